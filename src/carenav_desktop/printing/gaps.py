"""GAPS.PDF: what is not in the packet and why. The cover prints the same list."""

from __future__ import annotations

from .page import WIDTH, Cell, Piece, Sheet, both, pair
from .sheets import GapLine, GapSheet
from .typeface import BODY, DISPLAY, SMALL, STRONG

_STATE, _REASON = 176.0, 272.0
_GAP = 16.0
_PADDING = 7.0


def gaps(sheet: GapSheet) -> bytes:
    """The list of what is missing as a PDF."""
    title = pair("printing.missing")
    page = Sheet(title, sheet.code, sheet.made)
    page.paragraphs((Piece(title[0], DISPLAY), Piece(title[1], DISPLAY.muted(), after=16)))
    page.paragraphs((Piece(sheet.case_name, STRONG, after=4), *both(pair("printing.missing_lead"))))
    page.space(24)
    gap_table(page, sheet.gaps)
    return page.finish()


def gap_table(page: Sheet, lines: tuple[GapLine, ...]) -> None:
    """One row a line: what, how it stands, why; the column heads again on every page."""
    if not lines:
        page.paragraphs(both(pair("printing.missing_none")))
        return
    _heads(page)
    for line in lines:
        cells = _cells(line)
        if page.needs(page.height(cells) + _PADDING):
            _heads(page)
        page.row(cells)
        page.y += _PADDING
        page.rule()
        page.y += _PADDING


def first_height(page: Sheet, lines: tuple[GapLine, ...]) -> float:
    """What the column heads and the first row need."""
    return 30 + (page.height(_cells(lines[0])) if lines else 0)


def _heads(page: Sheet) -> None:
    heads = (pair("printing.what"), pair("printing.state"), pair("printing.why"))
    page.row(
        tuple(
            Cell(x, 160, (Piece(" ".join(head), SMALL),)) for x, head in zip((0, _STATE, _REASON), heads, strict=True)
        )
    )
    page.y += 5
    page.rule()
    page.y += _PADDING


def _cells(line: GapLine) -> tuple[Cell, ...]:
    return (
        Cell(0, _STATE - _GAP, both(line.label, STRONG)),
        Cell(_STATE, _REASON - _STATE - _GAP, both(line.state, BODY)),
        Cell(_REASON, WIDTH - _REASON, both(line.reason, BODY)),
    )
