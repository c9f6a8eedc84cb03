"""Parcels of the open case: slides, blocks and discs that were sent, and where they are.

Shows what the service gives; each change is one call. Says of permits only whom to ask.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ...domain.display import visible
from ...domain.shipping import Shipment
from .. import words
from ..library.page import QuietTable
from ..session import Session
from ..theme import GRID
from ..widgets import Heading, Muted, PlainButton, PrimaryButton, field_grid
from ..words import translate

_MOST = 9999
_LONGEST = 200
_TEXTS = ("what", "numbers", "courier", "tracking", "sent", "received", "returned", "note")


def in_words(one: Shipment) -> str:
    """What is in a parcel, and how many."""
    what = visible(one.what, 80)
    return (
        translate("Parcels", "{what}, {n} pieces").format(what=what, n=words.number(one.count)) if one.count else what
    )


def standing(one: Shipment) -> str:
    """Where a parcel is."""
    for date, wording in (
        (one.returned, translate("Parcels", "Back since {date}")),
        (one.received, translate("Parcels", "Arrived on {date}")),
    ):
        if date:
            return wording.format(date=words.date(date))
    return translate("Parcels", "On its way") if one.sent else translate("Parcels", "Not sent yet")


class ShipmentsDialog(QDialog):
    """Every parcel of the open case."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Parcels"))
        self.resize(108 * GRID, 68 * GRID)
        self._session = session
        self._parcels: tuple[Shipment, ...] = ()
        self._shown = Shipment()
        self.table = QuietTable(
            self.tr("Parcels"),
            (self.tr("What"), self.tr("Courier"), self.tr("Sent"), self.tr("Where it is")),
            (0, 180, 130, 220),
        )
        self.fields = {name: QLineEdit() for name in _TEXTS}
        self.count = QLineEdit()
        self.count.setValidator(QIntValidator(0, _MOST, self.count))
        self.permit = QCheckBox(self.tr("Asked both hospitals &whether an import or export permit is needed"))
        self.new = PlainButton(self.tr("&New parcel"), "add")
        self.keep = PrimaryButton(self.tr("&Keep"))
        self.close_button = PlainButton(self.tr("C&lose"))
        self.state = Muted()
        self._lay_out()
        self.table.itemSelectionChanged.connect(self._choose)
        self.new.clicked.connect(self.begin_new)
        self.keep.clicked.connect(self.keep_typed)
        self.close_button.clicked.connect(self.reject)
        self.refresh()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.new)
        buttons.addWidget(self.state, 1)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(GRID)
        column.addWidget(Heading(self.tr("Parcels")))
        column.addWidget(Muted(self.tr("Slides, blocks and discs that were sent. What is lent has to come back.")))
        column.addWidget(self.table, 1)
        column.addLayout(self._form())
        column.addWidget(self.permit)
        column.addLayout(buttons)

    def _form(self) -> QGridLayout:
        rows: tuple[tuple[str, QLineEdit], ...] = (
            (self.tr("W&hat was sent"), self.fields["what"]),
            (self.tr("How &many"), self.count),
            (self.tr("N&umbers on it"), self.fields["numbers"]),
            (self.tr("&Courier"), self.fields["courier"]),
            (self.tr("&Tracking number"), self.fields["tracking"]),
            (self.tr("&Sent on"), self.fields["sent"]),
            (self.tr("&Arrived on"), self.fields["received"]),
            (self.tr("&Back on"), self.fields["returned"]),
            (self.tr("N&ote"), self.fields["note"]),
        )
        for _text, field in rows:
            field.setMaxLength(_LONGEST)
        for name in ("sent", "received", "returned"):
            self.fields[name].setPlaceholderText("2026-11-30")
        return field_grid(rows, last_wide=True)

    def refresh(self, chosen: int = 0) -> None:
        """Read the parcels anew and show one of them."""
        from ...services.shipments import list_shipments

        if self._session.case is not None and self._session.ready:
            self._session.call(list_shipments, self._session.case.id, on_success=partial(self._take, chosen))

    def _take(self, chosen: int, parcels: tuple[Shipment, ...]) -> None:
        self._parcels = parcels
        self.table.blockSignals(True)
        self.table.show_rows(
            [(in_words(one), visible(one.courier, 60), words.date(one.sent), standing(one)) for one in parcels]
        )
        self.table.blockSignals(False)
        self.state.setText("" if parcels else self.tr("Nothing was sent yet."))
        first = parcels[0] if parcels else Shipment()
        self._show(next((one for one in parcels if one.id == chosen), first))

    def _show(self, parcel: Shipment) -> None:
        self._shown = parcel
        self._select_shown()
        for name, field in self.fields.items():
            field.setText(getattr(parcel, name))
        self.count.setText(str(parcel.count or ""))
        self.permit.setChecked(parcel.permit_asked)

    def _select_shown(self) -> None:
        """Choose the row of the parcel in the form; none for a new one."""
        row = next((row for row, one in enumerate(self._parcels) if one.id == self._shown.id), -1)
        self.table.blockSignals(True)
        if row >= 0:
            self.table.selectRow(row)
        else:
            self.table.setCurrentCell(-1, -1)
            self.table.clearSelection()
        self.table.blockSignals(False)

    @Slot()
    def _choose(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._parcels):
            self._leave_for(self._parcels[row])

    @Slot()
    def begin_new(self) -> None:
        """An empty form for one more parcel."""
        self._leave_for(Shipment())
        self.fields["what"].setFocus()

    def _leave_for(self, following: Shipment) -> None:
        if self._may_leave():
            self._show(following)
        else:
            self._select_shown()

    def _may_leave(self) -> bool:
        """Whether nothing typed would be lost, or the user lets it go."""
        return self.typed() == self._shown or not self._session.messages.ask(
            self.tr("What you wrote about this parcel is not kept yet."),
            self.tr("&Go back to it"),
            self.tr("&Drop it"),
        )

    def typed(self) -> Shipment:
        """The parcel as the form has it now."""
        texts = {name: field.text().strip() for name, field in self.fields.items()}
        return replace(
            self._shown,
            count=int(self.count.text() or 0),
            permit_asked=self.permit.isChecked(),
            **texts,  # type: ignore[arg-type]
        )

    @Slot()
    def keep_typed(self) -> None:
        """Keep what the form has; what is wrong is said and nothing is kept."""
        from ...services.shipments import keep_shipment

        if self._session.case is not None:
            case_id = self._session.case.id
            self._session.call(
                keep_shipment, case_id, self.typed(), on_success=self.refresh, on_error=self.state.setText
            )

    def reject(self) -> None:
        """Close, unless something typed would be lost."""
        if self._may_leave():
            super().reject()
