"""Reviewer cards: who can be asked, what each said about fee, form and time; kept in the library, handed on as files.

What is typed is kept with the button; it is never dropped without a question.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ...domain.display import visible
from ...domain.line import Answer
from ...domain.reviewer import LONGEST, Reviewer
from ..answers import Said
from ..saving import saved
from ..session import Session
from ..theme import GRID
from ..widgets import Heading, Muted, PlainButton, PrimaryButton, field_grid
from .draft import CHANGES
from .wording import title
from .wrapped_list import WrappedList

if TYPE_CHECKING:
    from ...services.workspace import Workspace

_TEXTS = (
    "institution", "name", "specialty", "languages", "fee", "turnaround", "media", "records", "contact", "recipient",
)  # fmt: skip


_LIST_WIDTH = 30 * GRID
#: Instead of the number of a card: an empty one.
NEW = -1


class CardsDialog(QDialog):
    """Every card of the library, at the `chosen` one. `picked(int)` when the user wants to ask that reviewer."""

    picked = Signal(int)

    def __init__(self, session: Session, chosen: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reviewer cards"))
        self.resize(116 * GRID, 72 * GRID)
        self._session = session
        self._cards: tuple[Reviewer, ...] = ()
        self._shown = Reviewer()
        self.list = WrappedList(self.tr("Reviewer cards"), _LIST_WIDTH)
        self.fields = {name: QLineEdit() for name in _TEXTS}
        self.written = QComboBox()
        self.written.addItem(self.tr("Not known"), Answer.UNKNOWN.value)
        self.written.addItem(self.tr("Yes, in writing"), Answer.YES.value)
        self.written.addItem(self.tr("No, only by word of mouth"), Answer.NO.value)
        self.new = PlainButton(self.tr("&New card"), "add")
        self.example = PlainButton(self.tr("Show an e&xample"))
        self.take = PlainButton(self.tr("&From a file…"))
        self.save = PlainButton(self.tr("&Save as a file…"))
        self.remove = PlainButton(self.tr("Re&move"))
        self.keep = PrimaryButton(self.tr("&Keep"))
        self.ask = PlainButton(self.tr("&Ask this reviewer"))
        self.close_button = PlainButton(self.tr("C&lose"))
        self.state = Muted()
        self._lay_out()
        self._wire()
        self.refresh(chosen)

    # -- building

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addWidget(self.list, 1)
        for button in (self.new, self.example, self.take):
            left.addWidget(button)
        right = QVBoxLayout()
        right.setSpacing(GRID)
        labels = self._labels()
        rows = [(labels[name], self.fields[name]) for name in _TEXTS]
        rows.insert(5, (self.tr("Opinion in &writing?"), self.written))  # type: ignore[arg-type]
        grid = field_grid(rows, across=1)
        grid.setColumnStretch(1, 1)
        for field in self.fields.values():
            field.setMaxLength(LONGEST)
        self.fields["name"].setPlaceholderText(self.tr("Empty: they have not said who reviews"))
        self.fields["recipient"].setPlaceholderText("age1…")
        right.addLayout(grid)
        right.addStretch()
        middle = QHBoxLayout()
        middle.setSpacing(2 * GRID)
        middle.addLayout(left)
        middle.addLayout(right, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.ask)
        bottom.addWidget(self.save)
        bottom.addStretch(1)
        for button in (self.remove, self.keep, self.close_button):
            bottom.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(GRID)
        column.addWidget(Heading(self.tr("Reviewer cards")))
        column.addWidget(Muted(self.tr("Write down what each says. The program knows no hospital and rates none.")))
        column.addLayout(middle, 1)
        column.addWidget(self.state)
        column.addLayout(bottom)

    def _labels(self) -> dict[str, str]:
        return {
            "institution": self.tr("&Hospital or institution"),
            "name": self.tr("Who &reviews"),
            "specialty": self.tr("Specialty"),
            "languages": self.tr("Languages"),
            "fee": self.tr("Fee"),
            "turnaround": self.tr("&Time it takes"),
            "media": self.tr("Takes records as"),
            "records": self.tr("Which records, or name of a list"),
            "contact": self.tr("How to rea&ch them"),
            "recipient": self.tr("Key for sealed &packets"),
        }

    def _wire(self) -> None:
        self.list.itemSelectionChanged.connect(self._choose)
        for button, slot in (
            (self.new, self.begin_new),
            (self.example, self.show_example),
            (self.take, self.choose_import),
            (self.save, self.choose_file),
            (self.remove, self.take_out),
            (self.keep, self.keep_typed),
            (self.ask, self._pick),
            (self.close_button, self.reject),
        ):
            button.clicked.connect(slot)

    # -- showing

    def refresh(self, chosen: int = 0) -> None:
        """Read the cards anew and show one of them."""
        from ...services.reviewers import list_reviewers

        if self._session.ready:
            self._session.call(list_reviewers, on_success=partial(self._take, chosen))

    def _take(self, chosen: int, cards: tuple[Reviewer, ...]) -> None:
        self._cards = cards
        first = cards[0] if cards and chosen != NEW else Reviewer()
        self._show(next((one for one in cards if one.id == chosen), first))

    def _show(self, card: Reviewer) -> None:
        self._shown = card
        self._select_shown()
        for name, field in self.fields.items():
            field.setText(getattr(card, name))
            field.setCursorPosition(0)
        self.written.setCurrentIndex(self.written.findData(card.written.value))
        for button in (self.save, self.remove, self.ask):
            button.setEnabled(bool(card.id))
        self.ask.setVisible(self._session.case is not None)

    def _select_shown(self) -> None:
        self.list.put([(one.id, title(one)) for one in self._cards], self._shown.id)

    @Slot()
    def _choose(self) -> None:
        row = self.list.currentRow()
        if self.list.selectedItems() and 0 <= row < len(self._cards):
            self._leave_for(self._cards[row])

    @Slot()
    def begin_new(self) -> None:
        """An empty card."""
        self._leave_for(Reviewer())
        self.fields["institution"].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def show_example(self) -> None:
        """The form filled as an example of a made-up hospital; it is kept only with the button."""
        from ...services.reviewers import example_card

        self._leave_for(example_card())
        self.state.setText(self.tr("An example of a hospital that does not exist. Nothing is kept."))

    def _leave_for(self, following: Reviewer) -> None:
        if self._may_leave():
            self.state.clear()
            self._show(following)
        else:
            self._select_shown()

    def _may_leave(self) -> bool:
        """Whether nothing typed would be lost, or the user lets it go."""
        return self.typed() == self._shown or not self._session.messages.ask(
            self.tr("What you wrote on this card is not kept yet."),
            self.tr("&Go back to it"),
            self.tr("&Drop it"),
        )

    def typed(self) -> Reviewer:
        """The card as the form has it now."""
        texts = {name: field.text().strip() for name, field in self.fields.items()}
        changed = {name: text for name, text in texts.items() if text != getattr(self._shown, name).strip()}
        return replace(self._shown, written=Answer(self.written.currentData()), **changed)  # type: ignore[arg-type]

    # -- changing

    @Slot()
    def keep_typed(self) -> None:
        """Keep the card; what is wrong is said and nothing is kept."""
        from ...services.reviewers import keep_reviewer

        self._session.call(
            keep_reviewer, self.typed(), on_success=self._kept, on_error=self.state.setText, changes=CHANGES
        )

    def _kept(self, card: Reviewer) -> None:
        self.state.setText(self.tr("Kept."))
        self._shown = card
        self.refresh(card.id)

    @Slot()
    def take_out(self) -> None:
        """Remove the shown card, unless a case asked this reviewer; Ctrl+Z in the window brings it back."""
        from ...services.reviewers import forget_reviewer

        gone = self._shown
        if gone.id:
            self._session.call(
                forget_reviewer,
                gone.id,
                on_success=partial(self._taken_out, gone),
                on_error=self.state.setText,
                changes=CHANGES,
            )

    def _taken_out(self, gone: Reviewer, _: object) -> None:
        from ...services.reviewers import keep_reviewer

        def bring_back(ws: Workspace) -> None:
            keep_reviewer(ws, replace(gone, id=0))

        self._session.answers.keep(Said(bring_back))
        self.state.setText(self.tr("Removed. Ctrl+Z in the window brings it back."))
        self.refresh()

    @Slot()
    def choose_import(self) -> None:
        """Ask for a file and keep the card in it."""
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Add a card"), "", self.tr("Reviewer card (*.json)"))
        if chosen and self._may_leave():
            self.add_from(Path(chosen))

    def add_from(self, path: Path) -> None:
        """Keep the card in a file; one of the same reviewer is replaced."""
        from ...services.reviewers import import_card

        self._session.call(import_card, path, on_success=self._kept, on_error=self.state.setText, changes=CHANGES)

    @Slot()
    def choose_file(self) -> None:
        """Ask where the shown card goes, then write it."""
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the card"), self.tr("reviewer.json"), self.tr("Reviewer card (*.json)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, target: Path) -> None:
        """Write the card as it is kept to `target`, which is replaced."""
        self._session.jobs.submit(partial(_write, self._shown, target), on_success=self._say_saved)

    def _say_saved(self, target: Path) -> None:
        self.state.setText(self.tr("Saved as {name}.").format(name=visible(target.name, 60)))

    @Slot()
    def _pick(self) -> None:
        if self._shown.id and self._may_leave():
            self._show(self._shown)
            self.picked.emit(self._shown.id)
            self.accept()

    def reject(self) -> None:
        """Close, unless something typed would be lost."""
        if self._may_leave():
            super().reject()


def _write(card: Reviewer, target: Path, _context: object) -> Path:
    from ...services.reviewers import save_card

    return saved(target, lambda: save_card(card, target))
