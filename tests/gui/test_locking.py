"""The lock of the library in the window: asked for, put on, closing by itself, with nothing left on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from places_builders import settle
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QPixmapCache
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from carenav_desktop import settings
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.gui.application import Application
from carenav_desktop.gui.jobs import Lane
from carenav_desktop.gui.library.idle import IdleWatch
from carenav_desktop.gui.library.keeper import State
from carenav_desktop.gui.library.passphrase_dialog import PassphraseDialog, Purpose
from carenav_desktop.gui.messages import Messages
from carenav_desktop.gui.widgets import PlainLabel
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.locking import LibraryKey, library_state, lock_library
from carenav_desktop.services.workspace import workspace
from gui_builders import a_paper, fill

PASSPHRASE = "harbour violin seven pancakes on a quiet tram"
NAME = "Rivera-Quellenbach, Elena"


def a_library(folder: Path) -> None:
    with workspace(folder) as ws:
        create_case(ws, NAME)


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, LibraryKey]:
    """A locked library with one case, for all tests of this file: locking takes its second."""
    folder = tmp_path_factory.mktemp("locked") / "library"
    a_library(folder)
    return folder, lock_library(folder, PASSPHRASE, SilentContext())


@pytest.fixture(autouse=True)
def agreeable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every question is answered with yes: a window that closes at the end of a test waits for nobody."""
    monkeypatch.setattr(Messages, "ask", lambda *_: True)


@pytest.fixture
def application(
    tmp_path: Path, locked: tuple[Path, LibraryKey], qapp: QApplication, qtbot: QtBot
) -> Iterator[Application]:
    """The program at the start of a locked library."""
    settings.save(settings.Settings("en", "light", 0), tmp_path / "settings.json")
    made = Application(qapp, locked[0], tmp_path / "settings.json")
    made.start()
    qtbot.waitUntil(lambda: made.session.keeper.state is State.ASKING and made.session.jobs.idle, timeout=60_000)
    yield made
    made.session.handover = None
    made.window.close()
    made.close()
    made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def opened(application: Application, locked: tuple[Path, LibraryKey], qtbot: QtBot) -> Application:
    """The same, opened with its key."""
    application.session.keeper.open(locked[1])
    qtbot.waitUntil(lambda: application.session.case is not None, timeout=60_000)
    settle(qtbot, application.session)
    return application


def every_text(application: Application) -> str:
    """Everything that any widget of the program says."""
    said = [application.window.windowTitle()]
    for widget in application.window.findChildren(PlainLabel):
        said += [widget.text(), widget.accessibleName(), widget.toolTip()]
    for field in application.window.findChildren(QLineEdit):
        said.append(field.text())
    for area in application.window.findChildren(QPlainTextEdit):
        said.append(area.toPlainText())
    return "\n".join(said)


def test_a_locked_library_asks_and_shows_nothing(application: Application) -> None:
    assert application.window.locked.isVisible()
    assert application.window.locked.secret.edit.echoMode() is QLineEdit.EchoMode.Password
    assert application.session.workspace is None and application.session.keeper.key is None
    assert NAME not in every_text(application)


def test_the_passphrase_opens_it(application: Application, qtbot: QtBot) -> None:
    page = application.window.locked
    page.secret.edit.setText(PASSPHRASE)
    page.unlock.click()
    assert not page.secret.isEnabled()
    qtbot.waitUntil(application.window.work.isVisible, timeout=60_000)
    assert application.session.case is not None and application.session.case.name == NAME


def test_a_wrong_passphrase_is_told_and_may_be_tried_again(application: Application, qtbot: QtBot) -> None:
    page = application.window.locked
    for _ in range(2):
        page.secret.edit.setText("not this one")
        with qtbot.waitSignal(application.session.keeper.wrong, timeout=60_000) as wrong:
            page.unlock.click()
        assert page.remark.text() == wrong.args[0]
        assert page.secret.isEnabled() and page.secret.edit.selectedText()
    assert application.session.workspace is None


def test_the_line_of_the_recovery_sheet_opens_it(
    application: Application, locked: tuple[Path, LibraryKey], qtbot: QtBot
) -> None:
    page = application.window.locked
    page.other.click()
    page.secret.edit.setText(locked[1].recovery.lower())
    page.unlock.click()
    qtbot.waitUntil(application.window.work.isVisible, timeout=60_000)


def test_the_capitals_key_is_noticed(application: Application, qtbot: QtBot) -> None:
    page = application.window.locked
    qtbot.keyClick(page.secret.edit, "A")
    assert "Caps Lock" in page.remark.text()
    qtbot.keyClick(page.secret.edit, "A", Qt.KeyboardModifier.ShiftModifier)
    assert not page.remark.text()


def test_what_is_typed_is_shown_on_demand_and_hidden_again(application: Application) -> None:
    field = application.window.locked.secret
    field.eye.click()
    assert field.edit.echoMode() is QLineEdit.EchoMode.Normal
    assert field.eye.accessibleName() == "Hide what is typed"
    field.eye.click()
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password


def test_locking_now_takes_every_text_and_picture_away_at_once(opened: Application, qtbot: QtBot) -> None:
    session = opened.session
    fill(session, session.case, [a_paper("lab_report", "2024-05-12", "Quellenbach Hospital")])
    settle(qtbot, session)
    opened.window.dialogs.cases()
    settle(qtbot, session)
    assert NAME in every_text(opened) or opened.window.windowTitle() == NAME
    lock = next(one for one in opened.window.findChildren(QAction) if one.shortcut() == QKeySequence("Ctrl+Shift+L"))
    lock.trigger()
    assert opened.window.locked.isVisible() and not opened.window.activity.isVisible()
    assert opened.window.windowTitle() == ""
    assert "Quellenbach" not in every_text(opened)
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    assert not QPixmapCache.find("thumbnail:record:1")
    qtbot.waitUntil(lambda: session.workspace is None, timeout=60_000)
    assert session.keeper.key is None and not session.answers.any


def test_work_under_way_ends_before_the_library_closes(opened: Application, qtbot: QtBot) -> None:
    session, done = opened.session, Event()
    session.jobs.submit(lambda _: done.wait(60), lane=Lane.LONG, title=f"Copying {NAME}")
    session.keeper.lock()
    assert session.workspace is not None and session.keeper.busy
    assert "being finished" in opened.window.locked.remark.text()
    assert NAME not in every_text(opened)
    done.set()
    qtbot.waitUntil(lambda: session.workspace is None, timeout=60_000)
    assert session.keeper.key is None


def test_who_comes_back_while_work_goes_on_finds_it_going_on(opened: Application, qtbot: QtBot) -> None:
    session, done = opened.session, Event()
    session.jobs.submit(lambda _: done.wait(60), lane=Lane.LONG, title="Copying")
    before = session.workspace
    session.keeper.lock()
    session.keeper.enter(PASSPHRASE)
    qtbot.waitUntil(lambda: session.keeper.state is State.OPEN, timeout=60_000)
    assert session.workspace is before and session.jobs.running(Lane.LONG)
    done.set()
    settle(qtbot, session)
    assert session.ready and session.case is not None


def test_what_goes_wrong_behind_the_lock_is_told_after_it(opened: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[bool] = []
    monkeypatch.setattr(opened.messages, "_box", lambda *_: told.append(True) or pytest.fail("shown over the lock"))
    opened.session.keeper.lock()
    opened.messages.tell(f"The disc of {NAME} is gone.")
    assert not told
    monkeypatch.undo()


class Clock:
    """Seconds that go when they are told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watched(opened: Application, qapp: QApplication) -> tuple[Application, IdleWatch, Clock]:
    clock = Clock()
    opened.session.remember(auto_lock=15)
    return opened, IdleWatch(qapp, opened.session, clock), clock


def pass_time(watch: IdleWatch, clock: Clock, seconds: int) -> None:
    """Time goes by in the steps of the timer."""
    for _ in range(seconds // 5):
        clock.now += 5
        watch.look()


def test_it_locks_itself_when_nobody_was_here_for_the_chosen_time(
    watched: tuple[Application, IdleWatch, Clock],
) -> None:
    application, watch, clock = watched
    pass_time(watch, clock, 15 * 60 - 5)
    assert application.session.keeper.state is State.OPEN
    pass_time(watch, clock, 5)
    assert application.session.keeper.state is State.ASKING


def test_a_key_or_the_mouse_begins_the_time_anew(watched: tuple[Application, IdleWatch, Clock], qtbot: QtBot) -> None:
    application, watch, clock = watched
    window = application.window.windowHandle()
    watch.watch(window)
    pass_time(watch, clock, 14 * 60)
    qtbot.keyClick(window, Qt.Key.Key_Down)
    pass_time(watch, clock, 14 * 60)
    assert application.session.keeper.state is State.OPEN


def test_it_is_locked_when_the_computer_wakes_up(watched: tuple[Application, IdleWatch, Clock]) -> None:
    application, watch, clock = watched
    clock.now += 120
    watch.look()
    assert application.session.keeper.state is State.ASKING


def test_never_means_never(watched: tuple[Application, IdleWatch, Clock]) -> None:
    application, watch, clock = watched
    application.session.remember(auto_lock=0)
    clock.now += 100_000
    watch.look()
    assert application.session.keeper.state is State.OPEN


def test_a_library_without_a_lock_is_never_taken_away(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> None:
    a_library(tmp_path / "library")
    application = Application(qapp, tmp_path / "library", tmp_path / "settings.json")
    application.start()
    qtbot.waitUntil(lambda: application.session.case is not None, timeout=60_000)
    clock = Clock()
    watch = IdleWatch(qapp, application.session, clock)
    clock.now += 100_000
    watch.look()
    assert application.session.keeper.state is State.OPEN
    application.window.close()
    application.close()
    application.window.deleteLater()


# -- choosing a passphrase


@pytest.fixture
def plain(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Application]:
    """The program over an open library without a lock."""
    a_library(tmp_path / "library")
    settings.save(settings.Settings("en", "light", 0), tmp_path / "settings.json")
    made = Application(qapp, tmp_path / "library", tmp_path / "settings.json")
    made.start()
    qtbot.waitUntil(lambda: made.session.case is not None, timeout=60_000)
    settle(qtbot, made.session)
    yield made
    made.window.dialogs.close_all()
    made.window.close()
    made.close()
    made.window.deleteLater()
    made.deleteLater()


def a_dialog(application: Application, qtbot: QtBot) -> PassphraseDialog:
    dialog = PassphraseDialog(application.session, Purpose.LOCK, application.window)
    dialog.open()
    return dialog


def test_the_price_is_said_and_agreed_to_before_a_library_is_locked(plain: Application, qtbot: QtBot) -> None:
    dialog = a_dialog(plain, qtbot)
    said = " ".join(one.text() for one in dialog.findChildren(PlainLabel))
    assert "the records are gone" in said
    for field in (dialog.first, dialog.second):
        field.edit.setText(PASSPHRASE)
    dialog._weigh()
    settle(qtbot, plain.session)
    assert not dialog.done_button.isEnabled()
    dialog.known.click()
    assert dialog.done_button.isEnabled()


@pytest.mark.parametrize(("first", "second"), [("password1", "password1"), (PASSPHRASE, PASSPHRASE + "s")])
def test_a_weak_passphrase_or_two_that_differ_lock_nothing(
    plain: Application, qtbot: QtBot, first: str, second: str
) -> None:
    dialog = a_dialog(plain, qtbot)
    dialog.known.click()
    dialog.first.edit.setText(first)
    dialog.second.edit.setText(second)
    dialog._weigh()
    settle(qtbot, plain.session)
    assert not dialog.done_button.isEnabled()
    assert dialog.remark.text()


def recovery_step() -> QDialog | None:
    return next(
        (one for one in QApplication.topLevelWidgets() if type(one).__name__ == "RecoveryDialog" and one.isVisible()),
        None,
    )


def test_a_library_is_locked_its_sheet_saved_and_unlocked_again(
    plain: Application, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, folder = plain.session, tmp_path / "library"
    dialog = a_dialog(plain, qtbot)
    from carenav_desktop.gui.library.passphrase_dialog import _lock

    dialog.reject()
    _lock(session, PASSPHRASE, "")
    assert plain.window.opening.isVisible() and "Locking the library" in plain.window.opening.state.text()
    qtbot.waitUntil(lambda: recovery_step() is not None, timeout=120_000)
    assert library_state(folder).locked and session.keeper.key is not None
    step = recovery_step()
    assert step is not None and not step.done_button.isEnabled()
    step.write(tmp_path / "sheet.pdf")
    settle(qtbot, session)
    assert step.done_button.isEnabled() and not session.settings.sheet_due
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    step.done_button.click()

    from carenav_desktop.gui.library.lock_settings import take_lock_off

    take_lock_off(session)
    qtbot.waitUntil(lambda: session.keeper.key is None and session.case is not None, timeout=120_000)
    settle(qtbot, session)
    assert not library_state(folder).locked
    assert session.case is not None and session.case.name == NAME


def test_a_sheet_that_was_not_saved_is_asked_for_again(
    application: Application, locked: tuple[Path, LibraryKey], qtbot: QtBot
) -> None:
    application.session.remember(sheet_due=True)
    application.session.keeper.open(locked[1])
    qtbot.waitUntil(lambda: recovery_step() is not None, timeout=60_000)
    step = recovery_step()
    assert step is not None
    step.later.click()
    assert application.session.settings.sheet_due
    settle(qtbot, application.session)
