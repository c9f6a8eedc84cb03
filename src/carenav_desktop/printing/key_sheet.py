"""The passphrase on a sheet of its own: large digits, a QR code, and the rules. It names nobody."""

from __future__ import annotations

import re

from .canvas import Box
from .page import WIDTH, Cell, Piece, Sheet, both, pair
from .sheets import KeySheet
from .typeface import BODY, DISPLAY, INK, SMALL, STRONG, TINT, Style

_DIGIT_GROUPS = re.compile(r"\d{4}(?:-\d{4})+")
_DIGITS = Style(30, 40, bold=True)
_PER_ROW = 3
_PANEL = 132.0
_QR = 116.0
_RULES = ("give", "apart", "open", "lost")


def passphrase_sheet(sheet: KeySheet) -> bytes:
    """The passphrase of one packet as a page to print."""
    title = pair("printing.key", packet=sheet.code)
    page = Sheet(pair("printing.key_short"), sheet.code, sheet.made)
    page.paragraphs((Piece(title[0], DISPLAY), Piece(title[1], DISPLAY.muted(), after=24)))
    if _DIGIT_GROUPS.fullmatch(sheet.passphrase):
        _digits(page, sheet.passphrase.split("-"))
    else:
        page.paragraphs((Piece(sheet.passphrase, DISPLAY),))
    page.y += 40
    _rules_and_code(page, sheet.passphrase)
    return page.finish()


def _digits(page: Sheet, groups: list[str]) -> None:
    """Groups of four in rows of three, each with its place, so that both ends of a telephone keep step."""
    rows = -(-len(groups) // _PER_ROW)
    page.box(Box(0, 0, WIDTH, rows * 72 + 32, TINT))
    page.y += 20
    column = (WIDTH - 40) / _PER_ROW
    for row in range(rows):
        first = row * _PER_ROW
        page.row(
            tuple(
                Cell(24 + at * column, column - 8, (Piece(str(first + at + 1), SMALL), Piece(group, _DIGITS, after=21)))
                for at, group in enumerate(groups[first : first + _PER_ROW])
            )
        )
    page.y += 12


def _rules_and_code(page: Sheet, passphrase: str) -> None:
    """The rules on the left, the QR code of the passphrase on the right."""
    _qr(page, passphrase, WIDTH - _QR, _QR)
    caption = tuple(Piece(text, SMALL) for text in pair("printing.key_qr"))
    pieces: list[Piece] = []
    for number, name in enumerate(_RULES, start=1):
        english, chinese = pair(f"printing.key_{name}")
        pieces += both((f"{number}  {english}", chinese), STRONG if name in ("give", "apart") else BODY, after=12)
    page.row((Cell(0, WIDTH - _QR - 40, pieces), Cell(WIDTH - _QR, _QR, (Piece("", Style(1, _QR + 8)), *caption))))


def _qr(page: Sheet, text: str, x: float, size: float) -> None:
    """A QR code (ISO/IEC 18004, level M) as rectangles, one for each run of dark modules."""
    import segno

    rows = [bytes(row) for row in segno.make(text, error="m", micro=False).matrix]
    module = size / len(rows)
    for y, row in enumerate(rows):
        for run in re.finditer(rb"\x01+", row):
            page.box(Box(x + run.start() * module, y * module, len(run.group()) * module, module, INK))
