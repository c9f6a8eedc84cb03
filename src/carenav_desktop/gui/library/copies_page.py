"""Backups of the whole library: when the last was made, and making one now."""

from __future__ import annotations

import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog

from .. import words
from ..jobs import Lane
from ..notes import Note
from ..session import Session
from ..widgets import PlainLabel, PrimaryButton
from ..words import translate
from .page import Page

if TYPE_CHECKING:
    from ...domain.progress import Context
    from ...services.safekeeping import BackupResult

#: Days after which a backup is old.
_OLD = 30


class CopiesPage(Page):
    """Tells of the last backup and makes the next."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, translate("CopiesPage", "Backup"))
        self.explain(
            self.tr(
                "A backup is a copy of the whole library on another disk or stick. "
                "Only what is new is copied, and everything copied is read back."
            )
        )
        self.last = PlainLabel()
        self.last.setWordWrap(True)
        self.column.addWidget(self.last)
        self.now = PrimaryButton(self.tr("&Back up now..."))
        self.now.clicked.connect(self.choose)
        self.row(self.now)
        self.explain(
            self.tr("A backup of a locked library is locked with the same passphrase.")
            if session.keeper.key is not None
            else self.tr("This library is not locked, so whoever finds the backup can read it.")
        )
        self.column.addStretch()
        session.noted.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Ask when the last backup was made."""
        if not self.session.ready:
            return
        from ...services.safekeeping import last_backup

        self.session.call(last_backup, on_success=self.show_last)

    def show_last(self, made: str) -> None:
        """Say when the last backup was made, an ISO moment, and what is wrong with that."""
        if not made:
            self.last.setText(self.tr("No backup yet. If this disk breaks, the records are gone. Make one today."))
            return
        day = words.date(made[:10])
        days = (datetime.date.today() - datetime.date.fromisoformat(made[:10])).days
        if days > _OLD:
            said = self.tr("The last backup is from {date}, {n} days ago. It is time for a new one.")
            self.last.setText(said.format(date=day, n=words.number(days)))
        else:
            self.last.setText(self.tr("The last backup is from {date}.").format(date=day))

    @Slot()
    def choose(self) -> None:
        """Ask where the backup goes."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where should the backup go?"))
        if chosen:
            self.back_up(Path(chosen))

    def back_up(self, target: Path) -> None:
        """Copy what is new to `target`; the window can be used meanwhile."""
        session = self.session

        def operation(context: Context) -> BackupResult:
            from ...services.safekeeping import back_up

            assert session.workspace is not None, "the page is shown only for an open library"
            return back_up(session.workspace, target, context)

        title = self.tr("Backing up the library")
        session.jobs.submit(operation, partial(_tell, session), lane=Lane.LONG, title=title)


def _tell(session: Session, result: BackupResult) -> None:
    copied = words.counted(
        result.copied, translate("CopiesPage", "1 file copied"), translate("CopiesPage", "{n} files copied")
    )
    said = translate("CopiesPage", "The backup is complete and was read back: {copied}, {kept} there already ({size}).")
    session.noted.emit(Note(said.format(copied=copied, kept=words.number(result.kept), size=words.size(result.bytes))))


def page(session: Session) -> CopiesPage:
    """The page for the dialog."""
    return CopiesPage(session)
