"""The head of the records place: title, search, the orders of the records, and the add button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QWidget

from .. import icons, theme
from ..theme import GRID
from ..widgets import Heading, PlainButton, Switch

#: How long to wait for the next letter of a search, in milliseconds.
_WAIT = 160
BY_KIND, BY_DATE, TIMELINE = 0, 1, 2


class RecordsHead(QWidget):
    """`sought` when the search has changed and rests, `arranged` when another order was chosen.

    `add_wanted(QWidget)` when that button is pressed.
    """

    sought = Signal()
    arranged = Signal()
    add_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(14 * GRID)
        self.search.setMaximumWidth(40 * GRID)
        self.search.setAccessibleName(self.tr("Search the records and their text"))
        self._magnifier = self.search.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._draw_icons()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_WAIT)
        self._typing.timeout.connect(self.sought)
        self.search.textChanged.connect(self._typing.start)
        self.orders = QButtonGroup(self)
        self.orders.idClicked.connect(self.arranged)
        self.add = PlainButton(self.tr("Add..."), "add")
        self.add.clicked.connect(self._add)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 16, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(Heading(self.tr("Records")))
        row.addWidget(self.search, 8)
        row.addStretch(1)
        orders = ((BY_KIND, self.tr("By &kind")), (BY_DATE, self.tr("By &date")), (TIMELINE, self.tr("T&imeline")))
        row.addWidget(Switch(self.orders, orders))
        row.addWidget(self.add)

    @property
    def words(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    @property
    def order(self) -> int:
        """`BY_KIND`, `BY_DATE` or `TIMELINE`."""
        return self.orders.checkedId()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    @Slot()
    def _add(self) -> None:
        self.add_wanted.emit(self.add)

    def _draw_icons(self) -> None:
        self._magnifier.setIcon(icons.icon("search", theme.tokens().muted))
