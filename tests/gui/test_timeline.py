"""The timeline: lanes and marks along time, walked by keyboard, and what a person marks a scan as."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from places_builders import a_session, begin, settle
from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot
from storage_builders import a_slice

from carenav_desktop.domain.case import Decision, Record, Study
from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.gui.records.head import TIMELINE
from carenav_desktop.gui.records.place import RecordsPlace
from carenav_desktop.gui.records.timeline import Timeline, marks_of, ticks, timeline_of, with_year
from carenav_desktop.gui.records.timeline_layout import TILE, TimelineLayout
from carenav_desktop.gui.session import Session
from carenav_desktop.services.records import list_studies
from gui_builders import a_paper, a_study, fill


def a_record(number: int, date: str, kind: str = "lab_report") -> Record:
    return Record(
        number, 1, 1, Decision.SAME, "", FileFormat.PDF, 1, f"{number}.pdf", "", kind, "", date, "", "", "", "", "", "",
        "", 1, "", True, False, "", "",
    )  # fmt: skip


def a_scan(number: int, date: str, modality: str = "CT", region: str = "chest") -> Study:
    return Study(number, 1, 1, Decision.SAME, "", date, "", "", "", region, (modality,), (), 0)


def titles(timeline: Timeline) -> list[tuple[str, str]]:
    return [(lane.title, lane.note) for lane in timeline.lanes]


def test_scans_have_a_lane_by_kind_and_region_and_papers_by_section() -> None:
    scans = [a_scan(1, "2024-05-01"), a_scan(2, "2023-01-01", "MR", "head"), a_scan(3, "2025-01-01", "CT", "abdomen")]
    papers = [a_record(4, "2024-06-01"), a_record(5, "2024", "pathology_report"), a_record(6, "")]
    made = timeline_of(papers, [*scans, a_scan(7, "2022-02-02")])
    assert titles(made) == [
        ("CT", "Chest"),
        ("CT", "Abdomen"),
        ("MRI", "Head"),
        ("Pathology", ""),
        ("Lab and other tests", ""),
        ("No date yet", ""),
    ]
    assert [one.id for one in made.lanes[0].things] == [7, 1]
    assert [one.id for one in made.lanes[-1].things] == [6]


def test_files_of_another_person_have_a_lane_of_their_own() -> None:
    made = timeline_of([a_record(1, "2024-01-01")], [a_scan(2, "2024-01-01")], others=frozenset({1}))
    assert titles(made) == [("Perhaps of another person", "")]


def test_a_partial_date_stands_in_the_middle_of_what_it_may_mean() -> None:
    (lane,) = timeline_of([a_record(1, "2024"), a_record(2, "2024-06"), a_record(3, "2024-07-03")], []).lanes
    assert [one.id for one in lane.things] == [2, 1, 3]


def test_marks_never_cover_one_another_and_stand_for_everything() -> None:
    things = [a_record(n, f"20{n % 20 + 5:02d}-{n % 12 + 1:02d}-{n % 28 + 1:02d}") for n in range(1, 500)]
    made = timeline_of(things, [])
    (lane,) = made.lanes
    for scale in (0.01, 0.1, 1.0, 10.0):
        marks = marks_of(lane, made.first, scale, 60)
        assert [one for mark in marks for one in range(mark.first, mark.last)] == list(range(len(things)))
        assert all(b.x - a.x >= 60 for a, b in pairwise(marks))
    assert len(marks_of(lane, made.first, 10.0, 60)) > len(marks_of(lane, made.first, 0.1, 60))


def test_the_axis_names_months_only_where_there_is_room() -> None:
    begin, end = 737_000, 739_000
    assert {is_year for _, _, is_year in ticks(begin, end, 0.2)} == {True}
    assert {said for _, said, is_year in ticks(begin, end, 2.0) if not is_year} >= {"Feb", "Mar"}
    rare = [day for day, _, _ in ticks(begin - 20_000, end, 0.02)]
    assert min(b - a for a, b in pairwise(rare)) * 0.02 >= 52


def test_a_history_of_some_months_says_of_which_year_they_are() -> None:
    summer = date(2026, 5, 20).toordinal()
    named = with_year(ticks(summer, summer + 90, 4.0), summer, 4.0)
    assert [said for day, said, _ in named if day >= summer][:2] == ["Jun 2026", "Jul"]
    winter = date(2026, 12, 20).toordinal()
    assert with_year(ticks(winter, winter + 90, 4.0), winter, 4.0) == ticks(winter, winter + 90, 4.0)


def test_ten_thousand_papers_are_a_handful_of_marks() -> None:
    made = timeline_of([a_record(n, f"{2000 + n % 25}-{n % 12 + 1:02d}-{n % 28 + 1:02d}") for n in range(10_000)], [])
    layout = TimelineLayout(made, TimelineLayout.fit(made, 900), 900)
    assert sum(1 for _ in layout.spots(QRect(0, 0, 900, 700), 0)) < 2 * 900 // TILE.width()


def test_every_mark_is_found_where_it_is_drawn() -> None:
    made = timeline_of([a_record(n, f"2024-{n:02d}-03") for n in range(1, 9)], [a_scan(20, ""), a_scan(21, "")])
    layout = TimelineLayout(made, 2.0, 700)
    for row in range(len(made.things)):
        spot = layout.spot_of(row)
        assert spot in list(layout.spots(QRect(spot.rect.center(), spot.rect.center()), 0))


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


@pytest.fixture
def place(session: Session, qtbot: QtBot) -> RecordsPlace:
    case = begin(qtbot, session)
    later = a_slice(9, study_uid="7", series_uid="7.1", study_date="2025-03-01", study_description="CT head")
    papers = [a_paper("lab_report", "2024-05-30"), a_paper("imaging_report", "2021")]
    fill(session, case, [*a_study(), later, *papers, a_paper()])
    made = RecordsPlace(session)
    made.resize(900, 600)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, session)
    made.head.orders.button(TIMELINE).click()
    settle(qtbot, session)
    return made


def studies(session: Session) -> dict[str, Study]:
    assert session.case is not None and session.workspace is not None
    return {one.date: one for one in list_studies(session.workspace, session.case.id)}


def test_the_arrow_keys_walk_along_a_lane_and_to_what_is_nearest_in_the_next(
    place: RecordsPlace, session: Session, qtbot: QtBot
) -> None:
    view = place.timeline
    target = {date: f"study:{one.id}" for date, one in studies(session).items()}
    assert view.reveal(target["2024-05-12"])
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.current_target() == target["2025-03-01"]
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.current_target() == target["2025-03-01"]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    shown = place.details._record  # the paper of 2024-05-30 is nearer than that of 2021
    assert shown is not None and shown.date == "2024-05-30"
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.current_target() == target["2024-05-12"]


def test_a_closer_look_keeps_what_is_chosen_where_it_is(place: RecordsPlace, session: Session, qtbot: QtBot) -> None:
    view = place.timeline
    view.reveal(f"study:{studies(session)['2025-03-01'].id}")
    before = view.visualRect(view.currentIndex()).center()
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    after = view.visualRect(view.currentIndex()).center()
    assert abs(after.x() - before.x()) <= 3
    assert view.horizontalScrollBar().maximum() > 0
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.horizontalScrollBar().maximum() == 0


def test_a_press_chooses_and_another_goes_on_to_what_lies_behind(place: RecordsPlace, qtbot: QtBot) -> None:
    view = place.timeline
    rows = range(view.shelf.rowCount())
    several = [row for row in rows if view.shelf.thing(view.shelf.index(row)).date in ("2024-05-12", "2025-03-01")]
    for row in several:
        corner = view.visualRect(view.shelf.index(row)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(corner))
        assert view.current_target() == view.shelf.target(view.shelf.index(row))


def test_a_scan_is_marked_said_in_words_and_unmarked_again(place: RecordsPlace, session: Session, qtbot: QtBot) -> None:
    study = studies(session)["2024-05-12"]
    place.timeline.reveal(f"study:{study.id}")
    place.timeline.mark_wanted.emit(f"study:{study.id}", "baseline")
    settle(qtbot, session)
    assert studies(session)["2024-05-12"].role == "baseline"
    index = place.timeline.shelf.index_of(f"study:{study.id}")
    assert "Baseline" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    session.answers.undo()
    settle(qtbot, session)
    assert studies(session)["2024-05-12"].role == ""


def test_what_was_chosen_stays_chosen_when_the_order_changes(
    place: RecordsPlace, session: Session, qtbot: QtBot
) -> None:
    target = f"study:{studies(session)['2024-05-12'].id}"
    place.reveal(target)
    for order in (0, 1, 2):
        place.head.orders.button(order).click()
        settle(qtbot, session)
        assert place.view.current_target() == target
