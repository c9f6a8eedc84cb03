"""The ask-before-paying sheet: eight questions in both languages, what is known already, lines for what is not."""

from __future__ import annotations

from .canvas import Box
from .page import WIDTH, Cell, Piece, Sheet, both, pair
from .sheets import AskSheet, Pair
from .typeface import BODY, DISPLAY, SMALL, STRONG, TINT

_NUMBER = 22.0
_HALF = (WIDTH - 24) / 2
_LINE, _LINES = 21.0, 2
_AFTER = 9.0


def ask_sheet(sheet: AskSheet) -> bytes:
    """The sheet as a PDF."""
    page = Sheet(pair("reviewing.ask_short"), sheet.code, sheet.made)
    title = pair("reviewing.ask_title")
    page.paragraphs((Piece(title[0], DISPLAY), Piece(title[1], DISPLAY.muted(), after=8)))
    page.paragraphs((Piece(sheet.reviewer, STRONG, after=4),))
    unknown = sum(not answer for _, answer in sheet.questions)
    if unknown:
        page.inline(pair("reviewing.ask_left", count=unknown), BODY)
    page.space(12)
    for number, (question, answer) in enumerate(sheet.questions, start=1):
        _question(page, number, question, answer)
    _by_hand(page)
    _limits(page, sheet.limits)
    return page.finish()


def _question(page: Sheet, number: int, question: Pair, answer: str) -> None:
    """A question and its answer, or lines to write on; both stay on one page."""
    pieces = both(question, STRONG)
    known = (Piece(answer, BODY, after=_AFTER),) if answer else ()
    cells = (Cell(0, _NUMBER, (Piece(f"{number}.", STRONG),)), Cell(_NUMBER, WIDTH - _NUMBER, (*pieces, *known)))
    page.needs(page.height(cells) + (0 if answer else _LINES * _LINE + _AFTER))
    page.row(cells)
    if answer:
        return
    for _ in range(_LINES):
        page.y += _LINE
        page.box(Box(_NUMBER, 0, WIDTH - _NUMBER, 0.6))
    page.y += _AFTER


def _by_hand(page: Sheet) -> None:
    """Who said it, and when."""
    page.space(8)
    said = pair("reviewing.person")
    page.row((Cell(0, _HALF, (Piece(said[0], BODY),)), Cell(_HALF + 24, _HALF, (Piece(said[1], BODY.muted()),))))
    page.space(14)


def _limits(page: Sheet, limits: Pair) -> None:
    heads = pair("reviewing.ask_limits")
    cells = tuple(
        Cell(x, _HALF - 24, (Piece(heads[side], STRONG, after=3), Piece(limits[side], SMALL, after=10)))
        for side, x in enumerate((12.0, _HALF + 24))
    )
    height = page.height(cells) + 10
    page.needs(height)
    page.box(Box(0, 0, WIDTH, height, TINT))
    page.y += 10
    page.row(cells)
