"""Frames: what can be picked up, what parts, what tells, and the page of a place with nothing in it yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ..theme import GRID
from .buttons import PlainButton
from .labels import Heading, IconLabel, Muted, PlainLabel, Strong


class Card(QFrame):
    """A rounded surface for something that can be picked up or filled in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self.body.setSpacing(GRID)


class Line(QFrame):
    """A hairline between two things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)


class Notice(QFrame):
    """A strip that tells of something to do, with the button that does it. `said` is strong, `more` explains."""

    def __init__(self, button: PlainButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = Strong()
        self.said.setWordWrap(False)
        self.more = PlainLabel()
        self.more.setWordWrap(True)
        self.button = button
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(self.said)
        row.addWidget(self.more, 1)
        row.addWidget(button)


class EmptyPage(QWidget):
    """What a place shows while it holds nothing: an icon, what belongs here, how to begin."""

    def __init__(self, icon: str, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Heading(title)
        self.text = Muted(text)
        self.text.setFixedWidth(56 * GRID)  # a label that wraps asks for less height than it needs
        self.column = QVBoxLayout(self)
        self.column.setSpacing(GRID)
        self.column.addStretch(2)
        self.column.addWidget(IconLabel(icon, "accent", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addStretch(3)
