"""The last question before something that cannot be taken back: a word to be typed before the button works."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from .theme import GRID
from .widgets import Heading, Muted, PlainButton, Strong


class TypedDialog(QDialog):
    """`confirmed` when the word stands in the field and the button is pressed. All texts come translated.

    `said` tells what will happen, `asked` asks for the word, `act` names the button.
    """

    confirmed = Signal()

    def __init__(self, title: str, said: str, asked: str, word: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setFixedWidth(64 * GRID)
        self.word = word
        self.typed = QLineEdit()
        self.typed.textChanged.connect(self._judge)
        self.act = PlainButton(act)
        self.act.setEnabled(False)
        self.act.clicked.connect(self._confirm)
        cancel = PlainButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        label = Strong(asked)
        label.setBuddy(self.typed)
        self.typed.setAccessibleName(asked.replace("&", ""))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 20, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(Heading(title))
        column.addWidget(Muted(said))
        column.addSpacing(GRID)
        column.addWidget(label)
        column.addWidget(self.typed)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.act)
        column.addSpacing(GRID)
        column.addLayout(buttons)

    @Slot(str)
    def _judge(self, typed: str) -> None:
        self.act.setEnabled(typed.strip().casefold() == self.word.casefold())

    @Slot()
    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit()
