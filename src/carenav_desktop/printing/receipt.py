"""The receipt of the intake desk: one page, English and Chinese side by side, that says what was received."""

from __future__ import annotations

from ..domain.display import visible
from .canvas import Box
from .page import WIDTH, Cell, Piece, Sheet, both, pair
from .sheets import ReceiptLine, ReceiptSheet
from .typeface import BODY, DISPLAY, SMALL, STRONG, TINT, Style

#: More lines than these would not leave room on one page; the rest is counted.
_MOST_STUDIES, _MOST_BESIDE_FAILED, _MOST_FAILED = 16, 6, 3
_DATE, _WHAT, _TITLE, _PLACE, _SERIES, _FILES = 0.0, 66.0, 150.0, 284.0, 384.0, 436.0
_GAP = 8.0
_FIGURE = Style(15, 20, bold=True)
#: No sentence runs on.
_LONGEST = 80


def receipt(sheet: ReceiptSheet) -> bytes:
    """One receipt as a PDF of one page."""
    page = Sheet(pair("printing.receipt_short"), sheet.code, sheet.made)
    title = pair("printing.receipt")
    half = (WIDTH - 24) / 2
    page.row((Cell(0, half, (Piece(title[0], DISPLAY),)), Cell(half + 24, half, (Piece(title[1], DISPLAY.muted()),))))
    page.y += 14
    _facts(page, sheet)
    _studies(page, sheet)
    _sum(page, sheet)
    _failed(page, sheet)
    _limits(page, sheet, half)
    return page.finish()


def _facts(page: Sheet, sheet: ReceiptSheet) -> None:
    """Whose, from what, when, by whom, under a rule."""
    page.rule()
    page.y += 10
    facts = (
        ("person", sheet.case_name, 140.0),
        ("born", sheet.born, 76.0),
        ("received_on", sheet.made, 96.0),
        ("received_by", sheet.operator, 56.0),
        ("medium", ", ".join(sheet.media), 115.0),
    )
    x, cells = 0.0, []
    for name, value, width in facts:
        caption = Piece(" ".join(pair(f"printing.{name}")), SMALL, after=2)
        cells.append(Cell(x, width - _GAP, (caption, _line(page, value, width - _GAP, STRONG))))
        x += width
    page.row(cells)
    page.y += 16


def _studies(page: Sheet, sheet: ReceiptSheet) -> None:
    page.inline(pair("printing.studies"), STRONG)
    page.y += 4
    if not sheet.studies:
        page.paragraphs(both(pair("printing.none")))
        page.y += 8
    else:
        _table(page, sheet.studies, _MOST_BESIDE_FAILED if sheet.failed else _MOST_STUDIES)
    if sheet.documents:
        page.inline(pair("printing.papers_received", count=sheet.documents), BODY)
        page.y += 4


def _table(page: Sheet, studies: tuple[ReceiptLine, ...], most: int) -> None:
    heads = ((_DATE, "date"), (_WHAT, "kind_of_scan"), (_TITLE, "title"), (_PLACE, "place"), (_SERIES, "series"),
             (_FILES, "image_files"))  # fmt: skip
    page.row(tuple(Cell(x, 90, (Piece(" ".join(pair(f"printing.{name}")), SMALL),)) for x, name in heads))
    page.y += 3
    page.rule()
    page.y += 5
    for line in studies[:most]:
        page.row(_cells(page, line))
        page.y += 3
    if len(studies) > most:
        page.inline(pair("printing.more_studies", count=len(studies) - most), BODY)
    page.y += 8


def _cells(page: Sheet, line: ReceiptLine) -> tuple[Cell, ...]:
    label = line.label[0] if line.label[0] == line.label[1] else " ".join(line.label)
    columns = (
        (_DATE, _WHAT, line.date, BODY),
        (_WHAT, _TITLE, label, BODY),
        (_TITLE, _PLACE, line.title, BODY),
        (_PLACE, _SERIES, line.place, BODY),
        (_SERIES, _FILES, str(line.series), BODY),
        (_FILES, WIDTH + _GAP, str(line.instances), STRONG),
    )
    return tuple(
        Cell(x, end - x - _GAP, (_line(page, text, end - x - _GAP, style),)) for x, end, text, style in columns
    )


def _sum(page: Sheet, sheet: ReceiptSheet) -> None:
    """Found = copied in + already here + left out + failed, with the figures, in a box."""
    page.y += 4
    page.box(Box(0, 0, WIDTH, 62, TINT))
    page.y += 10
    names = ("found", "imported", "duplicate", "skipped", "failed")
    figures = (sum(sheet.counts), *sheet.counts)
    signs = ("", "= ", "+ ", "+ ", "+ ")
    column = (WIDTH - 24) / len(names)
    page.row(
        tuple(
            Cell(12 + at * column, column - _GAP, (Piece(f"{sign}{figure}", _FIGURE), *_caption(name)))
            for at, (name, figure, sign) in enumerate(zip(names, figures, signs, strict=True))
        )
    )
    page.y += 16
    if sheet.stopped:
        page.paragraphs(both(pair("printing.received_in_part", count=sheet.stopped), STRONG, after=6))


def _caption(name: str) -> tuple[Piece, ...]:
    english, chinese = pair(f"printing.files_{name}")
    return Piece(english, SMALL), Piece(chinese, SMALL)


def _failed(page: Sheet, sheet: ReceiptSheet) -> None:
    """What could not be read, and why."""
    if not sheet.failed:
        return
    page.inline(pair("printing.not_read"), STRONG)
    page.y += 2
    for name, why in sheet.failed[:_MOST_FAILED]:
        half = (WIDTH - 130) / 2
        reasons = (Cell(x, half - _GAP, (Piece(text, SMALL),)) for x, text in zip((130, 130 + half), why, strict=True))
        page.row((Cell(0, 122, (_line(page, name, 122, BODY),)), *reasons))
        page.y += 2
    if len(sheet.failed) > _MOST_FAILED:
        page.inline(pair("printing.more_not_read", count=len(sheet.failed) - _MOST_FAILED), BODY)
    page.y += 8


def _limits(page: Sheet, sheet: ReceiptSheet, half: float) -> None:
    """What taking in a disc is not."""
    texts = (
        pair("printing.receipt_not_looked"),
        pair("printing.receipt_keep"),
        pair("printing.prepared", program=sheet.prepared_with, date=sheet.made),
    )
    page.rule()
    page.y += 10
    page.row(
        tuple(
            Cell(x, half, tuple(Piece(text[at], style, after=4) for text in texts))
            for at, (x, style) in enumerate(((0.0, BODY), (half + 24, BODY.muted())))
        )
    )


def _line(page: Sheet, text: str, width: float, style: Style) -> Piece:
    """`text` on a single line, cut where it has no room."""
    whole = shown = visible(text, _LONGEST) or "–"
    while page.width(shown, style) > width and len(shown) > 1:
        whole = whole[:-1]
        shown = f"{whole}…"
    return Piece(shown, style)
