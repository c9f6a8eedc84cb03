"""Dates as people write them in reports, English and Chinese, with the words in front of them.

A date whose day and month could be exchanged counts only when the text shows elsewhere which way it writes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..domain.dates import normalise

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_FORMS = re.compile(
    r"(?<![\d.])(?:"
    r"(?P<y1>(?:19|20)\d\d)\s?[-/.年]\s?(?P<m1>\d{1,2})\s?[-/.月]\s?(?P<d1>\d{1,2})(?:\s?[日号]|(?!\d))"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?[-\s]{{1,2}}(?P<m2>{_MONTH})[-,\s]{{1,2}}(?P<y2>(?:19|20)\d\d)(?!\d)"
    r"|(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<y4>(?:19|20)\d\d)(?!\d)"
    r"|(?P<y5>(?:19|20)\d\d)年\s?(?P<m5>\d{1,2})月"
    r")"
    rf"|\b(?P<m3>{_MONTH})\s(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y3>(?:19|20)\d\d)(?!\d)",
    re.I,
)
_AMERICAN = re.compile(r"\bM\.?D\.?(?=[\s,.)]|$)|\bMRN\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b|\bZIP\b", re.M)
_WORDS_BEFORE = 40


@dataclass(frozen=True)
class WrittenDate:
    """A date in a text: `iso`, the words before it on its line in lower case, where it begins, and as written."""

    iso: str
    label: str
    start: int
    quote: str


def dates_in(text: str) -> list[WrittenDate]:
    """Every date of the text that is clear, in order."""
    matches = list(_FORMS.finditer(text))
    month_first = _month_first(matches, text)
    found, line_end = [], 0
    for match in matches:
        iso = _iso(match, month_first)
        begin = max(text.rfind("\n", 0, match.start()) + 1, line_end, match.start() - _WORDS_BEFORE)
        label = text[begin : match.start()]
        line_end = match.end()
        if iso:
            found.append(WrittenDate(iso, label.strip().casefold(), match.start(), (label + match[0]).strip()))
    return found


def _month_first(matches: list[re.Match[str]], text: str) -> bool | None:
    """Whether slashed dates of the text begin with the month; None when it shows nothing or contradicts itself."""
    pairs = [(int(one["a"]), int(one["b"])) for one in matches if one["a"] and one["sep"] == "/"]
    day_leads, month_leads = any(a > 12 for a, _ in pairs), any(b > 12 for _, b in pairs)
    if day_leads != month_leads:
        return month_leads
    return True if not day_leads and _AMERICAN.search(text) else None


def _iso(match: re.Match[str], month_first: bool | None) -> str:
    parts = match.groupdict()
    if parts["a"]:
        return _from_pair(int(parts["a"]), int(parts["b"]), parts["y4"], False if parts["sep"] == "." else month_first)
    if parts["y5"]:
        return normalise(f"{parts['y5']}-{parts['m5']}")
    number = next(one for one in "123" if parts[f"y{one}"])
    month = parts[f"m{number}"]
    if number != "1":
        month = str(_MONTHS.index(month[:3].casefold()) + 1)
    return normalise(f"{parts[f'y{number}']}-{month}-{parts[f'd{number}']}")


def _from_pair(first: int, second: int, year: str, month_first: bool | None) -> str:
    if month_first is None and (first > 12) == (second > 12) and first != second:
        return ""
    if month_first is None:
        month_first = second > 12
    month, day = (first, second) if month_first else (second, first)
    return normalise(f"{year}-{month}-{day}")
