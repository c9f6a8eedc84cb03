"""Which picture of one series stands beside a picture of another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from ...domain.frame import FrameRef, HeaderLine
from ...domain.report import Reason
from ..jobs import Lane
from ..session import Session
from . import reading
from .header_facts import Plane, plane_of


class Shown(Protocol):
    """What is asked of a series: its pictures in order, and which is wanted."""

    refs: Sequence[FrameRef]
    at: int


class Link(QObject):
    """Learns the planes of two series from their files; until both are known pictures are matched by their order.

    `learned` when it knows more.
    """

    learned = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._planes: dict[FrameRef, Plane | None] = {}
        self._asked: set[FrameRef] = set()

    def join(self, one: Shown, two: Shown) -> None:
        """Ask what is not known yet."""
        for series in (one, two):
            if series.refs and series.refs[0] not in self._asked:
                self._asked.add(series.refs[0])
                done = partial(self._take, series.refs[0])
                self._session.call(reading.header_at, series.refs[0], lane=Lane.FRAMES, on_success=done)

    def partner(self, one: Shown, two: Shown) -> int:
        """The place in `two` that belongs to where `one` stands."""
        if not one.refs or not two.refs:
            return 0
        plane, other = self._planes.get(one.refs[0]), self._planes.get(two.refs[0])
        if plane is not None and other is not None and plane.fits(other):
            return by_position(one.at, one.refs, two.refs)
        return by_order(one.at, one.refs, two.refs)

    def _take(self, ref: FrameRef, read: tuple[HeaderLine, ...] | Reason) -> None:
        self._planes[ref] = None if isinstance(read, Reason) else plane_of(read)
        self.learned.emit()


def by_position(at: int, of: Sequence[FrameRef], other: Sequence[FrameRef]) -> int:
    """The picture of `other` nearest in space; by order where one of them has no position."""
    here = of[at].position
    if here is None or any(one.position is None for one in other):
        return by_order(at, of, other)
    return min(range(len(other)), key=lambda n: abs((other[n].position or 0.0) - here))


def by_order(at: int, of: Sequence[FrameRef], other: Sequence[FrameRef]) -> int:
    """The picture as far along in `other` as this one is in its own series."""
    return round(at * (len(other) - 1) / max(1, len(of) - 1))
