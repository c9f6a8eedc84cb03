"""How records and studies lie along time: lanes, and marks in each at a scale. Knows no Qt.

Scans lie in a lane for each kind of scan and part of the body, papers in a lane for each section of the shelf; what has
no date lies apart. Where marks would cover one another they become one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ...domain.case import Record, Study
from ...domain.dates import span
from ...domain.kinds import ModalityGroup, Region, modality_group
from .. import words
from ..words import translate
from .shelf import SECTIONS, apart, group_title, record_group

Thing = Record | Study
#: Pixels the name of a month or a year wants on the axis.
ROOM = 52
_GROUPS, _REGIONS = list(ModalityGroup), list(Region)


@dataclass(frozen=True)
class Lane:
    """Things of one kind in order of time, their days as ordinals beside them. An undated lane has no days."""

    title: str
    note: str
    things: tuple[Thing, ...]
    days: tuple[int, ...]

    @property
    def dated(self) -> bool:
        """Whether this lane lies along time."""
        return bool(self.days)


@dataclass(frozen=True)
class Mark:
    """One or more things of a lane that are drawn as one: `first` up to `last`, `x` in pixels from the first day."""

    x: float
    first: int
    last: int


@dataclass(frozen=True)
class Timeline:
    """All lanes from top to bottom, undated things in the last ones; `first` and `last` are days as ordinals."""

    lanes: tuple[Lane, ...]
    first: int
    last: int

    @property
    def things(self) -> list[Thing]:
        """Everything, lane by lane."""
        return [thing for lane in self.lanes for thing in lane.things]


def timeline_of(records: Iterable[Record], studies: Iterable[Study], others: frozenset[int] = frozenset()) -> Timeline:
    """The lanes of a case; `others` are people whose files lie apart (see `shelf.by_kind`)."""
    lanes: defaultdict[tuple[int, int, int], list[tuple[int, Thing]]] = defaultdict(list)
    undated: list[Thing] = []
    things: list[Thing] = [*studies, *records]
    for thing in things:
        day = day_of(thing)
        if day is None:
            undated.append(thing)
        else:
            lanes[_lane_of(thing, others)].append((day, thing))
    made = [_lane(key, lanes[key]) for key in sorted(lanes)]
    days = [day for lane in made for day in (lane.days[0], lane.days[-1])]
    if undated:
        made.append(Lane(translate("Shelf", "No date yet"), "", tuple(undated), ()))
    return Timeline(tuple(made), min(days, default=0), max(days, default=0))


def day_of(thing: Thing) -> int | None:
    """The day of a thing as an ordinal, the middle of what a partial date may mean; None without a date."""
    days = span(thing.date)
    return (days[0].toordinal() + days[1].toordinal()) // 2 if days else None


def marks_of(lane: Lane, first: int, scale: float, width: float) -> list[Mark]:
    """The marks of a lane from left to right at `scale` pixels a day; none is nearer to the next than `width`."""
    marks: list[Mark] = []
    at = 0
    while at < len(lane.days):
        x = (lane.days[at] - first) * scale
        following = bisect_left(lane.days, lane.days[at] + width / scale, at + 1)
        marks.append(Mark(x, at, following))
        at = following
    return marks


def ticks(first: int, last: int, scale: float) -> list[tuple[int, str, bool]]:
    """Days to mark on the axis, with words and whether a year begins there; months where there is room for them."""
    begin, end = date.fromordinal(max(1, first)), date.fromordinal(max(1, last))
    month_width = 30 * scale
    step = next((one for one in (1, 3, 6) if one * month_width >= ROOM), 12)
    years = max(1, -(-ROOM // max(1, int(365 * scale))))
    found = []
    for year in range(begin.year, end.year + 2):
        if step == 12 and year % years:
            continue
        for month in range(1, 13, step):
            day = date(year, month, 1)
            words_of = str(year) if month == 1 else words.month(month)
            found.append((day.toordinal(), words_of, month == 1))
    return found


def with_year(marks: list[tuple[int, str, bool]], first: int, scale: float) -> list[tuple[int, str, bool]]:
    """The marks from the day `first` on; where a month is the first of them, and has the room, it names its year."""
    seen = [mark for mark in marks if mark[0] >= first]
    if len(seen) < 2 or seen[0][2] or (seen[1][0] - seen[0][0]) * scale < 2 * ROOM:
        return marks
    day = date.fromordinal(seen[0][0])
    named = (seen[0][0], words.date(f"{day.year}-{day.month:02d}"), False)
    return [named if mark == seen[0] else mark for mark in marks]


def _lane_of(thing: Thing, others: frozenset[int]) -> tuple[int, int, int]:
    """A sort key that stands for a lane: scans first, then papers by section, then what lies apart."""
    if group := apart(thing, others):
        return 2, SECTIONS.index(group), 0
    if isinstance(thing, Record):
        return 1, SECTIONS.index(record_group(thing)), 0
    region = _REGIONS.index(Region(thing.region)) if thing.region in set(Region) else len(_REGIONS)
    return 0, _GROUPS.index(_group(thing)), region


def _group(study: Study) -> ModalityGroup:
    """PET before the CT taken with it, and every other kind before the objects beside it."""
    groups = {modality_group(one) for one in study.modalities}
    if ModalityGroup.PET in groups:
        return ModalityGroup.PET
    return min(groups, key=_GROUPS.index, default=ModalityGroup.OTHER)


def _lane(key: tuple[int, int, int], found: Sequence[tuple[int, Thing]]) -> Lane:
    ordered = sorted(found, key=lambda one: (one[0], one[1].id))
    kind, one, region = key
    if kind:
        title, note = group_title(SECTIONS[one]), ""
    else:
        title = words.modality(_GROUPS[one])
        note = words.region(_REGIONS[region]) if region < len(_REGIONS) else ""
    return Lane(title, note, tuple(thing for _, thing in ordered), tuple(day for day, _ in ordered))
