"""The box above the questions of a locked PDF: asks for its password once, and keeps it nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ...domain.case import Record
from ...domain.facts import FileFormat
from ..jobs import Lane
from ..notes import Note
from ..session import Change, Session
from ..theme import GRID
from ..widgets import Muted, PlainButton, SecretField, Strong

if TYPE_CHECKING:
    from ...domain.progress import Context
    from ...domain.report import ImportReport

_CHANGES = frozenset({Change.RECORDS, Change.PEOPLE, Change.CASES})


class PasswordBox(QFrame):
    """Shown for a locked PDF alone. What it opens is a new record beside the locked one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._record: Record | None = None
        self.secret = SecretField(self.tr("Password of this PDF"))
        self.secret.entered.connect(self.unlock)
        self.open = PlainButton(self.tr("Open"), "key")
        self.open.clicked.connect(self.unlock)
        self.remark = Muted()
        self.remark.hide()
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.secret, 1)
        row.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 12, 2 * GRID, GRID)
        column.setSpacing(4)
        column.addWidget(Strong(self.tr("This PDF needs its password")))
        column.addLayout(row)
        column.addWidget(self.remark)
        self.hide()

    def show_record(self, record: Record) -> None:
        """Ask when `record` is a locked PDF; else be gone."""
        if self._record is None or self._record.id != record.id:
            self.secret.clear()
            self._remark("")
        self._record = record
        self.setVisible(record.locked and record.format is FileFormat.PDF)

    @Slot()
    def unlock(self) -> None:
        """Try the password; the field is emptied whatever comes of it."""
        record, password = self._record, self.secret.text()
        if record is None or not password:
            self.secret.setFocus()
            return

        def operation(context: Context) -> ImportReport:
            from ...services.unlocking import unlock_record

            assert self._session.workspace is not None, "a record is shown only of an open library"
            return unlock_record(self._session.workspace, record.id, password, context)

        self.secret.clear()
        self._rest(False)
        self._remark(self.tr("Opening..."))
        title = self.tr("Opening a PDF with its password")
        self._session.jobs.submit(operation, self._opened, self._refused, lane=Lane.LONG, title=title)

    def _opened(self, report: ImportReport) -> None:
        self._rest(True)
        self._remark("")
        said = (
            self.tr("The PDF is open: a copy without the password lies beside it.")
            if report.documents
            else self.tr("A copy of this PDF without the password is here already.")
        )
        self._session.noted.emit(Note(said))
        self._session.changed.emit(_CHANGES)

    def _refused(self, sentence: str) -> None:
        self._rest(True)
        self._remark(sentence)
        self.secret.setFocus()

    def _rest(self, rest: bool) -> None:
        self.secret.setEnabled(rest)
        self.open.setEnabled(rest)

    def _remark(self, sentence: str) -> None:
        self.remark.setVisible(bool(sentence))
        self.remark.setText(sentence)
