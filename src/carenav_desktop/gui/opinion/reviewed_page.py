"""What was sent against what the opinion says was reviewed: a list to tick, and what it does not mention."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from .. import words
from ..session import Session
from ..widgets import Muted, PlainButton, PlainLabel, TickList
from .facts import member_in_words
from .page import OpinionPage

if TYPE_CHECKING:
    from ...services.opinions import OpinionView
    from ...services.workspace import Workspace

#: So many that are not mentioned are named, the others counted.
_NAMED = 12


class ReviewedPage(OpinionPage):
    """Ticks are stored at once and can be undone."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._ticked: set[str] = set()
        self.said = Muted()
        self.list = TickList(self.tr("Records that were sent"))
        self.tick_all = PlainButton(self.tr("Tick a&ll"), "check")
        self.left = PlainLabel()
        self.left.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self.said, 1)
        head.addWidget(self.tick_all)
        self.column.addLayout(head)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.left)
        self.column.addStretch(0)
        self.list.ticked_changed.connect(self._keep)
        self.tick_all.clicked.connect(self._tick_all)

    def show_view(self, view: OpinionView) -> None:
        """Show what the packet held, with a tick at what the opinion names."""
        super().show_view(view)
        if self.is_storing:
            return
        self._ticked = {one.number for one in view.sent} & set(view.opinion.reviewed)
        language = self.session.language
        rows = [(one.number, member_in_words(one, language)) for one in view.sent]
        row, top = self.list.currentRow(), self.list.verticalScrollBar().value()
        self.list.blockSignals(True)
        self.list.show_rows(rows, self._ticked)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self.list.verticalScrollBar().setValue(top)
        self.list.setVisible(bool(rows))
        self.tick_all.setVisible(bool(rows))
        self._tell(view)

    def _tell(self, view: OpinionView) -> None:
        self.left.setVisible(bool(view.sent))
        if view.packet is None:
            self.said.setText(self.tr("Nobody knows yet which packet it answers. Choose it under “How it came”."))
        elif not view.sent:
            self.said.setText(self.tr("What this packet held was not written down: it was made by an older program."))
        else:
            code = view.packet.code
            self.said.setText(self.tr("Tick what the opinion says was reviewed of packet {code}.").format(code=code))
            self._tell_left()

    def _tell_left(self) -> None:
        """How many are not mentioned, and which."""
        if self.view is None:
            return
        left = [one.number for one in self.view.sent if one.number not in self._ticked]
        if not left:
            self.left.setText(self.tr("Every record that was sent is mentioned."))
            return
        named = words.listed(left[:_NAMED])
        if len(left) > _NAMED:
            named = self.tr("{names} and {n} more").format(names=named, n=words.number(len(left) - _NAMED))
        sent = words.number(len(self.view.sent))
        text = self.tr("Not mentioned, {n} of {sent}: {names}")
        self.left.setText(text.format(n=words.number(len(left)), sent=sent, names=named))

    @Slot()
    def _tick_all(self) -> None:
        if self.view is not None:
            self._store({one.number for one in self.view.sent})

    @Slot()
    def _keep(self) -> None:
        if set(self.list.ticked) != self._ticked:
            self._store(set(self.list.ticked))

    def _store(self, ticked: set[str]) -> None:
        if self.view is None or ticked == self._ticked:
            return
        self._ticked = ticked
        self._tell_left()
        self.store(_say, sorted(ticked))


def _say(ws: Workspace, opinion_id: int, numbers: Collection[str]) -> object:
    from ...services.opinions import say_reviewed

    return say_reviewed(ws, opinion_id, numbers)
