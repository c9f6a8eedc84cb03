"""Which kind of record a text seems to be, by its headings first and by its section labels second.

A heading that names a kind outweighs everything in the body: reports mention each other all the time.
"""

from __future__ import annotations

import re
from functools import cache

from ..domain.kinds import RecordKind as Kind
from .suggest_page import Found, Line, Page, joined
from .suggest_words import EXAM_LABELS, HEADINGS, HINTS, SECTIONS, WORDS

_HEADING_LINES = 15
_HEADING_POINTS = 12
_HINT_LINES = 6
_LONG = 40
_HINT_POINTS = 2
_ENOUGH = 2

_FLAGS = re.IGNORECASE | re.MULTILINE
_Rules = tuple[tuple[Kind, re.Pattern[str]], ...]


def kind_of(page: Page) -> Found:
    """The kind with the most points and the words that spoke for it first; nothing when two kinds are level."""
    points: dict[Kind, int] = {}
    quotes: dict[Kind, str] = {}
    for kind, worth, quote in (*_from_headings(page), *_from_hints(page), *_from_body(page)):
        points[kind] = points.get(kind, 0) + worth
        quotes.setdefault(kind, quote)
    ranked = sorted(points, key=lambda kind: -points[kind])
    if not ranked or points[ranked[0]] < _ENOUGH or (len(ranked) > 1 and points[ranked[0]] == points[ranked[1]]):
        return Found()
    return Found(ranked[0].value, quotes[ranked[0]])


def heading_of(page: Page) -> Found:
    """The heading that names the kind of paper: folded, and as written; empty when there is none."""
    named = (Found(line.plain[:end], line.written[:end]) for line, end, _, kind in _headings(page) if kind)
    return next(named, Found())


def _headings(page: Page) -> list[tuple[Line, int, int, Kind | None]]:
    """For the top of the page: the line, where its heading ends, where to begin quoting, the kind it names."""
    found = []
    for number, line in enumerate(page.lines[:_HEADING_LINES]):
        heading = line.heading or (line.plain.partition(":")[0] if number == 0 else "")
        kind, start = _named(heading) if heading and (line.is_like_heading or not line.heading) else (None, 0)
        found.append((line, len(heading), start, kind))
    return found


def _named(heading: str) -> tuple[Kind | None, int]:
    """The kind a heading names and where to begin quoting it: a long one at the words that name the kind."""
    text = joined(heading[:120])
    for kind, rule in _heading_rules():
        if match := rule.search(text):
            return kind, match.start() if len(heading) > _LONG and heading.startswith(text) else 0
    return None, 0


def _from_headings(page: Page) -> list[tuple[Kind, int, str]]:
    """The first heading of each kind; the further down the fewer points."""
    seen: dict[Kind, tuple[Kind, int, str]] = {}
    for number, (line, end, start, kind) in enumerate(_headings(page)):
        if kind:
            seen.setdefault(kind, (kind, max(_HEADING_POINTS - number, 3), line.written[start:end]))
    return list(seen.values())


def _from_hints(page: Page) -> list[tuple[Kind, int, str]]:
    tops = [line for line in page.lines[:_HINT_LINES] if line.is_like_heading]
    texts = [(line.heading, line.written[: len(line.heading)]) for line in tops]
    exam = page.value(EXAM_LABELS)
    found = []
    for kind, rule in _hint_rules():
        seen = [written for text, written in (*texts, (exam.value, exam.quote)) if rule.search(joined(text[:120]))]
        found += [(kind, _HINT_POINTS, seen[0])] if seen else []
    return found


def _from_body(page: Page) -> list[tuple[Kind, int, str]]:
    found = []
    for kind, rule in _body_rules():
        if match := rule.search(page.plain):
            found.append((kind, 1, page.written[match.start() : match.end()].strip()))
    return found


# Compiled when first needed: imports of images alone never look at a text.


@cache
def _heading_rules() -> _Rules:
    return tuple((kind, re.compile(words, _FLAGS)) for kind, words in HEADINGS)


@cache
def _hint_rules() -> _Rules:
    return tuple((kind, re.compile(words, _FLAGS)) for kind, words in HINTS)


@cache
def _body_rules() -> _Rules:
    labels = (
        (kind, rf"(?<![a-z])(?:{words})[ \t]{{0,3}}(?::|\r?$)") for kind, several in SECTIONS for words in several
    )
    plain = ((kind, words) for kind, several in WORDS for words in several)
    return tuple((kind, re.compile(words, _FLAGS)) for kind, words in (*labels, *plain))
