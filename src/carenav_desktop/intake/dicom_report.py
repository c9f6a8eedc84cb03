"""Reads structured reports (PS3.3 section C.17.3), key object selections and presentation states into lines of text.

Walks by our own scanner, so that text is read as everywhere else; never touches pixels.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..domain.dates import normalise
from ..domain.frame import ReportLine
from ..domain.report import Reason
from ..domain.say import Say
from .dicom_elements import DamagedDataSetError, DataSet, item_places, scan
from .dicom_text import CharacterSet
from .limits import LISTED_DEPTH, LISTED_LINES

_CHARACTER_SET = 0x00080005
_CODE_VALUE, _SCHEME, _MEANING = 0x00080100, 0x00080102, 0x00080104
_CONTENT_DATE, _CONTENT_TIME = 0x00080023, 0x00080033
_REFERENCED_SERIES, _REFERENCED_IMAGES = 0x00081115, 0x00081140
_UNITS, _VERIFIED_AT, _VALUE_TYPE, _CONCEPT = 0x004008EA, 0x0040A030, 0x0040A040, 0x0040A043
_VERIFIERS, _VERIFIER, _CODE = 0x0040A073, 0x0040A075, 0x0040A168
_MEASURED, _QUALIFIER, _NUMBER = 0x0040A300, 0x0040A301, 0x0040A30A
_COMPLETE, _VERIFIED, _CONTENT = 0x0040A491, 0x0040A493, 0x0040A730
_LABEL, _DESCRIPTION, _MADE_ON, _MADE_AT, _MADE_BY = 0x00700080, 0x00700081, 0x00700082, 0x00700083, 0x00700084
_VALUES = {
    "TEXT": 0x0040A160,
    "PNAME": 0x0040A123,
    "DATE": 0x0040A121,
    "TIME": 0x0040A122,
    "DATETIME": 0x0040A120,
    "UIDREF": 0x0040A124,
}
_REFERENCES = frozenset({"IMAGE", "COMPOSITE", "WAVEFORM"})
_EVERY_TAG = range(1 << 32)
_LONGEST = 16_384
#: Units whose sign says less than their name.
_NAMELESS = frozenset({"1", ""})


def report_lines(found: DataSet, characters: CharacterSet) -> tuple[ReportLine, ...] | Reason:
    """The lines of an object of which every element was `found`, at most `LISTED_LINES`.

    NO_REPORT when it has none to tell. Raises `DamagedDataSetError`.
    """
    item = _Item(found, characters)
    if _LABEL in found.elements and _REFERENCED_SERIES in found.elements:
        lines = _presentation(item)
    elif _VALUE_TYPE in found.elements or _CONTENT in found.elements:
        lines = _report(item)
    else:
        return Reason.NO_REPORT
    return tuple(islice(lines, LISTED_LINES))


class _Item:
    """One level of the object, its texts by tag."""

    def __init__(self, found: DataSet, characters: CharacterSet) -> None:
        self._found, self._characters = found, characters

    def text(self, tag: int) -> str:
        """A value as text, empty when it is not there."""
        return self._characters.decode(self._found.value(tag)[: 4 * _LONGEST].strip(b" \0"))[:_LONGEST]

    def items(self, tag: int) -> Iterator[_Item]:
        """The items of a sequence; one that names no character set has that of its surroundings."""
        try:
            for place in item_places(self._found, tag):
                inner = scan(self._found.data, place.start, place.end, place.syntax, _EVERY_TAG)
                own = inner.value(_CHARACTER_SET)
                yield _Item(inner, CharacterSet(own, self._characters.chosen) if own else self._characters)
        except DamagedDataSetError:
            return

    def first(self, tag: int) -> _Item | None:
        """The first item of a sequence."""
        return next(self.items(tag), None)

    def meaning(self, tag: int) -> str:
        """What the first coded entry of a sequence means."""
        entry = self.first(tag)
        return (entry.text(_MEANING) or entry.text(_CODE_VALUE)) if entry else ""


def _report(item: _Item) -> Iterator[ReportLine]:
    """The title, what is said of the whole, and the content."""
    yield ReportLine(0, item.meaning(_CONCEPT))
    if written := _moment(item.text(_CONTENT_DATE), item.text(_CONTENT_TIME)):
        yield ReportLine(0, value=written, say=Say("report.written"))
    if item.text(_COMPLETE) == "PARTIAL":
        yield ReportLine(0, say=Say("report.partial"))
    if item.text(_VERIFIED) == "UNVERIFIED":
        yield ReportLine(0, say=Say("report.unverified"))
    for verifier in item.items(_VERIFIERS):
        at = verifier.text(_VERIFIED_AT)
        named = ", ".join(filter(None, (_person(verifier.text(_VERIFIER)), _moment(at[:8], at[8:]))))
        yield ReportLine(0, value=named, say=Say("report.verified"))
    yield from _content(item, 1)


def _content(item: _Item, depth: int) -> Iterator[ReportLine]:
    """What an item contains; references without a name of their own are only counted."""
    references = 0
    for child in item.items(_CONTENT):
        kind, name = child.text(_VALUE_TYPE), child.meaning(_CONCEPT)
        if kind in _REFERENCES and not name:
            references += 1
            continue
        value = _value(child, kind)
        if name or value:
            yield ReportLine(depth, name, value)
        if depth < LISTED_DEPTH:
            yield from _content(child, depth + 1 if name or value else depth)
    if references:
        yield ReportLine(depth, value=str(references), say=Say("report.refers"))


def _value(item: _Item, kind: str) -> str:
    if kind == "NUM":
        return _number(item)
    if kind == "CODE":
        return item.meaning(_CODE)
    text = item.text(_VALUES[kind]) if kind in _VALUES else ""
    if kind == "PNAME":
        return _person(text)
    if kind == "DATETIME":
        return _moment(text[:8], text[8:])
    if kind == "DATE":
        return _moment(text, "")
    return _clock(text) if kind == "TIME" else text


def _number(item: _Item) -> str:
    measured = item.first(_MEASURED)
    if measured is None:
        return item.meaning(_QUALIFIER)
    unit = measured.first(_UNITS)
    return f"{measured.text(_NUMBER)} {_unit(unit) if unit else ''}".strip()


def _unit(entry: _Item) -> str:
    """The sign of a unit of UCUM, the name of any other."""
    sign = entry.text(_CODE_VALUE)
    if entry.text(_SCHEME) != "UCUM" or "{" in sign:
        return entry.text(_MEANING) or sign
    return "" if sign in _NAMELESS else sign


def _presentation(item: _Item) -> Iterator[ReportLine]:
    """What a presentation state is called, who made it when, and of how many images (PS3.3 section C.11.10)."""
    yield ReportLine(0, item.text(_LABEL))
    if described := item.text(_DESCRIPTION):
        yield ReportLine(0, described)
    if made := _moment(item.text(_MADE_ON), item.text(_MADE_AT)):
        yield ReportLine(0, value=made, say=Say("report.written"))
    if maker := _person(item.text(_MADE_BY)):
        yield ReportLine(0, value=maker, say=Say("report.made_by"))
    count = sum(1 for series in item.items(_REFERENCED_SERIES) for _ in series.items(_REFERENCED_IMAGES))
    yield ReportLine(0, value=str(count), say=Say("report.refers"))


def _moment(date: str, time: str) -> str:
    return f"{normalise(date) or date} {_clock(time)}".strip()


def _clock(text: str) -> str:
    """Hours and minutes of a time written without colons; the text itself when it is something else."""
    digits = text.split(".")[0].split("+")[0].split("-")[0]
    return f"{digits[:2]}:{digits[2:4]}" if len(digits) >= 4 and digits.isdigit() else text


def _person(text: str) -> str:
    """A name of one to three groups (PS3.5 section 6.2.1), those behind the first in brackets."""
    groups = [" ".join(filter(None, group.split("^"))) for group in text.split("=")[:3]]
    first, *others = [group for group in groups if group] or [""]
    return f"{first} ({', '.join(others)})" if others else first
