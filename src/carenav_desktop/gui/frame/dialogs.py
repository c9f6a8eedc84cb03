"""Everything that opens over the window. Each dialog is imported when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

if TYPE_CHECKING:
    from ...domain.report import ImportReport
    from ..library.dialog import Section
    from ..session import Session


class Dialogs(QObject):
    """Opens dialogs over `window`; none of them while the library may not be shown."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session

    @property
    def _window(self) -> QWidget:
        window = self.parent()
        assert isinstance(window, QWidget)
        return window

    def _open(self, dialog: QDialog) -> None:
        """Show a dialog over the window; it goes when it is closed."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def cases(self) -> None:
        """The list of cases."""
        if self._session.ready:
            from ..cases.list import CaseList

            shown = CaseList(self._session, self._window)
            shown.desk_wanted.connect(self.desk)
            self._open(shown)

    @Slot()
    def desk(self) -> None:
        """The intake desk: who is on a disc, into which case, and a receipt."""
        if self._session.ready:
            from ..desk.dialog import DeskDialog

            self._open(DeskDialog(self._session, self._window))

    @Slot()
    def people(self) -> None:
        """The question whose records these are."""
        from ..people.dialog import PeopleDialog

        self._open(PeopleDialog(self._session, self._window))

    def letter(self, line: str = "") -> None:
        """A letter that asks for what is missing, with one line of the checklist ticked."""
        if self._session.ready and self._session.case is not None:
            from ..asking.letter_dialog import LetterDialog

            self._open(LetterDialog(self._session, (line,) if line else (), self._window))

    @Slot()
    def waiting(self) -> None:
        """What was asked of whom, and what became of it."""
        if self._session.ready and self._session.case is not None:
            from ..asking.waiting_dialog import WaitingDialog

            self._open(WaitingDialog(self._session, self._window))

    @Slot()
    def ledger(self) -> None:
        """Every packet and opinion of the case, with figures and with what is open."""
        if self._session.ready and self._session.case is not None:
            from ..opinion.ledger_dialog import LedgerDialog

            self._open(LedgerDialog(self._session, self._window))

    def tissue(self, target: str = "") -> None:
        """The ledger of tissue; at the specimen of the report that 'record:3' names, or at a new one for it."""
        if self._session.ready and self._session.case is not None:
            from ..asking.tissue_dialog import TissueDialog

            number = target.removeprefix("record:").partition("#")[0]
            report = int(number) if number.isdecimal() else 0
            self._open(TissueDialog(self._session, report, self._window))

    @Slot(object)
    def report(self, report: ImportReport) -> None:
        """The report of an import."""
        from ..activity.import_report import ImportReportDialog

        self._open(ImportReportDialog(report, self._session.messages, self._window))

    @Slot()
    def help(self, page: str = "") -> None:
        """The pages of the help, beginning with the one of this name."""
        from .help import HelpDialog

        self._open(HelpDialog(self._session, page, self._window))

    @Slot()
    def library(self, section: Section | None = None) -> None:
        """Everything about the library, beginning with one of its sections."""
        if self._session.ready:
            from ..library.dialog import LibraryDialog

            self._open(LibraryDialog(self._session, section, self._window))

    @Slot()
    def lock(self) -> None:
        """Lock a library that has a passphrase; lead to where others get one."""
        if self._session.keeper.key is not None:
            self._session.keeper.lock()
        elif self._session.ready:
            from ..library.dialog import Section

            self.library(Section.LOCK)

    @Slot()
    def recovery_sheet(self) -> None:
        """The sheet of a library that was just locked, until it is saved."""
        if self._session.settings.sheet_due and self._session.keeper.key is not None:
            from ..library.recovery import RecoveryDialog

            self._open(RecoveryDialog(self._session, self._window))

    def close_all(self) -> None:
        """Take every dialog and menu off the screen, as if each had been refused."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.done(QDialog.DialogCode.Rejected)
