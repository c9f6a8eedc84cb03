"""One choice: may the reviewer answer that this cannot be decided from afar? Stored as it is clicked."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from ...domain.case import Question
from ...domain.steps import Part, Remote
from ..session import Change, Session
from ..theme import GRID
from ..widgets import PlainLabel

_ORDER = (Remote.YES, Remote.NO, Remote.UNSAID)


class RemoteChoice(QWidget):
    """Shows and stores the choice of the case that `take` named."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._case_id = 0
        self.choices = QButtonGroup(self)
        asked = PlainLabel(self.tr("May the reviewer say that this cannot be decided from afar?"))
        asked.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for number, text in enumerate((self.tr("&Yes"), self.tr("&No"), self.tr("&Left open"))):
            button = QRadioButton(text)
            button.setAccessibleDescription(asked.text())
            self.choices.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(asked)
        column.addLayout(row)
        self.choices.idClicked.connect(self._keep)

    @property
    def chosen(self) -> Remote:
        """What is chosen."""
        return _ORDER[self.choices.checkedId()]

    def take(self, case_id: int, question: Question) -> None:
        """Show the choice of a case."""
        self._case_id = case_id
        self.choices.button(_ORDER.index(question.remote)).setChecked(True)

    @Slot(int)
    def _keep(self, _: int) -> None:
        from ...services.questions import write_part

        said = "" if self.chosen is Remote.UNSAID else self.chosen.value
        if self._case_id and self._session.workspace is not None:
            changes = frozenset({Change.QUESTION})
            self._session.call(write_part, self._case_id, Part.REMOTE, said, changes=changes)
