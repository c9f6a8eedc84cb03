"""Writing a letter and looking at what is waited for, as a person would."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from places_builders import a_session, begin, settle
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carenav_desktop.domain.asking import Ended, Facility, Request
from carenav_desktop.domain.checklist import State
from carenav_desktop.gui.asking.letter_dialog import LetterDialog
from carenav_desktop.gui.asking.shipments_dialog import ShipmentsDialog
from carenav_desktop.gui.asking.waiting_dialog import WaitingDialog
from carenav_desktop.gui.session import Session
from carenav_desktop.services.asking import ask, keep_facility, waiting_on
from carenav_desktop.services.shipments import list_shipments


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        begin(qtbot, opened)
        yield opened


@pytest.fixture
def letter(session: Session, qtbot: QtBot) -> LetterDialog:
    made = LetterDialog(session, ("B10",))
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, session)
    return made


def write_to(letter: LetterDialog, place: str, qtbot: QtBot, session: Session) -> None:
    """Type whom to ask and wait for the letter."""
    letter.place.setCurrentText(place)
    qtbot.waitUntil(lambda: place in letter.preview.toPlainText(), timeout=60_000)
    settle(qtbot, session)


def test_the_letter_stands_beside_its_fields_and_follows_them(
    letter: LetterDialog, session: Session, qtbot: QtBot
) -> None:
    assert letter.wanted.ticked == ["B10"]
    assert not letter.save.isEnabled()
    assert letter.state.text() == "Write whom to ask."
    write_to(letter, "City Hospital", qtbot, session)
    assert "1. Record: Medication list and allergies" in letter.preview.toPlainText()
    labs = next(
        letter.wanted.item(row) for row in range(letter.wanted.count()) if "lab" in letter.wanted.item(row).text()
    )
    labs.setCheckState(Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: "2. Record: Recent lab results" in letter.preview.toPlainText(), timeout=60_000)


def test_the_treating_doctor_is_asked_for_a_summary(letter: LetterDialog, session: Session, qtbot: QtBot) -> None:
    letter.kind.setCurrentIndex(1)
    assert not letter.wanted.isVisible()
    write_to(letter, "Dr Chen", qtbot, session)
    assert "Medication list and allergies" not in letter.preview.toPlainText()
    letter.asked.click()
    settle(qtbot, session)
    line = next(one for one in session.checklist.lines if one.id == "B02")
    assert (line.state, line.why.params["facility"]) == (State.REQUESTED, "Dr Chen")


def test_a_letter_is_saved_and_copied(letter: LetterDialog, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    write_to(letter, "示例市第一人民医院", qtbot, session)
    letter.copy.click()
    assert "示例市第一人民医院" in QApplication.clipboard().text()
    letter.save_to(tmp_path / "letter.pdf")
    settle(qtbot, session)
    assert letter.state.text() == "Saved as letter.pdf. Print it and sign it."
    assert len(PdfReader(tmp_path / "letter.pdf").pages) == 1


def test_a_folder_that_refuses_is_said_and_the_letter_stays(
    letter: LetterDialog, session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_to(letter, "City Hospital", qtbot, session)
    told: list[str] = []
    monkeypatch.setattr(session.messages, "tell", told.append)
    letter.save_to(tmp_path / "nowhere" / "letter.pdf")
    settle(qtbot, session)
    assert len(told) == 1
    assert letter.save.isEnabled()


def test_noting_that_it_was_asked_changes_the_line_and_keeps_the_place(
    letter: LetterDialog, session: Session, qtbot: QtBot
) -> None:
    write_to(letter, "City Hospital", qtbot, session)
    letter.asked.click()
    settle(qtbot, session)
    line = next(one for one in session.checklist.lines if one.id == "B10")
    assert (line.state, line.why.params["facility"]) == (State.REQUESTED, "City Hospital")
    again = LetterDialog(session, ("B11",))
    qtbot.addWidget(again)
    settle(qtbot, session)
    assert [again.place.itemText(row) for row in range(again.place.count())] == ["City Hospital"]


@pytest.fixture
def waiting(session: Session, qtbot: QtBot) -> WaitingDialog:
    ws, case = session.workspace, session.case
    assert ws is not None and case is not None
    place = keep_facility(ws, case.id, Facility(name="City Hospital"))
    ask(ws, case.id, Request(0, place.id, ("B10", "B11"), "2026-01-03", promised="2026-01-10"))
    made = WaitingDialog(session)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, session)
    return made


def test_a_request_that_is_due_says_so_and_can_be_put_off(
    waiting: WaitingDialog, session: Session, qtbot: QtBot
) -> None:
    assert [waiting.table.item(0, column).text() for column in (0, 3)] == ["City Hospital", "Ask again"]
    waiting.fields["reminder"].setText("2199-01-01")
    waiting.fields["reference"].setText("R-17")
    waiting.keep.click()
    settle(qtbot, session)
    assert waiting.table.item(0, 3).text() == "Waiting until 1 Jan 2199"
    assert waiting.fields["reference"].text() == "R-17"


def test_how_it_ended_is_kept_and_can_be_opened_again(waiting: WaitingDialog, session: Session, qtbot: QtBot) -> None:
    waiting.fields["note"].setText("records were destroyed")
    waiting.lost.click()
    settle(qtbot, session)
    line = next(one for one in session.checklist.lines if one.id == "B11")
    assert line.state is State.REFUSED_OR_LOST
    assert "records were destroyed" in line.why.params["reason"]
    assert not waiting.came.isEnabled()
    waiting.again.click()
    settle(qtbot, session)
    (one,) = waiting_on(session.workspace, session.case.id)
    assert one.request.ended is Ended.OPEN


def test_the_days_to_ask_again_are_saved_for_a_calendar(
    waiting: WaitingDialog, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    waiting.save_to(tmp_path / "days.ics")
    settle(qtbot, session)
    settle(qtbot, session)
    assert b"DTSTART;VALUE=DATE:20260110" in (tmp_path / "days.ics").read_bytes()
    assert waiting.state.text() == "Saved as days.ics. Open it with your calendar."


def test_a_parcel_is_written_down_waited_for_and_arrives(
    waiting: WaitingDialog, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting.parcels.click()
    settle(qtbot, session)
    parcels = waiting.findChild(ShipmentsDialog)
    assert parcels is not None
    parcels.keep.click()
    settle(qtbot, session)
    assert "what was sent" in parcels.state.text()
    for name, text in (("what", "Slides"), ("courier", "Post"), ("sent", "2026-11-02")):
        parcels.fields[name].setText(text)
    parcels.count.setText("12")
    parcels.keep.click()
    settle(qtbot, session)
    assert [parcels.table.item(0, column).text() for column in (0, 3)] == ["Slides, 12 pieces", "On its way"]
    parcels.fields["note"].setText("not kept")
    go_back = [True, False]
    monkeypatch.setattr(session.messages, "ask", lambda *_: go_back.pop(0))
    parcels.new.click()
    assert (parcels.table.currentRow(), parcels.fields["note"].text()) == (0, "not kept")
    parcels.close_button.click()
    settle(qtbot, session)
    assert go_back == []
    assert [waiting.table.item(1, column).text() for column in (0, 1)] == ["Post", "Slides, 12 pieces"]
    waiting.table.selectRow(1)
    assert (waiting.came.isEnabled(), waiting.lost.isEnabled()) == (True, False)
    waiting.came.click()
    settle(qtbot, session)
    assert waiting.table.rowCount() == 1
    (parcel,) = list_shipments(session.workspace, session.case.id)
    assert not parcel.is_under_way
