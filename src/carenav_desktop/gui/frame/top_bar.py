"""The top bar: whose case is open, and the one next step with the button that does it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ...domain.display import visible
from ...domain.line import Action
from ..session import Change, Session
from ..theme import GRID
from ..widgets import ElidedLabel, PlainButton, PrimaryButton, Strong, set_hint


class CaseButton(PlainButton):
    """The name of the open case; opens the list of cases."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "chevron-down", parent)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron stands behind the name
        self.setFixedWidth(22 * GRID)

    def show_name(self, name: str) -> None:
        """Show `name`, cut where it has no room."""
        room = self.width() - 6 * GRID
        self.show_foreign(self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room))
        self.setAccessibleName(self.tr("Case {name}. Opens the list of cases.").format(name=name))
        set_hint(self, self.tr("{name}. Click for the list of cases (Ctrl+L).").format(name=name))


class NextStep(QFrame):
    """One line: what helps most now, and its button. `wanted` when the button is pressed."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(5 * GRID)
        self.said = ElidedLabel()
        self.button = PrimaryButton()
        self.button.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 4, 4, 4)
        row.addWidget(Strong(self.tr("Next:")))
        row.addWidget(self.said, 1)
        row.addWidget(self.button)


class TopBar(QFrame):
    """`cases_wanted` when the case name is clicked. The next step speaks through `session.wish`."""

    cases_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.case_button = CaseButton()
        self.case_button.clicked.connect(self.cases_wanted)
        self.next = NextStep()
        self.next.wanted.connect(self.do_next)
        self.undo = PlainButton(self.tr("&Undo"))
        self.undo.clicked.connect(session.answers.undo)
        set_hint(self.undo, self.tr("Take back the last step (Ctrl+Z)"))
        session.answers.changed.connect(self._show_undo)
        self._show_undo()
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, 4, GRID, 4)
        row.setSpacing(GRID)
        row.addWidget(self.case_button)
        row.addWidget(self.next, 1)
        row.addWidget(self.undo)
        row.addStretch()
        session.changed.connect(self._refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the case and its next step as they are."""
        case = self._session.case
        self.case_button.setVisible(case is not None)
        if case is not None:
            self.case_button.show_name(visible(case.name))
        view = self._session.checklist
        self.next.setVisible(view is not None)
        if view is not None:
            self.next.said.setText(self._session.messages.say(view.step.say))
            verb = self._verb(view.step.action)
            self.next.button.setText(verb)
            self.next.button.setVisible(bool(verb))

    @Slot()
    def _show_undo(self) -> None:
        self.undo.setVisible(self._session.answers.any)

    def _verb(self, action: Action) -> str:
        """What the button of the next step says."""
        return {
            Action.ADD_RECORD: self.tr("Add files"),
            Action.SORT_RECORDS: self.tr("Sort now"),
            Action.DECIDE_PEOPLE: self.tr("Whose are they?"),
            Action.WRITE_QUESTION: self.tr("Write the question"),
            Action.WRITE_LETTER: self.tr("Write the letter"),
            Action.ASK_AGAIN: self.tr("Show it"),
            Action.ANSWER: self.tr("Answer"),
            Action.OPEN_EVIDENCE: self.tr("Show it"),
            Action.MARK: self.tr("Show it"),
            Action.MAKE_PACKET: self.tr("Make the packet"),
            Action.OPEN_REVIEW: self.tr("Show it"),
        }.get(action, "")

    @Slot()
    def do_next(self) -> None:
        """Do the next step."""
        if self._session.checklist is not None:
            step = self._session.checklist.step
            self._session.wish(step.action, step.target)

    @Slot(object)
    def _refresh(self, changes: frozenset[Change]) -> None:
        if changes & {Change.CASE, Change.CHECKLIST}:
            self.refresh()
