"""The records place: what lies where, and how a paper gets its name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from places_builders import a_session, begin, settle
from pydicom import Dataset
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from scan_builders import bring_in_scans, slices
from storage_builders import a_slice

from carenav_desktop.domain.case import Case, Decision
from carenav_desktop.domain.facts import Seen
from carenav_desktop.domain.kinds import RecordKind
from carenav_desktop.gui.records.place import RecordsPlace
from carenav_desktop.gui.records.shelf import Look, Section, Tile
from carenav_desktop.gui.session import Change, Session
from carenav_desktop.services.people import list_people
from carenav_desktop.services.records import list_records, set_record
from dicom_builders import part10
from gui_builders import a_paper, a_study, fill

PATHOLOGY = RecordKind.PATHOLOGY_REPORT.value


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


@pytest.fixture
def case(session: Session, qtbot: QtBot) -> Case:
    return begin(qtbot, session)


@pytest.fixture
def place(session: Session, case: Case, qtbot: QtBot) -> RecordsPlace:
    made = RecordsPlace(session)
    qtbot.addWidget(made)
    made.resize(900, 680)
    made.show()
    settle(qtbot, session)
    return made


def shown(place: RecordsPlace) -> list[str]:
    """The shelf as a list: heads in capitals, tiles by title."""
    rows = everything(place)
    return [row.title.upper() if isinstance(row, Section) else row.title for row in rows]


def everything(place: RecordsPlace) -> list[Section | Tile]:
    shelf = place.shelf.shelf
    return [shelf.shown(at) for at in range(shelf.rowCount())]


def tile(place: RecordsPlace, target: str) -> Tile:
    return next(row for row in everything(place) if isinstance(row, Tile) and row.target == target)


def records(session: Session, case: Case) -> dict[str, str]:
    """Target by the kind that a record has now."""
    return {one.kind: f"record:{one.id}" for one in list_records(session.workspace, case.id)}


def test_an_empty_case_shows_one_large_drop_area(place: RecordsPlace) -> None:
    assert place.drop.isVisible()
    assert not place.shelf.isVisible()


def coming(session: Session, case: Case, *scans: Dataset) -> None:
    """Let scans be on their way into the case, as an import that has read their heads says it."""
    assert session.workspace is not None
    for one in scans:
        data = part10(one)
        facts = session.workspace.reader.head_facts(data, len(data))
        assert facts is not None
        assert facts.instance is not None
        session.workspace.coming.note(case.id, facts.instance)
    session.changed.emit(frozenset({Change.COMING}))


def test_what_is_being_copied_is_listed_with_its_counts_and_is_no_record_yet(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace
) -> None:
    coming(session, case, *slices(3, series="1"), *slices(2, series="2"))
    settle(qtbot, session)
    assert place.coming.isVisible()
    assert place.shelf.isVisible()
    assert not place.drop.isVisible()
    assert not place.nothing.isVisible()
    assert "5" in place.coming.title.text()
    assert [progress for _, progress in place.coming.lines()] == ["", "0 of 3 copied", "0 of 2 copied"]
    assert "Series 2" in place.coming.lines()[2][0]
    assert everything(place) == []


def test_what_was_copied_by_now_is_counted_in_what_is_being_copied(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace, tmp_path: Path
) -> None:
    scans = slices(3)
    coming(session, case, *scans)
    assert session.workspace is not None
    facts = session.workspace.coming.studies(case.id)
    bring_in_scans(session, case, tmp_path / "scans", scans[:2])
    settle(qtbot, session)
    place.coming.show_coming(facts)
    assert place.coming.lines()[1][1] == "2 of 3 copied"


def test_the_list_of_what_is_being_copied_goes_when_the_import_has_ended(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace
) -> None:
    coming(session, case, *slices(3))
    settle(qtbot, session)
    assert session.workspace is not None
    session.workspace.coming.forget(case.id)
    session.changed.emit(frozenset({Change.COMING}))
    settle(qtbot, session)
    assert not place.coming.isVisible()
    assert place.drop.isVisible()


def test_papers_and_scans_lie_in_one_section_and_new_papers_wait_on_top(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace
) -> None:
    fill(session, case, [a_paper("imaging_report", "2024-05-13"), a_paper(PATHOLOGY, "2024-05-12"), *a_study()])
    settle(qtbot, session)
    report = records(session, case)["imaging_report"]
    set_record(session.workspace, int(report.split(":")[1]), kind="imaging_report", date="2024-05-13")
    place._load()
    settle(qtbot, session)
    assert shown(place) == ["TO SORT", "Pathology report", "SCANS", "Scan report", "CT head"]
    assert place.notices.sorting.said.text() == "1 new paper to sort"


def test_a_study_tells_what_made_it_and_how_many_images_it_has(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace
) -> None:
    fill(session, case, a_study(3))
    settle(qtbot, session)
    study = next(row for row in everything(place) if isinstance(row, Tile))
    assert (study.pill, study.caption) == ("CT 3", "12 May 2024 · 3 image files")


def test_a_scan_that_does_not_say_what_made_it_is_still_called_a_scan(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace
) -> None:
    fill(session, case, [a_slice(1, modality="")])
    settle(qtbot, session)
    assert [(one.title, one.pill) for one in everything(place) if isinstance(one, Tile)] == [("A scan", "1")]


def test_a_file_that_could_not_be_opened_is_kept_in_sight(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace
) -> None:
    fill(session, case, [a_paper(unreadable="damaged")], ["broken.pdf"])
    settle(qtbot, session)
    assert shown(place) == ["COULD NOT BE OPENED", "broken.pdf"]
    assert place.notices.sorting.isHidden()


def test_enter_accepts_the_suggestion_and_goes_to_the_next_paper(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace
) -> None:
    fill(session, case, [a_paper(PATHOLOGY, "2024-05-12", "City Hospital"), a_paper("lab_report", "2024-06")])
    settle(qtbot, session)
    place.sort_now()
    first = place.shelf.current_target()
    qtbot.keyClick(place.details.form.kind, Qt.Key.Key_Return)
    settle(qtbot, session)
    stored = {f"record:{one.id}": one for one in list_records(session.workspace, case.id)}
    assert stored[first].confirmed
    assert place.shelf.current_target() == next(other for other in stored if other != first)


def test_not_sure_leaves_the_paper_and_goes_on(qtbot: QtBot, session: Session, case: Case, place: RecordsPlace) -> None:
    fill(session, case, [a_paper(PATHOLOGY), a_paper("lab_report")])
    settle(qtbot, session)
    place.sort_now()
    first = place.shelf.current_target()
    place.details.form.skip.click()
    settle(qtbot, session)
    assert place.shelf.current_target() != first
    assert not any(one.confirmed for one in list_records(session.workspace, case.id))


def test_what_is_only_suggested_looks_so_until_a_person_changes_or_accepts_it(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace
) -> None:
    fill(session, case, [a_paper(PATHOLOGY, "2024-05-12", because="the page says: pathology report")])
    settle(qtbot, session)
    target = records(session, case)[PATHOLOGY]
    assert tile(place, target).look is Look.SUGGESTED
    place.reveal(target)
    form = place.details.form
    assert (form.kind.property("suggested"), form.date.property("suggested")) == (True, True)
    assert not form.place.property("suggested")
    assert "pathology report" in form.remark.text()
    qtbot.keyClicks(form.date, "x")
    assert not form.date.property("suggested")


@pytest.mark.parametrize("written", ["12.5.2024", "yesterday", "2024-13"])
def test_a_date_nobody_can_read_is_said_so_and_nothing_is_stored(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace, written: str
) -> None:
    fill(session, case, [a_paper(PATHOLOGY)])
    settle(qtbot, session)
    place.sort_now()
    place.details.form.date.setText(written)
    place.details.accept()
    settle(qtbot, session)
    assert place.focusWidget() is place.details.form.date
    assert place.details.form.remark.text()
    assert not any(one.confirmed for one in list_records(session.workspace, case.id))


@pytest.mark.parametrize(("written", "stored"), [("2024", "2024"), ("2024-5", "2024-05"), ("2024/5/12", "2024-05-12")])
def test_a_part_of_a_date_is_enough(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace, written: str, stored: str
) -> None:
    fill(session, case, [a_paper(PATHOLOGY)])
    settle(qtbot, session)
    place.sort_now()
    place.details.form.date.setText(written)
    place.details.accept()
    settle(qtbot, session)
    assert [one.date for one in list_records(session.workspace, case.id)] == [stored]


def test_only_a_scan_report_is_asked_about_its_scan(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace
) -> None:
    fill(session, case, [a_paper(PATHOLOGY)])
    settle(qtbot, session)
    place.sort_now()
    form = place.details.form
    assert form.modality.isHidden()
    form.kind.setCurrentIndex(form.kind.findData("imaging_report"))
    assert not form.modality.isHidden()
    assert not form.accession.isHidden()


def test_a_search_finds_papers_and_scans_and_says_when_there_is_nothing(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace
) -> None:
    fill(session, case, [a_paper(PATHOLOGY, text="gastric biopsy"), *a_study()])
    settle(qtbot, session)
    for word, found in (("biopsy", ["TO SORT", "Pathology report"]), ("head", ["SCANS", "CT head"]), ("zebra", [])):
        place.head.search.setText(word)
        qtbot.waitUntil(lambda found=found: session.jobs.idle and shown(place) == found, timeout=60_000)
    assert place.nothing.isVisible()


def test_a_revealed_record_leaves_the_search_that_hid_it(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace
) -> None:
    fill(session, case, [a_paper(PATHOLOGY), a_paper("lab_report")])
    settle(qtbot, session)
    target = records(session, case)[PATHOLOGY]
    place.head.search.setText("zebra")
    qtbot.waitUntil(lambda: shown(place) == [], timeout=60_000)
    place.reveal(target)
    qtbot.waitUntil(lambda: place.shelf.current_target() == target, timeout=60_000)
    assert place.head.search.text() == ""


def test_by_date_the_shelf_has_a_section_for_each_year(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace
) -> None:
    fill(session, case, [a_paper(PATHOLOGY, "2023-01"), a_paper("lab_report"), *a_study()])
    settle(qtbot, session)
    place.head.orders.button(1).click()
    assert [row.title for row in everything(place) if isinstance(row, Section)] == ["2024", "2023", "No date yet"]


def test_space_gives_the_place_to_the_chosen_record_and_takes_it_back(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace
) -> None:
    fill(session, case, a_study())
    settle(qtbot, session)
    place.reveal(next(row.target for row in everything(place) if isinstance(row, Tile)))
    place.shelf.setFocus()
    qtbot.keyClick(place.shelf, Qt.Key.Key_Space)
    assert not place.shelf.isVisible()
    qtbot.keyClick(place, Qt.Key.Key_Space)
    assert place.shelf.isVisible()


def test_esc_in_a_large_scan_first_shows_it_as_it_was_then_gives_the_place_back(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace, tmp_path: Path
) -> None:
    (study,) = bring_in_scans(session, case, tmp_path / "disc", slices(3))
    settle(qtbot, session)
    place.reveal(f"study:{study.id}")
    qtbot.keyClick(place.shelf, Qt.Key.Key_Space)
    settle(qtbot, session)
    assert place.look.view.isVisible()
    assert not place.facts.isVisible()
    qtbot.keyClick(place.look.view, Qt.Key.Key_I)
    qtbot.keyClick(place.look.view, Qt.Key.Key_Escape)
    assert (place.look.active.is_changed, place.shelf.isVisible()) == (False, False)
    qtbot.keyClick(place.look.view, Qt.Key.Key_Escape)
    assert place.shelf.isVisible()
    assert place.facts.isVisible()
    qtbot.keyClick(place.look.view, Qt.Key.Key_Space)
    assert not place.shelf.isVisible()


def test_another_case_or_none_leaves_no_picture_and_no_header_behind(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace, tmp_path: Path
) -> None:
    (study,) = bring_in_scans(session, case, tmp_path / "disc", slices(3))
    settle(qtbot, session)
    place.reveal(f"study:{study.id}")
    settle(qtbot, session)
    place.look.show_details()
    details = place.look.details
    assert details is not None and place.look.store.size > 0
    session.open_case(None)
    settle(qtbot, session)
    assert (place.look.store.size, place.look.active.shown.refs, place.look.details) == (0, (), None)
    assert not details.isVisible()


def test_markup_in_a_file_name_is_shown_as_it_is(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace
) -> None:
    name = "<img src='red.png'>\u202efdp.exe"
    fill(session, case, [a_paper()], [name])
    settle(qtbot, session)
    row = next(row for row in everything(place) if isinstance(row, Tile))
    assert "<img" in row.title
    assert "\u202e" not in row.title
    place.reveal(row.target)
    assert place.details.form.origin.textFormat() is Qt.TextFormat.PlainText


def test_the_name_a_paper_carries_is_suggested_and_stored_with_the_answers(
    qtbot: QtBot, session: Session, case: Case, place: RecordsPlace
) -> None:
    letter = replace(a_paper("clinic_letter", "2024-05-12", text="Patient: Daniel Okafor   DOB: 1959"), seen=Seen())
    fill(session, case, [letter])
    settle(qtbot, session)
    place.sort_now()
    settle(qtbot, session)
    name = place.details.form.name
    assert (name.text(), bool(name.property("suggested"))) == ("Daniel Okafor", True)
    qtbot.keyClick(place.details.form.kind, Qt.Key.Key_Return)
    settle(qtbot, session)
    people = {one.names: one.decision for one in list_people(session.workspace, case.id)}
    assert people == {("Daniel Okafor",): Decision.OPEN}
    assert (name.text(), bool(name.property("suggested"))) == ("Daniel Okafor", False)
    session.answers.undo()
    settle(qtbot, session)
    assert [one.names for one in list_people(session.workspace, case.id)] == [()]
