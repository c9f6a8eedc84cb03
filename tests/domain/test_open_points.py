"""What an opinion leaves open: only what a person found, sent and asked decides, and every point has one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carenav_desktop.domain.case import PacketMember
from carenav_desktop.domain.open_points import open_points, unmentioned
from carenav_desktop.domain.opinion import Found, Looked, Opinion, Twelve, question_line
from carenav_desktop.domain.review import Wanted

SENT = tuple(PacketMember(f"D00{at}", f"record:{at}", "plan", "", "") for at in range(1, 5))
ASKED = {0: "Would you keep this order?", 1: "Which alternative?"}
LINES = [*(one.value for one in Twelve), *(question_line(at) for at in range(4))]
looked = st.builds(Looked, st.sampled_from(Found), st.text(max_size=4), st.text(max_size=4))
opinions = st.builds(
    Opinion,
    lines=st.dictionaries(st.sampled_from(LINES), looked),
    reviewed=st.sets(st.sampled_from([one.number for one in SENT])).map(tuple),
)
wanted = st.lists(
    st.builds(Wanted, st.integers(1, 9), st.text(min_size=1, max_size=9), item=st.sampled_from(["", "r"]))
)


def all_yes(**but: Looked) -> Opinion:
    lines = {line: Looked(Found.YES) for line in LINES} | {name.replace("__", ":"): one for name, one in but.items()}
    return Opinion(lines=lines, reviewed=tuple(one.number for one in SENT))


def points(opinion: Opinion, asked: dict[int, str] = ASKED) -> dict[str, tuple[str, bool]]:
    return {one.source: (one.say.code, one.ask is not None) for one in open_points(opinion, asked, SENT, ())}


def test_an_opinion_that_says_everything_leaves_nothing_open() -> None:
    assert points(all_yes()) == {}


@pytest.mark.parametrize(
    ("found", "code", "is_asked"),
    [
        (Found.NO, "open.unanswered", True),
        (Found.UNCLEAR, "open.unclear", True),
        (Found.OPEN, "open.unlooked", False),
    ],
)
def test_a_question_is_asked_again_only_after_somebody_looked(found: Found, code: str, is_asked: bool) -> None:
    assert points(all_yes(question__1=Looked(found))) == {"question:1": (code, is_asked)}


@pytest.mark.parametrize(
    ("found", "code", "is_asked"),
    [(Found.NO, "open.absent", True), (Found.UNCLEAR, "open.vague", True), (Found.OPEN, "open.unread", False)],
)
def test_a_line_is_asked_about_only_after_somebody_looked(found: Found, code: str, is_asked: bool) -> None:
    assert points(all_yes(options=Looked(found))) == {"options": (code, is_asked)}


def test_whether_it_answers_is_told_by_the_questions_unless_none_is_known() -> None:
    opinion = all_yes(answer=Looked(Found.NO))
    assert points(opinion) == {}
    assert points(opinion, {}) == {"answer": ("open.absent", False)}


def test_a_list_of_records_that_nobody_went_through_names_no_record_as_not_mentioned() -> None:
    nobody = Opinion(lines=all_yes().lines)
    assert points(nobody) == {"unreviewed": ("open.unticked", False)}
    ticked = Opinion(lines=all_yes().lines, reviewed=("D001", "D004"))
    (point,) = open_points(ticked, ASKED, SENT, ())
    assert (point.say.params, point.ask is not None) == ({"count": 2, "numbers": "D002, D003"}, True)
    without = Opinion(lines={**all_yes().lines, "records": Looked(Found.NO)})
    assert points(without) == {"records": ("open.absent", True)}


def test_a_record_that_was_asked_for_is_open_until_it_is_here() -> None:
    both = (Wanted(3, "molecular report"), Wanted(4, "slides", item="record:7"))
    assert [one.source for one in open_points(all_yes(), ASKED, SENT, both)] == ["wanted:3"]


@given(opinions, st.dictionaries(st.integers(0, 3), st.text(min_size=1, max_size=9)), wanted)
def test_what_was_found_is_never_open_and_each_point_has_one_name(
    opinion: Opinion, asked: dict[int, str], some: list[Wanted]
) -> None:
    some = list({one.id: one for one in some}.values())
    found = open_points(opinion, asked, SENT, some)
    names = [one.source for one in found]
    assert len(set(names)) == len(names)
    settled = {line for line in LINES if opinion.looked(line).found is Found.YES}
    assert not settled & set(names)
    assert {question_line(at) for at in asked} - settled <= set(names)
    assert not any(one.ask for one in found if opinion.looked(one.source).found is Found.OPEN and one.source in LINES)


@given(opinions)
def test_what_is_reviewed_and_what_is_not_mentioned_make_up_what_was_sent(opinion: Opinion) -> None:
    left = {one.number for one in unmentioned(opinion, SENT)}
    assert left | set(opinion.reviewed) == {one.number for one in SENT} and not left & set(opinion.reviewed)
