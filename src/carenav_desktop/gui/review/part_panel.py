"""A table of the lines of a review and the form of the chosen one: the log, wanted records and consents are built so.

What is typed is kept when another line, page or place is opened, or with the button.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ..answers import Said
from ..library.page import QuietTable
from ..session import Session
from ..theme import GRID
from ..widgets import PlainButton, PrimaryButton
from .draft import CHANGES, Draft
from .fields import Remark
from .outlook import Outlook

if TYPE_CHECKING:
    from ...services.reviews import Part, ReviewView
    from ...services.workspace import Workspace


class PartPanel(QWidget):
    """Lines of one kind of the shown review. A subclass says what a line is and has `fields`, by name of the value."""

    def __init__(self, session: Session, table: QuietTable, new: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.view: ReviewView | None = None
        self._parts: Sequence[Part] = ()
        self._news = 0
        self.table = table
        self.table.setMinimumHeight(14 * GRID)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.fields: dict[str, QLineEdit] = {}
        self.new = PlainButton(new, "add")
        self.keep = PrimaryButton(self.tr("&Keep"))
        self.remove = PlainButton(self.tr("Re&move"))
        self.state = Remark()
        self.draft = Draft(session, self, self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GRID)
        self.table.itemSelectionChanged.connect(self._choose)
        self.new.clicked.connect(self.begin_new)
        self.keep.clicked.connect(self.keep_typed)
        self.remove.clicked.connect(self.take_out)

    # -- what a subclass says

    def blank(self) -> Part:
        """A new line."""
        raise NotImplementedError

    def parts(self, view: ReviewView) -> Sequence[Part]:
        """The lines of a review, in the order of the table."""
        raise NotImplementedError

    def cells(self, part: Any) -> tuple[str, ...]:
        """A line as a row of the table."""
        raise NotImplementedError

    def lacking(self, part: Any) -> str:
        """What is still missing before it can be kept, or nothing."""
        raise NotImplementedError

    def know(self, seen: Outlook) -> None:
        """Take what else is known of the case."""

    # -- showing

    def add_buttons(self, *more: QWidget) -> None:
        """The row of buttons below the form, and what is said of it."""
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.new)
        row.addStretch(1)
        for button in (*more, self.remove, self.keep):
            row.addWidget(button)
        self.column.addWidget(self.state)
        self.column.addLayout(row)

    def show_review(self, view: ReviewView | None) -> None:
        """Show the lines of a review; the chosen one stays chosen."""
        same = self.view is not None and view is not None and self.view.review.id == view.review.id
        self.view = view
        self.setEnabled(view is not None)
        if view is None:
            self._parts = ()
            self.draft.show(None, None)
            self.table.setRowCount(0)
            return
        self._parts = self.parts(view)
        self._show_rows()
        key = self.draft.key if same else self.draft.waiting(view.review.id)
        chosen = next((one for one in self._parts if key is not None and one.id == key[1]), None)
        if chosen is not None:
            self._show(chosen)
        elif key is not None and key[1] < 0:
            self.draft.show(key, self.blank())
            self._select_shown()
        else:
            self._show(self._parts[0] if self._parts else None)

    def _show_rows(self) -> None:
        self.table.blockSignals(True)
        self.table.show_rows([self.cells(one) for one in self._parts])
        self.table.blockSignals(False)

    def _show(self, part: Part | None) -> None:
        """Show a line in the form, a new one for None."""
        assert self.view is not None
        if part is None:
            self._news -= 1
        key = (self.view.review.id, part.id if part is not None else self._news)
        self.draft.show(key, part if part is not None else self.blank())
        self._select_shown()

    def _select_shown(self) -> None:
        """Choose the row of the line in the form; none for a new one."""
        number = self.draft.key[1] if self.draft.key is not None else 0
        row = next((row for row, one in enumerate(self._parts) if one.id == number), -1)
        self.table.blockSignals(True)
        if row >= 0:
            self.table.selectRow(row)
        else:
            self.table.setCurrentCell(-1, -1)
            self.table.clearSelection()
        self.table.blockSignals(False)
        self.remove.setEnabled(row >= 0)

    def choose(self, number: int) -> None:
        """Show the line with this number, if there is one."""
        found = next((one for one in self._parts if one.id == number), None)
        if found is not None:
            self._show(found)

    @Slot()
    def _choose(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._parts) and self.view is not None:
            self._show(self._parts[row])

    # -- the form, as `Draft` wants it

    def fill(self, value: Any) -> None:
        """Show a line in the fields."""
        for name, field in self.fields.items():
            field.setText(getattr(value, name))

    def typed(self, base: Any) -> Any:
        """The line as the fields have it."""
        texts = {name: field.text().strip() for name, field in self.fields.items()}
        same = {name for name, text in texts.items() if getattr(base, name).strip() == text}
        return replace(base, **{name: text for name, text in texts.items() if name not in same})

    def ready(self, value: Any) -> bool:
        """Whether nothing is missing."""
        return not self.lacking(value)

    def call(self, review_id: int, value: Any) -> tuple[Any, tuple[Any, ...]]:
        """The service that keeps a line."""
        from ...services.reviews import keep_part

        return keep_part, (review_id, value)

    def stored(self, number: int, value: Any, result: Any) -> tuple[int, Any]:
        """The line with its number."""
        return int(result), replace(value, id=int(result))

    def say(self, sentence: str) -> None:
        """What is wrong with the line."""
        self.state.setText(sentence)

    # -- changing

    @Slot()
    def begin_new(self) -> None:
        """An empty form for one more line."""
        if self.view is not None:
            self._show(None)
            next(iter(self.fields.values())).setFocus()

    @Slot()
    def keep_typed(self) -> None:
        """Keep the line, or say what it lacks."""
        if self.draft.changed and (lacking := self.lacking(self.draft.typed)):
            self.state.setText(lacking)
            return
        self.draft.flush()

    def shown(self) -> Any:
        """The line of the form as it is stored, None for a new one."""
        number = self.draft.key[1] if self.draft.key is not None else 0
        return next((one for one in self._parts if one.id == number), None)

    @Slot()
    def take_out(self) -> None:
        """Take the line out; Ctrl+Z brings it back."""
        from ...services.reviews import forget_part, keep_part

        gone = self.shown()
        if self.view is None or gone is None:
            return
        self.draft.drop()
        review_id = self.view.review.id

        def bring_back(ws: Workspace) -> None:
            keep_part(ws, review_id, replace(gone, id=0))

        self._session.call(
            forget_part, review_id, gone, on_success=partial(self._taken_out, Said(bring_back)), changes=CHANGES
        )

    def _taken_out(self, step: Said, _: object) -> None:
        self._session.answers.keep(step)
        if self.view is not None:
            self._show(None)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page keeps what is typed."""
        super().hideEvent(event)
        self.draft.flush()
