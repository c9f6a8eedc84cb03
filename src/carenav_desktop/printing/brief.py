"""The page for the home doctor: one A4 page, never more. What has no room is cut so that it can be seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..domain.display import visible
from .opinion_sheets import BriefAnswer, BriefSheet, Quote
from .page import WIDTH, Cell, Piece, Sheet, pair
from .sheets import Pair
from .typeface import BODY, HEADING, SECTION, SMALL, STRONG, Style

_GUTTER = 24.0
_HALF = (WIDTH - _GUTTER) / 2
_GAP = 8.0
_LONGEST_FACT, _LONGEST_PAGE, _LONGEST_NUMBERS = 160, 24, 480
_CUT = "…"


@dataclass(frozen=True)
class _Room:
    """How long one text may be, in signs, and how many lines a list may have."""

    signs: int
    lines: int


#: From plenty to what fits whatever was written: texts are cut before lines are left out.
_SIGNS = {
    40: (1400, 900, 600, 420, 300, 220, 160, 120, 90),
    10: (220, 160, 120, 90),
    6: (220, 160, 120, 90, 70),
    4: (160, 120, 90, 70),
    3: (120, 90, 70, 50),
    2: (90, 70, 50, 36),
    1: (70, 50, 36, 24),
}
#: A question, of which there are four at most, is not cut shorter than this.
_QUESTION = 90


def brief(sheet: BriefSheet) -> bytes:
    """The brief as a PDF of one page."""
    page = Sheet(pair("brief.title"), visible(sheet.packet, _LONGEST_PAGE), sheet.made)
    lines = next((one for one, signs in _SIGNS.items() if _fits(page, sheet, _Room(signs[-1], one))), min(_SIGNS))
    for signs in _SIGNS[lines]:
        if _fits(page, sheet, _Room(signs, lines)):
            break
    return page.finish()


def _fits(page: Sheet, sheet: BriefSheet, room: _Room) -> bool:
    """Lay everything out anew; whether it stayed on one page."""
    page.start_over()
    _lay_out(page, sheet, room)
    return page.pages == 1


def _lay_out(page: Sheet, sheet: BriefSheet, room: _Room) -> None:
    page.inline(pair("brief.title"), SECTION)
    page.y += 2
    _columns(page, pair("brief.lead"), SMALL)
    page.y += 8
    _facts(page, sheet)
    _answers(page, sheet.answers, room)
    _reviewed(page, sheet, room)
    _heading(page, "brief.open")
    _pairs(page, sheet.open or (pair("brief.open_none"),), room)
    for code, quotes in (("brief.uncertain", sheet.uncertain), ("brief.next", sheet.next_steps)):
        _heading(page, code)
        _quotes(page, quotes, room)
    page.y += 10
    page.rule()
    page.y += 6
    _columns(page, pair("limits.all"), SMALL)


def _facts(page: Sheet, sheet: BriefSheet) -> None:
    """Whose, by whom, from when: two rows of facts, each on a line of its own."""
    page.rule()
    page.y += 6
    rows = (
        (("patient", sheet.case_name, 2), ("born", sheet.born, 1), ("packet", sheet.packet, 1)),
        (("reviewer", sheet.reviewer, 2), ("author", sheet.author, 2)),
        (("dated", sheet.dated, 2), ("received", sheet.received, 2)),
    )
    quarter = WIDTH / 4
    for row in rows:
        x, cells = 0.0, []
        for name, value, wide in row:
            width = wide * quarter - _GAP
            caption = Piece(" ".join(pair(f"brief.{name}")), SMALL)
            cells.append(Cell(x, width, (caption, _one_line(page, value, width, STRONG))))
            x += wide * quarter
        page.row(cells)
        page.y += 4


def _answers(page: Sheet, answers: Sequence[BriefAnswer], room: _Room) -> None:
    _heading(page, "brief.answers")
    for one in answers:
        said = _quoted(one.said, room) or " · ".join(filter(None, (" ".join(one.stands), _page(one.said))))
        question = Piece(_shortened(one.question, max(room.signs, _QUESTION)), STRONG)
        page.paragraphs((question, Piece(said)))
        page.y += 3


def _reviewed(page: Sheet, sheet: BriefSheet, room: _Room) -> None:
    _heading(page, "brief.reviewed")
    if not sheet.packet:
        _columns(page, pair("brief.reviewed_unknown"))
        return
    _columns(page, pair("brief.reviewed_count", reviewed=len(sheet.reviewed), sent=sheet.sent))
    if len(sheet.reviewed) <= room.lines:
        _pairs(page, sheet.reviewed, room, SMALL)
    else:  # their numbers are on the cover of the packet
        numbers = ", ".join(english.partition(" · ")[0] for english, _ in sheet.reviewed)
        page.paragraphs((Piece(_shortened(numbers, _LONGEST_NUMBERS), SMALL),))


def _pairs(page: Sheet, texts: Sequence[Pair], room: _Room, style: Style = BODY) -> None:
    for one in texts[: room.lines]:
        if page.pages > 1:
            return  # there is not room enough, and this is tried again with less
        _columns(page, (_shortened(one[0], room.signs), _shortened(one[1], room.signs)), style)
        page.y += 1
    _more(page, len(texts) - room.lines)


def _quotes(page: Sheet, quotes: Sequence[Quote], room: _Room) -> None:
    if not quotes:
        _columns(page, pair("brief.nothing_copied"))
    for one in quotes[: room.lines]:
        if page.pages > 1:
            return
        page.paragraphs((Piece(_quoted(one, room), after=2),))
    _more(page, len(quotes) - room.lines)


def _more(page: Sheet, left: int) -> None:
    if left > 0:
        _columns(page, pair("brief.more", count=left), SMALL)


def _heading(page: Sheet, code: str) -> None:
    page.y += 9
    page.inline(pair(code), HEADING)
    page.y += 2


def _columns(page: Sheet, texts: Pair, style: Style = BODY) -> None:
    """English on the left, Chinese on the right; once across where both are the same."""
    if texts[0] == texts[1]:
        page.paragraphs((Piece(texts[0], style),))
        return
    page.row((Cell(0, _HALF, (Piece(texts[0], style),)), Cell(_HALF + _GUTTER, _HALF, (Piece(texts[1], style),))))


def _quoted(said: Quote, room: _Room) -> str:
    """The reviewer's words in quotation marks, with the page; empty without words."""
    if not said.words.strip():
        return ""
    return " · ".join(filter(None, (f"“{_shortened(said.words, room.signs)}”", _page(said))))


def _page(said: Quote) -> str:
    page = _shortened(said.page, _LONGEST_PAGE)
    return " · ".join(pair("brief.page", page=page)) if page else ""


def _shortened(text: str, signs: int) -> str:
    """On one line of text, with every hidden sign to be seen, cut where it is longer."""
    return visible(" ".join(text.split()), signs)


def _one_line(page: Sheet, text: str, width: float, style: Style) -> Piece:
    whole = shown = _shortened(text, _LONGEST_FACT) or "–"
    while page.width(shown, style) > width and len(whole) > 1:
        whole = whole[:-1]
        shown = f"{whole}{_CUT}"
    return Piece(shown, style)
