"""Saying by hand which report and which scan belong together, and which pages are papers of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from places_builders import a_session, begin, settle
from pytestqt.qtbot import QtBot

from carenav_desktop.domain.line import Line
from carenav_desktop.gui.checklist.line_menu import LineMenu
from carenav_desktop.gui.checklist.pair_dialog import PairDialog
from carenav_desktop.gui.checklist.panel import ChecklistPanel
from carenav_desktop.gui.records.parts_dialog import PartsDialog
from carenav_desktop.gui.records.place import RecordsPlace
from carenav_desktop.gui.session import ALL, Session
from carenav_desktop.services.companions import list_parts
from carenav_desktop.services.records import list_records, list_studies, set_record
from gui_builders import a_paper, a_study, fill


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        case = begin(qtbot, opened)
        paper = a_paper()
        assert paper.document is not None
        long_paper = replace(paper, document=replace(paper.document, pages=6))
        fill(opened, case, [long_paper, *a_study()], ["report.pdf"])
        settle(qtbot, opened)
        yield opened


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> ChecklistPanel:
    made = ChecklistPanel(session)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, session)
    return made


def a_report(session: Session, qtbot: QtBot, date: str) -> int:
    """The paper becomes a report on a CT of that day."""
    (paper,) = list_records(session.workspace, session.case.id)
    set_record(session.workspace, paper.id, kind="imaging_report", date=date, modality="ct")
    session.changed.emit(ALL)
    settle(qtbot, session)
    return paper.id


def line(session: Session, id: str) -> Line | None:
    return next((one for one in session.checklist.lines if one.id == id), None)


def pick(panel: ChecklistPanel, chosen: Line | None, words: str) -> None:
    assert chosen is not None
    menu: LineMenu = panel.menu(chosen)
    next(one for one in menu.actions() if one.text().replace("&", "") == words).trigger()
    menu.close()


def offered(panel: ChecklistPanel, chosen: Line | None) -> list[str]:
    assert chosen is not None
    menu = panel.menu(chosen)
    words = [one.text().replace("&", "") for one in menu.actions()]
    menu.close()
    return words


def test_a_report_is_given_its_scan_by_hand_and_undo_takes_it_away(
    panel: ChecklistPanel, session: Session, qtbot: QtBot
) -> None:
    report = a_report(session, qtbot, "2019-01-01")
    (study,) = list_studies(session.workspace, session.case.id)
    for id in (f"CR1:{report}", f"CR2:{study.id}"):
        pick(panel, line(session, id), "Belongs to…")
        settle(qtbot, session)
        dialog = panel.findChild(PairDialog)
        assert dialog is not None
        assert dialog.list.count() == 1
        dialog.accept()
        settle(qtbot, session)
        qtbot.waitUntil(lambda: panel.findChild(PairDialog) is None)
        assert session.checklist.pairings == {(report, study.id): True}
        assert line(session, f"CR1:{report}") is line(session, f"CR2:{study.id}") is None
        if id.startswith("CR1"):
            session.answers.undo()
        else:
            pick(panel, line(session, "B08"), "Let the program decide")
        settle(qtbot, session)
        assert session.checklist.pairings == {}


def test_a_possible_pair_is_told_apart_and_given_back_to_the_program(
    panel: ChecklistPanel, session: Session, qtbot: QtBot
) -> None:
    (study,) = list_studies(session.workspace, session.case.id)
    report = a_report(session, qtbot, f"{study.date[:7]}-{(int(study.date[8:]) + 3) % 28 + 1:02}")
    possible = f"CR1:{report}"
    if "They do not belong together" not in offered(panel, line(session, possible)):
        pytest.fail("no possible pair was made")
    pick(panel, line(session, possible), "They do not belong together")
    settle(qtbot, session)
    assert session.checklist.pairings == {(report, study.id): False}
    assert line(session, f"CR2:{study.id}") is not None
    pick(panel, line(session, possible), "Let the program decide")
    settle(qtbot, session)
    assert session.checklist.pairings == {}
    assert "Let the program decide" not in offered(panel, line(session, possible))


def test_pages_of_one_file_are_papers_of_their_own_and_open_at_their_page(session: Session, qtbot: QtBot) -> None:
    record = a_report(session, qtbot, "2026-09-14")
    place = RecordsPlace(session)
    qtbot.addWidget(place)
    place.resize(900, 680)
    place.show()
    settle(qtbot, session)
    place.reveal(f"record:{record}")
    settle(qtbot, session)
    assert place.details.parts.isVisible()
    place.details.parts.click()
    settle(qtbot, session)
    dialog = place.findChild(PartsDialog)
    assert dialog is not None
    (row,) = dialog.rows
    row.first.setText("5")
    row.kind.setCurrentIndex(row.kind.findData("operative_note"))
    row.date.setText("soon")
    dialog.ok.click()
    settle(qtbot, session)
    assert "soon" in dialog.state.text()
    row.date.setText("2026-09")
    dialog.ok.click()
    settle(qtbot, session)
    assert [(one.first, one.last, one.kind) for one in list_parts(session.workspace, record)] == [
        (5, 6, "operative_note")
    ]
    place.reveal(f"record:{record}#5")
    assert place.picture.number.text() == "Page 5 of 6"
    session.answers.undo()
    settle(qtbot, session)
    assert list_parts(session.workspace, record) == ()
