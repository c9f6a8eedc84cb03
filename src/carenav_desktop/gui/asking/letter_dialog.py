"""Write a letter: whom to ask, what for, the letter beside it as it will be; save it, copy it, note that it was asked.

Every change of a field makes the letter anew; nothing is stored until "asked" is pressed.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ...domain.asking import Facility, askable
from ...domain.display import visible
from ..notes import Note
from ..saving import saved
from ..session import Change, Session
from ..theme import GRID
from ..widgets import Heading, Muted, PlainButton, PrimaryButton, TickList, field_grid

if TYPE_CHECKING:
    from ...domain.letter import Letter
    from ...domain.line import Line

# How long after the last key the letter is made anew, in ms.
_PAUSE = 150
_LONGEST_NAME = 120
_CHANGES = frozenset({Change.MARKS})


class LetterDialog(QDialog):
    """One letter of the open case. `wanted` are the lines that are ticked from the start."""

    def __init__(self, session: Session, wanted: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Write a letter"))
        self.resize(112 * GRID, 78 * GRID)
        self._session = session
        self._letter: Letter | None = None
        self._facilities: tuple[Facility, ...] = ()
        self.place = QComboBox()
        self.place.setEditable(True)
        self.place.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.department, self.address, self.contact = QLineEdit(), QLineEdit(), QLineEdit()
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("What the letter asks for"))
        self.kind.addItem(self.tr("What is missing, from any place"))
        self.kind.addItem(self.tr("A summary, from the treating doctor"))
        self.wanted = TickList(self.tr("What to ask for"))
        self.hint = Muted()
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("The letter"))
        self.preview.setTabChangesFocus(True)
        self.state = Muted()
        self.asked = PrimaryButton(self.tr("It is &sent: note it"))
        self.save = PlainButton(self.tr("Save as &PDF..."))
        self.copy = PlainButton(self.tr("&Copy the text"), "copy")
        self.close_button = PlainButton(self.tr("C&lose"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._lay_out()
        self._wire()
        self.wanted.show_rows([(one.id, session.messages.say(one.label)) for one in self._lines()], self._first(wanted))
        self._choose_kind()
        self._load_places()

    @property
    def is_summary(self) -> bool:
        """Whether the letter asks the treating doctor for a summary."""
        return self.kind.currentIndex() == 1

    @Slot()
    def _choose_kind(self) -> None:
        """Show what belongs to the chosen kind of letter."""
        self.wanted.setVisible(not self.is_summary)
        self.hint.setText(
            self.tr("It asks for the illness, what was done, the plan, and for consent to answer the reviewer.")
            if self.is_summary
            else self.tr("One letter for each place. Tick what this place has.")
        )
        self._pause.start()

    def _first(self, wanted: tuple[str, ...]) -> tuple[str, ...]:
        """The lines to begin with: those that were chosen, with those that stand for them one by one."""
        if "B08" in wanted:
            return (*wanted, *(one.id for one in self._lines() if one.id.startswith(("CR1:", "CR3:", "CR15"))))
        if "B05" in wanted:
            return (*wanted, *(one.id for one in self._lines() if one.id.startswith("CR5:")))
        return wanted

    def _lines(self) -> tuple[Line, ...]:
        return askable(self._session.checklist.lines) if self._session.checklist is not None else ()

    # -- building

    def _lay_out(self) -> None:
        fields = field_grid(
            (
                (self.tr("&Whom to ask"), self.place),
                (self.tr("&Department"), self.department),
                (self.tr("&Address"), self.address),
                (self.tr("How to &reach you"), self.contact),
            ),
            across=1,
        )
        fields.setColumnStretch(1, 1)
        left = QVBoxLayout()
        left.addWidget(Heading(self.tr("Write a letter")))
        left.addWidget(self.kind)
        left.addWidget(self.hint)
        left.addSpacing(GRID)
        left.addLayout(fields)
        left.addSpacing(GRID)
        left.addWidget(self.wanted, 1)
        left.addStretch(0)
        columns = QHBoxLayout()
        columns.setSpacing(2 * GRID)
        columns.addLayout(left, 5)
        columns.addWidget(self.preview, 6)
        buttons = QHBoxLayout()
        buttons.addWidget(self.state, 1)
        for button in (self.copy, self.save, self.asked, self.close_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(2 * GRID)
        column.addLayout(columns, 1)
        column.addLayout(buttons)

    def _wire(self) -> None:
        self.kind.currentIndexChanged.connect(self._choose_kind)
        self.place.editTextChanged.connect(self._pause.start)
        self.place.activated.connect(self._fill_in)
        for field in (self.department, self.address, self.contact):
            field.textChanged.connect(self._pause.start)
        self.wanted.ticked_changed.connect(self._pause.start)
        self._pause.timeout.connect(self._write)
        self.copy.clicked.connect(self.copy_text)
        self.save.clicked.connect(self.choose_file)
        self.asked.clicked.connect(self.note_asked)
        self.close_button.clicked.connect(self.reject)

    # -- whom to ask

    def _load_places(self) -> None:
        from ...services.asking import list_facilities

        if self._session.case is not None:
            self._session.call(list_facilities, self._session.case.id, on_success=self._show_places)

    def _show_places(self, places: tuple[Facility, ...]) -> None:
        """Places that were asked before, and those the records name."""
        self._facilities = places
        known = [visible(one.name, _LONGEST_NAME) for one in places]
        seen = self._session.checklist.places if self._session.checklist is not None else ()
        typed = self.place.currentText()
        self.place.blockSignals(True)
        self.place.clear()
        self.place.addItems(list(dict.fromkeys([*known, *(visible(one, _LONGEST_NAME) for one in seen)])))
        self.place.setCurrentText(typed)
        self.place.blockSignals(False)
        self._write()

    @Slot(int)
    def _fill_in(self, _index: int) -> None:
        """What is known of a place that was chosen."""
        place = self._known()
        if place is not None:
            self.department.setText(place.department)
            self.address.setText(place.address)

    def _known(self) -> Facility | None:
        """The place that was asked before and is shown under what now stands in the field."""
        name = self.place.currentText().strip().casefold()
        shown = ((visible(one.name, _LONGEST_NAME).strip().casefold(), one) for one in self._facilities)
        return next((one for called, one in shown if called == name), None)

    def facility(self) -> Facility:
        """The place as typed, with its id when it is known."""
        known = self._known()
        return Facility(
            id=known.id if known else 0,
            name=known.name if known else self.place.currentText().strip(),
            department=self.department.text().strip(),
            address=self.address.text().strip(),
            phone=known.phone if known else "",
            mail=known.mail if known else "",
            note=known.note if known else "",
        )

    # -- the letter

    @Slot()
    def _write(self) -> None:
        """Make the letter of what is typed and ticked, or say what is still needed."""
        from ...services.letters import write_letter, write_summary_letter

        place, lines, summary = self.facility(), self.wanted.ticked, self.is_summary
        self._letter = None
        self._allow()
        if self._session.case is None:
            return
        if not place.name or not (lines or summary):
            self.preview.clear()
            missing = self.tr("Write whom to ask.") if not place.name else self.tr("Tick what to ask for.")
            self.state.setText(missing)
            return
        contact = self.contact.text().strip()
        case_id, write = self._session.case.id, write_summary_letter if summary else write_letter
        given = (place, contact) if summary else (place, lines, contact)
        self._session.call(write, case_id, *given, on_success=partial(self._show, summary), last=True)

    def _show(self, summary: bool, letter: Letter) -> None:
        if summary is not self.is_summary:
            return
        self._letter = letter
        top = self.preview.verticalScrollBar().value()
        self.preview.setPlainText(letter.as_text())
        self.preview.verticalScrollBar().setValue(top)
        self.state.setText(self.tr("The PDF has both languages side by side."))
        self._allow()

    def _allow(self) -> None:
        for button in (self.copy, self.save, self.asked):
            button.setEnabled(self._letter is not None)

    @Slot()
    def copy_text(self) -> None:
        """Put the letter on the clipboard, for a mail."""
        if self._letter is not None:
            QApplication.clipboard().setText(self._letter.as_text())
            self.state.setText(self.tr("Copied. Paste it into a mail."))

    @Slot()
    def choose_file(self) -> None:
        """Ask where the PDF goes, then write it."""
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the letter"), self.tr("letter.pdf"), self.tr("PDF (*.pdf)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, target: Path) -> None:
        """Write the letter as a PDF to `target`, which is replaced."""
        if self._letter is not None:
            self._session.jobs.submit(partial(_save, self._letter, target), on_success=self._say_saved)

    def _say_saved(self, target: Path) -> None:
        self.state.setText(self.tr("Saved as {name}. Print it and sign it.").format(name=visible(target.name, 60)))

    # -- noting that it was asked

    @Slot()
    def note_asked(self) -> None:
        """Keep the place and the request; the lines become 'asked for'."""
        from ...services.asking import note_asked

        if self._letter is None or self._session.case is None:
            return
        self._session.call(
            note_asked,
            self._session.case.id,
            self.facility(),
            self._letter.lines,
            on_success=self._noted,
            changes=_CHANGES,
        )

    def _noted(self, place: Facility) -> None:
        said = self.tr("Noted: asked of {place}.").format(place=visible(place.name, 60))
        self._session.noted.emit(Note(said))
        self.accept()


def _save(letter: Letter, target: Path, _context: object) -> Path:
    """Write the PDF."""
    from ...services.letters import print_letter

    return saved(target, lambda: target.write_bytes(print_letter(letter)))
