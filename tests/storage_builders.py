"""Small pieces for the tests of the library: files made of nothing, brought in the way an import does it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from carenav_desktop.domain.case import Case
from carenav_desktop.domain.facts import (
    DocumentFacts,
    FileFacts,
    FileFormat,
    InstanceFacts,
    Seen,
    Suggestion,
)
from carenav_desktop.storage.files import Added, NewFile
from carenav_desktop.storage.library import Library
from carenav_desktop.storage.originals import Staged

LI_MING = Seen(names=("LI^MING",), born="19600101", patient_id="P1", sex="F")
ANOTHER = Seen(names=("WANG^FANG",), born="19711111", patient_id="P1", sex="F")
CT = "1.2.840.10008.5.1.4.1.1.2"


def a_case(library: Library, name: str = "Li Ming") -> Case:
    """A new case."""
    with library.unit_of_work() as unit:
        return unit.cases.create(name, "1960-01-01")


def a_document(text: str = "", *, title: str = "", date: str = "", seen: Seen = LI_MING, pages: int = 1) -> FileFacts:
    """What the reading process would say of a PDF."""
    suggestion = Suggestion(title=title, date=date)
    return FileFacts(FileFormat.PDF, seen, document=DocumentFacts(pages=pages, text=text, suggestion=suggestion))


def a_slice(number: int, *, seen: Seen = LI_MING, **told: object) -> FileFacts:
    """What the reading process would say of slice `number` of a CT series."""
    said: dict[str, object] = {
        "sop_class_uid": CT,
        "sop_instance_uid": f"1.2.3.{number}",
        "transfer_syntax_uid": "1.2.840.10008.1.2.1",
        "study_uid": "1.2.3",
        "series_uid": "1.2.3.0",
        "modality": "CT",
        "study_date": "2024-05-12",
        "series_number": 2,
        "instance_number": number,
        "position": float(number),
        "frames": 1,
    } | told
    return FileFacts(FileFormat.DICOM, seen, instance=InstanceFacts(**said))  # type: ignore[arg-type]


def stage(library: Library, content: bytes) -> Staged:
    """A copy of `content` in the scratch folder."""
    return library.originals.stage(io.BytesIO(content))


def a_file(library: Library, staged: Staged, name: str, facts: FileFacts, *, same: bool = False) -> NewFile:
    """A staged file with what was found in it."""
    export = library.originals.export_form(staged, facts.export_prefix, facts.export_skip)
    return NewFile(
        source=f"disc/{name}",
        name=name,
        volume="DISC",
        sha256=staged.sha256,
        size=staged.size,
        head_hash=staged.head_hash,
        export=export,
        facts=facts,
        same=same,
    )


def bring_in(
    library: Library, case: Case, files: Sequence[tuple[str, bytes, FileFacts]], *, same: bool = False
) -> Added:
    """Stage, place and enter one batch, as an import does."""
    staged = [stage(library, content) for _, content, _ in files]
    batch = [
        a_file(library, copy, name, facts, same=same) for copy, (name, _, facts) in zip(staged, files, strict=True)
    ]
    library.originals.place(staged)
    with library.unit_of_work() as unit:
        return unit.files.add(case.id, unit.imports.begin(case.id), batch)


def original_path(library: Library, sha256: str) -> Path:
    """Where the library keeps that content."""
    return library.folder / "originals" / sha256[:2] / sha256
