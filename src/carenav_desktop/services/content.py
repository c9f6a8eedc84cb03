"""What a packet of a case would hold right now: records, images, question, gaps; nothing is written here."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ..domain.case import Case, Decision, Instance, PacketMember, Person, Question, Record, Study
from ..domain.checklist import State
from ..domain.facts import ExportForm
from ..domain.provenance import Provenance
from ..domain.review import Consent
from ..domain.say import Say
from ..domain.scope import WHOLE, Scope
from ..domain.stages import IMAGES, Candidate, Stage, first_part
from ..packet.plan import study_number
from ..printing.sheets import GapLine
from ..storage.unit_of_work import UnitOfWork
from .checklist import ChecklistView, evaluate_checklist
from .wording import both, label_of
from .workspace import Workspace

_GAPS = {State.MISSING, State.REQUESTED, State.ATTENTION, State.DOES_NOT_EXIST, State.REFUSED_OR_LOST}


@dataclass(frozen=True)
class ContentDocument:
    """A document that goes along. `number` is its name in the packet, `label` what it is, in both languages."""

    number: str
    record: Record
    export: ExportForm
    label: tuple[str, str]
    provenance: Provenance


@dataclass(frozen=True)
class Agreed:
    """A consent that holds, and the reviewer it names."""

    consent: Consent
    reviewer: str


@dataclass(frozen=True)
class Content:
    """All that would go into a packet.

    `withheld` counts by kind what stays at home, `later` what a first part leaves for the second; `provenances` say
    how each study came in, by its id. `basis` names the lines of the checklist each question rests on, by position.
    """

    case: Case
    question: Question
    people: tuple[Person, ...]
    documents: tuple[ContentDocument, ...]
    instances: tuple[Instance, ...]
    studies: tuple[Study, ...]
    gaps: tuple[GapLine, ...]
    withheld: dict[str, int]
    provenances: dict[int, Provenance]
    checklist: ChecklistView
    scope: Scope = WHOLE
    later: Mapping[str, int] = field(default_factory=dict)
    basis: Mapping[int, frozenset[str]] = field(default_factory=dict)
    consents: tuple[Agreed, ...] = ()

    @property
    def members(self) -> tuple[PacketMember, ...]:
        """What the register keeps of it: each document and study under its number."""
        papers = (
            PacketMember(one.number, f"record:{one.record.id}", one.record.kind, one.record.title, one.record.date)
            for one in self.documents
        )
        scans = (
            PacketMember(study_number(at), f"study:{one.id}", " ".join(one.modalities), one.description, one.date)
            for at, one in enumerate(self.studies, start=1)
        )
        return (*papers, *scans)

    @property
    def size(self) -> int:
        """Bytes of all files that go along, without the pages made for the packet."""
        return sum(one.export.size for one in self.documents) + sum(one.export.size for one in self.instances)


def _document_number(at: int) -> str:
    return f"D{at:03d}"


def packet_content(ws: Workspace, case_id: int, today: datetime.date | None = None, scope: Scope = WHOLE) -> Content:
    """Collect what would be handed over within `scope`; raises `CaseError` for an unknown case."""
    checklist = evaluate_checklist(ws, case_id, today)
    with ws.library.unit_of_work() as unit:
        case = unit.cases.get(case_id)
        records = unit.records.all(case_id)
        exports = unit.records.exports(case_id)
        studies = unit.imaging.studies(case_id)
        instances = tuple(unit.imaging.instances(case_id))
        people = unit.people.all(case_id)
        question = unit.questions.current(case_id)
        came_in, scans_came_in = unit.provenances.records(case_id), unit.provenances.studies(case_id)
        basis = unit.questions.basis(case_id)
        consents = _consents(unit, case_id, today or datetime.date.today())
    ours = {one.id for one in studies if one.decision is not Decision.NOT_OURS}
    going = [one for one in records if _goes_along(one)]
    whole = Content(
        case=case,
        question=question,
        people=people,
        documents=_numbered(going, exports, came_in),
        instances=tuple(one for one in instances if one.study_id in ours),
        studies=tuple(one for one in studies if one.id in ours),
        gaps=_gaps(checklist),
        withheld=_withheld(records, studies),
        provenances=scans_came_in,
        checklist=checklist,
        scope=scope,
        basis=basis,
        consents=consents,
    )
    return whole if scope.stage is Stage.ALL else _first(whole)


def _first(whole: Content) -> Content:
    """The first part of it: key reports and no image files. Numbers are given anew, from D001 on."""
    candidates = [
        Candidate(one.record.id, one.record.kind, one.record.date, one.export.size) for one in whole.documents
    ]
    chosen = first_part(candidates)
    going = [one for one in whole.documents if one.record.id in chosen]
    left = Counter(one.record.kind or "other" for one in whole.documents if one.record.id not in chosen)
    return replace(
        whole,
        documents=tuple(replace(one, number=_document_number(at)) for at, one in enumerate(going, start=1)),
        instances=(),
        studies=(),
        later=dict(left) | ({IMAGES: len(whole.instances)} if whole.instances else {}),
    )


def _consents(unit: UnitOfWork, case_id: int, today: datetime.date) -> tuple[Agreed, ...]:
    """The consents that hold today, each with the reviewer it was given for."""
    names = {one.id: one.title for one in unit.reviews.reviewers()}
    return tuple(
        Agreed(consent, names[review.reviewer_id])
        for review in unit.reviews.all(case_id)
        for consent in review.consents
        if consent.holds(today)
    )


def _goes_along(record: Record) -> bool:
    return record.decision is not Decision.NOT_OURS and not record.unreadable


def _numbered(
    records: list[Record], exports: dict[int, ExportForm], came_in: dict[int, Provenance]
) -> tuple[ContentDocument, ...]:
    """Documents by kind and then date, numbered D001 on; what nobody has sorted comes last."""
    ordered = sorted(records, key=lambda one: (not one.confirmed, one.kind, one.date, one.id))
    return tuple(
        ContentDocument(_document_number(number), _as_said(one), exports[one.id], _label(one), came_in[one.id])
        for number, one in enumerate(ordered, start=1)
    )


def _as_said(record: Record) -> Record:
    """A record without the suggestions nobody has confirmed."""
    if record.confirmed:
        return record
    return replace(
        record,
        title=record.title or record.name,
        kind="other",
        date="",
        place="",
        modality="",
        region="",
        accession_number="",
    )


def _label(record: Record) -> tuple[str, str]:
    """What a document is, in both languages."""
    return both(Say(f"kind.{record.kind}" if record.confirmed else "kind.unsorted"))


def _gaps(checklist: ChecklistView) -> tuple[GapLine, ...]:
    return tuple(
        GapLine(label=label_of(line), state=both(Say(f"state.{line.state}")), reason=both(line.why))
        for line in checklist.lines
        if line.state in _GAPS and not line.asks
    )


def _withheld(records: tuple[Record, ...], studies: tuple[Study, ...]) -> dict[str, int]:
    """What stays at home, by kind only: no word about whose it is."""
    kinds = Counter(one.kind or "other" for one in records if not _goes_along(one))
    images = sum(one.instances for one in studies if one.decision is Decision.NOT_OURS)
    return dict(kinds) | ({"images": images} if images else {})
