"""Writing down where tissue is, as a person would."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from places_builders import a_session, begin, settle
from pytestqt.qtbot import QtBot

from carenav_desktop.domain.checklist import State
from carenav_desktop.domain.tissue import Release, Specimen
from carenav_desktop.gui.asking.tissue_dialog import TissueDialog
from carenav_desktop.gui.session import Session
from carenav_desktop.services.companions import keep_specimen, list_specimens
from carenav_desktop.services.records import list_records, set_record
from gui_builders import a_paper, fill


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        monkeypatch.setattr(opened.messages, "ask", lambda *_: False)  # what was typed is dropped
        case = begin(qtbot, opened)
        fill(opened, case, [a_paper(), a_paper(), a_paper()], ["first.pdf", "second.pdf", "labs.pdf"])
        for one in list_records(opened.workspace, case.id):
            kind = "lab_report" if one.name == "labs.pdf" else "pathology_report"
            set_record(opened.workspace, one.id, kind=kind, date="2026-09-14", place="City Hospital")
        settle(qtbot, opened)
        yield opened


def number(session: Session, name: str) -> int:
    return next(one.id for one in list_records(session.workspace, session.case.id) if one.name == name)


def ledger(session: Session, qtbot: QtBot, report: int = 0) -> TissueDialog:
    made = TissueDialog(session, report)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, session)
    return made


def states(session: Session) -> dict[str, State]:
    return {one.id: one.state for one in session.checklist.lines}


def test_a_report_begins_a_specimen_with_what_it_says_and_its_line_goes_once_it_is_answered(
    session: Session, qtbot: QtBot
) -> None:
    first = number(session, "first.pdf")
    shown = ledger(session, qtbot, first)
    assert (shown.fields["date"].text(), shown.fields["laboratory"].text()) == ("2026-09-14", "City Hospital")
    assert (shown.reports.count(), shown.reports.ticked) == (2, [str(first)])
    shown.fields["holder"].setText("City Hospital, pathology")
    shown.answer.setCurrentIndex(shown.answer.findData(Release.YES.value))
    shown.slides.setText("12")
    shown.keep.click()
    settle(qtbot, session)
    assert [shown.table.item(0, column).text() for column in (0, 4, 6)] == ["Not named", "12", "Yes"]
    assert f"CR5:{first}" not in states(session)
    (kept,) = list_specimens(session.workspace, session.case.id)
    assert (kept.slides, kept.release, kept.reports) == (12, Release.YES, (first,))
    again = ledger(session, qtbot, first)
    assert again.typed().reports == (number(session, "second.pdf"),)


def test_a_date_that_is_none_is_said_and_nothing_is_kept(session: Session, qtbot: QtBot) -> None:
    shown = ledger(session, qtbot)
    shown.fields["date"].setText("last spring")
    shown.keep.click()
    settle(qtbot, session)
    assert "last spring" in shown.state.text()
    assert list_specimens(session.workspace, session.case.id) == ()


def test_what_is_not_kept_is_asked_about_before_it_goes(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_specimen(session.workspace, session.case.id, Specimen(0, site="liver", date="2026-01"))
    keep_specimen(session.workspace, session.case.id, Specimen(0, site="breast", date="2026-02"))
    shown = ledger(session, qtbot)
    shown.fields["holder"].setText("nobody knows")
    go_back = [True, False]
    monkeypatch.setattr(session.messages, "ask", lambda *_: go_back.pop(0))
    shown.table.selectRow(1)
    assert (shown.table.currentRow(), shown.fields["site"].text()) == (0, "liver")
    assert shown.fields["holder"].text() == "nobody knows"
    shown.table.selectRow(1)
    assert (shown.fields["site"].text(), shown.fields["holder"].text()) == ("breast", "")
    assert [one.holder for one in list_specimens(session.workspace, session.case.id)] == ["", ""]


def test_a_specimen_taken_off_comes_back_with_undo(session: Session, qtbot: QtBot) -> None:
    keep_specimen(
        session.workspace, session.case.id, Specimen(0, site="liver", reports=(number(session, "first.pdf"),))
    )
    shown = ledger(session, qtbot)
    shown.remove.click()
    settle(qtbot, session)
    assert list_specimens(session.workspace, session.case.id) == ()
    assert not shown.remove.isEnabled()
    session.answers.undo()
    settle(qtbot, session)
    (back,) = list_specimens(session.workspace, session.case.id)
    assert (back.site, back.reports) == ("liver", (number(session, "first.pdf"),))


def test_a_report_in_the_trash_stays_with_its_specimen(session: Session, qtbot: QtBot) -> None:
    labs = number(session, "labs.pdf")
    keep_specimen(session.workspace, session.case.id, Specimen(0, site="liver", reports=(labs,)))
    shown = ledger(session, qtbot)
    shown.fields["blocks"].setText("A1, A2")
    shown.keep.click()
    settle(qtbot, session)
    assert [(one.blocks, one.reports) for one in list_specimens(session.workspace, session.case.id)] == [
        ("A1, A2", (labs,))
    ]
