"""From an empty case to a closed request with two opinions: by window, and wherever it can be by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from places_builders import a_session, begin, drop_on, settle
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from source_builders import ct_series, text_pdf

from carenav_desktop.domain.case import Decision
from carenav_desktop.domain.opinion import Form, Twelve
from carenav_desktop.domain.review import ReviewState
from carenav_desktop.gui.main_window import MainWindow
from carenav_desktop.gui.opinion.take_in_dialog import TakeInDialog
from carenav_desktop.gui.people.dialog import PeopleDialog
from carenav_desktop.gui.review.cards_dialog import CardsDialog
from carenav_desktop.gui.session import Session
from carenav_desktop.services.checklist import evaluate_checklist
from carenav_desktop.services.ledger import opinion_ledger
from carenav_desktop.services.people import list_people
from carenav_desktop.services.questions import read_question
from carenav_desktop.services.reviews import list_reviews

QUESTION = "The plan is an operation on 3 December 2026: is it the right next step, or should tablets come first?"
FURTHER = "Is any test missing before the operation?"
COURSE, WANTED, CONSENT, OPINIONS = 0, 2, 3, 4
TWELVE, ANSWERS, RECORDS, WORDS, OPEN = range(1, 6)


class Hands:
    """What a person does at the window, and who waits for the answer of the program."""

    def __init__(self, window: MainWindow, session: Session, qtbot: QtBot) -> None:
        self.window, self.session, self.qtbot = window, session, qtbot

    def rest(self) -> None:
        settle(self.qtbot, self.session)

    def turn_to(self, widget: QWidget) -> None:
        """Keys go to the window that is active; under another program's hands it may be none."""
        widget.window().activateWindow()
        self.qtbot.waitUntil(widget.window().isActiveWindow, timeout=60_000)

    def place(self, number: int) -> None:
        """Ctrl and a number opens a place."""
        key = {1: Qt.Key.Key_1, 2: Qt.Key.Key_2, 3: Qt.Key.Key_3, 4: Qt.Key.Key_4}[number]
        self.turn_to(self.window)
        self.qtbot.keyClick(self.window, key, Qt.KeyboardModifier.ControlModifier)
        self.rest()
        assert self.window.work.centre.currentIndex() == number - 1

    def press(self, button: QAbstractButton) -> None:
        """Space on a button that has the focus."""
        assert button.isEnabled() and button.isVisible(), button.text()
        self.turn_to(button)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self.qtbot.keyClick(button, Qt.Key.Key_Space)
        self.rest()

    def type(self, field: QWidget, text: str) -> None:
        self.turn_to(field)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self.qtbot.keyClicks(field, text)

    def leave(self, field: QWidget) -> None:
        self.qtbot.keyClick(field, Qt.Key.Key_Tab)
        self.rest()

    def dialog(self, kind: type[QDialog]) -> QDialog:
        return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())

    def button(self, within: QWidget, text: str) -> QAbstractButton:
        found = [one for one in within.findChildren(QAbstractButton) if one.isVisible()]
        return next(one for one in found if one.text().replace("&", "") == text)


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        begin(qtbot, opened, "Rivera, Elena", "1961-05-09")
        yield opened


@pytest.fixture
def hands(session: Session, qtbot: QtBot) -> Hands:
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    settle(qtbot, session)
    return Hands(window, session, qtbot)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "from the hospital"
    ct_series(folder / "disc", count=2, name="RIVERA^ELENA", born="19610509")
    (folder / "CT report.pdf").write_bytes(text_pdf("CT REPORT", "Date of exam: 2026-09-14", "City Hospital"))
    return folder


def test_from_an_empty_case_to_a_closed_request_with_two_opinions(
    hands: Hands, session: Session, source: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    take_in_records(hands, source)
    ask_the_question(hands)
    ask_two_reviewers(hands)
    agree(hands)
    seal_and_send(hands, tmp_path)
    the_first_one_writes(hands, tmp_path)
    the_second_one_calls(hands)
    close_both(hands)
    case = session.case.id if session.case else 0
    first, second = list_reviews(session.workspace, case)
    assert [one.state for one in first.review.events] == [
        ReviewState.ASKED, ReviewState.ACCEPTED, ReviewState.RECORDS_SENT, ReviewState.OPINION, ReviewState.CLOSED,
    ]  # fmt: skip
    assert [one.state for one in second.review.events] == [
        ReviewState.ASKED, ReviewState.ACCEPTED, ReviewState.RECORDS_SENT, ReviewState.OPINION, ReviewState.FOLLOW_UP,
        ReviewState.CLOSED,
    ]  # fmt: skip
    assert all(one.day for view in (first, second) for one in view.review.events)
    assert [one.given_by for one in first.review.consents] == ["Elena Rivera"]
    lines = opinion_ledger(session.workspace, case)
    assert [(one.reviewer.institution, one.sent, one.asked, one.reviewed, one.answered) for one in lines] == [
        ("Harbour Hospital", 2, 2, 2, 2),
        ("Lakeside Institute", 2, 2, 0, 1),
    ]
    assert [[one.source for one in line.open] for line in lines] == [
        [],
        ["question:1", "written", "signed", "records", "uncertainties", "wanted:1"],
    ]
    asked_for = next(one for one in evaluate_checklist(session.workspace, case).lines if one.id == "RV:1")
    assert (asked_for.state, asked_for.label.params) == ("missing", {"what": "The older CT images"})


def take_in_records(hands: Hands, source: Path) -> None:
    report = drop_on(hands.window, source, hands.qtbot)
    assert report.found == 3
    people = PeopleDialog(hands.session, hands.window)
    hands.qtbot.addWidget(people)
    people.show()
    hands.rest()
    hands.turn_to(people)
    hands.qtbot.keyClick(people.focusWidget(), Qt.Key.Key_S)
    hands.rest()
    people.accept()
    assert {one.decision for one in list_people(hands.session.workspace, 1)} == {Decision.SAME}


def ask_the_question(hands: Hands) -> None:
    hands.place(2)
    place = hands.window.work.question
    hands.type(place.edit, QUESTION)
    hands.press(place.further.add)
    hands.type(place.further.rows[0].edit, FURTHER)
    hands.leave(place.further.rows[0].edit)
    question, remarks = read_question(hands.session.workspace, 1)
    assert (question.asked, remarks) == ({0: QUESTION, 1: FURTHER}, ())


def ask_two_reviewers(hands: Hands) -> None:
    hands.place(3)
    place = hands.window.work.review
    for institution in ("Harbour Hospital", "Lakeside Institute"):
        place.show_cards(new=True)
        hands.rest()
        cards = hands.dialog(CardsDialog)
        assert isinstance(cards, CardsDialog)
        hands.type(cards.fields["institution"], institution)
        hands.press(cards.keep)
        hands.press(cards.ask)
        assert place.reviewer.text() == institution
        for state in ("Asked", "Accepted"):
            hands.press(hands.button(place.course, state))


def agree(hands: Hands) -> None:
    """Consent for the first reviewer, kept by leaving the page."""
    place = hands.window.work.review
    place.list.setCurrentRow(0)
    hands.press(place.tabs.button(CONSENT))
    hands.type(place.consents.fields["given_by"], "Elena Rivera")
    hands.press(place.tabs.button(COURSE))


def seal_and_send(hands: Hands, tmp_path: Path) -> None:
    """One packet: its page offers the first reviewer, the course of the second one names it."""
    hands.place(4)
    out = tmp_path / "stick"
    out.mkdir()
    packet = hands.window.work.packet
    packet.sealing.use_folder(out)
    hands.qtbot.waitUntil(packet.sealing.seal.isEnabled, timeout=60_000)
    with hands.qtbot.waitSignal(hands.session.wished, timeout=60_000):
        hands.press(packet.sealing.seal)
    hands.rest()
    assert packet.sealed.whom.whom.currentText() == "Harbour Hospital"
    hands.press(packet.sealed.whom.keep)
    hands.press(packet.sealed.done)
    cover = next(out.rglob("*.age"))
    assert cover.stat().st_size > 0
    hands.place(3)
    place = hands.window.work.review
    place.list.setCurrentRow(1)
    menu = place.course.packet_menu()
    menu.actions()[0].trigger()
    hands.rest()


def the_first_one_writes(hands: Hands, tmp_path: Path) -> None:
    """A letter that says all there is to say; the page for the doctor at home is one page."""
    letter = tmp_path / "opinion.pdf"
    letter.write_bytes(text_pdf("SECOND OPINION", "Harbour Hospital", "20 November 2026"))
    drop_on(hands.window, letter, hands.qtbot)
    hands.place(3)
    place = hands.window.work.review
    place.list.setCurrentRow(0)
    hands.press(place.tabs.button(OPINIONS))
    panel = place.opinions
    hands.press(panel.first)
    taking = hands.dialog(TakeInDialog)
    assert isinstance(taking, TakeInDialog)
    hands.rest()
    at = next(row for row in range(taking.form.paper.count()) if "OPINION" in taking.form.paper.itemText(row).upper())
    taking.form.paper.setCurrentIndex(at)
    hands.type(taking.form.author, "Dr. Ng, oncology")
    hands.press(taking.keep)
    answer(hands, panel.check, "y" * len(Twelve))
    panel.show_page(ANSWERS)
    answer(hands, panel.answers, "yy")
    panel.show_page(RECORDS)
    hands.press(panel.reviewed.tick_all)
    assert panel.view is not None and panel.view.open == ()
    brief = tmp_path / "brief.pdf"
    panel.save_brief(brief)
    hands.rest()
    (page,) = PdfReader(brief).pages
    assert "Harbour Hospital" in page.extract_text()


def the_second_one_calls(hands: Hands) -> None:
    """A call that lists no records, leaves a question open and says nothing uncertain; it is asked about again."""
    place = hands.window.work.review
    place.list.setCurrentRow(1)
    panel = place.opinions
    hands.rest()
    hands.press(panel.first)
    taking = hands.dialog(TakeInDialog)
    assert isinstance(taking, TakeInDialog)
    hands.rest()
    taking.form.form.setCurrentIndex(taking.form.form.findData(Form.CALL.value))
    taking.form.form.activated.emit(taking.form.form.currentIndex())
    hands.type(taking.form.said, "The operation can go ahead. Send the older CT images.")
    hands.press(taking.keep)
    found = {Twelve.WRITTEN: "n", Twelve.SIGNED: "n", Twelve.RECORDS: "n", Twelve.UNCERTAINTIES: "n"}
    answer(hands, panel.check, "".join(found.get(one, "y") for one in Twelve))
    panel.show_page(ANSWERS)
    answer(hands, panel.answers, "yn")
    hands.press(place.tabs.button(WANTED))
    hands.type(place.wanted.fields["words"], "The older CT images")
    hands.press(place.tabs.button(OPINIONS))
    panel.show_page(OPEN)
    hands.press(panel.open.draft)
    assert panel.open.questions.list.count() == 5
    hands.press(panel.open.questions.sent)


def answer(hands: Hands, page: QWidget, keys: str) -> None:
    """The keys a person presses down a list of lines, the page after each yes."""
    page.table.setFocus()
    for key in keys:
        hands.qtbot.keyClicks(page.table, key)
        if key == "y":
            hands.qtbot.keyClicks(page.page, "1")
            hands.qtbot.keyClick(page.page, Qt.Key.Key_Return)
    hands.rest()


def close_both(hands: Hands) -> None:
    place = hands.window.work.review
    hands.press(place.tabs.button(COURSE))
    for row in range(2):
        place.list.setCurrentRow(row)
        hands.rest()
        hands.press(hands.button(place.course, "Closed"))
