"""Reviews: who is asked, how far each is, what was said, agreed and asked for, and what is due."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from ..domain.case import PacketEntry
from ..domain.dates import parse_date
from ..domain.review import Asked, Consent, Event, EventKind, Review, ReviewState, Wanted
from ..domain.reviewer import Reviewer
from ..domain.wanted import wanted_id
from ..errors import CaseError, Code
from ..storage.unit_of_work import UnitOfWork
from .workspace import Workspace

#: The most questions a reviewer may allow after an opinion; more is a mistake in typing.
_MOST_FOLLOW_UPS = 99
Part = Event | Consent | Wanted


@dataclass(frozen=True)
class ReviewView:
    """One review with its reviewer and the packets that were sent, oldest first; `is_due` when an answer should be
    here by now, `versions` the wordings of the question that were sent."""

    review: Review
    reviewer: Reviewer
    packets: tuple[PacketEntry, ...]
    is_due: bool

    @property
    def versions(self) -> tuple[int, ...]:
        """The question versions of its packets, each once."""
        return tuple(dict.fromkeys(one.question_version for one in self.packets))


def list_reviews(ws: Workspace, case_id: int, today: datetime.date | None = None) -> tuple[ReviewView, ...]:
    """Every review of a case, in the order they were begun."""
    day = today or datetime.date.today()
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        reviewers = {one.id: one for one in unit.reviews.reviewers()}
        packets = {one.id: one for one in unit.packets.all(case_id)}
        return tuple(
            ReviewView(
                one,
                reviewers[one.reviewer_id],
                tuple(packets[number] for number in one.packets if number in packets),
                one.is_due(day),
            )
            for one in unit.reviews.all(case_id)
        )


def keep_review(ws: Workspace, case_id: int, review: Review) -> int:
    """Store reviewer, due day, allowance and note of a review, a new one where its id is 0; gives its id.

    Raises `CaseError` for unknown ids and a day that is none.
    """
    allowed = min(max(0, review.follow_ups), _MOST_FOLLOW_UPS)
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        number = unit.reviews.keep(case_id, replace(review, due=parse_date(review.due), follow_ups=allowed))
        unit.trail.add("review.set", f"review:{number}")
        return number


def set_head(ws: Workspace, review_id: int, due: str, follow_ups: int, note: str) -> int:
    """Change the day an answer is expected, the questions allowed after the opinion, and the note; gives the id.

    Raises `CaseError` for an unknown review and a day that is none.
    """
    with ws.library.unit_of_work() as unit:
        review, case_id = unit.reviews.get(review_id), unit.reviews.case_of(review_id)
    return keep_review(ws, case_id, replace(review, due=due, follow_ups=follow_ups, note=note))


def forget_review(ws: Workspace, review_id: int) -> None:
    """Take a review out that was begun by mistake. Raises `CaseError` once anything was written down of it."""
    with ws.library.unit_of_work() as unit:
        unit.reviews.forget(review_id)
        unit.trail.add("review.remove", f"review:{review_id}")


def say_state(
    ws: Workspace, review_id: int, state: ReviewState, day: str = "", words: str = "", packet_id: int = 0
) -> int:
    """Write down that a review is in a new state since `day`, today without one; gives the id of the log's line.

    Sending records names the packet. Raises `CaseError` for an unknown review or packet and a day that is none.
    """
    about = f"packet:{packet_id}" if packet_id else ""
    return keep_part(ws, review_id, Event(0, day, EventKind.STATE, state, words=words, about=about))


def keep_part(ws: Workspace, review_id: int, part: Part, due: str = "") -> int:
    """Store a line of the log, a consent or a wanted record, a new one where its id is 0; gives its id.

    `due` is the day an answer was promised for: it becomes the day of the review. Raises `CaseError` for unknown ids,
    days that are none, and where the words that make sense of it are missing.
    """
    kept, promised = _checked(part), parse_date(due)
    with ws.library.unit_of_work() as unit:
        _check_about(unit, review_id, kept.about if isinstance(kept, Event) else kept.item)
        number = unit.reviews.keep_part(review_id, kept)
        if promised:
            review = unit.reviews.get(review_id)
            unit.reviews.keep(unit.reviews.case_of(review_id), replace(review, due=promised))
        unit.trail.add(f"review.{_NAMES[type(kept)]}", f"review:{review_id}")
        return number


def forget_part(ws: Workspace, review_id: int, part: Part) -> None:
    """Take one out that was a mistake, and what was said of it on the checklist. Raises `CaseError`."""
    with ws.library.unit_of_work() as unit:
        if isinstance(part, Wanted):
            unit.marks.clear(unit.reviews.case_of(review_id), wanted_id(part.id))
        unit.reviews.forget_part(review_id, part)
        unit.trail.add("review.remove", f"review:{review_id}")


def answer_sheet(ws: Workspace, review_id: int, answers: dict[Asked, str]) -> None:
    """Store what the reviewer said to questions of the ask-before-paying sheet; an empty answer takes it back."""
    with ws.library.unit_of_work() as unit:
        for asked, answer in answers.items():
            unit.reviews.answer(review_id, asked.value, answer.strip())
        unit.trail.add("review.answer", f"review:{review_id}")


_NAMES: dict[type, str] = {Event: "log", Consent: "consent", Wanted: "wanted"}


def _checked(part: Part) -> Part:
    if isinstance(part, Consent):
        if not part.given_by.strip():
            raise CaseError(Code.REVIEW_WORDS_EMPTY)
        given, until, gone = (parse_date(one) for one in (part.given, part.until, part.withdrawn))
        return replace(part, given=given or _today(), until=until, withdrawn=gone)
    if isinstance(part, Event):
        if part.kind is not EventKind.STATE and not part.words.strip():
            raise CaseError(Code.REVIEW_WORDS_EMPTY)
        return replace(part, day=parse_date(part.day) or _today())
    if not part.words.strip():
        raise CaseError(Code.REVIEW_WORDS_EMPTY)
    return part


def _check_about(unit: UnitOfWork, review_id: int, about: str) -> None:
    """A packet, record or study that is named must be one of the case."""
    kind, _, number = about.partition(":")
    if not about:
        return
    case_id = unit.reviews.case_of(review_id)
    if kind == "packet" and number not in {str(one.id) for one in unit.packets.all(case_id)}:
        raise CaseError(Code.PACKET_UNKNOWN, packet=number)
    if kind == "study" and number not in {str(one.id) for one in unit.imaging.studies(case_id)}:
        raise CaseError(Code.STUDY_UNKNOWN, study=number)
    if kind == "record" and number not in {str(one.id) for one in unit.records.all(case_id)}:
        raise CaseError(Code.RECORD_UNKNOWN, record=number)


def _today() -> str:
    return datetime.date.today().isoformat()
