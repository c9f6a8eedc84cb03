"""The opinion ledger of a case: for every packet and opinion what was sent, asked, reviewed, answered, and is open."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..domain.case import PacketEntry, PacketMember, Question
from ..domain.open_points import OpenPoint, open_points
from ..domain.opinion import Found, Looked, Opinion
from ..domain.review import Review
from ..domain.reviewer import Reviewer
from ..printing.ledger import ledger
from ..printing.opinion_sheets import LedgerRow, LedgerSheet
from .opinions import OpinionView, list_opinions
from .reviews import ReviewView, list_reviews
from .wording import both
from .workspace import Workspace

#: What says most about a line comes first, when several opinions were looked through.
_SAYS_MOST = (Found.YES, Found.UNCLEAR, Found.OPEN, Found.NO)


@dataclass(frozen=True)
class LedgerLine:
    """One packet and what came back, or one opinion of which nobody knows the packet.

    `review` and `reviewer` are None for a packet that nobody was sent. `opinions` are those that answer this packet;
    `sent` counts what it held, `reviewed` how much of that any of them names, `asked` the questions that went with it,
    `answered` how many any of them answers. `open` is what is open after all of them, empty without any.
    """

    review: Review | None
    reviewer: Reviewer | None
    packet: PacketEntry | None
    opinions: tuple[OpinionView, ...]
    sent: int
    asked: int
    reviewed: int
    answered: int
    open: tuple[OpenPoint, ...]


def opinion_ledger(ws: Workspace, case_id: int) -> tuple[LedgerLine, ...]:
    """Every packet and every opinion: by review, oldest first, then the packets that nobody was sent."""
    opinions, reviews = list_opinions(ws, case_id), list_reviews(ws, case_id)
    with ws.library.unit_of_work() as unit:
        packets = sorted(unit.packets.all(case_id), key=lambda one: one.id)
        members, versions = unit.packets.members(case_id), unit.questions.versions(case_id)
    lines: list[LedgerLine] = []
    for view in reviews:
        own = [one for one in opinions if one.review.id == view.review.id]
        answered = [one.packet for one in own if one.packet is not None]
        for packet in {one.id: one for one in (*view.packets, *answered)}.values():
            answers = tuple(one for one in own if one.packet == packet)
            lines.append(_line(view, packet, answers, members.get(packet.id, ()), versions))
        lines += [_line(view, None, (one,), (), versions) for one in own if one.packet is None]
    gone = {line.packet.id for line in lines if line.packet is not None}
    left = (one for one in packets if one.id not in gone)
    return (*lines, *(_line(None, one, (), members.get(one.id, ()), versions) for one in left))


def print_ledger(ws: Workspace, case_id: int, today: datetime.date | None = None) -> bytes:
    """The ledger as a PDF in both languages."""
    with ws.library.unit_of_work() as unit:
        case = unit.cases.get(case_id)
    made = (today or datetime.date.today()).isoformat()
    return ledger(LedgerSheet(made, case.name, case.born, tuple(_row(one) for one in opinion_ledger(ws, case_id))))


def _line(
    view: ReviewView | None,
    packet: PacketEntry | None,
    opinions: tuple[OpinionView, ...],
    sent: Sequence[PacketMember],
    versions: Mapping[int, Question],
) -> LedgerLine:
    went_with = versions.get(packet.question_version) if packet is not None else None
    asked = opinions[0].question if opinions else went_with or Question()
    together = _together(opinions)
    wanted = view.review.wanted if view is not None else ()
    return LedgerLine(
        view.review if view is not None else None,
        view.reviewer if view is not None else None,
        packet,
        opinions,
        sent=len(sent),
        asked=len(asked.asked),
        reviewed=len({one.number for one in sent} & set(together.reviewed)),
        answered=len({at for one in opinions for at in one.answered}),
        open=open_points(together, asked.asked, sent, wanted) if opinions else (),
    )


def _together(opinions: Sequence[OpinionView]) -> Opinion:
    """Several opinions as one: a line counts as the one of them says that says most, what any reviewed is reviewed."""
    found: dict[str, Looked] = {}
    for line in {line for one in opinions for line in one.opinion.lines}:
        said = (one.opinion.looked(line) for one in opinions)
        found[line] = min(said, key=lambda one: _SAYS_MOST.index(one.found))
    return Opinion(lines=found, reviewed=tuple({number for one in opinions for number in one.opinion.reviewed}))


def _row(line: LedgerLine) -> LedgerRow:
    return LedgerRow(
        line.reviewer.title if line.reviewer is not None else "",
        (line.packet.code, line.packet.made) if line.packet is not None else ("", ""),
        tuple((one.opinion.author, one.opinion.dated or one.opinion.received) for one in line.opinions),
        (line.sent, line.reviewed, line.asked, line.answered),
        tuple(both(point.say) for point in line.open),
    )
