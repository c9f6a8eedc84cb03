"""What the program does at the start and the end of a session: begin, bring up to date, tidy, keep copies."""

from __future__ import annotations

import shutil
from pathlib import Path

from sqlalchemy import Connection

from carenav_desktop.errors import Code, LibraryError
from carenav_desktop.services.cases import create_case, list_cases
from carenav_desktop.storage.folder import Layout, layout_of
from carenav_desktop.storage.migrations import upgrade

from .daily import edit_case, import_files
from .operation import Acknowledge, Operation, begin_nothing, begin_room, rounds_of
from .room import Ledger, Room, at_work, losses, promise

RELEASED = Path(__file__).parents[1] / "libraries"
_COPIES = 12


def bring_oldest(room: Room) -> None:
    """A library as the first released program wrote it."""
    begin_nothing(room)
    shutil.copytree(RELEASED / "v0001", room.library)
    promise(room, *(f"stored {one.name}" for one in sorted((RELEASED / "v0001/originals").glob("*/*"))))


def open_library(room: Room, rounds: int, acknowledge: Acknowledge) -> None:
    """Open the library, which brings an older one to the present form and begins one where there is none."""
    for _ in rounds_of(rounds):
        with at_work(room) as ws:
            acknowledge("opened")
            if not list_cases(ws):
                acknowledge(f"case {create_case(ws, 'Li Ming').id}")


def open_with_a_bad_revision(room: Room, rounds: int, acknowledge: Acknowledge) -> None:
    """The new form does not hold once it was committed: the old one is put back, and the next try succeeds."""
    prove, calls = upgrade._prove, 0

    def fail_late(connection: Connection, layout: Layout, before: dict[str, int]) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise LibraryError(Code.LIBRARY_DAMAGED, path=str(layout.database))
        prove(connection, layout, before)

    upgrade._prove = fail_late
    try:
        open_library(room, 1, acknowledge)
    except LibraryError as error:
        if error.code is not Code.LIBRARY_DAMAGED:
            raise
    upgrade._prove = prove
    open_library(room, rounds, acknowledge)


def oldest_losses(room: Room, ledger: Ledger) -> list[str]:
    """Whether everything of the old library is in the new one."""
    found = losses(room, ledger)
    with at_work(room) as ws:
        cases = list_cases(ws)
    return found if len(cases) == 3 else [*found, f"{len(cases)} of 3 cases are left"]


def case_losses(room: Room, ledger: Ledger) -> list[str]:
    """Whether a case that was begun is there."""
    found = losses(room, ledger)
    with at_work(room) as ws:
        known = {str(one.case.id) for one in list_cases(ws)}
    return found + [f"case {one} is gone" for one in ledger.of("case") if one not in known]


def begin_with_records(room: Room) -> None:
    """A library with some files and a question."""
    begin_room(room)
    lines: list[str] = []
    import_files(room, 2, lines.append)
    edit_case(room, 1, lines.append)
    promise(room, *(line.removeprefix("ack ") for one in lines for line in one.splitlines()))


def begin_with_copies(room: Room) -> None:
    """A library with more old copies of its catalogue than are kept."""
    begin_with_records(room)
    (copy,) = layout_of(room.library).backups.glob("catalogue-*.db")
    _, seq, _, proof = copy.stem.split("-")
    for hour in range(_COPIES):
        shutil.copyfile(copy, copy.with_name(f"catalogue-{seq}-20200101T{hour:02}0000Z-{proof}.db"))
    copy.unlink()


def begin_behind(room: Room) -> None:
    """A program was killed after a change was written down and before the database had it."""
    begin_with_records(room)
    database = layout_of(room.library).database
    kept = database.read_bytes()
    lines: list[str] = []
    edit_case(room, 1, lines.append)
    database.write_bytes(kept)
    promise(room, *lines)


def begin_with_a_damaged_journal(room: Room) -> None:
    """A bit of the journal is not what it was."""
    begin_with_records(room)
    journal = layout_of(room.library).journal / "catalogue.jsonl"
    content = bytearray(journal.read_bytes())
    content[len(content) // 2] ^= 1
    journal.write_bytes(content)


UPKEEP = {
    "first start": Operation(begin_nothing, open_library, case_losses),
    "migration": Operation(bring_oldest, open_library, oldest_losses),
    "failed migration": Operation(bring_oldest, open_with_a_bad_revision, oldest_losses),
    "end of a session": Operation(begin_with_copies, edit_case),
    "failed first start": Operation(begin_nothing, open_with_a_bad_revision, case_losses),
    "catching up": Operation(begin_behind, open_library),
    "damaged journal": Operation(begin_with_a_damaged_journal, open_library),
}
