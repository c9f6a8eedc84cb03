"""One sealed original as a stream of its plain bytes. Knows no names and no folders."""

from __future__ import annotations

import errno
import hashlib
import io
import os
from pathlib import Path
from typing import cast

from ..errors import SealError
from ..sealing.seal import BUFFER, opened_size
from .keys import LibraryKey

_SKIP = 1 << 20


class ChangedOriginalError(OSError):
    """The bytes under a name are not those that were put there."""

    def __init__(self) -> None:
        super().__init__(errno.EIO, "not what was stored")


class _SealedOriginal(io.RawIOBase):
    """The plain bytes of the age file `path`, given out only once they have proved genuine.

    With `sha256` the end is reached only when everything hashes to it. Raises `ChangedOriginalError` else, and
    OSError as any file. Going back begins anew from the start of the file.
    """

    def __init__(self, path: Path, key: LibraryKey, sha256: str = "") -> None:
        self._key, self._sha256 = key, sha256
        self._source = path.open("rb", buffering=BUFFER)
        try:
            self._begin()
        except BaseException:
            self._source.close()
            raise

    def _begin(self) -> None:
        self._source.seek(0)
        self._at = 0
        self._digest = hashlib.sha256()
        try:
            self._reader = self._key.opening(self._source)
        except SealError as error:
            raise ChangedOriginalError from error

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        if whence == os.SEEK_CUR:
            offset += self._at
        elif whence == os.SEEK_END:
            offset += opened_size(os.fstat(self._source.fileno()).st_size, recipients=1)
        if offset < self._at:
            self._begin()
        while self._at < offset and self._next(min(_SKIP, offset - self._at)):
            pass
        return self._at

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast(bytearray, buffer)).cast("B")
        piece = self._next(len(view))
        view[: len(piece)] = piece
        return len(piece)

    def _next(self, most: int) -> memoryview:
        try:
            piece = self._reader.read_some(most)
        except SealError as error:
            raise ChangedOriginalError from error
        self._at += len(piece)
        if self._sha256:
            self._digest.update(piece)
            if not piece and self._digest.hexdigest() != self._sha256:
                raise ChangedOriginalError
        return piece

    def close(self) -> None:
        self._source.close()
        super().close()


def opened(path: Path, key: LibraryKey, sha256: str = "") -> io.BufferedReader:
    """A sealed original as a binary file; going back begins anew from its start."""
    return io.BufferedReader(_SealedOriginal(path, key, sha256), _SKIP)
