"""Reminders as an iCalendar text (RFC 5545): whole days, an alarm on the day, nothing that needs a server."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from .dates import span

_LONGEST_LINE = 75  # octets, RFC 5545 section 3.1


def calendar(reminders: Iterable[tuple[str, str, str]]) -> str:
    """The calendar of (name, ISO date, what to do); those without a whole day are left out. Lines end in CRLF.

    A name ('request-3') stays the same from file to file, so that a calendar program replaces what it has.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CareNavigator Desktop//Reminders//EN"]
    for name, date, summary in reminders:
        days = span(date)
        if days is not None and days[0] == days[1]:
            lines += _event(name, days[0], summary)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(name: str, day: datetime.date, summary: str) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{name}@carenavigator.invalid",
        f"DTSTAMP:{day:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"SUMMARY:{_escaped(summary)}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_escaped(summary)}",
        "TRIGGER:PT9H",
        "END:VALARM",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    """TEXT of RFC 5545 section 3.3.11; control characters are left out."""
    plain = "".join(sign for sign in text if sign == "\n" or sign.isprintable())
    for sign in ("\\", ";", ","):
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets; no character is cut."""
    piece, size = "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > _LONGEST_LINE:
            yield piece
            piece, size = " ", 1
        piece += sign
        size += octets
    yield piece
