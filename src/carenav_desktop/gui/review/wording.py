"""How a review and its parts stand, in words of the window."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from ... import assets
from ...domain.display import visible
from ...domain.review import Asked, Consent, EventKind, Review, ReviewState
from ...domain.reviewer import Reviewer
from .. import words
from ..languages import speaking
from ..words import translate

if TYPE_CHECKING:
    from ...domain.case import PacketEntry
    from ...services.reviews import ReviewView

#: The longest name of a reviewer in a list, in signs.
LONGEST_NAME = 120


def title(reviewer: Reviewer) -> str:
    """What a reviewer is called."""
    return visible(reviewer.title, LONGEST_NAME)


def state_name(state: ReviewState) -> str:
    """A state by name."""
    return assets.sentence(f"review_state.{state}", speaking())


def kind_name(kind: EventKind) -> str:
    """What kind of line in the log it is."""
    return assets.sentence(f"event.{kind}", speaking())


def asked(question: Asked) -> str:
    """A question of the ask-before-paying sheet."""
    return assets.sentence(f"asked.{question}", speaking())


def standing(review: Review) -> str:
    """The state, and since when."""
    name = state_name(review.state)
    if not review.since:
        return name
    return translate("Reviews", "{state}, {date}").format(state=name, date=words.date(review.since))


def due(view: ReviewView) -> str:
    """When an answer is to come, or that it should be here; nothing where none is waited for."""
    if not view.review.expects_answer:
        return ""
    wording = (
        translate("Reviews", "Answer was due: {date}") if view.is_due else translate("Reviews", "Answer by {date}")
    )
    return wording.format(date=words.date(view.review.due))


def unknown(review: Review) -> str:
    """How many questions of the sheet have no answer yet."""
    left = len(review.unknown)
    if not left:
        return translate("Reviews", "Everything was answered.")
    return translate("Reviews", "Not known yet: {n}").format(n=words.number(left))


def consent(one: Consent, today: datetime.date) -> str:
    """Whether a consent holds today, and why not."""
    if one.withdrawn:
        return translate("Reviews", "Taken back on {date}").format(date=words.date(one.withdrawn))
    if not one.given:
        return translate("Reviews", "Not given yet")
    if not one.holds(today):
        return translate("Reviews", "Ended on {date}").format(date=words.date(one.until))
    if one.until:
        return translate("Reviews", "Holds today, until {date}").format(date=words.date(one.until))
    return translate("Reviews", "Holds today")


def consents(review: Review, today: datetime.date) -> str:
    """Whether any consent to this reviewer holds today."""
    if not review.consents:
        return translate("Reviews", "No consent is written down")
    holding = [one for one in review.consents if one.holds(today)]
    return consent(holding[-1] if holding else review.consents[-1], today)


def packet(entry: PacketEntry) -> str:
    """A packet of the register in one line."""
    wording = translate("Reviews", "Packet {code} of {date}, question version {version}")
    return wording.format(code=entry.code, date=words.date(entry.made), version=words.number(entry.question_version))
