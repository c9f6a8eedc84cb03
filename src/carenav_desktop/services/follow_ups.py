"""Questions after an opinion: drafted from what is open, edited by the family, sent as one letter."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..domain.asking import Facility
from ..domain.dates import parse_date
from ..domain.letter import Letter, Pair, Sender, follow_up_letter
from ..domain.opinion import FollowUp, Opinion
from ..domain.review import Event, EventKind, ReviewState
from ..errors import CaseError, Code
from .letters import template
from .lists import letterhead_in
from .opinions import OpinionView, get_opinion
from .wording import both, spoken
from .workspace import Workspace


def draft_follow_ups(ws: Workspace, opinion_id: int) -> OpinionView:
    """Add a draft for each open point that can be asked about and has none yet; drafts of points that were settled go,
    unless somebody wrote in them or sent them."""
    view = get_opinion(ws, opinion_id)
    drafted = {one.source for one in view.opinion.follow_ups}
    asked = {one.source for one in view.open if one.ask is not None}
    with ws.library.unit_of_work() as unit:
        for one in view.opinion.follow_ups:
            if one.source and one.source not in asked and not one.words and not one.sent:
                unit.opinions.forget_part(opinion_id, one)
        for point in view.open:
            if point.source in asked - drafted:
                unit.opinions.keep_part(opinion_id, FollowUp(source=point.source))
        unit.trail.add("opinion.words", f"opinion:{opinion_id}")
    return get_opinion(ws, opinion_id)


def wording(view: OpinionView, one: FollowUp) -> Pair:
    """A question in English and Chinese: the family's own words stand on both sides, a draft has those of the template.

    Both are empty for a draft whose point is settled meanwhile.
    """
    if one.words:
        return one.words, one.words
    asks = {point.source: point.ask for point in view.open}
    ask = asks.get(one.source)
    return both(ask) if ask is not None else ("", "")


def worded(view: OpinionView) -> tuple[FollowUp, ...]:
    """The questions that have a wording: all but drafts whose point is settled meanwhile."""
    return tuple(one for one in view.opinion.follow_ups if wording(view, one)[0])


def asked_in_all(views: Iterable[OpinionView]) -> int:
    """How many questions after these opinions were sent or wait to be sent, to hold against what is included."""
    return sum(len(worded(one)) for one in views)


def order_follow_ups(ws: Workspace, opinion_id: int, ids: Sequence[int]) -> None:
    """Put the questions that were not sent yet into this order; those that are not named come after them.

    Raises `CaseError` for an unknown id.
    """
    with ws.library.unit_of_work() as unit:
        waiting = {one.id: one for one in unit.opinions.get(opinion_id).follow_ups if not one.sent}
        if unknown := [one for one in ids if one not in waiting]:
            raise CaseError(Code.OPINION_PART_UNKNOWN, part=unknown[0])
        ordered = [waiting[one] for one in dict.fromkeys([*ids, *waiting])]
        for number, one in zip(sorted(waiting), ordered, strict=True):
            unit.opinions.keep_part(opinion_id, replace(one, id=number))
        unit.trail.add("opinion.words", f"opinion:{opinion_id}")


def write_follow_up_letter(
    ws: Workspace, opinion_id: int, contact: str = "", today: datetime.date | None = None
) -> Letter:
    """The letter with every question that was not sent yet. Raises `CaseError` (`FOLLOW_UPS_NONE`) without any."""
    view = get_opinion(ws, opinion_id)
    questions = [wording(view, one) for one in worded(view) if not one.sent]
    if not questions:
        raise CaseError(Code.FOLLOW_UPS_NONE)
    with ws.library.unit_of_work() as unit:
        case = unit.cases.get(unit.opinions.case_of(opinion_id))
        sender = Sender(case.name, case.born, contact, letterhead_in(unit))
    return follow_up_letter(
        template("follow_up"),
        Facility(name=view.reviewer.institution, department=view.opinion.author or view.reviewer.name),
        sender,
        questions,
        {"packet": view.packet.code if view.packet is not None else "", "dated": view.opinion.dated},
        today or datetime.date.today(),
        spoken,
    )


def follow_ups_sent(ws: Workspace, opinion_id: int, day: str = "") -> int:
    """Write down that the questions went out: each keeps the wording it was sent in, and the log has a line, whose id
    is given. Raises `CaseError` without any question and for a day that is none."""
    view = get_opinion(ws, opinion_id)
    on = parse_date(day) or datetime.date.today().isoformat()
    waiting = [(one, wording(view, one)) for one in worded(view) if not one.sent]
    if not waiting:
        raise CaseError(Code.FOLLOW_UPS_NONE)
    with ws.library.unit_of_work() as unit:
        for one, (words, chinese) in waiting:
            said = words if words == chinese else f"{words}\n{chinese}"
            unit.opinions.keep_part(opinion_id, replace(one, words=said, sent=on))
        number = unit.reviews.keep_part(view.review.id, Event(0, on, EventKind.STATE, ReviewState.FOLLOW_UP))
        unit.trail.add("opinion.follow_up", f"opinion:{opinion_id}")
    return number


def take_back_sent(ws: Workspace, before: Opinion, event_id: int) -> None:
    """Make the questions what they were in `before`, and take the line out of the log that `follow_ups_sent` wrote."""
    with ws.library.unit_of_work() as unit:
        unit.opinions.put_back(before)
        if any(one.id == event_id for one in unit.reviews.get(before.review_id).events):
            unit.reviews.forget_part(before.review_id, Event(event_id))
        unit.trail.add("opinion.words", f"opinion:{before.id}")
