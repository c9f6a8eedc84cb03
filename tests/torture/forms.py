"""A plain library becomes a locked one and back, gets other passphrases, and is worked with while it is locked."""

from __future__ import annotations

from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.services.locking import (
    add_slot,
    change_passphrase,
    key_from_passphrase,
    library_state,
    lock_library,
    remove_slot,
    unlock_library,
)
from carenav_desktop.storage import slots
from carenav_desktop.storage.keys import LibraryKey

from .daily import begin_case_to_hand_over, export, import_files, packet_losses
from .operation import Acknowledge, Operation, begin_room
from .room import Room, key_of
from .upkeep import begin_with_records

#: How dear a passphrase is to guess has no part in storing, and takes a second.
WORK_FACTOR = 10
_PASSPHRASE = "granite hollow lantern mimosa orbit"


def _with_key(room: Room) -> LibraryKey:
    """The key a lock of this room will use, written down as a recovery sheet would be."""
    key = LibraryKey.new()
    (room.aside / "recovery").write_text(key.recovery)
    return key


def begin_to_lock(room: Room) -> None:
    """A plain library with records, and the key it will have."""
    begin_with_records(room)
    _with_key(room)


def lock(room: Room, _rounds: int, acknowledge: Acknowledge) -> None:
    """Seal the library with the key that is written down; its passphrase then opens it."""
    if not library_state(room.library).locked:
        _fix_key(room)
        lock_library(room.library, _PASSPHRASE, SilentContext())
    acknowledge(f"key {key_from_passphrase(room.library, _PASSPHRASE).id}")


def begin_to_unlock(room: Room) -> None:
    """A locked library with records."""
    begin_to_lock(room)
    _lock_here(room)


def unlock(room: Room, _rounds: int, acknowledge: Acknowledge) -> None:
    """Make the library plain."""
    if library_state(room.library).locked:
        unlock_library(room.library, key_of(room), SilentContext())
    acknowledge("plain")


def change_slots(room: Room, rounds: int, acknowledge: Acknowledge) -> None:
    """Another passphrase, one for a colleague, and that one taken back; the one named last opens the library."""
    key = key_of(room)
    change_passphrase(room.library, key, _PASSPHRASE)
    add_slot(room.library, key, "Anna", "another passphrase of hers")
    for slot in library_state(room.library, key).slots:
        if slot.label:
            remove_slot(room.library, key, slot.file)
    acknowledge(f"key {key_from_passphrase(room.library, _PASSPHRASE).id}")


def begin_locked_room(room: Room) -> None:
    """A locked library with an empty case."""
    begin_room(room)
    _with_key(room)
    _lock_here(room)


def begin_locked_case(room: Room) -> None:
    """A locked library with a case to hand over."""
    begin_case_to_hand_over(room)
    _with_key(room)
    _lock_here(room)


def _lock_here(room: Room) -> None:
    """Lock outside a worker, where nothing else may be changed for good."""
    made, dear = LibraryKey.__dict__["new"], slots.WORK_FACTOR
    _fix_key(room)
    slots.WORK_FACTOR = WORK_FACTOR
    try:
        lock_library(room.library, _PASSPHRASE, SilentContext())
    finally:
        LibraryKey.new, slots.WORK_FACTOR = made, dear


def _fix_key(room: Room) -> None:
    """The next new key is the one written down, so that it is known also when its maker is killed."""
    key = LibraryKey.from_recovery((room.aside / "recovery").read_text())
    LibraryKey.new = staticmethod(lambda: key)  # type: ignore[assignment,method-assign]


FORMS = {
    "lock": Operation(begin_to_lock, lock),
    "unlock": Operation(begin_to_unlock, unlock),
    "passphrases": Operation(begin_to_unlock, change_slots),
    "locked import": Operation(begin_locked_room, import_files, repeats=True),
    "locked export": Operation(begin_locked_case, export, packet_losses, repeats=True),
}
