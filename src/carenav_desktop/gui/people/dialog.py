"""The identity gate as a dialog: everyone seen on the files, open ones first, each with its two answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ...domain.case import Decision, Person
from ...domain.display import visible
from .. import words
from ..session import Change, Session
from ..widgets import Heading, Muted, PlainButton, PrimaryButton
from .cards import PersonCard

#: Cards made at a time: a disc of a whole ward must not hold up the window.
PAGE = 40
_CHANGES = frozenset({Change.PEOPLE, Change.RECORDS, Change.STUDIES})


class PeopleDialog(QDialog):
    """Every answer is stored at once; closing changes nothing."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._people: tuple[Person, ...] = ()
        self._shown = PAGE
        self.cards: list[PersonCard] = []
        self.setWindowTitle(self.tr("Whose files are these?"))
        self.resize(720, 560)
        self.state = Muted()
        self.more = PlainButton()
        self.close_button = PrimaryButton(self.tr("&Close"))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._arrange()
        self.more.clicked.connect(self._show_more)
        self.close_button.clicked.connect(self.accept)
        session.changed.connect(self._on_change)
        self.refresh()

    def _arrange(self) -> None:
        case = self._session.case
        name = visible(case.name) if case is not None else ""
        inside = QWidget()
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, 8, 0)
        cards.addLayout(self._list)
        cards.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        cards.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        bottom = QHBoxLayout()
        bottom.addWidget(self.state, 1)
        bottom.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(Heading(self.tr("Whose files are these?")))
        why = self.tr(
            "Discs often hold files of somebody else, so say for each whether it is {name}: "
            "only then can the packet be sealed."
        )
        column.addWidget(Muted(why.format(name=name)))
        column.addSpacing(4)
        column.addWidget(area, 1)
        column.addLayout(bottom)

    @Slot(object)
    def _on_change(self, changes: frozenset[Change]) -> None:
        if changes & {Change.CASE, Change.RECORDS, Change.STUDIES} and not changes & {Change.PEOPLE}:
            self.refresh()

    def refresh(self) -> None:
        """Read everyone anew."""
        if self._session.workspace is None or self._session.case is None:
            return
        from ...services.people import list_people

        self._session.call(list_people, self._session.case.id, on_success=self.show_people)

    def show_people(self, people: Sequence[Person]) -> None:
        """Show everyone: open ones first, then by how many files they are on."""
        focused = self._focused() or not self._people
        self._people = tuple(sorted(people, key=lambda one: (one.decision is not Decision.OPEN, -one.files, one.id)))
        while self.cards:
            card = self.cards.pop()
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for person in self._people[: self._shown]:
            card = PersonCard(person)
            card.decided.connect(self._decide)
            self.cards.append(card)
            self._list.addWidget(card)
        self._tell_state()
        if focused:
            QTimer.singleShot(0, self, self._focus_next)

    def _focused(self) -> bool:
        """Whether the keyboard stands on one of the cards."""
        widget = self.focusWidget()
        return widget is not None and any(card.isAncestorOf(widget) for card in self.cards)

    @Slot()
    def _focus_next(self) -> None:
        """After an answer the keyboard goes to the next open person, or to the button that closes."""
        for card in self.cards:
            button = card.findChild(PlainButton)
            if card.person.decision is Decision.OPEN and button is not None:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_state(self) -> None:
        waiting = sum(one.decision is Decision.OPEN for one in self._people)
        if waiting:
            self.state.setText(words.counted(waiting, self.tr("1 still to decide"), self.tr("{n} still to decide")))
        elif self._people:
            self.state.setText(self.tr("Everyone is decided."))
        else:
            self.state.setText(self.tr("No file with a name on it has come in yet."))
        left = len(self._people) - self._shown
        self.more.setVisible(left > 0)
        self.more.setText(self.tr("Show &more ({n})").format(n=words.number(left)))

    @Slot()
    def _show_more(self) -> None:
        self._shown += PAGE
        self.show_people(self._people)

    @Slot(int, object)
    def _decide(self, person_id: int, decision: Decision) -> None:
        from ...services.people import decide_people

        if self._session.case is not None:
            self._session.call(
                decide_people,
                self._session.case.id,
                (person_id,),
                decision,
                on_success=self.show_people,
                changes=_CHANGES,
            )
