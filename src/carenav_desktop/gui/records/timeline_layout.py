"""Where everything of a timeline stands at one scale, in pixels of the whole drawing. Paints nothing.

Scans and papers stand centred on their day. Undated lanes wrap at the width of the view and do not move sideways.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QRect, QSize

from .timeline import ROOM, Lane, Mark, Timeline, marks_of

#: The column of lane titles, the axis above, one tile with its words, and the air around.
HEAD, AXIS = 144, 36
TILE = QSize(52, 39)
WORDS, GAP, PAD = 17, 16, 11
LANE = PAD + TILE.height() + 2 + WORDS + 3
#: The most pixels a day can have: at this scale two neighbouring days stand apart.
CLOSEST = 64.0


@dataclass(frozen=True)
class Spot:
    """One mark that is drawn: its lane, the rows of the model it stands for (`first` up to `last`), and where."""

    lane: int
    first: int
    last: int
    rect: QRect


class TimelineLayout:
    """Everything of `timeline` at `scale` pixels a day in a view `width` pixels wide."""

    def __init__(self, timeline: Timeline, scale: float, width: int) -> None:
        self.timeline, self.scale, self.width = timeline, scale, width
        self.marks = [marks_of(lane, timeline.first, scale, TILE.width() + GAP) for lane in timeline.lanes]
        self._starts = [0, *accumulate(len(lane.things) for lane in timeline.lanes)]
        self.tops = [AXIS, *accumulate(map(self._height, timeline.lanes), initial=AXIS)][1:]

    @staticmethod
    def fit(timeline: Timeline, width: int) -> float:
        """The scale at which all of time is in sight."""
        room = width - HEAD - 2 * PAD - TILE.width()
        return min(CLOSEST, max(room, TILE.width()) / max(1, timeline.last - timeline.first))

    @property
    def size(self) -> QSize:
        """Of the whole drawing, axis and titles included."""
        across = HEAD + 2 * PAD + TILE.width() + (self.timeline.last - self.timeline.first) * self.scale
        return QSize(round(across), self.tops[-1])

    @property
    def has_months(self) -> bool:
        """Whether every year is on the axis, so that a day and a month tell a date."""
        return 365 * self.scale >= ROOM

    def x_of(self, day: int) -> int:
        """Where a day stands."""
        return round(HEAD + PAD + TILE.width() / 2 + (day - self.timeline.first) * self.scale)

    def day_at(self, x: float) -> float:
        """The day that stands at `x`."""
        return (x - HEAD - PAD - TILE.width() / 2) / self.scale + self.timeline.first

    def lane_of(self, row: int) -> int:
        """The lane that holds a row of the model."""
        return bisect_right(self._starts, row) - 1

    def rows_of(self, lane: int) -> range:
        """The rows of a lane."""
        return range(self._starts[lane], self._starts[lane + 1])

    def spot_of(self, row: int) -> Spot:
        """The mark that stands for a row."""
        number = self.lane_of(row)
        place = row - self._starts[number]
        if not self.timeline.lanes[number].dated:
            return self._undated(number, place)
        marks = self.marks[number]
        return self._dated(number, marks[bisect_right(marks, place, key=_first) - 1])

    def spots(self, area: QRect, sideways: int) -> Iterator[Spot]:
        """Every mark that touches `area`, in pixels of the drawing; undated ones are moved along by `sideways`."""
        for number in self.lanes_in(area):
            if not self.timeline.lanes[number].dated:
                yield from self._undated_in(number, area.translated(-sideways, 0), sideways)
                continue
            marks, half = self.marks[number], TILE.width()
            left = self._x(area.left() - half)
            at = max(0, bisect_left(marks, left, key=_x_of) - 1)
            while at < len(marks) and marks[at].x <= self._x(area.right() + half):
                yield self._dated(number, marks[at])
                at += 1

    def lanes_in(self, area: QRect) -> range:
        """The lanes that touch `area`."""
        first = max(0, bisect_right(self.tops, area.top()) - 1)
        return range(first, min(len(self.timeline.lanes), bisect_left(self.tops, area.bottom() + 1)))

    def _x(self, x: int) -> float:
        return x - HEAD - PAD - TILE.width() / 2

    def _height(self, lane: Lane) -> int:
        if lane.dated:
            return LANE
        lines = -(-len(lane.things) // self._columns)
        return LANE + (lines - 1) * (LANE - PAD // 2)

    @property
    def _columns(self) -> int:
        return max(1, (self.width - HEAD - PAD) // (TILE.width() + GAP))

    def _dated(self, lane: int, mark: Mark) -> Spot:
        left = round(HEAD + PAD + mark.x)
        start = self._starts[lane]
        return Spot(lane, start + mark.first, start + mark.last, self._tile(left, self.tops[lane] + PAD))

    def _undated(self, lane: int, place: int) -> Spot:
        line, column = divmod(place, self._columns)
        left = HEAD + PAD + column * (TILE.width() + GAP)
        row = self._starts[lane] + place
        return Spot(lane, row, row + 1, self._tile(left, self.tops[lane] + PAD + line * (LANE - PAD // 2)))

    def _undated_in(self, lane: int, area: QRect, sideways: int) -> Iterator[Spot]:
        line = max(0, (area.top() - self.tops[lane]) // (LANE - PAD // 2))
        last = (area.bottom() - self.tops[lane]) // (LANE - PAD // 2) + 1
        for place in range(line * self._columns, min(last * self._columns, len(self.timeline.lanes[lane].things))):
            spot = self._undated(lane, place)
            yield Spot(lane, spot.first, spot.last, spot.rect.translated(sideways, 0))

    @staticmethod
    def _tile(left: int, top: int) -> QRect:
        return QRect(left, top, TILE.width(), TILE.height())


def _first(mark: Mark) -> int:
    return mark.first


def _x_of(mark: Mark) -> float:
    return mark.x
