"""Backups of the whole library: when the last was made, and making one now."""

from __future__ import annotations

import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog

from ...domain.display import visible
from ...domain.say import Say
from .. import words
from ..jobs import Lane
from ..notes import Note
from ..session import Session
from ..widgets import PlainButton, PlainLabel, PrimaryButton
from ..words import translate
from .page import Page

if TYPE_CHECKING:
    from ...domain.progress import Context
    from ...services.locking import LibraryKey
    from ...services.safekeeping import BackupResult, RestoreResult
    from ...services.workspace import Workspace

#: Days after which a backup is old.
_OLD = 30
#: Damaged files of a backup that are named.
_NAMED = 10


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
        self.now = PrimaryButton(self.tr("Back &up now..."))
        self.now.clicked.connect(self.choose)
        self.row(self.now)
        self.explain(
            self.tr("A backup of a locked library is locked with the same passphrase.")
            if session.keeper.key is not None
            else self.tr("This library is not locked, so whoever finds the backup can read it.")
        )
        self.part(self.tr("Bring a backup back"))
        self.bring_remark = self.explain("")
        self.bring = PlainButton(self.tr("Bring &back..."))
        self.bring.setEnabled(False)
        self.bring.clicked.connect(self.choose_backup)
        self.row(self.bring)
        self.column.addStretch()
        session.noted.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Ask when the last backup was made."""
        if not self.session.ready:
            return
        from ...services.cases import list_cases
        from ...services.safekeeping import last_backup
        from ...services.trash import list_trash

        self.session.call(last_backup, on_success=self.show_last)

        def is_empty(ws: Workspace) -> bool:
            return not list_cases(ws) and not list_trash(ws)

        self.session.call(is_empty, on_success=self._allow_bringing)

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

    def _allow_bringing(self, empty: bool) -> None:
        """A backup comes back into an empty library alone, so that it can never replace anything."""
        empty = empty and self.session.keeper.key is None
        self.bring.setEnabled(empty)
        self.bring_remark.setText(
            self.tr("This library is empty, so a backup can take its place. Every file is compared on its way.")
            if empty
            else self.tr("This library is in use. A backup can come back only where there is nothing yet.")
        )

    @Slot()
    def choose_backup(self) -> None:
        """Ask where the backup lies."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where is the backup?"))
        if chosen:
            bring_back(self.session, Path(chosen))

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
    if result.damaged:
        lost = words.counted(
            len(result.damaged),
            translate(
                "CopiesPage", "1 file is damaged in the library and could not be backed up. The check tells which."
            ),
            translate(
                "CopiesPage", "{n} files are damaged in the library and could not be backed up. The check tells which."
            ),
        )
        session.messages.tell(lost)
    said = translate("CopiesPage", "The backup is complete and was read back: {copied}, {kept} there already ({size}).")
    session.noted.emit(Note(said.format(copied=copied, kept=words.number(result.kept), size=words.size(result.bytes))))


def bring_back(session: Session, backup: Path) -> None:
    """Put the library of a backup in the place of an empty one."""

    def work(folder: Path, _: LibraryKey | None, context: Context) -> tuple[None, RestoreResult]:
        from ...services.safekeeping import erase, restore

        erase(folder, context)
        return None, restore(backup, folder, context)

    session.keeper.rework(translate("CopiesPage", "Bringing the backup back"), work, partial(_tell_back, session))


def _tell_back(session: Session, result: RestoreResult) -> None:
    if result.damaged:
        paths = words.listed([visible(one, 120) for one in result.damaged[:_NAMED]])
        session.messages.tell(
            session.messages.say(Say("restore.damaged", {"count": len(result.damaged), "paths": paths}))
        )
    session.noted.emit(Note(translate("CopiesPage", "The backup is back, and every file was compared.")))


def page(session: Session) -> CopiesPage:
    """The page for the dialog."""
    return CopiesPage(session)
