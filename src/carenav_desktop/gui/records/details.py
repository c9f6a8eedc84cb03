"""The questions asked of a paper: what is it, from when, from where. Suggestions stay suggestions until accepted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from ..._generated.forms.ui_record_details import Ui_RecordDetails
from ...domain.case import Record, Study
from ...domain.dates import parse_date
from ...domain.display import visible
from ...domain.kinds import ModalityGroup, RecordKind, Region, modality_group
from ...domain.provenance import Provenance
from ...errors import CaseError
from .. import words
from ..session import Change, Session
from ..widgets import LinkButton, Muted, set_hint
from .belonging import Belonging
from .password_box import PasswordBox
from .provenance import came_in

if TYPE_CHECKING:
    from ...services.records import NameOnPaper


class RecordDetails(QWidget):
    """Shows one record. `answered(Record)` after it was stored, `skipped` when nobody is sure, `study_wanted(target)`
    when somebody asks for the scan it belongs to."""

    answered = Signal(object)
    skipped = Signal()
    study_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._record: Record | None = None
        self._name_known = False
        self.form = Ui_RecordDetails()
        self.form.setupUi(self)
        self.password = PasswordBox(session)
        self.belonging = Belonging()
        self.belonging.wanted.connect(self.study_wanted)
        self.no_images = Muted(self.tr("A photo or a screenshot does not replace the image files. They stay missing."))
        self.form.column.insertWidget(0, self.password)
        self.form.column.insertWidget(1, self.belonging)
        self.form.footColumn.insertWidget(0, self.no_images)
        self.parts = LinkButton(self.tr("Several papers in one file…"))
        self.parts.clicked.connect(self.ask_about_parts)
        self.form.footColumn.insertWidget(1, self.parts, 0, Qt.AlignmentFlag.AlignLeft)
        self.form.accept.use_icon("enter", behind=True)
        set_hint(
            self.form.accessionLabel, self.tr("The hospital's own number of the scan, often called accession number.")
        )
        self._fill_choices()
        for label in self.findChildren(Muted):
            label.setWordWrap(label in (self.form.remark, self.form.origin, self.no_images))
        self.form.kind.currentIndexChanged.connect(self._ask_about_scan)
        self.form.date.textChanged.connect(self._read_date)
        self.form.accept.clicked.connect(self.accept)
        self.form.skip.clicked.connect(self.skipped)
        self.form.name.textEdited.connect(self._touched)
        for field in self._fields():
            changed = field.activated if isinstance(field, QComboBox) else field.textEdited
            changed.connect(self._touched)

    def show_record(self, record: Record, study: Study | None = None) -> None:
        """Fill the form; what is not confirmed is marked as a suggestion. `study` is the scan it lay in."""
        self._record = record
        self.belonging.show_study(study)
        self.password.show_record(record)
        form = self.form
        for choice, value in (
            (form.kind, record.kind),
            (form.language, record.language),
            (form.modality, _group(record.modality)),
            (form.region, record.region),
        ):
            _choose(choice, value)
        for field, text in (
            (form.date, record.date),
            (form.place, record.place),
            (form.accession, record.accession_number),
            (form.notes, record.notes),
        ):
            field.setText(text)
        self._ask_name(record)
        form.origin.setText(self._origin(record))
        set_hint(form.origin, visible(record.source))
        form.skip.setVisible(not record.confirmed)
        self.parts.setVisible(record.confirmed and record.pages > 1)
        form.accept.setText(self.tr("Sav&e") if record.confirmed else self.tr("&Accept"))
        self._mark_suggestions(not record.confirmed)
        self._ask_about_scan()
        self._remark(self._because(record))

    def show_provenance(self, provenance: Provenance) -> None:
        """Add how the record came in to what is said of its file."""
        if self._record is not None:
            self.form.origin.setText("\n".join([self._origin(self._record), *came_in(provenance)]))

    def _ask_name(self, record: Record) -> None:
        from ...services.records import name_on

        self.form.name.setText("")  # clear() would count as a change by hand
        _mark(self.form.name, False)
        self._name_known = False
        self._session.call(name_on, record.id, on_success=partial(self._show_name, record), on_error=_say_nothing)

    def _show_name(self, record: Record, name: NameOnPaper) -> None:
        """Whose name is on it; what the text alone says is a suggestion of a paper that waits for its answers."""
        field = self.form.name
        if record is not self._record or field.isModified():
            return
        self._name_known = True
        field.setText(name.confirmed or ("" if record.confirmed else name.suggested))
        _mark(field, not name.confirmed and bool(field.text()))

    def begin(self) -> None:
        """Put the cursor on the first question."""
        self.form.kind.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def ask_about_parts(self) -> None:
        """Which pages of the shown file are papers of their own."""
        from .parts_dialog import PartsDialog

        if self._record is not None:
            dialog = PartsDialog(self._session, self._record, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    @Slot()
    def accept(self) -> None:
        """Store the answers; what is wrong is said beside the button and nothing is stored."""
        from ...services.records import set_record

        form, record = self.form, self._record
        if record is None:
            return
        if not form.kind.currentData():
            self._remark(self.tr("Say what it is first, or choose Not sure."))
            form.kind.setFocus()
            return
        try:
            date = parse_date(form.date.text())
        except CaseError as error:
            self._remark(self._session.messages.explain(error))
            form.date.setFocus()
            return
        self._session.call(
            set_record,
            record.id,
            kind=form.kind.currentData(),
            date=date,
            place=form.place.text(),
            language=form.language.currentData(),
            notes=form.notes.text(),
            modality=form.modality.currentData(),
            region=form.region.currentData(),
            accession_number=form.accession.text().strip(),
            name=form.name.text() if self._name_known or form.name.isModified() else None,
            on_success=partial(self._stored, record),
            changes=frozenset({Change.RECORDS, Change.PEOPLE}),
        )

    def _stored(self, before: Record, now: Record) -> None:
        if now != before:
            self._session.answers.keep(before)
        self.answered.emit(now)

    def _fields(self) -> tuple[QComboBox | QLineEdit, ...]:
        form = self.form
        return (
            form.kind,
            form.date,
            form.place,
            form.language,
            form.modality,
            form.region,
            form.accession,
        )

    def _fill_choices(self) -> None:
        self.form.kind.addItem("", "")
        for kind in RecordKind:
            self.form.kind.addItem(words.kind(kind), kind.value)
        self.form.language.addItem("", "")
        for code in words.PAPER_LANGUAGES:
            self.form.language.addItem(words.language(code), code)
        self.form.modality.addItem("", "")
        for group in ModalityGroup:
            self.form.modality.addItem(words.modality(group), group.value)
        self.form.region.addItem("", "")
        for region in Region:
            self.form.region.addItem(words.region(region), region.value)

    def _origin(self, record: Record) -> str:
        """Where the file came from, for whoever wonders."""
        return self.tr("File: {name} ({size})").format(name=visible(record.name, 60), size=words.size(record.size))

    def _because(self, record: Record) -> str:
        if record.confirmed:
            return ""
        if record.because:
            said = visible(record.because, 120)
            return self.tr("Suggested, because the paper says: {said}. Nothing counts until you accept.").format(
                said=said.rstrip(".。")
            )
        if record.kind == RecordKind.PICTURES_OF_SCAN:
            return self.tr("Suggested, because viewers save pictures of scans under such numbers.")
        return self.tr("Nothing is suggested for this one. Say what it is.")

    def _mark_suggestions(self, suggested: bool) -> None:
        for field in self._fields():
            value = field.currentData() if isinstance(field, QComboBox) else field.text()
            _mark(field, suggested and bool(value))

    @Slot()
    def _touched(self) -> None:
        """What a person changed is no suggestion any more."""
        field = self.sender()
        if isinstance(field, QComboBox | QLineEdit):
            _mark(field, False)

    @Slot()
    def _ask_about_scan(self) -> None:
        """Only what is about a scan has a kind of scan and a part of the body, and only its report a number."""
        form, kind = self.form, self.form.kind.currentData()
        about_scan = kind in (RecordKind.IMAGING_REPORT, RecordKind.PICTURES_OF_SCAN)
        for field in (form.modality, form.region):
            field.setVisible(about_scan)
        for label in (form.modalityLabel, form.regionLabel):
            label.setVisible(about_scan)
        form.accession.setVisible(kind == RecordKind.IMAGING_REPORT)
        form.accessionLabel.setVisible(kind == RecordKind.IMAGING_REPORT)
        self.no_images.setVisible(kind == RecordKind.PICTURES_OF_SCAN)

    @Slot(str)
    def _read_date(self, text: str) -> None:
        """Say in the hint how the date is understood."""
        try:
            set_hint(self.form.date, words.date(parse_date(text)))
        except CaseError as error:
            set_hint(self.form.date, self._session.messages.explain(error))

    def _remark(self, sentence: str) -> None:
        self.form.remark.setVisible(bool(sentence))
        self.form.remark.setText(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter accepts, but presses the button that has the focus."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focused := self.focusWidget(), QAbstractButton):
            focused.click()
        else:
            self.accept()


def _say_nothing(_: str) -> None:
    """The record went away while it was asked about."""


def _group(modality: str) -> str:
    """The choice that stands for a modality as it was written on a report."""
    return modality_group(modality).value if modality else ""


def _choose(box: QComboBox, value: str) -> None:
    """Choose `value`, adding it when the list does not know it."""
    place = box.findData(value)
    if place < 0:
        box.addItem(visible(value, 40), value)
        place = box.count() - 1
    box.setCurrentIndex(place)


def _mark(field: QWidget, suggested: bool) -> None:
    """Show or hide the dashed look of a suggestion."""
    if bool(field.property("suggested")) != suggested:
        field.setProperty("suggested", suggested)
        field.style().unpolish(field)
        field.style().polish(field)
