"""Says how much a line is wanted in this case, how old it may be, and why. Stores nothing."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QButtonGroup, QDialog, QDialogButtonBox, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from ...domain.items import Item, Level
from ...domain.layers import MOST_DAYS, may_be_set
from ..theme import GRID
from ..widgets import Muted, PlainLabel, Strong


class LevelDialog(QDialog):
    """`level`, `days` and `reason` once accepted; the reason is never empty, `days` is None where none counts."""

    def __init__(self, label: str, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("How much it is wanted"))
        self.setMinimumWidth(55 * GRID)
        self._buttons = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(GRID)
        column.addWidget(Strong(label))
        for level in may_be_set(item):
            button = QRadioButton(self._name(level))
            button.setProperty("level", level.value)
            button.setChecked(level is item.level)
            self._buttons.addButton(button)
            column.addWidget(button)
        self.age: QLineEdit | None = None
        if item.window_days is not None:
            self.age = QLineEdit(str(item.window_days))
            self.age.setValidator(QIntValidator(1, MOST_DAYS, self))
            self.age.setAccessibleName(self.tr("Not older than, in days"))
            age = PlainLabel(self.tr("Not &older than, in days"))
            age.setBuddy(self.age)
            column.addSpacing(GRID)
            column.addWidget(age)
            column.addWidget(self.age)
            self.age.textChanged.connect(self._allow)
        why = PlainLabel(self.tr("&Why?"))
        self.words = QLineEdit()
        self.words.setMaxLength(200)
        self.words.setAccessibleName(self.tr("Why"))
        why.setBuddy(self.words)
        column.addSpacing(GRID)
        column.addWidget(why)
        column.addWidget(self.words)
        column.addWidget(Muted(self.tr("The reviewer's own list goes before ours. The reason stays with the line.")))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Ok)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.words.textChanged.connect(self._allow)
        self._buttons.buttonClicked.connect(self._allow)
        self._allow()

    @property
    def level(self) -> Level | None:
        """What was chosen."""
        button = self._buttons.checkedButton()
        return Level(button.property("level")) if button is not None else None

    @property
    def days(self) -> int | None:
        """The greatest age that was typed."""
        return int(self.age.text()) if self.age is not None and self.age.hasAcceptableInput() else None

    @property
    def reason(self) -> str:
        """What was typed, without blanks around it."""
        return self.words.text().strip()

    def _name(self, level: Level) -> str:
        return {
            Level.REQUIRED: self.tr("Wanted"),
            Level.AT_SEND: self.tr("Wanted when the packet goes out"),
            Level.IF_RELEVANT: self.tr("Only if there was such a thing"),
            Level.FORBIDDEN: self.tr("Not wanted"),
        }.get(level, self.tr("A question to you"))

    @Slot()
    def _allow(self) -> None:
        is_age = self.age is None or self.age.hasAcceptableInput()
        self.ok.setEnabled(bool(self.reason) and self.level is not None and is_age)
