"""Putting things in the trash from the window, and taking that back in three ways."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from places_builders import a_session, begin, settle
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carenav_desktop.gui.cases.list import CaseList
from carenav_desktop.gui.library.trash_page import TrashPage
from carenav_desktop.gui.main_window import MainWindow
from carenav_desktop.gui.messages import Messages
from carenav_desktop.gui.session import Session
from carenav_desktop.services.cases import create_case, list_cases
from carenav_desktop.services.records import list_records, list_studies
from carenav_desktop.services.trash import list_trash
from gui_builders import a_paper, a_study, fill


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> MainWindow:
    """A case with two papers and a scan."""
    case = begin(qtbot, session, "Rivera, Elena")
    made = MainWindow(session)
    qtbot.addWidget(made)
    made.show()
    fill(session, case, [a_paper("lab_report", "2024-05-12"), a_paper("plan", "2024-06-01"), *a_study()])
    settle(qtbot, session)
    return made


def kept(session: Session) -> tuple[int, int, int]:
    """Records, studies and things in the trash."""
    assert session.case is not None
    ws = session.workspace
    return len(list_records(ws, session.case.id)), len(list_studies(ws, session.case.id)), len(list_trash(ws))


def choose(window: MainWindow, kind: str) -> str:
    shelf = window.records.shelf
    target = next(one for one in shelf.shelf._at if one.startswith(kind))
    assert shelf.reveal(target)
    return target


@pytest.mark.parametrize(("kind", "left"), [("record", (1, 1, 1)), ("study", (2, 0, 1))])
def test_delete_puts_the_chosen_tile_in_the_trash_and_undo_brings_it_back(
    window: MainWindow, session: Session, qtbot: QtBot, kind: str, left: tuple[int, int, int]
) -> None:
    target = choose(window, kind)
    qtbot.keyClick(window.records.shelf, Qt.Key.Key_Delete)
    settle(qtbot, session)
    assert kept(session) == left
    assert not window.records.shelf.shelf.index_of(target).isValid()
    assert window.records.shelf.current_target() not in ("", target)
    session.answers.undo()
    settle(qtbot, session)
    assert kept(session) == (2, 1, 0)
    assert window.records.shelf.current_target() == target


def test_the_note_takes_it_back_once(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    choose(window, "record")
    qtbot.keyClick(window.records.shelf, Qt.Key.Key_Delete)
    settle(qtbot, session)
    assert "is in the trash" in window.activity.ended.text() and window.activity.link.isVisible()
    window.activity.link.click()
    settle(qtbot, session)
    assert kept(session) == (2, 1, 0) and not session.answers.any
    window.activity.link.click()
    settle(qtbot, session)
    assert kept(session) == (2, 1, 0)


def test_a_whole_case_goes_from_the_list_and_comes_back(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    create_case(session.workspace, "Li Ming")
    cases = CaseList(session, window)
    qtbot.addWidget(cases)
    cases.show()
    settle(qtbot, session)
    cases.search.setText("Elena")
    qtbot.keyClick(cases.table, Qt.Key.Key_Delete)
    settle(qtbot, session)
    assert [one.case.name for one in list_cases(session.workspace)] == ["Li Ming"]
    assert session.case is None and window.welcome.isVisible()
    session.answers.undo()
    settle(qtbot, session)
    assert len(list_cases(session.workspace)) == 2


def test_the_trash_lists_brings_back_and_is_emptied_after_one_question(
    window: MainWindow, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in ("record", "study"):
        choose(window, kind)
        qtbot.keyClick(window.records.shelf, Qt.Key.Key_Delete)
        settle(qtbot, session)
    page = TrashPage(session)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    settle(qtbot, session)
    assert page.table.rowCount() == 2
    assert {page.table.item(row, 1).text() for row in range(2)} == {"Rivera, Elena"}
    page.table.setCurrentCell(0, 0)
    page.restore.click()
    settle(qtbot, session)
    assert page.table.rowCount() == 1

    asked: list[str] = []
    monkeypatch.setattr(Messages, "ask", lambda _, sentence, yes, no: asked.append(sentence) or False)
    page.empty.click()
    settle(qtbot, session)
    assert len(asked) == 1 and "cannot be taken back" in asked[0] and kept(session)[2] == 1
    monkeypatch.setattr(Messages, "ask", lambda *_: True)
    page.empty.click()
    settle(qtbot, session)
    assert kept(session)[2] == 0
    assert page.state.text() == "The trash is empty." and not page.empty.isEnabled()
