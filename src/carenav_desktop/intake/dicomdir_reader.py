"""The lines of a DICOMDIR (PS3.3 annex F, PS3.10 chapter 8), read as a list only: no path in it is ever followed.

Tolerant: records hang together by their offsets where those are right, else by their order; records of unknown kinds,
a missing patient, loops and records that nobody refers to do not matter. Walks in loops, within limits.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ..domain.listed import ListedFile, MediaIndex
from ..domain.report import Reason
from .dicom_elements import DamagedDataSetError, Data, DataSet, Element, Syntax, item_places, scan, sequence_at
from .dicom_part10 import DEFLATED, NotSafeError, inflated, open_shell
from .dicom_text import CharacterSet
from .limits import INDEX_PATH_CHARACTERS, INDEX_RECORDS

_RECORDS = 0x00041220
_NEXT, _IN_USE, _LOWER, _KIND, _FILE, _INSTANCE = 0x00041400, 0x00041410, 0x00041420, 0x00041430, 0x00041500, 0x00041511
_CHARACTERS, _STUDY_DATE, _MODALITY, _DESCRIPTION = 0x00080005, 0x00080020, 0x00080060, 0x0008103E
_STUDY, _SERIES, _NUMBER = 0x0020000D, 0x0020000E, 0x00200011
_WANTED = frozenset(
    {_NEXT, _IN_USE, _LOWER, _KIND, _FILE, _INSTANCE, _CHARACTERS, _STUDY_DATE, _MODALITY, _DESCRIPTION}
    | {_STUDY, _SERIES, _NUMBER}
)
_LEVELS = {"PATIENT": 0, "STUDY": 1, "SERIES": 2}
_LEAF, _UNKNOWN = 3, -1
#: Objects of no patient's series, which may be listed all the same (PS3.3 table F.4-1).
_OF_NO_SERIES = frozenset({"HANGING PROTOCOL", "PALETTE", "IMPLANT", "IMPLANT GROUP", "IMPLANT ASSY"})
_SEQUENCE_ENDS = struct.pack("<HH", 0xFFFE, 0xE0DD), struct.pack(">HH", 0xFFFE, 0xE0DD)
_ITEM_HEAD = 8
_LONGEST_UID, _LONGEST_TEXT = 64, 128
_LONGEST_PART, _LARGEST_NUMBER = 255, 1 << 31


class _OutsideError(Exception):
    """A listed path leads out of the medium."""


@dataclass(slots=True)
class _Record:
    """A directory record; `following` and `lower` are offsets, 0 for none. `said` holds the texts of its kind."""

    level: int
    following: int
    lower: int
    said: tuple[str, ...]
    above: _Record | None = None


def read(data: Data, size: int) -> MediaIndex:
    """What the DICOMDIR in `data`, a file of `size` bytes, lists."""
    try:
        shell = open_shell(data, size)
        start = shell.start
        if shell.declared == DEFLATED:
            data, start = inflated(data, start), 0
    except (DamagedDataSetError, NotSafeError):
        return MediaIndex(remarks=(Reason.INDEX_DAMAGED,))
    return _Reader(data, shell.syntax).read(start)


class _Reader:
    """Reads one DICOMDIR."""

    def __init__(self, data: Data, syntax: Syntax) -> None:
        self._data, self._syntax = data, syntax
        self._remarks: dict[Reason, None] = {}

    def read(self, start: int) -> MediaIndex:
        sequence = sequence_at(self._data, start, self._syntax, _RECORDS)
        records = dict(self._records(sequence))
        _hang_together(records)
        files = tuple(_lines([one for one in records.values() if one.level == _LEAF and one.said]))
        return MediaIndex(files, tuple(self._remarks))

    def _records(self, sequence: DataSet) -> Iterator[tuple[int, _Record]]:
        """Each record with its offset."""
        place = sequence.elements.get(_RECORDS)
        last = place.start if place else 0
        try:
            for item in islice(item_places(sequence, _RECORDS), INDEX_RECORDS):
                found = scan(self._data, item.start, item.end, item.syntax, _WANTED)
                yield item.start - _ITEM_HEAD, self._record(found)
                last = item.end
        except (DamagedDataSetError, struct.error):
            last = 0
        if place is None or sequence.cut or not self._is_end(last, place):
            self._remarks[Reason.INDEX_DAMAGED] = None

    def _is_end(self, at: int, sequence: Element) -> bool:
        """Whether the records end here, be it behind the delimiter of the last."""
        if sequence.undefined:
            return any(self._data[one : one + 4] in _SEQUENCE_ENDS for one in (at, at + _ITEM_HEAD))
        return at + _ITEM_HEAD >= sequence.end

    def _record(self, found: DataSet) -> _Record:
        """One record. It says nothing when it is not in use, but those around it may hang on it."""
        text = CharacterSet(found.value(_CHARACTERS)).decode
        kind = text(_plain(found, _KIND))
        level = _LEVELS.get(kind, _LEAF if found.value(_FILE) else _UNKNOWN)
        said: tuple[str, ...] = ()
        if level == 1:
            said = (_uid(found, _STUDY), text(_plain(found, _STUDY_DATE))[:_LONGEST_TEXT])
        elif level == 2:
            texts = (text(_plain(found, one))[:_LONGEST_TEXT] for one in (_MODALITY, _NUMBER, _DESCRIPTION))
            said = (_uid(found, _SERIES), *texts)
        elif level == _LEAF and kind not in _OF_NO_SERIES and found.value(_IN_USE) != b"\0\0":
            said = self._file(found)
        return _Record(level, self._offset(found, _NEXT), self._offset(found, _LOWER), said)

    def _file(self, found: DataSet) -> tuple[str, ...]:
        try:
            return _uid(found, _INSTANCE), _path(found.value(_FILE))
        except _OutsideError:
            self._remarks[Reason.INDEX_OUTSIDE] = None
            return ()

    def _offset(self, found: DataSet, tag: int) -> int:
        value = found.value(tag)
        return int(struct.unpack(f"{self._syntax.order}L", value)[0]) if len(value) == 4 else 0


def _hang_together(records: dict[int, _Record]) -> None:
    """Give each record the one above it: by offsets, else the nearest of a higher level that comes before.

    Each is found once only and hangs below a higher level only, so that no loop can form.
    """
    for one in records.values():
        below = records.get(one.lower)
        while below is not None and below.above is None and below.level > one.level:
            below.above = one
            below = records.get(below.following)
    before: list[_Record] = []
    for one in records.values():
        while before and before[-1].level >= one.level:
            before.pop()
        if one.above is None and before:
            one.above = before[-1]
        before.append(one)


def _lines(leaves: Sequence[_Record]) -> Iterator[ListedFile]:
    for leaf in leaves:
        series: tuple[str, ...] = ("", "", "", "")
        study: tuple[str, ...] = ("", "")
        above = leaf.above
        while above is not None:
            if above.level == 2:
                series = above.said
            elif above.level == 1:
                study = above.said
            above = above.above
        yield ListedFile(study[0], study[1], series[0], series[1], _number(series[2]), series[3], *leaf.said)


def _plain(found: DataSet, tag: int) -> bytes:
    return found.value(tag).strip(b" \0")


def _uid(found: DataSet, tag: int) -> str:
    return CharacterSet(b"").decode(_plain(found, tag))[:_LONGEST_UID]


def _path(value: bytes) -> str:
    """A Referenced File ID as a relative path. Raises `_OutsideError` for one that leads elsewhere, or nowhere.

    Names beyond the allowed letters (PS3.10 section 8.5) are taken as the names of files are.
    """
    text = CharacterSet(b"").decode(value.rstrip(b"\\/ \0")).replace("\\", "/")
    parts = [part.strip() for part in text.split("/")]
    inside = [part for part in parts if part != "."]
    if len(text) > INDEX_PATH_CHARACTERS or not inside:
        raise _OutsideError
    if any(part in ("", "..") or ":" in part or len(part) > _LONGEST_PART for part in inside):
        raise _OutsideError
    return "/".join(inside)


def _number(text: str) -> int | None:
    try:
        number = int(text)
    except ValueError:
        return None
    return number if abs(number) < _LARGEST_NUMBER else None
