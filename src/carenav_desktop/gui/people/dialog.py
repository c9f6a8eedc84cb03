"""The identity gate as a dialog: everyone seen on the files, open ones first, each with its two answers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ...domain.case import Decision
from ...domain.character_sets import Medium
from ...domain.display import visible
from ...domain.people import Sighting
from .. import words
from ..answers import Trashed
from ..records.names_dialog import ask_about_names
from ..records.thumbnails import Thumbnails
from ..session import Change, Session
from ..widgets import Heading, LinkButton, Muted, PlainButton, PrimaryButton
from .cards import PersonCard
from .facts import counted_files, title

#: Cards made at a time: a disc of a whole ward must not hold up the window.
PAGE = 40
_ANSWERS: dict[int, Decision] = {Qt.Key.Key_S: Decision.SAME, Qt.Key.Key_N: Decision.NOT_OURS}
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_CHANGES = frozenset({Change.PEOPLE, Change.RECORDS, Change.STUDIES, Change.CASES})


class PeopleDialog(QDialog):
    """Every answer is stored at once; closing changes nothing.

    The arrow keys go from person to person; S says that it is the same person, N that the files are not ours.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._people: tuple[Sighting, ...] = ()
        self._shown = PAGE
        self._trashed: Trashed | None = None
        self._said = ""
        self._thumbnails = Thumbnails(session, self)
        self.cards: list[PersonCard] = []
        self.setWindowTitle(self.tr("Whose files are these?"))
        self.resize(800, 620)
        self.state = Muted()
        self.undo = LinkButton(self.tr("&Undo"))
        self.undo.hide()
        self.names = LinkButton(self.tr("Do these names look &wrong?"))
        self.names.hide()
        self.more = PlainButton()
        self.close_button = PrimaryButton(self.tr("&Close"))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._arrange()
        self.undo.clicked.connect(self._bring_back)
        self.names.clicked.connect(self._ask_about_names)
        self.more.clicked.connect(self._show_more)
        self.close_button.clicked.connect(self.accept)
        session.changed.connect(self._on_change)
        self.refresh()
        self._look_at_names()

    def _arrange(self) -> None:
        case = self._session.case
        inside = QWidget()
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, 8, 0)
        cards.addLayout(self._list)
        cards.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        cards.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.state, 1)
        bottom.addWidget(self.names)
        bottom.addWidget(self.undo)
        bottom.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(Heading(self.tr("Whose files are these?")))
        why = self.tr(
            "Discs often hold files of somebody else, so say for each whether it is {name}: "
            "only then can the packet be sealed."
        )
        column.addWidget(Muted(why.format(name=self._case_in_words()) if case is not None else ""))
        column.addWidget(Muted(self.tr("Keys: S same person, N not ours, arrows to the next.")))
        column.addSpacing(4)
        column.addWidget(self.area, 1)
        column.addLayout(bottom)

    def _case_in_words(self) -> str:
        """The name of the case with its birth date, to compare with."""
        case = self._session.case
        assert case is not None
        name = visible(case.name, 120)
        return self.tr("{name}, born {date}").format(name=name, date=words.date(case.born)) if case.born else name

    @Slot(object)
    def _on_change(self, changes: frozenset[Change]) -> None:
        if changes & {Change.CASE, Change.RECORDS, Change.STUDIES, Change.PEOPLE}:
            self.refresh()
        if changes & {Change.CASE, Change.STUDIES}:
            self._look_at_names()

    def refresh(self) -> None:
        """Read everyone anew."""
        if self._session.workspace is None or self._session.case is None:
            return
        from ...services.people import look_at_people

        self._session.call(look_at_people, self._session.case.id, on_success=self.show_people)

    def _look_at_names(self) -> None:
        """Ask whether there are names that depend on how they are read: their files change that, no answer does."""
        if self._session.workspace is None or self._session.case is None:
            return
        from ...services.character_sets import list_media

        self._session.call(list_media, self._session.case.id, on_success=self._offer_names)

    def _offer_names(self, media: Sequence[Medium]) -> None:
        """Names in other letters than plain ones may be read otherwise."""
        self.names.setVisible(bool(media))

    @Slot()
    def _ask_about_names(self) -> None:
        ask_about_names(self._session, 0, self)

    def show_people(self, people: Sequence[Sighting]) -> None:
        """Show everyone: open ones first, then by how many files they are on."""
        focused = self._current() is not None or not self._people
        self._people = tuple(sorted(people, key=_order))
        while self.cards:
            card = self.cards.pop()
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for sighting in self._people[: self._shown]:
            card = PersonCard(sighting, self._session.messages, self._thumbnails)
            card.decided.connect(self._decide)
            card.trash_wanted.connect(self._put_in_trash)
            for button in card.buttons():
                button.installEventFilter(self)
            self.cards.append(card)
            self._list.addWidget(card)
        self._tell_state()
        if focused:
            QTimer.singleShot(0, self, self._focus_next)

    def _current(self) -> PersonCard | None:
        """The card on which the keyboard stands."""
        widget = self.focusWidget()
        return next((card for card in self.cards if widget is not None and card.isAncestorOf(widget)), None)

    @Slot()
    def _focus_next(self) -> None:
        """After an answer the keyboard goes to the next open person, or to the button that closes."""
        for card in self.cards:
            if card.same is not None:
                card.same.setFocus(Qt.FocusReason.OtherFocusReason)
                self.area.ensureWidgetVisible(card)
                return
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On a card's button S and N answer for its person, the arrows go to the person above or below."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            return self._answer_by_key(event.key()) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _answer_by_key(self, key: int) -> bool:
        card = self._current()
        if card is None or key not in (*_ANSWERS, *_STEPS):
            return False
        if key in _STEPS:
            self._go(self.cards.index(card) + _STEPS[key])
        elif card.person.decision is Decision.OPEN:
            self._decide(card.person.id, _ANSWERS[key])
        return True

    def _go(self, place: int) -> None:
        if 0 <= place < len(self.cards):
            card = self.cards[place]
            card.buttons()[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(card)

    def _tell_state(self) -> None:
        if self._said:
            self.state.setText(self._said)
        else:
            self._tell_waiting()
        left = len(self._people) - self._shown
        self.more.setVisible(left > 0)
        self.more.setText(self.tr("Show &more ({n})").format(n=words.number(left)))

    def _tell_waiting(self) -> None:
        waiting = sum(one.person.decision is Decision.OPEN for one in self._people)
        if waiting:
            self.state.setText(words.counted(waiting, self.tr("1 still to decide"), self.tr("{n} still to decide")))
        elif self._people:
            self.state.setText(self.tr("Everyone is decided."))
        else:
            self.state.setText(self.tr("No file with a name on it has come in yet."))

    @Slot()
    def _show_more(self) -> None:
        self._shown += PAGE
        self.show_people(self._people)

    @Slot(int, object)
    def _decide(self, person_id: int, decision: Decision) -> None:
        from ...services.people import decide_people

        if self._session.case is not None:
            self._forget_trashed()
            self._session.call(decide_people, self._session.case.id, (person_id,), decision, changes=_CHANGES)

    # -- the files of somebody else

    @Slot(int)
    def _put_in_trash(self, person_id: int) -> None:
        """Put all files of a person in the trash; one line below takes it back."""
        from ...services.trash import trash_person

        chosen = next(one.person for one in self._people if one.person.id == person_id)
        said = self.tr("{files} of {name} are in the trash. Once it is emptied, nothing of them is left here.").format(
            files=counted_files(chosen.files), name=title(chosen)
        )
        trashed = Trashed("person", person_id)
        self._session.call(
            trash_person, person_id, on_success=partial(self._tell_trashed, trashed, said), changes=_CHANGES
        )

    def _tell_trashed(self, trashed: Trashed, said: str, _: object) -> None:
        self._session.answers.keep(trashed)
        self._trashed, self._said = trashed, said
        self.undo.show()

    @Slot()
    def _bring_back(self) -> None:
        if self._trashed is not None:
            self._session.answers.take_back(self._trashed)
        self._forget_trashed()

    def _forget_trashed(self) -> None:
        self._trashed, self._said = None, ""
        self.undo.hide()


def _order(sighting: Sighting) -> tuple[bool, int, int]:
    person = sighting.person
    return person.decision is not Decision.OPEN, -person.files, person.id
