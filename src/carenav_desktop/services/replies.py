"""Replies written in the reading room: opened with the key the library kept, and filed as opinions."""

from __future__ import annotations

import datetime
import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..domain.case import PacketEntry, Question
from ..domain.opinion import FollowUp, Form, Found, Opinion, question_line, reply_item
from ..domain.review import Event, EventKind, Review, ReviewState, Wanted
from ..domain.reviewer import LONGEST, Reviewer
from ..domain.say import Say
from ..errors import Code, PacketError, SealError
from ..packet.reply import LARGEST, Reply, read_reply
from ..sealing.seal import SealReader
from ..storage.unit_of_work import UnitOfWork
from .reply_lines import lines_of, passages_of
from .wording import both
from .workspace import Workspace

#: The secret does not fit this file, or is none: the next one may.
_NEXT = (Code.SEAL_WRONG_KEY, Code.SEAL_IDENTITY_INVALID)
_CHANGED = (Code.SEAL_DAMAGED, Code.SEAL_HEADER_DAMAGED, Code.SEAL_RESAVED_AS_TEXT)


@dataclass(frozen=True)
class ReplyResult:
    """A reply that was filed: the opinion it became and its review, the code of the packet it answers, positions of
    the questions that are answered, the records it asks for, and what a person should know of it."""

    opinion_id: int
    review_id: int
    packet: str
    answered: tuple[int, ...]
    wanted: tuple[str, ...]
    remarks: tuple[Say, ...]


def take_in_reply(ws: Workspace, case_id: int, file: Path) -> ReplyResult:
    """File the reply in `file` as an opinion of the case: its check, its answers, its ticks, the words to copy, the
    records it asks for, and a draft for each question it leaves open. All of it or nothing is stored.

    Raises `CaseError` for an unknown case and `PacketError`: `REPLY_CANNOT_READ`, `REPLY_NOT_A_REPLY`,
    `REPLY_DAMAGED`, `REPLY_NEWER`, `REPLY_NO_PACKET`, `REPLY_OTHER_CASE`, `REPLY_TWICE`.
    """
    data = _read(file)
    item = reply_item(hashlib.sha256(data).hexdigest())
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        of_case, packet_id, plain = _opened(unit, data)
        entry = next(one for one in unit.packets.all(of_case) if one.id == packet_id)
        if of_case != case_id:
            name = unit.cases.get(of_case).name
            raise PacketError(Code.REPLY_OTHER_CASE, case=name, number=of_case, packet=entry.code)
        _check_new(unit, case_id, item)
        reply = read_reply(plain)
        if reply.code != entry.code:
            raise PacketError(Code.REPLY_NOT_A_REPLY)
        return _file(unit, case_id, entry, reply, item)


def _file(unit: UnitOfWork, case_id: int, entry: PacketEntry, reply: Reply, item: str) -> ReplyResult:
    now = unit.questions.current(case_id)
    question = unit.questions.versions(case_id).get(entry.question_version, now)
    review = _review(unit, case_id, entry, reply)
    number = _opinion(unit, review, entry, reply, item)
    sent = {one.number for one in unit.packets.members(case_id).get(entry.id, ())}
    unit.opinions.set_reviewed(number, sent.intersection(reply.reviewed))
    answered = _fill(unit, number, reply, question)
    wanted = _want(unit, review, reply)
    unit.trail.add("opinion.set", f"opinion:{number}")
    remarks = tuple(_remarks(entry, reply, now, set(reply.reviewed) - sent))
    return ReplyResult(number, review.id, entry.code, answered, wanted, remarks)


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as source:
            data = source.read(LARGEST + 1)
    except OSError as error:
        raise PacketError(Code.REPLY_CANNOT_READ, name=file.name) from error
    if len(data) > LARGEST:
        raise PacketError(Code.REPLY_NOT_A_REPLY)
    return data


def _opened(unit: UnitOfWork, data: bytes) -> tuple[int, int, bytes]:
    """The case and the packet whose key opens `data`, and what is inside."""
    for case_id, packet_id, secret in unit.packets.reply_identities():
        try:
            return case_id, packet_id, SealReader(io.BytesIO(data), identities=[secret]).read()
        except SealError as error:
            if error.code in _NEXT:
                continue
            raise PacketError(Code.REPLY_DAMAGED if error.code in _CHANGED else Code.REPLY_NOT_A_REPLY) from error
    raise PacketError(Code.REPLY_NO_PACKET)


def _check_new(unit: UnitOfWork, case_id: int, item: str) -> None:
    before = next((one for one in unit.opinions.all(case_id) if one.item == item), None)
    if before is not None:
        raise PacketError(Code.REPLY_TWICE, day=before.received)


def _review(unit: UnitOfWork, case_id: int, entry: PacketEntry, reply: Reply) -> Review:
    """The review this packet was sent for; a new one where nothing says who got it.

    Of several it is the one whose reviewer wrote, else the first that has no opinion about the packet yet.
    """
    cards = {one.id: one for one in unit.reviews.reviewers()}
    told = {one.review_id for one in unit.opinions.all(case_id) if one.packet == entry.id}
    every = unit.reviews.all(case_id)
    sent = [one for one in every if entry.id in one.packets]
    named = [one for one in every if (one in sent or one.id in told) and _wrote(cards[one.reviewer_id], reply)]
    waiting = [one for one in sent if one.id not in told]
    found = next(iter((*named, *waiting, *sent)), None)
    return found if found is not None else _begun(unit, case_id, reply, tuple(cards.values()))


def _wrote(card: Reviewer, reply: Reply) -> bool:
    return bool(reply.name) and reply.name in (card.name, card.institution)


def _begun(unit: UnitOfWork, case_id: int, reply: Reply, cards: Sequence[Reviewer]) -> Review:
    """A new review with the card of who wrote, which is made where there is none."""
    institution = reply.institution or reply.name or " / ".join(both(Say("reply.no_name")))
    card = Reviewer(institution=institution, name=reply.name if reply.institution else "", specialty=reply.specialty)
    same = [one for one in cards if (one.institution, one.name) == (card.institution[:LONGEST], card.name[:LONGEST])]
    if same:
        reviewer_id = same[0].id
    else:
        reviewer_id = unit.reviews.keep_reviewer(card)
        unit.trail.add("reviewer.set", f"reviewer:{reviewer_id}")
    number = unit.reviews.keep(case_id, Review(reviewer_id=reviewer_id))
    unit.trail.add("review.set", f"review:{number}")
    return unit.reviews.get(number)


def _opinion(unit: UnitOfWork, review: Review, entry: PacketEntry, reply: Reply, item: str) -> int:
    """Store the head of the opinion and the line in the log of its review; gives the id."""
    received = datetime.date.today().isoformat()
    author = ", ".join(filter(None, (reply.name, reply.specialty)))
    opinion = Opinion(
        review_id=review.id,
        form=Form.REPLY,
        item=item,
        author=author,
        dated=reply.written,
        received=received,
        packet=entry.id,
        question_version=entry.question_version,
    )
    number = unit.opinions.keep(opinion)
    event = Event(day=received, kind=EventKind.STATE, state=ReviewState.OPINION, about=item)
    unit.reviews.keep_part(review.id, event)
    return number


def _fill(unit: UnitOfWork, number: int, reply: Reply, question: Question) -> tuple[int, ...]:
    """Store the check, the words to copy, and a draft for each question without a clear answer; gives the positions
    of those that are answered."""
    lines = lines_of(reply, question)
    for line, looked in lines.items():
        unit.opinions.look(number, line, looked)
    for passage in passages_of(reply):
        unit.opinions.keep_part(number, passage)
    answered = tuple(at for at in sorted(question.asked) if lines[question_line(at)].found is Found.YES)
    for at in sorted(question.asked):
        if at not in answered:
            unit.opinions.keep_part(number, FollowUp(source=question_line(at)))
    return answered


def _want(unit: UnitOfWork, review: Review, reply: Reply) -> tuple[str, ...]:
    """Store the records that are asked for, each once."""
    known = {one.words for one in review.wanted}
    wanted = tuple(one for one in dict.fromkeys(reply.records) if one not in known)
    for words in wanted:
        unit.reviews.keep_part(review.id, Wanted(words=words))
    if wanted:
        unit.trail.add("review.wanted", f"review:{review.id}")
    return wanted


def _remarks(entry: PacketEntry, reply: Reply, now: Question, unknown: set[str]) -> list[Say]:
    """What a person should know before reading on."""
    found = []
    if entry.question_version != now.version:
        found.append(Say("reply.older_question", {"sent": entry.question_version, "now": now.version}))
    if not reply.receipt:
        found.append(Say("reply.not_checked"))
    elif reply.receipt != entry.receipt:
        found.append(Say("reply.other_receipt", {"theirs": reply.receipt, "ours": entry.receipt}))
    if unknown:
        found.append(Say("reply.unknown_numbers", {"numbers": ", ".join(sorted(unknown)[:20])}))
    return [*found, Say("reply.who")]
