"""Marks on pages and the PDF made of them; the only module that knows fpdf2, and loads it on first use.

Pages are laid out completely before anything is drawn, so that each can say how many there are.
The same marks and the same date give the same bytes.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .typeface import HAIRLINE, HAN, Colour, Style, Typeface

if TYPE_CHECKING:
    from fpdf import FPDF

#: A4 in points (ISO 216: 210 by 297 mm).
PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
#: Stroke, as a share of the size, that gives the one weight of Chinese the look of a bolder one.
_HEAVIER = 0.028


@dataclass(frozen=True)
class Words:
    """One line of text; `x` and the baseline `y` are points from the top left."""

    x: float
    y: float
    text: str
    style: Style


@dataclass(frozen=True)
class Box:
    """A filled rectangle; with a height below one point it is a rule."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour = HAIRLINE


Mark = Words | Box


class Canvas:
    """Collects the marks of every page and draws them all at the end."""

    def __init__(self, title: str, made: str) -> None:
        from fpdf import FPDF  # a second of loading that no start of the program should pay

        self._pdf = FPDF(unit="pt", format=(PAGE_WIDTH, PAGE_HEIGHT))
        self._pdf.set_auto_page_break(False)
        self._pdf.set_title(title)
        self._pdf.set_creation_date(_noon(made))
        self.typeface = Typeface(self._pdf)
        self.pages: list[list[Mark]] = []

    def draw(self) -> bytes:
        """The document."""
        for marks in self.pages:
            self._pdf.add_page()
            for mark in marks:
                self._words(mark) if isinstance(mark, Words) else self._box(mark)
        return bytes(self._pdf.output())

    def _box(self, box: Box) -> None:
        self._pdf.set_fill_color(*box.colour)
        self._pdf.rect(box.x, box.y, box.width, box.height, style="F")

    def _words(self, words: Words) -> None:
        x = words.x
        self._pdf.set_text_color(*words.style.colour)
        for run in self.typeface.runs(words.text, bold=words.style.bold):
            self._pdf.set_font(*run.font, words.style.size)
            _text(self._pdf, x, words.y, run.text, heavier=run.font == HAN and words.style.bold)
            x += run.width * words.style.size


def _text(pdf: FPDF, x: float, y: float, text: str, *, heavier: bool) -> None:
    if not heavier:
        pdf.text(x, y, text)
        return
    with pdf.local_context(text_mode="FILL_STROKE", line_width=pdf.font_size_pt * _HEAVIER, draw_color=pdf.text_color):
        pdf.text(x, y, text)


def _noon(made: str) -> datetime.datetime:
    return datetime.datetime.combine(datetime.date.fromisoformat(made), datetime.time(12), datetime.UTC)
