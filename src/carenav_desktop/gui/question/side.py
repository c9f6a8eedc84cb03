"""What helps to find the question, beside it: five steps, or sentences to begin with."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QStackedLayout, QVBoxLayout, QWidget

from ..session import Session
from ..theme import GRID
from ..widgets import Switch
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
        pages = ((STEPS, self.tr("&Five steps")), (STARTERS, self.tr("Ways to &begin")))
        column.addWidget(Switch(self.pages, pages, wide=True))
        column.addLayout(self._stack, 1)

    def show_page(self, page: int) -> None:
        """Open `STEPS` or `STARTERS`."""
        self.pages.button(page).setChecked(True)
        self._stack.setCurrentIndex(page)
