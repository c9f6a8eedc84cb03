"""What a compressed picture says of itself: size, depth, whether anything was lost. Reads heads, decodes nothing.

JPEG (ITU-T T.81), JPEG-LS (T.87), JPEG 2000 and its high-throughput form (T.800, T.814). Standard library only.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

_START_OF_JPEG, _JPEG_LOSSLESS, _JPEG_LS, _SCAN = b"\xff\xd8", 0xC3, 0xF7, 0xDA
_NOT_FRAMES = frozenset({0xC4, 0xC8, 0xCC})
_START_OF_J2K, _CODING = b"\xff\x4f\xff\x51", 0xFF52
_BARE = frozenset({0x01, *range(0xD0, 0xD9), 0xFF})
_NOTES = frozenset({*range(0xE0, 0xF0), 0xFE})
#: Segments of which decoders learn nothing: comments and what applications note, but not JFIF, Adobe's colours (14) and
#: those of JPEG-LS (8).
_TEXTS = frozenset({*range(0xE1, 0xF0), 0xFE} - {0xE8, 0xEE})
_COMMENT_J2K, _TILE = b"\xff\x64", 0xFF90
_HEAD_BYTES = 1 << 16
_DEEPEST_JPEG, _DEEPEST_J2K = 16, 32


_JPEG_2000 = tuple(f"1.2.840.10008.1.2.4.{last}" for last in ("90", "91", "92", "93", "201", "202", "203"))
_DCT = ("1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51")
#: By the marker of the frame header; what is retired or of no decoder stays what was said.
_JPEGS = {
    0xC0: _DCT,
    0xC1: _DCT[::-1],
    0xC3: ("1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70"),
    0xF7: ("1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81"),
}


@dataclass(frozen=True)
class Codestream:
    """The head of one compressed picture; `precision` is in bits. A height of 0 is told later, by the data.

    `signed` is None where the form cannot tell.
    """

    width: int
    height: int
    components: int
    precision: int
    signed: bool | None
    lossy: bool


def head_of(data: bytes) -> Codestream | None:
    """What `data` says of itself, None when it is cut, of no form that is known here, or deeper than any."""
    try:
        if data.startswith(_START_OF_JPEG):
            found, deepest = _jpeg(data), _DEEPEST_JPEG
        else:
            at = data.find(_START_OF_J2K, 0, _HEAD_BYTES)
            found, deepest = (_jpeg_2000(data, at) if at >= 0 else None), _DEEPEST_J2K
    except (struct.error, IndexError):
        return None
    return found if found and 0 < found.precision <= deepest else None


def syntax_of(data: bytes, said: str) -> str:
    """The transfer syntax that the data of a frame are of: the one said, unless they begin like another form.

    Files that name a wrong compression exist; no decoder is asked for what it cannot be.
    """
    if data.startswith(_START_OF_J2K):
        return said if said in _JPEG_2000 else _JPEG_2000[0]
    if not data.startswith(_START_OF_JPEG):
        return said
    family = _JPEGS.get(_frame_marker(data), ())
    return said if not family or said in family else family[0]


def without_notes(data: bytes) -> bytes:
    """A JPEG without its application segments and comments before the first scan; anything else as it is."""
    return _without(data, _NOTES)


def without_texts(data: bytes) -> bytes:
    """A JPEG or JPEG 2000 without comments and what cameras note, decoding to the same; anything else as it is."""
    return _without_comments(data) if data.startswith(_START_OF_J2K) else _without(data, _TEXTS)


def _without_comments(data: bytes) -> bytes:
    """A JPEG 2000 codestream without the comments of its main header."""
    kept, at = [data[:2]], 2
    while at + 4 <= len(data) and data[at] == 0xFF and int.from_bytes(data[at : at + 2], "big") != _TILE:
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if data[at : at + 2] != _COMMENT_J2K:
            kept.append(data[at:end])
        at = end
    return b"".join([*kept, data[at:]])


def _without(data: bytes, unwanted: frozenset[int]) -> bytes:
    """A JPEG without segments of some kinds before the first scan."""
    kept, at = [data[:2]], 2
    while data.startswith(_START_OF_JPEG) and at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != _SCAN:
        end = at + (1 if data[at + 1] == 0xFF else 2)
        if data[at + 1] not in _BARE:
            end += int.from_bytes(data[at + 2 : at + 4], "big")
        if data[at + 1] not in unwanted:
            kept.append(data[at:end])
        at = end
    return b"".join([*kept, data[at:]])


def _frame_marker(data: bytes) -> int:
    """The marker of the frame header of a JPEG, 0 when there is none before the first scan."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != _SCAN:
        marker = data[at + 1]
        if marker == _JPEG_LS or (0xC0 <= marker <= 0xCF and marker not in _NOT_FRAMES):
            return marker
        at += 1 if marker == 0xFF else 2
        if marker not in _BARE:
            at += int.from_bytes(data[at : at + 2], "big")
    return 0


def _jpeg(data: bytes) -> Codestream | None:
    """By its frame header; None unless segment follows upon segment up to the first scan, as decoders rely on."""
    at, kind, frame = 2, 0, (0, 0, 0, 0)
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _BARE:
            at += 1 if marker == 0xFF else 2
            continue
        if marker == _SCAN:
            near = data[at + 5 + 2 * data[at + 4]]  # of JPEG-LS: how far a value may be off
            precision, height, width, components = frame
            lossy = near > 0 if kind == _JPEG_LS else kind != _JPEG_LOSSLESS
            return Codestream(width, height, components, precision, None, lossy) if kind else None
        if marker == _JPEG_LS or (0xC0 <= marker <= 0xCF and marker not in _NOT_FRAMES):
            kind, frame = marker, struct.unpack_from(">BHHB", data, at + 4)
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def _jpeg_2000(data: bytes, at: int) -> Codestream:
    length, _, right, bottom, left, top = struct.unpack_from(">HHLLLL", data, at + 4)
    components, depth = struct.unpack_from(">HB", data, at + 40)
    lossy, at = False, at + 4 + length
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker, length = struct.unpack_from(">HH", data, at)
        if marker == _CODING:
            lossy = data[at + 13] == 0  # the irreversible 9-7 filter
            break
        at += 2 + length
    return Codestream(right - left, bottom - top, components, (depth & 0x7F) + 1, depth > 0x7F, lossy)
