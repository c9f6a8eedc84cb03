"""One series on the screen: its name, the picture or the text, the slider, and in words what is seen."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ...domain.case import Series
from ...domain.frame import Frame, FrameRef
from .. import theme, words
from ..records.thumbnails import Thumbnails
from ..session import Session
from ..widgets import ElidedLabel
from .frame_store import FrameStore
from .frame_view import FrameView
from .levels import as_the_file_says
from .scroller import Scroller
from .shown_series import ShownSeries, shape_of
from .text_page import TextPage


class SeriesPane(QFrame):
    """Shows `shown`. `touched` when the user turned to this pane, `changed` when something else is seen in it."""

    touched = Signal()
    changed = Signal()

    def __init__(
        self, session: Session, store: FrameStore, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._number, self._name = 0, ""
        self.title = ElidedLabel()
        self.title.setObjectName("paneTitle")
        self.view = FrameView()
        self.scroller = Scroller()
        self.scroller.setAccessibleName(self.tr("Place among the pictures"))
        self.text = TextPage(session)
        self.shown = ShownSeries(session, store, self.view.scale, self)
        self._lay_out()
        self._wire()

    def show_series(self, series: Series, name: str) -> None:
        """Show a series, its small picture until the first one is read."""
        self._name = name
        self._write_head()
        self.view.setAccessibleName(self.tr("Picture of {title}").format(title=name))
        if self.shown.series is None or series.id != self.shown.series.id:
            self.clear()
        self.shown.show(series)
        self._stand_in(f"series:{series.id}")

    def clear(self) -> None:
        """Show nothing and hold nothing."""
        self.shown.clear()
        self.text.clear()
        self.pages.setCurrentWidget(self.view)
        self.view.fit()
        self.view.show_words("")
        self._tell()

    def show_head(self, number: int, *, active: bool) -> None:
        """Name the series with its number above its picture, heavier where keys and buttons act; 0 names it nowhere."""
        self._number = number
        self._write_head()
        self.title.setVisible(number > 0)
        self.title.setFont(theme.strong_font() if active else QApplication.font())

    def said(self) -> str:
        """The series and the place in it, in words."""
        return words.listed([self.title.text(), self._place()])

    @property
    def is_changed(self) -> bool:
        """Whether the user shows it in another way than the file says."""
        return self.shown.is_changed or self.view.placement.zoom != 1

    @Slot()
    def reset(self) -> None:
        """Show it as the file says, all of it."""
        self.view.fit()
        self.shown.reset()

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
        shown = self.shown
        self.view.touched.connect(self.touched)
        self.view.stepped.connect(shown.step)
        self.view.level_begun.connect(shown.begin_drag)
        self.view.level_dragged.connect(shown.drag)
        self.view.placed.connect(shown.fit)
        self.scroller.stepped.connect(shown.step)
        self.scroller.valueChanged.connect(shown.move_to)
        shown.drawn.connect(self._show_picture)
        shown.refused.connect(self.view.show_words)
        shown.written.connect(self._show_text)
        shown.told.connect(self._tell)
        self._thumbnails.arrived.connect(self._stand_in)

    def _write_head(self) -> None:
        self.title.setText(f"{words.number(self._number)} · {self._name}" if self._number else self._name)

    @Slot(str)
    def _stand_in(self, target: str) -> None:
        """The small picture of the series, while the first is being read."""
        if self.shown.series is None or target != f"series:{self.shown.series.id}" or self.shown.shown >= 0:
            return
        small = self._thumbnails.get(target)
        if small is None:
            self.view.show_words(self.tr("Reading the pictures..."))
        else:
            self.view.show_picture(small, QSizeF(small.size()))

    @Slot(object, object)
    def _show_picture(self, pixmap: QPixmap, frame: Frame) -> None:
        self.view.grey = frame.channels == 1
        self.view.show_picture(pixmap, shape_of(frame))

    @Slot(object)
    def _show_text(self, ref: FrameRef) -> None:
        """What stands in the place of a picture."""
        self.pages.setCurrentWidget(self.text)
        if self.shown.series is not None:
            self.text.show_object(self.shown.series, ref)

    @Slot()
    def _tell(self) -> None:
        """Say which picture this is and how it is shown."""
        shown = self.shown
        self.scroller.show_place(shown.at, len(shown.refs))
        place = self._place()
        if shown.shown != shown.at:
            place = self.tr("{place}, being read").format(place=place)
        self.view.show_notes(place if shown.refs else "", words.listed(self._ways()))
        self.changed.emit()

    def _place(self) -> str:
        at, count = words.number(self.shown.at + 1), words.number(len(self.shown.refs))
        said = self.tr("Image {n} of {all}") if self.shown.has_pictures else self.tr("File {n} of {all}")
        return said.format(n=at, all=count)

    def _ways(self) -> list[str]:
        """In words, what differs from what the file says."""
        ways = [self.shown.level.name] if self.shown.level != as_the_file_says() and self.view.grey else []
        if self.shown.inverted:
            ways.append(self.tr("Dark and bright swapped"))
        if self.view.placement.zoom != 1:
            ways.append(self.tr("{n} times larger").format(n=words.decimal(self.view.placement.zoom)))
        return ways
