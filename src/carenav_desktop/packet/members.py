"""One file of a packet as it will be written: its place, its hashes known beforehand, its bytes on demand."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from ..domain.facts import ExportForm
from ..errors import Code, PacketError
from .zip_records import ArchiveMember

_PIECE = 1024 * 1024


@dataclass(frozen=True)
class Member:
    """`path` with forward slashes; `form` says size and hashes. `original` is None when the prefix is all there is."""

    path: str
    form: ExportForm
    original: Callable[[], BinaryIO] | None = None

    @property
    def in_archive(self) -> ArchiveMember:
        """What the archive says of this file."""
        return ArchiveMember(self.path, self.form.size, self.form.crc32)

    def pieces(self) -> Iterator[bytes]:
        """The content; `EXPORT_ORIGINAL_DAMAGED` when the library cannot give it."""
        if self.form.prefix:
            yield self.form.prefix
        if self.original is None:
            return
        try:
            source = self.original()
        except OSError as error:
            raise self._damaged() from error
        with source:
            source.seek(self.form.skip)
            while piece := self._read(source):
                yield piece

    def is_as_stored(self) -> bool:
        """Whether the content still has its stored SHA-256."""
        found = hashlib.sha256()
        for piece in self.pieces():
            found.update(piece)
        return found.hexdigest() == self.form.sha256

    def _read(self, source: BinaryIO) -> bytes:
        try:
            return source.read(_PIECE)
        except OSError as error:
            raise self._damaged() from error

    def _damaged(self) -> PacketError:
        return PacketError(Code.EXPORT_ORIGINAL_DAMAGED, member=self.path)


def made_member(path: str, data: bytes) -> Member:
    """A file this program made for the packet."""
    return Member(path, ExportForm(data, 0, hashlib.sha256(data).hexdigest(), zlib.crc32(data), len(data)))
