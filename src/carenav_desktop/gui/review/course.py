"""How far a review is: its state with what usually comes next, the day an answer is expected, and the log."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QHideEvent, QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ...domain.review import NEXT, Event, EventKind, Review, ReviewState
from ..answers import Said
from ..session import Session
from ..theme import GRID
from ..widgets import PlainButton, PlainLabel, Strong, field_grid
from ..widgets.layouts import clear
from .draft import CHANGES, Draft
from .fields import Remark, day, line
from .log import LogPanel
from .outlook import Outlook
from .wording import packet, standing, state_name

if TYPE_CHECKING:
    from ...domain.case import PacketEntry
    from ...services.reviews import ReviewView
    from ...services.workspace import Workspace

_MOST_FOLLOW_UPS = 99


@dataclass(frozen=True)
class Head:
    """What stands at the head of a review, as it is typed."""

    due: str
    follow_ups: str
    note: str


class CoursePanel(QWidget):
    """The page of the course of the shown review."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.view: ReviewView | None = None
        self._register: tuple[PacketEntry, ...] = ()
        self.standing = Strong()
        self.states = QHBoxLayout()
        self.on, self.words = day(), line()
        self.due, self.follow_ups, self.note = day(), line(), line()
        self.follow_ups.setValidator(QIntValidator(0, _MOST_FOLLOW_UPS, self.follow_ups))
        self.state = Remark()
        self.log = LogPanel(session)
        self.draft = Draft(session, self, self)
        self._lay_out()
        for field in (self.due, self.follow_ups, self.note):
            field.editingFinished.connect(self.draft.flush)

    def _lay_out(self) -> None:
        self.on.setAccessibleName(self.tr("Since when"))
        self.on.setFixedWidth(15 * GRID)
        self.words.setAccessibleName(self.tr("Note on it"))
        self.words.setPlaceholderText(self.tr("What is to be noted about it"))
        self.states.setSpacing(GRID)
        said = QHBoxLayout()
        said.setSpacing(GRID)
        for widget in (PlainLabel(self.tr("Since")), self.on, self.words):
            said.addWidget(widget)
        head = field_grid(
            (
                (self.tr("Answer e&xpected by"), self.due),
                (self.tr("Follow-up questions allowed"), self.follow_ups),
                (self.tr("Note"), self.note),
            ),
            last_wide=True,
        )
        head.setColumnStretch(1, 1)
        head.setColumnStretch(3, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.standing)
        column.addLayout(said)
        column.addLayout(self.states)
        column.addLayout(head)
        column.addWidget(self.state)
        column.addWidget(self.log, 1)

    # -- showing

    def know(self, seen: Outlook) -> None:
        """The packets that may have been sent, and the records that lines of the log can name."""
        self._register = seen.register
        self.log.know(seen)

    def show_review(self, view: ReviewView | None) -> None:
        """Show how far a review is."""
        self.view = view
        self.setEnabled(view is not None)
        key = (view.review.id, view.review.id) if view is not None else None
        if self.draft.key != key:
            self.on.setText(datetime.date.today().isoformat())
            self.words.clear()
        self.draft.show(key, _head(view.review) if view is not None else None)
        self.log.show_review(view)
        self.standing.setText(standing(view.review) if view is not None else "")
        self._show_states(NEXT[view.review.state] if view is not None else ())

    def _show_states(self, following: tuple[ReviewState, ...]) -> None:
        """A button for each state that usually comes next, and one for all the others."""
        clear(self.states)
        self.states.addWidget(PlainLabel(self.tr("New state")))
        for state in following:
            button = PlainButton()
            button.show_foreign(state_name(state))
            button.clicked.connect(partial(self._ask, state, button))
            self.states.addWidget(button)
        other = PlainButton(self.tr("An&y other state…"))
        other.clicked.connect(partial(self._offer_states, other))
        self.states.addWidget(other)
        self.states.addStretch()

    def _offer_states(self, button: PlainButton, _checked: bool = False) -> None:
        menu = self.state_menu(button)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def state_menu(self, button: PlainButton) -> QMenu:
        """Every state there is."""
        menu = QMenu(self)
        for state in ReviewState:
            menu.addAction(state_name(state)).triggered.connect(partial(self._ask, state, button))
        return menu

    def _ask(self, state: ReviewState, button: PlainButton, _checked: bool = False) -> None:
        """Say the state; of records that were sent, ask first which packet it was."""
        if state is not ReviewState.RECORDS_SENT or not self._register:
            self.say_state(state)
            return
        menu = self.packet_menu()
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def packet_menu(self) -> QMenu:
        """Which packet was sent."""
        menu = QMenu(self)
        for entry in self._register:
            action = menu.addAction(packet(entry).replace("&", "&&"))
            action.triggered.connect(partial(self._send, entry.id))
        menu.addSeparator()
        menu.addAction(self.tr("None of these packets")).triggered.connect(partial(self._send, 0))
        return menu

    def _send(self, packet_id: int, _checked: bool = False) -> None:
        self.say_state(ReviewState.RECORDS_SENT, packet_id)

    # -- changing

    def say_state(self, state: ReviewState, packet_id: int = 0) -> None:
        """Write down that the review is in a new state; Ctrl+Z takes it back."""
        from ...services.reviews import say_state

        if self.view is None:
            return
        review_id, on, said = self.view.review.id, self.on.text(), self.words.text().strip()
        self._session.call(
            say_state,
            review_id,
            state,
            on,
            said,
            packet_id,
            on_success=partial(self._said, review_id),
            on_error=self.state.setText,
            changes=CHANGES,
        )

    def _said(self, review_id: int, number: int) -> None:
        from ...services.reviews import forget_part

        def take_back(ws: Workspace) -> None:
            forget_part(ws, review_id, Event(number, kind=EventKind.STATE))

        self._session.answers.keep(Said(take_back))
        self.state.setText("")
        self.words.clear()
        self.on.setText(datetime.date.today().isoformat())

    # -- the head, as `Draft` wants it

    def fill(self, value: Head) -> None:
        """Show due day, allowance and note."""
        self.due.setText(value.due)
        self.follow_ups.setText(value.follow_ups)
        self.note.setText(value.note)

    def typed(self, base: Head) -> Head:
        """The head as it is typed."""
        typed = Head(self.due.text().strip(), self.follow_ups.text().strip() or "0", self.note.text().strip())
        same_note = typed.note == base.note.strip()
        return replace(typed, note=base.note if same_note else typed.note)

    def ready(self, value: Head) -> bool:
        """The service says what does not fit."""
        return True

    def call(self, review_id: int, value: Head) -> tuple[Any, tuple[Any, ...]]:
        """The service that keeps the head."""
        from ...services.reviews import set_head

        return set_head, (review_id, value.due, int(value.follow_ups), value.note)

    def stored(self, number: int, value: Head, result: Any) -> tuple[int, Any]:
        """The head has the number of its review."""
        return number, value

    def say(self, sentence: str) -> None:
        """What is wrong with the head."""
        self.state.setText(sentence)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page keeps what is typed."""
        super().hideEvent(event)
        self.draft.flush()


def _head(review: Review) -> Head:
    return Head(review.due, str(review.follow_ups), review.note)
