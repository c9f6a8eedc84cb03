"""Files without a name: for bytes that another process reads through a handle and that nobody may find on the disk.

Of a locked library they are in memory on Linux; elsewhere, and where they grow too large to hold, they lie on the
library's disk and have lost their name before the first byte is in them.
"""

from __future__ import annotations

import os
import shutil
import sys
from io import BufferedReader
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

if sys.platform == "linux":
    import fcntl

#: What a home computer can hold in memory beside everything else; a file that grows beyond this moves to the disk.
_MOST_IN_MEMORY = 512 << 20
_PIECE = 1 << 20


class UnnamedFile:
    """Bytes that are gone with the last handle to them. `private` ones keep off the disk where that can be had."""

    def __init__(self, folder: Path, *, private: bool) -> None:
        self._folder = folder
        self._in_memory = private and sys.platform == "linux"
        self._file: IO[bytes] = _in_memory() if self._in_memory else _on_disk(folder)

    def __del__(self) -> None:
        self.close()

    def write(self, piece: bytes | memoryview) -> None:
        """Take all of `piece`."""
        left = memoryview(piece)
        if self._in_memory and self._file.tell() + len(left) > _MOST_IN_MEMORY:
            self._move_to_disk()
        while left:
            left = left[self._file.write(left) :]

    def finish(self) -> None:
        """Let nobody change what was written, where the system can see to that."""
        if self._in_memory:
            seals = fcntl.F_SEAL_WRITE | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SHRINK
            fcntl.fcntl(self._file.fileno(), fcntl.F_ADD_SEALS, seals)

    def again(self) -> BufferedReader:
        """The file from its start; handles share their place in it."""
        self._file.seek(0)
        return os.fdopen(os.dup(self._file.fileno()), "rb")

    def close(self) -> None:
        """Let go of it; handles given out stay good."""
        file = getattr(self, "_file", None)
        if file is not None:
            file.close()

    def _move_to_disk(self) -> None:
        larger = _on_disk(self._folder)
        self._file.seek(0)
        shutil.copyfileobj(self._file, larger, _PIECE)
        self._file.close()
        self._file, self._in_memory = larger, False


def _on_disk(folder: Path) -> IO[bytes]:
    return TemporaryFile(dir=folder, buffering=0)


def _in_memory() -> IO[bytes]:
    return os.fdopen(os.memfd_create("carenav", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING), "r+b", buffering=0)
