"""The review place: what is typed is never lost, every change is said of the right review and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from places_builders import a_session, begin, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from carenav_desktop.domain.case import Decision, PacketEntry
from carenav_desktop.domain.checklist import State
from carenav_desktop.domain.line import Action
from carenav_desktop.domain.opinion import Form, Opinion
from carenav_desktop.domain.review import Asked, Event, EventKind, Review, ReviewState, Wanted
from carenav_desktop.domain.reviewer import Reviewer
from carenav_desktop.gui.asking.waiting_dialog import WaitingDialog
from carenav_desktop.gui.packet.place import PacketPlace
from carenav_desktop.gui.review.beside_dialog import BesideDialog
from carenav_desktop.gui.review.place import ReviewPlace
from carenav_desktop.gui.review.record_field import ChooseRecord
from carenav_desktop.gui.session import Change, Session
from carenav_desktop.services.checklist import evaluate_checklist
from carenav_desktop.services.opinions import take_in_opinion
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.questions import write_question
from carenav_desktop.services.records import list_records, set_record
from carenav_desktop.services.reviewers import keep_reviewer
from carenav_desktop.services.reviews import keep_part, keep_review, list_reviews, say_state
from gui_builders import a_paper, fill

KEY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    """A case with a paper, and two reviewers of whom one was asked; the card names a list of the checklist."""
    with a_session(tmp_path) as opened:
        case = begin(qtbot, opened)
        fill(opened, case, [a_paper("lab_report", "2026-11-09", "City Hospital")], ["labs.pdf"])
        first = Reviewer(institution="Lakeside Hospital", name="Dr. Osei", records="reports-first", recipient=KEY)
        for card in (first, Reviewer(institution="R&D Clinic")):
            number = keep_reviewer(opened.workspace, card).id
            keep_review(opened.workspace, case.id, Review(0, number))
        say_state(opened.workspace, 1, ReviewState.ASKED, "2026-11-03")
        settle(qtbot, opened)
        yield opened


@pytest.fixture
def place(session: Session, qtbot: QtBot) -> ReviewPlace:
    made = ReviewPlace(session)
    qtbot.addWidget(made)
    made.resize(900, 680)
    made.show()
    settle(qtbot, session)
    return made


def stored(session: Session, number: int = 1) -> Review:
    assert session.case is not None
    return next(one.review for one in list_reviews(session.workspace, session.case.id) if one.review.id == number)


def tab(place: ReviewPlace, number: int) -> None:
    place.tabs.button(number).click()


def press(place: ReviewPlace, text: str) -> None:
    """Press the state with this name."""
    states = place.course.states
    buttons = (states.itemAt(at).widget() for at in range(states.count()))
    next(one for one in buttons if one is not None and getattr(one, "text", str)() == text).click()


def items(menu: QMenu) -> list[str]:
    return [one.text() for one in menu.actions() if not one.isSeparator()]


def a_packet(session: Session, code: str, version: int) -> int:
    assert session.workspace is not None and session.case is not None
    entry = PacketEntry(0, code, "2026-11-20", "/x", "r", "0", 1, 1, version, "")
    with session.workspace.library.unit_of_work() as unit:
        return unit.packets.add(session.case.id, entry, "").id


# -- who is asked


def test_a_case_nobody_was_asked_about_says_how_to_begin_and_what_nobody_promises(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        begin(qtbot, session)
        keep_reviewer(session.workspace, Reviewer(institution="R&D Clinic"))
        made = ReviewPlace(session)
        qtbot.addWidget(made)
        made.show()
        settle(qtbot, session)
        assert made.empty.isVisible() and not made.list.isVisible()
        assert made.limits.text() == session.messages.say("limits.all")
        menu = made.reviewers_menu()
        assert items(menu) == ["R&&D Clinic", "A new card…"]
        menu.actions()[0].trigger()
        settle(qtbot, session)
        assert made.list.isVisible() and made.reviewer.text() == "R&D Clinic"
        assert made.limits.isVisible()
        made.remove.click()
        settle(qtbot, session)
        assert made.empty.isVisible()
        session.answers.undo()
        settle(qtbot, session)
        assert made.list.count() == 1


def test_a_review_that_is_due_says_so_in_words_and_with_a_mark(
    place: ReviewPlace, session: Session, qtbot: QtBot
) -> None:
    plain = place.list.item(0).icon().cacheKey()
    place.course.due.setText("2026-11-10")
    place.course.due.editingFinished.emit()
    settle(qtbot, session)
    assert "Answer was due: 10 Nov 2026" in place.list.item(0).text()
    assert "Asked, 3 Nov 2026" in place.list.item(0).text()
    assert place.list.item(0).icon().cacheKey() != plain
    assert "due" not in place.list.item(1).text()


def test_only_a_review_without_a_word_can_be_taken_off(place: ReviewPlace) -> None:
    assert not place.remove.isVisible()
    place.list.setCurrentRow(1)
    assert place.remove.isVisible()


# -- how far it is


def test_a_state_is_said_with_its_day_and_words_and_can_be_taken_back(
    place: ReviewPlace, session: Session, qtbot: QtBot
) -> None:
    place.course.on.setText("2026-11-05")
    place.course.words.setText("by mail")
    press(place, "Accepted")
    settle(qtbot, session)
    assert (stored(session).state, stored(session).since) == (ReviewState.ACCEPTED, "2026-11-05")
    assert stored(session).events[-1].words == "by mail"
    assert place.course.words.text() == ""
    assert place.course.standing.text() == "Accepted, 5 Nov 2026"
    session.answers.undo()
    settle(qtbot, session)
    assert stored(session).state is ReviewState.ASKED
    assert place.course.standing.text() == "Asked, 3 Nov 2026"


def test_any_state_can_be_said(place: ReviewPlace, session: Session, qtbot: QtBot) -> None:
    menu = place.course.state_menu(place.begin)
    assert len(menu.actions()) == len(ReviewState)
    menu.actions()[list(ReviewState).index(ReviewState.CLOSED)].trigger()
    settle(qtbot, session)
    assert stored(session).state is ReviewState.CLOSED


def test_a_day_that_is_none_is_said_and_nothing_is_written_down(
    place: ReviewPlace, session: Session, qtbot: QtBot
) -> None:
    place.course.on.setText("soon")
    press(place, "Accepted")
    settle(qtbot, session)
    assert stored(session).state is ReviewState.ASKED
    assert place.course.state.isVisible() and "soon" in place.course.state.text()
    assert place.course.on.text() == "soon"


def test_records_that_were_sent_name_their_packet(place: ReviewPlace, session: Session, qtbot: QtBot) -> None:
    packet = a_packet(session, "K7QP", 2)
    session.changed.emit(frozenset({Change.PACKETS}))
    settle(qtbot, session)
    menu = place.course.packet_menu()
    assert items(menu) == ["Packet K7QP of 20 Nov 2026, question version 2", "None of these packets"]
    menu.actions()[0].trigger()
    settle(qtbot, session)
    assert (stored(session).state, stored(session).packets) == (ReviewState.RECORDS_SENT, (packet,))
    assert "K7QP" in place.course.log.table.item(0, 4).text()


def test_without_any_packet_records_sent_is_said_at_once(place: ReviewPlace, session: Session, qtbot: QtBot) -> None:
    place.course._ask(ReviewState.RECORDS_SENT, place.begin)
    settle(qtbot, session)
    assert stored(session).state is ReviewState.RECORDS_SENT


# -- nothing typed is lost


def type_line(place: ReviewPlace, words: str) -> None:
    place.course.log.begin_new()
    place.course.log.fields["words"].setText(words)


def test_a_line_of_the_log_is_kept_when_the_place_is_left(place: ReviewPlace, session: Session, qtbot: QtBot) -> None:
    type_line(place, "They asked for the slides.")
    place.hide()
    settle(qtbot, session)
    assert [one.words for one in stored(session).events] == ["", "They asked for the slides."]
    assert stored(session, 2).events == ()


def test_a_line_is_kept_when_the_program_closes(place: ReviewPlace, session: Session) -> None:
    type_line(place, "They asked for the slides.")
    place.hide()
    session.jobs.shutdown()
    assert stored(session).events[-1].words == "They asked for the slides."


@pytest.mark.parametrize("leave", ["page", "review", "line"])
def test_a_line_is_kept_once_when_another_page_review_or_line_is_opened(
    place: ReviewPlace, session: Session, qtbot: QtBot, leave: str
) -> None:
    type_line(place, "They asked for the slides.")
    if leave == "page":
        tab(place, 1)
    elif leave == "review":
        place.list.setCurrentRow(1)
    else:
        place.course.log.begin_new()
    settle(qtbot, session)
    assert [one.words for one in stored(session).events] == ["", "They asked for the slides."]
    assert stored(session, 2).events == ()


def test_a_line_typed_for_one_case_never_lands_in_another(place: ReviewPlace, session: Session, qtbot: QtBot) -> None:
    first = session.case
    assert first is not None
    type_line(place, "They asked for the slides.")
    begin(qtbot, session, "Wang Fang")
    settle(qtbot, session)
    assert list_reviews(session.workspace, session.case.id) == ()
    (view, _) = list_reviews(session.workspace, first.id)
    assert view.review.events[-1].words == "They asked for the slides."


def test_a_line_that_cannot_be_kept_yet_comes_back_with_its_review(
    place: ReviewPlace, session: Session, qtbot: QtBot
) -> None:
    place.course.log.begin_new()
    place.course.log.fields["person"].setText("Ms Adjei")
    place.list.setCurrentRow(1)
    settle(qtbot, session)
    assert place.course.log.fields["person"].text() == ""
    place.list.setCurrentRow(0)
    settle(qtbot, session)
    assert place.course.log.fields["person"].text() == "Ms Adjei"
    place.course.log.keep.click()
    assert place.course.log.state.text() == "Write what was said first."
    place.course.log.fields["words"].setText("They will call.")
    place.course.log.keep.click()
    settle(qtbot, session)
    assert stored(session).events[-1].person == "Ms Adjei"


def test_a_line_with_a_day_that_is_none_stays_in_the_form(place: ReviewPlace, session: Session, qtbot: QtBot) -> None:
    type_line(place, "They asked for the slides.")
    place.course.log.fields["day"].setText("soon")
    place.course.log.begin_new()
    settle(qtbot, session)
    assert place.course.log.fields["words"].text() == "They asked for the slides."
    assert "soon" in place.course.log.state.text()
    place.course.log.fields["day"].setText("2026-11-20")
    place.course.log.keep.click()
    settle(qtbot, session)
    assert [one.words for one in stored(session).events] == ["", "They asked for the slides."]


def test_words_typed_while_a_line_is_being_kept_go_into_the_same_line(
    place: ReviewPlace, session: Session, qtbot: QtBot
) -> None:
    type_line(place, "They asked")
    place.course.log.keep.click()
    place.course.log.fields["words"].setText("They asked for the slides.")
    place.hide()
    settle(qtbot, session)
    place.show()
    settle(qtbot, session)
    place.hide()
    settle(qtbot, session)
    assert [one.words for one in stored(session).events] == ["", "They asked for the slides."]


def test_a_due_day_that_is_none_waits_for_its_review(place: ReviewPlace, session: Session, qtbot: QtBot) -> None:
    place.course.due.setText("in a week")
    place.course.due.editingFinished.emit()
    settle(qtbot, session)
    assert "in a week" in place.course.state.text()
    place.list.setCurrentRow(1)
    settle(qtbot, session)
    assert place.course.due.text() == ""
    place.list.setCurrentRow(0)
    assert place.course.due.text() == "in a week"
    assert stored(session).due == ""


def test_news_from_elsewhere_do_not_overwrite_what_is_being_typed(
    place: ReviewPlace, session: Session, qtbot: QtBot
) -> None:
    place.course.note.setText("half a thou")
    keep_part(session.workspace, 1, Event(kind=EventKind.NOTE, words="from elsewhere"), "2026-12-01")
    session.changed.emit(frozenset({Change.REVIEWS}))
    settle(qtbot, session)
    assert place.course.note.text() == "half a thou"
    assert place.course.log.table.rowCount() == 2


# -- the log


def test_a_promise_with_a_day_becomes_the_day_of_the_review(place: ReviewPlace, session: Session, qtbot: QtBot) -> None:
    log = place.course.log
    type_line(place, "A letter in ten days")
    assert not log.promised.isEnabled()
    log.kind.setCurrentIndex(log.kind.findData(EventKind.PROMISE.value))
    log.promised.setText("2026-12-10")
    log.keep.click()
    settle(qtbot, session)
    assert stored(session).due == "2026-12-10"
    assert place.course.due.text() == "2026-12-10"
    assert log.promised.text() == ""
    assert [one.kind for one in stored(session).events] == [EventKind.STATE, EventKind.PROMISE]


def test_a_line_is_changed_and_taken_out_and_brought_back(place: ReviewPlace, session: Session, qtbot: QtBot) -> None:
    type_line(place, "They asked")
    place.course.log.keep.click()
    settle(qtbot, session)
    place.course.log.fields["words"].setText("They asked for the slides.")
    place.course.log.keep.click()
    settle(qtbot, session)
    assert [one.words for one in stored(session).events] == ["", "They asked for the slides."]
    place.course.log.remove.click()
    settle(qtbot, session)
    assert len(stored(session).events) == 1
    session.answers.undo()
    settle(qtbot, session)
    assert stored(session).events[-1].words == "They asked for the slides."


def test_a_record_is_attached_to_a_line_and_leads_back(place: ReviewPlace, session: Session, qtbot: QtBot) -> None:
    (paper,) = list_records(session.workspace, session.case.id)
    type_line(place, "Came with the mail")
    place.course.log.about.show_choices()
    (chooser,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, ChooseRecord) and one.isVisible()]
    assert not chooser.ok.isEnabled()
    chooser.search.setText("xyz")
    assert chooser.list.item(0).isHidden()
    chooser.search.setText("city")
    chooser.list.setCurrentRow(0)
    chooser.ok.click()
    place.course.log.keep.click()
    settle(qtbot, session)
    assert stored(session).events[-1].about == f"record:{paper.id}"
    with qtbot.waitSignal(session.wished) as wished:
        place.course.log.about.link.click()
    assert wished.args[0].target == f"record:{paper.id}"


# -- before paying


def test_answers_are_kept_when_a_field_is_left_and_unknowns_are_counted(
    place: ReviewPlace, session: Session, qtbot: QtBot
) -> None:
    tab(place, 1)
    page = place.ask_page
    assert page.unknown.text() == "Not known yet: 8"
    page.fields[Asked.WHO].setPlainText("Dr. Osei\nchest")
    page.fields[Asked.WHO].left.emit()
    settle(qtbot, session)
    assert stored(session).answers == {"who": "Dr. Osei\nchest"}
    assert page.unknown.text() == "Not known yet: 7"
    page.fields[Asked.GAPS].setPlainText("They wait")
    place.hide()
    settle(qtbot, session)
    assert stored(session).answers["gaps"] == "They wait"


def test_the_sheet_is_saved_and_copied_with_what_was_typed_last(
    place: ReviewPlace, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    tab(place, 1)
    place.ask_page.fields[Asked.WHO].setPlainText("Dr. Osei")
    place.ask_page.copy_text()
    settle(qtbot, session)
    assert "Dr. Osei" in QApplication.clipboard().text()
    place.ask_page.save_to(tmp_path / "sheet.pdf")
    settle(qtbot, session)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert place.ask_page.state.text() == "Saved as sheet.pdf."


# -- records asked for


def test_a_wanted_record_joins_the_checklist_and_a_record_answers_it(
    place: ReviewPlace, session: Session, qtbot: QtBot
) -> None:
    (paper,) = list_records(session.workspace, session.case.id)
    tab(place, 2)
    wanted = place.wanted
    wanted.fields["words"].setText("The newest labs")
    wanted.keep.click()
    settle(qtbot, session)
    (line,) = [one for one in session.checklist.lines if one.id == "RV:1"]
    assert (line.state, line.action) == (State.MISSING, Action.OPEN_REVIEW)
    assert wanted.table.item(0, 2).text() == "Missing"
    with qtbot.waitSignal(session.wished) as wished:
        wanted.letter.click()
    assert (wished.args[0].action, wished.args[0].target) == (Action.WRITE_LETTER, "RV:1")
    wanted.item._take(f"record:{paper.id}")
    wanted.keep.click()
    settle(qtbot, session)
    (line,) = [one for one in session.checklist.lines if one.id == "RV:1"]
    assert (line.state, line.evidence) == (State.HAVE, (f"record:{paper.id}",))
    assert wanted.table.item(0, 2).text().startswith("Here: ")


def test_the_line_of_the_checklist_leads_to_the_wanted_record(
    place: ReviewPlace, session: Session, qtbot: QtBot
) -> None:
    keep_part(session.workspace, 2, Wanted(words="Slides"))
    keep_part(session.workspace, 2, Wanted(words="PET images"))
    place.hide()
    session.changed.emit(frozenset({Change.REVIEWS}))
    place.show()
    place.open("RV:2")
    settle(qtbot, session)
    assert place.reviewer.text() == "R&D Clinic"
    assert place.wanted.isVisible() and place.wanted.fields["words"].text() == "PET images"


def test_the_list_a_card_names_is_offered_and_laid_over_the_checklist(
    place: ReviewPlace, session: Session, qtbot: QtBot
) -> None:
    tab(place, 2)
    offer = place.wanted.profile
    assert offer.isVisible() and "Reports first" in offer.more.text()
    offer.button.click()
    settle(qtbot, session)
    assert [one.id for one in session.checklist.layered.lists] == ["base", "reports-first"]
    assert not offer.isVisible()
    session.answers.undo()
    settle(qtbot, session)
    assert [one.id for one in session.checklist.layered.lists] == ["base"]
    assert offer.isVisible()
    place.list.setCurrentRow(1)
    assert not offer.isVisible()


# -- consent


def test_a_consent_says_in_words_whether_it_holds_and_is_printed(
    place: ReviewPlace, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    tab(place, 3)
    page = place.consents
    assert page.holds.text() == "Consent for Lakeside Hospital, Dr. Osei: No consent is written down"
    page.fields["given_by"].setText("Li Ming")
    page.keep.click()
    settle(qtbot, session)
    assert page.holds.text().endswith("Holds today")
    page.save_to(tmp_path / "form.pdf")
    settle(qtbot, session)
    assert (tmp_path / "form.pdf").read_bytes().startswith(b"%PDF")
    page.fields["withdrawn"].setText("2026-11-20")
    page.keep.click()
    settle(qtbot, session)
    assert page.holds.text().endswith("Taken back on 20 Nov 2026")
    assert page.table.item(0, 3).text() == "Taken back on 20 Nov 2026"


# -- side by side, and elsewhere in the window


def test_side_by_side_has_a_column_each_and_tells_of_different_wordings(
    place: ReviewPlace, session: Session, qtbot: QtBot
) -> None:
    for review, version in ((1, 1), (2, 2)):
        packet = a_packet(session, f"K7Q{version}", version)
        say_state(session.workspace, review, ReviewState.RECORDS_SENT, "2026-11-20", packet_id=packet)
    session.changed.emit(frozenset({Change.REVIEWS}))
    settle(qtbot, session)
    dialog = BesideDialog(place.seen.reviews)
    qtbot.addWidget(dialog)
    table = dialog.table
    heads = [table.horizontalHeaderItem(column).text() for column in range(table.columnCount())]
    assert heads == ["What", "Lakeside Hospital", "R&D Clinic"]
    rows = {table.item(row, 0).text(): [table.item(row, 1).text(), table.item(row, 2).text()]
            for row in range(table.rowCount())}  # fmt: skip
    assert rows["Question version sent"] == ["1", "2"]
    assert rows["Who reviews"] == ["Dr. Osei", "Not known"]
    assert "The same wording should go to each." in dialog.versions.text()
    assert place.versions.isVisible()


def test_the_key_of_a_card_fills_the_field_of_the_packet(session: Session, qtbot: QtBot) -> None:
    packet = PacketPlace(session)
    qtbot.addWidget(packet)
    packet.show()
    settle(qtbot, session)
    assert not packet.sealing.cards.isVisible()
    packet.sealing.form.byKey.setChecked(True)
    assert packet.sealing.cards.isVisible()
    (offered,) = packet.sealing.keys_menu().actions()
    assert offered.text() == "Lakeside Hospital, Dr. Osei"
    offered.trigger()
    assert packet.sealing.recipient() == KEY


def test_an_answer_that_is_due_stands_among_what_is_waited_for(session: Session, qtbot: QtBot) -> None:
    keep_part(session.workspace, 1, Event(kind=EventKind.PROMISE, words="ten days"), "2026-11-10")
    dialog = WaitingDialog(session)
    qtbot.addWidget(dialog)
    settle(qtbot, session)
    row = [dialog.table.item(0, column).text() for column in range(4)]
    assert row == ["Lakeside Hospital, Dr. Osei", "Second opinion", "3 Nov 2026", "Answer was due: 10 Nov 2026"]
    assert dialog.calendar.isEnabled() and not dialog.came.isEnabled()


def test_every_page_is_walked_with_the_keyboard(place: ReviewPlace, session: Session, qtbot: QtBot) -> None:
    place.activateWindow()
    place.list.setFocus(Qt.FocusReason.TabFocusReason)
    seen = set()
    for _ in range(40):
        qtbot.keyClick(QApplication.focusWidget() or place, Qt.Key.Key_Tab)
        seen.add(QApplication.focusWidget())
    for one in (place.course.on, place.course.due, place.course.log.table, place.course.log.keep, place.begin):
        assert one in seen


# -- what came of it


def test_opinions_have_the_room_of_the_list_and_a_menu_leads_to_the_other_reviewers(
    place: ReviewPlace, session: Session, qtbot: QtBot
) -> None:
    place.tabs.button(4).click()
    assert place.opinions.isVisible() and not place.list.isVisible()
    assert place.opinions.width() > place.width() - 60
    assert items(place.others_menu()) == ["R&&D Clinic"]
    place.others_menu().actions()[0].trigger()
    settle(qtbot, session)
    assert place.reviewer.text() == "R&D Clinic" and place.opinions.isVisible()
    tab(place, 0)
    assert place.list.isVisible() and not place.others.isVisible()


def test_the_next_step_leads_to_an_opinion_nobody_has_looked_through(
    place: ReviewPlace, session: Session, qtbot: QtBot
) -> None:
    take_in_opinion(session.workspace, Opinion(0, 2, Form.CALL, words="Go on."))
    assert session.case is not None
    case = session.case.id
    write_question(session.workspace, case, "Would you keep the plan of 3 December 2026?")
    everybody = [one.id for one in list_people(session.workspace, case)]
    decide_people(session.workspace, case, everybody, Decision.SAME)
    for record in list_records(session.workspace, case):
        set_record(session.workspace, record.id, kind="lab_report", date="2026-11-09")
    step = evaluate_checklist(session.workspace, case).step
    assert (step.action, step.target) == (Action.OPEN_REVIEW, "opinions:2")
    session.changed.emit(frozenset({Change.REVIEWS}))
    place.open(step.target)
    settle(qtbot, session)
    assert place.reviewer.text() == "R&D Clinic"
    assert place.opinions.isVisible() and place.opinions.view is not None
