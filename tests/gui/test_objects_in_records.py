"""What the records place says of image files that are more than pictures, and of papers that lay in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from places_builders import a_session, begin, settle
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from source_builders import text_pdf

import dicom_builders as dicom
from carenav_desktop.domain.kinds import RecordKind
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.gui.records.belonging import Papers
from carenav_desktop.gui.records.place import RecordsPlace
from carenav_desktop.gui.session import Session
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.records import list_records, list_studies

PRIVATE = "1.3.12.2.1107.5.9.1"


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


def place_of(qtbot: QtBot, session: Session, folder: Path, files: dict[str, bytes]) -> RecordsPlace:
    """The place of a case into which a disc with those files was dropped."""
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    case = begin(qtbot, session, "Jane Doe", "1970-01-01")
    import_records(session.workspace, case.id, [folder], SilentContext())
    made = RecordsPlace(session)
    qtbot.addWidget(made)
    made.resize(900, 680)
    made.show()
    settle(qtbot, session)
    return made


def said(place: RecordsPlace) -> str:
    return "\n".join(label.text() for label in place.facts.findChildren(QLabel))


def test_a_paper_and_its_scan_are_one_press_apart(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    paper = dicom.encapsulated_pdf(text_pdf("RADIOLOGY REPORT", "CT CHEST"))
    files = {"IM1": dicom.part10(dicom.ct()), "IM2": dicom.part10(paper)}
    place = place_of(qtbot, session, tmp_path / "disc", files)
    [record], [study] = list_records(session.workspace, 1), list_studies(session.workspace, 1)
    place.reveal(f"record:{record.id}")
    link = place.details.belonging.link
    assert link.isVisible()
    assert link.text() == "Belongs to: CT of 2 Mar 2026"
    link.click()
    assert place.shelf.current_target() == f"study:{study.id}"
    assert "PDF inside the image files" in said(place)
    [papers] = place.facts.findChildren(Papers)
    papers.wanted.emit(f"record:{record.id}")
    assert place.shelf.current_target() == f"record:{record.id}"


def test_a_paper_of_its_own_belongs_to_nothing(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    place = place_of(qtbot, session, tmp_path / "disc", {"a.pdf": text_pdf("RADIOLOGY REPORT")})
    place.choose_first()
    assert not place.details.belonging.isVisible()


def test_an_unknown_object_is_kept_and_its_number_stands_in_the_hint_alone(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    unknown = dicom.part10(dicom.dataset(PRIVATE, "OT"))
    place = place_of(qtbot, session, tmp_path / "disc", {"A": dicom.part10(dicom.ct()), "B": unknown})
    place.choose_first()
    assert "Another kind of file, kept as it is" in said(place)
    assert PRIVATE not in said(place)
    hints = [label.toolTip() for label in place.facts.findChildren(QLabel)]
    assert any(PRIVATE in one for one in hints)


def test_screen_pictures_programs_and_names_in_pictures_are_told(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    made = dicom.image(dicom.SECONDARY_CAPTURE, "CT", SeriesDescription=None)
    place = place_of(qtbot, session, tmp_path / "disc", {"A": dicom.part10(made, preamble=b"MZ".ljust(128, b"\1"))})
    place.choose_first()
    told = said(place)
    assert "These are pictures of the scan, not the image files." in told
    assert "may show a name in the picture itself" in told
    assert "1 file also carries the beginning of a program." in told


def test_the_words_of_a_text_are_shown_where_there_is_no_page(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    text = b"<html><body><p>Discharge letter</p><script>alert(1)</script>\xe2\x80\xaego</body></html>"
    place = place_of(qtbot, session, tmp_path / "disc", {"a.html": text})
    place.choose_first()
    settle(qtbot, session)
    assert place.picture.text.isVisible()
    assert not place.picture.view.isVisible()
    assert place.picture.text.toPlainText() == "Discharge letter\n ‹U+202E›go"


def test_a_photo_of_a_scan_says_what_it_does_not_replace(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    place = place_of(qtbot, session, tmp_path / "disc", {"a.pdf": text_pdf("RADIOLOGY REPORT")})
    place.choose_first()
    form = place.details.form
    assert not place.details.no_images.isVisible()
    form.kind.setCurrentIndex(form.kind.findData(RecordKind.PICTURES_OF_SCAN.value))
    assert place.details.no_images.isVisible()
    assert form.region.isVisible()
    assert not form.accession.isVisible()
