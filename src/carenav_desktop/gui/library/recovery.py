"""The step that saves the recovery sheet: the second way into a locked library."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ...domain.display import visible
from ..session import Session
from ..theme import GRID
from ..widgets import Heading, LinkButton, Muted, PlainButton, PlainLabel, PrimaryButton

if TYPE_CHECKING:
    from ...domain.progress import Context


class RecoveryDialog(QDialog):
    """Done only once the sheet is saved; until then it is asked for again whenever the library is opened."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Recovery sheet"))
        self.setFixedWidth(68 * GRID)
        self.save = PlainButton(self.tr("&Save the sheet..."), "print")
        self.save.clicked.connect(self.choose)
        self.state = PlainLabel()
        self.state.setWordWrap(True)
        self.state.setMinimumHeight(5 * GRID)
        self.later = LinkButton(self.tr("&Not now"))
        self.later.clicked.connect(self.reject)
        self.done_button = PrimaryButton(self.tr("&Done"))
        self.done_button.clicked.connect(self.accept)
        self._lay_out()
        self._show_state()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 20, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(Heading(self.tr("Save the recovery sheet")))
        for text in (
            self.tr(
                "The sheet opens the library when the passphrase is forgotten. "
                "A forgotten passphrase and a lost sheet mean that the records are gone for good."
            ),
            self.tr(
                "Save it, print it, and keep the paper where you keep other important papers. "
                "Whoever has it can read the records, so do not leave the file on this computer."
            ),
        ):
            column.addWidget(Muted(text))
        column.addSpacing(GRID)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch()
        column.addLayout(row)
        column.addWidget(self.state)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.later)
        buttons.addStretch()
        buttons.addWidget(self.done_button)
        column.addLayout(buttons)

    def _show_state(self, saved: str = "") -> None:
        due = self._session.settings.sheet_due
        self.done_button.setEnabled(not due)
        self.later.setVisible(due)
        waiting = self.tr("The sheet is not saved yet. You are asked again each time the library is opened.")
        self.state.setText(saved or (waiting if due else ""))

    @Slot()
    def choose(self) -> None:
        """Ask where, and write the sheet there."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the recovery sheet"), str(Path(folder) / "recovery-sheet.pdf"), "PDF (*.pdf)"
        )
        if chosen:
            self.write(Path(chosen))

    def write(self, target: Path) -> None:
        """Write the sheet of the open library to `target`."""
        key = self._session.keeper.key
        if key is None:
            return

        def operation(_: Context) -> str:
            from ...services.locking import save_recovery_sheet

            save_recovery_sheet(key, target, datetime.date.today().isoformat())
            return target.name

        self.save.setEnabled(False)
        self._session.jobs.submit(operation, self._saved, self._not_saved)

    def _saved(self, name: str) -> None:
        self._session.remember(sheet_due=False)
        self.save.setEnabled(True)
        self._show_state(self.tr("Saved as {name}. Print it now, then delete the file.").format(name=visible(name, 60)))

    def _not_saved(self, sentence: str) -> None:
        self.save.setEnabled(True)
        self._show_state(sentence)
