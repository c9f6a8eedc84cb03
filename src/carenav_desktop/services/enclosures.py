"""Documents inside DICOM objects (PS3.3 A.45): taken out into files of their own, while the object stays as it is.

What is taken out is foreign like any other file. Whose it is and when it is from, the header of its object tells.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from typing import BinaryIO

from ..domain.dates import normalise
from ..domain.facts import FileFacts, InstanceFacts, Suggestion
from ..domain.kinds import ModalityGroup, RecordKind, modality_group
from ..domain.objects import ENCLOSING, ObjectKind, kind_of
from ..domain.regions import region_of
from ..intake.walk import Found
from .archives import taken_out
from .workspace import Workspace

_SUFFIXES = {ObjectKind.PDF: ".pdf", ObjectKind.CDA: ".xml"}


def document_within(ws: Workspace, found: Found, facts: FileFacts, copy: BinaryIO) -> Found | None:
    """The document inside the object `copy`, as a file below it; None for objects that have none."""
    kind = kind_of(facts.instance.sop_class_uid) if facts.instance else ObjectKind.OTHER
    if kind not in ENCLOSING:
        return None
    name = PurePosixPath(found.name).stem + _SUFFIXES[kind]
    document = taken_out(ws, f"{found.path}/{name}", found.volume, partial(ws.reader.enclosed, copy))
    return replace(document, top=found.top)


def told_by(holder: FileFacts, document: FileFacts) -> FileFacts:
    """The facts of a document with what the header of its object says; still only suggestions."""
    if holder.instance is None or document.document is None:
        return document
    suggestion = _with_header(document.document.suggestion, holder.instance)
    return replace(document, seen=holder.seen, document=replace(document.document, suggestion=suggestion))


def _with_header(read: Suggestion, header: InstanceFacts) -> Suggestion:
    """The header knows day and number better than a text does; the text, what kind of paper it is."""
    title = str(header.directory.get("DocumentTitle", ""))
    named = title or header.study_description
    kind = read.kind or (RecordKind.IMAGING_REPORT if named else "")
    imaging = kind == RecordKind.IMAGING_REPORT
    known = modality_group(header.modality) is not ModalityGroup.OTHER
    date = normalise(header.study_date)
    agrees = date in ("", read.date)  # else what the text says of its day would be quoted for another
    return replace(
        read,
        kind=kind,
        date=date or read.date,
        title=read.title or title,
        place=read.place or header.institution,
        modality=(read.modality or (header.modality if known else "")) if imaging else "",
        region=(read.region or region_of(named)) if imaging else "",
        accession_number=header.accession_number or read.accession_number,
        because=(read.because or named) if agrees else (named or read.because),
    )
