"""The pages printed for a packet: cover and gaps, filled from its content."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Any

from .. import __version__
from ..domain.case import Decision, Study
from ..domain.checklist import Line, State
from ..domain.identity import display
from ..domain.kinds import modality_group
from ..domain.say import Say
from ..domain.scope import adds_to_said
from ..domain.stages import Stage, later_said
from ..domain.steps import STEPS, Part, Remote, reasons_in
from ..printing.cover import cover
from ..printing.gaps import gaps
from ..printing.sheets import ConsentLine, CoverSheet, FamilyLine, FurtherLine, GapSheet, IndexLine, RestLine
from .content import Agreed, Content
from .wording import both, label_of


def print_cover(content: Content, code: str, made: str) -> bytes:
    """COVER.PDF: the question first, then the index, then what is missing."""
    return cover(
        CoverSheet(
            code=code,
            made=made,
            case_name=content.case.name,
            born=content.case.born,
            question=content.question.text,
            question_version=content.question.version,
            documents=tuple(
                IndexLine(
                    one.number,
                    one.label,
                    one.record.title,
                    one.record.date,
                    one.record.place,
                    one.record.pages,
                )
                for one in content.documents
            ),
            studies=tuple(_study_line(number, one) for number, one in enumerate(content.studies, start=1)),
            gaps=content.gaps,
            prepared_with=f"CareNavigator Desktop {__version__}",
            spellings=_spellings(content),
            numbers=_numbers(content),
            **_asked(content),
        )
    )


def _asked(content: Content) -> dict[str, Any]:
    """What the family asks and says beside it, for the fields of the cover."""
    question, rests = content.question, rests_on(content)
    parts = question.parts
    return {
        "rests": rests.get(0, ()),
        "further": tuple(FurtherLine(text, rests.get(at, ())) for at, text in question.asked.items() if at),
        "remote": ("", "") if question.remote is Remote.UNSAID else both(Say(f"remote.{question.remote}")),
        "family": tuple(FamilyLine(both(Say(f"part.{one}")), parts[one]) for one in STEPS if one in parts),
        "reasons": tuple(both(Say(f"reason_for.{one}")) for one in reasons_in(parts.get(Part.REASONS, ""))),
        "reason": parts.get(Part.REASON, ""),
        "later": _later(content),
        "adds_to": both(adds_to_said(content.adds_to.code, content.adds_to.made)) if content.adds_to else ("", ""),
        "deidentified": both(Say("packet.deidentified")) if content.scope.deidentified else ("", ""),
        "consents": tuple(_consent(one) for one in content.consents),
    }


def rests_on(content: Content) -> dict[int, tuple[RestLine, ...]]:
    """By position of a question what it rests on, in the order of the checklist, with the numbers in this packet."""
    numbers = {one.item: one.number for one in content.members}
    return {
        position: tuple(_rest(line, numbers, content.brought) for line in content.checklist.lines if line.id in ids)
        for position, ids in content.basis.items()
    }


def _rest(line: Line, numbers: Mapping[str, str], brought: Set[str]) -> RestLine:
    found = tuple(numbers[item] for item in line.evidence if item in numbers)
    is_here = line.state is State.HAVE and bool(line.evidence)
    state = Say("printing.on_request") if is_here else Say(f"state.{line.state}")
    if not brought.isdisjoint(line.evidence):
        state = Say("printing.sent_before")
    return RestLine(label_of(line), found, both(state))


def _later(content: Content) -> tuple[str, str]:
    if content.scope.stage is Stage.ALL:
        return "", ""
    return both(later_said(content.later))


def _consent(one: Agreed) -> ConsentLine:
    consent = one.consent
    by = ", ".join(part for part in (consent.given_by, consent.relation) if part)
    return ConsentLine(by, one.reviewer, consent.items, consent.given, consent.until)


def _spellings(content: Content) -> tuple[str, ...]:
    """Every way the person's name is written on the files, as people read it, but for the case's own."""
    own = display([content.case.name]).casefold()
    names = (display([name]) for one in content.people if one.decision is Decision.SAME for name in one.names)
    return tuple({name.casefold(): name for name in names if name and name.casefold() != own}.values())


def _numbers(content: Content) -> tuple[str, ...]:
    """The person's patient numbers, where the files carry more than one."""
    found = dict.fromkeys(number for one in content.people if one.decision is Decision.SAME for number in one.ids)
    return tuple(found) if len(found) > 1 else ()


def print_gaps(content: Content, code: str, made: str) -> bytes:
    """GAPS.PDF: what is absent and why."""
    return gaps(GapSheet(code=code, made=made, case_name=content.case.name, gaps=content.gaps))


def _study_line(number: int, study: Study) -> IndexLine:
    mark = both(Say(f"role.{study.role}")) if study.role else ("", "")
    return IndexLine(
        f"S{number:03d}", _scan_label(study), study.description, study.date, study.institution, study.instances, mark
    )


def _scan_label(study: Study) -> tuple[str, str]:
    """What was scanned with, each group of modalities once, in both languages."""
    groups = dict.fromkeys(modality_group(one) for one in study.modalities)
    named = [both(Say(f"scan.{one}")) for one in groups] or [both(Say("scan.OTHER"))]
    english, chinese = (" + ".join(words) for words in zip(*named, strict=True))
    return english, chinese
