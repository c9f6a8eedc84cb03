"""A copy of the whole library in another folder, such as a USB stick.

Originals lie there under the names they have in the library, so a later copy adds only what is new. What changes lies
in a folder of its own for each copy. Every file is written as `.part`, made durable, read back and then named, and
`backup.json` comes last: a stick that is pulled keeps the copy it had. A locked library is copied as it is, sealed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ..domain.progress import Context, Progress
from ..errors import Code, LibraryError
from ..failpoints import failpoint
from .backup_list import SETS, BackupList, Listed, read_list, write_list
from .check import problem_with
from .clock import moment
from .durability import replace, settle_file, settle_folder
from .folder import BACKUP_LIST, LITTER, Layout, library_disk, space_for
from .keys import LibraryKey
from .manifest import read
from .originals import Originals

#: What may lie in a folder that a first copy is made in: a list whose writing was stopped, beside litter.
_NOTHING = LITTER | {f"{BACKUP_LIST}.part"}
_STEP = "backup"
_BUFFER = 1 << 20


@dataclass(frozen=True)
class BackupResult:
    """Files written now, files that were there already, bytes written now, and what could not be copied.

    `damaged` are SHA-256 of originals that are missing or altered in the library and not in the copy either.
    """

    copied: int
    kept: int
    bytes: int
    damaged: tuple[str, ...] = ()


@dataclass(frozen=True)
class Content:
    """An original as the catalogue has it."""

    sha256: str
    size: int


class Stick:
    """The copy of one library in `target`. Made first: it refuses a folder that must not be written to.

    Raises `LibraryError`: `BACKUP_TARGET_IN_LIBRARY`, `BACKUP_TARGET_NOT_EMPTY` for other people's things,
    `BACKUP_OF_ANOTHER_LIBRARY`, `BACKUP_DAMAGED`, `DISK_FULL`, `LIBRARY_NOT_WRITABLE`.
    """

    def __init__(self, layout: Layout, key: LibraryKey | None, target: Path, context: Context) -> None:
        self._layout, self._key, self._target, self._context = layout, key, target.absolute(), context
        self._library = read(layout.manifest).library
        with library_disk(self._target):
            _refuse_inside(layout.root, self._target)
            self._target.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._before = self._read_before()
        self._known = {one.path: one for one in self._before.files}
        self._files: list[Listed] = []
        self._folders: set[Path] = set()
        self._copied = self._kept = self._bytes = 0

    def write(self, frame: Path, contents: Sequence[Content]) -> BackupResult:
        """Copy originals, then what lies ready in the folder `frame`: everything else that makes a library.

        Raises `LibraryError` (`DISK_FULL`, `LIBRARY_NOT_WRITABLE`, `BACKUP_READ_BACK_FAILED`), `Cancelled`; then the
        copy that was there before is as it was.
        """
        ours = Originals(self._layout, self._key)
        theirs = Originals(Layout(self._target, locked=self._layout.locked), self._key)
        try:
            damaged = self._originals(ours, theirs, contents)
        finally:
            ours.close()
            theirs.close()
        this_set = f"{SETS}/{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{os.urandom(4).hex()}"
        for file in sorted(one for one in frame.rglob("*") if one.is_file()):
            self._context.checkpoint()
            path = file.relative_to(frame).as_posix()
            self._copy(file, path, f"{this_set}/{path}")
        with library_disk(self._target):
            self._finish(this_set, tuple(damaged.values()))
        return BackupResult(self._copied, self._kept, self._bytes, tuple(damaged))

    def _read_before(self) -> BackupList:
        """The list of the copy that is there; a first one is begun by a list that says it is not complete."""
        before = read_list(self._target)
        if before is None:
            if not {one.name for one in self._target.iterdir()} <= _NOTHING:
                raise LibraryError(Code.BACKUP_TARGET_NOT_EMPTY, path=str(self._target))
            before = BackupList(self._library, moment(), complete=False)
            write_list(self._target, before)
            failpoint("stick.begun")
        if before.library != self._library:
            raise LibraryError(Code.BACKUP_OF_ANOTHER_LIBRARY, path=str(self._target))
        return before

    def _originals(self, ours: Originals, theirs: Originals, contents: Sequence[Content]) -> dict[str, str]:
        """Copy what the stick lacks; gives the SHA-256 and path of what neither side has as it was."""
        damaged = {}
        total = sum(one.size for one in contents)
        done = 0
        for one in contents:
            self._context.checkpoint()
            self._context.report(Progress(_STEP, done, total, "bytes"))
            path = ours.path(one.sha256).relative_to(self._layout.root).as_posix()
            if theirs.size(one.sha256) == one.size:
                self._keep(path)
            elif problem_with(ours, one.sha256, one.size, full=True):
                damaged[one.sha256] = path
            else:
                self._copy(ours.path(one.sha256), path, path)
            done += one.size
        return damaged

    def _keep(self, path: str) -> None:
        """A file of an earlier copy, or of one that did not come to its end."""
        with library_disk(self._target):
            known = self._known.get(path) or _listed(self._target / path, path, path)
        self._files.append(known)
        self._kept += 1

    def _copy(self, source: Path, path: str, at: str) -> None:
        target = self._target / at
        part = target.with_name(f"{target.name}.part")
        size = source.stat().st_size
        with library_disk(self._target, space_for(size)):
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            digest = copied(source, part)
            failpoint("stick.written")
            settle_file(part)
            failpoint("stick.settled")
            if _read_back(part) != digest:
                raise LibraryError(Code.BACKUP_READ_BACK_FAILED, path=str(target))
            replace(part, target)
            failpoint("stick.named")
        self._folders |= {target.parent, *target.parent.relative_to(self._target).parents}
        self._files.append(Listed(path, at, size, digest))
        self._copied += 1
        self._bytes += size

    def _finish(self, this_set: str, left_out: tuple[str, ...]) -> None:
        for folder in sorted(self._folders):
            settle_folder(self._target / folder)
        failpoint("stick.folders_settled")
        files = tuple(self._files)
        write_list(self._target, BackupList(self._library, moment(), complete=True, files=files, left_out=left_out))
        failpoint("stick.listed")
        listed = {one.at for one in self._files}
        for old in self._before.files:
            if old.at not in listed:
                (self._target / old.at).unlink(missing_ok=True)
                failpoint("stick.old_removed")
        for old_set in list((self._target / SETS).iterdir()):
            if f"{SETS}/{old_set.name}" != this_set:
                shutil.rmtree(old_set)


def copied(source: Path, target: Path) -> str:
    """Copy one file, whatever lay at `target`; gives the SHA-256 of what was read. Raises OSError."""
    digest = hashlib.sha256()
    with source.open("rb", buffering=0) as reading, target.open("wb", buffering=0) as writing:
        while piece := reading.read(_BUFFER):
            digest.update(piece)
            rest = memoryview(piece)
            while rest:
                rest = rest[writing.write(rest) :]
    return digest.hexdigest()


def _read_back(file: Path) -> str:
    """The SHA-256 of what the medium gives, not of what the system still has in memory, where that can be asked for."""
    with file.open("rb", buffering=0) as opened:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _listed(file: Path, path: str, at: str) -> Listed:
    with file.open("rb", buffering=0) as opened:
        return Listed(path, at, file.stat().st_size, hashlib.file_digest(opened, "sha256").hexdigest())


def _refuse_inside(root: Path, target: Path) -> None:
    ours, theirs = root.resolve(), target.resolve()
    if ours.is_relative_to(theirs) or theirs.is_relative_to(ours):
        raise LibraryError(Code.BACKUP_TARGET_IN_LIBRARY, path=str(target))
