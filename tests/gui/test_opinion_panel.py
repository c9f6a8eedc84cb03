"""The opinion panel by keyboard: taken in, looked through, held against what was sent, asked again; nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from opinion_builders import FURTHER, QUESTION, a_packet, a_review, an_opinion, full, weak
from places_builders import a_session, begin, settle
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from carenav_desktop.domain.opinion import Form, Found, Opinion, Twelve
from carenav_desktop.domain.steps import Part
from carenav_desktop.gui.opinion.columns_dialog import ColumnsDialog
from carenav_desktop.gui.opinion.ledger_dialog import LedgerDialog
from carenav_desktop.gui.opinion.panel import OpinionPanel
from carenav_desktop.gui.opinion.take_in_dialog import TakeInDialog
from carenav_desktop.gui.session import Session, Wish
from carenav_desktop.services.opinions import get_opinion, list_opinions
from carenav_desktop.services.questions import write_part, write_question
from carenav_desktop.services.records import list_records
from carenav_desktop.services.reviews import list_reviews
from gui_builders import a_paper, fill


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        case = begin(qtbot, opened)
        write_question(opened.workspace, case.id, QUESTION)
        write_part(opened.workspace, case.id, Part.FURTHER_1, FURTHER)
        yield opened


@pytest.fixture
def review(session: Session) -> int:
    case = session.case.id if session.case else 0
    return a_review(session.workspace, case, packets=[a_packet(session.workspace, case)])


@pytest.fixture
def panel(session: Session, review: int, qtbot: QtBot) -> Iterator[OpinionPanel]:
    around = QWidget()
    qtbot.addWidget(around)
    made = OpinionPanel(session)
    QVBoxLayout(around).addWidget(made)
    around.resize(780, 560)
    around.show()
    around.activateWindow()
    show(made, session, review, qtbot)
    yield made
    around.close()


def show(panel: OpinionPanel, session: Session, review: int, qtbot: QtBot) -> None:
    case = session.case.id if session.case else 0
    panel.show_review(next(one for one in list_reviews(session.workspace, case) if one.review.id == review))
    settle(qtbot, session)


def stored(session: Session, number: int) -> Opinion:
    return get_opinion(session.workspace, number).opinion


def dialog_of(panel: OpinionPanel, kind: type) -> QDialog:
    return next(one for one in reversed(panel.findChildren(kind)) if one.isVisible())


def with_opinion(panel: OpinionPanel, session: Session, number: int, page: int, qtbot: QtBot) -> None:
    panel.open_opinion(number)
    settle(qtbot, session)
    panel.show_page(page)


def test_without_an_opinion_it_says_what_to_do(panel: OpinionPanel) -> None:
    assert panel.empty.isVisible() and panel.first.isVisible()
    assert "take it in here" in panel.empty.text.text()


def test_a_paper_is_taken_in_and_sorted_only_where_a_person_says_so(
    panel: OpinionPanel, session: Session, qtbot: QtBot
) -> None:
    assert session.case is not None
    fill(session, session.case, [a_paper("lab_report", "2026-09-14"), a_paper("opinion", "2026-11-18"), a_paper()])
    settle(qtbot, session)
    panel.first.click()
    dialog = dialog_of(panel, TakeInDialog)
    settle(qtbot, session)
    kinds = {one.target: one.kind for one in list_records(session.workspace, session.case.id)}
    assert kinds[dialog.form.paper.itemData(1)] == "opinion"
    assert dialog.form.packet.currentText().startswith("K7QP")
    dialog.keep.click()
    settle(qtbot, session)
    assert "Nothing stands in it yet" in dialog.state.text() and dialog.isVisible()
    unsorted = next(target for target, kind in kinds.items() if not kind)
    dialog.form.paper.setCurrentIndex(dialog.form.paper.findData(unsorted))
    dialog.form.paper.activated.emit(dialog.form.paper.currentIndex())
    assert dialog.sort.isVisible() and not dialog.sort.isChecked()
    qtbot.keyClicks(dialog.form.author, "Dr Mora, oncology")
    dialog.keep.click()
    settle(qtbot, session)
    (view,) = list_opinions(session.workspace, session.case.id)
    assert (view.opinion.item, view.opinion.author) == (unsorted, "Dr Mora, oncology")
    assert view.packet is not None and panel.view is not None
    assert [one.kind for one in list_records(session.workspace, session.case.id) if one.target == unsorted] == [""]
    session.answers.undo()
    settle(qtbot, session)
    assert list_opinions(session.workspace, session.case.id) == () and panel.empty.isVisible()


def test_the_paper_is_sorted_when_that_is_ticked_and_undo_unsorts_it(
    panel: OpinionPanel, session: Session, qtbot: QtBot
) -> None:
    assert session.case is not None
    fill(session, session.case, [a_paper()])
    panel.begin()
    dialog = dialog_of(panel, TakeInDialog)
    settle(qtbot, session)
    dialog.form.paper.setCurrentIndex(1)
    dialog.form.paper.activated.emit(1)
    dialog.sort.setChecked(True)
    dialog.keep.click()
    settle(qtbot, session)
    (record,) = list_records(session.workspace, session.case.id)
    assert (record.kind, record.confirmed) == ("opinion", True)
    session.answers.undo()
    session.answers.undo()
    settle(qtbot, session)
    (record,) = list_records(session.workspace, session.case.id)
    assert (record.kind, record.confirmed) == ("", False)


def test_a_call_is_written_down_and_not_dropped_without_a_question(
    panel: OpinionPanel, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(session.messages, "ask", lambda sentence, *_: asked.append(sentence) or True)
    panel.begin()
    dialog = dialog_of(panel, TakeInDialog)
    settle(qtbot, session)
    dialog.form.form.setCurrentIndex(dialog.form.form.findData(Form.CALL.value))
    dialog.form.form.activated.emit(dialog.form.form.currentIndex())
    qtbot.keyClicks(dialog.form.said, "She would keep the order.")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(asked) == 1 and dialog.isVisible()
    dialog.keep.click()
    settle(qtbot, session)
    assert panel.view is not None and panel.view.opinion.words == "She would keep the order."
    assert panel.view.opinion.looked(Twelve.WRITTEN).found is Found.NO


def test_the_twelve_lines_are_answered_by_keyboard(
    panel: OpinionPanel, session: Session, review: int, qtbot: QtBot
) -> None:
    number = an_opinion(session.workspace, review)
    with_opinion(panel, session, number, 1, qtbot)
    table, page = panel.check.table, panel.check.page
    table.setFocus()
    for keys in ("y1", "y1", "n", "u", "y2"):
        qtbot.keyClicks(table, keys[0])
        if keys[0] == "y":
            assert page.hasFocus()
            qtbot.keyClicks(page, keys[1])
            qtbot.keyClick(page, Qt.Key.Key_Return)
        assert table.hasFocus()
    settle(qtbot, session)
    lines = [stored(session, number).looked(one) for one in Twelve]
    assert [(one.found.value, one.page) for one in lines[:6]] == [
        ("yes", "1"), ("yes", "1"), ("no", ""), ("unclear", ""), ("yes", "2"), ("", ""),
    ]  # fmt: skip
    assert table.currentRow() == 5
    assert table.item(2, 1).text() == "No" and table.item(5, 1).text() == "Not looked at yet"
    qtbot.keyClick(table, Qt.Key.Key_Up)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    settle(qtbot, session)
    assert stored(session, number).looked(Twelve.IMAGES).found is Found.OPEN
    session.answers.undo()
    settle(qtbot, session)
    assert stored(session, number).looked(Twelve.IMAGES).page == "2"
    assert table.item(4, 1).text() == "Yes"


def test_words_that_were_typed_are_kept_when_the_place_is_left(
    panel: OpinionPanel, session: Session, review: int, qtbot: QtBot
) -> None:
    number = weak(session.workspace, review)
    with_opinion(panel, session, number, 2, qtbot)
    panel.answers.table.setCurrentCell(1, 0)
    panel.answers.words.setPlainText("Surgery was not\nconsidered.")
    panel.window().hide()
    settle(qtbot, session)
    assert stored(session, number).looked("question:1").words == "Surgery was not\nconsidered."
    panel.window().show()
    with_opinion(panel, session, number, 4, qtbot)
    panel.copied.words.setPlainText("It is not certain.")
    other = a_review(session.workspace, session.case.id if session.case else 0, "Lakeside Institute")
    show(panel, session, other, qtbot)
    assert panel.empty.isVisible()
    assert [one.words for one in stored(session, number).passages] == ["It is not certain."]


def test_a_page_leads_to_the_paper(panel: OpinionPanel, session: Session, review: int, qtbot: QtBot) -> None:
    with_opinion(panel, session, weak(session.workspace, review), 2, qtbot)
    wishes: list[Wish] = []
    session.wished.connect(wishes.append)
    panel.answers.open.click()
    assert [(one.action, one.target) for one in wishes] == [("open_evidence", "record:9#2")]


def test_what_was_sent_is_ticked_and_the_rest_counted_and_named(
    panel: OpinionPanel, session: Session, review: int, qtbot: QtBot
) -> None:
    number = an_opinion(session.workspace, review)
    with_opinion(panel, session, number, 3, qtbot)
    page = panel.reviewed
    assert page.list.item(0).text() == "D001 · Pathology report · 2 Sep 2026 · Histology of the liver"
    assert page.list.item(4).text() == "S002 · PET, CT"
    for row in (0, 3, 4):
        page.list.item(row).setCheckState(Qt.CheckState.Checked)
    settle(qtbot, session)
    assert page.left.text() == "Not mentioned, 2 of 5: D002, D003"
    assert stored(session, number).reviewed == ("D001", "S001", "S002")
    page.tick_all.click()
    settle(qtbot, session)
    assert page.left.text() == "Every record that was sent is mentioned."
    session.answers.undo()
    settle(qtbot, session)
    assert page.list.ticked == ["D001", "S001", "S002"]


def test_a_record_that_is_asked_for_comes_onto_the_checklist_and_goes_with_undo(
    panel: OpinionPanel, session: Session, review: int, qtbot: QtBot
) -> None:
    with_opinion(panel, session, an_opinion(session.workspace, review), 4, qtbot)
    page = panel.copied
    page.kind.setCurrentIndex(2)
    qtbot.keyClicks(page.words, "The molecular report")
    qtbot.keyClicks(page.page, "3")
    page.keep.click()
    settle(qtbot, session)
    labels = [session.messages.say(one.label) for one in session.checklist.lines]
    assert "Asked for by the reviewer: The molecular report" in labels
    assert page.table.item(0, 1).text() == "“The molecular report”" and page.words.words == ""
    page.table.selectRow(0)
    page.words.setPlainText("The molecular report of the biopsy")
    page.keep.click()
    settle(qtbot, session)
    assert page.table.item(0, 1).text() == "“The molecular report of the biopsy”"
    session.answers.undo()
    session.answers.undo()
    settle(qtbot, session)
    assert page.table.rowCount() == 0
    assert not any(one.id.startswith("RV:") for one in session.checklist.lines)


def test_questions_are_drafted_edited_ordered_and_sent(
    panel: OpinionPanel, session: Session, review: int, qtbot: QtBot, tmp_path: Path
) -> None:
    number = weak(session.workspace, review)
    with_opinion(panel, session, number, 5, qtbot)
    page = panel.open.questions
    assert [panel.open.points.item(row).text()[:12] for row in range(3)] == [
        "No answer to",
        "Not in the o",
        "Not in the o",
    ]
    panel.open.draft.click()
    settle(qtbot, session)
    assert page.count.text() == "3 of 3 questions that are included"
    page.list.setCurrentRow(2)
    assert page.edit.toPlainText() == "Which parts of your opinion are uncertain, and why?"
    page.edit.setPlainText("What is uncertain?")
    page.begin_own()
    qtbot.keyClicks(page.edit, "May we call you?")
    page.flush()
    settle(qtbot, session)
    assert page.count.text().startswith("4 questions; 3 are included")
    page.list.setCurrentRow(3)
    for _ in range(3):
        qtbot.keyClick(page.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        settle(qtbot, session)
    assert page.list.item(0).text() == "1. May we call you?" and page.list.currentRow() == 0
    page.contact.setText("ana@example.org")
    page.copy.click()
    settle(qtbot, session)
    text = QApplication.clipboard().text()
    assert "1. May we call you?" in text and "4. What is uncertain?" in text and "ana@example.org" in text
    page.save_to(tmp_path / "questions.pdf")
    settle(qtbot, session)
    assert "May we call you?" in PdfReader(tmp_path / "questions.pdf").pages[0].extract_text()
    page.sent.click()
    settle(qtbot, session)
    assert all(one.sent for one in stored(session, number).follow_ups)
    page.list.setCurrentRow(1)
    assert page.edit.isReadOnly() and not page.remove.isEnabled() and not page.sent.isEnabled()
    session.answers.undo()
    settle(qtbot, session)
    assert not any(one.sent for one in stored(session, number).follow_ups)
    page.list.setCurrentRow(0)
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    settle(qtbot, session)
    assert len(stored(session, number).follow_ups) == 3
    session.answers.undo()
    settle(qtbot, session)
    assert stored(session, number).follow_ups[0].words == "May we call you?"


def test_a_question_that_is_written_on_while_it_is_stored_stays_one(
    panel: OpinionPanel, session: Session, review: int, qtbot: QtBot
) -> None:
    number = weak(session.workspace, review)
    with_opinion(panel, session, number, 5, qtbot)
    page = panel.open.questions
    page.begin_own()
    for words in ("May we", " call", " you?"):
        qtbot.keyClicks(page.edit, words)
        page.flush()
    settle(qtbot, session)
    assert [one.words for one in stored(session, number).follow_ups] == ["May we call you?"]


def test_words_typed_for_one_opinion_never_land_in_another(
    panel: OpinionPanel, session: Session, review: int, qtbot: QtBot
) -> None:
    first, other = weak(session.workspace, review), full(session.workspace, review)
    with_opinion(panel, session, first, 1, qtbot)
    before = stored(session, other)
    panel.check.words.setPlainText("It is in writing.")
    panel.open_opinion(other)
    settle(qtbot, session)
    assert stored(session, first).looked(Twelve.WRITTEN).words == "It is in writing."
    assert stored(session, other) == before and panel.check.words.words == ""


def test_a_wrong_day_is_said_and_stays_in_its_field(
    panel: OpinionPanel, session: Session, review: int, qtbot: QtBot
) -> None:
    number = weak(session.workspace, review)
    with_opinion(panel, session, number, 0, qtbot)
    settle(qtbot, session)
    page = panel.origin
    page.form.dated.setText("3/4")
    page.form.dated.editingFinished.emit()
    settle(qtbot, session)
    assert page.form.dated.text() == "3/4" and page.state.text()
    page.form.dated.setText("2026-11-17")
    page.form.dated.editingFinished.emit()
    settle(qtbot, session)
    assert (stored(session, number).dated, stored(session, number).item) == ("2026-11-17", "record:9")
    page.remove.click()
    settle(qtbot, session)
    assert panel.empty.isVisible()
    session.answers.undo()
    settle(qtbot, session)
    assert stored(session, number).dated == "2026-11-17" and panel.view is not None


def test_three_weeks_later_somebody_looks(panel: OpinionPanel, session: Session, review: int, qtbot: QtBot) -> None:
    with_opinion(panel, session, weak(session.workspace, review), 1, qtbot)
    assert "11 Dec 2026" in panel.back_said.text()
    panel.back.click()
    settle(qtbot, session)
    assert panel.back_said.text().startswith("Looked at again on") and not panel.back.isVisible()
    session.answers.undo()
    settle(qtbot, session)
    assert panel.back.isVisible()


def test_two_opinions_stand_side_by_side_in_their_own_words(
    panel: OpinionPanel, session: Session, review: int, qtbot: QtBot
) -> None:
    assert session.case is not None
    weak(session.workspace, review)
    write_question(session.workspace, session.case.id, "Another wording of it, and would you keep this order?")
    full(session.workspace, review, a_packet(session.workspace, session.case.id, "ABCD"))
    show(panel, session, review, qtbot)
    assert panel.chooser.count() == 2
    panel.columns.click()
    dialog = dialog_of(panel, ColumnsDialog)
    cells = [
        [dialog.table.item(row, column).text() for column in range(3)] for row in range(1, dialog.table.rowCount())
    ]
    assert dialog.versions.isVisible()
    assert cells[0] == [
        "Question 1, in different wordings",
        f"Asked: {QUESTION}\n“Yes, we would keep the order.” · page 2",
        "Asked: Another wording of it, and would you keep this order?\n“先手术，再做化疗也可以考虑。” · page 2",
    ]
    assert cells[1] == [
        f"Question: {FURTHER}",
        "Not answered",
        "“There are several, depending on the tissue.” · page 2-3",
    ]
    assert cells[3][1:] == [
        "Nothing was copied from the opinion.",
        "“The second slide was not available to me.” · page 2",
    ]
    dialog.reject()
    panel.ledger.click()
    ledger = dialog_of(panel, LedgerDialog)
    settle(qtbot, session)
    assert [ledger.table.item(row, 1).text()[:4] for row in range(2)] == ["K7QP", "ABCD"]


def test_the_page_for_the_home_doctor_is_saved(
    panel: OpinionPanel, session: Session, review: int, qtbot: QtBot, tmp_path: Path
) -> None:
    with_opinion(panel, session, full(session.workspace, review), 5, qtbot)
    panel.save_brief(tmp_path / "brief.pdf")
    settle(qtbot, session)
    assert len(PdfReader(tmp_path / "brief.pdf").pages) == 1


def test_another_case_shows_nothing_of_the_one_before(
    panel: OpinionPanel, session: Session, review: int, qtbot: QtBot
) -> None:
    with_opinion(panel, session, weak(session.workspace, review), 1, qtbot)
    begin(qtbot, session, "Wang Fang")
    panel.show_review(None)
    settle(qtbot, session)
    assert panel.views == () and not panel.isEnabled() and panel.empty.isVisible()
