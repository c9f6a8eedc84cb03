"""Records: list and search them, answer what one is, from when and from where; mark studies on the timeline."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.case import Record, Study
from ..domain.coming import ComingStudy
from ..domain.dates import parse_date
from ..domain.facts import Seen
from ..domain.identity import display
from ..domain.kinds import RecordKind, StudyRole
from ..domain.name_on_paper import name_on_paper
from ..domain.provenance import Provenance
from ..errors import CaseError, Code
from ..storage.unit_of_work import UnitOfWork
from .workspace import Workspace


def list_records(ws: Workspace, case_id: int, search: str = "") -> tuple[Record, ...]:
    """The documents of a case, newest first; with `search`, those whose title, place, notes or text has it."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        return unit.records.all(case_id, search)


def list_studies(ws: Workspace, case_id: int) -> tuple[Study, ...]:
    """The studies of image files of a case with their series, newest first."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        return unit.imaging.studies(case_id)


def list_coming(ws: Workspace, case_id: int) -> tuple[ComingStudy, ...]:
    """What a running import is copying into a case, as far as the heads of its files were read: not in the case yet.

    Asks no database, so it may be asked at any time.
    """
    return ws.coming.studies(case_id)


def record_text(ws: Workspace, record_id: int) -> str:
    """The words of a document as they were read, empty when there are none; raises `CaseError` for no such record."""
    with ws.library.unit_of_work() as unit:
        return unit.records.text(record_id)


def provenance_of(ws: Workspace, case_id: int, target: str) -> Provenance:
    """How 'record:3' or 'study:2' of a case came in; raises `CaseError` when there is none."""
    kind, _, number = target.partition(":")
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        find = unit.provenances.records if kind == "record" else unit.provenances.studies
        known = find(case_id, int(number))
    if not known:
        raise CaseError(Code.RECORD_UNKNOWN, record=int(number))
    return known[int(number)]


def mark_study(ws: Workspace, study_id: int, role: str) -> str:
    """Mark a study as a `StudyRole`, or take the mark away with an empty `role`; gives the mark it had before.

    Raises `CaseError` for an unknown role or study.
    """
    if role and role not in set(StudyRole):
        raise CaseError(Code.ROLE_UNKNOWN, role=role)
    with ws.library.unit_of_work() as unit:
        before = unit.imaging.mark(study_id, role)
        unit.trail.add("study.mark", f"study:{study_id}")
        return before


@dataclass(frozen=True)
class NameOnPaper:
    """The name of the person a record is of, as somebody confirmed it, or else as its text may say it."""

    confirmed: str
    suggested: str


def name_on(ws: Workspace, record_id: int) -> NameOnPaper:
    """Whose name a record carries; raises `CaseError` for no such record."""
    with ws.library.unit_of_work() as unit:
        confirmed = _name_on(unit, record_id)
        return NameOnPaper(confirmed, "" if confirmed else name_on_paper(unit.records.text(record_id)))


def _name_on(unit: UnitOfWork, record_id: int) -> str:
    return display(unit.people.names_of(record_id)[:1])


def set_record(
    ws: Workspace,
    record_id: int,
    *,
    kind: str,
    date: str,
    place: str = "",
    title: str | None = None,
    language: str | None = None,
    notes: str | None = None,
    modality: str | None = None,
    region: str | None = None,
    accession_number: str | None = None,
    name: str | None = None,
) -> Record:
    """Store what a person says of a record, which confirms it. A field left as None keeps its value.

    `date` may be partial or empty when nobody knows it; `name` is that of the person as it is written on the paper,
    and a name nobody is called yet is one more person to decide on. Raises `CaseError` for an unknown kind, date or
    record.
    """
    if kind not in set(RecordKind):
        raise CaseError(Code.KIND_UNKNOWN, kind=kind)
    said = {
        "kind": kind,
        "date": parse_date(date) if date.strip() else "",
        "place": place.strip(),
        "title": title,
        "language": language,
        "notes": notes,
        "modality": modality,
        "region": region,
        "accession_number": accession_number,
    }
    with ws.library.unit_of_work() as unit:
        if name is not None and name.strip() != _name_on(unit, record_id):
            case_id = unit.records.get(record_id).case_id
            unit.people.name(case_id, record_id, Seen((name.strip(),) if name.strip() else ()))
        record = unit.records.set(
            record_id, confirmed=True, **{name: value for name, value in said.items() if value is not None}
        )
        unit.trail.add("record.set", f"record:{record_id}")
        return record


def restore_record(ws: Workspace, before: Record) -> Record:
    """Make what was said of a record what it was in `before`, confirmed or not. Raises `CaseError`."""
    with ws.library.unit_of_work() as unit:
        unit.people.move(before.case_id, before.id, before.person_id)
        record = unit.records.set(
            before.id,
            confirmed=before.confirmed,
            kind=before.kind,
            date=before.date,
            place=before.place,
            title=before.title,
            language=before.language,
            notes=before.notes,
            modality=before.modality,
            region=before.region,
            accession_number=before.accession_number,
        )
        unit.trail.add("record.set_back", f"record:{record.id}")
        return record
