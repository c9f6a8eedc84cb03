"""The frame all sheets share: A4, margins, header with code and date, footer with page numbers and the limits.

Lays text out from top to bottom and starts a new page when something does not fit. Foreign text is made visible
before it is measured.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from .. import assets
from ..domain.display import visible
from .canvas import PAGE_HEIGHT, PAGE_WIDTH, Box, Canvas, Mark, Words
from .line_breaks import lines_of
from .sheets import Pair
from .typeface import ACCENT, BODY, SECTION, SMALL, Style

MARGIN = 56.0
WIDTH = PAGE_WIDTH - 2 * MARGIN
_TOP, _BOTTOM = 88.0, PAGE_HEIGHT - 80.0
_HEADER, _FOOTER = 48.0, PAGE_HEIGHT - 48.0
#: Where the baseline stands in a line, as a share of the line height plus one of the size.
_BASELINE, _RISE = 0.5, 0.36
_SECTION_HEIGHT = 8 + SECTION.leading + 8
#: No single text may fill a sheet.
_LONGEST = 1500


@dataclass(frozen=True)
class Piece:
    """A paragraph in one style. `after` is the space below it in points."""

    text: str
    style: Style = BODY
    after: float = 0


@dataclass(frozen=True)
class Cell:
    """Paragraphs in a column: `x` from the left margin, `width` in points."""

    x: float
    width: float
    pieces: Sequence[Piece]


def pair(code: str, **params: object) -> Pair:
    """The sentence of `code` in English and Simplified Chinese."""
    english, chinese = (assets.sentence(code, language, **params) for language in assets.LANGUAGES)
    return english, chinese


def both(texts: Pair, style: Style = BODY, after: float = 0) -> tuple[Piece, ...]:
    """English, and Chinese in the colour of secondary text below it; one paragraph where they are the same."""
    if texts[0] == texts[1]:
        return (Piece(texts[0], style, after),)
    return Piece(texts[0], style), Piece(texts[1], style.muted(), after)


class Sheet:
    """A document being laid out; `y` is where the next thing goes."""

    def __init__(self, title: Pair, code: str, made: str) -> None:
        self._canvas = Canvas(f"{code} {title[0]} {title[1]}", made)
        self._title, self._code, self._made = title, code, made
        self.y = _TOP
        self._new_page()

    def finish(self) -> bytes:
        """The PDF. Nothing may be added afterwards."""
        count = len(self._canvas.pages)
        for number, marks in enumerate(self._canvas.pages, start=1):
            marks += self._header()
            marks += self._footer(number, count)
        return self._canvas.draw()

    @property
    def pages(self) -> int:
        """How many pages were begun."""
        return len(self._canvas.pages)

    def start_over(self) -> None:
        """Throw away what was laid out, to try again with less."""
        self._canvas.pages.clear()
        self._new_page()

    def space(self, height: float) -> None:
        """Leave room, but never at the top of a page."""
        if self.y > _TOP:
            self.y += height

    def needs(self, height: float) -> bool:
        """Start a new page unless `height` points are left on this one; says whether it did."""
        if self.y + height <= _BOTTOM or self.y == _TOP:
            return False
        self._new_page()
        return True

    def paragraphs(self, pieces: Sequence[Piece], *, width: float = WIDTH) -> None:
        """Full-width text, kept together on one page."""
        self.row((Cell(0, width, pieces),))

    def row(self, cells: Sequence[Cell]) -> None:
        """Cells side by side, kept together; the row is as high as its highest cell."""
        laid = [self._laid(cell) for cell in cells]
        height = max(height for _, height in laid)
        self.needs(height)
        for lines, _ in laid:
            self._marks += [Words(one.x, self.y + one.y, one.text, one.style) for one in lines]
        self.y += height

    def flow(self, piece: Piece, *, x: float = 0, width: float = 0) -> None:
        """One paragraph that may go on on the next page, for texts nobody knows the length of."""
        lines, _ = self._laid(Cell(x, width or WIDTH - x, (replace(piece, after=0),)))
        for one in lines:
            self.needs(piece.style.leading)
            self._marks.append(replace(one, y=self.y + _baseline(piece.style)))
            self.y += piece.style.leading
        self.y += piece.after

    def height(self, cells: Sequence[Cell]) -> float:
        """How high `row` would be."""
        return max(self._laid(cell)[1] for cell in cells)

    def box(self, box: Box) -> None:
        """A rectangle at `box`, its `x` from the left margin and its `y` from where the sheet stands."""
        self._marks.append(Box(MARGIN + box.x, self.y + box.y, box.width, box.height, box.colour))

    def rule(self) -> None:
        """A hairline across the page."""
        self.box(Box(0, 0, WIDTH, 0.6))

    def section(self, texts: Pair, follows: float) -> None:
        """A heading that never stands alone: `follows` is the height of what must stay with it."""
        self.space(28)
        self.needs(_SECTION_HEIGHT + follows)
        self.box(Box(0, 0, 24, 2, ACCENT))
        self.y += 8
        self.inline(texts, SECTION)
        self.y += 8

    def inline(self, texts: Pair, style: Style) -> None:
        """English and Chinese on one line, the Chinese muted."""
        gap = self._canvas.typeface.width(texts[0], style) + 8
        self.row((Cell(0, WIDTH, (Piece(texts[0], style),)), Cell(gap, WIDTH - gap, (Piece(texts[1], style.muted()),))))

    def width(self, text: str, style: Style) -> float:
        """How wide `text` is in points."""
        return self._canvas.typeface.width(text, style)

    def _new_page(self) -> None:
        self._marks: list[Mark] = []
        self._canvas.pages.append(self._marks)
        self.y = _TOP

    def _laid(self, cell: Cell) -> tuple[list[Words], float]:
        """The lines of a cell from a height of zero on, and its height."""
        lines: list[Words] = []
        y = 0.0
        for piece in cell.pieces:
            style = piece.style
            text = visible(piece.text, _LONGEST)
            for line in lines_of(text, cell.width, partial(self.width, style=style)):
                lines.append(Words(MARGIN + cell.x, y + _baseline(style), line, style))
                y += style.leading
            y += piece.after
        return lines, y

    def _header(self) -> list[Mark]:
        code = Words(MARGIN, _HEADER, self._code, Style(SMALL.size, SMALL.leading, bold=True, colour=ACCENT))
        name = Words(MARGIN + self.width(code.text, code.style) + 8, _HEADER, " ".join(self._title), SMALL)
        date = Words(MARGIN + WIDTH - self.width(self._made, SMALL), _HEADER, self._made, SMALL)
        return [code, name, date]

    def _footer(self, number: int, count: int) -> list[Mark]:
        limits, page = pair("printing.footer"), " · ".join(pair("printing.page", number=number, count=count))
        return [
            Box(MARGIN, _FOOTER - 22, WIDTH, 0.6),
            Words(MARGIN, _FOOTER - 6, limits[0], SMALL),
            Words(MARGIN, _FOOTER + 6, limits[1], SMALL),
            Words(MARGIN + WIDTH - self.width(page, SMALL), _FOOTER - 6, page, SMALL),
        ]


def _baseline(style: Style) -> float:
    return style.leading * _BASELINE + style.size * _RISE
