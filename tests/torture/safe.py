"""Copies of the whole library: made, brought back, a catalogue made anew, and a library taken away."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.errors import Code, LibraryError
from carenav_desktop.services.safekeeping import back_up, erase, rebuild, restore
from carenav_desktop.storage.folder import layout_of

from .daily import import_files
from .operation import Acknowledge, Operation, rounds_of
from .room import Ledger, Room, at_work, key_of, losses, promise, promised
from .upkeep import begin_with_records

_SMALL = (4_000, 9_000)


def begin_with_a_stick(room: Room) -> None:
    """A library that was copied to a stick before."""
    begin_with_records(room)
    copy_all(room, 1, lambda line: promise(room, *line.replace("ack ", "").splitlines()))


def copy_all(room: Room, rounds: int, acknowledge: Acknowledge) -> None:
    """Import a little, then bring the copy of the library up to date; what was in then is in the copy."""
    stored = promised(room).of("stored")

    def note(line: str) -> None:
        stored.extend(one.removeprefix("ack ").removeprefix("stored ") for one in line.splitlines())
        acknowledge(line)

    for _ in rounds_of(rounds):
        import_files(room, 1, note, _SMALL)
        with at_work(room) as ws:
            left_out = back_up(ws, room.out / "stick", SilentContext()).damaged
        acknowledge("\nack ".join(f"{'named' if one in left_out else 'copied'} {one}" for one in stored))


def stick_losses(room: Room, ledger: Ledger) -> list[str]:
    """The library itself, and what a restore of the copy brings back."""
    found = losses(room, ledger)
    copied = ledger.of("copied")
    if copied:
        place = room.aside / "rehearsal"
        left_out = restore(room.out / "stick", place / "disk" / "library", SilentContext()).damaged
        told = [Path(one).stem for one in left_out]
        shutil.copytree(room.aside, place / "aside", ignore=lambda _folder, _names: ["rehearsal", "source"])
        again = Room(place / "disk", place / "aside")
        found += [f"in the copy: {one}" for one in _untold(again, copied, [*ledger.of("named"), *told])]
        shutil.rmtree(place)
    return found


def bring_back(room: Room, _rounds: int, acknowledge: Acknowledge) -> None:
    """Make a library from the copy, unless that was done."""
    target = room.out / "restored"
    if not (target / "library.json").exists() or layout_of(target).claim.exists():
        left_out = restore(room.out / "stick", target, SilentContext()).damaged
        acknowledge("\nack ".join(["restored", *(f"named {Path(one).stem}" for one in left_out)]))


def restored_losses(room: Room, ledger: Ledger) -> list[str]:
    """A folder that is a library holds everything; one that is not may be gone on with."""
    found = stick_losses(room, ledger)
    target = room.out / "restored"
    if not (target / "library.json").exists():
        return [*found, "the restored library is gone"] if "restored" in ledger.lines else found
    shutil.copytree(target, room.aside / "rehearsal" / "library")
    again = Room(room.aside / "rehearsal", room.aside)
    found += [f"restored: {one}" for one in _untold(again, ledger.of("copied"), ledger.of("named"))]
    shutil.rmtree(room.aside / "rehearsal")
    return found


def _untold(room: Room, copied: list[str], named: list[str]) -> list[str]:
    """What is missing in a copy beyond what could not be read while it was made and was named to the person then."""
    found = losses(room, Ledger([f"stored {one}" for one in set(copied) - set(named)]))
    missing = [one for one in found if one.endswith("check.original_missing")]
    return found if len(missing) > len(set(named)) else [one for one in found if one not in missing]


def begin_damaged(room: Room) -> None:
    """A library whose database is no database any more, and whose `library.json` is lost."""
    begin_with_records(room)
    layout = layout_of(room.library)
    layout.database.write_bytes(os.urandom(layout.database.stat().st_size))
    layout.manifest.unlink()


def make_anew(room: Room, _rounds: int, acknowledge: Acknowledge) -> None:
    """Make the catalogue anew."""
    rebuild(room.library, key_of(room) if layout_of(room.library).locked else None, SilentContext())
    acknowledge("rebuilt")


def rebuilt_losses(room: Room, ledger: Ledger) -> list[str]:
    """Until a rebuild has come to its end the library cannot be opened, and another rebuild is what is offered."""
    try:
        return losses(room, ledger)
    except LibraryError as error:
        if error.code is not Code.LIBRARY_DAMAGED or "rebuilt" in ledger.lines:
            raise
    make_anew(room, 1, ledger.lines.append)
    return losses(room, ledger)


def take_away(room: Room, _rounds: int, acknowledge: Acknowledge) -> None:
    """Erase the library, unless that was done."""
    if room.library.exists():
        erase(room.library, SilentContext())
    acknowledge("erased")


def erased_losses(room: Room, ledger: Ledger) -> list[str]:
    """Once it was said that the library is gone, nothing of it is left; before, it may be in any state."""
    return [f"{room.library.name} is still there"] if "erased" in ledger.lines and room.library.exists() else []


SAFE = {
    "first backup": Operation(begin_with_records, copy_all, stick_losses),
    "backup": Operation(begin_with_a_stick, copy_all, stick_losses, repeats=True),
    "restore": Operation(begin_with_a_stick, bring_back, restored_losses),
    "rebuild": Operation(begin_damaged, make_anew, rebuilt_losses),
    "erase": Operation(begin_with_records, take_away, erased_losses),
}
