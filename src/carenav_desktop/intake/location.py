"""Finds where a photo says it was taken, and what a copy without that begins with. Pixels are never touched.

Places are kept in EXIF (CIPA DC-008 section 4.6.6), in XMP, and in the film behind a moving photo. In PNG the chunk
that has one is left out or written again; elsewhere the bytes are overwritten, so that nothing in the file moves.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from ..domain.facts import FileFormat
from ..domain.report import Reason
from .limits import EXIF_BYTES, MIB, PATCH_BYTES

_GPS_FOLDER = 0x8825
#: Latitude and longitude of the photo and of where its maker was bound for, method and name of the area.
PLACES = frozenset({0x02, 0x04, 0x14, 0x16, 0x1B, 0x1C})
_MOST_FOLDERS, _MOST_ENTRIES = 8, 1000
_TYPE_BYTES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
_EXIF = re.compile(rb"Exif\0\0(?=II\*\0|MM\0\*)")
_XMP = re.compile(
    rb"(?<=[\s\"'])[\w.-]+:GPS\w+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*')|<([\w.-]+:GPS\w+)(?:\s[^>]*)?(?:/>|>[^<]*</\1\s*>)"
)
_XMP_PLACE = re.compile(rb":GPS(?:Dest)?L(?:at|ong)itude\b")
_FILM = re.compile(rb"\xa9xyz.{4}([+-][\d.+-]{4,60})", re.DOTALL)
_PNG_TEXTS = (b"tEXt", b"zTXt", b"iTXt")
_NOT_HEX = re.compile(rb"[^0-9a-f]+")
_EXIF_IN_HEX, _XMP_IN_HEX = b"Exif\0\0".hex().encode(), b":GPSL".hex().encode()


class Edit(NamedTuple):
    """Bytes `start` to `end` of a file become `new`."""

    start: int
    end: int
    new: bytes


class Cleaned(NamedTuple):
    """A copy without the place: `prefix`, then the file from byte `skip` on."""

    prefix: bytes
    skip: int


def without_location(data: bytes, format: FileFormat) -> Cleaned | Reason | None:
    """How to copy a photo without the place, `LOCATION_STAYS` when that cannot be done, None when it names none.

    It cannot be done where a place is written further inside than `PATCH_BYTES`: then nothing is changed at all.
    """
    edits = sorted(_edits(data, format))
    if not edits:
        return None
    made, at = bytearray(), 0
    for edit in edits:
        if edit.start < at or edit.end > PATCH_BYTES:  # what lies inside one another was made to deceive
            return Reason.LOCATION_STAYS
        made += data[at : edit.start] + edit.new
        at = edit.end
    return Cleaned(bytes(made), at)


def _edits(data: bytes, format: FileFormat) -> Iterator[Edit]:
    if format is FileFormat.PNG:
        yield from _in_png(data)
    elif format in (FileFormat.JPEG, FileFormat.WEBP, FileFormat.HEIC):
        for found in _EXIF.finditer(data):
            # A segment of a JPEG says before the six letters how long it is.
            size = int.from_bytes(data[found.start() - 2 : found.start()], "big") - 8
            most = size if format is FileFormat.JPEG else EXIF_BYTES
            yield from _in_tiff(data, found.end(), min(len(data), found.end() + most))
        if format is FileFormat.WEBP:
            yield from _in_webp(data)
        if _XMP_PLACE.search(data):
            yield from (_blank(*found.span()) for found in _XMP.finditer(data))
        yield from (_blank(*found.span(1)) for found in _FILM.finditer(data))


def _blank(start: int, end: int) -> Edit:
    return Edit(start, end, b" " * (end - start))


def _in_webp(data: bytes) -> Iterator[Edit]:
    """EXIF that stands in its chunk without the six letters before it, as the format wants it."""
    at = 12
    while at + 8 <= len(data):
        kind, size = struct.unpack_from("<4sL", data, at)
        if kind == b"EXIF" and not _EXIF.match(data, at + 8):
            yield from _in_tiff(data, at + 8, min(len(data), at + 8 + size))
        at += 8 + size + size % 2


def _in_png(data: bytes) -> Iterator[Edit]:
    at = 8
    while at + 12 <= len(data):
        size, kind = struct.unpack_from(">L4s", data, at)
        if kind == b"eXIf":
            body = data[at + 8 : at + 8 + size]
            made = _edited(body, list(_in_tiff(body, 0, len(body))))
            if made != body:
                yield Edit(at + 8, at + 12 + size, made + struct.pack(">L", zlib.crc32(kind + made)))
        elif kind in _PNG_TEXTS and _has_place(data[at + 8 : at + 8 + size]):
            yield Edit(at, at + 12 + size, b"")
        at += 12 + size


def _has_place(text: bytes) -> bool:
    """Whether a text chunk names a place: XMP as it is or packed, or EXIF in hexadecimal digits."""
    rest = text.partition(b"\0")[2]
    for packed in (rest[1:], rest.rpartition(b"\0")[2]):  # as in zTXt, and as in iTXt
        try:
            rest += zlib.decompressobj().decompress(packed, MIB)
        except zlib.error:
            continue
    if _XMP_PLACE.search(rest):
        return True
    digits = _NOT_HEX.sub(b"", rest.lower())
    _, found, exif = digits.partition(_EXIF_IN_HEX)
    raw = bytes.fromhex(exif[: len(exif) // 2 * 2].decode())
    return _XMP_IN_HEX in digits or bool(found and any(True for _ in _in_tiff(raw, 0, len(raw))))


def _edited(data: bytes, edits: list[Edit]) -> bytes:
    made = bytearray(data)
    for edit in edits:
        made[edit.start : edit.end] = edit.new
    return bytes(made)


def _in_tiff(data: bytes, base: int, end: int) -> Iterator[Edit]:
    """The edits that take the GPS folder out of a TIFF structure at `base`; what cannot be followed has none."""
    order = ">" if data[base : base + 2] == b"MM" else "<"
    try:
        yield from _in_folders(data, base, end, order)
    except struct.error:
        return


def _in_folders(data: bytes, base: int, end: int, order: str) -> Iterator[Edit]:
    (at,) = struct.unpack_from(f"{order}4xL", data, base)
    for _ in range(_MOST_FOLDERS):
        start = base + at
        if not at or start + 2 > end:
            return
        (count,) = struct.unpack_from(f"{order}H", data, start)
        stop = start + 2 + 12 * count
        if count > _MOST_ENTRIES or stop + 4 > end:
            return
        entries = [data[one : one + 12] for one in range(start + 2, stop, 12)]
        emptied = {one: list(_emptied(data, base, end, one, order)) for one in entries}
        if any(emptied.values()):
            yield from (edit for edits in emptied.values() for edit in edits)
            kept = [one for one in entries if not emptied[one]]
            body = struct.pack(f"{order}H", len(kept)) + b"".join(kept) + data[stop : stop + 4]
            yield Edit(start, stop + 4, body.ljust(stop + 4 - start, b"\0"))
        (at,) = struct.unpack_from(f"{order}L", data, stop)


def _emptied(data: bytes, base: int, end: int, entry: bytes, order: str) -> Iterator[Edit]:
    """Zeros for the GPS folder that an entry may point to and for all its values, if one of them is a place."""
    tag, folder = struct.unpack(f"{order}H6xL", entry)
    if tag != _GPS_FOLDER or base + folder + 2 > end:
        return
    start = base + folder
    (count,) = struct.unpack_from(f"{order}H", data, start)
    stop = start + 2 + 12 * count + 4
    if count > _MOST_ENTRIES or stop > end:
        return
    tags = {struct.unpack_from(f"{order}H", data, at)[0] for at in range(start + 2, stop - 4, 12)}
    if tags.isdisjoint(PLACES):
        return
    yield Edit(start, stop, bytes(stop - start))
    for at in range(start + 2, stop - 4, 12):
        _, kind, values, place = struct.unpack_from(f"{order}HHLL", data, at)
        size = _TYPE_BYTES.get(kind, 1) * values
        if size > 4 and base + place + size <= end:
            yield Edit(base + place, base + place + size, bytes(size))
