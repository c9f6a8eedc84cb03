"""Opinions: taken in, looked through line by line, held against what was sent and asked. Never judged."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from ..domain.case import PacketEntry, PacketMember, Question
from ..domain.dates import parse_date
from ..domain.open_points import OpenPoint, open_points, unmentioned
from ..domain.opinion import FollowUp, Form, Found, Looked, Opinion, Passage, Twelve, question_line
from ..domain.review import Event, EventKind, Review, ReviewState
from ..domain.reviewer import Reviewer
from ..errors import CaseError, Code
from ..storage.unit_of_work import UnitOfWork
from .workspace import Workspace


@dataclass(frozen=True)
class OpinionView:
    """An opinion beside what it answers: the packet with what it held, the questions as they were sent, what is open.

    `packet` is None and `sent` empty when nobody knows which packet it answers; the question is then that of
    `opinion.question_version`, or the one as it stands.
    """

    opinion: Opinion
    review: Review
    reviewer: Reviewer
    packet: PacketEntry | None
    sent: tuple[PacketMember, ...]
    question: Question
    open: tuple[OpenPoint, ...]

    @property
    def unmentioned(self) -> tuple[PacketMember, ...]:
        """What was sent and the opinion does not say was reviewed."""
        return unmentioned(self.opinion, self.sent)

    @property
    def answered(self) -> tuple[int, ...]:
        """The positions of the questions that have an answer."""
        return tuple(at for at in self.question.asked if self.opinion.looked(question_line(at)).found is Found.YES)


def list_opinions(ws: Workspace, case_id: int) -> tuple[OpinionView, ...]:
    """Every opinion of a case, in the order they were taken in."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        return _views(unit, case_id, unit.opinions.all(case_id))


def get_opinion(ws: Workspace, opinion_id: int) -> OpinionView:
    """One opinion. Raises `CaseError` for an unknown one."""
    with ws.library.unit_of_work() as unit:
        case_id = unit.opinions.case_of(opinion_id)
        return _views(unit, case_id, [unit.opinions.get(opinion_id)])[0]


def take_in_opinion(ws: Workspace, opinion: Opinion, *, find_packet: bool = True) -> int:
    """Store how an opinion came; gives its id.

    Of a new one that names no packet the one last sent to the reviewer is taken, unless `find_packet` says that nobody
    knows; 'opinion here' is written into the log of its review, and whether it is in writing into its check. Naming
    another packet takes back what was said of the one before: its numbers mean other records. Raises `CaseError` for
    unknown ids, days that are none, and a call without words or a paper without a record.
    """
    if not (opinion.words.strip() if opinion.form is Form.CALL else opinion.item):
        raise CaseError(Code.OPINION_EMPTY)
    received = parse_date(opinion.received) or datetime.date.today().isoformat()
    kept = replace(opinion, dated=parse_date(opinion.dated), received=received)
    with ws.library.unit_of_work() as unit:
        review = unit.reviews.get(kept.review_id)
        before = unit.opinions.get(kept.id) if kept.id else None
        event = _event(review, before) if before is not None else Event(kind=EventKind.STATE, state=ReviewState.OPINION)
        kept = _answering(unit, kept, review, find_packet=find_packet and before is None)
        number = unit.opinions.keep(kept)
        if event is not None:
            unit.reviews.keep_part(review.id, replace(event, day=received, about=kept.item))
        if before is None:
            in_writing = Found.NO if kept.form is Form.CALL else Found.YES
            unit.opinions.look(number, Twelve.WRITTEN, Looked(in_writing))
        elif before.packet != kept.packet:
            unit.opinions.set_reviewed(number, ())
        unit.trail.add("opinion.set", f"opinion:{number}")
        return number


def forget_opinion(ws: Workspace, opinion_id: int) -> tuple[Opinion, Event | None]:
    """Take out an opinion that was taken in by mistake, and the line it wrote into the log; gives both, for
    `restore_opinion`. The paper it came as stays. Raises `CaseError` for an unknown one."""
    with ws.library.unit_of_work() as unit:
        opinion = unit.opinions.get(opinion_id)
        event = _event(unit.reviews.get(opinion.review_id), opinion)
        if event is not None:
            unit.reviews.forget_part(opinion.review_id, event)
        unit.opinions.forget(opinion_id)
        unit.trail.add("opinion.remove", f"opinion:{opinion_id}")
        return opinion, event


def restore_opinion(ws: Workspace, before: Opinion, event: Event | None = None) -> None:
    """Make an opinion what it was, its check, ticks, words and questions included, and write `event` into the log."""
    with ws.library.unit_of_work() as unit:
        unit.opinions.put_back(before)
        if event is not None:
            unit.reviews.keep_part(before.review_id, replace(event, id=0))
        unit.trail.add("opinion.set", f"opinion:{before.id}")


def look_for(ws: Workspace, opinion_id: int, looked: Mapping[str, Looked]) -> OpinionView:
    """Store what a person found for lines of the check (`Twelve`) and for questions ('question:0')."""
    known = {*Twelve, *(question_line(at) for at in range(4))}
    with ws.library.unit_of_work() as unit:
        for line, found in looked.items():
            if line not in known:
                raise CaseError(Code.ITEM_UNKNOWN, item=line)
            unit.opinions.look(opinion_id, line, replace(found, page=found.page.strip(), words=found.words.strip()))
        unit.trail.add("opinion.look", f"opinion:{opinion_id}")
    return get_opinion(ws, opinion_id)


def say_reviewed(ws: Workspace, opinion_id: int, numbers: Collection[str]) -> OpinionView:
    """Store which numbers of the packet the opinion says were reviewed. Raises `CaseError` for others."""
    sent = {one.number for one in get_opinion(ws, opinion_id).sent}
    if unknown := sorted(set(numbers) - sent):
        raise CaseError(Code.ITEM_UNKNOWN, item=unknown[0])
    with ws.library.unit_of_work() as unit:
        unit.opinions.set_reviewed(opinion_id, numbers)
        unit.trail.add("opinion.reviewed", f"opinion:{opinion_id}")
    return get_opinion(ws, opinion_id)


def keep_words(ws: Workspace, opinion_id: int, part: Passage | FollowUp) -> int:
    """Store words of the reviewer or a question of the family's, new where the id is 0; gives the id.

    Raises `CaseError` for an unknown id, for a passage without words, and for a question that went out: it stays as
    it was sent.
    """
    if not part.words.strip() and (isinstance(part, Passage) or not part.source):
        raise CaseError(Code.REVIEW_WORDS_EMPTY)
    with ws.library.unit_of_work() as unit:
        _check_not_sent(unit, opinion_id, part)
        number = unit.opinions.keep_part(opinion_id, part)
        unit.trail.add("opinion.words", f"opinion:{opinion_id}")
        return number


def forget_words(ws: Workspace, opinion_id: int, part: Passage | FollowUp) -> None:
    """Take a passage or a question out. Raises `CaseError` for an unknown one and for a question that went out."""
    with ws.library.unit_of_work() as unit:
        _check_not_sent(unit, opinion_id, part)
        unit.opinions.forget_part(opinion_id, part)
        unit.trail.add("opinion.words", f"opinion:{opinion_id}")


def checked_back(ws: Workspace, opinion_id: int, day: str = "") -> None:
    """Write down that somebody looked whether the open points are settled. Raises `CaseError`."""
    with ws.library.unit_of_work() as unit:
        opinion = unit.opinions.get(opinion_id)
        unit.opinions.keep(replace(opinion, checked_back=parse_date(day) or datetime.date.today().isoformat()))
        unit.trail.add("opinion.check_back", f"opinion:{opinion_id}")


def _answering(unit: UnitOfWork, opinion: Opinion, review: Review, *, find_packet: bool) -> Opinion:
    """With the packet it answers, and the wording of the question that went with that.

    Raises `CaseError` for a packet this case does not have.
    """
    packets = {one.id: one for one in unit.packets.all(unit.reviews.case_of(review.id))}
    sent = [one for one in review.packets if one in packets] if find_packet else []
    number = opinion.packet or (sent[-1] if sent else 0)
    if not number:
        return opinion
    if number not in packets:
        raise CaseError(Code.PACKET_UNKNOWN, packet=number)
    return replace(opinion, packet=number, question_version=packets[number].question_version)


def _event(review: Review, opinion: Opinion) -> Event | None:
    """The line of the log that was written when an opinion was taken in; somebody may have taken it out."""
    said = (opinion.item, opinion.received)
    found = (one for one in review.events if one.state is ReviewState.OPINION and (one.about, one.day) == said)
    return next(found, None)


def _check_not_sent(unit: UnitOfWork, opinion_id: int, part: Passage | FollowUp) -> None:
    if isinstance(part, FollowUp) and any(
        one.id == part.id and one.sent for one in unit.opinions.get(opinion_id).follow_ups
    ):
        raise CaseError(Code.FOLLOW_UP_SENT)


def _views(unit: UnitOfWork, case_id: int, opinions: Sequence[Opinion]) -> tuple[OpinionView, ...]:
    reviews = {one.id: one for one in unit.reviews.all(case_id)}
    reviewers = {one.id: one for one in unit.reviews.reviewers()}
    packets = {one.id: one for one in unit.packets.all(case_id)}
    members = unit.packets.members(case_id)
    versions, now = unit.questions.versions(case_id), unit.questions.current(case_id)
    found = []
    for one in opinions:
        review, sent = reviews[one.review_id], members.get(one.packet, ())
        question = versions.get(one.question_version, now)
        points = open_points(one, question.asked, sent, review.wanted)
        view = OpinionView(one, review, reviewers[review.reviewer_id], packets.get(one.packet), sent, question, points)
        found.append(view)
    return tuple(found)
