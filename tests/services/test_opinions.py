"""Opinions: the weak one leaves exactly these points open, and what is undone is as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from opinion_builders import MEMBERS, a_case, a_packet, a_review, an_opinion, full, weak

from carenav_desktop.domain.opinion import FollowUp, Form, Found, Looked, Opinion, Passage, Twelve
from carenav_desktop.domain.review import ReviewState
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.services.follow_ups import draft_follow_ups
from carenav_desktop.services.opinions import (
    checked_back,
    forget_opinion,
    get_opinion,
    keep_words,
    list_opinions,
    look_for,
    restore_opinion,
    say_reviewed,
    take_in_opinion,
)
from carenav_desktop.services.questions import write_question
from carenav_desktop.services.reviews import list_reviews
from carenav_desktop.services.wording import both
from carenav_desktop.services.workspace import Workspace, workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(ws: Workspace) -> int:
    return a_case(ws)


@pytest.fixture
def packet(ws: Workspace, case: int) -> int:
    return a_packet(ws, case)


@pytest.fixture
def review(ws: Workspace, case: int, packet: int) -> int:
    return a_review(ws, case, packets=[packet])


def refused(code: Code, call: object, *given: object) -> None:
    with pytest.raises(CaseError) as error:
        call(*given)  # type: ignore[operator]
    assert error.value.code is code


def test_a_weak_opinion_leaves_exactly_these_points_open(ws: Workspace, review: int) -> None:
    view = get_opinion(ws, weak(ws, review))
    assert [both(one.say) for one in view.open] == [
        (
            "No answer to: Which alternative would you ask our doctors about?",
            "没有回答：Which alternative would you ask our doctors about?",
        ),
        ("Not in the opinion: It lists the records that were reviewed", "意见里没有：列出了审阅过的资料"),
        ("Not in the opinion: It says what is uncertain", "意见里没有：写明了不确定的地方"),
    ]
    assert (view.answered, view.unmentioned, view.opinion.unread) == ((0,), MEMBERS, False)


def test_taking_one_in_names_the_packet_sent_last_and_writes_into_the_log(
    ws: Workspace, case: int, packet: int, review: int
) -> None:
    number = an_opinion(ws, review)
    view = get_opinion(ws, number)
    assert (view.packet.id if view.packet else 0, view.opinion.question_version) == (packet, 1)
    assert view.opinion.looked(Twelve.WRITTEN).found is Found.YES
    seen = list_reviews(ws, case)[0].review
    assert (seen.state, seen.events[-1].day, seen.events[-1].about) == (ReviewState.OPINION, "2026-11-20", "record:9")


def test_a_call_needs_words_and_is_not_in_writing(ws: Workspace, review: int) -> None:
    refused(Code.OPINION_EMPTY, take_in_opinion, ws, Opinion(review_id=review, form=Form.CALL, words=" "))
    refused(Code.OPINION_EMPTY, take_in_opinion, ws, Opinion(review_id=review))
    number = take_in_opinion(ws, Opinion(review_id=review, form=Form.CALL, words="Keep the order."))
    assert get_opinion(ws, number).opinion.looked(Twelve.WRITTEN).found is Found.NO


def test_nobody_may_know_the_packet_and_it_can_be_named_afterwards(ws: Workspace, case: int, review: int) -> None:
    number = an_opinion(ws, review, find=False)
    assert get_opinion(ws, number).packet is None
    write_question(ws, case, "Another wording of it, and would you keep this order?")
    second = a_packet(ws, case, "ABCD")
    take_in_opinion(ws, replace(get_opinion(ws, number).opinion, packet=second))
    view = get_opinion(ws, number)
    assert (view.opinion.question_version, view.question.text[:7]) == (2, "Another")
    refused(Code.PACKET_UNKNOWN, take_in_opinion, ws, replace(view.opinion, packet=99))


def test_another_packet_takes_back_what_was_ticked_of_the_one_before(ws: Workspace, case: int, review: int) -> None:
    number = full(ws, review)
    second = a_packet(ws, case, "ABCD", MEMBERS[:2])
    take_in_opinion(ws, replace(get_opinion(ws, number).opinion, packet=second))
    assert get_opinion(ws, number).opinion.reviewed == ()
    refused(Code.ITEM_UNKNOWN, say_reviewed, ws, number, ["S001"])


def test_a_corrected_day_is_corrected_in_the_log_as_well(ws: Workspace, case: int, review: int) -> None:
    number = an_opinion(ws, review)
    take_in_opinion(ws, replace(get_opinion(ws, number).opinion, received="2026-11-21"))
    events = list_reviews(ws, case)[0].review.events
    assert [one.day for one in events if one.state is ReviewState.OPINION] == ["2026-11-21"]


def test_an_opinion_taken_out_comes_back_whole(ws: Workspace, case: int, review: int) -> None:
    number = full(ws, review)
    draft_follow_ups(ws, number)
    before, log = get_opinion(ws, number).opinion, list_reviews(ws, case)[0].review.events
    gone = forget_opinion(ws, number)
    assert list_opinions(ws, case) == ()
    assert list_reviews(ws, case)[0].review.state is ReviewState.RECORDS_SENT
    other = full(ws, review)  # whoever comes between must not take its numbers
    restore_opinion(ws, *gone)
    forget_opinion(ws, other)
    assert get_opinion(ws, number).opinion == before
    now = list_reviews(ws, case)[0].review.events
    assert [replace(one, id=0) for one in now] == [replace(one, id=0) for one in log]


def test_an_earlier_state_of_it_comes_back_without_what_was_said_since(ws: Workspace, review: int) -> None:
    number = weak(ws, review)
    before = get_opinion(ws, number).opinion
    look_for(ws, number, {"next": Looked(Found.UNCLEAR, "4", "perhaps")})
    say_reviewed(ws, number, ["D001"])
    keep_words(ws, number, Passage(words="Not certain."))
    draft_follow_ups(ws, number)
    restore_opinion(ws, before)
    assert get_opinion(ws, number).opinion == before


def test_words_that_make_no_sense_are_refused(ws: Workspace, review: int) -> None:
    number = an_opinion(ws, review)
    refused(Code.REVIEW_WORDS_EMPTY, keep_words, ws, number, Passage(words=" "))
    refused(Code.REVIEW_WORDS_EMPTY, keep_words, ws, number, FollowUp(words=" "))
    refused(Code.ITEM_UNKNOWN, look_for, ws, number, {"question:4": Looked(Found.YES)})
    refused(Code.OPINION_PART_UNKNOWN, keep_words, ws, number, Passage(77, words="x"))


def test_somebody_looks_back_three_weeks_after_it_came(ws: Workspace, review: int) -> None:
    number = weak(ws, review)
    day = get_opinion(ws, number).opinion.check_back
    assert day is not None and day.isoformat() == "2026-12-11"
    checked_back(ws, number, "2026-12-12")
    opinion = get_opinion(ws, number).opinion
    assert (opinion.check_back, opinion.checked_back) == (None, "2026-12-12")
