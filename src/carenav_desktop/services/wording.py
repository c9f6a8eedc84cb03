"""Sentences for what is printed or handed over: always both languages, English first."""

from __future__ import annotations

from collections.abc import Mapping

from .. import assets
from ..domain.checklist import Line
from ..domain.say import Say


def in_language(say: Say, language: str) -> str:
    """The sentence of a `Say`, phrases inside it included."""
    params = {name: _phrase(value, language) for name, value in say.params.items()}
    return assets.sentence(say.code, language, **params)


def _phrase(value: object, language: str) -> object:
    if isinstance(value, Say):
        return in_language(value, language)
    return value[language] if isinstance(value, Mapping) else value


def spoken(value: object, language: str) -> str:
    """Anything that fills a blank, in one language: a sentence to come, a text per language, a number, a text."""
    return str(_phrase(value, language))


def both(say: Say) -> tuple[str, str]:
    """(English, Simplified Chinese)."""
    english, chinese = (in_language(say, language) for language in assets.LANGUAGES)
    return english, chinese


def label_of(line: Line) -> tuple[str, str]:
    """The name of a checklist line in both languages."""
    if isinstance(line.label, Say):
        return both(line.label)
    english, chinese = (line.label[language] for language in assets.LANGUAGES)
    return english, chinese
