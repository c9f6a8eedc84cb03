"""A file being written of which size and SHA-256 are known at the end."""

from __future__ import annotations

import hashlib
from typing import BinaryIO

_PIECE = 1024 * 1024


class HashedFile:
    """Passes on what is written to `file`."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._own = hashlib.sha256()
        self.size = 0

    def write(self, data: bytes) -> int:
        """Write all of `data`."""
        self._file.write(data)
        self._own.update(data)
        self.size += len(data)
        return len(data)

    @property
    def sha256(self) -> str:
        """Of all that was written, in hex."""
        return self._own.hexdigest()


def hash_from_start(file: BinaryIO) -> tuple[int, str]:
    """Bytes and SHA-256 of a file, read from its beginning."""
    file.seek(0)
    digest, size = hashlib.sha256(), 0
    while piece := file.read(_PIECE):
        digest.update(piece)
        size += len(piece)
    return size, digest.hexdigest()
