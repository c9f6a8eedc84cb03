"""COVER.PDF: the decision question first, then who, what is here, what is missing, and the limits."""

from __future__ import annotations

from itertools import groupby

from .gaps import first_height, gap_table
from .page import WIDTH, Cell, Piece, Sheet, both, pair
from .sheets import CoverSheet, IndexLine, Pair
from .typeface import BODY, DISPLAY, HEADING, SMALL, STRONG, Style

#: A question longer than this, counted in points of its width, is set smaller so that it stays on page one.
_LARGE_QUESTION = 3200.0
_SMALLER = Style(14, 21, bold=True)
_NUMBER, _DATE, _TITLE, _PLACE, _COUNT = 0.0, 44.0, 116.0, 304.0, 448.0
_GAP = 12.0


def cover(sheet: CoverSheet) -> bytes:
    """The cover of a packet as a PDF; page one is the question."""
    page = Sheet(pair("printing.packet"), sheet.code, sheet.made)
    _question(page, sheet)
    _facts(page, sheet)
    _index(page, pair("printing.documents"), sheet.documents, pair("printing.pages"))
    _index(page, pair("printing.studies"), sheet.studies, pair("printing.files"))
    page.section(pair("printing.missing"), first_height(page, sheet.gaps))
    gap_table(page, sheet.gaps)
    _limits(page, sheet)
    return page.finish()


def _question(page: Sheet, sheet: CoverSheet) -> None:
    page.inline(pair("printing.question"), HEADING)
    page.y += 8
    large = page.width(sheet.question, DISPLAY) <= _LARGE_QUESTION
    lines = [line.strip() for line in sheet.question.splitlines() if line.strip()]
    page.paragraphs(tuple(Piece(line, DISPLAY if large else _SMALLER) for line in lines))
    if sheet.question_version:
        page.y += 8
        page.paragraphs((Piece(" · ".join(pair("printing.version", version=sheet.question_version)), SMALL),))


def _facts(page: Sheet, sheet: CoverSheet) -> None:
    """Who it is about and how much there is, four columns under a rule."""
    page.space(28)
    page.rule()
    page.y += 12
    counts = pair(
        "printing.counts", documents=len(sheet.documents), studies=len(sheet.studies), gaps=len(sheet.gaps)
    )
    columns = (
        (0.0, 152.0, "printing.person", (Piece(sheet.case_name, STRONG),)),
        (168.0, 80.0, "printing.born", (Piece(sheet.born or "–", STRONG),)),
        (256.0, 64.0, "printing.code", (Piece(sheet.code, STRONG),)),
        (328.0, WIDTH - 328.0, "printing.inside", both(counts, STRONG)),
    )
    page.row(
        tuple(Cell(x, width, (Piece(" ".join(pair(code)), SMALL, after=3), *value)) for x, width, code, value in columns)
    )


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
    if page.needs(22 + page.height(_cells(lines[0])) + 12):
        _heads(page, count)
    page.inline(label if label[0] != label[1] else (label[0], ""), STRONG)
    page.y += 2
    for line in lines:
        cells = _cells(line)
        if page.needs(page.height(cells) + 4):
            _heads(page, count)
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
    return (
        Cell(_NUMBER, _DATE - _NUMBER, (Piece(line.number),)),
        Cell(_DATE, _TITLE - _DATE, (Piece(line.date or "–"),)),
        Cell(_TITLE, _PLACE - _TITLE - _GAP, (Piece(line.title or "–"),)),
        Cell(_PLACE, _COUNT - _PLACE - _GAP, (Piece(line.place or "–"),)),
        Cell(_COUNT, WIDTH - _COUNT, (Piece(str(line.pages or "–")),)),
    )


def _limits(page: Sheet, sheet: CoverSheet) -> None:
    """Who made this and what a review of papers and pictures cannot do."""
    page.section(pair("printing.limits"), 120)
    prepared = pair("printing.prepared", program=sheet.prepared_with, date=sheet.made)
    half = (WIDTH - 24) / 2
    texts = (pair("printing.limits_remote"), pair("printing.limits_records"), prepared)
    page.row(
        tuple(
            Cell(x, half, tuple(Piece(text[at], style, after=6) for text in texts))
            for at, (x, style) in enumerate(((0.0, BODY), (half + 24, BODY.muted())))
        )
    )
