"""The window: puts the frame and the places together and leads wishes to where they are granted. Wiring only.

Pages and dialogs that the first paint does not need are imported when they are first shown.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ..domain.display import visible
from .activity.activity_bar import ActivityBar
from .frame.actions import add_actions
from .frame.arrivals import Arrivals
from .frame.dialogs import Dialogs
from .frame.drive_strip import DriveStrip
from .frame.drop import leave_files_to_the_window
from .frame.opening import Opening
from .frame.preparing import Preparation
from .frame.wishes import grant
from .library.keeper import State
from .session import Change, Session, Wish

if TYPE_CHECKING:
    from ..domain.case import Case
    from ..domain.report import ImportReport
    from .frame.top_bar import TopBar
    from .frame.welcome import Welcome
    from .frame.workplace import Workplace
    from .library.lock_page import LockPage
    from .records.place import RecordsPlace


class MainWindow(QMainWindow):
    """Built anew when the language changes; the session and running jobs live on. `language_chosen` gives a code."""

    language_chosen = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.dialogs = Dialogs(session, self)
        self._preparation = Preparation(self)
        self.setAcceptDrops(True)
        self.setMinimumSize(1024, 640)
        self.resize(1366, 768)
        self._fill()
        self.arrivals = Arrivals(session, self)
        self._wire()
        add_actions(self)
        self._refresh(frozenset(Change))

    # -- parts that the first paint does not need

    @cached_property
    def top(self) -> TopBar:
        """The bar of the case and its next step."""
        from .frame.top_bar import TopBar

        bar = TopBar(self.session)
        bar.cases_wanted.connect(self.dialogs.cases)
        bar.hide()
        self._column.insertWidget(0, bar)
        return bar

    @cached_property
    def welcome(self) -> Welcome:
        """The page before the first case."""
        from .frame.welcome import Welcome

        page = Welcome(self.session)
        page.case_begun.connect(self.begin_case)
        page.help_wanted.connect(self.dialogs.help)
        page.library_wanted.connect(self.dialogs.library)
        page.language_chosen.connect(self.language_chosen)
        page.drop.files_wanted.connect(self.arrivals.choose_files)
        page.drop.folder_wanted.connect(self.arrivals.choose_folder)
        leave_files_to_the_window(page)
        self.pages.addWidget(page)
        return page

    @cached_property
    def locked(self) -> LockPage:
        """The page that asks for the passphrase."""
        from .library.lock_page import LockPage

        page = LockPage(self.session)
        page.language_chosen.connect(self.language_chosen)
        self.pages.addWidget(page)
        return page

    @cached_property
    def work(self) -> Workplace:
        """The page of an open case."""
        from .frame.workplace import Workplace

        work = Workplace(self.session)
        work.add_wanted.connect(self.arrivals.choose)
        work.files_wanted.connect(self.arrivals.choose_files)
        work.folder_wanted.connect(self.arrivals.choose_folder)
        work.rail.language_chosen.connect(self.language_chosen)
        work.rail.library_wanted.connect(self.dialogs.library)
        work.rail.help_wanted.connect(self.dialogs.help)
        self.pages.addWidget(work)
        return work

    def prepare(self) -> None:
        """Get ready what an open case needs."""
        self._preparation.begin(lambda: self.top, lambda: self.work)

    @property
    def records(self) -> RecordsPlace:
        """The records place."""
        return self.work.records

    def _fill(self) -> None:
        """Put in what every window begins with: the page of the first moment and the activity bar."""
        self.opening = Opening(self.session)
        self.activity = ActivityBar(self.session.jobs, silent=self.session.keeper.state is State.ASKING)
        self.activity.report_wanted.connect(self.dialogs.report)
        self.session.noted.connect(self.activity.show_note)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.opening)
        self.strip = DriveStrip(self.session)
        self.strip.wanted.connect(self._take_drive)
        self._whole = QWidget()
        self._column = QVBoxLayout(self._whole)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.strip)
        self._column.addWidget(self.pages, 1)
        self._column.addWidget(self.activity)
        self.setCentralWidget(self._whole)

    def _wire(self) -> None:
        self.session.changed.connect(self._refresh)
        self.session.wished.connect(self._grant)
        self.arrivals.kept.connect(self._hold)
        self.arrivals.imported.connect(self._show_summary)
        self.session.keeper.changed.connect(self._show_page)
        self.session.keeper.left.connect(self.blank)
        self.session.keeper.opened.connect(self.dialogs.recovery_sheet)

    # -- what the user can ask for

    @Slot(int)
    def show_place(self, number: int) -> None:
        """Open a place: 0 records, 1 question, 2 review, 3 packet."""
        self.work.show_place(number)

    @Slot()
    def do_next(self) -> None:
        """Do the next step of the case."""
        self.top.do_next()

    @Slot()
    def search(self) -> None:
        """Put the cursor into the search box of the records."""
        if self.session.case is not None:
            self.show_place(0)
            self.records.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(object)
    def begin_case(self, case: Case) -> None:
        """Open a case that was just begun, and take in what waited for its name."""
        waiting, self.welcome.waiting = self.welcome.waiting, ()
        self.session.open_case(case)
        self.arrivals.take_in(waiting)

    @Slot()
    def blank(self) -> None:
        """Take every page, text and picture of the library out of the window at once."""
        self._preparation.stop()
        self.dialogs.close_all()
        for part in ("top", "welcome", "locked", "work"):
            self.__dict__.pop(part, None)
        if (old := self.takeCentralWidget()) is not None:
            old.hide()
            QTimer.singleShot(0, old.deleteLater)  # after the loops of dialogs inside it have ended
        self._fill()
        self._whole.show()
        self._show_page()

    @Slot(object)
    def _hold(self, paths: tuple[Path, ...]) -> None:
        self.welcome.hold(paths)

    @Slot(object)
    def _take_drive(self, root: Path) -> None:
        self.arrivals.take_in([root])

    @Slot(object)
    def _show_summary(self, report: ImportReport) -> None:
        if self.session.ready:
            self.activity.show_summary(report)

    # -- wiring

    @Slot(object)
    def _grant(self, wish: Wish) -> None:
        grant(self, wish)

    @Slot(object)
    def _refresh(self, changes: frozenset[Change]) -> None:
        if Change.CASE in changes:
            self._show_page(opened=self.session.ready)

    @Slot()
    def _show_page(self, *, opened: bool = False) -> None:
        """Show the page of the moment. An open library is shown once its case is known."""
        case = self.session.case
        if self.session.keeper.state is State.ASKING:
            self.pages.setCurrentWidget(self.locked)
            self.locked.begin()
        elif not self.session.ready:
            self.pages.setCurrentWidget(self.opening)
        elif opened and case is None:
            self.pages.setCurrentWidget(self.welcome)
            self.welcome.name.setFocus()
        elif opened:
            self.pages.setCurrentWidget(self.work)
        self.activity.set_silent(self.session.keeper.state is State.ASKING)
        if case is not None or "top" in self.__dict__:
            self.top.setVisible(case is not None)
        self.setWindowTitle(visible(case.name) if case else "")

    # -- events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Something is dragged over the window."""
        self.arrivals.enter(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing was dropped."""
        self.arrivals.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Something was dropped."""
        self.arrivals.drop(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first when a passphrase or unfinished work would be lost."""
        from .frame.closing import closing_question

        question = closing_question(self.session)
        if question and not self.session.messages.ask(question, self.tr("&Close"), self.tr("&Stay here")):
            event.ignore()
        else:
            super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A window that loses the drag to another one must not stay lit."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.arrivals.leave()
