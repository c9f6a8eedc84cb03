"""Lists the data elements of a DICOM header for people to read, and its report, if it is one.

Walks by our own scanner; never touches the pixels.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Callable, Iterator
from itertools import islice
from typing import BinaryIO, TypeVar

from pydicom.datadict import dictionary_description, dictionary_VR

from ..domain.character_sets import CharacterChoice
from ..domain.frame import HeaderLine, ReportLine
from ..domain.report import Reason
from . import dicom_report
from .dicom_elements import DamagedDataSetError, DataSet, Element, item_places, scan
from .dicom_part10 import DEFLATED, NotSafeError, inflated, open_shell
from .dicom_text import CharacterSet
from .limits import DICOM_HEADER_BYTES, LISTED_CHARACTERS, LISTED_DEPTH, LISTED_LINES

_Found = TypeVar("_Found")
_CHARACTER_SET = 0x00080005
_TEXTS = frozenset(
    ["AE", "AS", "CS", "DA", "DS", "DT", "IS", "LO", "LT", "PN", "SH", "ST", "TM", "UC", "UI", "UR", "UT"]
)
_PARAGRAPHS = frozenset({"LT", "ST", "UT"})
_NUMBERS = {"US": "H", "SS": "h", "UL": "L", "SL": "l", "FL": "f", "FD": "d", "UV": "Q", "SV": "q"}
_MOST_NUMBERS = 32
_EVERY_TAG = range(1 << 32)


def header_lines(file: BinaryIO, chosen: CharacterChoice) -> tuple[HeaderLine, ...] | Reason:
    """The elements up to the pixels, in order, at most `LISTED_LINES` of them; or why they cannot be read.

    Texts are read as a person has `chosen` for their medium.
    """
    return _read(file, chosen, _listed)


def report_lines(file: BinaryIO, chosen: CharacterChoice) -> tuple[ReportLine, ...] | Reason:
    """The lines of a structured report; NO_REPORT for an object of another kind, or why it cannot be read."""
    return _read(file, chosen, dicom_report.report_lines)


def _read(file: BinaryIO, chosen: CharacterChoice, read: Callable[[DataSet, CharacterSet], _Found]) -> _Found | Reason:
    """What `read` makes of the data set in a file."""
    size = file.seek(0, 2)
    try:
        with mmap.mmap(file.fileno(), min(size, DICOM_HEADER_BYTES), access=mmap.ACCESS_READ) as data:
            shell = open_shell(data, size)
            is_deflated = shell.declared == DEFLATED
            content, start = (inflated(data, shell.start), 0) if is_deflated else (data, shell.start)
            found = scan(content, start, len(content), shell.syntax, _EVERY_TAG)
            return read(found, CharacterSet(found.value(_CHARACTER_SET), chosen))
    except NotSafeError:
        return Reason.NOT_SAFE_TO_OPEN
    except (DamagedDataSetError, struct.error, ValueError):  # an empty file cannot be mapped
        return Reason.DAMAGED


def _listed(found: DataSet, characters: CharacterSet) -> tuple[HeaderLine, ...]:
    return tuple(islice(_lines(found, characters, 0), LISTED_LINES))


def _lines(found: DataSet, characters: CharacterSet, depth: int) -> Iterator[HeaderLine]:
    creators: dict[int, str] = {}
    for tag, element in sorted(found.elements.items()):
        group, number = tag >> 16, tag & 0xFFFF
        vr = element.vr.decode("ascii", "replace") or _vr(tag)
        value = _value(found, element, vr, characters)
        if group % 2 and 0x10 <= number <= 0xFF:
            creators[group << 8 | number] = value
        name = creators.get(group << 8 | number >> 8, "") if group % 2 else _name(tag)
        line = HeaderLine(depth, _written(tag), name, vr, value, element.end - element.start, bool(group % 2))
        if vr == "SQ" or (vr == "UN" and element.undefined):
            yield from _sequence(found, tag, line, characters)
        else:
            yield line


def _sequence(found: DataSet, tag: int, line: HeaderLine, characters: CharacterSet) -> Iterator[HeaderLine]:
    """A sequence and, unless it lies too deep, its items."""
    try:
        places = list(islice(item_places(found, tag), LISTED_LINES))
        yield HeaderLine(line.depth, line.tag, line.name, "SQ", "", len(places), line.private)
        if line.depth >= LISTED_DEPTH:
            return
        for place in places:
            yield HeaderLine(line.depth + 1, _written(0xFFFEE000), "", "", "")
            item = scan(found.data, place.start, place.end, place.syntax, _EVERY_TAG)
            own = item.value(_CHARACTER_SET)
            yield from _lines(item, CharacterSet(own, characters.chosen) if own else characters, line.depth + 2)
    except DamagedDataSetError:
        return


def _value(found: DataSet, element: Element, vr: str, characters: CharacterSet) -> str:
    """The value as text, cut to a length; of a binary element nothing."""
    data = found.data
    if vr in _TEXTS:
        raw = bytes(data[element.start : min(element.end, element.start + 4 * LISTED_CHARACTERS)])
        pieces = [raw] if vr in _PARAGRAPHS else raw.split(b"\\")
        return "\\".join(characters.decode(one.strip(b" \0")) for one in pieces)[:LISTED_CHARACTERS]
    if vr == "AT":
        count = min(_MOST_NUMBERS, (element.end - element.start) // 4)
        pairs = struct.unpack_from(f"{found.syntax.order}{2 * count}H", data, element.start)
        return "\\".join(f"({one:04X},{other:04X})" for one, other in zip(pairs[::2], pairs[1::2], strict=True))
    if vr in _NUMBERS:
        kind = _NUMBERS[vr]
        count = min(_MOST_NUMBERS, (element.end - element.start) // struct.calcsize(f"<{kind}"))
        numbers = struct.unpack_from(f"{found.syntax.order}{count}{kind}", data, element.start)
        return "\\".join(f"{one:.10g}" if kind in "fd" else str(one) for one in numbers)
    return ""


def _vr(tag: int) -> str:
    if tag >> 16 & 1:
        return "LO" if 0x10 <= tag & 0xFFFF <= 0xFF else "UN"
    try:
        return str(dictionary_VR(tag))[:2]
    except KeyError:
        return "UN"


def _name(tag: int) -> str:
    if tag & 0xFFFF == 0:
        return "Group Length"
    try:
        return str(dictionary_description(tag))
    except KeyError:
        return ""


def _written(tag: int) -> str:
    return f"({tag >> 16:04X},{tag & 0xFFFF:04X})"
