"""The one next step of a case: what helps most now. One sentence, one action, one target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .case import Question
from .line import Action, Line, State
from .question import check
from .say import Say


@dataclass(frozen=True)
class Step:
    """`target` is what the action is about: a line ('B04', 'CR1:3'), or a place: records, people, question, packet."""

    say: Say
    action: Action
    target: str


@dataclass(frozen=True)
class Reviews:
    """How the reviews of a case stand: names of reviewers whose opinion waits for a reader (`unread`), whose answer is
    `late`, whose opinion is three weeks old (`check_back`), each empty for none; whether any review was `begun`, and
    how many `packets` were made."""

    unread: str = ""
    late: str = ""
    check_back: str = ""
    begun: bool = False
    packets: int = 0


def next_step(
    lines: Sequence[Line],
    unsorted: int,
    open_people: int,
    question: Question,
    empty: bool,
    due: int = 0,
    reviews: Reviews = Reviews(),
) -> Step:
    """The first of: add records, decide whose files they are, sort papers, write the question, look through an opinion
    that came, ask again for what is `due`, ask a reviewer who is late, look whether the points of an opinion are
    settled, fill the first gap of the checklist, answer its questions, look at the remarks on the question, make the
    packet, write down who gets it."""
    if empty:
        return Step(Say("step.add_records"), Action.ADD_RECORD, "records")
    if open_people:
        return Step(Say("step.decide_people", {"count": open_people}), Action.DECIDE_PEOPLE, "people")
    if unsorted:
        return Step(Say("step.sort_records", {"count": unsorted}), Action.SORT_RECORDS, "records")
    if not question.text.strip():
        return Step(Say("step.write_question"), Action.WRITE_QUESTION, "question")
    if reviews.unread:
        return Step(Say("step.read_opinion", {"reviewer": reviews.unread}), Action.OPEN_REVIEW, "reviews")
    if due:
        return Step(Say("step.ask_again", {"count": due}), Action.ASK_AGAIN, "requests")
    if reviews.late:
        return Step(Say("step.ask_reviewer", {"reviewer": reviews.late}), Action.OPEN_REVIEW, "reviews")
    if reviews.check_back:
        return Step(Say("step.check_back", {"reviewer": reviews.check_back}), Action.OPEN_REVIEW, "reviews")
    if gap := next((one for one in lines if one.state is State.MISSING), None):
        return Step(Say("step.fill_gap", {"what": gap.label}), gap.action, gap.id)
    if open_question := next((one for one in lines if one.asks and one.state is State.ATTENTION), None):
        return Step(Say("step.answer", {"what": open_question.label}), Action.ANSWER, open_question.id)
    if check(question.text):
        return Step(Say("step.read_remarks"), Action.WRITE_QUESTION, "question")
    if reviews.packets and not reviews.begun:
        return Step(Say("step.begin_review"), Action.OPEN_REVIEW, "reviews")
    return Step(Say("step.make_packet"), Action.MAKE_PACKET, "packet")
