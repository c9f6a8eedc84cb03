"""Originals on disk, named by the SHA-256 of their bytes: staged, placed, opened. Never changed, never deleted.

A row of the database is the only proof that an original is whole. A file that lies under a right name without a row
may have been cut short, so placing always replaces it. Knows no rows and nothing about what the bytes mean.
"""

from __future__ import annotations

import hashlib
import os
import re
import threading
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from ..domain.facts import ExportForm
from .durability import Disk, replace
from .folder import Layout, library_disk, require_space

HEAD_BYTES = 1 << 16
_BUFFER = 1 << 20
_SHA256 = re.compile(r"[0-9a-f]{64}")
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


class Source(Protocol):
    """Anything bytes can be read from into a buffer, such as an open binary file."""

    def readinto(self, buffer: memoryview, /) -> int | None:
        """Fill `buffer` from its start; gives the count, 0 at the end."""


@dataclass(frozen=True)
class Staged:
    """A copy in the library's scratch folder. `head_hash` is 32 hex digits over the first 64 KiB."""

    path: Path
    sha256: str
    size: int
    crc32: int
    head_hash: str


class Originals:
    """The originals of one library. `stage` may run in several threads at once."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._disk = Disk(layout.root)
        self._own = threading.local()

    def close(self) -> None:
        """Let go of the disk."""
        self._disk.close()

    def require_space(self, size: int) -> None:
        """Raise `LibraryError` (`DISK_FULL`) unless `size` more bytes fit with room to spare for the database."""
        require_space(self._layout.root, size)

    def stage(self, source: Source) -> Staged:
        """Copy what is left of `source` into the scratch folder, hashing as it goes: every byte is read once.

        What `source` raises comes out as it is; the library's own disk raises `LibraryError` (`DISK_FULL`,
        `LIBRARY_NOT_WRITABLE`). Nothing is left behind in either case.
        """
        part = self._layout.scratch / f"{uuid4().hex}.part"
        try:
            with self._new_file(part) as handle:
                digest = self._pass(source, lambda piece: self._write(handle, piece))
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        return Staged(part, digest.sha256, digest.size, digest.crc32, digest.head_hash)

    def hash_only(self, source: Source) -> str:
        """The SHA-256 of what is left of `source`, in hex; keeps nothing."""
        return self._pass(source, lambda piece: None).sha256

    @staticmethod
    def fingerprint(size: int, head: bytes) -> tuple[int, str]:
        """What a file of `size` bytes beginning with `head` is compared by before it is read whole."""
        return size, hashlib.sha256(head[:HEAD_BYTES]).hexdigest()[:32]

    def discard(self, staged: Staged) -> None:
        """Forget a staged copy."""
        staged.path.unlink(missing_ok=True)

    def place(self, batch: Sequence[Staged]) -> None:
        """Give each staged copy its final name and return when all of them would survive a power cut.

        Only then may rows be written. Raises `LibraryError`; what was placed by then is harmless without rows, the
        rest of the batch is discarded.
        """
        try:
            with library_disk(self._layout.root):
                self._place(batch)
        except BaseException:
            for one in batch:
                self.discard(one)
            raise

    def _place(self, batch: Sequence[Staged]) -> None:
        targets = [self._path(one.sha256) for one in batch]
        folders = {target.parent for target in targets}
        for folder in folders:
            folder.mkdir(mode=0o700, exist_ok=True)
        # A file already under that name may be the only copy of a record, so what takes its place must be
        # on the medium before the name changes hands.
        if not self._disk.whole or any(target.exists() for target in targets):
            self._disk.settle_files(one.path for one in batch)
        for one, target in zip(batch, targets, strict=True):
            replace(one.path, target)
        self._disk.settle_folders((*folders, self._layout.originals))

    def open(self, sha256: str) -> BufferedReader:
        """The original, for reading; FileNotFoundError when it is gone."""
        return self._path(sha256).open("rb")

    def size(self, sha256: str) -> int | None:
        """How many bytes lie under that name, None when nothing does."""
        try:
            return self._path(sha256).stat().st_size
        except FileNotFoundError:
            return None

    def export_form(self, staged: Staged, prefix: bytes, skip: int) -> ExportForm:
        """The form in a packet: `prefix`, then the bytes from `skip` on, read again only if that changes them."""
        if not prefix and not skip:
            return ExportForm(b"", 0, staged.sha256, staged.crc32, staged.size)
        with library_disk(self._layout.root), staged.path.open("rb", buffering=0) as copy:
            if copy.read(skip) == prefix:
                return ExportForm(b"", 0, staged.sha256, staged.crc32, staged.size)
            copy.seek(skip)
            digest = self._pass(copy, lambda piece: None, prefix)
        return ExportForm(prefix, skip, digest.sha256, digest.crc32, digest.size)

    def _path(self, sha256: str) -> Path:
        if not _SHA256.fullmatch(sha256):
            raise ValueError("not a SHA-256 in hex")
        return self._layout.originals / sha256[:2] / sha256

    @contextmanager
    def _new_file(self, path: Path) -> Iterator[int]:
        with library_disk(self._layout.root):
            handle = os.open(path, _NEW_FILE, 0o600)
        try:
            yield handle
        finally:
            with library_disk(self._layout.root):
                os.close(handle)

    def _write(self, handle: int, piece: memoryview) -> None:
        with library_disk(self._layout.root):
            while piece:
                piece = piece[os.write(handle, piece) :]

    def _pass(self, source: Source, sink: Callable[[memoryview], None], prefix: bytes = b"") -> _Digest:
        """Read `source` to its end through this thread's buffer, `prefix` counted as if it came first."""
        digest = _Digest(prefix)
        buffer = self._buffer()
        while count := source.readinto(buffer):
            piece = buffer[:count]
            sink(piece)
            digest.update(piece)
        return digest

    def _buffer(self) -> memoryview:
        """One MiB that only this thread uses."""
        if not hasattr(self._own, "buffer"):
            self._own.buffer = memoryview(bytearray(_BUFFER))
        buffer: memoryview = self._own.buffer
        return buffer


class _Digest:
    """SHA-256, CRC-32 and size in one pass, and the SHA-256 of the head on the way."""

    def __init__(self, prefix: bytes) -> None:
        self._whole = hashlib.sha256(prefix)
        self._head: hashlib._Hash | None = None
        self.crc32 = zlib.crc32(prefix)
        self.size = len(prefix)

    def update(self, piece: memoryview) -> None:
        """Take the next bytes."""
        self.crc32 = zlib.crc32(piece, self.crc32)
        if self._head is None and self.size + len(piece) >= HEAD_BYTES:
            edge = HEAD_BYTES - self.size
            self._whole.update(piece[:edge])
            self._head = self._whole.copy()
            self._whole.update(piece[edge:])
        else:
            self._whole.update(piece)
        self.size += len(piece)

    @property
    def sha256(self) -> str:
        """Over everything, in hex."""
        return self._whole.hexdigest()

    @property
    def head_hash(self) -> str:
        """Over the first 64 KiB, or over everything when there is less."""
        return (self._head or self._whole).hexdigest()[:32]
