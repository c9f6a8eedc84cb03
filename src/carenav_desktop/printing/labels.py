"""Labels for discs and sticks, one for each volume: to cut out, in both languages."""

from __future__ import annotations

from .canvas import Box
from .page import WIDTH, Cell, Piece, Sheet, both, pair
from .sheets import LabelSheet
from .typeface import BODY, HEADING, SMALL, STRONG, TINT

_HEIGHT, _GAP, _PADDING = 132.0, 16.0, 14.0
_HALF = (WIDTH - _GAP) / 2


def labels(sheet: LabelSheet) -> bytes:
    """A page, or several, of labels for one packet."""
    page = Sheet(pair("printing.labels"), sheet.code, sheet.made)
    page.paragraphs(both(pair("printing.labels_note"), SMALL, after=12))
    for first in range(1, sheet.volumes + 1, 2):
        page.needs(_HEIGHT)
        top = page.y
        for column, volume in enumerate(range(first, min(first + 2, sheet.volumes + 1))):
            page.y = top
            _label(page, sheet, volume, column * (_HALF + _GAP))
        page.y = top + _HEIGHT + _GAP
    return page.finish()


def _label(page: Sheet, sheet: LabelSheet, volume: int, x: float) -> None:
    page.box(Box(x, 0, _HALF, _HEIGHT, TINT))
    page.y += _PADDING
    who = " · ".join(one for one in (sheet.name, sheet.born) if one)
    of = pair("printing.label_volume", volume=volume, volumes=sheet.volumes)
    pieces = [
        Piece(who or f"{' '.join(pair('printing.packet'))} {sheet.code}", STRONG, after=4),
        *both(sheet.holds, BODY, after=4),
        Piece(" · ".join(of), HEADING, after=2),
        Piece(f"{sheet.code} · {sheet.made}", SMALL),
    ]
    page.row((Cell(x + _PADDING, _HALF - 2 * _PADDING, pieces),))
