"""The two typefaces of every sheet: Inter for Latin, Noto Sans for Chinese and all else it has.

Chooses a font for each character and knows widths. Draws nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, cast

from .. import assets

if TYPE_CHECKING:
    from fpdf import FPDF
    from fpdf.fonts import TTFFont

Colour = tuple[int, int, int]

INK: Colour = (27, 32, 36)
MUTED: Colour = (92, 101, 107)
ACCENT: Colour = (31, 111, 120)
TINT: Colour = (229, 240, 240)
HAIRLINE: Colour = (214, 220, 222)

#: What stands for a character that neither font can show.
MISSING = "□"
#: Signs that both scripts use in different widths; they follow their neighbours.
_SHARED = frozenset("“”‘’…—–·")

Font = tuple[str, str]
#: Family and style by which fpdf2 knows each font, and its file.
_LATIN, _LATIN_BOLD, HAN = ("latin", ""), ("latin", "B"), ("han", "")
_FILES = {_LATIN: "Inter-Regular.ttf", _LATIN_BOLD: "Inter-SemiBold.ttf", HAN: "NotoSansSC-Regular.otf"}


@dataclass(frozen=True)
class Style:
    """How a text looks: size and line height in points, weight and colour."""

    size: float
    leading: float
    bold: bool = False
    colour: Colour = INK

    def muted(self) -> Style:
        """The same in the colour of secondary text."""
        return replace(self, colour=MUTED)


DISPLAY = Style(21, 29, bold=True)
SECTION = Style(13, 18, bold=True)
BODY = Style(9.5, 14)
STRONG = Style(9.5, 14, bold=True)
HEADING = Style(9.5, 14, bold=True, colour=ACCENT)
SMALL = Style(7.5, 11, colour=MUTED)


@dataclass(frozen=True)
class Run:
    """Neighbouring characters of one font; `width` is in points for a text of one point."""

    font: Font
    text: str
    width: float


class Typeface:
    """The fonts as one document has them loaded; only characters that are used get embedded."""

    def __init__(self, pdf: FPDF) -> None:
        self._fonts: dict[Font, TTFFont] = {}
        for (family, style), file in _FILES.items():
            pdf.add_font(family, style, assets.path(f"fonts/{file}"))
            self._fonts[family, style] = cast("TTFFont", pdf.fonts[family + style])

    def runs(self, text: str, *, bold: bool) -> tuple[Run, ...]:
        """`text` cut where the font changes; what no font has is the sign `MISSING`."""
        latin = _LATIN_BOLD if bold else _LATIN
        pieces = ((self._font_of(sign, around, latin), sign) for sign, around in _with_neighbours(text))
        return tuple(self._run(font, "".join(sign for _, sign in group)) for font, group in groupby(pieces, key=_first))

    def width(self, text: str, style: Style) -> float:
        """How wide `text` is in points."""
        return style.size * sum(run.width for run in self.runs(text, bold=style.bold))

    def _run(self, font: Font, text: str) -> Run:
        known = self._fonts[font]
        shown = "".join(sign if ord(sign) in known.cmap else MISSING for sign in text)
        return Run(font, shown, sum(known.cw[ord(sign)] for sign in shown) / 1000)

    def _font_of(self, sign: str, around: str, latin: Font) -> Font:
        if sign in _SHARED and any(self._is_han(one) for one in around):
            return HAN
        return latin if ord(sign) in self._fonts[latin].cmap else HAN

    def _is_han(self, sign: str) -> bool:
        return ord(sign) not in self._fonts[_LATIN].cmap and ord(sign) in self._fonts[HAN].cmap


def _first(pair: tuple[Font, str]) -> Font:
    return pair[0]


def _with_neighbours(text: str) -> Iterator[tuple[str, str]]:
    for at, sign in enumerate(text):
        yield sign, text[max(at - 1, 0) : at + 2]
