"""MANIFEST.JSN and MANIFEST.CSV: what a packet holds, said once for programs and once as a table.

The form is that of `resources/packet/manifest.schema.json`. Writes only; `manifest_reader` trusts nothing it
reads.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..domain.case import Series, Study
from ..domain.cells import neutral
from ..domain.provenance import Provenance
from .members import Member
from .plan import PacketPlan, PlanDocument, PlanInstance, study_number
from .tree import Tree

FORMAT = "carenavigator-packet"
FORMAT_VERSION = 1
_COLUMNS = (
    "number", "kind", "title", "date", "place", "pages", "language", "translation_of", "original_name",
    "volume", "path", "size", "sha256", "sop_instance_uid",
)  # fmt: skip


@dataclass(frozen=True)
class Places:
    """Where everything lies: the tree, the volume of each document and DICOM file, and the members made beside them.

    `volumes` maps paths to volume numbers from 1; `made` holds for each volume, in order, the files this
    program made.
    """

    tree: Tree
    volumes: Mapping[str, int]
    made: Sequence[Sequence[Member]]


def manifest_json(plan: PacketPlan, places: Places) -> bytes:
    """MANIFEST.JSN, UTF-8, one line."""
    document = {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "code": plan.code,
        "made": plan.made,
        "program_version": plan.program_version,
        "case": {"name": plan.case.name, "born": plan.case.born},
        "question": _question(plan),
        "evidence": _evidence(plan),
        "reply_recipient": plan.reply_recipient,
        "volumes": len(places.made),
        "items": [_item(*one, places) for one in zip(plan.documents, places.tree.documents, strict=True)],
        "studies": _studies(plan, places),
        "gaps": [
            {"label": _both(one.label), "state": _both(one.state), "reason": _both(one.reason)} for one in plan.gaps
        ],
        "withheld": dict(sorted(plan.withheld.items())),
        "later": dict(sorted(plan.later.items())),
        **({"adds_to": {"code": plan.adds_to.code, "made": plan.adds_to.made}} if plan.adds_to else {}),
        **({"deidentified": True} if plan.deidentified else {}),
        "made_files": [
            {"path": one.path, "volume": volume, "size": one.form.size, "sha256": one.form.sha256}
            for volume, made in enumerate(places.made, 1)
            for one in made
        ],
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _question(plan: PacketPlan) -> dict[str, object]:
    """What is asked: the main question, up to three others, and whether the reviewer may say 'not from afar'."""
    asked = plan.question.asked
    return {
        "text": plan.question.text,
        "version": plan.question.version,
        "further": [text for position, text in asked.items() if position],
        "remote": plan.question.remote.value,
    }


def _evidence(plan: PacketPlan) -> list[list[dict[str, object]]]:
    """What each question rests on, the main one first; `numbers` are those of documents and studies of this packet."""
    return [
        [
            {"label": _both(one.label), "numbers": list(one.numbers), "state": _both(one.state)}
            for one in plan.evidence.get(position, ())
        ]
        for position in (0, *(one for one in plan.question.asked if one))
    ]


def manifest_table(plan: PacketPlan, tree: Tree, volumes: Mapping[str, int]) -> bytes:
    """MANIFEST.CSV: one line a document and DICOM file; UTF-8 with a byte order mark, CRLF (RFC 4180).

    Every cell has passed `domain.cells.neutral`, which says how to have the text again.
    """
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(_COLUMNS)
    for document, path in zip(plan.documents, tree.documents, strict=True):
        table.writerow(map(_cell, _document_row(document, path, volumes[path])))
    for instance, path in zip(plan.instances, tree.instances, strict=True):
        table.writerow(map(_cell, _instance_row(instance, path, volumes[path])))
    return text.getvalue().encode("utf-8-sig", "replace")


def _item(document: PlanDocument, path: str, places: Places) -> dict[str, object]:
    record = document.record
    return {
        "number": document.number,
        "kind": record.kind,
        "label": _both(document.label),
        "title": record.title,
        "date": record.date,
        "place": record.place,
        "pages": record.pages,
        "language": record.language,
        "translation_of": "",
        "modality": record.modality,
        "region": record.region,
        "accession_number": record.accession_number,
        "original_name": record.name,
        **_came_in(document.provenance),
        "path": path,
        "volume": places.volumes[path],
        "size": document.export.size,
        "sha256": document.export.sha256,
    }


def _studies(plan: PacketPlan, places: Places) -> list[dict[str, object]]:
    """The studies that have files in the packet, in the order of the plan, each with its series and their files."""
    files: dict[tuple[int, int], list[dict[str, object]]] = {}
    for one, path in zip(plan.instances, places.tree.instances, strict=True):
        key = one.instance.study_id, one.instance.series_id
        files.setdefault(key, []).append(_instance(one, path, places))
    held = {study for study, _ in files}
    return [
        {"number": study_number(at)} | _study(study, files) | _came_in(plan.provenances.get(study.id, Provenance()))
        for at, study in enumerate(plan.studies, start=1)
        if study.id in held
    ]


def _study(study: Study, files: Mapping[tuple[int, int], list[dict[str, object]]]) -> dict[str, object]:
    series = [_series(one, files[study.id, one.id]) for one in study.series if (study.id, one.id) in files]
    return {
        "study_uid": study.study_uid,
        "date": study.date,
        "description": study.description,
        "accession_number": study.accession_number,
        "institution": study.institution,
        "region": study.region,
        "role": study.role,
        "modalities": list(study.modalities),
        "instances": sum(len(files[study.id, one.id]) for one in study.series if (study.id, one.id) in files),
        "series": series,
    }


def _series(series: Series, files: list[dict[str, object]]) -> dict[str, object]:
    return {
        "series_uid": series.series_uid,
        "modality": series.modality,
        "number": series.number,
        "description": series.description,
        "body_part": series.body_part,
        "objects": list(series.kinds),
        "burned_in": series.burned_in,
        "instances": len(files),
        "files": files,
    }


def _instance(one: PlanInstance, path: str, places: Places) -> dict[str, object]:
    instance = one.instance
    entry: dict[str, object] = {
        "path": path,
        "volume": places.volumes[path],
        "size": instance.export.size,
        "sha256": instance.export.sha256,
        "sop_instance_uid": instance.sop_instance_uid,
    }
    note = places.tree.notes.get(path)
    return entry if note is None else entry | {"note": note.code}


def _came_in(provenance: Provenance) -> dict[str, object]:
    """When it was received, by whom, and on which media."""
    return {"received": provenance.added[:10], "added_by": provenance.by, "media": list(provenance.media)}


def _both(pair: tuple[str, str]) -> dict[str, str]:
    return {"en": pair[0], "zh-Hans": pair[1]}


def _document_row(document: PlanDocument, path: str, volume: int) -> Iterable[object]:
    record, export = document.record, document.export
    facts = (record.title, record.date, record.place, record.pages, record.language, "", record.name)
    return (document.number, record.kind, *facts, volume, path, export.size, export.sha256, "")


def _instance_row(one: PlanInstance, path: str, volume: int) -> Iterable[object]:
    export = one.instance.export
    nothing = [""] * (_COLUMNS.index("volume") - 2)
    return ("", "dicom", *nothing, volume, path, export.size, export.sha256, one.instance.sop_instance_uid)


def _cell(value: object) -> str:
    return neutral(str(value))
