"""The page of the first moment: the library is being opened, or cannot be."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..theme import GRID
from ..widgets import Muted, PlainButton


class Opening(QWidget):
    """Says what goes on. `retry_wanted` when the library could not be opened and the user asks again."""

    retry_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = Muted()
        self.state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.state.setFixedWidth(70 * GRID)
        self.retry = PlainButton(self.tr("&Try again"))
        self.retry.clicked.connect(self.retry_wanted)
        column = QVBoxLayout(self)
        column.setSpacing(2 * GRID)
        column.addStretch()
        column.addWidget(self.state, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.wait()

    @Slot()
    def wait(self) -> None:
        """The library is being opened."""
        self.retry.hide()
        self.state.setText(self.tr("Opening your library..."))

    @Slot(str)
    def cannot_open(self, sentence: str) -> None:
        """Say why the library cannot be opened, and offer to try again."""
        self.state.setText(sentence)
        self.retry.show()
        self.retry.setFocus()
