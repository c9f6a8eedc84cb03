"""Reads the archive inside the seal as one stream and trusts nothing it says about itself.

What the local headers say and what the directory says must agree: programs that believe the one and programs
that believe the other then see the same files. Knows nothing of manifests: which names are right is for
others to say.
"""

from __future__ import annotations

import stat
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from ..errors import Code, PacketError
from .zip_records import (
    CENTRAL,
    CENTRAL_MARK,
    END,
    END_64,
    END_MARK,
    LOCAL,
    LOCAL_MARK,
    LOCATOR_64,
    MOST_32,
    STORED,
    UTF_8,
    ZIP64_FIELD,
    ArchiveMember,
    ending,
    wide_ending,
)

_PIECE = 1024 * 1024
_NAMELESS = "ZIP"


class Source(Protocol):
    """Where an archive comes from."""

    def read(self, size: int = -1) -> bytes:
        """`size` bytes, fewer only at the end."""

    def read_some(self, most: int) -> memoryview:
        """Between one and `most` bytes, none only at the end."""


class NotAnArchiveError(Exception):
    """What was opened begins like no ZIP archive at all."""


@dataclass(frozen=True)
class _Place:
    """A member as its local header had it; `offset` is that of the header."""

    member: ArchiveMember
    flags: int
    offset: int


def read_archive(source: Source) -> Iterator[tuple[ArchiveMember, Iterator[memoryview]]]:
    """Every member of `source` in its order, with its content, which must be used up before the next one.

    Stored members without data descriptors only. Comparing the CRC is left to whoever hashes the content.
    When the iteration ends, the directory agreed with the local headers and nothing follows it. Raises
    `PacketError`: `PACKET_CHANGED` with the name of the member where the archive contradicts itself;
    `NotAnArchiveError`.
    """
    seen: list[_Place] = []
    offset = 0
    while (mark := source.read(4)) == LOCAL_MARK:
        member, flags, length = _read_local(source)
        seen.append(_Place(member, flags, offset))
        offset += length + member.size
        content = _Content(source, member.size)
        yield member, content.pieces()
        if content.left:
            raise PacketError(Code.PACKET_CHANGED, member=member.name)
    if not seen and mark != END_MARK:
        raise NotAnArchiveError
    _check_directory(source, mark, seen, offset)


class _Content:
    """The content of the member being read; `left` counts the bytes not yet given out."""

    def __init__(self, source: Source, size: int) -> None:
        self._source = source
        self.left = size

    def pieces(self) -> Iterator[memoryview]:
        while self.left and (piece := self._source.read_some(min(self.left, _PIECE))):
            self.left -= len(piece)
            yield piece


def _read_local(source: Source) -> tuple[ArchiveMember, int, int]:
    """A member, its flags and the length of its header, whose mark is read already."""
    fields = LOCAL.unpack(LOCAL_MARK + _exactly(source, LOCAL.size - len(LOCAL_MARK)))
    flags, method = fields[2:4]
    crc, packed, size, name_size, extra_size = fields[6:]
    name = _name(_exactly(source, name_size), flags)
    wide = iter(_wide_values(_exactly(source, extra_size), name))
    size, packed = (next(wide, -1) if value == MOST_32 else value for value in (size, packed))
    if method != STORED or flags & ~UTF_8 or packed != size or size < 0:
        raise PacketError(Code.PACKET_CHANGED, member=name)
    return ArchiveMember(name, size, crc), flags, LOCAL.size + name_size + extra_size


def _check_directory(source: Source, mark: bytes, seen: Sequence[_Place], start: int) -> None:
    """Compare the directory with the local headers, entry by entry, and the end record with both."""
    size = 0
    for place in seen:
        length = _read_central(source, place) if mark == CENTRAL_MARK else 0
        if not length:
            raise PacketError(Code.PACKET_CHANGED, member=place.member.name)
        size += length
        mark = source.read(4)
    rest = mark + source.read(END_64.size + LOCATOR_64.size + END.size)
    if rest not in (ending(len(seen), size, start), wide_ending(len(seen), size, start)):
        raise PacketError(Code.PACKET_CHANGED, member=_NAMELESS)


def _read_central(source: Source, place: _Place) -> int:
    """The length of the next directory entry, 0 when it describes another member than the one at `place`."""
    fields = CENTRAL.unpack(CENTRAL_MARK + _exactly(source, CENTRAL.size - len(CENTRAL_MARK)))
    flags, method = fields[3:5]
    crc, packed, size, name_size, extra_size, comment_size, disk, _, attributes, _ = fields[7:]
    name = _name(_exactly(source, name_size), flags)
    wide = iter(_wide_values(_exactly(source, extra_size), name))
    size, packed, offset = (next(wide, -1) if value == MOST_32 else value for value in (size, packed, fields[-1]))
    member = ArchiveMember(name, size, crc)
    found = (member, flags, method, packed, offset, comment_size, disk)
    expected = (place.member, place.flags, STORED, place.member.size, place.offset, 0, 0)
    is_file = stat.S_IFMT(attributes >> 16) in (0, stat.S_IFREG)  # no link for other programs to follow
    return CENTRAL.size + name_size + extra_size if found == expected and is_file else 0


def _name(stored: bytes, flags: int) -> str:
    try:
        return stored.decode("utf-8" if flags & UTF_8 else "ascii")
    except UnicodeDecodeError as error:
        raise PacketError(Code.PACKET_CHANGED, member=_NAMELESS) from error


def _wide_values(extra: bytes, name: str) -> list[int]:
    """The values of the ZIP64 field among the extra fields, none without one."""
    values: list[int] = []
    while extra:
        if len(extra) < 4:
            raise PacketError(Code.PACKET_CHANGED, member=name)
        kind, size = struct.unpack_from("<2H", extra)
        content, extra = extra[4 : 4 + size], extra[4 + size :]
        if len(content) != size or (kind == ZIP64_FIELD and (size % 8 or values)):
            raise PacketError(Code.PACKET_CHANGED, member=name)
        if kind == ZIP64_FIELD:
            values = list(struct.unpack(f"<{size // 8}Q", content))
    return values


def _exactly(source: Source, size: int) -> bytes:
    data = source.read(size)
    if len(data) != size:
        raise PacketError(Code.PACKET_CHANGED, member=_NAMELESS)
    return data
