"""What an opinion leaves open, and beside it the questions that follow. No colour, no judgement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from .. import words
from ..session import Session
from ..theme import GRID
from ..widgets import PlainButton, Strong
from .fields import SentenceList
from .follow_ups import FollowUpsPage
from .page import OpinionPage

if TYPE_CHECKING:
    from ...services.opinions import OpinionView


class OpenPage(OpinionPage):
    """Open points on the left, follow-up questions on the right."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.head = Strong()
        self.points = SentenceList(self.tr("What is open"))
        self.draft = PlainButton(self.tr("Draft questions from what is open"))
        self.questions = FollowUpsPage(session)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.head)
        left.addWidget(self.points, 1)
        left.addWidget(self.draft)
        columns = QHBoxLayout()
        columns.setSpacing(2 * GRID)
        columns.addLayout(left, 4)
        columns.addWidget(self.questions, 5)
        self.column.addLayout(columns, 1)
        self.draft.clicked.connect(self.questions.draft)

    def show_view(self, view: OpinionView) -> None:
        """Show both sides."""
        super().show_view(view)
        say = self.session.messages.say
        self.head.setText(
            words.counted(len(view.open), self.tr("1 point is open"), self.tr("{n} points are open"))
            if view.open
            else self.tr("Nothing is open.")
        )
        row = self.points.currentRow()
        self.points.clear()
        self.points.addItems([say(point.say) for point in view.open])
        self.points.setCurrentRow(min(row, self.points.count() - 1))
        self.draft.setEnabled(any(point.ask is not None for point in view.open))
        self.questions.show_view(view)

    def show_others(self, views: Sequence[OpinionView]) -> None:
        """Count the questions after every opinion of this review."""
        from ...services.follow_ups import asked_in_all

        if self.view is not None:
            self.questions.show_count(asked_in_all(views), self.view.review.follow_ups)

    def flush(self) -> None:
        """Keep the question that is being written."""
        self.questions.flush()
