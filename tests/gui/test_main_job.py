"""The main job by window: files dropped, people decided, a question typed, a packet sealed and found whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from places_builders import a_session, begin, drop_on, settle
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from source_builders import ct_series, text_pdf

from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.report import Outcome
from carenav_desktop.gui.main_window import MainWindow
from carenav_desktop.gui.people.cards import PersonCard
from carenav_desktop.gui.people.dialog import PeopleDialog
from carenav_desktop.gui.session import Session
from carenav_desktop.gui.widgets import PlainButton
from carenav_desktop.services.exporting import packet_register
from carenav_desktop.services.packets import Key, verify

QUESTION = "The plan is an operation on 3 December 2026: is it the right next step, or should tablets come first?"


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        begin(qtbot, opened, "Rivera, Elena", "1961-05-09")
        yield opened


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> MainWindow:
    made = MainWindow(session)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    settle(qtbot, session)
    return made


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "from the hospital"
    ct_series(folder / "disc", count=4, name="RIVERA^ELENA", born="19610509")
    (folder / "CT report.pdf").write_bytes(text_pdf("CT REPORT", "Date of exam: 2026-09-14", "City Hospital"))
    (folder / "letter.pdf").write_bytes(text_pdf("CLINIC LETTER", "Date: 2 Nov 2026"))
    (folder / "empty.pdf").touch()
    return folder


def test_from_a_drop_to_a_verified_packet(
    window: MainWindow, session: Session, source: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    report = drop_on(window, source, qtbot)
    assert (report.found, report.count(Outcome.IMPORTED), report.count(Outcome.SKIPPED)) == (7, 6, 1)

    people = PeopleDialog(session, window)
    qtbot.addWidget(people)
    people.show()
    settle(qtbot, session)
    (nameless,) = [one for one in people.findChildren(PersonCard) if not one.person.names]
    button = next(one for one in nameless.findChildren(PlainButton) if one.text() == "They are ours")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    people.accept()

    window.show_place(1)
    qtbot.waitUntil(window.work.question.edit.isEnabled, timeout=60_000)
    qtbot.keyClicks(window.work.question.edit, QUESTION)
    window.show_place(3)
    settle(qtbot, session)

    out = tmp_path / "stick"
    out.mkdir()
    window.work.packet.sealing.use_folder(out)
    qtbot.waitUntil(window.work.packet.sealing.seal.isEnabled, timeout=60_000)
    with qtbot.waitSignal(session.wished, timeout=60_000):
        qtbot.mouseClick(window.work.packet.sealing.seal, Qt.MouseButton.LeftButton)
    settle(qtbot, session)

    (entry,) = packet_register(session.workspace, session.case.id)
    assert (entry.instances, entry.question_version) == (4, 1)
    checked = verify(Path(entry.folder), Key(passphrase=session.handover.passphrase), SilentContext())
    assert checked.ok
    assert checked.receipt == entry.receipt
    session.handover = None
