"""The passphrase on a sheet of its own: large digits, a QR code, and the rules. It names nobody."""

from __future__ import annotations

import re

from .canvas import Box
from .page import WIDTH, Cell, Piece, Sheet, both, pair
from .qr_code import qr_code
from .sheets import KeySheet
from .typeface import BODY, DISPLAY, SMALL, STRONG, TINT, Style

_DIGIT_GROUPS = re.compile(r"\d{4}(?:-\d{4})+")
_DIGITS = Style(36, 48, bold=True)
_PER_ROW = 3
_ROW, _PADDING = 72.0, 24.0
_QR = 116.0
_RULES = ("give", "apart", "open", "lost")
_FIRST_RULES = ("give", "apart")


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
    rows = [groups[at : at + _PER_ROW] for at in range(0, len(groups), _PER_ROW)]
    page.box(Box(0, 0, WIDTH, len(rows) * _ROW + 2 * _PADDING, TINT))
    page.y += _PADDING
    column = (WIDTH - 2 * _PADDING) / _PER_ROW
    for number, row in enumerate(rows):
        top = page.y
        page.row(
            tuple(
                Cell(
                    _PADDING + at * column,
                    column,
                    (Piece(str(number * _PER_ROW + at + 1), SMALL), Piece(group, _DIGITS)),
                )
                for at, group in enumerate(row)
            )
        )
        page.y = top + _ROW
    page.y += _PADDING


def _rules_and_code(page: Sheet, passphrase: str) -> None:
    """The rules on the left, the QR code of the passphrase on the right."""
    qr_code(page, passphrase, WIDTH - _QR, _QR)
    top = page.y
    page.y += _QR + 6
    page.row((Cell(WIDTH - _QR, _QR, both(pair("printing.key_qr"), SMALL)),))
    page.y = top
    for number, name in enumerate(_RULES, start=1):
        style = STRONG if name in _FIRST_RULES else BODY
        rule = Cell(20, WIDTH - _QR - 64, both(pair(f"printing.key_{name}"), style))
        page.row((Cell(0, 16, (Piece(str(number), style),)), rule))
        page.y += 12
