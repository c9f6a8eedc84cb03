"""COVER.PDF: the decision question first, then who, what is here, what is missing, and the limits."""

from __future__ import annotations

from itertools import groupby

from .asked import asked, consents, family
from .gaps import first_height, gap_table
from .page import WIDTH, Cell, Piece, Sheet, both, pair
from .sheets import CoverSheet, IndexLine, Pair
from .typeface import BODY, HEADING, SMALL, STRONG

_NUMBER, _DATE, _TITLE, _PLACE, _COUNT = 0.0, 44.0, 116.0, 304.0, 440.0
_GAP = 12.0
#: Of names and numbers on the files so many are printed, the rest is counted.
_MOST_VARIANTS = 8


def cover(sheet: CoverSheet) -> bytes:
    """The cover of a packet as a PDF; page one is the question."""
    page = Sheet(pair("printing.packet"), sheet.code, sheet.made)
    asked(page, sheet)
    _facts(page, sheet)
    family(page, sheet)
    _index(page, pair("printing.documents"), sheet.documents, pair("printing.pages"))
    _index(page, pair("printing.studies"), sheet.studies, pair("printing.files"))
    page.section(pair("printing.missing"), first_height(page, sheet.gaps))
    gap_table(page, sheet.gaps)
    consents(page, sheet)
    _limits(page, sheet)
    return page.finish()


def _facts(page: Sheet, sheet: CoverSheet) -> None:
    """Who it is about and how much there is, four columns under a rule."""
    page.space(28)
    page.rule()
    page.y += 12
    rows = (
        (("person", sheet.case_name), ("born", sheet.born), ("code", sheet.code), ("made", sheet.made)),
        (("documents", len(sheet.documents)), ("studies", len(sheet.studies)), ("missing_count", len(sheet.gaps))),
    )
    for row in rows:
        page.row(tuple(_fact(at, name, str(value)) for at, (name, value) in enumerate(row)))
        page.y += 10
    _variants(page, sheet)


def _fact(column: int, name: str, value: str) -> Cell:
    wide = 184.0
    x = 0.0 if column == 0 else wide + (column - 1) * 104
    caption = Piece(" ".join(pair(f"printing.{name}")), SMALL, after=2)
    return Cell(x, (wide if column == 0 else 104) - _GAP, (caption, Piece(value or "–", STRONG)))


def _variants(page: Sheet, sheet: CoverSheet) -> None:
    """How else the person is called on the files: a reader who finds another name or number knows it is no mistake."""
    for name, values in (("spellings", sheet.spellings), ("numbers", sheet.numbers)):
        if not values:
            continue
        shown = "  ·  ".join(values[:_MOST_VARIANTS])
        if len(values) > _MOST_VARIANTS:
            shown += f"  ·  +{len(values) - _MOST_VARIANTS}"
        caption = Piece(" ".join(pair(f"printing.{name}")), SMALL, after=2)
        page.row((Cell(0, WIDTH, (caption, Piece(shown))),))
        page.y += 8


def _index(page: Sheet, title: Pair, lines: tuple[IndexLine, ...], count: Pair) -> None:
    """Lines grouped by what they are; each group keeps its heading and each page its column heads."""
    page.section(title, 96)
    if not lines:
        page.paragraphs(both(pair("printing.none")))
        return
    _heads(page, count)
    for label, group in groupby(lines, key=lambda one: one.label):
        _group(page, label, tuple(group), count)


def _group(page: Sheet, label: Pair, lines: tuple[IndexLine, ...], count: Pair) -> None:
    heading = label if label[0] != label[1] else (label[0], "")
    if page.needs(STRONG.leading + page.height(_cells(lines[0])) + 12):
        _heads(page, count)
    page.inline(heading, STRONG)
    page.y += 2
    for line in lines:
        cells = _cells(line)
        if page.needs(page.height(cells) + 4):
            _heads(page, count)
            page.inline(heading, STRONG)
            page.y += 2
        page.row(cells)
        page.y += 4
    page.y += 4
    page.rule()
    page.y += 8


def _heads(page: Sheet, count: Pair) -> None:
    heads = (
        (_NUMBER, pair("printing.number")),
        (_DATE, pair("printing.date")),
        (_TITLE, pair("printing.title")),
        (_PLACE, pair("printing.place")),
        (_COUNT, count),
    )
    page.row(tuple(Cell(x, 120, (Piece(" ".join(head), SMALL),)) for x, head in heads))
    page.y += 5
    page.rule()
    page.y += 8


def _cells(line: IndexLine) -> tuple[Cell, ...]:
    mark = " · ".join(line.mark) if line.mark[0] else ""
    title = (Piece(line.title or "–"), *([Piece(mark, HEADING)] if mark else []))
    return (
        Cell(_NUMBER, _DATE - _NUMBER, (Piece(line.number),)),
        Cell(_DATE, _TITLE - _DATE, (Piece(line.date or "–"),)),
        Cell(_TITLE, _PLACE - _TITLE - _GAP, title),
        Cell(_PLACE, _COUNT - _PLACE - _GAP, (Piece(line.place or "–"),)),
        Cell(_COUNT, WIDTH - _COUNT, (Piece(str(line.pages or "–")),)),
    )


def _limits(page: Sheet, sheet: CoverSheet) -> None:
    """Who made this and what a review of papers and pictures cannot do."""
    prepared = pair("printing.prepared", program=sheet.prepared_with, date=sheet.made)
    texts = (pair("printing.limits_remote"), pair("printing.limits_records"), pair("limits.all"), prepared)
    half = (WIDTH - 24) / 2
    cells = tuple(
        Cell(x, half, tuple(Piece(text[at], style, after=5) for text in texts))
        for at, (x, style) in enumerate(((0.0, BODY), (half + 24, BODY.muted())))
    )
    page.section(pair("printing.limits"), page.height(cells))
    page.row(cells)
