"""In which language a text seems to be written, by its script, and for English by its commonest words."""

from __future__ import annotations

import re

from .suggest_page import LOOKED_AT, traditional_share

_SCRIPTS = {
    "latin": "A-Za-zÀ-ɏ",
    "han": "\u3400-\u9fff",
    "kana": "\u3041-\u3096\u30a1-\u30fa",
    "hangul": "\uac00-\ud7a3\u1100-\u11ff",
    "arabic": "\u0620-\u06d3",
    "cyrillic": "\u0400-\u04ff",
}
#: A character of these says about as much as this many letters.
_WEIGHT = {"han": 3, "kana": 2, "hangul": 2}
_ENOUGH = 9
_ENGLISH = frozenset(
    re.findall(
        r"\w+",
        "the of and with is are was were this there from findings birth reported collected report history years "
        "daily take each tablet tablets service services thank dear physician blood statement record name date",
    )
)
_OTHERS = frozenset(
    re.findall(
        r"\w+", "der die und mit von nicht ein el los del con por une le les des et il di della não para och att"
    )
)
_NOT_RUSSIAN = re.compile("[іїєґўјљњћђІЇЄҐЎЈЉЊЋЂ]")
_NOT_ARABIC = re.compile("[پچژگٹڈے]")


def language_of(text: str) -> str:
    """'en', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'ar', 'ru', or the empty text where neither script nor words tell."""
    text = text[:LOOKED_AT]
    found = {script: len(re.findall(f"[{signs}]", text)) * _WEIGHT.get(script, 1) for script, signs in _SCRIPTS.items()}
    script = max(found, key=lambda one: found[one])
    if found[script] < _ENOUGH:
        return ""
    if script in ("han", "kana"):
        return "ja" if found["kana"] * 10 >= found["han"] else _chinese(text)
    if script == "latin":
        return _english(text)
    if script == "hangul":
        return "ko"
    if script == "cyrillic":
        return "ru" if re.search("[ыэЫЭ]", text) and not _NOT_RUSSIAN.search(text) else ""
    return "" if _NOT_ARABIC.search(text) else "ar"


def _chinese(text: str) -> str:
    traditional, simplified = traditional_share(text)
    return "zh-Hant" if traditional > simplified else "zh-Hans"


def _english(text: str) -> str:
    words = set(re.findall(r"[a-zà-ɏ]+", text.casefold()))
    return "en" if len(words & _ENGLISH) >= 2 and len(words & _ENGLISH) > len(words & _OTHERS) else ""
