"""The pages printed for a packet: cover and gaps, filled from its content."""

from __future__ import annotations

from .. import __version__
from ..domain.case import Decision, Study
from ..domain.identity import display
from ..domain.kinds import modality_group
from ..domain.say import Say
from ..printing.cover import cover
from ..printing.gaps import gaps
from ..printing.sheets import CoverSheet, GapSheet, IndexLine
from .content import Content
from .wording import both


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
        )
    )


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
