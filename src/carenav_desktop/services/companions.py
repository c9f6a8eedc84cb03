"""What people say beside the records: which report goes with which scan, parts of papers, tissue, the question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..domain.case import Decision, Record, Study
from ..domain.companions import study_groups
from ..domain.dates import days_between, parse_date
from ..domain.kinds import RecordKind
from ..domain.tissue import Specimen
from ..errors import CaseError, Code
from ..storage.companions import Part, with_parts
from .workspace import Workspace

#: Days that stand for a date nobody knows: behind all others.
_FAR = 1_000_000


def pair_by_hand(ws: Workspace, record_id: int, study_id: int, together: bool | None) -> None:
    """Say that a report and a study go together, or not; None takes it back.

    Raises `CaseError` when they are not of one case.
    """
    with ws.library.unit_of_work() as unit:
        record = unit.records.get(record_id)
        if study_id not in {one.id for one in unit.imaging.studies(record.case_id)}:
            raise CaseError(Code.STUDY_UNKNOWN, study=study_id)
        unit.companions.pair(record_id, study_id, together)
        unit.trail.add("record.pair" if together is not None else "record.unpair", f"record:{record_id}")


def may_belong_to(ws: Workspace, case_id: int, target: str) -> tuple[Record | Study, ...]:
    """What the report 'record:3' or the scan 'study:2' may go with: scans or reports, the nearest date first."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        reports = [
            one
            for one in unit.records.all(case_id)
            if one.kind == RecordKind.IMAGING_REPORT and one.confirmed and one.decision is not Decision.NOT_OURS
        ]
        studies = [
            one for one in unit.imaging.studies(case_id) if study_groups(one) and one.decision is not Decision.NOT_OURS
        ]
    kind, _, number = target.partition(":")
    here, there = (reports, studies) if kind == "record" else (studies, reports)
    date = next((one.date for one in here if one.id == int(number)), "")
    return tuple(sorted(there, key=lambda one: (days_between(date, one.date) or (_FAR, _FAR), one.id)))


def set_parts(ws: Workspace, record_id: int, parts: Sequence[Part]) -> None:
    """Say which pages of a document are records of their own kind, in place of what was said before.

    Raises `CaseError` for pages that are not there, an unknown kind or a date that is none.
    """
    with ws.library.unit_of_work() as unit:
        record = unit.records.get(record_id)
        pages = max(1, record.pages)
        for one in parts:
            if not 1 <= one.first <= one.last <= pages:
                raise CaseError(Code.PART_INVALID, first=one.first, last=one.last, pages=pages)
            if one.kind not in list(RecordKind):
                raise CaseError(Code.KIND_UNKNOWN, kind=one.kind)
        unit.companions.set_parts(record_id, [replace(one, date=parse_date(one.date)) for one in parts])
        unit.trail.add("record.parts", f"record:{record_id}")


def list_parts(ws: Workspace, record_id: int) -> tuple[Part, ...]:
    """The parts of one document, in the order of their pages."""
    with ws.library.unit_of_work() as unit:
        record = unit.records.get(record_id)
        return tuple(one for one in unit.companions.parts(record.case_id) if one.document_id == record_id)


def list_specimens(ws: Workspace, case_id: int) -> tuple[Specimen, ...]:
    """The ledger of tissue of a case."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        return unit.companions.specimens(case_id)


def pathology_reports(ws: Workspace, case_id: int) -> tuple[Record, ...]:
    """The reports tissue may belong to, newest first; parts of papers are there as records of their own."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        records = with_parts(unit.records.all(case_id), unit.companions.parts(case_id))
    return tuple(
        one
        for one in records
        if one.kind == RecordKind.PATHOLOGY_REPORT and one.confirmed and one.decision is not Decision.NOT_OURS
    )


def keep_specimen(ws: Workspace, case_id: int, specimen: Specimen) -> int:
    """Store a specimen, a new one where its id is 0; gives its id.

    Raises `CaseError` for an unknown id, a date that is none, and a report that is not of this case.
    """
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        for report in specimen.reports:
            if unit.records.get(report).case_id != case_id:
                raise CaseError(Code.RECORD_UNKNOWN, record=report)
        kept = replace(specimen, date=parse_date(specimen.date), slides=max(0, specimen.slides))
        number = unit.companions.keep_specimen(case_id, kept)
        unit.trail.add("specimen.set", f"specimen:{number}")
        return number


def forget_specimen(ws: Workspace, case_id: int, specimen_id: int) -> None:
    """Take a specimen out of the ledger. Raises `CaseError` for an unknown one."""
    with ws.library.unit_of_work() as unit:
        unit.companions.forget_specimen(case_id, specimen_id)
        unit.trail.add("specimen.remove", f"specimen:{specimen_id}")
