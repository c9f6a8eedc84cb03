"""Up to three further questions, each with quiet remarks and what it rests on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...domain.case import Question
from ...domain.question import check_further
from ...domain.steps import FURTHER
from .. import words
from ..session import Session
from ..theme import GRID
from ..widgets import LinkButton, Muted, Strong
from .basis import QuestionBasis
from .counting import used_of_limit
from .part_edit import PartEdit


class FurtherQuestion(QWidget):
    """One of them, at `position` 1 to 3."""

    def __init__(self, session: Session, position: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        name = self.tr("Further question {n}").format(n=words.number(position))
        self.edit = PartEdit(session, FURTHER[position - 1], name, lines=1)
        self.said = Muted()
        self.basis = QuestionBasis(session, position)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(4)
        column.addWidget(self.edit)
        column.addWidget(self.said)
        column.addWidget(self.basis)
        self.edit.textChanged.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        """The length, and what a reader may stumble over."""
        remarks = [self._session.messages.say(one) for one in check_further(self.edit.text)]
        self.said.setText(" ".join([self.tr("{length}.").format(length=used_of_limit(self.edit.text)), *remarks]))
        self.basis.setVisible(bool(self.edit.text))


class FurtherQuestions(QWidget):
    """Those that are written, and the button that opens the next."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case_id = 0
        self.rows = tuple(FurtherQuestion(session, position) for position in range(1, len(FURTHER) + 1))
        self.add = LinkButton(self.tr("&Add a further question"), "add")
        self._title = Strong(self.tr("Further questions"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        for row in self.rows:
            column.addWidget(row)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self._open_next)
        self._open(0)

    def take(self, case_id: int, question: Question) -> None:
        """Show those of a case; a row that was opened for the same case stays open."""
        written = [at for at in question.asked if at]
        opened = 0 if case_id != self._case_id else sum(not row.isHidden() for row in self.rows)
        self._case_id = case_id
        for row, part in zip(self.rows, FURTHER, strict=True):
            row.edit.take(case_id, question.parts.get(part, ""))
        self._open(max([opened, *written]))

    def flush(self) -> None:
        """Store what is not stored yet."""
        for row in self.rows:
            row.edit.flush()

    def _open(self, count: int) -> None:
        for position, row in enumerate(self.rows, start=1):
            row.setVisible(position <= count)
        self._title.setVisible(count > 0)
        self.add.setVisible(count < len(self.rows))

    @Slot()
    def _open_next(self) -> None:
        opened = sum(not row.isHidden() for row in self.rows)
        self._open(opened + 1)
        self.rows[opened].edit.setFocus()
