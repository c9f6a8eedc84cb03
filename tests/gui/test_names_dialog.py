"""Names that look wrong are chosen by keyboard from what they would read like, and the choice can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from places_builders import a_session, begin, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

import dicom_builders as dicom
from carenav_desktop.domain.character_sets import CharacterChoice
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.gui.notes import Note
from carenav_desktop.gui.people.dialog import PeopleDialog
from carenav_desktop.gui.records.names_dialog import NamesDialog
from carenav_desktop.gui.records.place import RecordsPlace
from carenav_desktop.gui.session import Session
from carenav_desktop.gui.widgets import LinkButton
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.records import list_studies

TEXT = "胸部平掃"


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


@pytest.fixture
def place(qtbot: QtBot, session: Session, tmp_path: Path) -> RecordsPlace:
    """The records of a case with one slice in Big5 that is declared as Latin-1."""
    disc = tmp_path / "disc"
    disc.mkdir()
    garbled = {"PatientName": "歐陽^建國", "StudyDescription": TEXT}
    texts = {keyword: text.encode("big5").decode("latin_1") for keyword, text in garbled.items()}
    (disc / "IM1").write_bytes(dicom.part10(dicom.ct(SpecificCharacterSet="ISO_IR 100", **texts)))
    case = begin(qtbot, session, "Jane Doe", "1970-01-01")
    import_records(session.workspace, case.id, [disc], SilentContext())
    made = RecordsPlace(session)
    qtbot.addWidget(made)
    made.resize(900, 680)
    made.show()
    settle(qtbot, session)
    made.choose_first()
    return made


def dialog_of(qtbot: QtBot, session: Session, place: RecordsPlace) -> NamesDialog:
    """The dialog as the link in the facts of the study opens it."""
    [link] = [one for one in place.facts.findChildren(LinkButton) if "names look" in one.text()]
    link.click()
    [dialog] = place.findChildren(NamesDialog)
    settle(qtbot, session)
    return dialog


def description(session: Session) -> str:
    return list_studies(session.workspace, 1)[0].description


def shown(dialog: NamesDialog) -> list[str]:
    return [label.text() for label in dialog.texts.widget().findChildren(QLabel)]


def test_arrow_keys_show_the_real_names_and_enter_takes_them(
    qtbot: QtBot, session: Session, place: RecordsPlace
) -> None:
    notes: list[Note] = []
    session.noted.connect(notes.append)
    before = description(session)
    dialog = dialog_of(qtbot, session, place)
    assert dialog.choices.currentRow() == 0
    while "歐陽建國" not in " ".join(shown(dialog)):
        row = dialog.choices.currentRow()
        qtbot.keyClick(dialog.choices, Qt.Key.Key_Down)
        assert dialog.choices.currentRow() == row + 1
    assert shown(dialog) == ["Name", "歐陽建國", "Scan", TEXT]
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    settle(qtbot, session)
    assert description(session) == TEXT
    assert [one.sentence for one in notes] == ["Names and descriptions were read again. The files stay as they are."]
    session.answers.undo()
    settle(qtbot, session)
    assert description(session) == before
    assert not session.answers.any


def test_sets_that_cannot_read_all_say_so_and_leaving_changes_nothing(
    qtbot: QtBot, session: Session, place: RecordsPlace
) -> None:
    before = description(session)
    dialog = dialog_of(qtbot, session, place)
    at = list(CharacterChoice).index(CharacterChoice.UTF_8)
    assert "cannot read all of it" in dialog.choices.item(at).text()
    assert "cannot" not in dialog.choices.item(list(CharacterChoice).index(CharacterChoice.BIG5)).text()
    dialog.cancel.click()
    settle(qtbot, session)
    assert description(session) == before


def test_whoever_looks_at_the_people_can_choose_for_any_disc(
    qtbot: QtBot, session: Session, place: RecordsPlace, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    rightly = dicom.ct(SpecificCharacterSet="GB18030", PatientName="王^小东", StudyInstanceUID="1.2.9")
    (other / "IM1").write_bytes(dicom.part10(rightly))
    import_records(session.workspace, 1, [other], SilentContext())
    people = PeopleDialog(session)
    qtbot.addWidget(people)
    people.show()
    settle(qtbot, session)
    assert people.names.isVisible()
    people.names.click()
    [dialog] = people.findChildren(NamesDialog)
    settle(qtbot, session)
    assert dialog.disc.isVisible()
    assert [Path(dialog.disc.itemText(at)).name for at in range(2)] == ["disc", "other"]  # the doubtful one first
    dialog.disc.setCurrentIndex(1)
    settle(qtbot, session)
    assert "王小东" in shown(dialog)


def test_plain_names_raise_no_doubt(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    disc = tmp_path / "disc"
    disc.mkdir()
    (disc / "IM1").write_bytes(dicom.part10(dicom.ct()))
    case = begin(qtbot, session, "Jane Doe", "1970-01-01")
    import_records(session.workspace, case.id, [disc], SilentContext())
    place = RecordsPlace(session)
    qtbot.addWidget(place)
    settle(qtbot, session)
    place.choose_first()
    assert [one for one in place.facts.findChildren(LinkButton) if "names look" in one.text()] == []
