"""An opinion and the check whether it is complete: what it says it did, never whether what it says is right.

The twelve lines follow what written second-opinion programs list as the contents of their reports (MyConsult) and as
their limits (Mass General Brigham).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from .dates import span

#: Days after an opinion when somebody looks whether its open points are settled (used in an MSF telemedicine pilot).
CHECK_BACK_DAYS = 21


class Twelve(StrEnum):
    """The lines of the check."""

    WRITTEN = "written"
    SIGNED = "signed"
    DATED = "dated"
    RECORDS = "records"
    IMAGES = "images"
    PATHOLOGY = "pathology"
    QUESTION = "question"
    ANSWER = "answer"
    OPTIONS = "options"
    UNCERTAINTIES = "uncertainties"
    NEXT = "next"
    LIMITS = "limits"


class Found(StrEnum):
    """What a person found when looking for a line or an answer; empty while nobody has looked."""

    OPEN = ""
    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


class Form(StrEnum):
    """How an opinion came."""

    LETTER = "letter"
    PHOTO = "photo"
    MAIL = "mail"
    CALL = "call"
    REPLY = "reply"


class PassageKind(StrEnum):
    """What is copied from an opinion in the reviewer's words."""

    UNCERTAINTY = "uncertainty"
    NEXT_STEP = "next_step"


@dataclass(frozen=True)
class Looked:
    """What was found for one line: `page` is where, as the reader wrote it; `words` are the reviewer's."""

    found: Found = Found.OPEN
    page: str = ""
    words: str = ""


@dataclass(frozen=True)
class Passage:
    """Words of the reviewer. `id` 0 is a new one."""

    id: int = 0
    kind: PassageKind = PassageKind.UNCERTAINTY
    words: str = ""
    page: str = ""


@dataclass(frozen=True)
class FollowUp:
    """A question for after the opinion. `source` names the open point it came from, or is empty for the family's own.

    Without `words` it has the wording of the template. `sent` is the ISO day on which it went out, or empty.
    """

    id: int = 0
    source: str = ""
    words: str = ""
    sent: str = ""


@dataclass(frozen=True)
class Opinion:
    """What a reviewer wrote or said. `item` is the record it came as ('record:3'); a call has `words` instead, a reply
    from the reading room the SHA-256 of its sealed file ('reply:…').

    `packet` is the id of the packet it answers, 0 when nobody knows; `question_version` the wording that was asked.
    `lines` are by `Twelve` and by question as 'question:0'; `reviewed` are numbers of the packet ('D001').
    """

    id: int = 0
    review_id: int = 0
    form: Form = Form.LETTER
    item: str = ""
    author: str = ""
    dated: str = ""
    received: str = ""
    words: str = ""
    packet: int = 0
    question_version: int = 0
    checked_back: str = ""
    lines: Mapping[str, Looked] = field(default_factory=dict)
    reviewed: Collection[str] = ()
    passages: tuple[Passage, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()

    def looked(self, line: str) -> Looked:
        """What was found for a line; nobody looked where nothing is stored."""
        return self.lines.get(line, Looked())

    @property
    def paper(self) -> str:
        """The record it came as, which can be opened; empty for a call and for a reply, which is filed in full."""
        return "" if self.form is Form.REPLY else self.item

    @property
    def unread(self) -> bool:
        """Whether a line of the check still waits for somebody to look."""
        return any(self.looked(one).found is Found.OPEN for one in Twelve)

    @property
    def check_back(self) -> date | None:
        """The day to look whether the open points are settled; None when that was done or the day it came is open."""
        day = span(self.received)
        return day[0] + timedelta(days=CHECK_BACK_DAYS) if day is not None and not self.checked_back else None


def reply_item(sha256: str) -> str:
    """What stands in place of a record for a reply from the reading room."""
    return f"reply:{sha256}"


def question_line(position: int) -> str:
    """The name under which the answer to a question is kept."""
    return f"question:{position}"
