"""Where the frames of compressed pixel data lie (PS3.5 section A.4), found without reading them.

The offset tables of a file are believed where they fit the fragments that are there. Standard library only.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from .dicom_elements import DamagedDataSetError
from .limits import FRAMES

#: Gives so many bytes of the file from a place on, fewer where it ends.
Read = Callable[[int, int], bytes]

_ITEM, _SEQUENCE_END = 0xFFFEE000, 0xFFFEE0DD
_HEAD = 8
_MOST = 4 * FRAMES
#: A fragment that ends so, padding apart, ends a JPEG picture; the others of a frame do not.
_END_OF_JPEG = b"\xff\xd9"


class Fragment(NamedTuple):
    """One item of pixel data: its value begins at byte `start` of the file and is `size` bytes long."""

    start: int
    size: int


def frame_places(
    read: Read, start: int, end: int, frames: int, extended: Sequence[int] = ()
) -> list[tuple[Fragment, ...]]:
    """The fragments of each frame of the pixel data that begin at `start`; the file ends at `end`.

    `extended` holds the offsets of an extended offset table (PS3.3 section C.7.6.3.1.8), where there is one. Fewer
    frames than `frames` are given when no more can be told apart. Raises `DamagedDataSetError`.
    """
    table, first = _fragment(read, start, end)
    if table is None:
        raise DamagedDataSetError("no items where pixels are")
    fragments: list[Fragment] = []
    at = first
    while len(fragments) < _MOST:
        fragment, at = _fragment(read, at, end)
        if fragment is None:
            break
        fragments.append(fragment)
    if not fragments or frames <= 1:
        return [tuple(fragments)] if fragments else []
    basic = read(table.start, min(table.size, 4 * FRAMES))
    offsets = list(extended) or [one for (one,) in struct.iter_unpack("<L", basic[: len(basic) // 4 * 4])]
    return (
        _by_offsets(fragments, offsets, first)
        or _one_each(fragments, frames)
        or _by_ends(read, fragments)
        or [(one,) for one in fragments]
    )


def _fragment(read: Read, at: int, end: int) -> tuple[Fragment | None, int]:
    """The item at `at` and where the next one begins; None at the end of them."""
    head = read(at, _HEAD) if at + _HEAD <= end else b""
    if len(head) < _HEAD:
        return None, end
    group, element, size = struct.unpack("<HHL", head)
    if group << 16 | element != _ITEM:
        return None, end
    return Fragment(at + _HEAD, size), at + _HEAD + size


def _by_offsets(fragments: list[Fragment], offsets: list[int], first: int) -> list[tuple[Fragment, ...]]:
    """The frames as an offset table has them; none unless each entry names the head of a fragment, in order."""
    place = {one.start - _HEAD - first: number for number, one in enumerate(fragments)}
    numbers = [place.get(offset, -1) for offset in offsets]
    if not numbers or numbers[0] != 0 or any(one >= other for one, other in pairwise(numbers)):
        return []
    ends = [*numbers[1:], len(fragments)]
    return [tuple(fragments[one:other]) for one, other in zip(numbers, ends, strict=True)]


def _one_each(fragments: list[Fragment], frames: int) -> list[tuple[Fragment, ...]]:
    return [(one,) for one in fragments] if len(fragments) == frames else []


def _by_ends(read: Read, fragments: list[Fragment]) -> list[tuple[Fragment, ...]]:
    """The frames by which fragments end a picture; none when no fragment does."""
    found: list[tuple[Fragment, ...]] = []
    begun: list[Fragment] = []
    for one in fragments:
        begun.append(one)
        tail = min(10, one.size)
        if _END_OF_JPEG in read(one.start + one.size - tail, tail):
            found.append(tuple(begun))
            begun = []
    return found
