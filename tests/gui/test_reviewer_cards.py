"""Reviewer cards in the window: kept with the button, never dropped without a question, handed on as files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from places_builders import a_session, begin, settle
from pytestqt.qtbot import QtBot

from carenav_desktop import assets
from carenav_desktop.domain.line import Answer
from carenav_desktop.domain.review import Review
from carenav_desktop.domain.reviewer import Reviewer
from carenav_desktop.gui.review.cards_dialog import NEW, CardsDialog
from carenav_desktop.gui.session import Session
from carenav_desktop.services.reviewers import keep_reviewer, list_reviewers
from carenav_desktop.services.reviews import keep_review


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        monkeypatch.setattr(opened.messages, "ask", lambda *_: False)  # what was typed is dropped
        begin(qtbot, opened)
        for name in ("Abbey Clinic", "Lakeside Hospital"):
            keep_reviewer(opened.workspace, Reviewer(institution=name))
        yield opened


def cards(session: Session, qtbot: QtBot, chosen: int = 0) -> CardsDialog:
    made = CardsDialog(session, chosen)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, session)
    return made


def titles(session: Session) -> list[str]:
    return [one.title for one in list_reviewers(session.workspace)]


def test_a_card_is_written_and_kept(session: Session, qtbot: QtBot) -> None:
    shown = cards(session, qtbot, NEW)
    assert shown.fields["institution"].text() == "" and not shown.ask.isEnabled()
    shown.fields["institution"].setText("City Hospital")
    shown.fields["fee"].setText("EUR 500")
    shown.written.setCurrentIndex(1)
    shown.keep.click()
    settle(qtbot, session)
    kept = next(one for one in list_reviewers(session.workspace) if one.institution == "City Hospital")
    assert (kept.fee, kept.written) == ("EUR 500", Answer.YES)
    assert shown.list.currentItem().text() == "City Hospital"
    with qtbot.waitSignal(shown.picked) as picked:
        shown.ask.click()
    assert picked.args == [kept.id]


@pytest.mark.parametrize(("field", "text"), [("institution", " "), ("recipient", "age1nonsense")])
def test_what_is_wrong_is_said_and_stays_in_the_form(session: Session, qtbot: QtBot, field: str, text: str) -> None:
    shown = cards(session, qtbot, 1)
    shown.fields["fee"].setText("EUR 500")
    shown.fields[field].setText(text)
    shown.keep.click()
    settle(qtbot, session)
    assert shown.state.text() != "" and shown.fields["fee"].text() == "EUR 500"
    assert list_reviewers(session.workspace)[0].fee == ""


def test_typed_words_are_dropped_only_after_a_question(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([True, False])
    monkeypatch.setattr(session.messages, "ask", lambda *_: next(answers))
    shown = cards(session, qtbot, 1)
    shown.fields["fee"].setText("EUR 500")
    shown.list.setCurrentRow(1)
    assert shown.fields["fee"].text() == "EUR 500" and shown.list.currentRow() == 0
    shown.list.setCurrentRow(1)
    assert shown.fields["institution"].text() == "Lakeside Hospital"
    shown.reject()
    assert not shown.isVisible()


def test_the_example_is_marked_as_one_and_kept_only_with_the_button(session: Session, qtbot: QtBot) -> None:
    shown = cards(session, qtbot)
    shown.example.click()
    assert "made up" in shown.fields["institution"].text()
    assert "does not exist" in shown.state.text()
    settle(qtbot, session)
    assert titles(session) == ["Abbey Clinic", "Lakeside Hospital"]


def test_a_card_is_saved_as_a_file_and_taken_in_from_one(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    shown = cards(session, qtbot, 2)
    shown.save_to(tmp_path / "card.json")
    settle(qtbot, session)
    document = json.loads((tmp_path / "card.json").read_text(encoding="utf-8"))
    assert document["institution"] == "Lakeside Hospital"
    shown.add_from(assets.path("reviewers/example.json"))
    settle(qtbot, session)
    assert shown.fields["institution"].text() == "Example Hospital (made up)"
    (tmp_path / "bad.json").write_text("[]", encoding="utf-8")
    shown.add_from(tmp_path / "bad.json")
    settle(qtbot, session)
    assert "bad.json" in shown.state.text()
    assert len(titles(session)) == 3


def test_a_card_is_removed_only_while_nobody_was_asked_with_it(session: Session, qtbot: QtBot) -> None:
    assert session.case is not None
    keep_review(session.workspace, session.case.id, Review(0, 1))
    shown = cards(session, qtbot, 1)
    shown.remove.click()
    settle(qtbot, session)
    assert "was asked in a case" in shown.state.text()
    shown.list.setCurrentRow(1)
    shown.remove.click()
    settle(qtbot, session)
    assert titles(session) == ["Abbey Clinic"]
    session.answers.undo()
    settle(qtbot, session)
    assert titles(session) == ["Abbey Clinic", "Lakeside Hospital"]
