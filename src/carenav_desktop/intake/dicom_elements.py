"""Finds the data elements of a DICOM data set (PS3.5 chapter 7) without reading their values.

Walks in a loop, never by recursion, within limits, and stops where the pixels begin. It knows encodings, not
meanings; a length that points beyond the end is reported, not believed. Standard library only.
"""

from __future__ import annotations

import struct
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from mmap import mmap
from typing import NamedTuple

from .limits import DICOM_DEPTH, DICOM_ELEMENTS, DICOM_NESTED_ELEMENTS

Data = bytes | bytearray | mmap

#: Float, double float and integer pixel data: what comes from here on is never read for facts.
PIXELS = (0x7FE00008, 0x7FE00009, 0x7FE00010)
_UNDEFINED = 0xFFFFFFFF
_ITEM = 0xFFFEE000
_ITEM_END = 0xFFFEE00D
_SEQUENCE_END = 0xFFFEE0DD
_LONG = frozenset({b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"SV", b"UC", b"UN", b"UR", b"UT", b"UV"})
_SHORT = frozenset(
    {b"AE", b"AS", b"AT", b"CS", b"DA", b"DS", b"DT", b"FD", b"FL", b"IS", b"LO", b"LT", b"PN", b"SH", b"SL"}
    | {b"SS", b"ST", b"TM", b"UI", b"UL", b"US"}
)
_MAY_BE_UNDEFINED = frozenset({b"SQ", b"UN", b"OB", b"OW", b""})
_SAMPLE = 8
_LAST = 0x7FE10000
_LEAST = 3


class DamagedDataSetError(Exception):
    """The bytes cannot be followed as a data set, or only deeper than anything real goes."""


class Syntax(StrEnum):
    """How elements are written, apart from how pixels are compressed."""

    EXPLICIT_LITTLE = "explicit little"
    IMPLICIT_LITTLE = "implicit little"
    EXPLICIT_BIG = "explicit big"

    @property
    def implicit(self) -> bool:
        """Whether elements come without their VR."""
        return self is Syntax.IMPLICIT_LITTLE

    @property
    def order(self) -> str:
        """The byte order, as `struct` writes it."""
        return ">" if self is Syntax.EXPLICIT_BIG else "<"


class Element(NamedTuple):
    """Where a value lies: bytes `start` to `end`. `vr` is empty where it is not written; undefined lengths end
    before their delimiter."""

    vr: bytes
    start: int
    end: int
    undefined: bool = False


class ItemPlace(NamedTuple):
    """Where the elements of an item lie, and how they are written."""

    start: int
    end: int
    syntax: Syntax


@dataclass
class DataSet:
    """The wanted elements of one level; `count` is that of all.

    `cut` when an element is longer than the data; `full` when there were more elements than the limit and the rest
    was left. The end of `pixels` is where they say it is, be it beyond the data.
    """

    data: Data
    syntax: Syntax
    count: int = 0
    elements: dict[int, Element] = field(default_factory=dict)
    pixels: Element | None = None
    pixels_tag: int = 0
    cut: bool = False
    full: bool = False

    def value(self, tag: int) -> bytes:
        """The bytes of an element, empty when it is not there."""
        found = self.elements.get(tag)
        return bytes(self.data[found.start : found.end]) if found else b""


#: Reads group, element, VR and length of the short form, in the syntaxes that have it.
_SHORT_HEADS = {one: struct.Struct(f"{one.order}HH2sH").unpack_from for one in Syntax if not one.implicit}


#: Reads group, element and the four bytes behind them.
_LONG_HEADS = {one: struct.Struct(f"{one.order}HHL").unpack_from for one in Syntax}


class _Head(NamedTuple):
    tag: int
    vr: bytes
    start: int
    length: int


def _head(data: Data, at: int, syntax: Syntax) -> _Head:
    """The header of the element at `at`. Raises struct.error at the end of the data."""
    order = syntax.order
    group, element, length = _LONG_HEADS[syntax](data, at)
    tag = group << 16 | element
    if syntax.implicit or group == 0xFFFE:
        return _Head(tag, b"", at + 8, length)
    vr = bytes(data[at + 4 : at + 6])
    if vr in _SHORT:
        return _Head(tag, vr, at + 8, struct.unpack_from(f"{order}H", data, at + 6)[0])
    if vr in _LONG or (vr.isalpha() and vr.isupper()):
        return _Head(tag, vr, at + 12, struct.unpack_from(f"{order}L", data, at + 8)[0])
    # Some writers slip elements without a VR into an explicit data set.
    return _Head(tag, b"", at + 8, length)


def element_at(data: Data, at: int, end: int, syntax: Syntax) -> tuple[int, Element]:
    """Tag and place of the one element at `at`. Raises `DamagedDataSetError` unless it ends by `end`."""
    try:
        head = _head(data, at, syntax)
    except struct.error as error:
        raise DamagedDataSetError("cut in the head of an element") from error
    if head.length == _UNDEFINED or head.start + head.length > end:
        raise DamagedDataSetError("longer than the data")
    return head.tag, Element(head.vr, head.start, head.start + head.length)


def scan(data: Data, start: int, end: int, syntax: Syntax, wanted: Container[int]) -> DataSet:
    """The elements with `wanted` tags between `start` and `end`, up to the pixels. Raises `DamagedDataSetError`."""
    found = DataSet(data, syntax)
    walker = _Walker(data, end)
    read_short = _SHORT_HEADS.get(syntax, _SHORT_HEADS[Syntax.EXPLICIT_LITTLE])
    short_forms = frozenset() if syntax.implicit else _SHORT
    at = start
    while at + 8 <= end and found.count < DICOM_ELEMENTS:
        group, element, vr, length = read_short(data, at)
        tag = group << 16 | element
        if vr in short_forms and tag < PIXELS[0]:  # nine of ten elements; the rest takes the long way
            begin, at = at + 8, at + 8 + length
            if tag in wanted:
                found.elements[tag] = Element(vr, begin, min(at, end))
        elif not _take(found, walker, at, end, wanted):
            return found
        else:
            at = walker.at
        found.count += 1
    found.full = at + 8 <= end
    found.cut = found.cut or at > end or (at < end and not found.full and any(data[at:end]))
    return found


def _take(found: DataSet, walker: _Walker, at: int, end: int, wanted: Container[int]) -> bool:
    """Take in one element of any form and put the walker behind it; False when the data set ends here."""
    try:
        tag, vr, begin, length = _head(found.data, at, found.syntax)
    except struct.error:
        found.cut = True
        return False
    undefined = length == _UNDEFINED
    if tag in PIXELS:
        found.pixels_tag = tag
        found.pixels = Element(vr, begin, end if undefined else begin + length, undefined)
    if tag in PIXELS or tag in (_ITEM_END, _SEQUENCE_END):
        return False
    stop = walker.at = begin + length
    if undefined:
        stop, walker.at = walker.skip(begin, vr, found.syntax)
        found.cut = walker.cut
    if tag in wanted:
        found.elements[tag] = Element(vr, begin, min(stop, end), undefined)
    return True


def items(outer: DataSet, tag: int, wanted: Container[int]) -> Iterator[DataSet]:
    """The items of a sequence, each a data set of its own. Raises `DamagedDataSetError`, struct.error."""
    for place in item_places(outer, tag):
        yield scan(outer.data, place.start, place.end, place.syntax, wanted)


def item_places(outer: DataSet, tag: int) -> Iterator[ItemPlace]:
    """Where the items of a sequence lie. Raises `DamagedDataSetError`."""
    sequence = outer.elements.get(tag)
    if sequence is None:
        return
    syntax = outer.syntax
    if sequence.undefined:
        syntax = _inner_syntax(outer.data, sequence.start, sequence.vr, outer.syntax)
    at = sequence.start
    while at + 8 <= sequence.end:
        try:
            head = _head(outer.data, at, syntax)
        except struct.error:
            return
        if head.tag != _ITEM:
            return
        if head.length == _UNDEFINED:
            stop, at = _Walker(outer.data, sequence.end).skip_item(head.start, syntax)
        else:
            stop = at = min(head.start + head.length, sequence.end)
        yield ItemPlace(head.start, stop, syntax)


def sequence_at(data: Data, start: int, syntax: Syntax, tag: int) -> DataSet:
    """The sequence with that tag on the top level, its items not yet walked over; nothing when it is not there."""
    found, at = DataSet(data, syntax), start
    while found.count < DICOM_ELEMENTS:
        try:
            head = _head(data, at, syntax)
        except struct.error:
            return found
        found.count += 1
        undefined = head.length == _UNDEFINED
        at = len(data) if undefined else head.start + head.length
        if head.tag == tag:
            found.cut = at > len(data)
            found.elements[tag] = Element(head.vr, head.start, min(at, len(data)), undefined)
            return found
    return found


def guess_syntax(data: Data, at: int, size: int, expected: Syntax | None = None) -> Syntax | None:
    """The syntax in which plausible elements follow at `at`, `expected` first; None when there is none.

    `size` is that of the whole file, of which `data` may be the beginning only.
    """
    if expected and _plausible(data, at, size, expected) == _SAMPLE:
        return expected
    order = sorted(Syntax, key=lambda one: one is not expected)
    counts = {one: _plausible(data, at, size, one) for one in order}
    best = max(order, key=lambda one: counts[one])
    return best if counts[best] else None


def _plausible(data: Data, at: int, size: int, syntax: Syntax) -> int:
    """How many of the first elements look real; 0 unless at least three do, or all there are."""
    last, count = 0, 0
    while count < _SAMPLE:
        if at >= size and count:
            return _SAMPLE
        try:
            head = _head(data, at, syntax)
        except struct.error:
            break
        if not last < head.tag < _LAST or (head.tag >> 16 > 0x5FFF and head.tag not in PIXELS):
            return 0 if count < _LEAST else count
        if not syntax.implicit and head.vr not in _SHORT and head.vr not in _LONG:
            return 0 if count < _LEAST else count
        count += 1
        if head.length == _UNDEFINED:
            if head.vr not in _MAY_BE_UNDEFINED:
                return 0
            break
        last, at = head.tag, head.start + head.length
        if at > size and head.tag not in PIXELS:
            return 0 if count <= _LEAST else count - 1
    return count if count >= _LEAST or (at >= size and count) else 0


def _inner_syntax(data: Data, start: int, vr: bytes, syntax: Syntax) -> Syntax:
    """In what a sequence of undefined length is written whose first item begins at `start`.

    Those of unknown VR are implicit little endian (PS3.5 section 6.2.2, note 3), unless a VR stands where the first
    element of the first item has it: older programs wrote them like all else.
    """
    if vr != b"UN":
        return syntax
    inside = bytes(data[start + 12 : start + 14])
    return syntax if inside in _SHORT or inside in _LONG else Syntax.IMPLICIT_LITTLE


class _Walker:
    """Steps over nested sequences of undefined length, counting elements and depth."""

    def __init__(self, data: Data, end: int) -> None:
        self._data = data
        self._end = end
        self._left = DICOM_NESTED_ELEMENTS
        self.at = 0
        self.cut = False

    def skip(self, start: int, vr: bytes, syntax: Syntax) -> tuple[int, int]:
        """Where the value at `start` ends, and where its delimiter does."""
        return self._follow(start, [(True, _inner_syntax(self._data, start, vr, syntax))])

    def skip_item(self, start: int, syntax: Syntax) -> tuple[int, int]:
        """The same of an item."""
        return self._follow(start, [(False, syntax)])

    def _follow(self, at: int, levels: list[tuple[bool, Syntax]]) -> tuple[int, int]:
        in_sequence, syntax = levels[-1]
        while self._left:
            self._left -= 1
            try:
                if not in_sequence and syntax in _SHORT_HEADS and at + 8 <= self._end:
                    group, _, vr, length = _SHORT_HEADS[syntax](self._data, at)
                    if vr in _SHORT and group != 0xFFFE:  # nine of ten elements; the rest takes the long way
                        at += 8 + length
                        continue
                head = _head(self._data, at, syntax)
            except struct.error:
                break
            if head.start > self._end:
                break
            if head.tag in (_SEQUENCE_END, _ITEM_END):
                levels.pop()
                if not levels:
                    return at, head.start
                at = head.start
            elif in_sequence and head.tag != _ITEM:
                if not 0x00080000 <= head.tag < _LAST:
                    raise DamagedDataSetError("something else than an item in a sequence")
                levels.pop()  # an element: the sequence ended without saying so
                if not levels:
                    return at, at
            elif head.length != _UNDEFINED:
                at = head.start + head.length
                continue
            elif len(levels) > 2 * DICOM_DEPTH:
                raise DamagedDataSetError("nested too deep")
            else:
                inner = syntax if in_sequence else _inner_syntax(self._data, head.start, head.vr, syntax)
                levels.append((not in_sequence, inner))
                at = head.start
            in_sequence, syntax = levels[-1]
        self.cut = True
        return self._end, self._end
