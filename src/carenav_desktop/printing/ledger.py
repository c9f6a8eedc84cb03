"""The opinion ledger on paper: one row a packet with its figures, and below it what is open, in both languages."""

from __future__ import annotations

from .opinion_sheets import LedgerRow, LedgerSheet
from .page import WIDTH, Cell, Piece, Sheet, both, pair
from .typeface import BODY, DISPLAY, SMALL, STRONG, Style

_WHO, _PACKET, _OPINION, _FIGURES = 0.0, 128.0, 196.0, 292.0
_FIGURE = (WIDTH - _FIGURES) / 4
_GAP = 10.0
_HALF = (WIDTH - 24) / 2
_COUNTS = ("sent", "reviewed", "asked", "answered")


def ledger(sheet: LedgerSheet) -> bytes:
    """The ledger as a PDF."""
    title = pair("ledger.title")
    page = Sheet(title, "", sheet.made)
    page.paragraphs((Piece(title[0], DISPLAY), Piece(title[1], DISPLAY.muted(), after=8)))
    page.paragraphs((Piece(" · ".join(filter(None, (sheet.case_name, sheet.born))), STRONG),))
    page.space(16)
    if not sheet.rows:
        page.paragraphs(both(pair("ledger.none")))
    else:
        _heads(page)
    for row in sheet.rows:
        cells = _cells(row)
        if page.needs(page.height(cells) + 40):
            _heads(page)
        page.row(cells)
        _open(page, row)
        page.y += 6
        page.rule()
        page.y += 8
    page.space(8)
    limits = pair("limits.all")
    page.row(_sides(limits, SMALL))
    return page.finish()


def _heads(page: Sheet) -> None:
    columns = ((_WHO, "reviewer"), (_PACKET, "packet"), (_OPINION, "opinion"))
    heads = [Cell(x, 110, _caption(name)) for x, name in columns]
    heads += [Cell(_FIGURES + at * _FIGURE, _FIGURE - 4, _caption(name)) for at, name in enumerate(_COUNTS)]
    page.row(heads)
    page.y += 4
    page.rule()
    page.y += 8


def _caption(name: str) -> tuple[Piece, ...]:
    english, chinese = pair(f"ledger.{name}")
    return Piece(english, SMALL), Piece(chinese, SMALL)


def _cells(row: LedgerRow) -> list[Cell]:
    who = (Piece(row.reviewer, STRONG),) if row.reviewer else both(pair("ledger.nobody"))
    code, made = row.packet
    packet = (Piece(code, STRONG), Piece(made, SMALL)) if code else both(pair("ledger.no_packet"))
    opinions = [piece for author, day in row.opinions for piece in (Piece(author or "–"), Piece(day, SMALL, after=2))]
    cells = [
        Cell(_WHO, _PACKET - _WHO - _GAP, who),
        Cell(_PACKET, _OPINION - _PACKET - _GAP, packet),
        Cell(_OPINION, _FIGURES - _OPINION - _GAP, opinions or both(pair("ledger.no_opinion"))),
    ]
    figures = enumerate(row.counts)
    return cells + [Cell(_FIGURES + at * _FIGURE, _FIGURE, (Piece(str(count), STRONG),)) for at, count in figures]


def _open(page: Sheet, row: LedgerRow) -> None:
    if not row.open:
        return
    page.y += 6
    page.inline(pair("ledger.open"), SMALL)
    for point in row.open:
        page.row(_sides(point, BODY))
        page.y += 1


def _sides(texts: tuple[str, str], style: Style) -> tuple[Cell, ...]:
    return Cell(0, _HALF, (Piece(texts[0], style),)), Cell(_HALF + 24, _HALF, (Piece(texts[1], style.muted()),))
