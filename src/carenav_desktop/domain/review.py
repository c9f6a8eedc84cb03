"""A review: one reviewer asked for one case, from the first thought to the end. Judges nothing that anybody says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .dates import span


class ReviewState(StrEnum):
    """How far a review is, in the usual order; real ones jump and go back."""

    DRAFT = "draft"
    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    RECORDS_SENT = "records_sent"
    MORE_RECORDS = "more_records"
    IN_REVIEW = "in_review"
    OPINION = "opinion"
    FOLLOW_UP = "follow_up"
    CLOSED = "closed"


#: What usually comes after a state; any other may be said as well.
NEXT: Mapping[ReviewState, tuple[ReviewState, ...]] = {
    ReviewState.DRAFT: (ReviewState.ASKED,),
    ReviewState.ASKED: (ReviewState.ACCEPTED, ReviewState.DECLINED),
    ReviewState.ACCEPTED: (ReviewState.RECORDS_SENT,),
    ReviewState.DECLINED: (ReviewState.CLOSED,),
    ReviewState.RECORDS_SENT: (ReviewState.IN_REVIEW, ReviewState.MORE_RECORDS),
    ReviewState.MORE_RECORDS: (ReviewState.RECORDS_SENT,),
    ReviewState.IN_REVIEW: (ReviewState.OPINION, ReviewState.MORE_RECORDS),
    ReviewState.OPINION: (ReviewState.FOLLOW_UP, ReviewState.CLOSED),
    ReviewState.FOLLOW_UP: (ReviewState.OPINION, ReviewState.CLOSED),
    ReviewState.CLOSED: (),
}
#: In these nothing is expected of the reviewer.
_IDLE = (ReviewState.CLOSED, ReviewState.DECLINED, ReviewState.OPINION)
#: How many questions after the opinion are usual (Cleveland Clinic: three).
FOLLOW_UPS = 3


class EventKind(StrEnum):
    """What is written into the log of a review."""

    STATE = "state"
    CALL = "call"
    MAIL = "mail"
    LETTER = "letter"
    PROMISE = "promise"
    NOTE = "note"


class Asked(StrEnum):
    """The questions to ask a reviewer before anything is paid."""

    WHO = "who"
    SPECIALTY = "specialty"
    DOCUMENTS = "documents"
    WRITTEN = "written"
    ALTERNATIVES = "alternatives"
    GAPS = "gaps"
    NEXT_QUESTIONS = "next_questions"
    NOT_REMOTE = "not_remote"


@dataclass(frozen=True)
class Event:
    """One line of the log. `id` 0 is a new one; `day` is an ISO date.

    `state` is set where `kind` is STATE; `about` names a record or packet it concerns ('record:3', 'packet:2').
    """

    id: int = 0
    day: str = ""
    kind: EventKind = EventKind.NOTE
    state: ReviewState | None = None
    person: str = ""
    words: str = ""
    about: str = ""


@dataclass(frozen=True)
class Consent:
    """Who agreed (`relation` to the patient) that the reviewer gets which `items`, from when until when.

    `item` names the signed form among the records. Dates are ISO or empty.
    """

    id: int = 0
    given_by: str = ""
    relation: str = ""
    items: str = ""
    given: str = ""
    until: str = ""
    withdrawn: str = ""
    item: str = ""

    def holds(self, today: date) -> bool:
        """Whether it was given, not withdrawn, and has not ended."""
        until = span(self.until)
        return bool(self.given and not self.withdrawn) and (until is None or today <= until[1])


@dataclass(frozen=True)
class Wanted:
    """A record the reviewer asked for, in the reviewer's words; `item` names the record or study that answers it."""

    id: int = 0
    words: str = ""
    page: str = ""
    item: str = ""


@dataclass(frozen=True)
class Review:
    """One reviewer and one case. `due` is the ISO day of the next answer, `follow_ups` how many questions are allowed
    after the opinion. `events` are in the order of days, `answers` by question of the ask-before-paying sheet."""

    id: int = 0
    reviewer_id: int = 0
    due: str = ""
    follow_ups: int = FOLLOW_UPS
    note: str = ""
    events: tuple[Event, ...] = ()
    answers: Mapping[str, str] | None = None
    consents: tuple[Consent, ...] = ()
    wanted: tuple[Wanted, ...] = ()

    @property
    def state(self) -> ReviewState:
        """The state that was said last."""
        return state_of(self.events)

    @property
    def since(self) -> str:
        """The ISO day of that state, empty while none was said."""
        days = [one.day for one in self.events if one.kind is EventKind.STATE and one.state is not None]
        return days[-1] if days else ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing was written down of it yet: it may have been begun by mistake."""
        return not (self.due or self.note or self.events or self.answers or self.consents or self.wanted)

    @property
    def unknown(self) -> tuple[Asked, ...]:
        """The questions of the sheet without an answer."""
        return tuple(one for one in Asked if not (self.answers or {}).get(one, "").strip())

    @property
    def packets(self) -> tuple[int, ...]:
        """The ids of the packets that were sent, oldest first, each once."""
        named = (one.about.removeprefix("packet:") for one in self.events if one.about.startswith("packet:"))
        return tuple(dict.fromkeys(int(one) for one in named if one.isdecimal()))

    @property
    def expects_answer(self) -> bool:
        """Whether an answer is to come: a day is set for it, and it is not the day of an opinion that is here."""
        came = [one.day for one in self.events if one.state is ReviewState.OPINION]
        return bool(self.due) and self.state not in _IDLE and (not came or self.due > max(came))

    def is_due(self, today: date) -> bool:
        """Whether an answer should be here by now."""
        day = span(self.due)
        return self.expects_answer and day is not None and day[1] <= today


def state_of(events: Iterable[Event]) -> ReviewState:
    """The last state among events in their order; `DRAFT` without any."""
    states = [one.state for one in events if one.kind is EventKind.STATE and one.state is not None]
    return states[-1] if states else ReviewState.DRAFT
