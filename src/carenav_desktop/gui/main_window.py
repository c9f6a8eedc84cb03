"""The window: puts the frame and the places together and leads wishes to where they are granted. Wiring only.

Pages and dialogs that the first paint does not need are imported when they are first shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
)
from PySide6.QtWidgets import QDialog, QFileDialog, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ..domain.display import visible
from ..domain.line import Action
from .activity.activity_bar import ActivityBar
from .frame.drop import DropVeil, leave_drops_to_the_window, local_paths
from .frame.opening import Opening
from .jobs import Lane
from .session import Change, Session, Wish

if TYPE_CHECKING:
    from ..domain.case import Case
    from ..domain.report import ImportReport
    from .activity.importer import Importer
    from .frame.top_bar import TopBar
    from .frame.welcome import Welcome
    from .frame.workplace import Workplace
    from .records.place import RecordsPlace

#: Milliseconds after which the first paint is done.
_FIRST_PAINT = 20


def _open(dialog: QDialog) -> None:
    """Show a dialog over its window; it goes when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


class MainWindow(QMainWindow):
    """Built anew when the language changes; the session and running jobs live on. `language_chosen` gives a code."""

    language_chosen = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.activity = ActivityBar(session.jobs)
        self.opening = Opening()
        self._later: list[Callable[[], object]] = []
        self._lay_out()
        self._wire()
        self._add_actions()
        self._refresh(frozenset(Change))

    # -- parts that the first paint does not need

    @cached_property
    def importer(self) -> Importer:
        """Starts imports."""
        from .activity.importer import Importer

        importer = Importer(self.session, self)
        importer.finished.connect(self.activity.show_summary)
        return importer

    @cached_property
    def top(self) -> TopBar:
        """The bar of the case and its next step."""
        from .frame.top_bar import TopBar

        bar = TopBar(self.session)
        bar.cases_wanted.connect(self.show_cases)
        bar.hide()
        self._column.insertWidget(0, bar)
        return bar

    @cached_property
    def welcome(self) -> Welcome:
        """The page before the first case."""
        from .frame.welcome import Welcome

        page = Welcome(self.session)
        page.case_begun.connect(self.begin_case)
        page.help_wanted.connect(self.show_help)
        page.language_chosen.connect(self.language_chosen)
        page.drop.files_wanted.connect(self.choose_files)
        page.drop.folder_wanted.connect(self.choose_folder)
        leave_drops_to_the_window(page)
        self.pages.addWidget(page)
        return page

    @cached_property
    def veil(self) -> DropVeil:
        """What lights up under a drag."""
        return DropVeil(self.whole)

    @cached_property
    def work(self) -> Workplace:
        """The page of an open case."""
        from .frame.workplace import Workplace

        work = Workplace(self.session)
        work.files_wanted.connect(self.choose_files)
        work.folder_wanted.connect(self.choose_folder)
        work.rail.language_chosen.connect(self.language_chosen)
        work.rail.help_wanted.connect(self.show_help)
        self.pages.addWidget(work)
        return work

    def prepare(self) -> None:
        """Get ready what an open case needs, step by step between events, while the library is being opened."""
        modules = ("frame.top_bar", "records.details", "records.place", "checklist.panel", "frame.workplace")
        self._later = [partial(import_module, f"{__package__}.{name}") for name in modules]
        self._later += [lambda: self.top, lambda: self.work]
        QTimer.singleShot(_FIRST_PAINT, self, self._prepare_more)

    def _prepare_more(self) -> None:
        if self._later:
            self._later.pop(0)()
            QTimer.singleShot(0, self, self._prepare_more)

    @property
    def records(self) -> RecordsPlace:
        """The records place."""
        return self.work.records

    def _lay_out(self) -> None:
        self.setAcceptDrops(True)
        self.setMinimumSize(1024, 640)
        self.resize(1366, 768)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.opening)
        self.whole = QWidget()
        self._column = QVBoxLayout(self.whole)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.pages, 1)
        self._column.addWidget(self.activity)
        self.setCentralWidget(self.whole)

    def _wire(self) -> None:
        self.activity.report_wanted.connect(self.show_report)
        self.session.changed.connect(self._refresh)
        self.session.wished.connect(self._grant)

    def _add_actions(self) -> None:
        for text, keys, slot in (
            (self.tr("Add files"), QKeySequence(QKeySequence.StandardKey.Open), self.choose_files),
            (self.tr("Add a folder or disc"), QKeySequence("Ctrl+Shift+O"), self.choose_folder),
            (self.tr("Paste files"), QKeySequence(QKeySequence.StandardKey.Paste), self.paste),
            (self.tr("List of cases"), QKeySequence("Ctrl+L"), self.show_cases),
            (self.tr("Search the records"), QKeySequence(QKeySequence.StandardKey.Find), self.search),
            (self.tr("Do the next step"), QKeySequence("Ctrl+Return"), self.do_next),
            (self.tr("Undo the last answer"), QKeySequence(QKeySequence.StandardKey.Undo), self.session.answers.undo),
            (self.tr("Help"), QKeySequence(QKeySequence.StandardKey.HelpContents), self.show_help),
        ):
            action = QAction(text, self)
            action.setShortcut(keys)
            action.triggered.connect(slot)
            self.addAction(action)

    # -- what the user can ask for

    @Slot(int)
    def show_place(self, number: int) -> None:
        """Open a place: 0 records, 1 question, 2 packet."""
        self.work.show_place(number)

    @Slot()
    def do_next(self) -> None:
        """Do the next step of the case."""
        self.top.do_next()

    @Slot()
    def choose_files(self) -> None:
        """Ask for files and take them in."""
        if self.session.workspace is not None:
            chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Add files"))
            self.take_in([Path(one) for one in chosen])

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder or a disc and take in all that is in it."""
        if self.session.workspace is not None:
            chosen = QFileDialog.getExistingDirectory(self, self.tr("Add a folder or disc"))
            self.take_in([Path(chosen)] if chosen else [])

    @Slot()
    def paste(self) -> None:
        """Take in files that were copied elsewhere."""
        if self.session.workspace is not None:
            self.take_in(local_paths(QGuiApplication.clipboard().mimeData()))

    def take_in(self, paths: Sequence[Path]) -> None:
        """Copy files and folders into the open case, or keep them until the first case has a name."""
        if paths and self.session.case is None:
            self.welcome.hold(tuple(paths))
        elif paths:
            self.importer.start(paths)

    @Slot(object)
    def begin_case(self, case: Case) -> None:
        """Open a case that was just begun, and take in what waited for its name."""
        waiting, self.welcome.waiting = self.welcome.waiting, ()
        self.session.open_case(case)
        self.take_in(waiting)

    @Slot()
    def show_cases(self) -> None:
        """Open the list of cases."""
        if self.session.workspace is not None:
            from .cases.list import CaseList

            _open(CaseList(self.session, self))

    @Slot()
    def search(self) -> None:
        """Put the cursor into the search box of the records."""
        if self.session.case is not None:
            self.show_place(0)
            self.records.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def show_help(self) -> None:
        """Open the page of shortcuts and of what this program is."""
        from .frame.help import HelpDialog

        _open(HelpDialog(self))

    @Slot(object)
    def show_report(self, report: ImportReport) -> None:
        """Open the report of an import."""
        from .activity.import_report import ImportReportDialog

        _open(ImportReportDialog(report, self.session.messages, self))

    @Slot()
    def show_people(self) -> None:
        """Open the question whose records these are."""
        from .people.dialog import PeopleDialog

        _open(PeopleDialog(self.session, self))

    # -- wiring

    @Slot(object)
    def _grant(self, wish: Wish) -> None:
        match wish.action:
            case Action.ADD_RECORD:
                self.choose_files()
            case Action.SORT_RECORDS:
                self.show_place(0)
                self.records.sort_now()
            case Action.DECIDE_PEOPLE:
                self.show_people()
            case Action.WRITE_QUESTION:
                self.show_place(1)
            case Action.MAKE_PACKET:
                self.show_place(2)
            case Action.OPEN_EVIDENCE | Action.MARK if wish.target:
                self.work.show_evidence(wish.target)

    @Slot(object)
    def _refresh(self, changes: frozenset[Change]) -> None:
        if Change.CASE not in changes:
            return
        case = self.session.case
        if self.session.workspace is None:
            self.pages.setCurrentWidget(self.opening)
        elif case is None:
            self.pages.setCurrentWidget(self.welcome)
            self.welcome.name.setFocus()
        else:
            self.pages.setCurrentWidget(self.work)
        if case is not None or "top" in self.__dict__:
            self.top.setVisible(case is not None)
        self.setWindowTitle(visible(case.name) if case else "")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Light up for files and folders, and say what a drop will do."""
        if not local_paths(event.mimeData()) or self.session.workspace is None:
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.veil.light_up(self.drop_sentence())

    def drop_sentence(self) -> str:
        """What a drop would do."""
        case = self.session.case
        if case is None:
            return self.tr("Drop to begin a case with these files")
        return self.tr("Drop to copy into the case of {name}").format(name=visible(case.name))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing was dropped."""
        self.veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped; always a copy, whatever keys are held."""
        self.veil.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take_in(local_paths(event.mimeData()))

    def closing_question(self) -> str:
        """What to ask before the window closes; nothing when nothing would be lost."""
        handover = self.session.handover
        if handover is not None and handover.passphrase and not handover.noted:
            return self.tr(
                "The passphrase of packet {code} is shown only now, and the sheet with it is not saved. "
                "Without it nobody can open the packet. Close anyway?"
            ).format(code=handover.result.packet.code)
        if jobs := self.session.jobs.running(Lane.LONG):
            return self.tr(
                "The program is still at work: {what}. If you close now, it stops. "
                "What is finished stays. Close anyway?"
            ).format(what=jobs[0].title)
        return ""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first when a passphrase or unfinished work would be lost."""
        question = self.closing_question()
        if question and not self.session.messages.ask(question, self.tr("&Close"), self.tr("&Stay here")):
            event.ignore()
        else:
            super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A window that loses the drag to another one must not stay lit."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.veil.hide()
