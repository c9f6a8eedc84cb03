"""Originals on disk, named by the SHA-256 of their bytes: staged, placed, opened, and deleted when no row needs them.

Those of a locked library are age files for the library's key under names made with that key; everything here speaks
of the bytes inside.

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
from dataclasses import dataclass, field
from io import BufferedReader
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from ..domain.facts import ExportForm
from ..failpoints import failpoint
from ..sealing.seal import opened_size
from .durability import Disk, replace
from .folder import Layout, library_disk, require_space
from .keys import LibraryKey
from .sealed_originals import opened
from .unnamed import UnnamedFile

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
    """A copy in the library's scratch folder. `head_hash` is 32 hex digits over the first 64 KiB.

    `plain` holds the bytes of a sealed copy for as long as somebody is going to read them.
    """

    path: Path
    sha256: str
    size: int
    crc32: int
    head_hash: str
    plain: UnnamedFile | None = field(default=None, compare=False, repr=False)


class Originals:
    """The originals of one library. `stage` may run in several threads at once."""

    def __init__(self, layout: Layout, key: LibraryKey | None = None) -> None:
        self._layout, self._key = layout, key
        self._disk = Disk(layout.root)
        self._own = threading.local()

    @property
    def is_sealed(self) -> bool:
        """Whether they are sealed files, each of which has to be opened whole for another process."""
        return self._key is not None

    def close(self) -> None:
        """Let go of the disk."""
        self._disk.close()

    def require_space(self, size: int) -> None:
        """Raise `LibraryError` (`DISK_FULL`) unless `size` more bytes fit with room to spare for the database."""
        require_space(self._layout.root, size)

    def stage(self, source: Source, *, to_read: bool = True) -> Staged:
        """Copy what is left of `source` into the scratch folder, hashing as it goes: every byte is read once.

        `to_read` when somebody is going to read the copy itself, with `open_staged`.
        What `source` raises comes out as it is; the library's own disk raises `LibraryError` (`DISK_FULL`,
        `LIBRARY_NOT_WRITABLE`). Nothing is left behind in either case.
        """
        part = self._layout.scratch / f"{uuid4().hex}.part"
        plain = self.unnamed() if self._key and to_read else None
        try:
            with self._new_file(part) as handle:
                digest = self._copy(source, handle, plain)
            failpoint("originals.staged")
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        return Staged(part, digest.sha256, digest.size, digest.crc32, digest.head_hash, plain)

    def unnamed(self) -> UnnamedFile:
        """A file for bytes that are not stored here yet or any more; in memory where nothing may reach the disk."""
        with library_disk(self._layout.root):
            return UnnamedFile(self._layout.scratch, private=self._key is not None)

    def hash_only(self, source: Source) -> str:
        """The SHA-256 of what is left of `source`, in hex; keeps nothing."""
        digest, buffer = hashlib.sha256(), self._buffer()
        while count := source.readinto(buffer):
            digest.update(buffer[:count])
        return digest.hexdigest()

    @staticmethod
    def fingerprint(size: int, head: bytes) -> tuple[int, str]:
        """What a file of `size` bytes beginning with `head` is compared by before it is read whole."""
        return size, hashlib.sha256(head[:HEAD_BYTES]).hexdigest()[:32]

    def discard(self, staged: Staged) -> None:
        """Forget a staged copy."""
        self.forget_plain(staged)
        staged.path.unlink(missing_ok=True)

    def open_staged(self, staged: Staged) -> BufferedReader:
        """A staged copy, for reading here or in another process, until `forget_plain`."""
        return staged.plain.again() if staged.plain else staged.path.open("rb")

    def forget_plain(self, staged: Staged) -> None:
        """Nobody is going to read this staged copy any more."""
        if staged.plain:
            staged.plain.close()

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
        targets = [self.path(one.sha256) for one in batch]
        folders = {target.parent for target in targets}
        for folder in folders:
            folder.mkdir(mode=0o700, exist_ok=True)
        # A file already under that name may be the only copy of a record, so what takes its place must be
        # on the medium before the name changes hands.
        if not self._disk.whole or any(target.exists() for target in targets):
            self._disk.settle_files(one.path for one in batch)
            failpoint("originals.settled")
        for one, target in zip(batch, targets, strict=True):
            replace(one.path, target)
            failpoint("originals.named")
        self._disk.settle_folders((*folders, self._layout.originals))
        failpoint("originals.placed")

    def delete(self, sha256: str) -> bool:
        """Delete the bytes that no row needs any more; False when another program holds them just now."""
        try:
            self.path(sha256).unlink(missing_ok=True)
        except OSError:
            return False
        failpoint("originals.deleted")
        return True

    def open(self, sha256: str) -> BufferedReader:
        """The original, for reading; FileNotFoundError when it is gone.

        A sealed one gives proven bytes only, and raises `ChangedOriginalError` (an OSError) where it is not what was
        stored, at the latest at its end.
        """
        path = self.path(sha256)
        return path.open("rb") if self._key is None else opened(path, self._key, sha256)

    def open_handle(self, sha256: str) -> BufferedReader:
        """The original as a file whose handle another process can read; errors as `open`."""
        if self._key is None:
            return self.open(sha256)
        with self.open(sha256) as source:
            plain = self.unnamed()
            self._pass(source, plain.write)
        plain.finish()
        return plain.again()

    def stored_hash(self, sha256: str) -> str:
        """The SHA-256 of what really is kept under that name; errors as `open`."""
        path = self.path(sha256)
        with path.open("rb") if self._key is None else opened(path, self._key) as file:
            return self.hash_only(file)

    def size(self, sha256: str) -> int | None:
        """How many bytes are kept under that name, None when nothing is; -1 for a sealed file cut short."""
        try:
            stored = self.path(sha256).stat().st_size
        except FileNotFoundError:
            return None
        return stored if self._key is None else opened_size(stored, recipients=1)

    def export_form(self, staged: Staged, prefix: bytes, skip: int) -> ExportForm:
        """The form in a packet: `prefix`, then the bytes from `skip` on, read again only if that changes them."""
        if not prefix and not skip:
            return ExportForm(b"", 0, staged.sha256, staged.crc32, staged.size)
        with library_disk(self._layout.root), self.open_staged(staged) as copy:
            if copy.read(skip) == prefix:
                return ExportForm(b"", 0, staged.sha256, staged.crc32, staged.size)
            copy.seek(skip)
            digest = self._pass(copy, lambda piece: None, prefix)
        return ExportForm(prefix, skip, digest.sha256, digest.crc32, digest.size)

    def path(self, sha256: str) -> Path:
        """Where an original lies or would lie; ValueError for what is no SHA-256 in hex."""
        if not _SHA256.fullmatch(sha256):
            raise ValueError("not a SHA-256 in hex")
        name = sha256 if self._key is None else f"{self._key.name_of(sha256)}.age"
        return self._layout.originals / name[:2] / name

    @contextmanager
    def _new_file(self, path: Path) -> Iterator[int]:
        with library_disk(self._layout.root):
            handle = os.open(path, _NEW_FILE, 0o600)
        try:
            yield handle
        finally:
            with library_disk(self._layout.root):
                os.close(handle)

    def _copy(self, source: Source, handle: int, plain: UnnamedFile | None) -> _Digest:
        """Read `source` to its end into the new file `handle`, sealed when there is a key, and into `plain`."""
        if self._key is None:
            return self._pass(source, lambda piece: self._write(handle, piece))
        with self._key.sealing(_Written(lambda piece: self._write(handle, memoryview(piece)))) as writer:

            def take(piece: memoryview) -> None:
                writer.write(piece)
                if plain:
                    with library_disk(self._layout.root):
                        plain.write(piece)

            digest = self._pass(source, take)
        if plain:
            plain.finish()
        return digest

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


@dataclass(frozen=True)
class _Written:
    """Where sealed bytes go."""

    write: Callable[[bytes], None]


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
