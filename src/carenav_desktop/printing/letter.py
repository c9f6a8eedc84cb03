"""A letter, both languages side by side: English on the left, Chinese on the right, signature lines at the end."""

from __future__ import annotations

from ..domain.letter import Block, Letter, Look
from .page import WIDTH, Cell, Piece, Sheet
from .typeface import BODY, DISPLAY, STRONG, Style

_GUTTER = 24.0
_COLUMN = (WIDTH - _GUTTER) / 2
_NUMBER = 18.0
_AFTER = {Look.TITLE: 14.0, Look.PLAIN: 8.0, Look.ITEM: 6.0, Look.SIGN: 20.0}
_STYLES = {Look.TITLE: DISPLAY, Look.PLAIN: BODY, Look.ITEM: STRONG, Look.SIGN: BODY}


def letter(sheet: Letter, code: str) -> bytes:
    """The letter as a PDF; `code` names it in the head of each page."""
    page = Sheet(sheet.title, code, sheet.made)
    number = 0
    for block in sheet.blocks:
        number += block.look is Look.ITEM
        if block.look is Look.SIGN:
            page.space(_AFTER[Look.SIGN])
        page.row(_cells(block, number if block.look is Look.ITEM else 0))
        page.space(_AFTER[block.look])
    return page.finish()


def _cells(block: Block, number: int) -> tuple[Cell, ...]:
    """Both sides of a block; things asked for are numbered on both."""
    style = _STYLES[block.look]
    sides = ((0.0, block.texts[0]), (_COLUMN + _GUTTER, block.texts[1]))
    if not number:
        return tuple(Cell(x, _COLUMN, (Piece(text, style),)) for x, text in sides)
    cells: list[Cell] = []
    for x, text in sides:
        cells.append(Cell(x, _NUMBER, (Piece(f"{number}.", Style(style.size, style.leading)),)))
        cells.append(Cell(x + _NUMBER, _COLUMN - _NUMBER, (Piece(text, style),)))
    return tuple(cells)
