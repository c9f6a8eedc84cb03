"""What people do every day: import, type, throw away, hand over."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

from source_builders import ct_series, text_pdf

from carenav_desktop.domain.case import Decision
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.report import Outcome
from carenav_desktop.errors import KnownError
from carenav_desktop.packet.key import Key
from carenav_desktop.sealing.identities import new_identity
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.exporting import export_packet, packet_register
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.packets import verify
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.questions import read_question, write_question
from carenav_desktop.services.records import list_records, set_record
from carenav_desktop.services.trash import empty_trash, trash_record
from carenav_desktop.services.workspace import workspace

from .operation import Acknowledge, Operation, begin_nothing, begin_room, rounds_of
from .room import Ledger, Room, at_work, losses, word_of

#: Bytes of the files of one import.
SIZES = (20_000, 60_000, 100_000, 140_000, 180_000)


def import_files(room: Room, rounds: int, acknowledge: Acknowledge, sizes: tuple[int, ...] = SIZES) -> None:
    """Import five new files at a time; a report that says they are in is the acknowledgement."""
    with at_work(room) as ws:
        for _ in rounds_of(rounds):
            folder = room.source / os.urandom(8).hex()
            folder.mkdir()
            hashes = {}
            for number, size in enumerate(sizes):
                hashes[str(folder / f"{number}.bin")] = _new_file(folder / f"{number}.bin", size)
            report = import_records(ws, 1, [folder], SilentContext())
            shutil.rmtree(folder)
            safe = [hashes[one.path] for one in report.files if one.outcome is Outcome.IMPORTED]
            acknowledge("\nack ".join(f"stored {one}" for one in safe))


def _new_file(path: Path, size: int) -> str:
    content = os.urandom(size)
    path.write_bytes(content)
    return hashlib.sha256(content).hexdigest()


def edit_case(room: Room, rounds: int, acknowledge: Acknowledge) -> None:
    """Type the question anew, again and again; each one counts up from the one that was there."""
    with at_work(room) as ws:
        known = read_question(ws, 1)[0].text
        first = int(known.split()[0]) + 1 if known else 1
        for number in rounds_of(rounds):
            text = f"{first + number} Is surgery right? {'word ' * 200}".strip()
            write_question(ws, 1, text)
            acknowledge(f"question {text}")


def throw_away(room: Room, rounds: int, acknowledge: Acknowledge) -> None:
    """Import five files, write a word to two of them, put those in the trash and empty it.

    What was doomed may be there or not until it is said to be deleted.
    """
    for _ in rounds_of(rounds):
        import_files(room, 1, acknowledge)
        with at_work(room) as ws:
            doomed = list_records(ws, 1)[-2:]
            for one in doomed:
                acknowledge(f"doomed {one.original}")
                set_record(ws, one.id, kind="imaging_report", date="2026-09-12", notes=word_of(one.original))
                trash_record(ws, one.id)
            empty_trash(ws)
            for one in doomed:
                acknowledge(f"deleted {one.original}")


def begin_case_to_hand_over(room: Room) -> None:
    """A library with a case that can be exported: three images, two papers."""
    begin_nothing(room)
    ct_series(room.source, count=3, rows=64, columns=64)
    for number in range(2):
        (room.source / f"paper {number}.pdf").write_bytes(text_pdf(f"Clinic letter {number}, 12 Sep 2026"))
    identity = new_identity()
    (room.aside / "identity").write_text(f"{identity.recipient}\n{identity.secret}")
    with workspace(room.library) as ws:
        create_case(ws, "Doe, Jane", "1970-01-01")
        import_records(ws, 1, [room.source], SilentContext())
        decide_people(ws, 1, [one.id for one in list_people(ws, 1)], Decision.SAME)
        write_question(ws, 1, "1 Is surgery on 3 Dec 2026 the right next step, or is waiting?")


def export(room: Room, rounds: int, acknowledge: Acknowledge) -> None:
    """Seal the case for a key; a result that names the packet is the acknowledgement."""
    recipient = (room.aside / "identity").read_text().split()[0]
    room.out.mkdir(exist_ok=True)
    with at_work(room) as ws:
        for _ in rounds_of(rounds):
            done = export_packet(ws, 1, room.out, Key(recipients=(recipient,)), None, SilentContext())
            acknowledge(f"packet {done.entry.code} {done.packet.folder.name}")


def packet_losses(room: Room, ledger: Ledger) -> list[str]:
    """Packets that are not whole, not there, or not in the register. Whole ones are taken away, to save time."""
    found = losses(room, ledger)
    key = Key(identities=((room.aside / "identity").read_text().split()[1],))
    lying = {one.name: one for one in room.out.glob("Review packet*")}
    with at_work(room) as ws:
        registered = {one.code for one in packet_register(ws, 1)}
    for line in ledger.of("packet"):
        code, _, name = line.partition(" ")
        found += [] if code in registered else [f"{name} is not in the register"]
        if name not in lying and f"seen {name}" not in ledger.lines:
            found.append(f"{name} is gone")
    for name, folder in lying.items():
        try:
            verify(folder, key, SilentContext())
        except KnownError as error:
            found.append(f"{name} is not whole: {error.code}")
        shutil.rmtree(folder)
        ledger.lines.append(f"seen {name}")
    return found


DAILY = {
    "import": Operation(begin_room, import_files, repeats=True),
    "edit": Operation(begin_room, edit_case, repeats=True),
    "trash": Operation(begin_room, throw_away, repeats=True),
    "export": Operation(begin_case_to_hand_over, export, packet_losses, repeats=True),
}
