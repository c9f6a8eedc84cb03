"""Why the family asks: reasons to tick and a line of its own. Weighs nothing; what is said is printed on the cover."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ...domain.case import Question
from ...domain.say import Say
from ...domain.steps import Part, Reason, reasons_in
from ..session import Change, Session
from ..theme import GRID
from ..widgets import Muted, PlainLabel, Strong
from .part_edit import PartEdit


class ReasonsPanel(QWidget):
    """The reasons of the open case; a tick is stored at once, words when they rest."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._case_id = 0
        own = self.tr("In your own words")
        self.ticks = {one: QCheckBox(session.messages.say(f"reason_for.{one}")) for one in Reason}
        self.edit = PartEdit(session, Part.REASON, own)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(2)
        column.addWidget(Strong(self.tr("Why do you ask?")))
        column.addWidget(Muted(self.tr("Tick what is so, or nothing. It is printed after the question.")))
        for tick in self.ticks.values():
            tick.clicked.connect(self._keep)
            column.addWidget(tick)
        column.addSpacing(4)
        column.addWidget(PlainLabel(own))
        column.addWidget(self.edit)
        self.setEnabled(False)
        self._load()

    def _load(self) -> None:
        from ...services.questions import read_question

        case = self._session.case
        if case is not None and self._session.workspace is not None:
            self._session.call(read_question, case.id, on_success=partial(self._take, case.id))

    def _take(self, case_id: int, seen: tuple[Question, tuple[Say, ...]]) -> None:
        self._case_id = case_id
        self.setEnabled(True)
        parts = seen[0].parts
        given = reasons_in(parts.get(Part.REASONS, ""))
        for reason, tick in self.ticks.items():
            tick.setChecked(reason in given)
        self.edit.take(case_id, parts.get(Part.REASON, ""))

    @Slot()
    def _keep(self) -> None:
        from ...services.questions import write_part

        said = " ".join(reason.value for reason, tick in self.ticks.items() if tick.isChecked())
        changes = frozenset({Change.QUESTION})
        self._session.call(write_part, self._case_id, Part.REASONS, said, changes=changes)
