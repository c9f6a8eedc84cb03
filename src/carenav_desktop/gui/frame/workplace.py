"""The page of an open case: rail, places, checklist. Built after the first paint.

The question, the reviews and the packet are imported and built when they are first opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from .. import words
from ..checklist.panel import ChecklistPanel
from ..records.place import RecordsPlace
from ..session import Change, Session
from ..theme import GRID
from .drop import leave_files_to_the_window
from .rail import Rail

if TYPE_CHECKING:
    from ..packet.place import PacketPlace
    from ..question.place import QuestionPlace
    from ..review.place import ReviewPlace

_RECORDS, _QUESTION, _REVIEW, _PACKET = range(4)
_CHECKLIST_WIDTH = 37 * GRID


class Workplace(QWidget):
    """`add_wanted(QWidget)` from the add button, at which to ask what; `files_wanted` and `folder_wanted` from the
    others. Wishes go through the session."""

    add_wanted = Signal(object)
    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.rail = Rail(session.language)
        self.records = RecordsPlace(session)
        self._question: QuestionPlace | None = None
        self._review: ReviewPlace | None = None
        self._packet: PacketPlace | None = None
        self.checklist = ChecklistPanel(session)
        self.records_button = self.rail.add_place("records", self.tr("&Records"))
        self.rail.add_place("question", self.tr("&Question"))
        self.rail.add_place("review", self.tr("Re&view"))
        self.rail.add_place("packet", self.tr("&Packet"))
        self.centre = QStackedWidget()
        for place in (self.records, QWidget(), QWidget(), QWidget()):
            self.centre.addWidget(place)
        self._lay_out()
        leave_files_to_the_window(self)
        self.rail.chosen.connect(self.show_place)
        self.records.add_wanted.connect(self.add_wanted)
        self.records.drop.files_wanted.connect(self.files_wanted)
        self.records.drop.folder_wanted.connect(self.folder_wanted)
        self.checklist.evidence_requested.connect(self.show_evidence)
        self.checklist.action_requested.connect(session.wish)
        session.changed.connect(self._refresh)
        self.show_place(0)

    @property
    def question(self) -> QuestionPlace:
        """The question place."""
        if self._question is None:
            from ..question.place import QuestionPlace

            self._question = QuestionPlace(self._session)
            self._put(_QUESTION, self._question)
        return self._question

    @property
    def review(self) -> ReviewPlace:
        """The review place."""
        if self._review is None:
            from ..review.place import ReviewPlace

            self._review = ReviewPlace(self._session)
            self._put(_REVIEW, self._review)
        return self._review

    @property
    def packet(self) -> PacketPlace:
        """The packet place."""
        if self._packet is None:
            from ..packet.place import PacketPlace

            self._packet = PacketPlace(self._session)
            self._put(_PACKET, self._packet)
        return self._packet

    def _put(self, number: int, place: QWidget) -> None:
        """Put a place where its stand-in was."""
        leave_files_to_the_window(place)
        if (stand_in := self.centre.widget(number)) is not None:
            self.centre.removeWidget(stand_in)
            stand_in.deleteLater()
        self.centre.insertWidget(number, place)

    @Slot(int)
    def show_place(self, number: int) -> None:
        """Open a place: 0 records, 1 question, 2 review, 3 packet."""
        place: QWidget = self.records
        if number == _QUESTION:
            place = self.question
        elif number == _REVIEW:
            place = self.review
        elif number == _PACKET:
            place = self.packet
        self.centre.setCurrentWidget(place)
        self.rail.show_place(number)

    @Slot(str)
    def show_evidence(self, target: str) -> None:
        """Open the record or study that a line of the checklist rests on."""
        self.show_place(0)
        self.records.reveal(target)

    def _lay_out(self) -> None:
        side = QFrame()
        side.setObjectName("checklistSide")
        side.setFixedWidth(_CHECKLIST_WIDTH)
        inside = QVBoxLayout(side)
        inside.setContentsMargins(1, 0, 0, 0)
        inside.addWidget(self.checklist)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.centre, 1)
        row.addWidget(side)

    @Slot(object)
    def _refresh(self, changes: frozenset[Change]) -> None:
        if Change.CASE in changes:
            self.show_place(0)
        if changes & {Change.CASE, Change.CHECKLIST}:
            view = self._session.checklist
            unsorted = view.unsorted if view is not None else 0
            said = words.counted(unsorted, self.tr("1 paper to sort"), self.tr("{n} papers to sort"))
            self.records_button.show_count(unsorted, said)
