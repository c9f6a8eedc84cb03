"""Follow-up questions: exactly the letter of a weak opinion, nothing twice, and what was sent stays as it was sent."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from opinion_builders import a_case, a_packet, a_review, full, weak

from carenav_desktop.domain.opinion import FollowUp, Found, Looked
from carenav_desktop.domain.review import ReviewState
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.services.follow_ups import (
    asked_in_all,
    draft_follow_ups,
    follow_ups_sent,
    order_follow_ups,
    take_back_sent,
    worded,
    wording,
    write_follow_up_letter,
)
from carenav_desktop.services.letters import print_letter
from carenav_desktop.services.opinions import forget_words, get_opinion, keep_words, look_for
from carenav_desktop.services.reviews import list_reviews
from carenav_desktop.services.workspace import Workspace, workspace

TODAY = datetime.date(2026, 11, 25)
LETTER = """\
Questions about your opinion

To: Harbour Clinic

For: Dr Ada Mora, oncology

Date: 2026-11-25

Patient: Rivera, Elena

Date of birth: 1961-05-09

Our packet: K7QP

Your opinion of: 2026-11-18

Thank you for your opinion. These points are still open for us. An answer to each number is enough.
1. We did not find an answer to this question: Which alternative would you ask our doctors about?
2. Which of the records in our packet did you review?
3. Which parts of your opinion are uncertain, and why?

To reach me: ana@example.org

Thank you for your help.

----------

关于会诊意见的追问

致：Harbour Clinic

收件人：Dr Ada Mora, oncology

日期：2026-11-25

患者：Rivera, Elena

出生日期：1961-05-09

我们的资料包：K7QP

您的意见日期：2026-11-18

感谢您的意见。下面几点我们还不清楚，请按编号答复即可。
1. 下面这个问题我们没有找到回答：Which alternative would you ask our doctors about?
2. 我们资料包里的资料，您审阅了哪些？
3. 您的意见中哪些部分还不确定，原因是什么？

联系方式：ana@example.org

谢谢您的帮助。
"""


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(ws: Workspace) -> int:
    return a_case(ws)


@pytest.fixture
def opinion(ws: Workspace, case: int) -> int:
    return weak(ws, a_review(ws, case, packets=[a_packet(ws, case)]))


def asked(ws: Workspace, opinion: int) -> list[str]:
    view = get_opinion(ws, opinion)
    return [wording(view, one)[0] for one in worded(view)]


def test_the_letter_of_a_weak_opinion_asks_exactly_for_what_is_open(ws: Workspace, opinion: int) -> None:
    draft_follow_ups(ws, opinion)
    letter = write_follow_up_letter(ws, opinion, "ana@example.org", TODAY)
    assert letter.as_text() == LETTER
    assert print_letter(letter).startswith(b"%PDF")


def test_drafting_again_doubles_nothing_and_drops_what_is_settled(ws: Workspace, opinion: int) -> None:
    draft_follow_ups(ws, opinion)
    view = draft_follow_ups(ws, opinion)
    assert [one.source for one in view.opinion.follow_ups] == ["question:1", "records", "uncertainties"]
    kept = view.opinion.follow_ups[1]
    keep_words(ws, opinion, replace(kept, words="Did you see the scan of September?"))
    look_for(ws, opinion, {one: Looked(Found.YES) for one in ("question:1", "records")})
    assert len(asked(ws, opinion)) == 2, "a settled draft is not asked, written words are"
    view = draft_follow_ups(ws, opinion)
    assert [one.source for one in view.opinion.follow_ups] == ["records", "uncertainties"]


def test_a_question_that_went_out_keeps_its_words(ws: Workspace, case: int, opinion: int) -> None:
    draft_follow_ups(ws, opinion)
    own = keep_words(ws, opinion, FollowUp(words="May we call you?"))
    before = get_opinion(ws, opinion).opinion
    event = follow_ups_sent(ws, opinion, "2026/11/26")
    look_for(ws, opinion, {"records": Looked(Found.YES)})
    view = draft_follow_ups(ws, opinion)
    assert [one.sent for one in view.opinion.follow_ups] == ["2026-11-26"] * 4
    assert (
        asked(ws, opinion)[1]
        == "Which of the records in our packet did you review?\n我们资料包里的资料，您审阅了哪些？"
    )
    for change in (keep_words, forget_words):
        with pytest.raises(CaseError) as error:
            change(ws, opinion, FollowUp(own, words="Another"))
        assert error.value.code is Code.FOLLOW_UP_SENT
    with pytest.raises(CaseError) as error:
        follow_ups_sent(ws, opinion)
    assert error.value.code is Code.FOLLOW_UPS_NONE
    assert list_reviews(ws, case)[0].review.state is ReviewState.FOLLOW_UP
    take_back_sent(ws, before, event)
    assert get_opinion(ws, opinion).opinion == before
    assert list_reviews(ws, case)[0].review.state is ReviewState.OPINION


def test_questions_are_put_in_order_and_stay_there(ws: Workspace, opinion: int) -> None:
    ids = [one.id for one in draft_follow_ups(ws, opinion).opinion.follow_ups]
    before = asked(ws, opinion)
    order_follow_ups(ws, opinion, [ids[2], ids[0]])
    assert asked(ws, opinion) == [before[2], before[0], before[1]]
    assert asked(ws, opinion) == [before[2], before[0], before[1]]
    with pytest.raises(CaseError):
        order_follow_ups(ws, opinion, [99])


def test_questions_after_every_opinion_of_a_review_count_together(ws: Workspace, case: int, opinion: int) -> None:
    review = get_opinion(ws, opinion).review.id
    other = full(ws, review)
    draft_follow_ups(ws, opinion)
    draft_follow_ups(ws, other)
    views = [get_opinion(ws, one) for one in (opinion, other)]
    assert [len(worded(one)) for one in views] == [3, 2]
    assert asked_in_all(views) == 5 > views[0].review.follow_ups


def test_without_a_question_there_is_no_letter(ws: Workspace, opinion: int) -> None:
    with pytest.raises(CaseError) as error:
        write_follow_up_letter(ws, opinion)
    assert error.value.code is Code.FOLLOW_UPS_NONE
