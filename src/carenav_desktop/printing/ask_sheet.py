"""The ask-before-paying sheet: eight questions in both languages, what is known already, lines for what is not."""

from __future__ import annotations

from .canvas import Box
from .page import WIDTH, Cell, Piece, Sheet, pair
from .sheets import AskSheet, Pair
from .typeface import BODY, DISPLAY, SMALL, STRONG, TINT

_NUMBER = 22.0
_HALF = (WIDTH - 24) / 2
_LINE, _LINES = 18.0, 2
_AFTER = 8.0


def ask_sheet(sheet: AskSheet) -> bytes:
    """The sheet as a PDF."""
    page = Sheet(pair("reviewing.ask_short"), sheet.code, sheet.made)
    page.inline(pair("reviewing.ask_title"), DISPLAY)
    page.space(6)
    page.paragraphs((Piece(sheet.reviewer, STRONG, after=4),))
    unknown = sum(not answer for _, answer in sheet.questions)
    if unknown:
        page.inline(pair("reviewing.ask_left", count=unknown), BODY)
    page.space(10)
    for number, (question, answer) in enumerate(sheet.questions, start=1):
        _question(page, number, question, answer)
    _by_hand(page)
    _limits(page, sheet.limits)
    return page.finish()


def _question(page: Sheet, number: int, question: Pair, answer: str) -> None:
    """A question and its answer, or lines to write on; both stay on one page."""
    chinese = _NUMBER + page.width(question[0], STRONG) + 8
    asked = (
        Cell(0, _NUMBER, (Piece(f"{number}.", STRONG),)),
        Cell(_NUMBER, WIDTH - _NUMBER, (Piece(question[0], STRONG),)),
        Cell(chinese, WIDTH - chinese, (Piece(question[1], BODY.muted()),)),
    )
    known = (Cell(_NUMBER, WIDTH - _NUMBER, (Piece(answer, BODY),)),)
    page.needs(page.height(asked) + (page.height(known) if answer else _LINES * _LINE) + _AFTER)
    page.row(asked)
    if answer:
        page.row(known)
    else:
        for _ in range(_LINES):
            page.y += _LINE
            page.box(Box(_NUMBER, 0, WIDTH - _NUMBER, 0.6))
    page.y += _AFTER


def _by_hand(page: Sheet) -> None:
    """Who said it, and when."""
    page.space(6)
    page.needs(2 * BODY.leading)
    ends, x, cells = (WIDTH - 2 * _HALF / 3, WIDTH), 0.0, []
    for code, end in zip(("reviewing.spoke_with", "reviewing.spoke_on"), ends, strict=True):
        said = " ".join(pair(code))
        line = x + page.width(said, BODY) + 6
        cells.append(Cell(x, end - x, (Piece(said, BODY),)))
        page.box(Box(line, BODY.leading, end - line - 12, 0.6))
        x = end
    page.row(tuple(cells))
    page.space(10)


def _limits(page: Sheet, limits: Pair) -> None:
    heads = pair("reviewing.ask_limits")
    cells = tuple(
        Cell(x, _HALF - 24, (Piece(heads[side], STRONG, after=3), Piece(limits[side], SMALL, after=8)))
        for side, x in enumerate((12.0, _HALF + 24))
    )
    height = page.height(cells) + 8
    page.needs(height)
    page.box(Box(0, 0, WIDTH, height, TINT))
    page.y += 8
    page.row(cells)
