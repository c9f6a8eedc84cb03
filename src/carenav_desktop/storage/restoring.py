"""A library made from a copy of a whole library, in an empty folder, with every hash compared.

A folder becomes a library by its last step. A restore that was stopped goes on where it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..domain.progress import Context, Progress
from ..errors import Code, LibraryError
from ..failpoints import failpoint
from .backup_list import BackupList, Listed, read_list
from .backups import sha256_of
from .durability import replace, settle_file, settle_folder, write_durably
from .folder import Layout, inspect, library_disk, space_for
from .lock import LibraryLock
from .place import refuse_share
from .stick import copied

_STEP = "restore"


@dataclass(frozen=True)
class RestoreResult:
    """How many files are whole again, and the paths in the library of those that the copy has lost or never had."""

    files: int
    damaged: tuple[str, ...] = ()


def restore_library(backup: Path, folder: Path, context: Context) -> RestoreResult:
    """Make a library in the empty or missing `folder` from the copy in `backup`; a locked one stays locked.

    Raises `LibraryError`: `LIBRARY_ON_SHARE`, `BACKUP_NOT_A_BACKUP`, `BACKUP_NOT_FINISHED`, `BACKUP_DAMAGED`,
    `RESTORE_TARGET_NOT_EMPTY`, `DISK_FULL`, `LIBRARY_NOT_WRITABLE`; and `Cancelled`. Files that are damaged in the
    copy are left out and named.
    """
    refuse_share(folder)
    content = _content(backup)
    layout = Layout(folder.absolute())
    frame = [one for one in content.files if one.path == layout.manifest.name]
    no_frame = LibraryError(Code.BACKUP_DAMAGED, path=str(backup / layout.manifest.name))
    if not frame or not _is_sound(backup / frame[0].at, frame[0]):
        raise no_frame
    _claim(layout, content)
    with library_disk(layout.root):
        lock = LibraryLock(layout)
        try:
            others = [one for one in content.files if one is not frame[0]]
            damaged = _restore(backup, layout.root, others, context)
            if _restore(backup, layout.root, frame, context):
                raise no_frame
            failpoint("restoring.framed")
        finally:
            lock.release()
    return RestoreResult(len(content.files) - len(damaged), (*damaged, *content.left_out))


def _content(backup: Path) -> BackupList:
    with library_disk(backup):
        content = read_list(backup)
    if content is None:
        raise LibraryError(Code.BACKUP_NOT_A_BACKUP, path=str(backup))
    if not content.complete:
        raise LibraryError(Code.BACKUP_NOT_FINISHED, path=str(backup))
    return content


def _claim(layout: Layout, content: BackupList) -> None:
    """Take an empty folder, or one in which a restore of this very copy was stopped."""
    claim = f"{content.library} {content.made}\n".encode()
    with library_disk(layout.root):
        if layout.claim.is_file() and layout.claim.read_bytes() == claim:
            return
        layout.claim.with_name(f"{layout.claim.name}.part").unlink(missing_ok=True)  # killed in its very first step
        try:
            taken = inspect(layout)
        except LibraryError as error:
            raise LibraryError(Code.RESTORE_TARGET_NOT_EMPTY, path=str(layout.root)) from error
        if taken:
            raise LibraryError(Code.RESTORE_TARGET_NOT_EMPTY, path=str(layout.root))
        layout.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_durably(layout.claim, claim)
        failpoint("restoring.claimed")


def _restore(backup: Path, root: Path, files: list[Listed], context: Context) -> list[str]:
    """Copy files that are sound; gives the paths of the others."""
    damaged = []
    folders = set()
    total = sum(one.size for one in files)
    done = 0
    for one in files:
        context.checkpoint()
        context.report(Progress(_STEP, done, total, "bytes"))
        target = root / one.path
        if not target.is_file() or not _is_sound(target, one):
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not _copy(backup / one.at, target, one):
                damaged.append(one.path)
        folders |= {target.parent, target.parent.parent}
        done += one.size
    for folder in folders:
        settle_folder(folder)
    failpoint("restoring.settled")
    return damaged


def _copy(source: Path, target: Path, one: Listed) -> bool:
    """Whether the file was there as it was. What the copy's disk cannot read is damaged; our own disk raises."""
    part = target.with_name(f"{target.name}.part")
    if not _is_sound(source, one):
        return False
    with library_disk(target.parent, space_for(one.size)):
        if copied(source, part) != one.sha256:
            part.unlink()
            return False
        settle_file(part)
        failpoint("restoring.copied")
        replace(part, target)
        failpoint("restoring.named")
    return True


def _is_sound(file: Path, one: Listed) -> bool:
    try:
        return not file.is_symlink() and file.stat().st_size == one.size and sha256_of(file) == one.sha256
    except OSError:
        return False
