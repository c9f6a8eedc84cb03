"""Checking the library: is everything still as it was saved, and what is not, record by record."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from ...domain.display import visible
from ...domain.say import Say
from .. import words
from ..jobs import Lane
from ..notes import Note
from ..session import Session
from ..widgets import PlainButton, PlainLabel, PrimaryButton
from ..words import translate
from .page import Page, QuietTable
from .rebuilding import rebuild_library

if TYPE_CHECKING:
    from ...domain.progress import Context
    from ...storage.check import CheckResult, Problem


class CheckPage(Page):
    """Starts checks and lists what the last one found."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, translate("CheckPage", "Check"))
        self.explain(
            self.tr(
                "The quick check looks whether every stored file is there with its length. "
                "The full check reads every byte and finds a single changed letter. Neither changes anything."
            )
        )
        self.quick = PrimaryButton(self.tr("&Quick check"))
        self.quick.clicked.connect(partial(self.check, full=False))
        self.full = PlainButton(self.tr("&Full check"))
        self.full.clicked.connect(partial(self.check, full=True))
        self.row(self.quick, self.full)
        self.found = PlainLabel()
        self.found.setWordWrap(True)
        self.column.addWidget(self.found)
        self.problems = QuietTable(
            self.tr("What is not as it was saved"),
            (self.tr("Where"), self.tr("What is wrong, and what helps")),
            (200, 0),
        )
        self.problems.setWordWrap(True)
        self.column.addWidget(self.problems, 1)
        self.column.addStretch()
        self.part(self.tr("If the list of records is damaged"))
        self.explain(
            self.tr(
                "The list can be made again from its backups, the journal of your answers and the stored files. "
                "It is made beside the old one, which is kept."
            )
        )
        self.rebuild = PlainButton(self.tr("&Rebuild the list of records"))
        self.rebuild.clicked.connect(self._rebuild)
        self.row(self.rebuild)
        session.keeper.checked.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Show what the last check found."""
        running = bool(self.session.jobs.running(Lane.LONG))
        result = self.session.keeper.check
        self.problems.setVisible(result is not None and bool(result.problems))
        if result is None:
            waiting = self.tr("A check waits until the work that runs is done.")
            self.found.setText(waiting if running else self.tr("Not checked since the library was opened."))
            return
        self.found.setText(said(result))
        self.problems.show_rows([self._row(one) for one in result.problems])
        self.problems.resizeRowsToContents()

    def check(self, *, full: bool) -> None:
        """Check the library while the window can be used."""
        session = self.session

        def operation(context: Context) -> CheckResult:
            from ...services.checking import check_library

            assert session.workspace is not None, "the page is shown only for an open library"
            return check_library(session.workspace, full, context)

        title = self.tr("Checking the library")
        session.jobs.submit(operation, partial(_tell, session), lane=Lane.LONG, title=title)
        self.found.setText(self.tr("Checking. You can close this page and go on working."))

    def _row(self, problem: Problem) -> tuple[str, str]:
        wrong = self.session.messages.say(problem.code)
        if problem.good_copy:
            copy = Say("check.good_copy", {"path": visible(problem.good_copy, 200)})
            wrong = f"{wrong} {self.session.messages.say(copy)}"
        return where(problem.record), wrong

    @Slot()
    def _rebuild(self) -> None:
        rebuild_library(self.session)


def where(item: str) -> str:
    """'record:3' in words."""
    kind, _, number = item.partition(":")
    name = {
        "record": translate("CheckPage", "Record {n}"),
        "instance": translate("CheckPage", "Image file {n}"),
        "file": translate("CheckPage", "Index file {n}"),
    }.get(kind)
    return name.format(n=number) if name else translate("CheckPage", "The library")


def said(result: CheckResult) -> str:
    """What a check found, in one sentence."""
    looked = words.counted(
        result.checked, translate("CheckPage", "1 file looked at"), translate("CheckPage", "{n} files looked at")
    )
    wrong = words.counted(
        len(result.problems),
        translate("CheckPage", "1 thing is not as it was saved"),
        translate("CheckPage", "{n} things are not as they were saved"),
    )
    fine = translate("CheckPage", "Everything is as it was saved: {looked}.").format(looked=looked)
    found = translate("CheckPage", "{wrong} ({looked}).").format(wrong=wrong, looked=looked)
    return found if result.problems else fine


def _tell(session: Session, result: CheckResult) -> None:
    session.keeper.keep_check(result)
    session.noted.emit(Note(said(result)))


def page(session: Session) -> CheckPage:
    """The page for the dialog."""
    return CheckPage(session)
