"""Writes the archive inside the seal: ZIP64, stored members, one stream that never turns back.

Knows nothing of packets, plans or seals; the bytes of the records are in `zip_records`.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import Protocol

from ..errors import Code, PacketError
from .zip_records import ArchiveMember, central, dos_date, ending, local


class Target(Protocol):
    """Where an archive goes."""

    def write(self, data: bytes, /) -> object:
        """Take all of `data`."""


class ArchiveWriter:
    """Writes members to `target` one after the other; all carry the ISO date `made` at midnight."""

    def __init__(self, target: Target, made: str) -> None:
        self._target = target
        self._date = dos_date(made)
        self._offset = 0
        self._directory: list[bytes] = []

    def add(self, member: ArchiveMember, pieces: Iterable[bytes]) -> None:
        """Write one member; `EXPORT_ORIGINAL_DAMAGED` when `pieces` have another size or CRC than it says."""
        self._directory.append(central(member, self._offset, self._date))
        self._write(local(member, self._date))
        size = crc = 0
        for piece in pieces:
            size += len(piece)
            crc = zlib.crc32(piece, crc)
            self._write(piece)
        if (size, crc) != (member.size, member.crc32):
            raise PacketError(Code.EXPORT_ORIGINAL_DAMAGED, member=member.name)

    def close(self) -> None:
        """Write the directory; without it no program opens the archive."""
        start = self._offset
        for entry in self._directory:
            self._write(entry)
        self._write(ending(len(self._directory), self._offset - start, start))

    def _write(self, data: bytes) -> None:
        self._target.write(data)
        self._offset += len(data)


def archive_size(members: Iterable[ArchiveMember]) -> int:
    """How many bytes an archive of these members takes."""
    offset = directory = count = 0
    for member in members:
        directory += len(central(member, offset, 0))
        offset += len(local(member, 0)) + member.size
        count += 1
    return offset + directory + len(ending(count, directory, offset))
