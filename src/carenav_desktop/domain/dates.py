"""Dates as records carry them: ISO 8601, to the day, the month or the year ('2024-05-12', '2024-05', '2024').

An unknown date is the empty text. Knows no time zone and no clock; 'today' always comes from outside.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from datetime import date
from functools import lru_cache

from ..errors import CaseError, Code

_YEARS = range(1850, 2200)
_WRITTEN = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_CHINESE = re.compile(r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号]?)?)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")


def normalise(text: str) -> str:
    """The ISO form of a date written year first ('2024/5/2', '2024年5月', '20240502'), else the empty text.

    Forms that start with the day or the month are not guessed at: 3/4/2024 means two different days.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    for form in (_WRITTEN, _CHINESE, _COMPACT):
        if match := form.fullmatch(plain):
            return _iso([int(part) for part in match.groups() if part])
    return ""


def parse_date(text: str) -> str:
    """The ISO form of what a person typed, empty when nothing was. Raises `CaseError` for anything else."""
    if not text.strip():
        return ""
    found = normalise(text)
    if not found:
        raise CaseError(Code.DATE_INVALID, text=text)
    return found


def from_dicom(value: str) -> str:
    """A DICOM DA value (PS3.5 section 6.2, also the old form with dots) as ISO, or the empty text."""
    digits = value.strip().strip("\0").replace(".", "")
    return normalise(digits) if _COMPACT.fullmatch(digits) else ""


@lru_cache(maxsize=8192)
def span(iso: str) -> tuple[date, date] | None:
    """The first and the last day that a date may mean, or None for an unknown or impossible one."""
    parts = [int(part) for part in iso.split("-")] if re.fullmatch(r"\d{4}(-\d\d){0,2}", iso) else []
    if not parts or not _iso(parts):
        return None
    if len(parts) == 3:
        return (date(*parts), date(*parts))
    first, last = (parts[1], parts[1]) if len(parts) == 2 else (1, 12)
    return date(parts[0], first, 1), date(parts[0], last, calendar.monthrange(parts[0], last)[1])


def days_between(one: str, other: str) -> tuple[int, int] | None:
    """The least and the most days that may lie between two dates, either way; None when one is unknown."""
    here, there = span(one), span(other)
    if here is None or there is None:
        return None
    least = max(0, (there[0] - here[1]).days, (here[0] - there[1]).days)
    return least, max(abs((there[1] - here[0]).days), abs((here[1] - there[0]).days))


def age(iso: str, today: date) -> int | None:
    """Days from the last day the date may mean to `today`, negative in the future; None for no date."""
    days = span(iso)
    return (today - days[1]).days if days else None


def newest_first(iso: str) -> tuple[bool, int]:
    """A sort key: newest first, unknown dates last."""
    days = span(iso)
    return (days is None, -days[1].toordinal() if days else 0)


def _iso(parts: list[int]) -> str:
    """The parts with leading zeros, or the empty text when there is no such day."""
    year, month, day = [*parts, 1, 1][:3]
    try:
        date(year, month, day)
    except ValueError:
        return ""
    if year not in _YEARS:
        return ""
    return "-".join([f"{year:04d}", *(f"{part:02d}" for part in parts[1:])])
