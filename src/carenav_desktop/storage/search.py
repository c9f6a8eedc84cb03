"""Words for the search index, and what a person typed as a question to it. Pure text, no database.

SQLite's own tokenizer takes a run of Chinese characters for one word. Here every such run becomes its overlapping
pairs, closed by its last character alone: then a word of two characters is one entry, a longer one a phrase of
entries, and a single character the beginning of an entry.
"""

from __future__ import annotations

import re
import unicodedata

_HAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(f"[{_HAN}]+")
_PART = re.compile(f"[{_HAN}]+|[^{_HAN}]+")


def indexed(text: str) -> str:
    """`text` as the index takes it in."""
    return _RUN.sub(lambda run: f" {' '.join(_pairs(run[0], closed=True))} ", _plain(text))


def expression(typed: str) -> str:
    """The FTS5 expression for what was typed, taken literally: all parts must occur, each from a word's beginning.

    Empty when nothing was typed that could be looked for.
    """
    parts = [part for chunk in _plain(typed).split() for part in _PART.findall(chunk)]
    return " AND ".join(_phrase(part) for part in parts if any(one.isalnum() for one in part))


def _phrase(part: str) -> str:
    if not _RUN.match(part):
        return '"' + part.replace('"', '""') + '" *'
    if len(part) == 1:
        return f'"{part}" *'
    return '"' + " ".join(_pairs(part, closed=False)) + '"'


def _pairs(run: str, *, closed: bool) -> list[str]:
    pairs = [run[at : at + 2] for at in range(len(run) - 1)]
    return [*pairs, run[-1]] if closed else pairs


def _plain(text: str) -> str:
    """Full-width forms as plain ones; no NUL, which would end the text for SQLite."""
    return unicodedata.normalize("NFKC", text).replace("\0", " ")
