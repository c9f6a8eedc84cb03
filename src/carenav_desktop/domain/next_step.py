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
    """`target` is what the action is about: a line ('B04', 'CR1:3'), or a place: records, people, question,
    packet, 'review:3', 'opinions:3'."""

    say: Say
    action: Action
    target: str


@dataclass(frozen=True)
class Due:
    """A review at which there is something to do, and the name of its reviewer."""

    review: int
    reviewer: str


@dataclass(frozen=True)
class Reviews:
    """How the reviews of a case stand: one whose opinion waits for a reader (`unread`), one whose answer is `late`, one
    whose opinion is three weeks old (`check_back`), None for none; whether any review was `begun`, and how many
    `packets` were made."""

    unread: Due | None = None
    late: Due | None = None
    check_back: Due | None = None
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
        return _at(reviews.unread, "opinions", Say("step.read_opinion", {"reviewer": reviews.unread.reviewer}))
    if due:
        return Step(Say("step.ask_again", {"count": due}), Action.ASK_AGAIN, "requests")
    if reviews.late:
        return _at(reviews.late, "review", Say("step.ask_reviewer", {"reviewer": reviews.late.reviewer}))
    if reviews.check_back:
        return _at(reviews.check_back, "opinions", Say("step.check_back", {"reviewer": reviews.check_back.reviewer}))
    if gap := next((one for one in lines if one.state is State.MISSING), None):
        return Step(Say("step.fill_gap", {"what": gap.label}), gap.action, gap.id)
    if open_question := next((one for one in lines if one.asks and one.state is State.ATTENTION), None):
        return Step(Say("step.answer", {"what": open_question.label}), Action.ANSWER, open_question.id)
    if check(question.text):
        return Step(Say("step.read_remarks"), Action.WRITE_QUESTION, "question")
    if reviews.packets and not reviews.begun:
        return Step(Say("step.begin_review"), Action.OPEN_REVIEW, "reviews")
    return Step(Say("step.make_packet"), Action.MAKE_PACKET, "packet")


def _at(due: Due, where: str, say: Say) -> Step:
    """A step at one review: 'review:3', or 'opinions:3' for what came of it."""
    return Step(say, Action.OPEN_REVIEW, f"{where}:{due.review}")
