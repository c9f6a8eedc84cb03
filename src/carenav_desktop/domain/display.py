"""Foreign text made fit for the eye: nothing in it can hide, turn around or run on for ever.

For names and values that come out of files. It changes what is shown, never what is stored.
"""

from __future__ import annotations

import unicodedata

#: Letters, by their Unicode class, that have no shape at all.
_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
#: Controls, formats (bidi, zero width), private, unassigned, surrogates, line and paragraph separators.
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"})
_CUT = "…"
_LONGEST_EXTENSION = 12


def visible(text: str, limit: int = 500) -> str:
    """`text` with every hidden character as a visible mark ('‹U+202E›', '␉'), at most `limit` long."""
    begin = text[: limit + 1]
    shown = begin if begin.isascii() and begin.isprintable() else "".join(_mark(sign) for sign in begin)
    return shown if len(shown) <= limit else shown[: limit - 1] + _CUT


def elide_name(name: str, length: int) -> str:
    """A file name cut in the middle to `length` characters; its true extension stays readable."""
    shown = visible(name, max(len(name) * 10, 1))
    if len(shown) <= length:
        return shown
    stem, dot, extension = shown.rpartition(".")
    end = dot + extension if stem and 0 < len(extension) <= _LONGEST_EXTENSION else ""
    body = shown[: len(shown) - len(end)]
    room = max(length - len(end) - 1, 2)
    tail = room // 3
    return body[: room - tail] + _CUT + body[len(body) - tail :] + end


def _mark(sign: str) -> str:
    code = ord(sign)
    if code < 0x20:
        return chr(0x2400 + code)
    if sign in _BLANK_LETTERS or unicodedata.category(sign) in _HIDDEN:
        return f"‹U+{code:04X}›"
    return sign
