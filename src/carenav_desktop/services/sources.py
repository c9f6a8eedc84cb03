"""What an import reads from: patient with a medium that has bad spots, and aware of one that is there no more."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO, TypeVar

from ..intake.volumes import is_optical
from ..intake.walk import Found, shown
from ..storage.place import file_system_name, is_share

_Result = TypeVar("_Result")
#: Seconds before each further try, and how long all waiting of one import may take together.
_PAUSES, _PATIENCE = (0.2, 1.0), 30.0
#: What trying again does not change.
_FINAL = {errno.ENOENT, errno.ENOTDIR, errno.EACCES, errno.EPERM, errno.ELOOP, errno.EINVAL, errno.ENAMETOOLONG}


class SourceError(Exception):
    """Reading the source failed, as opposed to writing the copy."""


class GoneError(Exception):
    """The source is no longer where it was listed."""


class Sources:
    """The places of one import, as they were dropped."""

    def __init__(self, paths: Iterable[Path] = ()) -> None:
        # os.path says no where pathlib raises, to somebody who may not look
        self._folders = {shown(path): path if os.path.isdir(path) else path.parent for path in paths}  # noqa: PTH112
        self._known = {top: _identity(folder) for top, folder in self._folders.items()}
        self._left = _PATIENCE
        self._lock = threading.Lock()

    def has_gone(self, found: Found) -> bool:
        """Whether the folder or medium that `found` was dropped with is there no more, or another took its place."""
        folder = self._folders.get(found.top)
        return folder is not None and _identity(folder) != self._known[found.top]

    @property
    def are_near(self) -> bool:
        """Whether files can be gone to twice: not on optical discs, which seek, nor on shares, which answer late."""
        return bool(self._folders) and not any(map(_is_far, self._folders.values()))

    def again(self, attempt: int) -> bool:
        """Wait before the try after `attempt`, counted from 0; False when it is time to give up."""
        with self._lock:
            if attempt >= len(_PAUSES) or self._left <= 0:
                return False
            self._left -= _PAUSES[attempt]
        threading.Event().wait(_PAUSES[attempt])
        return True

    def patiently(self, read: Callable[[], _Result]) -> _Result:
        """What `read` gives, asked again where the medium may do better then. Raises `SourceError`, `GoneError`."""
        attempt = 0
        while True:
            try:
                return read()
            except (FileNotFoundError, NotADirectoryError) as error:
                raise GoneError from error
            except OSError as error:
                if error.errno in _FINAL or not self.again(attempt):
                    raise SourceError from error
            attempt += 1


class SourceFile:
    """A file being read in, each byte once: what goes wrong here is the source's fault, never the library's.

    It ends soon after `size` bytes, so that a file that somebody writes to all the time ends at all.
    """

    def __init__(self, file: BinaryIO, size: int, sources: Sources) -> None:
        self._file, self._size, self._sources = file, size, sources
        self._at = 0
        self._head = b""

    def head(self, most: int) -> bytes:
        """The first bytes, up to `most`; they are given again by what reads the file afterwards."""
        self._head = self._sources.patiently(lambda: self._read(most))
        return self._head

    def readinto(self, buffer: memoryview, /) -> int:
        """Fill `buffer` from its start; gives the count, 0 at the end."""
        if self._at < len(self._head):
            piece = self._head[self._at : self._at + len(buffer)]
            buffer[: len(piece)] = piece
            count = len(piece)
        elif self._at > self._size:
            return 0
        else:
            count = self._sources.patiently(lambda: self._readinto(buffer))
        self._at += count
        return count

    def rewind(self) -> None:
        """Read it once more from its start."""
        self._at = 0

    def _read(self, most: int) -> bytes:
        self._file.seek(0)
        return self._file.read(most)

    def _readinto(self, buffer: memoryview) -> int:
        self._file.seek(self._at)
        return self._file.readinto(buffer) or 0  # type: ignore[attr-defined]


def size_of(found: Found) -> int:
    """The bytes of a file that was listed; 0 when it cannot be taken anyway."""
    if found.size or found.problem:
        return found.size
    try:
        with found.open() as file:
            return os.fstat(file.fileno()).st_size
    except OSError:
        return 0


def _is_far(folder: Path) -> bool:
    try:
        return is_share(folder) or is_optical(folder, file_system_name(folder))
    except OSError:  # it has just gone
        return True


def _identity(folder: Path) -> tuple[int, int] | None:
    """What tells one folder from all others; None for one that cannot be looked at."""
    try:
        about = os.stat(folder)  # noqa: PTH116 - one call, on whatever kind of path
    except OSError:
        return None
    return about.st_dev, about.st_ino
