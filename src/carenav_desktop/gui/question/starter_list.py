"""The starters as a column of buttons. Inserts nothing itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ..widgets import Muted, PlainLabel
from .starters import Starter, starters


class StarterButton(QPushButton):
    """One starter: what one wants to know, and the sentence it begins."""

    def __init__(self, starter: Starter) -> None:
        super().__init__()
        self.setAccessibleName(starter.name)
        self.setAccessibleDescription(starter.text)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        for label in (PlainLabel(starter.name), Muted(starter.text)):
            label.setWordWrap(True)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)

    def sizeHint(self) -> QSize:
        """What the two labels need."""
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(120, self._column.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """The sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What the labels need when they are `width` pixels wide."""
        return self._column.totalHeightForWidth(width)


class StarterList(QWidget):
    """`chosen(text)` when a starter was picked."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        buttons = QVBoxLayout(inside)
        buttons.setContentsMargins(0, 0, 4, 0)
        buttons.setSpacing(8)
        for starter in starters():
            button = StarterButton(starter)
            button.clicked.connect(partial(self._choose, starter.text))
            buttons.addWidget(button)
        buttons.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def _choose(self, text: str, _checked: bool = False) -> None:
        self.chosen.emit(text)
