"""On which lines of the checklist the question rests: a quiet list, closed until it is wanted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from .. import words
from ..answers import Said
from ..session import Change, Session
from ..widgets import LinkButton, Muted, TickList

if TYPE_CHECKING:
    from ...domain.line import Line
    from ...services.workspace import Workspace

_CHANGES = frozenset({Change.MARKS})
_QUESTION = "B01"


class QuestionBasis(QWidget):
    """Shows what the session's checklist says; a tick is stored at once and can be taken back with undo."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.head = LinkButton()
        self.head.setCheckable(True)
        self.said = Muted(self.tr("What is missing of these comes first on the checklist."))
        self.list = TickList(self.tr("Lines the question rests on"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(self.said)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self.head.toggled.connect(self._open)
        self.list.ticked_changed.connect(self._keep)
        session.changed.connect(self._follow)
        self._open(False)
        self._show()

    @Slot(bool)
    def _open(self, opened: bool) -> None:
        self.said.setVisible(opened)
        self.list.setVisible(opened)

    @Slot(object)
    def _follow(self, changes: frozenset[Change]) -> None:
        if changes & {Change.CHECKLIST, Change.CASE}:
            self._show()

    def _lines(self) -> list[Line]:
        """The lines of items, in the order of the list: those of rules come and go with the records."""
        seen = self._session.checklist
        if seen is None:
            return []
        items = {one.id: place for place, one in enumerate(seen.layered.items) if one.id != _QUESTION}
        return sorted((one for one in seen.lines if one.id in items), key=lambda one: items[one.id])

    def _show(self) -> None:
        seen = self._session.checklist
        basis = seen.basis if seen is not None else frozenset()
        self.setEnabled(seen is not None)
        text = self.tr("This question re&sts on…")
        count = words.number(len(basis))
        self.head.setText(self.tr("This question re&sts on {n}…").format(n=count) if basis else text)
        say = self._session.messages.say
        rows = [(one.id, f"{say(one.label)} ({say(f'state.{one.state}')})") for one in self._lines()]
        row, top = self.list.currentRow(), self.list.verticalScrollBar().value()
        self.list.blockSignals(True)
        self.list.show_rows(rows, basis)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self.list.verticalScrollBar().setValue(top)

    @Slot()
    def _keep(self) -> None:
        """Store the ticks; lines that are not shown now stay in."""
        from ...services.questions import rest_question_on

        seen, case = self._session.checklist, self._session.case
        if seen is None or case is None:
            return
        before = frozenset(seen.basis)
        now = before - {one.id for one in self._lines()} | set(self.list.ticked)
        if now == before:
            return

        def say_again(ws: Workspace) -> None:
            rest_question_on(ws, case.id, before)

        self._session.call(
            rest_question_on, case.id, now, on_success=partial(self._kept, Said(say_again)), changes=_CHANGES
        )

    def _kept(self, step: Said, _: object) -> None:
        self._session.answers.keep(step)
