"""The window as a whole: the first start, the drop, the language, and what leads where."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from places_builders import a_session, begin, settle
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reply_builders import a_reply, a_sent_packet

from carenav_desktop import assets, settings
from carenav_desktop.domain.checklist import Action
from carenav_desktop.domain.opinion import Form
from carenav_desktop.domain.report import ImportReport
from carenav_desktop.gui.application import Application
from carenav_desktop.gui.main_window import MainWindow
from carenav_desktop.gui.session import Session
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.lists import list_lists
from carenav_desktop.services.questions import write_question
from carenav_desktop.services.records import list_records
from gui_builders import a_paper, fill


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> MainWindow:
    made = MainWindow(session)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, session)
    return made


@pytest.fixture
def application(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Application]:
    settings.save(settings.Settings("en", "light", 0), tmp_path / "settings.json")
    made = Application(qapp, tmp_path / "library", tmp_path / "settings.json")
    made.start()
    qtbot.waitUntil(lambda: made.session.workspace is not None and made.session.jobs.idle, timeout=60_000)
    yield made
    made.window.close()
    made.close()
    made.deleteLater()


def dropped(*paths: Path) -> QMimeData:
    """What a file manager hands over; the caller keeps it alive, an event does not."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def enter(mime: QMimeData) -> QDragEnterEvent:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, mime, buttons, keys)


def drop(mime: QMimeData) -> QDropEvent:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, mime, buttons, keys)


def test_the_first_start_asks_for_a_name_and_the_case_opens(qtbot: QtBot, session: Session, window: MainWindow) -> None:
    assert window.welcome.isVisible()
    window.welcome.name.setText("Rivera, Elena")
    window.welcome.begin_button.click()
    settle(qtbot, session)
    assert window.work.records.isVisible()
    assert window.windowTitle() == "Rivera, Elena"
    assert session.settings.last_case == (session.case.id if session.case else 0)


def test_a_case_without_a_name_is_refused_with_a_sentence(
    qtbot: QtBot, session: Session, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(session.messages, "tell", told.append)
    window.welcome.begin_button.click()
    settle(qtbot, session)
    assert session.case is None
    assert len(told) == 1


def test_a_file_over_the_window_lights_it_up_and_says_into_which_case_it_would_go(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path
) -> None:
    begin(qtbot, session, "Rivera, Elena")
    mime = dropped(tmp_path)
    event = enter(mime)
    window.dragEnterEvent(event)
    assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert window.arrivals.veil.isVisible()
    assert "Rivera, Elena" in window.arrivals.veil.title.text()


def test_a_web_address_over_the_window_does_nothing(qtbot: QtBot, session: Session, window: MainWindow) -> None:
    begin(qtbot, session)
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/scan.dcm")])
    event = enter(mime)
    event.ignore()
    window.dragEnterEvent(event)
    assert not event.isAccepted()
    assert not window.arrivals.veil.isVisible()


def test_a_dropped_folder_is_copied_into_the_case_and_stays_as_it_was(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path
) -> None:
    case = begin(qtbot, session)
    source = tmp_path / "disc"
    source.mkdir()
    (source / "letter.txt").write_text("Discharge summary", encoding="utf-8")
    with qtbot.waitSignal(window.arrivals.importer.finished, timeout=60_000) as finished:
        mime = dropped(source)
        window.dropEvent(drop(mime))
    settle(qtbot, session)
    report = finished.args[0]
    assert isinstance(report, ImportReport)
    assert (report.found, report.documents) == (1, 1)
    assert [one.name for one in list_records(session.workspace, case.id)] == ["letter.txt"]
    assert (source / "letter.txt").read_text(encoding="utf-8") == "Discharge summary"
    assert window.activity.link.isVisible()


@pytest.mark.parametrize("agreed", [True, False], ids=["added", "copied"])
def test_a_dropped_checklist_is_offered_as_one_and_a_file_that_is_none_goes_into_the_case(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, agreed: bool
) -> None:
    begin(qtbot, session)
    pack = assets.document("checklists/packs/lung.json")
    (tmp_path / "ours.json").write_text(json.dumps({**pack, "id": "our-lung"}), encoding="utf-8")
    (tmp_path / "other.json").write_text('{"kind": "pack"}', encoding="utf-8")
    asked: list[str] = []
    reports: list[ImportReport] = []
    window.arrivals.importer.finished.connect(reports.append)
    monkeypatch.setattr(session.messages, "ask", lambda sentence, *_: asked.append(sentence) or agreed)
    for name in ("ours.json", "other.json"):
        mime = dropped(tmp_path / name)
        window.dropEvent(drop(mime))
        qtbot.waitUntil(lambda: session.jobs.idle, timeout=60_000)
        settle(qtbot, session)
    assert len(asked) == 1
    assert ("our-lung" in {one.id for one in list_lists(session.workspace)}) is agreed
    taken_in = [Path(file.path).name for report in reports for file in report.files]
    assert taken_in == ["other.json"] if agreed else ["ours.json", "other.json"]


def test_a_dropped_reply_becomes_an_opinion_that_is_shown_and_no_record(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path
) -> None:
    case = begin(qtbot, session)
    assert session.workspace is not None
    write_question(session.workspace, case.id, "The plan is surgery on 3 December 2026: should tablets come first?")
    _, identity = a_sent_packet(session.workspace, case.id)
    mime = dropped(a_reply(tmp_path, identity))
    window.dropEvent(drop(mime))
    settle(qtbot, session)
    panel = window.work.review.opinions
    assert panel.isVisible()
    assert panel.view is not None and panel.view.opinion.form is Form.REPLY
    assert panel.origin.form.typed() == panel.view.opinion
    assert "reply-K7QP.age" in window.activity.ended.text()
    assert not panel.origin.form.form.isEnabled() and not panel.origin.open.isEnabled()
    assert list_records(session.workspace, case.id) == ()
    mime = dropped(a_reply(tmp_path, identity, written="2026-11-20"))
    window.dropEvent(drop(mime))
    settle(qtbot, session)
    assert [one.opinion.dated for one in panel.views] == ["2026-11-18", "2026-11-20"]
    assert panel.view.opinion.dated == "2026-11-20"


def test_a_dropped_reply_of_another_case_is_told(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(qtbot, session)
    assert session.workspace is not None
    other = create_case(session.workspace, "Wang Fang").id
    write_question(session.workspace, other, "The plan is surgery on 3 December 2026: should tablets come first?")
    told: list[str] = []
    monkeypatch.setattr(session.messages, "tell", told.append)
    mime = dropped(a_reply(tmp_path, a_sent_packet(session.workspace, other)[1]))
    window.dropEvent(drop(mime))
    settle(qtbot, session)
    (sentence,) = told
    assert "Wang Fang" in sentence and "K7QP" in sentence


def test_files_that_were_copied_elsewhere_are_pasted_like_dropped_ones(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path
) -> None:
    """Also while a text field has the keys; text goes into the field as ever."""
    case = begin(qtbot, session)
    (tmp_path / "letter.txt").write_text("Discharge summary", encoding="utf-8")
    search = window.work.records.head.search
    window.activateWindow()
    search.setFocus()
    qtbot.waitUntil(search.hasFocus)
    clipboard = QApplication.clipboard()
    clipboard.setMimeData(dropped(tmp_path / "letter.txt"))
    with qtbot.waitSignal(window.arrivals.importer.finished, timeout=60_000):
        qtbot.keyClick(search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, session)
    assert search.text() == ""
    assert [one.name for one in list_records(session.workspace, case.id)] == ["letter.txt"]
    clipboard.setText("CT chest")
    qtbot.keyClick(search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert search.text() == "CT chest"
    settle(qtbot, session)


def test_what_is_dropped_before_there_is_a_case_waits_for_its_name(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text("Discharge summary", encoding="utf-8")
    mime = dropped(tmp_path / "letter.txt")
    window.dropEvent(drop(mime))
    assert window.welcome.waiting == (tmp_path / "letter.txt",)
    window.welcome.name.setText("Rivera, Elena")
    with qtbot.waitSignal(window.arrivals.importer.finished, timeout=60_000):
        window.welcome.begin()
    settle(qtbot, session)
    assert session.case is not None
    assert len(list_records(session.workspace, session.case.id)) == 1


def test_the_next_step_is_one_line_and_its_button_leads_there(
    qtbot: QtBot, session: Session, window: MainWindow
) -> None:
    case = begin(qtbot, session)
    fill(session, case, [a_paper("pathology_report", "2024-05-12")])
    settle(qtbot, session)
    assert session.checklist is not None
    assert session.checklist.step.action is Action.SORT_RECORDS
    assert "1" in window.top.next.said.text()
    window.top.next.button.click()
    assert window.work.records.shelf.current_target().startswith("record:")


@pytest.mark.parametrize(
    ("action", "place"), [(Action.WRITE_QUESTION, 1), (Action.OPEN_REVIEW, 2), (Action.MAKE_PACKET, 3)]
)
def test_a_wish_opens_its_place(qtbot: QtBot, session: Session, window: MainWindow, action: Action, place: int) -> None:
    begin(qtbot, session)
    session.wish(action)
    assert window.work.centre.currentIndex() == place
    assert window.work.rail.places[place].isChecked()


def test_the_number_of_papers_to_sort_stands_in_the_rail(qtbot: QtBot, session: Session, window: MainWindow) -> None:
    case = begin(qtbot, session)
    fill(session, case, [a_paper(), a_paper("lab_report")])
    settle(qtbot, session)
    assert window.work.records_button.accessibleName() == "Records, 2 papers to sort"


def test_another_language_rebuilds_the_window_over_the_same_session(application: Application, qtbot: QtBot) -> None:
    session, old = application.session, application.window
    begin(qtbot, session)
    application.change_language("zh-Hans")
    assert application.window is not old
    assert application.window.session is session
    assert session.settings.language == "zh-Hans"
    assert application.window.work.records.isVisible()
    application.change_language("en")


def test_a_library_that_cannot_be_opened_is_told_and_tried_again(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    library = tmp_path / "library"
    library.mkdir()
    (library / "holiday.jpg").write_bytes(b"not ours")
    settings.save(settings.Settings("en", "light", 0), tmp_path / "settings.json")
    application = Application(qapp, library, tmp_path / "settings.json")
    application.start()
    qtbot.waitUntil(application.window.opening.retry.isVisible, timeout=60_000)
    assert application.window.opening.state.text()
    assert not application.window.welcome.isVisible()
    (library / "holiday.jpg").unlink()
    application.window.opening.retry.click()
    qtbot.waitUntil(application.window.welcome.isVisible, timeout=60_000)
    application.window.close()
    application.close()


def test_the_window_is_built_without_the_database_and_without_parsers() -> None:
    heavy = ("sqlalchemy", "alembic", "pydicom", "pypdf", "pypdfium2", "PIL", "numpy", "cryptography", "fpdf")
    code = f"import sys, carenav_desktop.gui.application;print([one for one in {heavy!r} if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
