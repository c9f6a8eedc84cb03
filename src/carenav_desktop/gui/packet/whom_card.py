"""After sealing: to which reviewer the packet goes, written into that review's log with one press."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ...domain.display import visible
from ...domain.review import ReviewState
from ..session import Change, Session
from ..widgets import Card, Muted, PlainButton, PlainLabel

if TYPE_CHECKING:
    from ...domain.case import PacketEntry
    from ...services.reviews import ReviewView
    from ...services.workspace import Workspace

_ENDED = (ReviewState.CLOSED, ReviewState.DECLINED)


def waiting(ws: Workspace, case_id: int) -> tuple[ReviewView, ...]:
    """The reviews of a case that a packet can still go to."""
    from ...services.reviews import list_reviews

    return tuple(one for one in list_reviews(ws, case_id) if one.review.state not in _ENDED)


class WhomCard(Card):
    """Hidden while the case has no review that goes on."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._packet = 0
        self.whom = QComboBox()
        self.keep = PlainButton(self.tr("&Write down that it was sent"), "tick")
        self.state = Muted()
        label = PlainLabel(self.tr("It &goes to"))
        label.setBuddy(self.whom)
        self.whom.setAccessibleName(self.tr("It goes to"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.whom, 1)
        row.addWidget(self.keep)
        self.body.addLayout(row)
        self.body.addWidget(self.state)
        self.keep.clicked.connect(self._keep)
        self.hide()

    def show_packet(self, entry: PacketEntry, case_id: int) -> None:
        """Offer the reviewers of its case for this packet; one whose key it is sealed for stands first."""
        self.hide()
        if case_id and self._session.ready:
            self._packet = entry.id
            self._session.call(waiting, case_id, on_success=partial(self._offer, entry.sealed_for))

    def _offer(self, sealed_for: str, reviews: tuple[ReviewView, ...]) -> None:
        self.whom.clear()
        for one in sorted(reviews, key=lambda one: one.reviewer.recipient != sealed_for):
            self.whom.addItem(visible(one.reviewer.title, 80), one.review.id)
        self.state.setText("")
        self.keep.setEnabled(True)
        self.setVisible(bool(reviews))

    @Slot()
    def _keep(self) -> None:
        from ...services.reviews import say_state

        self.keep.setEnabled(False)
        self._session.call(
            say_state,
            self.whom.currentData(),
            ReviewState.RECORDS_SENT,
            packet_id=self._packet,
            on_success=self._kept,
            on_error=self._not_kept,
            changes=frozenset({Change.REVIEWS}),
        )

    def _kept(self, _: object) -> None:
        self.state.setText(self.tr("Written down today for {name}.").format(name=self.whom.currentText()))

    def _not_kept(self, sentence: str) -> None:
        self.keep.setEnabled(True)
        self.state.setText(sentence)
