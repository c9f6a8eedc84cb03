"""A real library with a case in it, and a session over it, for tests of the window. Nothing is faked."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from pathlib import Path

from carenav_desktop.domain.case import Case, Decision
from carenav_desktop.domain.facts import (
    DocumentFacts,
    FileFacts,
    FileFormat,
    InstanceFacts,
    Seen,
    Suggestion,
)
from carenav_desktop.gui.messages import Messages
from carenav_desktop.gui.session import Session
from carenav_desktop.services.workspace import Workspace, open_workspace
from carenav_desktop.storage.files import NewFile

ELENA = Seen(("RIVERA^ELENA",), "1968-02-19", "4711", "F")


def session(ws: Workspace, settings_file: Path, case: Case | None = None, language: str = "en") -> Session:
    """A session over an open workspace, with a case open if one is given."""
    made = Session(settings_file, Messages(language))
    made.workspace = ws
    if case is not None:
        made.open_case(case)
    return made


def workspace(folder: Path) -> Workspace:
    """A new library with its reading processes, which start only when something is read."""
    return open_workspace(folder)


def case(ws: Workspace, name: str = "Rivera, Elena") -> Case:
    """An empty case."""
    with ws.library.unit_of_work() as unit:
        return unit.cases.create(name, "1968-02-19", "")


def document(
    kind: str = "",
    date: str = "",
    place: str = "",
    *,
    name: str = "paper.pdf",
    because: str = "",
    unreadable: str = "",
    locked: bool = False,
) -> FileFacts:
    """A paper with what was suggested of it. `name` is kept aside for `put`."""
    suggestion = Suggestion(kind=kind, date=date, place=place, because=because)
    facts = DocumentFacts(pages=1, text=name, suggestion=suggestion, locked=locked)
    return FileFacts(FileFormat.PDF, ELENA, document=facts, unreadable=unreadable)


def image(series: str = "1", number: int = 1, *, study: str = "1", date: str = "2026-05-02") -> FileFacts:
    """One CT image."""
    return FileFacts(
        FileFormat.DICOM,
        ELENA,
        instance=InstanceFacts(
            "1.2.840.10008.5.1.4.1.1.2",
            f"2.25.{study}{series}{number}",
            "1.2.840.10008.1.2.1",
            f"2.25.{study}",
            f"2.25.{study}{series}",
            "CT",
            date,
            study_description="CT head",
            institution="City Hospital",
            series_description=f"Series {series}",
            instance_number=number,
            rows=512,
            columns=512,
            frames=1,
        ),
    )


def put(ws: Workspace, into: Case, files: Sequence[FileFacts], names: Sequence[str] = ()) -> None:
    """Store files with made-up bytes in one batch, all of the case's own person."""
    batch, staged = [], []
    with ws.library.unit_of_work() as unit:
        number = unit.imports.begin(into.id)
    for place, facts in enumerate(files):
        name = names[place] if place < len(names) else f"file{place}.pdf"
        content = hashlib.sha256(f"{into.id} {place} {facts}".encode()).digest()
        one = ws.library.originals.stage(io.BytesIO(content))
        staged.append(one)
        export = ws.library.originals.export_form(one, b"", 0)
        batch.append(
            NewFile(f"/media/disc/{name}", name, "DISC", one.sha256, one.size, one.head_hash, export, facts, True)
        )
    ws.library.originals.place(staged)
    with ws.library.unit_of_work() as unit:
        unit.files.add(into.id, number, batch)
        everyone = [person.id for person in unit.people.all(into.id)]
        unit.people.decide(into.id, everyone, Decision.SAME)


