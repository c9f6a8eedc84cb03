"""The recovery sheet of a locked library: its key for reading and for a camera, and how to do without this program."""

from __future__ import annotations

from .canvas import Box
from .page import WIDTH, Cell, Piece, Sheet, both, pair
from .qr_code import qr_code
from .sheets import RecoverySheet
from .typeface import BODY, DISPLAY, SMALL, STRONG, TINT, Style

_KEY = Style(15, 21, bold=True)
_LETTERS, _PER_ROW = 6, 4
_ROW, _PADDING = 36.0, 16.0
_QR = 128.0
_RULES = ("keep", "use", "other", "lost")
_FIRST_RULES = ("keep", "lost")
_COMMANDS = ("age -d -i key.txt -o record blobs/ab/NAME.age", "age -d keys/passphrase.age")


def recovery_sheet(sheet: RecoverySheet) -> bytes:
    """The key of one library as a page to print."""
    title = pair("printing.recovery", library=sheet.code)
    page = Sheet(pair("printing.recovery_short"), sheet.code, sheet.made)
    page.paragraphs((Piece(title[0], DISPLAY), Piece(title[1], DISPLAY.muted(), after=16)))
    _key(page, sheet.recovery)
    page.y += 20
    _rules_and_code(page, sheet.recovery)
    return page.finish()


def _key(page: Sheet, recovery: str) -> None:
    """The key in numbered groups, so that nobody loses the place while typing."""
    head, _, body = recovery.rpartition("1")
    letters = [body[at : at + _LETTERS] for at in range(0, len(body), _LETTERS)]
    groups = [f"{head}1", *letters]
    rows = [groups[:1], *(groups[at : at + _PER_ROW] for at in range(1, len(groups), _PER_ROW))]
    page.box(Box(0, 0, WIDTH, len(rows) * _ROW + 2 * _PADDING, TINT))
    page.y += _PADDING
    column = (WIDTH - 2 * _PADDING) / _PER_ROW
    number = 0
    for row in rows:
        top = page.y
        cells = []
        for at, group in enumerate(row):
            number += 1
            width = column if len(row) > 1 else WIDTH - 2 * _PADDING
            cells.append(Cell(_PADDING + at * column, width, (Piece(str(number), SMALL), Piece(group, _KEY))))
        page.row(tuple(cells))
        page.y = top + _ROW
    page.y += _PADDING


def _rules_and_code(page: Sheet, recovery: str) -> None:
    """The rules on the left, the QR code of the key on the right."""
    qr_code(page, recovery, WIDTH - _QR, _QR)
    top = page.y
    page.y += _QR + 6
    page.row((Cell(WIDTH - _QR, _QR, both(pair("printing.recovery_qr"), SMALL)),))
    page.y = top
    for number, name in enumerate(_RULES, start=1):
        style = STRONG if name in _FIRST_RULES else BODY
        pieces = both(pair(f"printing.recovery_{name}"), style)
        if name == "other":
            pieces = (*pieces, *(Piece(command, BODY) for command in _COMMANDS))
        page.row((Cell(0, 16, (Piece(str(number), style),)), Cell(20, WIDTH - _QR - 64, pieces)))
        page.y += 8
