"""The part of the cover that says what is asked, on what it rests, why, and who agreed to the asking."""

from __future__ import annotations

from ..domain.display import visible
from .page import WIDTH, Cell, Piece, Sheet, both, pair
from .sheets import ConsentLine, CoverSheet, FamilyLine, Pair, RestLine
from .typeface import BODY, DISPLAY, HEADING, SMALL, STRONG, Style

#: A question longer than this, counted in points of its width, is set smaller so that it stays on page one.
_LARGE_QUESTION = 3200.0
_SMALLER = Style(14, 21, bold=True)
_FURTHER = Style(11, 16, bold=True)
_INDENT = 20.0
#: Of a name in a column so many signs are printed.
_LONGEST_NAME = 160
_GAP = 12.0


def asked(page: Sheet, sheet: CoverSheet) -> None:
    """The main question, the others under their numbers, and whether 'not from afar' may be the answer."""
    page.inline(pair("printing.question"), HEADING)
    page.y += 8
    large = page.width(sheet.question, DISPLAY) <= _LARGE_QUESTION
    for line in _lines(sheet.question):
        page.flow(Piece(line, DISPLAY if large else _SMALLER))
    if sheet.question_version:
        page.y += 8
        page.paragraphs((Piece(" · ".join(pair("printing.version", version=sheet.question_version)), SMALL),))
    _rests(page, sheet.rests, 0)
    for number, one in enumerate(sheet.further, start=1):
        page.y += 10
        page.needs(_FURTHER.leading)
        page.row((Cell(0, _INDENT, (Piece(f"{number}.", _FURTHER),)),))
        page.y -= _FURTHER.leading
        for line in _lines(one.text):
            page.flow(Piece(line, _FURTHER), x=_INDENT)
        _rests(page, one.rests, _INDENT)
    for text in (sheet.remote, sheet.later, sheet.adds_to, sheet.deidentified):
        if text[0]:
            page.y += 10
            page.paragraphs(both(text))


def family(page: Sheet, sheet: CoverSheet) -> None:
    """What the family wrote on its way to the question, and why it asks."""
    if not (sheet.family or sheet.reasons or sheet.reason):
        return
    page.section(pair("printing.family"), 2 * BODY.leading)
    for one in sheet.family:
        _written(page, one)
    if sheet.reasons or sheet.reason:
        page.needs(SMALL.leading + BODY.leading)
        page.flow(Piece(_joined(pair("printing.why_asked")), SMALL))
        for text in (*map(_joined, sheet.reasons), *_lines(sheet.reason)):
            page.flow(Piece(text))


def consents(page: Sheet, sheet: CoverSheet) -> None:
    """Who agreed that whom gets what; nothing while no consent holds."""
    if not sheet.consents:
        return
    page.section(pair("printing.consent"), 4 * BODY.leading)
    for one in sheet.consents:
        _consent(page, one)


def _rests(page: Sheet, rests: tuple[RestLine, ...], x: float) -> None:
    """One line each: its numbers in the packet, or how it stands."""
    if not rests:
        return
    page.y += 6
    page.needs(SMALL.leading + BODY.leading)
    page.flow(Piece(" ".join(pair("printing.rests_on")), SMALL), x=x)
    for one in rests:
        where = ", ".join(one.numbers) or _joined(one.state)
        page.flow(Piece(f"{where}:  {_joined(one.label)}"), x=x)


def _joined(texts: Pair) -> str:
    return " ".join(dict.fromkeys(texts))


def _written(page: Sheet, one: FamilyLine) -> None:
    page.needs(SMALL.leading + BODY.leading)
    page.flow(Piece(_joined(one.label), SMALL))
    for line in _lines(one.text):
        page.flow(Piece(line))
    page.y += 6


def _consent(page: Sheet, one: ConsentLine) -> None:
    facts = (("by", one.given_by), ("to", one.reviewer), ("given", one.given), ("until", one.until))
    page.row(tuple(_fact(at, f"printing.consent_{name}", value) for at, (name, value) in enumerate(facts)))
    page.y += 4
    _written(page, FamilyLine(pair("printing.consent_items"), one.items or "–"))
    page.rule()
    page.y += 8


def _fact(column: int, code: str, value: str) -> Cell:
    wide, narrow = 160.0, (WIDTH - 320.0) / 2
    x = column * wide if column < 2 else 2 * wide + (column - 2) * narrow
    shown = visible(value, _LONGEST_NAME) or "–"
    caption = Piece(_joined(pair(code)), SMALL, after=2)
    return Cell(x, (wide if column < 2 else narrow) - _GAP, (caption, Piece(shown, STRONG)))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
