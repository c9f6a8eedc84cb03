"""What to ask a reviewer before anything is paid: eight questions and answers, and the sheet on paper or for a mail."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ...domain.display import visible
from ...domain.review import Asked
from ..saving import saved
from ..session import Session
from ..theme import GRID
from ..widgets import Muted, PlainButton, PlainLabel, Strong
from .draft import Draft
from .fields import LONGEST, Remark, ShortText
from .wording import asked, unknown

if TYPE_CHECKING:
    from ...printing.sheets import AskSheet
    from ...services.reviews import ReviewView

#: The answers in the order of the questions.
Answers = tuple[str, ...]


class AskPage(QWidget):
    """The questions to the shown reviewer; what is typed is kept when a field is left."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.view: ReviewView | None = None
        self.unknown = Strong()
        self.fields = {one: ShortText() for one in Asked}
        self.print = PlainButton(self.tr("Print the sheet…"), "print")
        self.copy = PlainButton(self.tr("Copy as te&xt"), "copy")
        self.state = Remark()
        self.draft = Draft(session, self, self)
        self._lay_out()
        for field in self.fields.values():
            field.left.connect(self.draft.flush)
        self.print.clicked.connect(self.choose_file)
        self.copy.clicked.connect(self.copy_text)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.unknown, 1)
        head.addWidget(self.copy)
        head.addWidget(self.print)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(4)
        for place, (question, field) in enumerate(self.fields.items()):
            label = PlainLabel(asked(question))
            label.setWordWrap(True)
            label.setBuddy(field)
            field.setAccessibleName(asked(question))
            row, side = divmod(place, 2)
            grid.addWidget(label, 2 * row, side)
            grid.addWidget(field, 2 * row + 1, side)
            grid.setColumnStretch(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(
            Muted(self.tr("Ask this before you pay. Write down what they say; what is empty is not known."))
        )
        column.addLayout(head)
        column.addLayout(grid)
        column.addWidget(self.state)
        column.addStretch(1)

    def show_review(self, view: ReviewView | None) -> None:
        """Show the answers of a reviewer."""
        self.view = view
        self.setEnabled(view is not None)
        key = (view.review.id, view.review.id) if view is not None else None
        known = (view.review.answers or {}) if view is not None else {}
        self.draft.show(key, tuple(known.get(one, "") for one in Asked))
        self.unknown.setText(unknown(view.review) if view is not None else "")

    # -- the answers, as `Draft` wants them

    def fill(self, value: Answers) -> None:
        """Show the answers; a field that shows its text already keeps its cursor."""
        for field, text in zip(self.fields.values(), value, strict=True):
            if field.toPlainText() != text:
                field.setPlainText(text)

    def typed(self, base: Answers) -> Answers:
        """The answers as they are typed."""
        texts = (field.toPlainText() for field in self.fields.values())
        return tuple(
            before if text.strip() == before.strip() else text.strip() for text, before in zip(texts, base, strict=True)
        )

    def ready(self, value: Answers) -> bool:
        """Nobody writes a book here."""
        return all(len(one) <= 10 * LONGEST for one in value)

    def call(self, review_id: int, value: Answers) -> tuple[Any, tuple[Any, ...]]:
        """The service that keeps the answers."""
        from ...services.reviews import answer_sheet

        return answer_sheet, (review_id, dict(zip(Asked, value, strict=True)))

    def stored(self, number: int, value: Answers, result: Any) -> tuple[int, Any]:
        """The answers have the number of their review."""
        return number, value

    def say(self, sentence: str) -> None:
        """What went wrong."""
        self.state.setText(sentence)

    # -- the sheet

    @Slot()
    def copy_text(self) -> None:
        """Put the questions on the clipboard, for a mail."""
        self._with_sheet(self._copy)

    def _copy(self, sheet: AskSheet) -> None:
        from ...services.review_sheets import ask_text

        QApplication.clipboard().setText(ask_text(sheet))
        self.state.setText(self.tr("Copied. Paste it into a mail."))

    @Slot()
    def choose_file(self) -> None:
        """Ask where the sheet goes, then write it."""
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the sheet"), self.tr("before paying.pdf"), self.tr("PDF (*.pdf)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, target: Path) -> None:
        """Write the sheet to `target`, which is replaced."""
        self._with_sheet(partial(self._save, target))

    def _with_sheet(self, use: Any) -> None:
        """Keep what is typed, then make the sheet of it."""
        from ...services.review_sheets import write_ask_sheet

        self.draft.flush()
        if self.view is not None:
            self._session.call(write_ask_sheet, self.view.review.id, on_success=use)

    def _save(self, target: Path, sheet: AskSheet) -> None:
        self._session.jobs.submit(partial(_write, sheet, target), on_success=self._say_saved)

    def _say_saved(self, target: Path) -> None:
        self.state.setText(self.tr("Saved as {name}.").format(name=visible(target.name, 60)))

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page keeps what is typed."""
        super().hideEvent(event)
        self.draft.flush()


def _write(sheet: AskSheet, target: Path, _context: object) -> Path:
    """Write the PDF."""
    from ...services.review_sheets import print_ask_sheet

    return saved(target, lambda: target.write_bytes(print_ask_sheet(sheet)))
