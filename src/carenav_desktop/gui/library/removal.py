"""The last question before a library is removed from this computer: a word to be typed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ...domain.display import visible
from ..theme import GRID
from ..widgets import Heading, Muted, PlainButton, Strong


class RemovalDialog(QDialog):
    """`confirmed` when the word stands in the field and the button is pressed."""

    confirmed = Signal()

    def __init__(self, target: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Remove the library from this computer"))
        self.setFixedWidth(64 * GRID)
        self.word = self.tr("remove")
        self.typed = QLineEdit()
        self.typed.textChanged.connect(self._judge)
        self.remove = PlainButton(self.tr("&Back up and remove"))
        self.remove.setEnabled(False)
        self.remove.clicked.connect(self._confirm)
        cancel = PlainButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        label = Strong(self.tr("&Type the word “{word}” to say that you mean it").format(word=self.word))
        label.setBuddy(self.typed)
        self.typed.setAccessibleName(label.text().replace("&", ""))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 20, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(Heading(self.windowTitle()))
        column.addWidget(
            Muted(
                self.tr(
                    "First everything is copied to {place} and read back from there. "
                    "If anything is missing in the copy, nothing is removed."
                ).format(place=visible(str(target), 120))
            )
        )
        column.addSpacing(GRID)
        column.addWidget(label)
        column.addWidget(self.typed)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.remove)
        column.addSpacing(GRID)
        column.addLayout(buttons)

    @Slot(str)
    def _judge(self, typed: str) -> None:
        self.remove.setEnabled(typed.strip().casefold() == self.word.casefold())

    @Slot()
    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit()
