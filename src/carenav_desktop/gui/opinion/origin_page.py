"""How an opinion came, to be looked up and corrected. What is changed is stored when its field is left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ...domain.line import Action
from ...domain.opinion import Opinion
from ..answers import Said
from ..session import Change, Session
from ..widgets import Muted, PlainButton
from .changes import CHANGES
from .origin_form import Choices, OriginForm, choices
from .page import OpinionPage

if TYPE_CHECKING:
    from ...domain.review import Event
    from ...services.opinions import OpinionView
    from ...services.workspace import Workspace


class OriginPage(OpinionPage):
    """The head of one opinion."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._shown = Opinion()
        self.form = OriginForm(session.messages)
        self.state = Muted()
        self.open = PlainButton(self.tr("Open the paper"), "file")
        self.remove = PlainButton(self.tr("Take this opinion out"), "trash")
        buttons = QHBoxLayout()
        buttons.addWidget(self.open)
        buttons.addWidget(self.state, 1)
        buttons.addWidget(self.remove)
        self.column.addSpacing(4)
        self.column.addWidget(self.form)
        self.column.addStretch(1)
        self.column.addLayout(buttons)
        self.form.left.connect(self.flush)
        self.open.clicked.connect(self._open_paper)
        self.remove.clicked.connect(self._take_out)
        session.changed.connect(self._follow)

    def show_view(self, view: OpinionView) -> None:
        """Fill the fields, unless words for this opinion are being typed."""
        typing = self.opinion_id == view.opinion.id and (self._is_typed or self.is_storing)
        super().show_view(view)
        self.open.setEnabled(bool(view.opinion.paper))
        if typing:
            return
        self.form.show_opinion(view.opinion)
        self._shown = self.form.typed()
        self.state.setText("")

    @property
    def _is_typed(self) -> bool:
        return self.view is not None and self.form.typed() != self._shown

    def flush(self) -> None:
        """Store what was changed; what is wrong is said and stays in its field."""
        if not self._is_typed or self.view is None:
            return
        typed = self.form.typed()
        self._shown = typed
        self.store(_keep, typed, on_error=partial(self._not_kept, typed.id, self.view.opinion))

    def _not_kept(self, opinion_id: int, before: Opinion, sentence: str) -> None:
        if opinion_id == self.opinion_id and self.isVisible():
            self._shown = before
            self.state.setText(sentence)
        else:
            self.session.messages.tell(sentence)

    def showEvent(self, event: QShowEvent) -> None:
        """The papers and packets to choose from are read when the page is seen."""
        super().showEvent(event)
        self._load()

    @Slot(object)
    def _follow(self, changes: frozenset[Change]) -> None:
        if changes & {Change.RECORDS, Change.PACKETS} and self.isVisible():
            self._load()

    def _load(self) -> None:
        if self.session.case is not None and self.session.ready:
            self.session.call(choices, self.session.case.id, on_success=self._offer)

    def _offer(self, found: Choices) -> None:
        typed = self._is_typed
        self.form.show_choices(found)
        if not typed:
            self._shown = self.form.typed()

    @Slot()
    def _open_paper(self) -> None:
        if self.view is not None:
            self.session.wish(Action.OPEN_EVIDENCE, self.view.opinion.paper)

    @Slot()
    def _take_out(self) -> None:
        """Take the opinion out; undo brings it back with all that was found in it."""
        from ...services.opinions import forget_opinion

        if self.view is not None:
            self._shown = self.form.typed()
            self.session.call(
                forget_opinion, self.opinion_id, on_success=partial(_remember, self.session), changes=CHANGES
            )


def _keep(ws: Workspace, _opinion_id: int, opinion: Opinion) -> int:
    from ...services.opinions import take_in_opinion

    return take_in_opinion(ws, opinion)


def _remember(session: Session, gone: tuple[Opinion, Event | None]) -> None:
    session.answers.keep(Said(partial(_put_back, gone=gone)))


def _put_back(ws: Workspace, gone: tuple[Opinion, Event | None]) -> None:
    from ...services.opinions import restore_opinion

    restore_opinion(ws, *gone)
