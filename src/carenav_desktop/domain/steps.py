"""What the family writes beside the decision question, part by part. Holds names and limits, no words of it."""

from __future__ import annotations

from enum import StrEnum


class Part(StrEnum):
    """A text beside the main question.

    Five steps lead to it, after the order of the Ottawa Personal Decision Guide (the wording is our own). `REMOTE` is
    a value of `Remote`, left out while that is unsaid. `REASONS` are codes of `Reason`, separated by spaces; `REASON`
    is the family's own words for why it asks.
    """

    DECISION = "decision"
    DEADLINE = "deadline"
    OPTIONS = "options"
    MATTERS = "matters"
    HELP = "help"
    FURTHER_1 = "further_1"
    FURTHER_2 = "further_2"
    FURTHER_3 = "further_3"
    REMOTE = "remote"
    REASONS = "reasons"
    REASON = "reason"


#: The five steps in their order.
STEPS = (Part.DECISION, Part.DEADLINE, Part.OPTIONS, Part.MATTERS, Part.HELP)
#: The places for further questions.
FURTHER = (Part.FURTHER_1, Part.FURTHER_2, Part.FURTHER_3)


class Remote(StrEnum):
    """Whether the reviewer may say that this cannot be decided from afar."""

    YES = "yes"
    NO = "no"
    UNSAID = "unsaid"


class Reason(StrEnum):
    """Why people ask for a second opinion; to be ticked, never weighed."""

    UNDERSTAND = "understand"
    CONFIRM = "confirm"
    CHOICES = "choices"
    RARE = "rare"
    DISAGREE = "disagree"
    NO_PROGRESS = "no_progress"
    TRIAL = "trial"
    DISTANCE = "distance"
    CALM = "calm"


def reasons_in(text: str) -> tuple[Reason, ...]:
    """The reasons that a stored text names, in the order of the list; words that are none are left out."""
    named = set(text.split())
    return tuple(one for one in Reason if one in named)
