"""A passphrase that was copied does not stay on the clipboard, and clipboard histories are asked to look away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from pytestqt.qtbot import QtBot

from carenav_desktop.domain.case import PacketEntry
from carenav_desktop.gui.clipboard import LIFE, MARKS, SecretGuard
from carenav_desktop.gui.messages import Messages
from carenav_desktop.gui.packet.sealed_page import Handover, SealedPage
from carenav_desktop.gui.session import Session
from carenav_desktop.gui.widgets import PlainLabel

PASSPHRASE = "4821-0937-5526-1180-7743-2096"


@pytest.fixture
def clipboard(qtbot: QtBot) -> Iterator[QClipboard]:
    found = QGuiApplication.clipboard()
    found.clear()
    yield found
    found.clear()


@pytest.fixture
def page(clipboard: QClipboard, qtbot: QtBot, tmp_path: Path) -> SealedPage:
    made = SealedPage(Session(tmp_path / "settings.json", Messages("en"), tmp_path / "library"))
    qtbot.addWidget(made)
    packet = SimpleNamespace(folder=Path("/media/stick/Review packet"), code="K7QP", files=9, instances=0)
    result = SimpleNamespace(
        packet=packet, entry=PacketEntry(1, "K7QP", "2026-11-23", "", "7F3A21CC", "", 9, 0, 1, "passphrase")
    )
    made.show_handover(Handover(result, "Li Ming", PASSPHRASE))
    made.show()
    return made


def copy_a_group(page: SealedPage, qtbot: QtBot) -> str:
    """Mark one group on the page and press the keys for copying, as a person does."""
    group = next(one for one in page.findChildren(PlainLabel) if one.objectName() == "passphraseGroup")
    group.setFocus()
    group.setSelection(0, len(group.text()))
    qtbot.keyClick(group, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    return group.text()


def test_a_copied_group_is_marked_for_histories(page: SealedPage, clipboard: QClipboard, qtbot: QtBot) -> None:
    assert copy_a_group(page, qtbot) == clipboard.text() == "4821"
    held = clipboard.mimeData()
    assert {name: held.data(name).data() for name in MARKS} == MARKS
    assert "x-kde-passwordManagerHint" in MARKS
    assert any("ExcludeClipboardContentFromMonitorProcessing" in name for name in MARKS)


def test_it_is_taken_off_after_ten_seconds(page: SealedPage, clipboard: QClipboard, qtbot: QtBot) -> None:
    copy_a_group(page, qtbot)
    assert page.guard.end.isActive()
    assert page.guard.end.interval() == LIFE == 10_000
    page.guard.end.timeout.emit()
    assert clipboard.text() == ""


def test_what_was_copied_since_stays(page: SealedPage, clipboard: QClipboard, qtbot: QtBot) -> None:
    copy_a_group(page, qtbot)
    clipboard.setText("a shopping list")
    page.guard.end.timeout.emit()
    assert clipboard.text() == "a shopping list"


def test_it_is_taken_off_when_the_page_is_left(page: SealedPage, clipboard: QClipboard, qtbot: QtBot) -> None:
    copy_a_group(page, qtbot)
    page.done.click()
    assert clipboard.text() == ""


def test_it_is_taken_off_when_the_program_ends(page: SealedPage, clipboard: QClipboard, qtbot: QtBot) -> None:
    copy_a_group(page, qtbot)
    QCoreApplication.instance().aboutToQuit.emit()
    assert clipboard.text() == ""


def test_a_window_built_anew_takes_it_off(page: SealedPage, clipboard: QClipboard, qtbot: QtBot) -> None:
    copy_a_group(page, qtbot)
    page.guard.setParent(None)
    page.guard.deleteLater()
    SecretGuard(page).watch(PASSPHRASE)
    assert clipboard.text() == ""


@pytest.mark.parametrize("text", [PASSPHRASE, f" {PASSPHRASE}\n", "5526-1180"])
def test_any_part_of_the_secret_counts(text: str, page: SealedPage, clipboard: QClipboard) -> None:
    clipboard.setText(text)
    assert clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")
    page.guard.wipe()
    assert clipboard.text() == ""


def test_the_receipt_is_no_secret(page: SealedPage, clipboard: QClipboard) -> None:
    page.copy.click()
    assert not page.guard.end.isActive()
    page.done.click()
    assert clipboard.text() == "7F3A21CC"
