"""One series on the screen: the picture of the moment, where it stands in the series, how it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QSizeF, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ...domain.case import Series
from ...domain.frame import Frame, FrameRef, Window
from ...domain.report import Reason
from .. import theme, words
from ..jobs import Job, Lane
from ..records.thumbnails import Thumbnails
from ..session import Session
from ..widgets import ElidedLabel
from . import reading
from .ahead import RESTING, SCROLLING, ahead
from .frame_store import FrameStore
from .frame_view import FrameView
from .levels import Level, as_the_file_says, dragged, start_of_drag
from .scroller import Scroller
from .shading import Shading, Wish
from .text_page import TextPage


class SeriesPane(QFrame):
    """`listed` when it is known which pictures a series has, `moved` when the user went to one, `touched` when they
    turned to this pane, `changed` when another picture or another way to show it is on the screen.
    """

    listed = Signal()
    moved = Signal()
    touched = Signal()
    changed = Signal()

    def __init__(
        self, session: Session, store: FrameStore, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._store, self._thumbnails = session, store, thumbnails
        self.series: Series | None = None
        self.refs: Sequence[FrameRef] = ()
        self.at = 0
        self.shown = -1
        self.has_pictures = True
        self.level = as_the_file_says()
        self.inverted = False
        self._listing: Job | None = None
        self._from: Window | None = None
        self._direction, self._reach = 1, RESTING
        self._factor, self._number, self._name = 1, 0, ""
        self.title = ElidedLabel()
        self.title.setObjectName("paneTitle")
        self.view = FrameView()
        self.scroller = Scroller()
        self.scroller.setAccessibleName(self.tr("Place among the pictures"))
        self.text = TextPage(session)
        self._shading = Shading(session, self)
        self._lay_out()
        self._wire()

    # -- what is shown

    @property
    def frame(self) -> Frame | None:
        """The picture of the moment, when it has been read."""
        read = self._read()
        return read if isinstance(read, Frame) else None

    def _read(self) -> Frame | Reason | None:
        return self._store.get(self.refs[self.at]) if self.refs and self.has_pictures else None

    @property
    def ref(self) -> FrameRef | None:
        """Where the picture of the moment is."""
        return self.refs[self.at] if self.refs else None

    def show_series(self, series: Series, title: str) -> None:
        """Show the middle picture of a series, the small one until it is read."""
        self.clear()
        self.series, self._name = series, title
        self._write_head()
        self.view.setAccessibleName(self.tr("Picture of {title}").format(title=title))
        self._stand_in(f"series:{series.id}")
        self._listing = self._session.call(
            reading.pictures_of, series.id, lane=Lane.FRAMES, on_success=partial(self._take_refs, series)
        )

    def clear(self) -> None:
        """Show nothing, and ask for nothing."""
        if self._listing is not None:
            self._listing.cancel()
        self._listing, self.series, self.refs, self.has_pictures = None, None, (), True
        self.at, self.shown = 0, -1
        self._direction, self._reach = 1, RESTING
        self._shading.drop()
        self._store.want(self, ())
        self.scroller.show_place(0, 0)
        self.pages.setCurrentWidget(self.view)
        self.view.show_words("")
        self.reset()

    def go_to(self, place: int) -> None:
        """Show the picture at a place of the series."""
        place = min(max(place, 0), len(self.refs) - 1)
        if not self.refs or place == self.at:
            return
        self._direction, self._reach = (1 if place > self.at else -1), SCROLLING
        self.at = place
        self._show_place()

    @Slot(int)
    def step(self, steps: int) -> None:
        """Go so many pictures on, or back, as the user wants."""
        self._move(self.at + steps)

    def play_on(self) -> None:
        """Go to the next picture, after the last to the first."""
        self._move((self.at + 1) % len(self.refs))

    def show_head(self, number: int, *, active: bool) -> None:
        """Name the series with its number above its picture, heavier where keys and buttons act; 0 names it nowhere."""
        self._number = number
        self._write_head()
        self.title.setVisible(number > 0)
        self.title.setFont(theme.strong_font() if active else QApplication.font())

    def said(self) -> str:
        """The series and the place in it, in words."""
        return words.listed([self.title.text(), self._place()])

    def _write_head(self) -> None:
        self.title.setText(f"{words.number(self._number)} · {self._name}" if self._number else self._name)

    # -- how it is shown

    @Slot()
    def reset(self) -> None:
        """Show it as the file says, all of it."""
        self.inverted = False
        self.view.fit()
        self.show_level(as_the_file_says())

    def show_level(self, level: Level) -> None:
        """Show all pictures of the series with this brightness and contrast."""
        self.level = level
        self._draw()

    @Slot()
    def invert(self) -> None:
        """Turn dark and bright around."""
        self.inverted = not self.inverted
        self._draw()

    @property
    def is_changed(self) -> bool:
        """Whether the user shows it in another way than the file says."""
        return self.inverted or self.level != as_the_file_says() or self.view.placement.zoom != 1

    # -- inside

    def _lay_out(self) -> None:
        self.pages = QStackedWidget()
        self.pages.addWidget(self.view)
        self.pages.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.pages, 1)
        row.addWidget(self.scroller)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addLayout(row, 1)

    def _wire(self) -> None:
        self.view.stepped.connect(self.step)
        self.view.touched.connect(self.touched)
        self.view.level_begun.connect(self._begin_drag)
        self.view.level_dragged.connect(self._drag)
        self.view.placed.connect(self._replace)
        self.scroller.stepped.connect(self.step)
        self.scroller.valueChanged.connect(self._move)
        self._store.arrived.connect(self._take_frame)
        self._shading.ready.connect(self._take_picture)
        self._thumbnails.arrived.connect(self._stand_in)

    @Slot(int)
    def _move(self, place: int) -> None:
        before = self.at
        self.go_to(place)
        if self.at != before:
            self.moved.emit()

    @Slot(str)
    def _stand_in(self, target: str) -> None:
        """The small picture of the series, while the first is being read."""
        if self.series is None or target != f"series:{self.series.id}" or self.shown >= 0:
            return
        small = self._thumbnails.get(target)
        if small is None:
            self.view.show_words(self.tr("Reading the pictures..."))
        else:
            self.view.show_picture(small, QSizeF(small.size()))

    def _take_refs(self, series: Series, found: tuple[Sequence[FrameRef], bool]) -> None:
        if series != self.series:
            return
        self.refs, self.has_pictures = found
        self.at = len(self.refs) // 2 if self.has_pictures else 0
        self.pages.setCurrentWidget(self.view if self.has_pictures else self.text)
        self._show_place()
        self.listed.emit()

    def _show_place(self) -> None:
        self.scroller.show_place(self.at, len(self.refs))
        if not self.has_pictures:
            self._show_text()
            return
        places = ahead(self.at, len(self.refs), self._direction, self._reach)
        self._store.want(self, [self.refs[place] for place in places])
        self._draw()

    def _show_text(self) -> None:
        """What stands in the place of a picture."""
        if self.series is not None and self.refs:
            self.shown = self.at
            self.text.show_object(self.series, self.refs[self.at])
        self._tell()

    @Slot(object)
    def _take_frame(self, ref: FrameRef) -> None:
        if ref == self.ref:
            self._draw()

    def _draw(self) -> None:
        """Shade the picture of the moment, when it is there."""
        read = self._read()
        if isinstance(read, Frame):
            self._factor = max(1, int(1 / self.view.scale(_shape(read))))
            self._shading.show(Wish(self.refs[self.at], read, self.level, self.inverted, self._factor))
        elif isinstance(read, Reason):
            self._shading.drop()
            self.shown = self.at
            self.view.show_words(self._session.messages.say(f"reason.{read}"))
        self._tell()

    @Slot(object, object)
    def _take_picture(self, wish: Wish, pixmap: QPixmap) -> None:
        if wish.ref in self.refs:
            self.shown = self.at if wish.ref == self.ref else self.refs.index(wish.ref)
            self.view.grey = wish.frame.channels == 1
            self.view.show_picture(pixmap, _shape(wish.frame))
            self._tell()

    @Slot()
    def _replace(self) -> None:
        """Another size on the screen may want more of the picture's own pixels, or be content with fewer."""
        frame = self.frame
        if frame is not None and max(1, int(1 / self.view.scale(_shape(frame)))) != self._factor:
            self._draw()
        else:
            self._tell()

    @Slot()
    def _tell(self) -> None:
        """Say which picture this is and how it is shown."""
        place = self._place()
        if self.shown != self.at:
            place = self.tr("{place}, being read").format(place=place)
        self.view.show_notes(place if self.refs else "", words.listed(self._ways()))
        self.changed.emit()

    def _place(self) -> str:
        at, count = words.number(self.at + 1), words.number(len(self.refs))
        said = self.tr("Image {n} of {all}") if self.has_pictures else self.tr("File {n} of {all}")
        return said.format(n=at, all=count)

    def _ways(self) -> list[str]:
        """In words, what differs from what the file says."""
        ways = [self.level.name] if self.level != as_the_file_says() and self.view.grey else []
        if self.inverted:
            ways.append(self.tr("Dark and bright swapped"))
        if self.view.placement.zoom != 1:
            ways.append(self.tr("{n} times larger").format(n=words.decimal(self.view.placement.zoom)))
        return ways

    @Slot()
    def _begin_drag(self) -> None:
        frame = self.frame
        self._from = start_of_drag(self.level, frame) if frame is not None else None

    @Slot(QPointF)
    def _drag(self, by: QPointF) -> None:
        if self._from is not None:
            self.show_level(dragged(self._from, by.x(), by.y()))


def _shape(frame: Frame) -> QSizeF:
    """The size of a picture with its pixels made square."""
    return QSizeF(frame.width, frame.height * frame.aspect)
