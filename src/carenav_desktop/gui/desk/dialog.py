"""The intake desk as a dialog of three pages. Nothing is copied before a person has confirmed whose files these are.

Everything by keyboard: Enter goes on, Esc goes back, and after each disc the desk stands ready for the next.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QTimer, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from ...domain.case import Case
from ...domain.display import visible
from ...domain.progress import Context
from ...domain.report import ImportReport
from ...domain.survey import Survey, SurveyedPerson
from ..frame.drop import leave_files_to_the_window, local_paths
from ..jobs import Job, Lane
from ..session import Change, Session
from ..theme import GRID
from .choose_page import ChoosePage
from .done_page import DonePage
from .order import Order
from .who_page import WhoPage

if TYPE_CHECKING:
    from ...storage.cases import CaseLine

_BROUGHT = frozenset({Change.RECORDS, Change.STUDIES, Change.PEOPLE, Change.CASES})
_LONGEST_NAME = 80


class DeskDialog(QDialog):
    """Reads, shows who it is, takes in. An import that runs goes on when the desk is closed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._paths: tuple[Path, ...] = ()
        self._reading: Job | None = None
        self._order: Order | None = None
        self._done: tuple[Case, ImportReport] | None = None
        self.setWindowTitle(self.tr("Disc intake"))
        self.resize(900, 640)
        self.setAcceptDrops(True)
        self.choose = ChoosePage(session.drives)
        self.who = WhoPage(session.messages)
        self.done_page = DonePage(session.messages)
        self.pages = QStackedWidget()
        for page in (self.choose, self.who, self.done_page):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 20, 3 * GRID, 2 * GRID)
        column.addWidget(self.pages)
        leave_files_to_the_window(self)
        self._connect()
        QTimer.singleShot(0, self, self.start)

    def _connect(self) -> None:
        self.choose.chosen.connect(self.read)
        self.choose.stopped.connect(self._stop_reading)
        self.who.left.connect(self.start)
        self.who.picked.connect(self._suggest_cases)
        self.who.confirmed.connect(self.take_in)
        self.done_page.receipt_wanted.connect(self._ask_where)
        self.done_page.case_wanted.connect(self._open_case)
        self.done_page.next_wanted.connect(self.start)

    # -- one disc after the other

    @Slot()
    def start(self) -> None:
        """Stand ready for the next disc."""
        self._order = self._done = None
        self.pages.setCurrentWidget(self.choose)
        self.choose.begin()

    @Slot(object)
    def read(self, paths: Sequence[Path]) -> None:
        """Look at what lies there; nothing is copied."""
        workspace = self._session.workspace
        if workspace is None or self._reading is not None or self.pages.currentWidget() is not self.choose:
            return
        self._paths = tuple(paths)
        name = visible(self._paths[0].name or str(self._paths[0]), _LONGEST_NAME)

        def operation(context: Context) -> Survey:
            from ...services.survey import survey

            return survey(workspace, self._paths, context)

        self.choose.show_reading(name)
        self._reading = self._session.jobs.submit(
            operation,
            self._show_survey,
            self._reading_failed,
            self.choose.show_progress,
            Lane.LONG,
            self.tr("Reading {name}").format(name=name),
        )

    @Slot()
    def _stop_reading(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        self.choose.begin()

    def _reading_failed(self, sentence: str) -> None:
        self._reading = None
        self.choose.begin()
        self._session.messages.tell(sentence)

    def _show_survey(self, found: Survey | None) -> None:
        if self._reading is None or self._reading.cancelled or found is None:
            return
        self._reading = None
        self.pages.setCurrentWidget(self.who)
        self.who.show_survey(found)
        self.who.accept.setDefault(True)
        (self.who.people if self.who.people.count() > 1 else self.who.accept).setFocus()

    @Slot(int)
    def _suggest_cases(self, _: int) -> None:
        """The cases for the person that is chosen; asked anew for each."""
        from ...services.intake_desk import cases_for

        person = self.who.person
        if person.key:
            self._session.call(cases_for, person, on_success=partial(self._with_all_cases, person))
        else:
            self._with_all_cases(person, ())

    def _with_all_cases(self, person: SurveyedPerson, suggested: tuple[Case, ...]) -> None:
        from ...services.cases import list_cases

        self._session.call(list_cases, on_success=partial(self._show_cases, person, suggested))

    def _show_cases(self, person: SurveyedPerson, suggested: tuple[Case, ...], lines: Sequence[CaseLine]) -> None:
        if self.who.person is person:
            self.who.show_cases(suggested, [one.case for one in lines])

    @Slot(object)
    def take_in(self, order: Order) -> None:
        """Copy the files of the confirmed person into the case."""
        workspace, paths = self._session.workspace, self._paths
        if workspace is None:
            return
        self._order = order

        def operation(context: Context) -> tuple[Case, ImportReport]:
            from ...services.cases import create_case, show_case
            from ...services.intake_desk import take_in_person

            case = (
                create_case(workspace, order.name, order.born)
                if order.case_id is None
                else show_case(workspace, order.case_id).case
            )
            return case, take_in_person(workspace, case.id, paths, order.person, context, order.only)

        self.pages.setCurrentWidget(self.done_page)
        self.done_page.show_running(self.who.name.text())
        title = self.tr("Copying {name}").format(name=visible(paths[0].name or str(paths[0]), _LONGEST_NAME))
        self._session.jobs.submit(
            operation, self._show_done, self._taking_failed, self.done_page.show_progress, Lane.LONG, title
        )

    def _show_done(self, done: tuple[Case, ImportReport]) -> None:
        self._done = done
        self._session.changed.emit(_BROUGHT)
        self.done_page.show_report(*done)
        self.done_page.next.setDefault(True)

    def _taking_failed(self, sentence: str) -> None:
        """What was finished before the error is in the case."""
        self._session.changed.emit(_BROUGHT)
        self._session.messages.tell(sentence)
        self.start()

    # -- the receipt and the case

    @Slot()
    def _ask_where(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        if self._done is None:
            return
        name = self.tr("receipt R{number}.pdf").format(number=f"{self._done[1].id:04d}")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the receipt"), str(Path(folder, name)), self.tr("Page to print (*.pdf)")
        )
        if chosen:
            self.save_receipt(Path(chosen))

    def save_receipt(self, target: Path) -> None:
        """Write the receipt; a place that cannot be written to is named."""
        from ...services.intake_desk import save_receipt

        if self._done is None or self._order is None:
            return
        (case, report), order = self._done, self._order
        made = datetime.date.today().isoformat()
        self._session.call(
            save_receipt,
            case.id,
            order.survey,
            order.person,
            report,
            made,
            target,
            on_success=partial(self._tell_saved, str(target)),
        )

    def _tell_saved(self, path: str, _: object) -> None:
        self.done_page.tell_saved(path)

    @Slot()
    def _open_case(self) -> None:
        if self._done is not None:
            self._session.open_case(self._done[0])
            self.accept()

    # -- keys and drops

    def reject(self) -> None:
        """Esc goes back one step; from the first page it closes the desk."""
        if self._reading is not None:
            self._stop_reading()
        elif self.pages.currentWidget() is self.who:
            self.start()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Nobody waits for what is being read any more."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        super().done(result)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A folder or disc is dragged here."""
        if self.pages.currentWidget() is self.choose and local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        event.acceptProposedAction()
        self.read(local_paths(event.mimeData()))
