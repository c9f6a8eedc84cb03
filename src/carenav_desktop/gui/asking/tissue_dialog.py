"""The ledger of tissue: each specimen, what is left of it, who holds it, and whether it may be lent.

Shows what the service gives; each change is one call. Says of permits only whom to ask.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ...domain.dates import parse_date
from ...domain.display import visible
from ...domain.tissue import Release, Specimen
from ...errors import CaseError
from .. import words
from ..answers import Said
from ..library.page import QuietTable
from ..session import Change, Session
from ..theme import GRID
from ..widgets import Heading, Muted, PlainButton, PlainLabel, PrimaryButton, TickList, field_grid
from ..words import translate
from .shipments_dialog import ShipmentsDialog

if TYPE_CHECKING:
    from ...domain.case import Record
    from ...services.workspace import Workspace

_CHANGES = frozenset({Change.MARKS})
_MOST_SLIDES = 999
_LONGEST = 200


def answer_in_words(release: Release) -> str:
    """What the holder said when asked to lend the material."""
    return {
        Release.UNASKED: translate("Tissue", "Not asked yet"),
        Release.ASKED: translate("Tissue", "Asked, no answer yet"),
        Release.YES: translate("Tissue", "Yes"),
        Release.NO: translate("Tissue", "No"),
    }[release]


def _look(ws: Workspace, case_id: int) -> tuple[tuple[Specimen, ...], tuple[Record, ...]]:
    """The ledger, and the reports its entries may belong to, each paper once."""
    from ...services.companions import list_specimens, pathology_reports

    reports = {one.part_of or one.id: one for one in reversed(pathology_reports(ws, case_id))}
    return list_specimens(ws, case_id), tuple(reversed(reports.values()))


class TissueDialog(QDialog):
    """The ledger of the open case, at the specimen of `report` (a record ID), or at a new one for it."""

    def __init__(self, session: Session, report: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tissue"))
        self.resize(128 * GRID, 80 * GRID)
        self._session = session
        self._report = report
        self._specimens: tuple[Specimen, ...] = ()
        self._reports: tuple[Record, ...] = ()
        self._shown = Specimen(0)
        self.table = QuietTable(
            self.tr("Specimens"),
            (
                *(self.tr("What"), self.tr("Date"), self.tr("Laboratory"), self.tr("Number")),
                *(self.tr("Slides"), self.tr("Who holds it"), self.tr("May it be lent?")),
            ),
            (0, 120, 180, 110, 60, 180, 150),
        )
        self.fields = {
            name: QLineEdit()
            for name in (
                *("site", "date", "laboratory", "accession_number", "stains", "blocks"),
                *("unstained", "holder", "note"),
            )
        }
        self.slides = QLineEdit()
        self.slides.setValidator(QIntValidator(0, _MOST_SLIDES, self.slides))
        self.answer = QComboBox()
        for release in Release:
            self.answer.addItem(answer_in_words(release), release.value)
        self.reports = TickList(self.tr("Reports about it"))
        self.new = PlainButton(self.tr("&New specimen"), "add")
        self.parcels = PlainButton(self.tr("&Parcels sent..."))
        self.keep = PrimaryButton(self.tr("&Keep"))
        self.remove = PlainButton(self.tr("Remo&ve"))
        self.close_button = PlainButton(self.tr("C&lose"))
        self.state = Muted()
        self._lay_out()
        self._wire()
        self.refresh()

    # -- building

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.new)
        buttons.addWidget(self.state, 1)
        for button in (self.parcels, self.remove, self.keep, self.close_button):
            buttons.addWidget(button)
        lower = QHBoxLayout()
        lower.setSpacing(2 * GRID)
        lower.addLayout(self._form(), 5)
        lower.addLayout(self._about(), 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(GRID)
        column.addWidget(Heading(self.tr("Tissue")))
        column.addWidget(
            Muted(
                self.tr(
                    "Tissue that was taken out is kept in blocks and on slides. Write down where, and who may lend."
                )
            )
        )
        column.addWidget(self.table, 1)
        column.addLayout(lower)
        permit = Muted(
            self.tr("Before tissue is sent abroad, ask both hospitals whether an import or export permit is needed.")
        )
        permit.setWordWrap(True)
        column.addWidget(permit)
        column.addLayout(buttons)

    def _form(self) -> QGridLayout:
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("&What it is from"), self.fields["site"]),
            (self.tr("&Date"), self.fields["date"]),
            (self.tr("La&boratory"), self.fields["laboratory"]),
            (self.tr("N&umber of the laboratory"), self.fields["accession_number"]),
            (self.tr("Stained &slides"), self.slides),
            (self.tr("Special st&ains"), self.fields["stains"]),
            (self.tr("Block numbe&rs"), self.fields["blocks"]),
            (self.tr("Uns&tained slides"), self.fields["unstained"]),
            (self.tr("W&ho holds it"), self.fields["holder"]),
            (self.tr("&May it be lent?"), self.answer),
            (self.tr("N&ote"), self.fields["note"]),
        )
        grid = field_grid(rows, last_wide=True)
        for field in self.fields.values():
            field.setMaxLength(_LONGEST)
        self.fields["date"].setPlaceholderText("2026-11-30")
        self.fields["stains"].setPlaceholderText("ER, PR, HER2")
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

    def _about(self) -> QVBoxLayout:
        label = PlainLabel(self.tr("Reports about &it"))
        label.setBuddy(self.reports)
        self.reports.setMinimumHeight(12 * GRID)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self.reports, 1)
        return column

    def _wire(self) -> None:
        self.table.itemSelectionChanged.connect(self._choose)
        self.new.clicked.connect(self.begin_new)
        self.keep.clicked.connect(self.keep_typed)
        self.parcels.clicked.connect(self.show_parcels)
        self.remove.clicked.connect(self.take_off)
        self.close_button.clicked.connect(self.reject)

    # -- showing

    def refresh(self, chosen: int = 0) -> None:
        """Read the ledger anew and show one of its specimens."""
        if self._session.case is not None and self._session.ready:
            self._session.call(_look, self._session.case.id, on_success=partial(self._take, chosen))

    def _take(self, chosen: int, seen: tuple[tuple[Specimen, ...], tuple[Record, ...]]) -> None:
        self._specimens, self._reports = seen
        self.table.blockSignals(True)
        self.table.show_rows([self._cells(one) for one in self._specimens])
        self.table.blockSignals(False)
        self.state.setText("" if self._specimens else self.tr("Nothing is written down yet."))
        wanted, self._report = self._report, 0
        self._show(self._begin_with(wanted) if wanted else self._known(chosen))

    def _cells(self, one: Specimen) -> tuple[str, ...]:
        return (
            visible(one.site, 80) or self.tr("Not named"),
            words.date(one.date),
            visible(one.laboratory, 60),
            visible(one.accession_number, 40),
            words.number(one.slides) if one.slides else "",
            visible(one.holder, 60),
            answer_in_words(one.release),
        )

    def _known(self, number: int) -> Specimen:
        """The specimen of this id; else the first one, or a new one where there is none."""
        first = self._specimens[0] if self._specimens else Specimen(0)
        return next((one for one in self._specimens if one.id == number), first)

    def _begin_with(self, report: int) -> Specimen:
        """What a report leads to: its specimen, the first report nobody has an answer for, or a new specimen."""
        answered = {number for one in self._specimens if one.is_answered for number in one.reports}
        if report in answered:
            report = next((_id(one) for one in self._reports if _id(one) not in answered), report)
        of_report = next((one for one in self._specimens if report in one.reports), None)
        return of_report or self._new(next((one for one in self._reports if _id(one) == report), None))

    def _new(self, report: Record | None) -> Specimen:
        """A specimen with what its report already says."""
        if report is None:
            return Specimen(0)
        return Specimen(
            0,
            accession_number=report.accession_number.strip(),
            date=report.date,
            laboratory=report.place.strip(),
            reports=(_id(report),),
        )

    def _show(self, specimen: Specimen) -> None:
        self._shown = specimen
        row = next((row for row, one in enumerate(self._specimens) if one.id == specimen.id), -1)
        self.table.blockSignals(True)
        if row >= 0:
            self.table.selectRow(row)
        else:
            self.table.setCurrentCell(-1, -1)
            self.table.clearSelection()
        self.table.blockSignals(False)
        for name, field in self.fields.items():
            field.setText(getattr(specimen, name))
        self.slides.setText(str(specimen.slides or ""))
        self.answer.setCurrentIndex(self.answer.findData(specimen.release.value))
        self.reports.show_rows(
            [(str(_id(one)), self._report_in_words(one)) for one in self._reports],
            [str(one) for one in specimen.reports],
        )
        self.remove.setEnabled(bool(specimen.id))

    def _report_in_words(self, report: Record) -> str:
        date = words.date(report.date) or self.tr("Without a date")
        return ", ".join(part for part in (date, visible(report.place, 60)) if part)

    def typed(self) -> Specimen:
        """The specimen as the form has it now."""
        texts = {name: field.text().strip() for name, field in self.fields.items()}
        listed = {_id(one) for one in self._reports}
        elsewhere = [one for one in self._shown.reports if one not in listed]  # in the trash, or sorted otherwise
        return replace(
            self._shown,
            slides=int(self.slides.text() or 0),
            release=Release(self.answer.currentData()),
            reports=tuple(sorted([*elsewhere, *map(int, self.reports.ticked)])),
            **texts,  # type: ignore[arg-type]
        )

    @Slot()
    def show_parcels(self) -> None:
        """What of it was sent by post or courier."""
        dialog = ShipmentsDialog(self._session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # -- changing

    @Slot()
    def _choose(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._specimens):
            self._leave_for(self._specimens[row])

    @Slot()
    def begin_new(self) -> None:
        """An empty form for one more specimen."""
        self._leave_for(Specimen(0))
        self.fields["site"].setFocus()

    def _leave_for(self, following: Specimen) -> None:
        """Show another specimen; what was typed of this one is kept or dropped as the user says."""
        if self._may_leave():
            self._show(following)
        else:
            self._show_row_of_form()

    def _may_leave(self) -> bool:
        """Whether nothing typed would be lost, or the user lets it go."""
        before = replace(self._shown, reports=tuple(sorted(self._shown.reports)))
        return self.typed() == before or not self._session.messages.ask(
            self.tr("What you wrote about this specimen is not kept yet."),
            self.tr("&Go back to it"),
            self.tr("&Drop it"),
        )

    def _show_row_of_form(self) -> None:
        row = next((row for row, one in enumerate(self._specimens) if one.id == self._shown.id), -1)
        self.table.blockSignals(True)
        self.table.setCurrentCell(row, 0)
        self.table.blockSignals(False)

    @Slot()
    def keep_typed(self) -> None:
        """Keep what the form has; a date that is none is said and nothing is kept."""
        from ...services.companions import keep_specimen

        specimen = self.typed()
        if self._session.case is None:
            return
        try:
            parse_date(specimen.date)
        except CaseError as error:
            self.state.setText(self._session.messages.explain(error))
            self.fields["date"].setFocus()
            return
        self._session.call(keep_specimen, self._session.case.id, specimen, on_success=self.refresh, changes=_CHANGES)

    @Slot()
    def take_off(self) -> None:
        """Take the shown specimen out of the ledger; Ctrl+Z in the window brings it back."""
        from ...services.companions import forget_specimen, keep_specimen

        gone, case = self._shown, self._session.case
        if case is None or not gone.id:
            return

        def bring_back(ws: Workspace) -> None:
            keep_specimen(ws, case.id, replace(gone, id=0))

        def removed(_: object) -> None:
            self._session.answers.keep(Said(bring_back))
            self.refresh()

        self._session.call(forget_specimen, case.id, gone.id, on_success=removed, changes=_CHANGES)

    def reject(self) -> None:
        """Close, unless something typed would be lost."""
        if self._may_leave():
            super().reject()


def _id(report: Record) -> int:
    """The number of the paper a report is, or is a part of."""
    return report.part_of or report.id
