"""The trash: put aside, look, bring back, and delete for good. Nothing is deleted unless somebody asks for it."""

from __future__ import annotations

from ..domain.trash import TrashLine
from ..failpoints import failpoint
from .workspace import Workspace


def trash_record(ws: Workspace, record_id: int) -> None:
    """Put a record aside; raises `CaseError` when there is none with that id or it is in the trash already."""
    _put(ws, "record", record_id)


def trash_study(ws: Workspace, study_id: int) -> None:
    """Put all files of an image study aside; raises `CaseError` like `trash_record`."""
    _put(ws, "study", study_id)


def trash_person(ws: Workspace, person_id: int) -> None:
    """Put all files of one person aside; raises `CaseError` like `trash_record`.

    Once the trash is emptied nothing of that person is left in the library, the index of the disc included.
    """
    _put(ws, "person", person_id)


def trash_case(ws: Workspace, case_id: int) -> None:
    """Put a case aside with all it holds; raises `CaseError` like `trash_record`."""
    _put(ws, "case", case_id)


def list_trash(ws: Workspace) -> tuple[TrashLine, ...]:
    """What is in the trash, last put first; what lies there for long is only marked."""
    with ws.library.unit_of_work() as unit:
        return unit.trash.lines()


def restore_from_trash(ws: Workspace, kind: str, number: int) -> None:
    """Bring a `record`, `study`, `person` or `case` back as it was; raises `CaseError` when it is not in the trash."""
    with ws.library.unit_of_work() as unit:
        unit.trash.restore(kind, number)
        unit.trail.add("trash.restore", f"{kind}:{number}")


def empty_trash(ws: Workspace) -> int:
    """Delete for good what is in the trash; gives how many things that were.

    First the rows go, in one transaction, then the bytes that no other case needs, then previews and what deleted rows
    leave in the database and the journal. Stopped in between, the rest is done at the next start. Raises
    `LibraryError`. Backups and packets made before keep what they have.
    """
    with ws.library.unit_of_work() as unit:
        things = len(unit.trash.lines())
        if things:
            ws.library.note_traces()
            purged = unit.trash.empty()
            unit.trail.add("trash.empty", "trash", f"cases={purged.cases} files={purged.files}")
            failpoint("trash.rows_deleted")
    failpoint("trash.committed")
    ws.let_go()
    ws.library.delete_unneeded()
    return things


def _put(ws: Workspace, kind: str, number: int) -> None:
    with ws.library.unit_of_work() as unit:
        unit.trash.put(kind, number)
        unit.trail.add("trash.put", f"{kind}:{number}")
