"""Collects what a packet of a case would hold right now; reads only."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import replace

from ..domain.case import Decision, Record, Study
from ..domain.checklist import State
from ..domain.facts import ExportForm
from ..domain.objects import PICTURES, kind_of
from ..domain.provenance import Provenance
from ..domain.say import Say
from ..domain.scope import WHOLE, Scope
from ..domain.stages import IMAGES, Candidate, Stage, first_part
from ..printing.sheets import GapLine
from ..storage.unit_of_work import UnitOfWork
from .checklist import ChecklistView, evaluate_checklist
from .content import Agreed, Content, ContentDocument, hashes_by_study, narrowed
from .selection import digest, earlier_packet, goes_by_itself, is_study, item_of_record, item_of_study, select
from .wording import both, label_of
from .workspace import Workspace

_GAPS = {State.MISSING, State.REQUESTED, State.ATTENTION, State.DOES_NOT_EXIST, State.REFUSED_OR_LOST}


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
        earlier = earlier_packet(unit, case_id, scope.since)
    ours = [one for one in studies if one.decision is not Decision.NOT_OURS]
    papers = [one for one in records if _goes_along(one)]
    files = hashes_by_study(instances)
    offered = {item_of_record(one.id): digest([exports[one.id].sha256]) for one in papers}
    offered |= {item_of_study(one.id): digest(files.get(one.id, ())) for one in ours}
    selection = select(offered, [item_of_record(one.id) for one in papers if not goes_by_itself(one)], scope, earlier)
    going = [one for one in papers if item_of_record(one.id) in selection.chosen]
    scans = [one for one in ours if item_of_study(one.id) in selection.chosen]
    going_studies = {one.id for one in scans}
    whole = Content(
        case=case,
        question=question,
        people=people,
        documents=_numbered(going, exports, came_in),
        instances=tuple(one for one in instances if one.study_id in going_studies),
        studies=tuple(scans),
        gaps=_gaps(checklist),
        withheld=_withheld(records, studies, selection.left),
        provenances=scans_came_in,
        checklist=checklist,
        scope=scope,
        basis=basis,
        consents=consents,
        left=selection.left,
        left_files=sum(one.instances for one in ours if item_of_study(one.id) in selection.left)
        + sum(item_of_record(one.id) in selection.left for one in papers),
        brought=selection.brought,
        adds_to=earlier.packet if earlier else None,
    )
    whole = whole if scope.stage is Stage.ALL else _first(whole)
    return _pictures_only(whole) if scope.deidentified else whole


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


def _pictures_only(whole: Content) -> Content:
    """What of it goes along without names: pictures, and of those that may show a name the ones that were looked at."""
    flagged = tuple(one for study in whole.studies for one in study.series if one.must_be_seen)
    unseen = {one.id for one in flagged} - whole.scope.looked_at
    going = [one for one in whole.instances if kind_of(one.sop_class_uid) in PICTURES and one.series_id not in unseen]
    stay = Counter(one.record.kind or "other" for one in whole.documents)
    stay["images"] += len(whole.instances) - len(going)
    return replace(
        narrowed(whole, going),
        documents=(),
        withheld=dict(+(Counter(whole.withheld) + stay)),
        left=frozenset(filter(is_study, whole.left)),
        flagged=flagged,
        nameless_left=stay.total(),
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


def _withheld(records: tuple[Record, ...], studies: tuple[Study, ...], left: frozenset[str]) -> dict[str, int]:
    """What stays at home, by kind only: no word about whose it is."""
    papers = (one for one in records if not _goes_along(one) or item_of_record(one.id) in left)
    kinds = Counter((_as_said(one).kind if _goes_along(one) else one.kind) or "other" for one in papers)
    images = sum(one.instances for one in studies if one.decision is Decision.NOT_OURS or item_of_study(one.id) in left)
    return dict(kinds) | ({"images": images} if images else {})
