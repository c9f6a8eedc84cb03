"""The log of a review: calls, mails, letters, promises and notes, with the record each came with."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ...domain.display import visible
from ...domain.review import Event, EventKind
from .. import words
from ..library.page import QuietTable
from ..session import Session
from ..theme import GRID
from ..widgets import PlainLabel, field_grid
from .fields import day, line
from .outlook import Outlook
from .part_panel import PartPanel
from .record_field import RecordField
from .wording import kind_name, packet, state_name

if TYPE_CHECKING:
    from ...services.reviews import ReviewView


@dataclass(frozen=True)
class Promised(Event):
    """A line of the log with the day that was promised in it."""

    due: str = ""


class LogPanel(PartPanel):
    """The log, its latest line first. A promise may name the day it is for: it becomes the day of the review."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        table = QuietTable(
            self.tr("What was said"),
            (self.tr("When"), self.tr("What"), self.tr("Who"), self.tr("Words"), self.tr("With it")),
            (118, 128, 100, 0, 110),
        )
        super().__init__(session, table, self.tr("N&ew line"), parent)
        self.fields = {"day": day(), "person": line(), "words": line()}
        self.kind = QComboBox()
        self.promised = day()
        self.about = RecordField(session, self.tr("Attach record…"), self.tr("Attach a record"))
        self._packets: dict[str, str] = {}
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._offer_promise)

    def _lay_out(self) -> None:
        grid = field_grid(
            (
                (self.tr("When"), self.fields["day"]),
                (self.tr("What"), self.kind),
                (self.tr("Who"), self.fields["person"]),
                (self.tr("Promised &for"), self.promised),
                (self.tr("Words"), self.fields["words"]),
            ),
            across=3,
            last_wide=True,
        )
        for column in (1, 3, 5):
            grid.setColumnStretch(column, 1)
        attached = QHBoxLayout()
        attached.setSpacing(GRID)
        attached.addWidget(PlainLabel(self.tr("With it")))
        attached.addWidget(self.about, 1)
        self.column.addWidget(self.table, 1)
        self.column.addLayout(grid)
        self.column.addLayout(attached)
        self.add_buttons()

    def know(self, seen: Outlook) -> None:
        """The records that can be attached, and the packets that lines name."""
        self.about.offer([one for one in seen.targets() if one[0].startswith("record:")])
        self._packets = {f"packet:{one.id}": packet(one) for one in seen.register}

    def blank(self) -> Event:
        """A note of today."""
        return Event(day=datetime.date.today().isoformat())

    def parts(self, view: ReviewView) -> Sequence[Event]:
        """The log, the latest first."""
        return view.review.events[::-1]

    def cells(self, part: Any) -> tuple[str, ...]:
        """A line in the words of the window."""
        what = state_name(part.state) if part.state is not None else kind_name(part.kind)
        about = self._packets.get(part.about) or self.about.name(part.about)
        return words.date(part.day), what, visible(part.person, 60), visible(part.words, 200), about

    def lacking(self, part: Any) -> str:
        """A line without words says nothing; a state needs none."""
        if part.kind is EventKind.STATE or part.words.strip():
            return ""
        return self.tr("Write what was said first.")

    # -- the form

    def fill(self, value: Any) -> None:
        """A state cannot become something else; any other line can."""
        super().fill(value)
        is_state = value.kind is EventKind.STATE
        self.kind.blockSignals(True)
        self.kind.clear()
        for kind in EventKind:
            if (kind is EventKind.STATE) is is_state:
                self.kind.addItem(state_name(value.state) if is_state and value.state else kind_name(kind), kind.value)
        self.kind.setCurrentIndex(self.kind.findData(value.kind.value))
        self.kind.blockSignals(False)
        self.kind.setEnabled(not is_state)
        self.promised.clear()
        self.about.put(value.about if not value.about.startswith("packet:") else "")
        self.about.setEnabled(not value.about.startswith("packet:"))
        self._offer_promise()

    def typed(self, base: Any) -> Any:
        """The line as the form has it, with the day a promise is for."""
        kind = EventKind(self.kind.currentData() or EventKind.NOTE)
        about = base.about if base.about.startswith("packet:") else self.about.target
        line_ = replace(super().typed(base), kind=kind, about=about)
        return Promised(**vars(line_), due=self._due()) if self._due() else line_

    def _due(self) -> str:
        return self.promised.text().strip() if self.promised.isEnabled() else ""

    def call(self, review_id: int, value: Any) -> tuple[Any, tuple[Any, ...]]:
        """A promise sets the day of the review as well."""
        service, given = super().call(review_id, _event(value))
        return service, (*given, value.due) if isinstance(value, Promised) else given

    def stored(self, number: int, value: Any, result: Any) -> tuple[int, Any]:
        """The day of a promise is kept in the review, not in the line."""
        if isinstance(value, Promised) and self._due() == value.due:
            self.promised.clear()
        return super().stored(number, _event(value), result)

    @Slot()
    def _offer_promise(self) -> None:
        self.promised.setEnabled(self.kind.currentData() == EventKind.PROMISE)


def _event(value: Event) -> Event:
    """The line alone."""
    return Event(value.id, value.day, value.kind, value.state, value.person, value.words, value.about)
