"""Small pieces for the tests of the places: a session over a library of its own, lines, people and keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from storage_builders import ANOTHER, a_document, bring_in

from carenav_desktop.domain.case import Case
from carenav_desktop.domain.checklist import Action, Line, State
from carenav_desktop.domain.line import SAID
from carenav_desktop.domain.report import ImportReport
from carenav_desktop.domain.say import Say
from carenav_desktop.gui.messages import Messages
from carenav_desktop.gui.session import Session
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.workspace import open_workspace

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from carenav_desktop.gui.main_window import MainWindow


@contextmanager
def a_session(folder: Path) -> Iterator[Session]:
    """A session over a fresh library, closed at the end; no case is open yet."""
    session = Session(folder / "settings.json", Messages("en"), folder / "library")
    session.keeper.take(open_workspace(folder / "library"))
    try:
        yield session
    finally:
        session.jobs.shutdown()
        if session.workspace is not None:
            session.workspace.close()


def settle(qtbot: QtBot, session: Session) -> None:
    """Wait until everything that was asked for has come home."""
    qtbot.waitUntil(lambda: session.jobs.idle, timeout=60_000)


def begin(qtbot: QtBot, session: Session, name: str = "Li Ming", born: str = "1960-01-01") -> Case:
    """A new case, opened."""
    assert session.workspace is not None
    case = create_case(session.workspace, name, born)
    session.open_case(case)
    settle(qtbot, session)
    return case


def add_documents(session: Session, case: Case) -> None:
    """One paper of the case's own person, and one of somebody nobody has decided on."""
    assert session.workspace is not None
    library = session.workspace.library
    bring_in(library, case, [("report.pdf", b"%PDF-1.7 ours", a_document("report"))], same=True)
    bring_in(library, case, [("other.pdf", b"%PDF-1.7 theirs", a_document("letter", seen=ANOTHER))])


def a_line(
    item: str,
    state: State,
    label: str = "",
    *,
    why: str = "checklist.have",
    action: Action = Action.NONE,
    evidence: tuple[str, ...] = (),
) -> Line:
    """A line of the checklist that anything may be said of."""
    step = Say("next.add_or_ask") if action is not Action.NONE else None
    return Line(item, state, {"en": label or item, "zh-Hans": label or item}, Say(why), step, action, evidence, SAID)


def drop_on(window: MainWindow, source: Path, qtbot: QtBot) -> ImportReport:
    """Let go of a file or folder over the middle of the window and wait for the import's own signal."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(source))])
    held = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(window.arrivals.importer.finished, timeout=60_000) as finished:
        QApplication.sendEvent(window, QDragEnterEvent(QPoint(600, 400), *held))
        QApplication.sendEvent(window, QDropEvent(QPointF(600, 400), *held))
    report: ImportReport = finished.args[0]
    return report
