"""How long a question is, in words; the one sentence that every field of a question shows."""

from __future__ import annotations

from ...domain.question import length
from .. import words
from ..words import translate


def used_of_limit(text: str) -> str:
    """How many words of the limit a text has, or how many characters where it is Chinese."""
    used, limit, in_characters = length(text)
    wording = (
        translate("QuestionPlace", "{used} of {limit} characters")
        if in_characters
        else translate("QuestionPlace", "{used} of {limit} words")
    )
    return wording.format(used=words.number(used), limit=words.number(limit))
