"""The opinion ledger of a case: for every reviewer what was sent, asked, reviewed, answered, and what is open."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.case import PacketEntry
from ..domain.open_points import OpenPoint
from ..domain.review import Review
from ..domain.reviewer import Reviewer
from .opinions import OpinionView, list_opinions
from .reviews import list_reviews
from .workspace import Workspace


@dataclass(frozen=True)
class LedgerLine:
    """One packet and what came back, or an opinion of which nobody knows the packet.

    `opinions` are those that answer this packet; `sent` counts what it held, `reviewed` how much of that any of them
    names, `asked` the questions that went with it, `answered` how many any of them answers. `open` is what is open
    after all of them.
    """

    review: Review
    reviewer: Reviewer
    packet: PacketEntry | None
    opinions: tuple[OpinionView, ...]
    sent: int
    asked: int
    reviewed: int
    answered: int
    open: tuple[OpenPoint, ...]


def opinion_ledger(ws: Workspace, case_id: int) -> tuple[LedgerLine, ...]:
    """Every packet that went to a reviewer and every opinion, by review, oldest first."""
    opinions = list_opinions(ws, case_id)
    with ws.library.unit_of_work() as unit:
        members, versions = unit.packets.members(case_id), unit.questions.versions(case_id)
    lines: list[LedgerLine] = []
    for view in list_reviews(ws, case_id):
        own = [one for one in opinions if one.review.id == view.review.id]
        packets: list[PacketEntry | None] = [*view.packets]
        known = {one.id for one in view.packets}
        packets += [one.packet for one in own if one.packet is not None and one.packet.id not in known]
        packets += [None] if any(one.packet is None for one in own) else []
        for packet in dict.fromkeys(packets):
            answers = tuple(one for one in own if one.packet == packet)
            question = versions.get(packet.question_version) if packet is not None else None
            asked = answers[0].question if answers else question
            lines.append(
                LedgerLine(
                    view.review,
                    view.reviewer,
                    packet,
                    answers,
                    sent=len(members.get(packet.id, ())) if packet is not None else 0,
                    asked=len(asked.asked) if asked is not None else 0,
                    reviewed=len({number for one in answers for number in one.opinion.reviewed}),
                    answered=len({at for one in answers for at in one.answered}),
                    open=_still_open(answers),
                )
            )
    return tuple(lines)


def _still_open(opinions: tuple[OpinionView, ...]) -> tuple[OpenPoint, ...]:
    """What every one of them leaves open."""
    if not opinions:
        return ()
    everywhere = set.intersection(*({point.source for point in one.open} for one in opinions))
    return tuple(point for point in opinions[-1].open if point.source in everywhere)
