"""Text as a cell of a table that somebody will open in a spreadsheet. Knows nothing of files or columns."""

from __future__ import annotations

import unicodedata

#: What begins a formula, in its plain form (OWASP, CSV injection). U+2212 is the typographer's minus.
_FORMULA_SIGNS = frozenset("=+-@\u2212")
_TEXT_MARK = "'"


def neutral(text: str) -> str:
    """`text` as a cell that no spreadsheet runs: an apostrophe goes in front of what could begin a formula.

    That is `= + - @` in any width or form, also behind blanks and unseen characters, and a tab or line break in
    front. A text that begins with an apostrophe gets a second one, so the way back has no exception: take away the
    first sign of every cell that begins with an apostrophe, and each text is again what it was.
    """
    return _TEXT_MARK + text if _is_risky(text) else text


def _is_risky(text: str) -> bool:
    if text.startswith((_TEXT_MARK, "\t", "\r", "\n")):
        return True
    first = next((sign for sign in text if not _is_unseen(sign)), "")
    return unicodedata.normalize("NFKC", first)[:1] in _FORMULA_SIGNS


def _is_unseen(sign: str) -> bool:
    """Blanks, controls, formats: what a spreadsheet may skip before it looks for a formula."""
    return unicodedata.category(sign)[0] in "ZC"
