"""The records a ZIP64 archive is made of, as bytes (PKWARE APPNOTE 6.3.9): headers, directory entries, endings.

Every local header carries CRC and size, so no data descriptors are needed (Java refuses them on stored
members). ZIP64 fields and the UTF-8 flag appear only where a value wants them, so that the built-in tools of
Windows and macOS read the rest. Reads and writes nothing.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

LOCAL = struct.Struct("<4s5H3I2H")
CENTRAL = struct.Struct("<4s6H3I5H2I")
END = struct.Struct("<4s4H2IH")
END_64 = struct.Struct("<4sQ2H2I4Q")
LOCATOR_64 = struct.Struct("<4sIQI")
LOCAL_MARK, CENTRAL_MARK, END_MARK = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_END_64_MARK, _LOCATOR_64_MARK = b"PK\x06\x06", b"PK\x06\x07"
MOST_32, _MOST_16 = 0xFFFFFFFF, 0xFFFF
UTF_8 = 0x0800
STORED = 0
ZIP64_FIELD = 1
_PLAIN_VERSION, _ZIP64_VERSION = 20, 45
_MADE_ON_UNIX = 3 << 8
_READABLE_FILE = 0o100644 << 16


@dataclass(frozen=True)
class ArchiveMember:
    """One file of an archive: `name` with forward slashes, `size` in bytes, CRC-32 of its content."""

    name: str
    size: int
    crc32: int


def local(member: ArchiveMember, date: int) -> bytes:
    """The header before a member's content; `date` as `dos_date` gives it."""
    name, flags = _encoded(member.name)
    field = _zip64([member.size, member.size] if member.size >= MOST_32 else [])
    version = _ZIP64_VERSION if field else _PLAIN_VERSION
    size = min(member.size, MOST_32)
    return (
        LOCAL.pack(LOCAL_MARK, version, flags, STORED, 0, date, member.crc32, size, size, len(name), len(field))
        + name
        + field
    )


def central(member: ArchiveMember, offset: int, date: int) -> bytes:
    """The entry of a member in the directory; `offset` is that of its local header."""
    name, flags = _encoded(member.name)
    large = [member.size, member.size] if member.size >= MOST_32 else []
    field = _zip64(large + ([offset] if offset >= MOST_32 else []))
    version = _ZIP64_VERSION if field else _PLAIN_VERSION
    size, place = min(member.size, MOST_32), min(offset, MOST_32)
    return (
        CENTRAL.pack(
            CENTRAL_MARK, _MADE_ON_UNIX | version, version, flags, STORED, 0, date, member.crc32,
            size, size, len(name), len(field), 0, 0, 0, _READABLE_FILE, place,
        )
        + name
        + field
    )  # fmt: skip


def ending(count: int, size: int, offset: int) -> bytes:
    """What ends an archive of `count` members whose directory has `size` bytes from `offset` on."""
    wide = count >= _MOST_16 or size >= MOST_32 or offset >= MOST_32
    return wide_ending(count, size, offset) if wide else _end(count, size, offset)


def wide_ending(count: int, size: int, offset: int) -> bytes:
    """The same with ZIP64 records; other programs also use them for archives that need none."""
    end_64 = END_64.pack(
        _END_64_MARK, END_64.size - 12, _ZIP64_VERSION, _ZIP64_VERSION, 0, 0, count, count, size, offset
    )
    locator = LOCATOR_64.pack(_LOCATOR_64_MARK, 0, offset + size, 1)
    return end_64 + locator + _end(count, size, offset)


def dos_date(made: str) -> int:
    """An ISO date as ZIP stores it."""
    year, month, day = (int(part) for part in made.split("-"))
    return (year - 1980) << 9 | month << 5 | day


def _end(count: int, size: int, offset: int) -> bytes:
    few = min(count, _MOST_16)
    return END.pack(END_MARK, 0, 0, few, few, min(size, MOST_32), min(offset, MOST_32), 0)


def _encoded(name: str) -> tuple[bytes, int]:
    """The name as stored, and the flag that says UTF-8 when it is not plain ASCII."""
    return name.encode("utf-8"), 0 if name.isascii() else UTF_8


def _zip64(values: Sequence[int]) -> bytes:
    """The extra field that holds what does not fit 32 bits."""
    return struct.pack(f"<2H{len(values)}Q", ZIP64_FIELD, 8 * len(values), *values) if values else b""
