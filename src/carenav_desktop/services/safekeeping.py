"""Safekeeping: the library copied elsewhere, brought back, its catalogue made anew, and all of it taken away."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..domain.progress import Context
from ..domain.say import Say
from ..errors import Code, LibraryError
from ..storage.erase import erase_library
from ..storage.folder import layout_of
from ..storage.frame_copy import put_frame_back
from ..storage.keys import LibraryKey
from ..storage.library import fit
from ..storage.lock import LibraryLock
from ..storage.rebuild import RebuildResult, rebuild_catalogue
from ..storage.restoring import RestoreResult, restore_library
from ..storage.stick import BackupResult
from .trail import failure_told, tell_afterwards
from .workspace import Workspace, workspace

__all__ = ["BackupResult", "RebuildResult", "RestoreResult"]


@dataclass(frozen=True)
class EraseResult:
    """How many files are gone, and what is to be told: what may remain elsewhere, and what was left in the folder."""

    files: int
    remarks: tuple[Say, ...]


def back_up(ws: Workspace, target: Path, context: Context) -> BackupResult:
    """Copy the whole library to the folder `target`; a copy that is there gets what is new, and is kept until then.

    What was written is read back. Raises `LibraryError`: `BACKUP_TARGET_IN_LIBRARY`, `BACKUP_TARGET_NOT_EMPTY`,
    `BACKUP_OF_ANOTHER_LIBRARY`, `BACKUP_DAMAGED`, `BACKUP_READ_BACK_FAILED`, `DISK_FULL`, `LIBRARY_NOT_WRITABLE`.
    """
    with failure_told(ws, "library.back_up", "library"):
        done = ws.library.back_up(target, context)
    with ws.library.unit_of_work() as unit:
        unit.trail.add("library.back_up", "library", f"done copied={done.copied} kept={done.kept}")
    return done


def last_backup(ws: Workspace) -> str:
    """The moment of the last backup (UTC, ISO 8601), empty when none was made."""
    return ws.library.last_backup()[1]


def restore(backup: Path, folder: Path, context: Context) -> RestoreResult:
    """Make a library in the empty or missing `folder` from a backup, every hash compared; a locked one stays locked.

    Its first start writes that into the trail: this needs no key, and the trail of a locked library does.

    Raises `LibraryError`: `BACKUP_NOT_A_BACKUP`, `BACKUP_NOT_FINISHED`, `BACKUP_DAMAGED`, `RESTORE_TARGET_NOT_EMPTY`,
    `DISK_FULL`, `LIBRARY_NOT_WRITABLE`.
    """
    return restore_library(backup, folder, context)


def rebuild(folder: Path, key: LibraryKey | None, context: Context, operator: str = "") -> RebuildResult:
    """Make the catalogue of a closed library anew from its journal and copies; what was damaged is kept aside.

    Raises `LibraryError`: `LIBRARY_NOTHING_TO_REBUILD_FROM`, `LIBRARY_BUSY`, `LIBRARY_LOCKED`, `LIBRARY_NEWER`,
    `DISK_FULL`, `LIBRARY_NOT_WRITABLE`; then nothing was changed.
    """
    put_frame_back(folder.absolute())
    layout = layout_of(folder.absolute())
    lock = LibraryLock(layout)
    try:
        fit(layout, key)
        done = rebuild_catalogue(layout, key, context)
    finally:
        lock.release()
    tell_afterwards(folder, key, operator, "library.rebuild", f"done rows={done.rows}")
    return done


def back_up_and_erase(folder: Path, key: LibraryKey | None, target: Path, context: Context) -> EraseResult:
    """Back up a closed library to `target`, and only when every file of it is there, erase the library.

    Raises what `back_up` and `erase` raise, and `LibraryError` (`BACKUP_INCOMPLETE`); then nothing is erased.
    """
    with workspace(folder, key) as ws:
        done = back_up(ws, target, context)
    if done.damaged:
        raise LibraryError(Code.BACKUP_INCOMPLETE, path=str(target), count=len(done.damaged))
    return erase(folder, context)


def erase(folder: Path, context: Context) -> EraseResult:
    """Overwrite and remove a closed library, keys first. No key is asked for.

    Raises `LibraryError` (`LIBRARY_BUSY`, `LIBRARY_NOT_WRITABLE`); run again, it goes on where it was.
    """
    done = erase_library(layout_of(folder.absolute()), context)
    left = (Say("erase.left", {"names": ", ".join(done.left)}),) if done.left else ()
    return EraseResult(done.files, (*left, Say("erase.may_remain")))
