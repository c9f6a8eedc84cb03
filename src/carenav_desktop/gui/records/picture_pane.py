"""The picture of the chosen paper: its pages with their buttons."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ...domain.case import Record
from ...domain.display import visible
from ...domain.facts import FileFormat
from ...domain.picture import Picture
from .. import words
from ..jobs import Job, Lane
from ..session import Session
from ..theme import GRID
from ..widgets import IconButton, Muted
from .picture_view import PictureView
from .thumbnails import Thumbnails, image_of

_READ_AS_TEXT = {FileFormat.TEXT, FileFormat.HTML, FileFormat.XML, FileFormat.RTF, FileFormat.DOCX}
#: Characters of a text that are shown; the packet has all of it.
_MOST_TEXT = 100_000


class PicturePane(QFrame):
    """Shows one record at a time; asks for its picture on the preview lane. `size_wanted` on its button."""

    size_wanted = Signal()

    def __init__(self, session: Session, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recordPicture")
        self._session = session
        self._thumbnails = thumbnails
        self._target = ""
        self._page = 0
        self._pages = 0
        self._job: Job | None = None
        self.view = PictureView()
        self.view.setAccessibleName(self.tr("Picture of the chosen record"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(self.tr("Text of the chosen record"))
        self.text.hide()
        self.back = IconButton("chevron-left", self.tr("Page before"))
        self.back.clicked.connect(partial(self._turn, -1))
        self.forth = IconButton("chevron-right", self.tr("Next page"))
        self.forth.clicked.connect(partial(self._turn, 1))
        self.number = Muted()
        self.number.setWordWrap(False)
        self.size_button = IconButton("larger", "")
        self.size_button.clicked.connect(self.size_wanted)
        self.show_size(large=False)
        self._lay_out()
        thumbnails.arrived.connect(self._stand_in)

    def show_record(self, record: Record) -> None:
        """Show the first page of a record."""
        self._begin(f"record:{record.id}", record.pages)
        if record.locked:
            self._say(self.tr("This file is locked with a password. It is kept as it is and goes into the packet."))
        elif record.unreadable:
            self._say(self._session.messages.say(f"reason.{record.unreadable}"))
        elif record.format in _READ_AS_TEXT:
            self._read(record.id)
        else:
            self._draw()

    def show_page(self, number: int) -> None:
        """Turn to a page of the shown record, counted from 1."""
        if self._target and number - 1 != self._page:
            self._turn(number - 1 - self._page)

    def show_size(self, *, large: bool) -> None:
        """Say what the size button does next."""
        self.size_button.show_icon("smaller" if large else "larger")
        self.size_button.name_it(self.tr("Show all records (Esc)") if large else self.tr("Show it large (Space)"))

    def clear(self) -> None:
        """Show nothing."""
        self._begin("", 0)
        self.view.show_words("")

    def _lay_out(self) -> None:
        self._turner = QWidget()
        turner = QHBoxLayout(self._turner)
        turner.setContentsMargins(0, 0, 0, 0)
        for part in (self.back, self.number, self.forth):
            turner.addWidget(part)
        row = QHBoxLayout()
        row.setContentsMargins(GRID, 2, GRID, 2)
        row.addSpacing(4 * GRID)  # as wide as the button at the other end, so that the page stands in the middle
        row.addStretch(1)
        row.addWidget(self._turner)
        row.addStretch(1)
        row.addWidget(self.size_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.text, 1)
        column.addLayout(row)

    def _begin(self, target: str, pages: int) -> None:
        self._target, self._page, self._pages = target, 0, pages
        self.text.hide()
        self.view.show()
        self._cancel()
        self._show_turner()
        self.view.scroll_to_top()

    def _read(self, record_id: int) -> None:
        """Show the words of a paper that has no pages to draw."""
        from ...services.records import record_text

        self._say("")
        self._job = self._session.call(record_text, record_id, lane=Lane.PREVIEW, on_success=self._take_text)

    def _take_text(self, text: str) -> None:
        if text.strip():
            lines = text[:_MOST_TEXT].replace("\t", "    ").split("\n")
            self.text.setPlainText("\n".join(visible(line, _MOST_TEXT) for line in lines))
            self.view.hide()
            self.text.show()
        else:
            self.view.show_words(self.tr("This file has no text that can be shown here. It is kept as it is."))

    def _say(self, sentence: str) -> None:
        self._target = ""
        self._turner.hide()
        self.view.show_words(sentence)

    def _turn(self, step: int) -> None:
        self._page = min(max(self._page + step, 0), self._pages - 1)
        self._show_turner()
        self.view.scroll_to_top()
        self._draw()

    def _show_turner(self) -> None:
        self._turner.setVisible(self._pages > 1)
        self.back.setEnabled(self._page > 0)
        self.forth.setEnabled(self._page < self._pages - 1)
        self.number.setText(
            self.tr("Page {page} of {pages}").format(page=words.number(self._page + 1), pages=words.number(self._pages))
        )

    def _draw(self) -> None:
        """The small picture at once, the sharp one when it is drawn."""
        from ...services.previews import draw_preview

        self._cancel()
        if self._page == 0:
            self._stand_in(self._target)
        self._job = self._session.call(
            draw_preview,
            self._target,
            page=self._page,
            edge=self.view.edge,
            lane=Lane.PREVIEW,
            on_success=partial(self._take, self._target, self._page),
        )

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot(str)
    def _stand_in(self, target: str) -> None:
        if target != self._target or not target or self._page:
            return
        small = self._thumbnails.get(target)
        if small is not None and self._job is None:
            self._show(small)
        elif small is None:
            self.view.show_words(self.tr("Drawing the picture..."))

    def _take(self, target: str, page: int, drawn: object) -> None:
        if (target, page) != (self._target, self._page):
            return
        if isinstance(drawn, Picture):
            self._show(QPixmap.fromImage(image_of(drawn)))
        else:
            self.view.show_words(self._session.messages.say(f"reason.{drawn}"))

    def _show(self, pixmap: QPixmap) -> None:
        self.view.show_picture(pixmap)
