"""What is asked before the window closes, and answers that are taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from types import SimpleNamespace

import pytest
from places_builders import a_session, begin, settle
from PySide6.QtGui import QAction, QKeySequence
from pytestqt.qtbot import QtBot

from carenav_desktop.gui.frame.closing import closing_question
from carenav_desktop.gui.jobs import Lane
from carenav_desktop.gui.main_window import MainWindow
from carenav_desktop.gui.packet.sealed_page import Handover
from carenav_desktop.gui.session import Session
from carenav_desktop.services.records import list_records
from gui_builders import a_paper, fill

PASSPHRASE = "4821-0937-5526-1180-7743-2096"


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened
        opened.handover = None


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> MainWindow:
    begin(qtbot, session)
    made = MainWindow(session)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, session)
    return made


@pytest.fixture
def asked(session: Session, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was asked; every question is answered with no."""
    sentences: list[str] = []

    def refuse(sentence: str, yes: str, no: str) -> bool:
        sentences.append(sentence)
        return False

    monkeypatch.setattr(session.messages, "ask", refuse)
    return sentences


def a_handover(passphrase: str = PASSPHRASE) -> Handover:
    packet = SimpleNamespace(folder=Path("/media/stick/packet"), code="K7QP", files=9, instances=0)
    return Handover(SimpleNamespace(packet=packet, entry=SimpleNamespace(receipt="7F3A21CC")), "Li Ming", passphrase)


def test_a_passphrase_nobody_noted_keeps_the_window_open(
    window: MainWindow, session: Session, asked: list[str]
) -> None:
    session.handover = a_handover()
    assert not window.close()
    assert "K7QP" in asked[0]
    assert PASSPHRASE not in asked[0]


@pytest.mark.parametrize("handover", [replace(a_handover(), noted=True), a_handover(passphrase="")])
def test_a_saved_sheet_or_a_reviewers_key_need_no_question(
    window: MainWindow, session: Session, asked: list[str], handover: Handover
) -> None:
    session.handover = handover
    assert window.close()
    assert asked == []


def test_saving_the_sheet_notes_the_passphrase(
    window: MainWindow, session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = window.work.packet
    handover = a_handover()
    session.handover = handover
    place._note_sheet(handover, tmp_path / "sheet.pdf")
    assert session.handover.noted
    assert closing_question(session) == ""


def test_work_under_way_is_named_before_closing(
    window: MainWindow, session: Session, qtbot: QtBot, asked: list[str]
) -> None:
    done = Event()
    session.jobs.submit(lambda _: done.wait(60), lane=Lane.LONG, title="Copying CITYHOSP")
    assert not window.close()
    assert "Copying CITYHOSP" in asked[0]
    done.set()
    settle(qtbot, session)
    assert window.close()
    assert len(asked) == 1


def test_an_accepted_answer_can_be_taken_back(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    fill(session, session.case, [a_paper("lab_report", "2024-05-12", "City Hospital")])
    settle(qtbot, session)
    (before,) = list_records(session.workspace, session.case.id)
    assert window.top.undo.isHidden()
    window.work.records.sort_now()
    window.work.records.details.form.place.setText("Other Hospital")
    window.work.records.details.accept()
    settle(qtbot, session)
    (answered,) = list_records(session.workspace, session.case.id)
    assert (answered.confirmed, answered.place) == (True, "Other Hospital")
    assert window.top.undo.isVisible()

    undo = next(one for one in window.findChildren(QAction) if one.shortcut() == QKeySequence("Ctrl+Z"))
    undo.trigger()
    settle(qtbot, session)
    assert list_records(session.workspace, session.case.id) == (before,)
    assert window.work.records.shelf.current_target() == f"record:{before.id}"
    assert window.top.undo.isHidden()


def test_answers_of_another_case_are_not_taken_back_out_of_sight(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    fill(session, session.case, [a_paper("lab_report")])
    settle(qtbot, session)
    (before,) = list_records(session.workspace, session.case.id)
    session.answers.keep(before)
    begin(qtbot, session, "Somebody Else")
    assert not session.answers.any
