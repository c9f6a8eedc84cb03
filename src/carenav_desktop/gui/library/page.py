"""What the pages of the library dialog are built from: a title, paragraphs, rows of buttons, a quiet table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..session import Session
from ..theme import GRID
from ..widgets import Heading, Muted, Strong
from ..widgets.hints import hint_text


class Page(QWidget):
    """A titled column. `refresh` reads anew what it shows; the dialog calls it whenever the page comes into sight."""

    def __init__(self, session: Session, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(3 * GRID, 20, 3 * GRID, 2 * GRID)
        self.column.setSpacing(GRID)
        self.column.addWidget(Heading(title))

    def refresh(self) -> None:
        """Nothing to read."""

    def explain(self, text: str) -> Muted:
        """A quiet paragraph."""
        said = Muted(text)
        self.column.addWidget(said)
        return said

    def part(self, title: str) -> None:
        """A title inside the page, with air above."""
        self.column.addSpacing(GRID)
        self.column.addWidget(Strong(title))

    def row(self, *widgets: QWidget) -> None:
        """Widgets side by side, from the leading side."""
        line = QHBoxLayout()
        line.setSpacing(GRID)
        for widget in widgets:
            line.addWidget(widget)
        line.addStretch()
        self.column.addLayout(line)


class QuietTable(QTableWidget):
    """Rows of plain text, chosen as a whole; `widths` of the columns in pixels, 0 for the one that takes the rest."""

    def __init__(self, name: str, heads: Sequence[str], widths: Sequence[int]) -> None:
        super().__init__(0, len(heads))
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(heads))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(30)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column, width in enumerate(widths):
            if width:
                self.setColumnWidth(column, width)
            else:
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Replace all rows; the hint of a cell is its whole text."""
        chosen = self.currentRow()
        self.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setData(Qt.ItemDataRole.ToolTipRole, hint_text(text))
                self.setItem(row, column, item)
        if rows:
            self.setCurrentCell(min(max(chosen, 0), len(rows) - 1), 0)
