"""Whom to ask, what was asked, and what a line of the checklist wants in a letter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .case import Record, Study
from .dates import span
from .kinds import modality_group
from .line import Action, Line, State
from .say import Say


class Ended(StrEnum):
    """How a request ended; empty while it is open."""

    OPEN = ""
    RECEIVED = "received"
    REFUSED = "refused"
    LOST = "lost"
    NEVER_EXISTED = "never_existed"


@dataclass(frozen=True)
class Facility:
    """A place that keeps records. `id` 0 is a new one."""

    id: int = 0
    name: str = ""
    department: str = ""
    address: str = ""
    phone: str = ""
    mail: str = ""
    note: str = ""


@dataclass(frozen=True)
class Request:
    """What was asked of a facility. `id` 0 is a new one; dates are ISO or empty.

    `asked_by` asked, `person` took it, under `reference`; an answer was `promised`, `reminder` is when to ask again.
    """

    id: int
    facility_id: int
    lines: tuple[str, ...]
    asked: str
    asked_by: str = ""
    person: str = ""
    reference: str = ""
    promised: str = ""
    reminder: str = ""
    note: str = ""
    ended: Ended = Ended.OPEN
    ended_on: str = ""

    def is_due(self, today: date) -> bool:
        """Whether it is open and the day to ask again, or the promised day where none was set, has come."""
        days = span(self.reminder or self.promised)
        return self.ended is Ended.OPEN and days is not None and days[1] <= today


class Wanted(StrEnum):
    """In what form a letter asks for something."""

    IMAGES = "images"
    SLIDES = "slides"
    PAPER = "paper"


@dataclass(frozen=True)
class Wish:
    """One thing a letter asks for, for one line of the checklist. `date` is ISO or empty."""

    line: str
    wanted: Wanted
    what: Mapping[str, str] | Say
    date: str = ""
    accession_number: str = ""


_SCANS = ("CR1", "CR15", "CR15S", "CR3")
_TISSUE = ("CR5",)
_ID = re.compile(r"(?P<rule>CR[0-9]+S?):(?P<number>[0-9]+)")
#: Lines that stand for what other lines name one by one.
_SUMS = {"B08": ("CR1:", "CR3:", "CR15"), "B05": ("CR5:",)}
#: What only the family itself can do: the question, the names, the signed consent.
_OWN = ("B01", "B03", "B18")
_GETS = (Action.ADD_RECORD, Action.WRITE_LETTER, Action.OPEN_TISSUE, Action.OPEN_REVIEW)


def askable(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines for which somebody can be asked: what is not here, and what was asked for already.

    A line that sums up others is left out where those stand by themselves.
    """
    open_ones = [one for one in lines if one.id not in _OWN and (one.state is State.REQUESTED or one.action in _GETS)]
    return tuple(
        one
        for one in open_ones
        if not any(other.id.startswith(prefix) for prefix in _SUMS.get(one.id, ()) for other in open_ones)
    )


def wishes(lines: Iterable[Line], records: Sequence[Record], studies: Sequence[Study]) -> tuple[Wish, ...]:
    """What a letter asks for, line by line, with the dates and numbers of the records the lines are about."""
    papers = {one.id: one for one in records}
    scans = {one.id: one for one in studies}
    return tuple(_wish(one, papers, scans) for one in lines)


def _wish(line: Line, papers: Mapping[int, Record], scans: Mapping[int, Study]) -> Wish:
    found = _ID.match(line.id)
    rule, number = (found["rule"], int(found["number"])) if found else (line.id, 0)
    if rule in _SCANS or line.id == "B08":
        return _images(line, rule, papers.get(number), scans.get(number))
    if rule in _TISSUE or line.id == "B05":
        paper = papers.get(number)
        return Wish(line.id, Wanted.SLIDES, line.label, paper.date if paper else "", _accession(paper))
    if rule == "CR2" and (study := scans.get(number)):
        return Wish(line.id, Wanted.PAPER, line.label, study.date, study.accession_number)
    paper = papers.get(number) if rule == "CR12" else None
    return Wish(line.id, Wanted.PAPER, line.label, "", _accession(paper))


def _images(line: Line, rule: str, paper: Record | None, study: Study | None) -> Wish:
    if rule in ("CR3", "CR15S") and study is not None:
        what: Mapping[str, str] | Say = Say("letter.scan", {"what": " ".join(study.modalities) or study.description})
        return Wish(line.id, Wanted.IMAGES, what, study.date, study.accession_number)
    if paper is not None:
        what = Say(f"scan.{modality_group(paper.modality)}")
        return Wish(line.id, Wanted.IMAGES, what, paper.date, _accession(paper))
    return Wish(line.id, Wanted.IMAGES, line.label)


def _accession(paper: Record | None) -> str:
    return paper.accession_number if paper is not None else ""
