"""The question place: nothing typed is lost, remarks are gentle, starters lead to a whole question."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from places_builders import a_session, begin, settle
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carenav_desktop.domain.case import PacketEntry, Question
from carenav_desktop.domain.question import check, length
from carenav_desktop.gui.question.place import QuestionPlace
from carenav_desktop.gui.question.starter_list import StarterButton
from carenav_desktop.gui.question.starters import BLANK, Starter, starters
from carenav_desktop.gui.session import Session
from carenav_desktop.gui.widgets import PlainLabel
from carenav_desktop.services.questions import read_question, write_question

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
    assert place.version.text() == "Version 1 was sent on 3 Nov 2026. If you change it, it becomes version 2."
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
