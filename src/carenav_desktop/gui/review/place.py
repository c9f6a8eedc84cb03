"""The review place: who was asked, how far each review is, and everything around the chosen one. Wiring only."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...domain.display import visible
from ...domain.review import Review
from ..answers import Said
from ..opinion.panel import OpinionPanel
from ..session import Change, Session
from ..theme import GRID
from ..widgets import EmptyPage, Heading, Held, LinkButton, Muted, PlainButton, PrimaryButton, Strong
from .ask_page import AskPage
from .beside_dialog import BesideDialog, versions_remark
from .cards_dialog import NEW, CardsDialog
from .consents import ConsentPanel
from .course import CoursePanel
from .draft import CHANGES
from .outlook import Outlook, look
from .reviews_list import ReviewsList
from .wanted import WantedPanel
from .wording import title

if TYPE_CHECKING:
    from ...services.reviews import ReviewView
    from ...services.workspace import Workspace

Show = Callable[["ReviewView | None"], None]
#: What a wish may call a review by, beside its wanted records.
_TABS = ("review", "opinions")
_FOLLOWS = frozenset({Change.CASE, Change.RECORDS, Change.STUDIES, Change.PACKETS, Change.REVIEWS})


class ReviewPlace(QWidget):
    """The reviews of the open case. `open` leads to one of them, or to a record that a reviewer asked for."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stale = True
        self._wish = ""
        self._case_id, self._next = 0, 0
        self.seen = Outlook()
        self.list = ReviewsList()
        self.course, self.ask_page = CoursePanel(session), AskPage(session)
        self.wanted, self.consents = WantedPanel(session), ConsentPanel(session)
        self.opinions = OpinionPanel(session)
        self.begin = PrimaryButton(self.tr("&Ask a reviewer…"))
        self.cards = PlainButton(self.tr("Reviewer &cards…"))
        self.beside = PlainButton(self.tr("&Side by side…"))
        self.parcels = PlainButton(self.tr("Parcels…"))
        self.doctor = PlainButton(self.tr("Letter to the treatin&g doctor…"))
        self.remove = PlainButton(self.tr("Take it off the &list"))
        self.others = LinkButton(self.tr("Other reviewers…"))
        self.others.hide()
        self.reviewer, self.about = Strong(), Muted()
        self.versions = Strong()
        self.limits = Muted(session.messages.say("limits.all"))
        self.tabs = QButtonGroup(self)
        self.pages = QStackedWidget()
        self._shows: list[Show] = []
        self._tabs: dict[QWidget, int] = {}
        self.empty = self._empty_page()
        self._lay_out()
        self._connect()

    # -- building

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 10)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addWidget(self.versions)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._full_page())
        column.addLayout(self._stack, 1)
        column.addWidget(self.limits)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(Heading(self.tr("Review")), 1)
        for button in (self.parcels, self.doctor, self.beside, self.cards, self.begin):
            row.addWidget(button)
        return row

    def _empty_page(self) -> EmptyPage:
        return EmptyPage(
            "review",
            self.tr("Nobody was asked yet"),
            self.tr("Write down whom you ask, how far it is and what was said."),
        )

    def _full_page(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.list)
        row.addLayout(self._chosen(), 1)
        return page

    def _chosen(self) -> QVBoxLayout:
        """The name of the chosen reviewer, the tabs, and the page of the open tab."""
        column = QVBoxLayout()
        column.setSpacing(GRID)
        named = QHBoxLayout()
        named.addWidget(self.reviewer)
        named.addWidget(self.others)
        named.addStretch(1)
        named.addWidget(self.remove)
        column.addLayout(named)
        column.addWidget(self.about)
        switch = QFrame()
        switch.setObjectName("switch")
        self._switch = QHBoxLayout(switch)
        self._switch.setContentsMargins(0, 0, 0, 0)
        self._switch.setSpacing(0)
        self._add_tab(self.tr("C&ourse"), self.course, self.course.show_review)
        self._add_tab(self.tr("&Before paying"), self.ask_page, self.ask_page.show_review)
        self._add_tab(self.tr("Records aske&d for"), self.wanted, self.wanted.show_review)
        self._add_tab(self.tr("Co&nsent"), self.consents, self.consents.show_review)
        self._add_tab(self.tr("Op&inions"), self.opinions, self.opinions.show_review)
        self._end_tabs()
        column.addWidget(switch)
        column.addWidget(self.pages, 1)
        return column

    def _add_tab(self, text: str, page: QWidget, show: Show) -> None:
        """A page with the button that opens it; `show` puts the chosen review on it."""
        self._shows.append(show)
        self._tabs[page] = self.pages.count()
        button = PlainButton(text)
        button.setCheckable(True)
        self.tabs.addButton(button, self.pages.count())
        self._switch.addWidget(button)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(Held(page))
        self.pages.addWidget(area)

    def _end_tabs(self) -> None:
        buttons = self.tabs.buttons()
        for button in buttons:
            part = "first" if button is buttons[0] else "last" if button is buttons[-1] else "middle"
            button.setProperty("part", part)
        buttons[0].setChecked(True)
        self._switch.addStretch()

    def _connect(self) -> None:
        self.tabs.idClicked.connect(self._turn_to)
        self.others.clicked.connect(self._offer_others)
        self.list.currentItemChanged.connect(self._show_chosen)
        self.begin.clicked.connect(self._offer_reviewers)
        self.cards.clicked.connect(self.show_cards)
        self.beside.clicked.connect(self.show_beside)
        self.parcels.clicked.connect(self.show_parcels)
        self.doctor.clicked.connect(self.write_to_doctor)
        self.remove.clicked.connect(self.take_off)
        self._session.changed.connect(self._on_change)

    # -- showing

    @Slot(object)
    def _on_change(self, changes: frozenset[Change]) -> None:
        if changes & _FOLLOWS:
            self._stale = True
            case_id = self._session.case.id if self._session.case is not None else 0
            if self.isVisible() or case_id != self._case_id:
                self._load()
        if Change.CHECKLIST in changes and self.isVisible():
            self.wanted.show_review(self.chosen)  # how each record stands is a line of the checklist

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the case when the place is opened, not before."""
        super().showEvent(event)
        if self._stale:
            self._load()

    def _load(self) -> None:
        case = self._session.case
        if case is None or self._session.workspace is None or case.id != self._case_id:
            self._case_id = case.id if case is not None else 0
            self._show(Outlook())
        self.setEnabled(case is not None)
        if case is not None and self._session.workspace is not None and self.isVisible():
            self._stale = False
            self._session.call(look, case.id, on_success=partial(self._take, case.id))

    def _take(self, case_id: int, seen: Outlook) -> None:
        """Show what was seen, unless another case has been opened since."""
        if self._session.case is None or self._session.case.id != case_id:
            return
        self._show(seen)
        if self._wish:
            self._lead()

    def _show(self, seen: Outlook) -> None:
        chosen = self._next or self.list.chosen
        self._next = 0
        self.seen = seen
        self._stack.setCurrentIndex(int(bool(seen.reviews)))
        self.beside.setEnabled(len(seen.reviews) > 1)
        self.versions.setText(versions_remark(seen.reviews))
        self.versions.setVisible(bool(self.versions.text()))
        for panel in (self.course, self.wanted, self.consents):
            panel.know(seen)
        self.list.show_reviews(seen.reviews, chosen)
        self._show_chosen()

    @property
    def chosen(self) -> ReviewView | None:
        """The review that is shown."""
        return next((one for one in self.seen.reviews if one.review.id == self.list.chosen), None)

    @Slot()
    def _show_chosen(self) -> None:
        view = self.chosen
        for show in self._shows:
            show(view)
        self.remove.setVisible(view is not None and view.review.is_blank)
        self.reviewer.setText(title(view.reviewer) if view is not None else "")
        self.about.setText(_about(view) if view is not None else "")
        self.about.setVisible(bool(self.about.text()))

    def open(self, target: str) -> None:
        """Lead to 'RV:3', the third wanted record; 'review:3', that review; 'opinions:3', what came of it; or
        'opinions:3#5', one opinion of it."""
        self._wish = target
        if self.isVisible():
            self._load()

    def _lead(self) -> None:
        wish, self._wish = self._wish, ""
        kind, _, text = wish.partition(":")
        text, _, opinion = text.partition("#")
        number = int(text) if text.isdecimal() else 0
        for one in self.seen.reviews:
            if kind == "RV" and any(wanted.id == number for wanted in one.review.wanted):
                self.list.choose(one.review.id)
                self._open_tab(self.wanted)
                self.wanted.choose(number)
            elif kind in _TABS and one.review.id == number:
                self.list.choose(number)
                self._open_tab(self.course if kind == "review" else self.opinions)
                if opinion.isdecimal():
                    self.opinions.open_opinion(int(opinion))

    @Slot(int)
    def _turn_to(self, number: int) -> None:
        """Open a tab. What came of a review needs the room of the list; a menu stands in for it."""
        self.pages.setCurrentIndex(number)
        wide = number == self._tabs[self.opinions]
        self.list.setVisible(not wide)
        self.others.setVisible(wide and len(self.seen.reviews) > 1)

    @Slot()
    def _offer_others(self) -> None:
        menu = self.others_menu()
        menu.popup(self.others.mapToGlobal(QPoint(0, self.others.height())))

    def others_menu(self) -> QMenu:
        """The reviews that are not shown."""
        menu = QMenu(self)
        for one in self.seen.reviews:
            if one.review.id != self.list.chosen:
                action = menu.addAction(title(one.reviewer).replace("&", "&&"))
                action.triggered.connect(partial(self._choose, one.review.id))
        return menu

    def _choose(self, review_id: int, _checked: bool = False) -> None:
        self.list.choose(review_id)

    def _open_tab(self, page: QWidget) -> None:
        self.tabs.button(self._tabs[page]).click()

    # -- changing

    @Slot()
    def _offer_reviewers(self) -> None:
        menu = self.reviewers_menu()
        menu.popup(self.begin.mapToGlobal(QPoint(0, self.begin.height())))

    def reviewers_menu(self) -> QMenu:
        """Everybody who can be asked, and a new card."""
        menu = QMenu(self)
        for one in self.seen.reviewers:
            menu.addAction(title(one).replace("&", "&&")).triggered.connect(partial(self._begin_with, one.id))
        if self.seen.reviewers:
            menu.addSeparator()
        menu.addAction(self.tr("A new card…")).triggered.connect(partial(self.show_cards, new=True))
        return menu

    def _begin_with(self, reviewer_id: int, _checked: bool = False) -> None:
        self.begin_review(reviewer_id)

    @Slot(int)
    def begin_review(self, reviewer_id: int) -> None:
        """Begin a review with the reviewer of this card."""
        from ...services.reviews import keep_review

        if self._session.case is not None:
            review = Review(0, reviewer_id)
            self._session.call(keep_review, self._session.case.id, review, on_success=self._begun, changes=CHANGES)

    def _begun(self, review_id: int) -> None:
        """The new one is shown once it was read."""
        self._next = review_id

    @Slot()
    def take_off(self) -> None:
        """Take a review off that was begun by mistake; Ctrl+Z brings it back."""
        from ...services.reviews import forget_review, keep_review

        view, case = self.chosen, self._session.case
        if view is None or case is None:
            return
        gone = view.review

        def bring_back(ws: Workspace) -> None:
            keep_review(ws, case.id, Review(0, gone.reviewer_id, follow_ups=gone.follow_ups))

        def taken(_: object) -> None:
            self._session.answers.keep(Said(bring_back))

        self._session.call(forget_review, gone.id, on_success=taken, changes=CHANGES)

    # -- what opens over the place

    @Slot()
    def show_cards(self, _checked: bool = False, *, new: bool = False) -> None:
        """The reviewer cards, at that of the chosen review or at a new one."""
        chosen = self.chosen.reviewer.id if self.chosen is not None else 0
        dialog = CardsDialog(self._session, NEW if new else chosen, self)
        dialog.picked.connect(self.begin_review)
        _open(dialog)

    @Slot()
    def show_beside(self) -> None:
        """Every review beside the others."""
        _open(BesideDialog(self.seen.reviews, self))

    @Slot()
    def show_parcels(self) -> None:
        """What was sent by post or courier."""
        from ..asking.shipments_dialog import ShipmentsDialog

        _open(ShipmentsDialog(self._session, self))

    @Slot()
    def write_to_doctor(self) -> None:
        """The letter that asks the treating doctor for a summary."""
        from ..asking.letter_dialog import LetterDialog

        dialog = LetterDialog(self._session, (), self)
        dialog.kind.setCurrentIndex(1)
        _open(dialog)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _about(view: ReviewView) -> str:
    """What the card says, in one line."""
    card = view.reviewer
    return " · ".join(visible(text, 80) for text in (card.specialty, card.contact) if text.strip())
