"""The window: puts the frame and the places together and leads wishes to where they are granted. Wiring only."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ..domain.case import Case
from ..domain.checklist import Action
from ..domain.display import visible
from ..domain.report import ImportReport
from . import words
from .activity.activity_bar import ActivityBar
from .activity.import_report import ImportReportDialog
from .activity.importer import Importer
from .cases.list import CaseList
from .checklist.panel import ChecklistPanel
from .frame.drop import DropVeil, leave_drops_to_the_window, local_paths
from .frame.help import HelpDialog
from .frame.rail import Rail
from .frame.top_bar import TopBar
from .frame.welcome import Welcome
from .packet.place import PacketPlace
from .people.dialog import PeopleDialog
from .question.place import QuestionPlace
from .records.place import RecordsPlace
from .session import Change, Session, Wish
from .theme import GRID

_CHECKLIST_WIDTH = 37 * GRID


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
        self.importer = Importer(session, self)
        self.top = TopBar(session)
        self.rail = Rail(session.language)
        self.welcome = Welcome(session)
        self.records = RecordsPlace(session)
        self.question = QuestionPlace(session)
        self.packet = PacketPlace(session)
        self.checklist = ChecklistPanel(session)
        self.activity = ActivityBar(session.jobs)
        self._places: tuple[QWidget, ...] = (self.records, self.question, self.packet)
        self._lay_out()
        self.veil = DropVeil(self.whole)
        self._wire()
        self._add_actions()
        self._refresh(frozenset(Change))

    def _lay_out(self) -> None:
        self.setAcceptDrops(True)
        self.setMinimumSize(1024, 640)
        self.resize(1366, 768)
        self.records_button = self.rail.add_place("records", self.tr("&Records"))
        self.rail.add_place("question", self.tr("&Question"))
        self.rail.add_place("packet", self.tr("&Packet"))
        self.centre = QStackedWidget()
        for place in self._places:
            self.centre.addWidget(place)
        side = QFrame()
        side.setObjectName("checklistSide")
        side.setFixedWidth(_CHECKLIST_WIDTH)
        inside = QVBoxLayout(side)
        inside.setContentsMargins(1, 0, 0, 0)
        inside.addWidget(self.checklist)
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.centre, 1)
        row.addWidget(side)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(work)
        self.whole = QWidget()
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.pages, 1)
        column.addWidget(self.activity)
        self.setCentralWidget(self.whole)

    def _wire(self) -> None:
        leave_drops_to_the_window(self)
        self.rail.chosen.connect(self.show_place)
        self.rail.language_chosen.connect(self.language_chosen)
        self.rail.help_wanted.connect(self.show_help)
        self.top.cases_wanted.connect(self.show_cases)
        self.welcome.case_begun.connect(self.begin_case)
        self.welcome.help_wanted.connect(self.show_help)
        self.welcome.language_chosen.connect(self.language_chosen)
        for area in (self.welcome.drop, self.records.drop):
            area.files_wanted.connect(self.choose_files)
            area.folder_wanted.connect(self.choose_folder)
        self.records.add_wanted.connect(self.choose_files)
        self.checklist.evidence_requested.connect(self.show_evidence)
        self.checklist.action_requested.connect(self.session.wish)
        self.importer.finished.connect(self.activity.show_summary)
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
            (self.tr("Do the next step"), QKeySequence("Ctrl+Return"), self.top.do_next),
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
        self.centre.setCurrentIndex(number)
        self.rail.show_place(number)

    @Slot()
    def choose_files(self) -> None:
        """Ask for files and take them in."""
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Add files"))
        self.take_in([Path(one) for one in chosen])

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder or a disc and take in all that is in it."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Add a folder or disc"))
        self.take_in([Path(chosen)] if chosen else [])

    @Slot()
    def paste(self) -> None:
        """Take in files that were copied elsewhere."""
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

    @Slot(str)
    def show_evidence(self, target: str) -> None:
        """Open the record or study that a line of the checklist rests on."""
        self.show_place(0)
        self.records.reveal(target)

    @Slot()
    def show_cases(self) -> None:
        """Open the list of cases."""
        if self.session.workspace is not None:
            _open(CaseList(self.session, self))

    @Slot()
    def search(self) -> None:
        """Put the cursor into the search box of the records."""
        self.show_place(0)
        self.records.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def show_help(self) -> None:
        """Open the page of shortcuts and of what this program is."""
        _open(HelpDialog(self))

    @Slot(object)
    def show_report(self, report: ImportReport) -> None:
        """Open the report of an import."""
        _open(ImportReportDialog(report, self.session.messages, self))

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
                _open(PeopleDialog(self.session, self))
            case Action.WRITE_QUESTION:
                self.show_place(1)
            case Action.MAKE_PACKET:
                self.show_place(2)
            case Action.OPEN_EVIDENCE | Action.MARK if wish.target:
                self.show_evidence(wish.target)

    @Slot(object)
    def _refresh(self, changes: frozenset[Change]) -> None:
        case = self.session.case
        self.pages.setCurrentIndex(0 if case is None else 1)
        self.top.setVisible(case is not None)
        if Change.CASE in changes:
            self.setWindowTitle(visible(case.name) if case else "")
            self.show_place(0)
        view = self.session.checklist
        unsorted = view.unsorted if view is not None else 0
        said = words.counted(unsorted, self.tr("1 paper to sort"), self.tr("{n} papers to sort"))
        self.records_button.show_count(unsorted, said)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Light up for files and folders, and say what a drop will do."""
        if not local_paths(event.mimeData()) or self.session.workspace is None:
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        case = self.session.case
        name = visible(case.name) if case else ""
        self.veil.light_up(
            self.tr("Drop to copy into the case of {name}").format(name=name)
            if case
            else self.tr("Drop to begin a case with these files")
        )

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing was dropped."""
        self.veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped; always a copy, whatever keys are held."""
        self.veil.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take_in(local_paths(event.mimeData()))

    def changeEvent(self, event: QEvent) -> None:
        """A window that loses the drag to another one must not stay lit."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.veil.hide()
