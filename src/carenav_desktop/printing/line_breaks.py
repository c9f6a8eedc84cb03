"""Where a line of mixed Latin and Chinese text may end. Pure: widths come from a function.

Latin breaks at spaces, Chinese between any two characters except before a closing and after an opening sign
(the basic rules of JLREQ and CLREQ); a word longer than a line is cut anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_NO_START = "，。、；：！？）】」』》〉”’…—·％%,.;:!?)]}"
_NO_END = "（【「『《〈“‘([{"
_EAST_ASIAN = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U000323af"
_ATOM = re.compile(
    rf"[{re.escape(_NO_END)}]*(?:[{_EAST_ASIAN}]|[^\s{_EAST_ASIAN}{re.escape(_NO_END)}]+)[{re.escape(_NO_START)}]*"
    rf"|[{re.escape(_NO_END)}]+|\s+"
)


def lines_of(text: str, room: float, width: Callable[[str], float]) -> tuple[str, ...]:
    """`text` in lines no wider than `room`; an empty text has one empty line."""
    made: list[str] = []
    line, used = "", 0.0
    for atom in _atoms(text, room, width):
        if line.strip() and used + width(atom.rstrip()) > room:
            made.append(line.rstrip())
            line, used = "", 0.0
            atom = atom.lstrip()
        line += atom
        used += width(atom)
    return (*made, line.rstrip())


def _atoms(text: str, room: float, width: Callable[[str], float]) -> Iterator[str]:
    for atom in _ATOM.findall(text):
        if width(atom) <= room:
            yield atom
        else:
            yield from _pieces(atom, room, width)


def _pieces(word: str, room: float, width: Callable[[str], float]) -> Iterator[str]:
    """An atom wider than a line, cut into the longest pieces that fit, at least one character each."""
    piece = ""
    for sign in word:
        if piece and width(piece + sign) > room:
            yield piece
            piece = ""
        piece += sign
    yield piece
