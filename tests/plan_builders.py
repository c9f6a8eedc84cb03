"""Packet plans for tests: real values of the domain, bytes from memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

from carenav_desktop.domain.case import Case, Decision, Instance, Question, Record, Series, Study
from carenav_desktop.domain.facts import ExportForm, FileFormat
from carenav_desktop.packet.plan import PacketPlan, PlanDocument, PlanInstance

NO_FORM = ExportForm(b"", 0, "", 0, 0)
_RECORD = Record(
    id=1,
    case_id=1,
    person_id=1,
    decision=Decision.SAME,
    original="",
    format=FileFormat.PDF,
    size=0,
    name="scan.pdf",
    source="",
    kind="imaging_report",
    title="CT report",
    date="2026-03-02",
    place="City hospital",
    language="en",
    notes="",
    modality="CT",
    region="chest",
    accession_number="",
    because="",
    pages=2,
    created="",
    confirmed=True,
    locked=False,
    unreadable="",
    added="",
)


def document(number: str, label: tuple[str, str] = ("Imaging report", "影像报告"), **fields: object) -> PlanDocument:
    """A document whose record has these fields."""
    return PlanDocument(number, replace(_RECORD, **fields), NO_FORM, BytesIO, label)


def studies_of(instances: Sequence[Instance], person_id: int = 1) -> tuple[Study, ...]:
    """The studies and series that the instances name, all of one person."""
    found: dict[int, Study] = {}
    for one in instances:
        study = found.setdefault(one.study_id, _study(one, person_id))
        if one.series_id not in {series.id for series in study.series}:
            found[one.study_id] = replace(study, series=(*study.series, _series(one)))
    return tuple(found.values())


def _study(one: Instance, person_id: int) -> Study:
    description = str(one.keys.get("StudyDescription", ""))
    return Study(
        one.study_id,
        1,
        person_id,
        Decision.SAME,
        one.study_uid,
        "2026-03-02",
        description,
        "",
        "",
        "chest",
        ("CT",),
        (),
        0,
    )


def _series(one: Instance) -> Series:
    return Series(one.series_id, one.study_id, one.series_uid, "CT", 1, "Axial", "CHEST", 1, 1, False, "")


def plan(instances: Sequence[Instance] = (), documents: Sequence[PlanDocument] = (), **fields: object) -> PacketPlan:
    """A packet K7QP of these."""
    made = PacketPlan(
        code="K7QP",
        made="2026-11-23",
        case=Case(1, "Jane Doe", "1970-01-01"),
        question=Question("Is surgery before chemotherapy advisable?", 1),
        documents=tuple(documents),
        instances=tuple(PlanInstance(one, BytesIO) for one in instances),
        studies=studies_of(instances),
        gaps=(),
        program_version="0.1.0",
    )
    return replace(made, **fields)
