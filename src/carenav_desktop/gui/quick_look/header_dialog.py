"""Everything the file of an image says of it: to search, to read, to copy. It follows the picture on the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...domain.frame import FrameRef, HeaderLine
from ...domain.report import Reason
from .. import words
from ..jobs import Job, Lane
from ..session import Session
from ..theme import GRID
from ..widgets import ElidedLabel, Muted, PlainButton
from . import reading
from .header_table import NAME, TAG, VALUE, HeaderTable

#: Milliseconds that a picture stands still before its header is read.
_REST = 150


class HeaderDialog(QDialog):
    """Stays open beside the picture; `show_image` when another one is on the screen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ref: FrameRef | None = None
        self._job: Job | None = None
        self.setWindowTitle(self.tr("Details of this image"))
        self.resize(860, 560)
        self.title = ElidedLabel()
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search the details"))
        self.search.setAccessibleName(self.tr("Search the details"))
        self.lines = HeaderTable(self)
        self.table = QTableView()
        self.count = Muted()
        self.copy = PlainButton(self.tr("&Copy"), "copy")
        self.close_button = PlainButton(self.tr("C&lose"))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._dress_table()
        self._lay_out()
        self._wire()

    def show_image(self, ref: FrameRef | None, title: str) -> None:
        """Read the header of an image as soon as it has stood still for a moment."""
        self.title.setText(title)
        if ref != self._ref:
            self._ref = ref
            self._rest.start()

    def _dress_table(self) -> None:
        self.table.setModel(self.lines)
        self.table.setAccessibleName(self.tr("Details of this image"))
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultSectionSize(28)
        head = self.table.horizontalHeader()
        head.setHighlightSections(False)
        head.resizeSection(NAME, 40 * GRID)
        head.setSectionResizeMode(VALUE, QHeaderView.ResizeMode.Stretch)
        head.resizeSection(TAG, 17 * GRID)

    def _lay_out(self) -> None:
        bottom = QHBoxLayout()
        bottom.addWidget(self.count, 1)
        bottom.addWidget(self.copy)
        bottom.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.title)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addLayout(bottom)

    def _wire(self) -> None:
        self._rest.timeout.connect(self._read)
        self.search.textChanged.connect(self._narrow)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.close)
        QShortcut(QKeySequence.StandardKey.Copy, self.table, self._copy, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)

    @Slot()
    def _read(self) -> None:
        if self._job is not None:
            self._job.cancel()
        if self._ref is None:
            self._take(())
        else:
            self._job = self._session.call(reading.header_at, self._ref, lane=Lane.FRAMES, on_success=self._take)

    @Slot(object)
    def _take(self, read: tuple[HeaderLine, ...] | Reason) -> None:
        top = self.table.verticalScrollBar().value()
        self.lines.show(() if isinstance(read, Reason) else read)
        self.table.verticalScrollBar().setValue(top)  # the same lines of the next image
        if isinstance(read, Reason):
            self.count.setText(self._session.messages.say(f"reason.{read}"))
        else:
            self._say_count()

    @Slot()
    def _narrow(self) -> None:
        self.lines.narrow(self.search.text())
        self._say_count()

    def _say_count(self) -> None:
        shown, every = self.lines.counts
        said = words.counted(every, self.tr("1 line"), self.tr("{n} lines"))
        if shown != every:
            said = self.tr("{n} of {all} lines").format(n=words.number(shown), all=words.number(every))
        self.count.setText(said)

    @Slot()
    def _copy(self) -> None:
        """Copy the chosen lines, or all that are shown."""
        chosen = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        QGuiApplication.clipboard().setText(self.lines.text(chosen or range(self.lines.rowCount())))
