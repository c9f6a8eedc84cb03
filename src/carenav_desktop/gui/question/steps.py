"""Five steps to the question: short notes in plain words, none of them required."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ...domain.case import Question
from ...domain.steps import STEPS, Part
from ..session import Session
from ..theme import GRID
from ..widgets import Muted, PlainLabel
from .part_edit import PartEdit


class StepList(QWidget):
    """One field a step under its question."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(4)
        column.addWidget(Muted(self.tr("Notes that lead to the question. Leave out what you like.")))
        self.edits: dict[Part, PartEdit] = {}
        for number, part in enumerate(STEPS, start=1):
            asked = session.messages.say(f"part.{part}")
            label = PlainLabel(f"{number}. {asked}")
            label.setWordWrap(True)
            edit = self.edits[part] = PartEdit(session, part, asked)
            column.addSpacing(4)
            column.addWidget(label)
            column.addWidget(edit)
        column.addSpacing(4)
        column.addWidget(
            Muted(self.tr("Now say it in one sentence, in the large field. The notes are printed after it."))
        )
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(area)

    def take(self, case_id: int, question: Question) -> None:
        """Show the steps of a case."""
        for part, edit in self.edits.items():
            edit.take(case_id, question.parts.get(part, ""))

    def flush(self) -> None:
        """Store what is not stored yet."""
        for edit in self.edits.values():
            edit.flush()
