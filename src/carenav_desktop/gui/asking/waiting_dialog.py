"""What is waited for: every request of the open case, due ones first, how it stands, and how it ended.

Shows what the service gives; each change is one call.
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ...domain.asking import Ended
from ...domain.display import visible
from .. import words
from ..library.page import QuietTable
from ..review.wording import due, title
from ..saving import saved
from ..session import Change, Session
from ..theme import GRID
from ..widgets import Heading, Muted, PlainButton, PrimaryButton, field_grid
from ..words import translate
from .shipments_dialog import ShipmentsDialog, in_words

if TYPE_CHECKING:
    from ...domain.asking import Request
    from ...domain.shipping import Shipment
    from ...services.asking import Waiting
    from ...services.reviews import ReviewView
    from ...services.workspace import Workspace

_CHANGES = frozenset({Change.MARKS})
Seen = tuple[tuple["Waiting", ...], tuple["Shipment", ...], tuple["ReviewView", ...]]


def standing(one: Waiting) -> str:
    """How a request stands, in words."""
    ended = {
        Ended.RECEIVED: translate("Waiting", "It came on {date}"),
        Ended.REFUSED: translate("Waiting", "Refused on {date}"),
        Ended.LOST: translate("Waiting", "Lost, said on {date}"),
        Ended.NEVER_EXISTED: translate("Waiting", "Never made, said on {date}"),
    }.get(one.request.ended)
    if ended is not None:
        return ended.format(date=words.date(one.request.ended_on))
    if one.is_due:
        return translate("Waiting", "Ask again")
    until = one.request.reminder or one.request.promised
    return (
        translate("Waiting", "Waiting until {date}").format(date=words.date(until))
        if until
        else translate("Waiting", "Waiting")
    )


def _look(ws: Workspace, case_id: int) -> Seen:
    from ...services.asking import waiting_on
    from ...services.reviews import list_reviews
    from ...services.shipments import list_shipments

    reviews = (one for one in list_reviews(ws, case_id) if one.review.expects_answer)
    return waiting_on(ws, case_id), list_shipments(ws, case_id), tuple(reviews)


class WaitingDialog(QDialog):
    """The requests of the open case."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Waiting on"))
        self.resize(104 * GRID, 66 * GRID)
        self._session = session
        self._waiting: tuple[Waiting, ...] = ()
        self._parcels: tuple[Shipment, ...] = ()
        self._reviews: tuple[ReviewView, ...] = ()
        self.table = QuietTable(
            self.tr("What was asked"),
            (self.tr("Whom"), self.tr("What"), self.tr("Asked"), self.tr("How it stands")),
            (180, 0, 130, 200),
        )
        self.fields = {name: QLineEdit() for name in ("promised", "reminder", "person", "reference", "note")}
        self.came = PrimaryButton(self.tr("It &came"))
        self.refused = PlainButton(self.tr("&Refused"))
        self.lost = PlainButton(self.tr("Lo&st"))
        self.never = PlainButton(self.tr("&Never made"))
        self.again = PlainButton(self.tr("&Open again"))
        self.keep = PlainButton(self.tr("&Keep these words"))
        self.parcels = PlainButton(self.tr("Parcels &sent..."))
        self.calendar = PlainButton(self.tr("Calendar &file..."))
        self.close_button = PlainButton(self.tr("C&lose"))
        self.state = Muted()
        self._lay_out()
        self._wire()
        session.changed.connect(self._follow)
        self.refresh()

    def _lay_out(self) -> None:
        labels = {
            "promised": self.tr("&Promised for"),
            "reminder": self.tr("Ask &again on"),
            "person": self.tr("&Who took it"),
            "reference": self.tr("Num&ber given"),
            "note": self.tr("No&te"),
        }
        grid = field_grid([(labels[name], field) for name, field in self.fields.items()])
        for name in ("promised", "reminder"):
            self.fields[name].setPlaceholderText("2026-11-30")
        grid.addWidget(self.keep, 2, 3)
        ends = QHBoxLayout()
        for button in (self.came, self.refused, self.lost, self.never, self.again):
            ends.addWidget(button)
        ends.addStretch()
        bottom = QHBoxLayout()
        bottom.addWidget(self.state, 1)
        bottom.addWidget(self.parcels)
        bottom.addWidget(self.calendar)
        bottom.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(GRID)
        column.addWidget(Heading(self.tr("Waiting on")))
        column.addWidget(Muted(self.tr("What was asked of whom, and what became of it. It also goes on the gap list.")))
        column.addWidget(self.table, 1)
        column.addLayout(ends)
        column.addLayout(grid)
        column.addLayout(bottom)

    def _wire(self) -> None:
        self.table.itemSelectionChanged.connect(self._show_chosen)
        for button, ended in (
            (self.came, Ended.RECEIVED),
            (self.refused, Ended.REFUSED),
            (self.lost, Ended.LOST),
            (self.never, Ended.NEVER_EXISTED),
            (self.again, Ended.OPEN),
        ):
            button.clicked.connect(partial(self._end, ended))
        self.keep.clicked.connect(self.keep_words)
        self.parcels.clicked.connect(self.show_parcels)
        self.calendar.clicked.connect(self.choose_file)
        self.close_button.clicked.connect(self.reject)

    @Slot(object)
    def _follow(self, changes: frozenset[Change]) -> None:
        if Change.CHECKLIST in changes:
            self.refresh()

    def refresh(self) -> None:
        """Read the requests anew."""
        if self._session.case is not None and self._session.ready:
            self._session.call(_look, self._session.case.id, on_success=self.show_waiting)

    def show_waiting(self, seen: Seen) -> None:
        """Show these requests, behind them the parcels that are under way and the reviews with a day for an answer."""
        self._waiting, parcels, self._reviews = seen
        waiting, self._parcels = self._waiting, tuple(one for one in parcels if one.is_under_way)
        side = int(self._session.language != "en")
        self.table.show_rows(
            [
                (
                    visible(one.facility.name, 80),
                    words.listed([visible(label[side], 80) for label in one.labels]),
                    words.date(one.request.asked),
                    standing(one),
                )
                for one in waiting
            ]
            + [
                (
                    visible(one.courier, 80),
                    in_words(one),
                    words.date(one.sent),
                    self.tr("On its way"),
                )
                for one in self._parcels
            ]
            + [
                (title(one.reviewer), self.tr("Second opinion"), words.date(one.review.since), due(one))
                for one in self._reviews
            ]
        )
        self.state.setText(
            "" if waiting or self._parcels or self._reviews else self.tr("Nothing was asked yet. Write a letter first.")
        )
        self._show_chosen()

    def chosen(self) -> Waiting | None:
        """The request of the chosen row."""
        row = self.table.currentRow()
        return self._waiting[row] if 0 <= row < len(self._waiting) else None

    @Slot()
    def _show_chosen(self) -> None:
        one = self.chosen()
        request = one.request if one is not None else None
        for name, field in self.fields.items():
            field.setEnabled(request is not None)
            field.setText(getattr(request, name) if request is not None else "")
        parcel = self.chosen_parcel() is not None
        is_open = request is not None and request.ended is Ended.OPEN
        self.came.setEnabled(is_open or parcel)
        for button in (self.refused, self.lost, self.never):
            button.setEnabled(is_open)
        self.again.setEnabled(request is not None and not is_open)
        self.keep.setEnabled(request is not None)
        is_waiting = any(one.request.ended is Ended.OPEN for one in self._waiting)
        self.calendar.setEnabled(is_waiting or bool(self._reviews))

    def chosen_parcel(self) -> Shipment | None:
        """The parcel of the chosen row."""
        row = self.table.currentRow() - len(self._waiting)
        return self._parcels[row] if 0 <= row < len(self._parcels) else None

    @Slot()
    def show_parcels(self) -> None:
        """Everything that was sent by post or courier."""
        dialog = ShipmentsDialog(self._session, self)
        dialog.finished.connect(lambda _: self.refresh())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _end(self, ended: Ended, _checked: bool = False) -> None:
        from ...services.asking import end_request
        from ...services.shipments import keep_shipment

        one, parcel, case = self.chosen(), self.chosen_parcel(), self._session.case
        if parcel is not None and case is not None:
            here = replace(parcel, received=datetime.date.today().isoformat())
            self._session.call(keep_shipment, case.id, here, on_success=lambda _: self.refresh())
        if one is not None and self._session.case is not None:
            note = self.fields["note"].text().strip()
            self._session.call(end_request, self._session.case.id, one.request.id, ended, "", note, changes=_CHANGES)

    @Slot()
    def keep_words(self) -> None:
        """Keep what was typed of the chosen request."""
        from ...services.asking import ask

        one = self.chosen()
        if one is not None and self._session.case is not None:
            self._session.call(ask, self._session.case.id, self._typed(one.request), changes=_CHANGES)

    def _typed(self, request: Request) -> Request:
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        return replace(request, **typed)  # type: ignore[arg-type]

    @Slot()
    def choose_file(self) -> None:
        """Ask where the reminders go, then write them."""
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the days to ask again"), self.tr("reminders.ics"), self.tr("Calendar (*.ics)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, target: Path) -> None:
        """Write the reminders to `target`, which is replaced."""
        from ...services.asking import reminders

        if self._session.case is not None:
            self._session.call(reminders, self._session.case.id, on_success=partial(self._save, target))

    def _save(self, target: Path, text: str) -> None:
        self._session.jobs.submit(partial(_write, text, target), on_success=self._say_saved)

    def _say_saved(self, target: Path) -> None:
        self.state.setText(
            self.tr("Saved as {name}. Open it with your calendar.").format(name=visible(target.name, 60))
        )


def _write(text: str, target: Path, _context: object) -> Path:
    return saved(target, lambda: target.write_bytes(text.encode()))
