"""Where a person meets a scan that may be incomplete: its facts, its strip of parts, the report of its import."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from places_builders import a_session, begin, settle
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from storage_builders import a_slice

from carenav_desktop.domain.case import Case
from carenav_desktop.domain.facts import FileFacts
from carenav_desktop.domain.list_check import ListCheck, ListedSeries, UnlistedSeries
from carenav_desktop.domain.report import FileOutcome, ImportReport, Outcome
from carenav_desktop.gui.activity.import_report import ImportReportDialog
from carenav_desktop.gui.activity.sentences import summary
from carenav_desktop.gui.messages import Messages
from carenav_desktop.gui.quick_look.series_strip import SeriesStrip
from carenav_desktop.gui.records.place import RecordsPlace
from carenav_desktop.gui.session import Session
from gui_builders import a_study, fill

CHEST = ListedSeries("1", "2026-03-02", "1.1", "CT", 2, "chest", 120, 112, "IMAGES/IMG00113")
UNLISTED = UnlistedSeries("2026-03-02", "MR", None, "<b>knee</b>\u202e", 3)
FILES = (FileOutcome("disc/IM1", Outcome.IMPORTED), FileOutcome("disc/IM2", Outcome.IMPORTED))
REPORT = ImportReport(FILES, instances=2, lists=ListCheck((CHEST,), (UNLISTED,)))


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


@pytest.fixture
def case(session: Session, qtbot: QtBot) -> Case:
    return begin(qtbot, session)


def _place(session: Session, qtbot: QtBot) -> RecordsPlace:
    made = RecordsPlace(session)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, session)
    assert made.shelf.reveal("study:1")
    settle(qtbot, session)
    return made


def _series(*numbers: int, series: str = "1.2.3.0", **told: object) -> list[FileFacts]:
    said = {"study_description": "CT chest", "series_description": "Axial", "stack": "ax", **told}
    return [a_slice(n, series_uid=series, sop_instance_uid=f"{series}.{n}", **said) for n in numbers]


def _said(place: RecordsPlace) -> list[str]:
    return [one.text() for one in place.facts.widget().findChildren(QLabel) if one.text()]


def test_a_hole_is_told_with_the_facts_of_the_scan_and_in_its_strip(qtbot: QtBot, session: Session, case: Case) -> None:
    fill(session, case, [*_series(1, 2, 5, 6, 7), *_series(1, 2, 3, series="1.2.3.9", series_description="Whole")])
    place = _place(session, qtbot)
    said = _said(place)
    assert "May be incomplete: nothing between image 2 and image 5 (2 are missing)." in said
    assert ("Axial" in said, "Whole" in said) == (True, False)
    strip = place.findChildren(SeriesStrip)[0].list
    assert [strip.index(row).data() for row in range(2)] == ["Axial\nmay be incomplete", "Whole\n3 image files"]


def test_a_scan_of_planning_pictures_says_that_there_is_nothing_else(
    qtbot: QtBot, session: Session, case: Case
) -> None:
    fill(session, case, _series(1, 2, image_type=("ORIGINAL", "PRIMARY", "LOCALIZER")))
    assert "Only planning pictures are here." in _said(_place(session, qtbot))


def test_a_whole_scan_has_no_such_line(qtbot: QtBot, session: Session, case: Case) -> None:
    fill(session, case, a_study(6))
    assert not any("incomplete" in one or "planning" in one for one in _said(_place(session, qtbot)))


@pytest.fixture
def dialog(qtbot: QtBot) -> ImportReportDialog:
    made = ImportReportDialog(REPORT, Messages("en"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_the_disc_lists_is_a_part_of_its_own_below_the_same_sum(dialog: ImportReportDialog) -> None:
    assert dialog.form.sum.text() == "Found 2 = Copied in 2 + Already here 0 + Left out 0 + Failed 0"
    assert [dialog.form.lists.item(row).text() for row in range(dialog.form.lists.count())] == [
        "CT chest: 112 of 120 listed images are here; 8 are not, for example IMG00113.",
        "MR <b>knee</b>‹U+202E›: 3 images are here that the disc does not list. They were copied in all the same.",
    ]
    assert dialog.form.lists.isVisible()


def test_where_all_is_as_listed_that_part_is_not_there(qtbot: QtBot) -> None:
    plain = ImportReportDialog(ImportReport(FILES, instances=2), Messages("en"))
    qtbot.addWidget(plain)
    plain.show()
    assert not plain.form.lists.isVisible()
    assert not plain.form.listsTitle.isVisible()


def test_a_disc_that_lists_thousands_of_series_does_not_fill_the_window(qtbot: QtBot) -> None:
    endless = ImportReportDialog(ImportReport(FILES, lists=ListCheck((CHEST,) * 1100)), Messages("en"))
    qtbot.addWidget(endless)
    assert endless.form.lists.count() == 201
    assert endless.form.lists.item(200).text() == "And 900 more. The saved report has them all."


@pytest.mark.parametrize("button", ["saveCsv", "saveText"])
def test_the_part_stands_in_the_files_to_keep(
    dialog: ImportReportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, button: str
) -> None:
    target = tmp_path / "report"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    getattr(dialog.form, button).click()
    text = target.read_text(encoding="utf-8-sig")
    assert "112 of 120 listed images are here; 8 are not, for example IMG00113." in text
    assert "What the discs list, and what is here" in text


def test_the_line_after_the_import_tells_how_many_are_not_here() -> None:
    assert summary(REPORT) == "Copied in: 2 image files. 8 images that the disc lists are not here."
