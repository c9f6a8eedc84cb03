"""A packet that names nobody: pictures with clean headers, no papers, and nothing about the person around them.

What is sure to be clean goes, the rest stays at home and is counted. That is not anonymous, and every place that shows
it says so: pictures and dates can still be recognised by somebody who knows the person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from ..domain.case import Case, Decision, Instance, Study
from ..domain.deidentified import Known, new_uid
from ..domain.facts import ExportForm, FileFormat, InstanceFacts
from ..domain.progress import Context, Progress
from ..domain.report import Reason
from ..domain.say import Say
from ..domain.steps import Part
from ..domain.wanted import words_in
from ..errors import CaseError, Code
from ..packet.plan import PlanInstance
from ..storage.arriving import directory_keys
from .content import Content, narrowed
from .rewriting import Remake, Sum, made_anew
from .workspace import Workspace

_STEP = "packet.deidentifying"
#: What the family wrote that is no text of its own.
_CODED = {Part.REMOTE, Part.REASONS}


@dataclass(frozen=True)
class Nameless:
    """The pictures of a packet, clean, `content` with no other file than theirs, and how many are `left` at home."""

    content: Content
    instances: tuple[PlanInstance, ...]
    left: int

    @property
    def notes(self) -> tuple[Say, ...]:
        """What README.TXT says of them."""
        return (Say("packet.deidentified"), *([Say("packet.not_cleaned", {"count": self.left})] if self.left else []))


def known_of(content: Content) -> Known:
    """By what the person of a case can be known, as far as the library knows."""
    same = [one for one in content.people if one.decision is Decision.SAME]
    numbers = [number for one in same for number in one.ids]
    numbers += [one.accession_number for one in content.studies]
    return Known(
        names=tuple(name for one in same for name in one.names),
        numbers=tuple(dict.fromkeys(one for one in (*numbers, content.case.name) if one)),
        born=tuple(dict.fromkeys(one for one in (content.case.born, *(one.born for one in same)) if one)),
    )


def named_in_texts(content: Content) -> str:
    """What in the texts that would go along names the person; empty when nothing does."""
    known = known_of(content)
    return next((found for text in _texts(content) if (found := known.found_in(text))), "")


def _texts(content: Content) -> Iterator[str]:
    yield content.question.text
    yield from (text for part, text in content.question.parts.items() if part not in _CODED)
    yield from map(words_in, content.checklist.lines)


def without_names(ws: Workspace, content: Content, code: str, secret: str, context: Context) -> Nameless:
    """Clean every picture of `content`; `secret` (hex) makes the UIDs. Raises `CaseError` when none is left."""
    known = known_of(content)
    made: list[PlanInstance] = []
    kept: list[Instance] = []
    for at, one in enumerate(content.instances):
        context.checkpoint()
        context.report(Progress(_STEP, at, len(content.instances)))
        remake = _remake(ws, one, code, secret, known)
        clean = _clean(ws, one, remake)
        if clean is not None:
            made.append(PlanInstance(clean, partial(made_anew, ws, one, remake)))
            kept.append(one)
    if not made:
        raise CaseError(Code.EXPORT_NOTHING_CLEAN)
    return Nameless(narrowed(content, kept), tuple(made), len(content.instances) - len(kept))


def _remake(ws: Workspace, one: Instance, code: str, secret: str, known: Known) -> Remake:
    """How the file is written anew, the same every time."""
    return partial(ws.reader.deidentify, code=code, secret=secret, instance=own_uid(secret, one), known=known)


def own_uid(secret: str, one: Instance) -> str:
    """The SOP Instance UID of a file in packets made with `secret`; files that share one each get their own."""
    return new_uid(secret, one.sop_instance_uid, one.original if one.conflict else "")


def _clean(ws: Workspace, one: Instance, remake: Remake) -> Instance | None:
    """The file as it will be in the packet, described by what its clean header says; None when it cannot be cleaned."""
    found, scratch = Sum(), ws.library.originals.unnamed()

    def take(piece: bytes) -> None:
        found.write(piece)
        scratch.write(piece)

    with ws.library.originals.open_handle(one.original) as file:
        if remake(file, take) is not Reason.NONE:
            return None
    scratch.finish()
    with scratch.again() as again:
        facts = ws.reader.facts(again, FileFormat.DICOM, found.size)
    if facts.instance is None:
        return None
    return _described(one, facts.instance, dict(directory_keys(facts.seen, facts.instance)), found.form)


def _described(one: Instance, facts: InstanceFacts, keys: dict[str, object], form: ExportForm) -> Instance:
    return replace(
        one,
        transfer_syntax_uid=facts.transfer_syntax_uid,
        sop_instance_uid=facts.sop_instance_uid,
        study_uid=facts.study_uid,
        series_uid=facts.series_uid,
        conflict=False,
        export=form,
        keys=keys,
    )


def shown_without_names(content: Content, code: str, instances: Iterable[PlanInstance]) -> Content:
    """What cover, manifest and pages may say of it: the code for the person, no words of a hospital or of a contact."""
    uids = {one.instance.series_id: (one.instance.study_uid, one.instance.series_uid) for one in instances}
    return replace(
        content,
        case=Case(id=content.case.id, name=code),
        people=(),
        gaps=tuple(replace(one, reason=("", "")) for one in content.gaps),
        provenances={},
        consents=(),
        studies=tuple(_shown(one, uids) for one in content.studies),
    )


def _shown(study: Study, uids: dict[int, tuple[str, str]]) -> Study:
    series = tuple(replace(one, series_uid=uids[one.id][1], description="", listed=None) for one in study.series)
    return replace(
        study,
        person_id=0,  # two spellings of one person are one patient here
        study_uid=uids[study.series[0].id][0],
        description="",
        accession_number="",
        institution="",
        series=series,
        absent=(),
    )


@dataclass(frozen=True)
class Renamed:
    """Which UID stands for which in a packet: of a study, a series or an instance (`level`)."""

    level: str
    old: str
    new: str


def uid_map(ws: Workspace, case_id: int, packet_id: int) -> tuple[Renamed, ...]:
    """For every file of the case now, what its UIDs are in a packet without names; empty for any other packet."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        secret = unit.packets.uid_secret(packet_id)
        instances = tuple(unit.imaging.instances(case_id))
    if not secret:
        return ()
    pairs = {
        **{("study", one.study_uid): new_uid(secret, one.study_uid) for one in instances},
        **{("series", one.series_uid): new_uid(secret, one.series_uid) for one in instances},
    }
    named = [Renamed(level, old, new) for (level, old), new in pairs.items()]
    return (*named, *(Renamed("instance", one.sop_instance_uid, own_uid(secret, one)) for one in instances))
