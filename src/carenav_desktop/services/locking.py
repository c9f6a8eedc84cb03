"""Locking: a passphrase for a library, further passphrases, the recovery sheet, and taking all of it away again.

Everything here wants the library closed, except the recovery sheet.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from ..domain.progress import Context
from ..domain.say import Say
from ..printing.recovery_sheet import recovery_sheet
from ..printing.sheets import RecoverySheet
from ..storage import conversion, slots
from ..storage.folder import inspect, layout_of
from ..storage.frame_copy import put_frame_back
from ..storage.keys import LibraryKey
from ..storage.library import Library
from ..storage.slots import Slot
from .trail import tell_afterwards

__all__ = ["LibraryKey", "LibraryState", "Slot"]

#: What a typed passphrase must be worth, by an estimate that knows common words, names, dates and keyboard rows.
ENOUGH_BITS = 60
#: The estimator looks no further; what follows can only make a passphrase better.
_MOST_ESTIMATED = 72
#: Below this many characters more of them is the best advice.
_SHORT = 14


@dataclass(frozen=True)
class LibraryState:
    """What can be said of a folder before it is opened; labels of slots are readable with the key alone."""

    exists: bool
    locked: bool
    slots: tuple[Slot, ...]


def library_state(folder: Path, key: LibraryKey | None = None) -> LibraryState:
    """Whether a library is in `folder`, and how it is locked. Raises `LibraryError` for what cannot be opened."""
    put_frame_back(folder.absolute())
    layout = layout_of(folder.absolute())
    if not inspect(layout):
        return LibraryState(False, False, ())
    return LibraryState(True, layout.locked, slots.slots(layout, key))


def key_from_passphrase(folder: Path, text: str) -> LibraryKey:
    """The key of a locked library; every slot is tried, at about a second each.

    Raises `LibraryError`: `LIBRARY_WRONG_PASSPHRASE`, `LIBRARY_CHANGED_OUTSIDE`, `LIBRARY_NOT_LOCKED`.
    """
    return slots.key_from_passphrase(layout_of(folder.absolute()), text)


def key_from_recovery(folder: Path, text: str) -> LibraryKey:
    """The key of a locked library from its recovery sheet, whatever letter case and spaces it was typed with.

    Raises `LibraryError`: `LIBRARY_WRONG_RECOVERY`, `LIBRARY_CHANGED_OUTSIDE`, `LIBRARY_NOT_LOCKED`.
    """
    return slots.key_from_recovery(layout_of(folder.absolute()), text)


def begin_locked(folder: Path, passphrase: str) -> LibraryKey:
    """Make a new, empty library that is locked from the start."""
    key = slots.begin(folder.absolute(), passphrase)
    Library.open(folder, key).close()
    return key


def lock_library(folder: Path, passphrase: str, context: Context, operator: str = "") -> LibraryKey:
    """Seal a plain library, all of it or nothing; needs as much room again. Raises `LibraryError`, `Cancelled`.

    Here and below `operator` are the initials written beside it in the trail.
    """
    Library.open(folder).close()  # finishes what an earlier program left, so that there is one form to copy
    key = conversion.lock(folder.absolute(), passphrase, context)
    tell_afterwards(folder, key, operator, "library.lock")
    return key


def unlock_library(folder: Path, key: LibraryKey, context: Context, operator: str = "") -> None:
    """Make a locked library plain again, all of it or nothing. Raises as `lock_library`."""
    Library.open(folder, key).close()
    conversion.unlock(folder.absolute(), key, context)
    tell_afterwards(folder, None, operator, "library.unlock")


def add_slot(folder: Path, key: LibraryKey, label: str, passphrase: str, operator: str = "") -> None:
    """Let one more passphrase open the library; `label` says whose it is."""
    slots.add(folder.absolute(), key, label, passphrase)
    tell_afterwards(folder, key, operator, "library.add_passphrase")


def remove_slot(folder: Path, key: LibraryKey, file: str, operator: str = "") -> None:
    """Take one passphrase back; raises `LIBRARY_LAST_SLOT` for the last."""
    slots.remove(folder.absolute(), key, file)
    tell_afterwards(folder, key, operator, "library.remove_passphrase")


def change_passphrase(folder: Path, key: LibraryKey, passphrase: str, operator: str = "") -> None:
    """Replace the passphrase that has no label, also after it was forgotten or its slot damaged."""
    slots.change(folder.absolute(), key, passphrase)
    tell_afterwards(folder, key, operator, "library.change_passphrase")


def weakness(passphrase: str) -> Say | None:
    """Why a typed passphrase is too easy to guess, None when it is not."""
    from zxcvbn import zxcvbn  # its lists of words take a moment to load and are seldom needed

    bits = math.log2(float(zxcvbn(passphrase[:_MOST_ESTIMATED])["guesses"])) if passphrase else 0.0
    if bits >= ENOUGH_BITS:
        return None
    return Say("locking.too_short" if len(passphrase) < _SHORT else "locking.too_common")


def save_recovery_sheet(key: LibraryKey, target: Path, made: str) -> None:
    """Write the recovery sheet as a PDF to print; raises OSError. `target` is replaced. `made` is a date."""
    target.write_bytes(recovery_sheet(RecoverySheet(key.id[:8].upper(), made, key.recovery)))
    target.chmod(0o600)
