"""The checklist panel: order, words, keys, and what a person may say of a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from domain_builders import shipped
from places_builders import a_line, a_session, begin, settle
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from carenav_desktop.domain.checklist import Action, State, counts
from carenav_desktop.domain.layers import layered
from carenav_desktop.domain.line import Line
from carenav_desktop.gui.checklist.lines import HEADING, LINE, counts_words
from carenav_desktop.gui.checklist.mark_dialog import MarkDialog
from carenav_desktop.gui.checklist.panel import ChecklistPanel
from carenav_desktop.gui.session import Change, Session

LINES = (
    a_line("B04", State.HAVE, "Pathology report", evidence=("record:1",)),
    a_line("B06", State.DOES_NOT_EXIST, "Genetic test"),
    a_line("B10", State.MISSING, "Medication list", why="checklist.required", action=Action.ADD_RECORD),
    a_line("B13", State.REQUESTED, "Discharge summary"),
    a_line("B01", State.ATTENTION, "The question", action=Action.WRITE_QUESTION),
    a_line("B12", State.MISSING, "Operation report", action=Action.ADD_RECORD),
)


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> ChecklistPanel:
    made = ChecklistPanel(session)
    qtbot.addWidget(made)
    made.resize(296, 640)
    show(session, *LINES)
    made.show()
    return made


def show(session: Session, *lines: Line) -> None:
    session.checklist = SimpleNamespace(lines=lines, counts=counts(lines), layered=layered([shipped()]), due=0)
    session.changed.emit(frozenset({Change.CHECKLIST}))


def rows(panel: ChecklistPanel) -> list[str]:
    model = panel.view.model()
    return [model.index(row, 0).data() or model.index(row, 0).data(HEADING) for row in range(model.rowCount())]


def choose(panel: ChecklistPanel, label: str) -> None:
    model = panel.view.model()
    panel.view.setCurrentIndex(model.index(rows(panel).index(label), 0))


def test_what_is_missing_comes_first_and_what_was_set_aside_last(panel: ChecklistPanel) -> None:
    assert rows(panel) == [
        "Missing · 2",
        "Medication list",
        "Operation report",
        "Needs a look · 1",
        "The question",
        "Asked for · 1",
        "Discharge summary",
        "Here · 1",
        "Pathology report",
        "Does not exist · 1",
        "Genetic test",
    ]


def test_the_counts_are_words_and_leave_out_what_is_zero(panel: ChecklistPanel) -> None:
    assert panel.counts.text() == "1 here · 1 asked for · 1 to look at · 2 missing"
    assert counts_words(counts(())) == "Nothing here yet"


def test_every_state_is_spoken_and_a_question_as_one(panel: ChecklistPanel, session: Session) -> None:
    asked = replace(a_line("B12", State.ATTENTION, "Was there an operation?"), asks="operation")
    show(session, *(a_line(f"B{at}", state, state.value) for at, state in enumerate(State)), asked)
    model = panel.view.model()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    for state in State:
        name = session.messages.say(f"state.{state}")
        assert f"{name} · 1" in spoken
        assert any(one.startswith(f"{name}. {state.value}") for one in spoken)
    assert any(one.startswith("Questions for you. Was there an operation?") for one in spoken)


def test_a_row_speaks_its_state_its_name_and_its_why(panel: ChecklistPanel) -> None:
    choose(panel, "Medication list")
    said = panel.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Missing. Medication list. Every reviewer needs this")


def test_the_arrow_keys_step_over_headings(panel: ChecklistPanel, qtbot: QtBot) -> None:
    choose(panel, "Operation report")
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    assert panel.view.currentIndex().data() == "The question"


def test_enter_follows_the_link_of_a_row(panel: ChecklistPanel, qtbot: QtBot) -> None:
    choose(panel, "The question")
    with qtbot.waitSignal(panel.action_requested, timeout=60_000) as asked:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert asked.args == [Action.WRITE_QUESTION, "B01"]


def test_a_click_opens_what_the_line_rests_on(panel: ChecklistPanel, qtbot: QtBot) -> None:
    choose(panel, "Pathology report")
    spot = panel.view.visualRect(panel.view.currentIndex()).topLeft() + QPoint(60, 14)
    with qtbot.waitSignal(panel.evidence_requested, timeout=60_000) as asked:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked.args == ["record:1"]


def test_the_chosen_row_stays_chosen_when_the_list_is_evaluated_anew(panel: ChecklistPanel, session: Session) -> None:
    choose(panel, "Discharge summary")
    show(session, *LINES[::-1])
    assert panel.view.currentIndex().data(LINE).id == "B13"


def test_a_long_name_takes_two_lines_and_no_more(panel: ChecklistPanel, session: Session) -> None:
    show(session, a_line("B10", State.MISSING, "Short"), a_line("B11", State.MISSING, "A very long name " * 20))
    heights = [panel.view.visualRect(panel.view.model().index(row, 0)).height() for row in (1, 2)]
    line = panel.view.fontMetrics().lineSpacing()
    assert heights[0] < heights[1] < heights[0] + 2 * line


def test_a_reason_is_asked_for_until_there_is_one(qtbot: QtBot) -> None:
    dialog = MarkDialog("Genetic test", State.DOES_NOT_EXIST)
    qtbot.addWidget(dialog)
    button = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not button.isEnabled()
    dialog.form.reason.setText("   ")
    assert not button.isEnabled()
    dialog.form.reason.setText("never ordered")
    assert button.isEnabled() and dialog.reason == "never ordered"


def test_the_menu_offers_what_may_be_said_and_no_more(panel: ChecklistPanel) -> None:
    free = [action.text() for action in panel.menu(LINES[2]).actions() if action.text()]
    settled = Line("B01", State.MISSING, {"en": "The question"}, LINES[0].why)
    assert any("asked for" in text.replace("&", "") for text in free)
    assert [action.text() for action in panel.menu(settled).actions() if action.text()] == ["Wh&y and source"]


def test_a_paper_that_was_asked_for_moves_and_can_be_taken_back(
    panel: ChecklistPanel, session: Session, qtbot: QtBot
) -> None:
    begin(qtbot, session)

    def state() -> State:
        return next(one for one in session.checklist.lines if one.id == "B10").state

    def pick(words: str) -> None:
        line = next(one for one in session.checklist.lines if one.id == "B10")
        menu = panel.menu(line)
        next(one for one in menu.actions() if words in one.text().replace("&", "")).trigger()
        settle(qtbot, session)

    assert state() is State.MISSING
    pick("asked for")
    assert state() is State.REQUESTED
    pick("Clear")
    assert state() is State.MISSING


def test_a_line_is_mirrored_where_one_reads_from_the_right(panel: ChecklistPanel) -> None:
    index = panel.view.model().index(rows(panel).index("Medication list"), 0)
    delegate, row = panel.view._delegate, panel.view.visualRect(index)
    left = delegate.places(row, index)
    dots = delegate.dots(row, index)
    panel.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right = delegate.places(row, index)
    for one, other in ((left.sign, right.sign), (left.label, right.label), (left.link, right.link)):
        assert other.right() - row.left() == row.right() - one.left()
        assert other.size() == one.size()
    assert row.right() - delegate.dots(row, index).right() == dots.left() - row.left()


def test_a_question_others_rest_on_stands_apart_and_is_answered_from_its_link(
    session: Session, panel: ChecklistPanel, qtbot: QtBot
) -> None:
    case = begin(qtbot, session)
    model = panel.view.model()
    headings = [one for one in (model.index(row, 0).data(HEADING) for row in range(model.rowCount())) if one]
    assert "Questions for you · 8" in headings
    line = next(one for one in session.checklist.lines if one.id == "B12")
    menu = panel.answers(line)
    menu.actions()[0].trigger()
    settle(qtbot, session)
    after = next(one for one in session.checklist.lines if one.id == "B12")
    assert (after.state, after.asks) == (State.MISSING, "")
    with session.workspace.library.unit_of_work() as unit:
        assert unit.wishes.answers(case.id) == {"operation": "yes"}


def test_the_foot_of_the_panel_names_the_lists_and_that_nobody_read_them(panel: ChecklistPanel) -> None:
    assert panel.origin.text() == "Base list, not yet read by a clinician."
