"""Small plans of packets, with bytes that nobody but the tests made."""

from __future__ import annotations

import hashlib
import io
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from random import Random
from typing import BinaryIO

from carenav_desktop.domain.case import Case, Decision, Instance, Question, Record, Series, Study
from carenav_desktop.domain.facts import ExportForm, FileFormat
from carenav_desktop.domain.kinds import RecordKind
from carenav_desktop.packet.plan import PacketPlan, PlanDocument, PlanInstance

CT_IMAGE = "1.2.840.10008.5.1.4.1.1.2"
EXPLICIT = "1.2.840.10008.1.2.1"
MADE = "2026-11-23"


@dataclass(frozen=True)
class Gap:
    """What a gap looks like to a packet."""

    label: tuple[str, str]
    state: tuple[str, str]
    reason: tuple[str, str]


def export_form(data: bytes, prefix: bytes = b"", skip: int = 0) -> ExportForm:
    whole = prefix + data[skip:]
    return ExportForm(prefix, skip, hashlib.sha256(whole).hexdigest(), zlib.crc32(whole), len(whole))


def opener(data: bytes) -> Callable[[], BinaryIO]:
    return partial(io.BytesIO, data)


def noise(seed: int, size: int) -> bytes:
    return Random(seed).randbytes(size)


def record(number: int, **changes: object) -> Record:
    plain = Record(
        id=number,
        case_id=1,
        person_id=1,
        decision=Decision.SAME,
        original="0" * 64,
        format=FileFormat.PDF,
        size=10,
        name=f"report {number}.pdf",
        source=f"disc/report {number}.pdf",
        kind=RecordKind.IMAGING_REPORT,
        title=f"Report {number}",
        date="2026-03-02",
        place="City Hospital",
        language="en",
        notes="",
        modality="CT",
        region="chest",
        accession_number="A1",
        because="",
        pages=2,
        created="",
        confirmed=True,
        locked=False,
        unreadable="",
        added=MADE,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def document(number: int, data: bytes, **changes: object) -> PlanDocument:
    return PlanDocument(
        f"D{number:03}", record(number, **changes), export_form(data), opener(data), ("Imaging report", "影像报告")
    )


def instance(study: int, series: int, number: int, data: bytes, **changes: object) -> PlanInstance:
    prefix = bytes(128)
    keys = {
        "PatientID": "P1",
        "PatientName": "Doe^Jane",
        "StudyDate": "20260301",
        "StudyTime": "101500",
        "StudyID": "1",
        "StudyInstanceUID": f"1.2.3.{study}",
        "Modality": "CT",
        "SeriesInstanceUID": f"1.2.3.{study}.{series}",
        "SeriesNumber": series,
        "InstanceNumber": number,
    }
    plain = Instance(
        id=study * 1_000_000 + series * 10_000 + number,
        study_id=study,
        series_id=study * 100 + series,
        original="0" * 64,
        sop_class_uid=CT_IMAGE,
        sop_instance_uid=f"1.2.3.{study}.{series}.{number}",
        transfer_syntax_uid=EXPLICIT,
        study_uid=f"1.2.3.{study}",
        series_uid=f"1.2.3.{study}.{series}",
        conflict=False,
        export=export_form(data, prefix, 128),
        keys=dict(keys),
    )
    return PlanInstance(replace(plain, **changes), opener(data))  # type: ignore[arg-type]


def studies_of(instances: Sequence[PlanInstance]) -> tuple[Study, ...]:
    """The studies and series that the instances belong to."""
    series: dict[int, dict[int, Series]] = {}
    for one in (plan.instance for plan in instances):
        series.setdefault(one.study_id, {})[one.series_id] = Series(
            one.series_id, one.study_id, one.series_uid, "CT", 1, "axial", "CHEST", 1, 1, False, one.original
        )
    return tuple(
        Study(
            id=study,
            case_id=1,
            person_id=1,
            decision=Decision.SAME,
            study_uid=f"1.2.3.{study}",
            date="2026-03-01",
            description="CT chest",
            accession_number="A1",
            institution="City Hospital",
            region="chest",
            modalities=("CT",),
            series=tuple(held.values()),
            conflicts=0,
        )
        for study, held in series.items()
    )


def packet_plan(
    documents: Sequence[PlanDocument] = (), instances: Sequence[PlanInstance] = (), **changes: object
) -> PacketPlan:
    plain = PacketPlan(
        code="K7QP",
        made=MADE,
        case=Case(1, "Jane Doe", "1960-05-04"),
        question=Question("Should surgery come before chemotherapy?", 1),
        documents=tuple(documents),
        instances=tuple(instances),
        studies=studies_of(instances),
        gaps=(Gap(("Slides", "切片"), ("requested", "已索取"), ("asked on 2 March", "3 月 2 日已索取")),),
        withheld={"identity_document": 1},
        reply_recipient="age1reply",
        program_version="0.1.0",
        cover=b"%PDF-1.7 cover",
        gaps_pdf=b"%PDF-1.7 gaps",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def small_plan(**changes: object) -> PacketPlan:
    """Two documents and two series of three DICOM files."""
    documents = [document(1, noise(1, 3_000)), document(2, "=1+1 报告".encode(), format=FileFormat.TEXT, title="=1+1")]
    instances = [
        instance(1, series, number, noise(series * 10 + number, 2_000)) for series in (1, 2) for number in (1, 2, 3)
    ]
    return packet_plan(documents, instances, **changes)


def many(documents: int, series: int, each: int, size: int) -> PacketPlan:
    """So many documents and series of `each` files, every file of `size` bytes."""
    return packet_plan(
        [document(number, noise(number, size)) for number in range(1, documents + 1)],
        [
            instance(1, place, number, noise(place * 1_000 + number, size))
            for place in range(1, series + 1)
            for number in range(1, each + 1)
        ],
    )
