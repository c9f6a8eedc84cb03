"""Consents: who agreed that this reviewer gets which records, until when, and the form that was signed."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ...domain.display import visible
from ...domain.review import Consent
from .. import words
from ..library.page import QuietTable
from ..saving import saved
from ..session import Session
from ..theme import GRID
from ..widgets import PlainButton, PlainLabel, Strong, field_grid
from .fields import day, line
from .outlook import Outlook
from .part_panel import PartPanel
from .record_field import RecordField
from .wording import consent, consents, title

if TYPE_CHECKING:
    from ...domain.letter import Letter
    from ...services.reviews import ReviewView


class ConsentPanel(PartPanel):
    """Every consent to the shown reviewer, and in words whether one holds today."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        table = QuietTable(
            self.tr("Consents"),
            (self.tr("Who agreed"), self.tr("Which records"), self.tr("Given"), self.tr("How it stands")),
            (170, 0, 110, 220),
        )
        super().__init__(session, table, self.tr("N&ew consent"), parent)
        self.fields = {name: line() for name in ("given_by", "relation", "items")}
        self.fields |= {name: day() for name in ("given", "until", "withdrawn")}
        self.item = RecordField(session, self.tr("Choose the signed &form…"), self.tr("The signed form"))
        self.holds = Strong()
        self.print = PlainButton(self.tr("Print the form…"), "print")
        self.print.clicked.connect(self.choose_file)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = field_grid(
            (
                (self.tr("Who agreed"), self.fields["given_by"]),
                (self.tr("Relation to the patient"), self.fields["relation"]),
                (self.tr("Which records"), self.fields["items"]),
                (self.tr("Given on"), self.fields["given"]),
                (self.tr("Ends on"), self.fields["until"]),
                (self.tr("Taken back on"), self.fields["withdrawn"]),
            )
        )
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.fields["items"].setPlaceholderText(self.tr("Empty: all records of the packet"))
        signed = QHBoxLayout()
        signed.setSpacing(GRID)
        signed.addWidget(PlainLabel(self.tr("Signed form")))
        signed.addWidget(self.item, 1)
        self.column.addWidget(self.holds)
        self.column.addWidget(self.table, 1)
        self.column.addLayout(grid)
        self.column.addLayout(signed)
        self.add_buttons(self.print)

    def know(self, seen: Outlook) -> None:
        """The records among which the signed form may be."""
        self.item.offer([one for one in seen.targets() if one[0].startswith("record:")])

    def show_review(self, view: ReviewView | None) -> None:
        """Show the consents to a reviewer."""
        super().show_review(view)
        if view is not None:
            said = consents(view.review, datetime.date.today())
            self.holds.setText(
                self.tr("Consent for {reviewer}: {state}").format(reviewer=title(view.reviewer), state=said)
            )
        self.print.setEnabled(bool(self._parts))

    def blank(self) -> Consent:
        """A consent of today."""
        return Consent(given=datetime.date.today().isoformat())

    def parts(self, view: ReviewView) -> Sequence[Consent]:
        """The consents in the order in which they were written down."""
        return view.review.consents

    def cells(self, part: Any) -> tuple[str, ...]:
        """A consent and whether it holds today."""
        items = visible(part.items, 200) or self.tr("All records of the packet")
        return visible(part.given_by, 80), items, words.date(part.given), consent(part, datetime.date.today())

    def lacking(self, part: Any) -> str:
        """Somebody must have agreed."""
        return "" if part.given_by.strip() else self.tr("Write who agreed first.")

    def fill(self, value: Any) -> None:
        """Show a consent and its form."""
        super().fill(value)
        self.item.put(value.item)

    def typed(self, base: Any) -> Any:
        """The consent as the form has it."""
        return replace(super().typed(base), item=self.item.target)

    # -- the form to sign

    @Slot()
    def choose_file(self) -> None:
        """Ask where the form of the chosen consent goes, then write it."""
        self.keep_typed()
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the form"), self.tr("consent.pdf"), self.tr("PDF (*.pdf)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, target: Path) -> None:
        """Write the form to `target`, which is replaced."""
        from ...services.review_sheets import write_consent_form

        shown = self.shown() or (self._parts[0] if self._parts else None)
        if self.view is None or shown is None:
            self.state.setText(self.tr("Write who agreed first."))
            return
        self._session.call(write_consent_form, self.view.review.id, shown.id, on_success=partial(self._save, target))

    def _save(self, target: Path, form: Letter) -> None:
        self._session.jobs.submit(partial(_write, form, target), on_success=self._say_saved)

    def _say_saved(self, target: Path) -> None:
        self.state.setText(self.tr("Saved as {name}. Print it and sign it.").format(name=visible(target.name, 60)))


def _write(form: Letter, target: Path, _context: object) -> Path:
    """Write the PDF."""
    from ...services.letters import print_letter

    return saved(target, lambda: target.write_bytes(print_letter(form)))
