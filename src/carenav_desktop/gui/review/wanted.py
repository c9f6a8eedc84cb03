"""Records a reviewer asked for: in the reviewer's words, with the record that answers each. They are lines of the
checklist, too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ...domain.display import visible
from ...domain.line import Action, State
from ...domain.review import Wanted
from ...domain.wanted import wanted_id
from ..library.page import QuietTable
from ..session import Session
from ..theme import GRID
from ..widgets import Muted, PlainButton, PlainLabel, field_grid
from .fields import line
from .outlook import Outlook
from .part_panel import PartPanel
from .profile import ProfileOffer
from .record_field import RecordField

if TYPE_CHECKING:
    from ...services.reviews import ReviewView


class WantedPanel(PartPanel):
    """Every record the shown reviewer asked for, and above them the list that the reviewer's card names."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        table = QuietTable(
            self.tr("Records the reviewer asked for"),
            (self.tr("What"), self.tr("Page"), self.tr("How it stands")),
            (0, 90, 260),
        )
        super().__init__(session, table, self.tr("N&ew record"), parent)
        self.fields = {"words": line(), "page": line()}
        self.item = RecordField(session, self.tr("This record answers it…"), self.tr("The record that answers it"))
        self.letter = PlainButton(self.tr("Write a letter…"))
        self.letter.clicked.connect(self._write_letter)
        self.profile = ProfileOffer(session)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = field_grid(
            (
                (self.tr("In the reviewer’s words"), self.fields["words"]),
                (self.tr("On page"), self.fields["page"]),
            )
        )
        grid.setColumnStretch(1, 5)
        grid.setColumnStretch(3, 1)
        answer = QHBoxLayout()
        answer.setSpacing(GRID)
        answer.addWidget(PlainLabel(self.tr("Answered by")))
        answer.addWidget(self.item, 1)
        self.column.addWidget(
            Muted(
                self.tr(
                    "Each stands first on the checklist, where you can say that it was asked for or does not exist."
                )
            )
        )
        self.column.addWidget(self.profile)
        self.column.addWidget(self.table, 1)
        self.column.addLayout(grid)
        self.column.addLayout(answer)
        self.add_buttons(self.letter)

    def know(self, seen: Outlook) -> None:
        """What can answer a wish, and the lists a card may name."""
        self.item.offer(seen.targets())
        self.profile.know(seen.lists)

    def show_review(self, view: ReviewView | None) -> None:
        """Show the wishes of a reviewer."""
        super().show_review(view)
        self.profile.show_reviewer(view.reviewer if view is not None else None)
        self.letter.setEnabled(any(isinstance(one, Wanted) and not one.item for one in self._parts))

    def blank(self) -> Wanted:
        """A record that is asked for."""
        return Wanted()

    def parts(self, view: ReviewView) -> Sequence[Wanted]:
        """The records in the order in which they were written down."""
        return view.review.wanted

    def cells(self, part: Any) -> tuple[str, ...]:
        """A record and what became of it."""
        return visible(part.words, 200), visible(part.page, 40), self._standing(part)

    def _standing(self, part: Wanted) -> str:
        if part.item:
            name = self.item.name(part.item) or self.tr("a record that is not here now")
            return self.tr("Here: {name}").format(name=name)
        seen = self._session.checklist
        state = next((one.state for one in seen.lines if one.id == wanted_id(part.id)), None) if seen else None
        return self._session.messages.say(f"state.{state or State.MISSING}")

    def lacking(self, part: Any) -> str:
        """Without words nobody knows what is wanted."""
        return "" if part.words.strip() else self.tr("Write what the reviewer asked for first.")

    def fill(self, value: Any) -> None:
        """Show what is wanted and what answers it."""
        super().fill(value)
        self.item.put(value.item)

    def typed(self, base: Any) -> Any:
        """The wish as the form has it."""
        return replace(super().typed(base), item=self.item.target)

    @Slot()
    def _write_letter(self) -> None:
        """A letter that asks for the chosen record, or for the first that is not here."""
        self.draft.flush()
        open_ones = [one for one in self._parts if isinstance(one, Wanted) and not one.item]
        shown = self.shown()
        chosen = shown if shown in open_ones else open_ones[0]
        self._session.wish(Action.WRITE_LETTER, wanted_id(chosen.id))
