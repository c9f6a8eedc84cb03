"""Where a reviewer's card names a list of the checklist: offers to lay that list over the one of the case."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ...domain.display import visible
from ...domain.items import CheckList, ListKind
from ...domain.reviewer import Reviewer
from ..answers import Said
from ..session import Change, Session
from ..widgets import Notice, PlainButton

if TYPE_CHECKING:
    from ...services.workspace import Workspace


class ProfileOffer(Notice):
    """Shown while a card names a list that the case does not use yet."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(PlainButton(self.tr("Use this list")), parent)
        self._session = session
        self._lists: Sequence[CheckList] = ()
        self._named: CheckList | None = None
        self.said.setText(self.tr("From the card"))
        self.button.clicked.connect(self._use)
        self.hide()

    def know(self, lists: Sequence[CheckList]) -> None:
        """Every list there is."""
        self._lists = lists

    def show_reviewer(self, reviewer: Reviewer | None) -> None:
        """Offer the list that this card names, or be gone."""
        from ...services.reviewers import profile_of

        self._named = profile_of(reviewer, self._lists) if reviewer is not None else None
        self.setVisible(self._named is not None and self._named.id != self._chosen(ListKind.PROFILE))
        if self._named is not None:
            name = visible(self._session.messages.say(self._named.label), 80)
            self.more.setText(
                self.tr("It names the list “{name}”. You can lay it over the checklist.").format(name=name)
            )

    def _chosen(self, kind: ListKind) -> str:
        seen = self._session.checklist
        return next((one.id for one in seen.layered.lists if one.kind is kind), "") if seen is not None else ""

    @Slot()
    def _use(self) -> None:
        """Lay it over the checklist; Ctrl+Z takes it off."""
        from ...services.checklist import choose_lists

        case = self._session.case
        if case is None or self._named is None:
            return
        pack, before = self._chosen(ListKind.PACK), self._chosen(ListKind.PROFILE)

        def as_before(ws: Workspace) -> None:
            choose_lists(ws, case.id, pack, before)

        self._session.call(
            choose_lists,
            case.id,
            pack,
            self._named.id,
            on_success=partial(self._used, Said(as_before)),
            changes=frozenset({Change.MARKS}),
        )

    def _used(self, step: Said, _: object) -> None:
        self._session.answers.keep(step)
        self.hide()
