"""Questions after an opinion: drafted from what is open, edited by the family, sent as one letter."""

from __future__ import annotations

import datetime
from dataclasses import replace

from ..domain.asking import Facility
from ..domain.letter import Letter, Pair, Sender, follow_up_letter
from ..domain.opinion import FollowUp
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


def write_follow_up_letter(
    ws: Workspace, opinion_id: int, contact: str = "", today: datetime.date | None = None
) -> Letter:
    """The letter with every question that was not sent yet. Raises `CaseError` (`FOLLOW_UPS_NONE`) without any."""
    view = get_opinion(ws, opinion_id)
    questions = [wording(view, one) for one in view.opinion.follow_ups if not one.sent]
    questions = [one for one in questions if one[0]]
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


def follow_ups_sent(ws: Workspace, opinion_id: int, day: str = "") -> OpinionView:
    """Write down that the questions went out: each keeps the wording it was sent in, and the log has a line."""
    view = get_opinion(ws, opinion_id)
    on = day or datetime.date.today().isoformat()
    waiting = [(one, wording(view, one)) for one in view.opinion.follow_ups if not one.sent]
    if not any(words for _, (words, _chinese) in waiting):
        raise CaseError(Code.FOLLOW_UPS_NONE)
    with ws.library.unit_of_work() as unit:
        for one, (words, chinese) in waiting:
            if words:
                said = words if words == chinese else f"{words}\n{chinese}"
                unit.opinions.keep_part(opinion_id, replace(one, words=said, sent=on))
        event = Event(0, on, EventKind.STATE, ReviewState.FOLLOW_UP)
        unit.reviews.keep_part(view.review.id, event)
        unit.trail.add("opinion.follow_up", f"opinion:{opinion_id}")
    return get_opinion(ws, opinion_id)
