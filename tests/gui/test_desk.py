"""The intake desk by keyboard: read, confirm, take in, receipt, next disc. Nothing is copied before the confirming."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from locked_builders import files_of
from places_builders import a_session, settle
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sheet_builders import pages_of
from source_builders import ct_series

from carenav_desktop.domain.case import Case, Decision
from carenav_desktop.gui.cases.list import CaseList
from carenav_desktop.gui.desk.dialog import DeskDialog
from carenav_desktop.gui.session import Session
from carenav_desktop.intake.volumes import Drive
from carenav_desktop.services.cases import create_case, list_cases
from carenav_desktop.services.people import list_people
from carenav_desktop.services.records import list_studies
from dicom_builders import ct, part10

OTHER = "Okafor^Daniel"


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


@pytest.fixture
def disc(tmp_path: Path) -> Path:
    folder = ct_series(tmp_path / "CITYHOSP" / "A", count=3, study="1.2.1").parent
    ct_series(folder / "B", count=2, name=OTHER, born="19590711", study="1.2.2")
    return folder


@pytest.fixture
def desk(session: Session, qtbot: QtBot) -> DeskDialog:
    made = DeskDialog(session)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    settle(qtbot, session)
    return made


def wait(qtbot: QtBot, desk: DeskDialog, session: Session) -> None:
    qtbot.waitUntil(lambda: desk.pages.currentWidget() is desk.who and desk.who.case.count() > 0, timeout=60_000)
    settle(qtbot, session)


def cases(session: Session) -> list[Case]:
    assert session.workspace is not None
    return [one.case for one in list_cases(session.workspace)]


def test_enter_reads_the_disc_confirms_and_comes_back_for_the_next(
    desk: DeskDialog, session: Session, disc: Path, qtbot: QtBot
) -> None:
    session.drives._known = {Drive(disc, "CITYHOSP", True): True}
    session.drives.changed.emit()
    qtbot.waitUntil(lambda: desk.focusWidget() is desk.choose.buttons[0])
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Return)
    wait(qtbot, desk, session)
    assert (desk.who.name.text(), desk.who.born.text()) == ("Doe, Jane", "born 1 Jan 1970 · female · ID ID Doe^Jane")
    assert files_of(session.keeper.folder / "originals") == []
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.done_page.next.isVisible(), timeout=60_000)
    settle(qtbot, session)
    (case,) = cases(session)
    assert (case.name, case.born) == ("Doe, Jane", "1970-01-01")
    assert [one.instances for one in list_studies(session.workspace, case.id)] == [3]
    assert [one.decision for one in list_people(session.workspace, case.id)] == [Decision.SAME]
    qtbot.waitUntil(lambda: desk.focusWidget() is desk.done_page.next)
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.focusWidget() is desk.choose.buttons[0])


def test_the_desk_does_not_promise_to_copy_what_it_only_reads(desk: DeskDialog) -> None:
    said = [one.text() for one in desk.choose.findChildren(QLabel) if one.isVisible()]
    assert "First it is only read. Nothing is copied before you have said who it is." in said
    assert not any(one.startswith("Everything is copied") for one in said)


def test_the_case_that_fits_is_offered_first_and_others_can_be_chosen(
    desk: DeskDialog, session: Session, disc: Path, qtbot: QtBot
) -> None:
    ours = create_case(session.workspace, "DOE JANE", "1970-01-01")
    other = create_case(session.workspace, "Rivera, Elena")
    desk.read((disc,))
    wait(qtbot, desk, session)
    assert [desk.who.case.itemData(at) for at in range(desk.who.case.count())] == [ours.id, 0, other.id]
    assert desk.who.new_name.isHidden()
    qtbot.keyClick(desk.who.people, Qt.Key.Key_Down)
    settle(qtbot, session)
    assert desk.who.name.text() == "Okafor, Daniel"
    assert desk.who.case.currentData() == 0
    assert (desk.who.new_name.text(), desk.who.new_born.text()) == ("Okafor, Daniel", "1959-07-11")


def test_everything_comes_in_when_it_is_asked_for(desk: DeskDialog, session: Session, disc: Path, qtbot: QtBot) -> None:
    desk.read((disc,))
    wait(qtbot, desk, session)
    desk.who.everything.click()
    desk.who.accept.click()
    qtbot.waitUntil(lambda: desk.done_page.next.isVisible(), timeout=60_000)
    (case,) = cases(session)
    assert sorted(one.instances for one in list_studies(session.workspace, case.id)) == [2, 3]
    assert "Found 5 = Copied in 5" in desk.done_page.sum.text()


def test_what_was_typed_wrong_is_said_and_nothing_begins(
    desk: DeskDialog, session: Session, disc: Path, qtbot: QtBot
) -> None:
    desk.read((disc,))
    wait(qtbot, desk, session)
    for field, typed, said in (
        (desk.who.new_born, "3/4/1960", "not a date"),
        (desk.who.new_name, " ", "Type the name"),
    ):
        field.setText(typed)
        desk.who.accept.click()
        assert said in desk.who.remark.text()
        assert desk.pages.currentWidget() is desk.who
    assert cases(session) == []


def test_escape_goes_back_and_a_reading_can_be_stopped(
    desk: DeskDialog, session: Session, disc: Path, qtbot: QtBot
) -> None:
    desk.read((disc,))
    desk.reject()
    settle(qtbot, session)
    assert desk.isVisible() and desk.pages.currentWidget() is desk.choose
    desk.read((disc,))
    wait(qtbot, desk, session)
    desk.reject()
    assert desk.pages.currentWidget() is desk.choose
    desk.reject()
    assert not desk.isVisible()


def test_a_dropped_folder_is_read(desk: DeskDialog, session: Session, disc: Path, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(disc))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    desk.dropEvent(QDropEvent(QPoint(5, 5), copy, mime, Qt.MouseButton.LeftButton, none))
    wait(qtbot, desk, session)
    assert desk.who.people.count() == 2


def test_the_receipt_is_saved_and_what_could_not_be_read_is_named(
    desk: DeskDialog, session: Session, disc: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (disc / "A" / "BROKEN").write_bytes(part10(ct())[:140] + b"\xff" * 40)
    desk.read((disc,))
    wait(qtbot, desk, session)
    assert desk.who.remark.text() == "1 file could not be read."
    desk.who.accept.click()
    qtbot.waitUntil(lambda: desk.done_page.next.isVisible(), timeout=60_000)
    assert desk.done_page.failed.item(0, 0).text() == "BROKEN"
    desk.save_receipt(tmp_path / "receipt.pdf")
    settle(qtbot, session)
    (page,) = pages_of((tmp_path / "receipt.pdf").read_bytes())
    assert "Doe,Jane" in page and "BROKEN" in page and "Okafor" not in page
    assert "receipt.pdf" in desk.done_page.saved.text()


def test_the_desk_is_reached_from_the_list_of_cases(session: Session, qtbot: QtBot) -> None:
    shown = CaseList(session)
    qtbot.addWidget(shown)
    shown.show()
    settle(qtbot, session)
    with qtbot.waitSignal(shown.desk_wanted):
        shown.desk.click()
    assert not shown.isVisible()
