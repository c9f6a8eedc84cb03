"""One series that is looked at: its pictures, which of them is on the screen, and how it is shown. Knows no widget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPointF, QSizeF, Signal, Slot
from PySide6.QtGui import QPixmap

from ...domain.case import Series
from ...domain.frame import Frame, FrameRef, Window
from ...domain.report import Reason
from ..jobs import Job, Lane
from ..session import Session
from . import reading
from .ahead import RESTING, SCROLLING, ahead
from .frame_store import FrameStore
from .levels import Level, as_the_file_says, dragged, start_of_drag
from .shading import Shading, Wish


class ShownSeries(QObject):
    """`listed` when it is known which pictures there are, `moved` when the user went to another, `told` when something
    is to be said anew. What is to be seen comes as `drawn(QPixmap, Frame)`, `refused(str)` or `written(FrameRef)`.

    `at` is the picture that is wanted, `shown` the one that is on the screen, -1 while none is. Where a series
    `has_pictures` not, `refs` are its files. `scale` tells how many pixels of the screen a pixel of a picture takes.
    """

    listed = Signal()
    moved = Signal()
    told = Signal()
    drawn = Signal(object, object)
    refused = Signal(str)
    written = Signal(object)

    series: Series | None
    refs: Sequence[FrameRef]
    at: int
    shown: int

    def __init__(
        self, session: Session, store: FrameStore, scale: Callable[[QSizeF], float], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._store, self._scale = session, store, scale
        self._shading = Shading(session, self)
        self._listing: Job | None = None
        self._from: Window | None = None
        self._factor = 1
        self._forget()
        store.arrived.connect(self._take_frame)
        self._shading.ready.connect(self._take_picture)

    # -- which picture

    @property
    def ref(self) -> FrameRef | None:
        """Where the picture of the moment is."""
        return self.refs[self.at] if self.refs else None

    @property
    def frame(self) -> Frame | None:
        """The picture of the moment, when it has been read."""
        read = self._read()
        return read if isinstance(read, Frame) else None

    def show(self, series: Series) -> None:
        """Show the middle picture of a series; of the one that is shown, which may have grown, the same as before."""
        if self.series is None or series.id != self.series.id:
            self.clear()
        elif series == self.series:
            return
        self.series = series
        self._listing = self._session.call(
            reading.pictures_of, series.id, lane=Lane.FRAMES, on_success=partial(self._take_refs, series)
        )

    def clear(self) -> None:
        """Show nothing, ask for nothing, hold nothing."""
        if self._listing is not None:
            self._listing.cancel()
        self._shading.drop()
        self._store.want(self, ())
        self._forget()

    def go_to(self, place: int) -> None:
        """Show the picture at a place of the series."""
        place = min(max(place, 0), len(self.refs) - 1)
        if self.refs and place != self.at:
            self._direction, self._reach = (1 if place > self.at else -1), SCROLLING
            self.at = place
            self._show_place()

    @Slot(int)
    def move_to(self, place: int) -> None:
        """The same, because the user wants it."""
        before = self.at
        self.go_to(place)
        if self.at != before:
            self.moved.emit()

    @Slot(int)
    def step(self, steps: int) -> None:
        """Go so many pictures on, or back, as the user wants."""
        self.move_to(self.at + steps)

    def play_on(self) -> None:
        """Go to the next picture, after the last to the first, once the present one is on the screen."""
        if self.refs and self.shown == self.at:
            self.move_to((self.at + 1) % len(self.refs))

    # -- how it is shown

    @property
    def is_changed(self) -> bool:
        """Whether the user shows it in another way than the file says."""
        return self.inverted or self.level != as_the_file_says()

    def reset(self) -> None:
        """Show it as the file says."""
        self.inverted, self.level = False, as_the_file_says()
        self._draw()

    def show_level(self, level: Level) -> None:
        """Show all pictures of the series with this brightness and contrast."""
        self.level = level
        self._draw()

    def invert(self) -> None:
        """Swap dark and bright."""
        self.inverted = not self.inverted
        self._draw()

    @Slot()
    def begin_drag(self) -> None:
        """Brightness and contrast will be changed from what they are now."""
        frame = self.frame
        self._from = start_of_drag(self.level, frame) if frame is not None else None

    @Slot(QPointF)
    def drag(self, by: QPointF) -> None:
        """Brightness and contrast as far from those as the hand from where it began."""
        if self._from is not None:
            self.show_level(dragged(self._from, by.x(), by.y()))

    @Slot()
    def fit(self) -> None:
        """Another size on the screen may want more of the picture's own pixels, or be content with fewer."""
        frame = self.frame
        if frame is not None and self._fitting(frame) != self._factor:
            self._draw()
        else:
            self.told.emit()

    # -- inside

    def _forget(self) -> None:
        self._listing = None
        self.series, self.refs, self.has_pictures = None, (), True
        self.at, self.shown = 0, -1
        self.level, self.inverted = as_the_file_says(), False
        self._direction, self._reach = 1, RESTING

    def _take_refs(self, series: Series, found: tuple[Sequence[FrameRef], bool]) -> None:
        if series != self.series:
            return
        before = self.ref
        self.refs, self.has_pictures = found
        if before is not None and before in self.refs:
            self.shown += self.refs.index(before) - self.at if self.shown == self.at else 0
            self.at = self.refs.index(before)
        else:
            self.at, self.shown = (len(self.refs) // 2 if self.has_pictures else 0), -1
        self._show_place()
        self.listed.emit()

    def _show_place(self) -> None:
        """Ask for what is wanted now, and what will probably be next."""
        if self.has_pictures:
            places = ahead(self.at, len(self.refs), self._direction, self._reach)
            self._store.want(self, [self.refs[place] for place in places])
            self._draw()
        elif self.refs:
            self.shown = self.at
            self.written.emit(self.refs[self.at])
            self.told.emit()

    def _read(self) -> Frame | Reason | None:
        return self._store.get(self.refs[self.at]) if self.refs and self.has_pictures else None

    @Slot(object)
    def _take_frame(self, ref: FrameRef) -> None:
        if ref == self.ref:
            self._draw()

    def _draw(self) -> None:
        """Shade the picture of the moment, when it is there."""
        read = self._read()
        if isinstance(read, Frame):
            self._factor = self._fitting(read)
            self._shading.show(Wish(self.refs[self.at], read, self.level, self.inverted, self._factor))
        elif isinstance(read, Reason):
            self._shading.drop()
            self.shown = self.at
            self.refused.emit(self._session.messages.say(f"reason.{read}"))
        self.told.emit()

    def _fitting(self, frame: Frame) -> int:
        """How many times smaller a picture may be made without a loss that could be seen."""
        return max(1, int(1 / self._scale(shape_of(frame))))

    @Slot(object, object)
    def _take_picture(self, wish: Wish, pixmap: QPixmap) -> None:
        if wish.ref in self.refs:
            self.shown = self.refs.index(wish.ref)
            self.drawn.emit(pixmap, wish.frame)
            self.told.emit()


def shape_of(frame: Frame) -> QSizeF:
    """The size of a picture with its pixels made square."""
    return QSizeF(frame.width, frame.height * frame.aspect)
