"""The beginning of a document's text, laid out for looking things up: lines, headings, labelled values.

Folding never changes the length, so a place in the folded text is the same place in the text as written.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

LOOKED_AT = 20_000
HAN = "\u3400-\u9fff"
_LINE_CHARACTERS = 300
_BREAKS = dict.fromkeys(map(ord, "\v\f\x85\u2028\u2029"), "\n")
_SIMPLER = dict(
    zip(
        "檢報醫診斷號書錄記術療單處藥門電圖鏡內腫長見結論畫腦膽頸關節癥項間時術後實驗標採樣總顯陽陰額費發據護預種東國學經過現剛購買訴與為這個們來對將從說還無當",
        "检报医诊断号书录记术疗单处药门电图镜内肿长见结论画脑胆颈关节症项间时术后实验标采样总显阳阴额费发据护预种东国学经过现刚购买诉与为这个们来对将从说还无当",
        strict=True,
    )
)
_HAN_GAP = re.compile(f"(?<=[{HAN}])[ \t]{{1,4}}(?=[{HAN}])")
_LABEL = re.compile(
    r"(?:\b(?:case|statement|patient|account|date of|exam|study|report|service|specimen|medical record|admission"
    r"|discharge|attending|ordering|referring|clinical|chief|hospital) )?[^\s:]{0,23}[^\s:\d] ?:",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Found:
    """A value and the words, as written, that it was seen in. Both are empty when nothing was found."""

    value: str = ""
    quote: str = ""


@dataclass(frozen=True)
class Line:
    """One line that is not blank: `plain` is folded, `written` is not, `start` is its place in the text."""

    start: int
    plain: str
    written: str

    @cached_property
    def heading(self) -> str:
        """What stands before the first label with a colon; empty when the line begins with one."""
        label = _LABEL.search(self.plain)
        return self.plain[: label.start()].rstrip() if label else self.plain

    @cached_property
    def is_like_heading(self) -> bool:
        """Whether the heading is written like one: short, no sentence, its long words or a few words capitalised."""
        text = self.heading
        if not 2 < len(text) <= 120 or text[-1] in ".。;,、,":
            return False
        if any(sign in "。,;" for sign in text) and re.search(f"[{HAN}]", text):
            return False
        words = re.findall(r"[A-Za-z]{4,}", text)
        few = len(words) <= 2 or (text[0].isupper() and len(text.split()) <= 5)
        return few or sum(word[0].isupper() for word in words) * 3 >= len(words) * 2


class Page:
    """The first `LOOKED_AT` characters of a text, as `written` and as `plain` (folded, of the same length)."""

    def __init__(self, text: str) -> None:
        self.written = text[:LOOKED_AT].translate(_BREAKS)
        self.plain = self.written if self.written.isascii() else "".join(map(_fold, self.written))
        found = re.finditer(r"[^\r\n]+", self.plain)
        self.lines = tuple(self._line(one) for one in found if not one[0].isspace())

    def value(self, labels: str) -> Found:
        """The rest of the first line in which one of the labels (a regular expression) stands before a colon.

        It ends where the next label begins.
        """
        found = re.search(rf"(?:^|[\s(])(?:{labels})[ \t]{{0,4}}:[ \t]{{0,8}}([^\r\n]{{1,200}})", self.plain, _FLAGS)
        if not found:
            return Found()
        after = _LABEL.search(found[1])
        end = found.start(1) + (after.start() if after else len(found[1]))
        return Found(self.plain[found.start(1) : end].strip(), self.written[found.start(1) : end].strip())

    def _line(self, found: re.Match[str]) -> Line:
        start, end = found.start(), min(found.end(), found.start() + _LINE_CHARACTERS)
        start += len(self.plain[start:end]) - len(self.plain[start:end].lstrip())
        return Line(start, self.plain[start:end].rstrip(), self.written[start:end].rstrip())


_FLAGS = re.IGNORECASE | re.MULTILINE


def joined(text: str) -> str:
    """The text without the gaps that wide setting leaves between Chinese characters ('出 院 小 结')."""
    return _HAN_GAP.sub("", text)


def traditional_share(text: str) -> tuple[int, int]:
    """How many characters are written only in traditional, and only in simplified Chinese."""
    traditional, simplified = _SIMPLER.keys(), set(_SIMPLER.values()) - _SIMPLER.keys()
    return sum(sign in traditional for sign in text), sum(sign in simplified for sign in text)


def _fold(sign: str) -> str:
    """One character as its plain form where that is one character too: ':', 'A', '日' for a radical, '检'."""
    if sign.isascii():
        return sign
    plain = unicodedata.normalize("NFKC", sign)
    plain = plain if len(plain) == 1 else sign
    return _SIMPLER.get(plain, plain)
