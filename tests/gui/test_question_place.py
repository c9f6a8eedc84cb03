"""The question place: nothing typed is lost, remarks are gentle, starters lead to a whole question."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile_strings import HOSTILE
from places_builders import a_session, begin, settle
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carenav_desktop.domain.case import PacketEntry, Question
from carenav_desktop.domain.line import Action
from carenav_desktop.domain.question import check, length
from carenav_desktop.domain.steps import STEPS, Part, Remote
from carenav_desktop.gui.question.place import QuestionPlace
from carenav_desktop.gui.question.starter_list import StarterButton
from carenav_desktop.gui.question.starters import BLANK, Starter, starters
from carenav_desktop.gui.session import Change, Session
from carenav_desktop.gui.widgets import PlainLabel
from carenav_desktop.services.questions import read_question, rest_question_on, write_part, write_question
from carenav_desktop.services.records import list_records, set_record
from gui_builders import a_paper, fill

SOME_HOSTILE = [one for one in HOSTILE if len(one) < 5_000 and one.isprintable()][::25]
WHOLE = "The plan is chemotherapy and we decide by 3 December: is the stage clear enough for this plan?"


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        begin(qtbot, opened)
        yield opened


@pytest.fixture
def place(session: Session, qtbot: QtBot) -> QuestionPlace:
    made = QuestionPlace(session)
    qtbot.addWidget(made)
    made.resize(890, 680)
    made.show()
    made.activateWindow()
    settle(qtbot, session)
    return made


def stored(session: Session, case_id: int | None = None) -> str:
    assert session.case is not None
    return read_question(session.workspace, case_id or session.case.id)[0].text


def words_below(place: QuestionPlace) -> str:
    items = (place.remarks.itemAt(row).widget() for row in range(place.remarks.count()))
    shown = [label for one in items for label in (one, *one.findChildren(PlainLabel)) if isinstance(label, PlainLabel)]
    return "\n".join(label.text() for label in shown)


@pytest.mark.parametrize("starter", starters(), ids=lambda one: one.name)
def test_a_starter_with_its_blanks_filled_has_no_remarks(starter: Starter) -> None:
    values = iter(["chemotherapy", "3 December", "12 December"])
    filled = starter.text
    if "first" in filled:
        values = iter(["chemotherapy", "surgery", "3 December"])
    if "travel" in filled:
        values = iter(["chemotherapy", "Lima", "3 December"])
    while BLANK in filled:
        filled = filled.replace(BLANK, next(values), 1)
    assert check(filled) == ()


def test_text_is_stored_after_a_short_rest(place: QuestionPlace, session: Session, qtbot: QtBot) -> None:
    qtbot.keyClicks(place.edit, WHOLE)
    qtbot.waitUntil(lambda: place.saved.text() == "Saved", timeout=60_000)
    settle(qtbot, session)
    assert stored(session) == WHOLE
    assert "No remarks" in words_below(place)


def test_leaving_the_place_stores_the_text_at_once(place: QuestionPlace, session: Session, qtbot: QtBot) -> None:
    place.edit.setPlainText(WHOLE)
    place.hide()
    settle(qtbot, session)
    assert stored(session) == WHOLE


def test_words_typed_last_are_stored_when_the_program_is_closed(place: QuestionPlace, session: Session) -> None:
    place.edit.setPlainText(WHOLE)
    place.hide()
    session.jobs.shutdown()
    assert stored(session) == WHOLE


def test_words_typed_for_one_case_never_land_in_another(place: QuestionPlace, session: Session, qtbot: QtBot) -> None:
    first = session.case
    assert first is not None
    place.edit.setPlainText(WHOLE)
    begin(qtbot, session, "Wang Fang")
    settle(qtbot, session)
    assert stored(session, first.id) == WHOLE
    assert stored(session) == "" and place.edit.toPlainText() == ""


def test_words_being_typed_are_not_overwritten_by_news(place: QuestionPlace, session: Session, qtbot: QtBot) -> None:
    assert session.case is not None
    place.edit.setPlainText("Half a thou")
    place._take((Question("an older wording", 1), (), ()), session.case.id)
    assert place.edit.toPlainText() == "Half a thou"


def test_remarks_follow_the_wording(place: QuestionPlace, session: Session, qtbot: QtBot) -> None:
    place.edit.setPlainText("What should we do")
    place.flush()
    settle(qtbot, session)
    assert "Worth a second look" in words_below(place)
    assert session.messages.say("question.not_a_question") in words_below(place)


def test_an_empty_page_says_what_a_good_question_has(place: QuestionPlace) -> None:
    assert "easy to answer" in words_below(place)


def test_the_count_is_in_words_or_in_chinese_characters(place: QuestionPlace) -> None:
    place.edit.setPlainText("one two three")
    assert place.count.text() == "3 of 30 words"
    place.edit.setPlainText("是否先做手术？")
    assert place.count.text() == f"{length('是否先做手术？')[0]} of 60 characters"


def test_a_starter_makes_way_for_another_but_not_for_own_words(place: QuestionPlace, qtbot: QtBot) -> None:
    buttons = place.findChildren(StarterButton)
    texts = [one.text for one in starters()]
    buttons[0].click()
    buttons[1].click()
    assert place.edit.toPlainText() == texts[1]
    qtbot.keyClicks(place.edit, "surgery")
    buttons[2].click()
    assert "surgery" in place.edit.toPlainText() and texts[2] in place.edit.toPlainText()


def test_tab_goes_from_blank_to_blank_and_then_on(place: QuestionPlace, qtbot: QtBot) -> None:
    place.findChildren(StarterButton)[0].click()
    qtbot.keyClicks(place.edit, "surgery")
    qtbot.keyClick(place.edit, Qt.Key.Key_Tab)
    qtbot.keyClicks(place.edit, "3 December")
    assert BLANK not in place.edit.toPlainText()
    qtbot.keyClick(place.edit, Qt.Key.Key_Tab)
    assert "\t" not in place.edit.toPlainText()
    assert not place.edit.hasFocus()


def test_a_wording_that_was_sent_says_when(place: QuestionPlace, session: Session) -> None:
    assert session.case is not None
    sent = PacketEntry(1, "K7QP", "2026-11-03", "", "7F3A21CC", "", 3, 0, 1, "passphrase")
    place._take((Question(WHOLE, 1), (), (sent,)), session.case.id)
    assert place.version.text() == "Version 1 was sent on 3 Nov 2026. If you change any part, it becomes version 2."
    place._take((Question(WHOLE, 2), (), (sent,)), session.case.id)
    assert place.version.text() == "Version 1 was sent on 3 Nov 2026. What you see is version 2."


def test_a_change_made_elsewhere_is_shown(place: QuestionPlace, session: Session, qtbot: QtBot) -> None:
    assert session.case is not None
    write_question(session.workspace, session.case.id, WHOLE)
    session.open_case(session.case)
    settle(qtbot, session)
    assert place.edit.toPlainText() == WHOLE


def test_what_the_question_rests_on_is_ticked_and_comes_first_on_the_checklist(
    place: QuestionPlace, session: Session, qtbot: QtBot
) -> None:
    basis = place.basis
    assert not basis.list.isVisible()
    basis.head.click()
    assert basis.list.isVisible()
    rows = [basis.list.item(row) for row in range(basis.list.count())]
    medication = next(one for one in rows if one.text().startswith("Medication list"))
    assert medication.text().endswith("(Missing)")
    medication.setCheckState(Qt.CheckState.Checked)
    settle(qtbot, session)
    assert session.checklist.basis == {"B10"}
    assert session.checklist.lines[0].id == "B10"
    assert basis.list.ticked == ["B10"]
    session.answers.undo()
    settle(qtbot, session)
    assert (session.checklist.basis, basis.list.ticked) == (frozenset(), [])


def part_of(session: Session, part: Part, case_id: int | None = None) -> str:
    assert session.case is not None
    return read_question(session.workspace, case_id or session.case.id)[0].parts.get(part, "")


@pytest.mark.parametrize("part", STEPS)
def test_each_step_is_kept_when_its_field_is_left(
    place: QuestionPlace, session: Session, qtbot: QtBot, part: Part
) -> None:
    edit = place.side.steps.edits[part]
    edit.setFocus()
    qtbot.keyClicks(edit, "We do not know yet")
    place.edit.setFocus()
    settle(qtbot, session)
    assert part_of(session, part) == "We do not know yet"


def test_steps_are_kept_after_a_rest_when_the_place_is_hidden_and_when_the_program_is_closed(
    place: QuestionPlace, session: Session, qtbot: QtBot
) -> None:
    first, second = place.side.steps.edits[Part.DECISION], place.side.steps.edits[Part.HELP]
    qtbot.keyClicks(first, "Now or later")
    qtbot.waitUntil(lambda: part_of(session, Part.DECISION) == "Now or later", timeout=60_000)
    second.setPlainText("To understand the plan")
    place.hide()
    session.jobs.shutdown()
    assert part_of(session, Part.HELP) == "To understand the plan"


def test_no_step_is_required_and_none_is_missed(place: QuestionPlace, session: Session, qtbot: QtBot) -> None:
    place.edit.setPlainText(WHOLE)
    place.flush()
    settle(qtbot, session)
    assert "No remarks" in words_below(place)


def test_steps_of_one_case_never_land_in_another(place: QuestionPlace, session: Session, qtbot: QtBot) -> None:
    first = session.case
    assert first is not None
    edit = place.side.steps.edits[Part.OPTIONS]
    edit.setPlainText("Surgery")
    begin(qtbot, session, "Wang Fang")
    settle(qtbot, session)
    assert (part_of(session, Part.OPTIONS, first.id), part_of(session, Part.OPTIONS)) == ("Surgery", "")
    assert edit.toPlainText() == ""


def test_words_of_a_step_being_typed_are_not_overwritten_by_news(
    place: QuestionPlace, session: Session, qtbot: QtBot
) -> None:
    assert session.case is not None
    edit = place.side.steps.edits[Part.MATTERS]
    edit.setPlainText("To be at ho")
    place._take((Question(WHOLE, 1, parts={Part.MATTERS: "older"}), (), ()), session.case.id)
    assert edit.toPlainText() == "To be at ho"


@pytest.mark.parametrize("text", [*SOME_HOSTILE, "long " * 2000, "line\n" * 300])
def test_any_text_is_kept_as_it_is_and_its_field_stays_small(
    place: QuestionPlace, session: Session, qtbot: QtBot, text: str
) -> None:
    edit = place.side.steps.edits[Part.DECISION]
    edit.setPlainText(text)
    kept = edit.toPlainText()
    place.flush()
    settle(qtbot, session)
    assert part_of(session, Part.DECISION) == kept.strip()
    assert edit.height() < 200
    assert edit.toPlainText() == kept


def test_up_to_three_further_questions_each_with_quiet_remarks(
    place: QuestionPlace, session: Session, qtbot: QtBot
) -> None:
    further = place.further
    assert [row.isVisible() for row in further.rows] == [False] * 3
    for row in further.rows:
        further.add.click()
        assert row.isVisible()
    assert not further.add.isVisible()
    further.rows[0].edit.setPlainText("Tell us more")
    further.rows[2].edit.setPlainText("Is anything missing?")
    place.flush()
    settle(qtbot, session)
    assert (part_of(session, Part.FURTHER_1), part_of(session, Part.FURTHER_3)) == (
        "Tell us more",
        "Is anything missing?",
    )
    assert session.messages.say("question.not_a_question") in further.rows[0].said.text()
    assert further.rows[2].said.text() == "3 of 30 words."


def test_a_further_question_that_is_emptied_is_taken_out(place: QuestionPlace, session: Session, qtbot: QtBot) -> None:
    assert session.case is not None
    write_part(session.workspace, session.case.id, Part.FURTHER_2, "Is a trial open?")
    session.changed.emit(frozenset({Change.QUESTION}))
    settle(qtbot, session)
    rows = place.further.rows
    assert [row.isVisible() for row in rows] == [True, True, False]
    rows[1].edit.setPlainText(" ")
    place.flush()
    settle(qtbot, session)
    assert read_question(session.workspace, session.case.id)[0].asked == {}


def test_each_question_rests_on_its_own_lines(place: QuestionPlace, session: Session, qtbot: QtBot) -> None:
    place.further.add.click()
    row = place.further.rows[0]
    assert not row.basis.isVisible()
    row.edit.setPlainText("Is a trial open?")
    row.basis.head.click()
    items = [row.basis.list.item(at) for at in range(row.basis.list.count())]
    next(one for one in items if one.text().startswith("Medication list")).setCheckState(Qt.CheckState.Checked)
    settle(qtbot, session)
    assert session.checklist.bases == {1: frozenset({"B10"})}
    assert (row.basis.list.ticked, place.basis.list.ticked) == (["B10"], [])
    session.answers.undo()
    settle(qtbot, session)
    assert session.checklist.bases == {}


def test_below_a_ticked_line_stand_the_records_behind_it(place: QuestionPlace, session: Session, qtbot: QtBot) -> None:
    case = session.case
    assert case is not None
    fill(session, case, [a_paper()])
    record = list_records(session.workspace, case.id)[0]
    set_record(session.workspace, record.id, kind="medication_list", date="2026-09-14", place="City\u202e Hospital")
    session.changed.emit(frozenset({Change.RECORDS}))
    settle(qtbot, session)
    rows = [place.basis.list.item(at) for at in range(place.basis.list.count())]
    next(one for one in rows if one.text().startswith("Medication list")).setCheckState(Qt.CheckState.Checked)
    settle(qtbot, session)
    shown = [place.basis.list.item(at) for at in range(place.basis.list.count())]
    assert len(shown) == len(rows) + 1
    at = next(at for at, one in enumerate(shown) if one.text().startswith("Medication list"))
    below = shown[at + 1]
    assert "14 Sep 2026" in below.text() and "City\u2039U+202E\u203a Hospital" in below.text()
    assert not below.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert place.basis.list.ticked == ["B10"]
    shown[at].setCheckState(Qt.CheckState.Unchecked)
    settle(qtbot, session)
    assert place.basis.list.count() == len(rows)


def test_whether_it_may_stay_undecided_is_said_with_one_click_and_taken_back(
    place: QuestionPlace, session: Session, qtbot: QtBot
) -> None:
    assert place.remote.chosen is Remote.UNSAID
    for number, said in enumerate(("yes", "no", "")):
        place.remote.choices.button(number).click()
        settle(qtbot, session)
        assert part_of(session, Part.REMOTE) == said


def test_a_change_of_any_part_makes_the_next_version(place: QuestionPlace, session: Session, qtbot: QtBot) -> None:
    assert session.case is not None
    write_question(session.workspace, session.case.id, WHOLE)
    with session.workspace.library.unit_of_work() as unit:
        unit.questions.freeze(session.case.id)
        sent = PacketEntry(0, "K7QP", "2026-11-03", "", "7F3A21CC", "", 3, 0, 1, "passphrase")
        unit.packets.add(session.case.id, sent, "secret")
    session.changed.emit(frozenset({Change.PACKETS, Change.QUESTION}))
    settle(qtbot, session)
    assert place.version.text().endswith("If you change any part, it becomes version 2.")
    place.side.steps.edits[Part.HELP].setPlainText("To compare")
    place.flush()
    settle(qtbot, session)
    assert place.version.text() == "Version 1 was sent on 3 Nov 2026. What you see is version 2."


def test_the_page_on_exploring_is_asked_for(place: QuestionPlace, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.wished, timeout=60_000) as wished:
        place.exploring.click()
    assert (wished.args[0].action, wished.args[0].target) == (Action.OPEN_HELP, "exploring")


def test_the_starters_are_one_click_away(place: QuestionPlace) -> None:
    assert place.side.steps.isVisible() and not place.side.starters.isVisible()
    place.side.pages.button(1).click()
    assert place.side.starters.isVisible() and not place.side.steps.isVisible()


def test_news_read_before_words_are_stored_does_not_bring_older_ones_back(
    place: QuestionPlace, session: Session, qtbot: QtBot
) -> None:
    assert session.case is not None
    step = place.side.steps.edits[Part.DECISION]
    step.setPlainText("Now or later")
    place.edit.setPlainText(WHOLE)
    place.flush()
    place._take((Question("older", 1, parts={Part.DECISION: "older"}), (), ()), session.case.id)
    assert (step.toPlainText(), place.edit.toPlainText()) == ("Now or later", WHOLE)
    settle(qtbot, session)
    assert (part_of(session, Part.DECISION), stored(session)) == ("Now or later", WHOLE)
    write_part(session.workspace, session.case.id, Part.DECISION, "Changed elsewhere")
    session.changed.emit(frozenset({Change.QUESTION}))
    settle(qtbot, session)
    assert step.toPlainText() == "Changed elsewhere"


def test_what_a_question_that_was_taken_out_rested_on_does_not_come_first_any_more(
    place: QuestionPlace, session: Session, qtbot: QtBot
) -> None:
    assert session.case is not None
    write_part(session.workspace, session.case.id, Part.FURTHER_1, "Is a trial open?")
    rest_question_on(session.workspace, session.case.id, ["B10"], 1)
    session.changed.emit(frozenset({Change.QUESTION}))
    settle(qtbot, session)
    assert session.checklist.basis == {"B10"}
    place.further.rows[0].edit.setPlainText("")
    place.flush()
    settle(qtbot, session)
    assert session.checklist.basis == frozenset()
