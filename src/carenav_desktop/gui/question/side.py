"""What helps to find the question, beside it: five steps, or sentences to begin with."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ..session import Session
from ..theme import GRID
from ..widgets import PlainButton
from .starter_list import StarterList
from .steps import StepList

STEPS, STARTERS = 0, 1


class QuestionSide(QWidget):
    """One of two pages at a time, under a switch."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = StepList(session)
        self.starters = StarterList()
        self.pages = QButtonGroup(self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.steps)
        self._stack.addWidget(self.starters)
        self.pages.idClicked.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._switch())
        column.addLayout(self._stack, 1)

    def show_page(self, page: int) -> None:
        """Open `STEPS` or `STARTERS`."""
        self.pages.button(page).setChecked(True)
        self._stack.setCurrentIndex(page)

    def _switch(self) -> QWidget:
        box = QFrame()
        box.setObjectName("switch")
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for page, text, part in (
            (STEPS, self.tr("&Five steps"), "first"),
            (STARTERS, self.tr("Ways to &begin"), "last"),
        ):
            button = PlainButton(text)
            button.setCheckable(True)
            button.setChecked(page == STEPS)
            button.setProperty("part", part)
            self.pages.addButton(button, page)
            row.addWidget(button, 1)
        return box
