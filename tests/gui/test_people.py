"""The identity gate: who is shown first, and that an answer is stored at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from places_builders import a_session, add_documents, begin, settle
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carenav_desktop.domain.case import Decision, Person
from carenav_desktop.domain.people import Sighting
from carenav_desktop.gui.people.dialog import PAGE, PeopleDialog
from carenav_desktop.gui.session import Session
from carenav_desktop.gui.widgets import PlainButton, PlainLabel
from carenav_desktop.services.people import list_people


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


@pytest.fixture
def people(session: Session, qtbot: QtBot) -> PeopleDialog:
    case = begin(qtbot, session)
    add_documents(session, case)
    made = PeopleDialog(session)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, session)
    return made


def a_person(number: int, *names: str, files: int = 1, decision: Decision = Decision.OPEN) -> Sighting:
    return Sighting(Person(number, names, "1960-01-01", ("P1",), "F", files, decision))


def texts(people: PeopleDialog, card: int) -> list[str]:
    return [label.text() for label in people.cards[card].findChildren(PlainLabel)]


def press(people: PeopleDialog, card: int, text: str) -> None:
    next(one for one in people.cards[card].findChildren(PlainButton) if one.text() == text).click()


def test_who_is_still_open_comes_first(people: PeopleDialog) -> None:
    assert [card.person.decision for card in people.cards] == [Decision.OPEN, Decision.SAME]
    assert people.state.text() == "1 still to decide"


def test_an_answer_is_stored_at_once_and_can_be_taken_back(
    people: PeopleDialog, session: Session, qtbot: QtBot
) -> None:
    def decisions() -> set[Decision]:
        return {one.decision for one in list_people(session.workspace, session.case.id)}

    press(people, 0, "Not ours")
    settle(qtbot, session)
    assert decisions() == {Decision.SAME, Decision.NOT_OURS}
    assert people.state.text() == "Everyone is decided."
    place = next(i for i, card in enumerate(people.cards) if card.person.decision is Decision.NOT_OURS)
    press(people, place, "Undo")
    settle(qtbot, session)
    assert Decision.OPEN in decisions()


def test_files_without_a_name_are_one_line_in_words(people: PeopleDialog) -> None:
    people.show_people([a_person(7, files=14)])
    assert texts(people, 0)[0] == "Files that carry no name"
    assert texts(people, 0)[2].startswith("14 files")


def test_spellings_are_shown_readable_and_each_once(people: PeopleDialog) -> None:
    people.show_people([a_person(7, "RIVERA^ELENA", "RIVERA^ELENA", "Rivera^Elena^M")])
    assert texts(people, 0)[:2] == ["RIVERA, ELENA", "Also written: Rivera, Elena M"]


def test_a_name_with_markup_and_hidden_signs_is_shown_as_it_is(people: PeopleDialog) -> None:
    people.show_people([a_person(7, "<b>Li\u202eMing</b>")])
    shown = texts(people, 0)[0]
    assert "<b>" in shown and "\u202e" not in shown and "U+202E" in shown


def test_every_button_says_whose_it_is(people: PeopleDialog) -> None:
    people.show_people([a_person(7, "WANG^FANG")])
    spoken = [one.accessibleName() for one in people.cards[0].findChildren(PlainButton)]
    assert spoken == ["Same person: WANG, FANG", "Not ours: WANG, FANG"]


def test_a_ward_full_of_people_is_shown_a_page_at_a_time(people: PeopleDialog) -> None:
    people.show_people([a_person(number, f"NAME^{number}") for number in range(PAGE + 5)])
    assert len(people.cards) == PAGE and people.more.isVisible()
    people.more.click()
    assert len(people.cards) == PAGE + 5 and not people.more.isVisible()


def test_a_disc_of_somebody_else_is_named_with_what_differs(people: PeopleDialog) -> None:
    shown = texts(people, 0)
    assert shown[0] == "WANG, FANG"
    assert shown[1] == "born 11 Nov 1971 · female · ID P1"
    assert shown[2] == "1 file · 1 paper"
    assert shown[3] == "On: DISC"
    assert "The birth date differs from the case's: 11 Nov 1971 / 1 Jan 1960" in shown


def test_the_keyboard_answers_and_goes_on(people: PeopleDialog, session: Session, qtbot: QtBot) -> None:
    def decision(name: str) -> Decision:
        return next(one.decision for one in list_people(session.workspace, session.case.id) if name in one.names)

    people.activateWindow()
    qtbot.waitUntil(lambda: people.focusWidget() is people.cards[0].same)
    qtbot.keyClick(people.focusWidget(), Qt.Key.Key_Down)
    assert people.cards[1].isAncestorOf(people.focusWidget())
    qtbot.keyClick(people.focusWidget(), Qt.Key.Key_Up)
    qtbot.keyClick(people.focusWidget(), Qt.Key.Key_N)
    settle(qtbot, session)
    assert decision("WANG^FANG") is Decision.NOT_OURS
    qtbot.waitUntil(lambda: people.focusWidget() is people.close_button)


def test_all_files_of_somebody_else_go_into_the_trash_and_come_back(
    people: PeopleDialog, session: Session, qtbot: QtBot
) -> None:
    press(people, 0, "Not ours")
    settle(qtbot, session)
    place = next(i for i, card in enumerate(people.cards) if card.person.decision is Decision.NOT_OURS)
    press(people, place, "Remove...")
    settle(qtbot, session)
    assert [card.person.names for card in people.cards] == [("LI^MING",)]
    assert people.state.text().startswith("1 file of WANG, FANG")
    people.undo.click()
    settle(qtbot, session)
    assert len(people.cards) == 2 and people.undo.isHidden()
