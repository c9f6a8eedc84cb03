"""Reviews of a case: states, log, promises, consents, wanted records, what is due, and what is printed."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sheet_builders import pages_of
from storage_builders import a_document, bring_in

from carenav_desktop.domain.asking import Facility
from carenav_desktop.domain.case import Case, PacketEntry
from carenav_desktop.domain.checklist import State
from carenav_desktop.domain.opinion import Form, Opinion
from carenav_desktop.domain.review import Asked, Consent, Event, EventKind, Review, ReviewState, Wanted
from carenav_desktop.domain.reviewer import Reviewer
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.services.asking import reminders
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.checklist import evaluate_checklist, mark_item
from carenav_desktop.services.letters import print_letter, write_letter
from carenav_desktop.services.opinions import take_in_opinion
from carenav_desktop.services.records import list_records
from carenav_desktop.services.review_sheets import ask_text, print_ask_sheet, write_ask_sheet, write_consent_form
from carenav_desktop.services.reviewers import keep_reviewer
from carenav_desktop.services.reviews import (
    ReviewView,
    answer_sheet,
    forget_part,
    forget_review,
    keep_part,
    keep_review,
    list_reviews,
    say_state,
    set_head,
)
from carenav_desktop.services.workspace import Workspace, workspace

TODAY = datetime.date(2026, 11, 26)


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(ws: Workspace) -> Case:
    made = create_case(ws, "Li Ming", "1960-01-01")
    bring_in(ws.library, made, [("report.pdf", b"%PDF-1.7 ours", a_document("report"))], same=True)
    return made


@pytest.fixture
def review(ws: Workspace, case: Case) -> int:
    card = keep_reviewer(ws, Reviewer(institution="Lakeside Hospital", name="Dr. Osei"))
    return keep_review(ws, case.id, Review(0, card.id))


def one(ws: Workspace, case: Case) -> ReviewView:
    (found,) = list_reviews(ws, case.id, TODAY)
    return found


def a_packet(ws: Workspace, case: Case, code: str, version: int) -> int:
    with ws.library.unit_of_work() as unit:
        return unit.packets.add(case.id, PacketEntry(0, code, "2026-11-20", "/x", "r", "0", 1, 1, version, ""), "").id


def test_states_follow_each_other_by_their_days(ws: Workspace, case: Case, review: int) -> None:
    say_state(ws, review, ReviewState.ACCEPTED, "2026-11-05")
    say_state(ws, review, ReviewState.ASKED, "2026-11-03", "by mail")
    found = one(ws, case).review
    assert (found.state, found.since) == (ReviewState.ACCEPTED, "2026-11-05")
    assert [event.words for event in found.events] == ["by mail", ""]


def test_records_sent_name_the_packet_and_with_it_the_version_of_the_question(
    ws: Workspace, case: Case, review: int
) -> None:
    first, second = a_packet(ws, case, "K7QP", 1), a_packet(ws, case, "M2XA", 2)
    for packet in (first, second):
        say_state(ws, review, ReviewState.RECORDS_SENT, "2026-11-20", packet_id=packet)
    assert [packet.code for packet in one(ws, case).packets] == ["K7QP", "M2XA"]
    assert one(ws, case).versions == (1, 2)
    with pytest.raises(CaseError) as refused:
        say_state(ws, review, ReviewState.RECORDS_SENT, packet_id=99)
    assert refused.value.code is Code.PACKET_UNKNOWN


def test_a_promise_sets_the_day_and_keeps_the_rest(ws: Workspace, case: Case, review: int) -> None:
    set_head(ws, review, "", 5, "waiting list")
    keep_part(ws, review, Event(kind=EventKind.PROMISE, words="in ten days"), "2026/11/25")
    found = one(ws, case)
    assert (found.review.due, found.review.follow_ups, found.review.note) == ("2026-11-25", 5, "waiting list")
    assert found.is_due
    say_state(ws, review, ReviewState.OPINION, "2026-11-24")
    assert not one(ws, case).is_due


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (Event(words="  "), Code.REVIEW_WORDS_EMPTY),
        (Event(words="x", day="soon"), Code.DATE_INVALID),
        (Event(words="x", about="record:99"), Code.RECORD_UNKNOWN),
        (Event(9, words="x"), Code.REVIEW_PART_UNKNOWN),
        (Consent(), Code.REVIEW_WORDS_EMPTY),
        (Consent(given_by="x", until="never"), Code.DATE_INVALID),
        (Consent(given_by="x", item="record:99"), Code.RECORD_UNKNOWN),
        (Wanted(), Code.REVIEW_WORDS_EMPTY),
        (Wanted(words="x", item="study:99"), Code.STUDY_UNKNOWN),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_changes(
    ws: Workspace, case: Case, review: int, part: Event | Consent | Wanted, code: Code
) -> None:
    with pytest.raises(CaseError) as refused:
        keep_part(ws, review, part)
    assert refused.value.code is code
    assert one(ws, case).review.is_blank


def test_a_record_of_another_case_answers_nothing(ws: Workspace, case: Case, review: int) -> None:
    other = create_case(ws, "Wang Fang")
    bring_in(ws.library, other, [("b.pdf", b"%PDF-1.7 other", a_document("report"))], same=False)
    (theirs,) = list_records(ws, other.id)
    with pytest.raises(CaseError):
        keep_part(ws, review, Wanted(words="x", item=f"record:{theirs.id}"))


def test_a_wanted_record_is_a_line_of_the_checklist_until_a_record_answers_it(
    ws: Workspace, case: Case, review: int
) -> None:
    number = keep_part(ws, review, Wanted(words="PET images"))

    def line() -> tuple[State, tuple[str, ...]]:
        return next(
            (one.state, one.evidence) for one in evaluate_checklist(ws, case.id).lines if one.id == f"RV:{number}"
        )

    assert line() == (State.MISSING, ())
    mark_item(ws, case.id, f"RV:{number}", State.DOES_NOT_EXIST, "never made")
    assert line() == (State.DOES_NOT_EXIST, ())
    (paper,) = list_records(ws, case.id)
    keep_part(ws, review, Wanted(number, "PET images", item=f"record:{paper.id}"))
    assert line() == (State.HAVE, (f"record:{paper.id}",))
    forget_part(ws, review, Wanted(number))
    assert f"RV:{number}" not in {one.id for one in evaluate_checklist(ws, case.id).lines}


def test_a_letter_can_ask_for_a_wanted_record(ws: Workspace, case: Case, review: int) -> None:
    number = keep_part(ws, review, Wanted(words="PET images of the spring"))
    letter = write_letter(ws, case.id, Facility(name="City Hospital"), [f"RV:{number}"])
    assert letter.lines == (f"RV:{number}",)
    assert "PET images of the spring" in letter.as_text()


def test_only_a_review_without_a_word_is_taken_off(ws: Workspace, case: Case, review: int) -> None:
    keep_part(ws, review, Wanted(words="PET images"))
    with pytest.raises(CaseError) as refused:
        forget_review(ws, review)
    assert refused.value.code is Code.REVIEW_NOT_BLANK
    forget_part(ws, review, one(ws, case).review.wanted[0])
    forget_review(ws, review)
    assert list_reviews(ws, case.id) == ()
    with pytest.raises(CaseError):
        say_state(ws, review, ReviewState.ASKED)


def test_the_calendar_has_days_of_requests_reviews_and_opinions_each_under_its_own_name(
    ws: Workspace, case: Case, review: int
) -> None:
    set_head(ws, review, "2026-12-20", 3, "")
    assert "UID:review-1@" in reminders(ws, case.id)
    take_in_opinion(ws, Opinion(0, review, Form.CALL, received="2026-12-01", words="They called."))
    text = reminders(ws, case.id).replace("\r\n ", "")
    assert "UID:opinion-1@" in text and "DTSTART;VALUE=DATE:20261222" in text
    assert "UID:review-" not in text
    assert "Lakeside Hospital, Dr. Osei".replace(",", "\\,") in text
    assert "Li Ming" not in text


# -- what is printed


def test_the_sheet_has_every_question_once_with_lines_for_what_is_not_known(
    ws: Workspace, case: Case, review: int
) -> None:
    answer_sheet(ws, review, {Asked.WHO: "Dr. Osei, chest", Asked.GAPS: " "})
    sheet = write_ask_sheet(ws, review, TODAY)
    assert [bool(answer) for _, answer in sheet.questions].count(True) == 1
    text = ask_text(sheet)
    assert text.count("Dr. Osei, chest") == 2
    assert "Li Ming" not in text
    (page,) = pages_of(print_ask_sheet(sheet))
    assert "Notknownyet:7" in page and "Dr.Osei,chest" in page and "无法远程回答" in page
    answer_sheet(ws, review, {Asked.WHO: ""})
    assert len(one(ws, case).review.unknown) == len(Asked)


def test_the_form_to_sign_names_who_what_and_until_when(ws: Workspace, case: Case, review: int) -> None:
    said = Consent(
        given_by="Li Ming", relation="patient", items="CT and pathology", given="2026-11-01", until="2027-02"
    )
    number = keep_part(ws, review, said)
    (page,) = pages_of(print_letter(write_consent_form(ws, review, number, TODAY)))
    for words in ("LakesideHospital", "Dr.Osei", "CTandpathology", "2027-02", "LiMing", "patient", "本人同意", "签名"):
        assert words in page
    keep_part(ws, review, replace(said, id=number, items="", until=""))
    (page,) = pages_of(print_letter(write_consent_form(ws, review, number, TODAY)))
    assert "allrecordsofthepacket" in page and "noendday" in page
    with pytest.raises(CaseError):
        write_consent_form(ws, review, 99)
