"""Whose file is this: tells spellings of one name apart from names of two people.

Only what is certain is decided here: case, word order, accents, full-width letters and the marks of a DICOM
person name (PS3.5 section 6.2.1) never make two people out of one. Everything else is left to a person: a
missing birth date, a name in another script that no file ties to this one, an initial, a nickname.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from .case import Case
from .dates import normalise
from .facts import Seen

#: Marks over or under letters that writers leave out; vowel signs of Thai or Devanagari are no such marks.
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670]")
#: Letters that Unicode does not take apart into a letter and an accent.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"})
_JOINERS = re.compile("['’ʼ`´‐‑-]")
_PREFIX = 3  # family, given, middle, prefix, suffix
#: Scripts that write names without spaces.
UNSPACED = {"CJK", "HIRAGANA", "KATAKANA", "HANGUL"}


def key(seen: Seen) -> str:
    """What files of one person have in common: their name in one script and the birth date.

    All files without a name share the empty key, whatever patient ID they carry: numbers differ from hospital
    to hospital and say nothing of a person by themselves.
    """
    found = spellings(seen.names)
    if not found:
        return ""
    script = min(found, key=lambda one: (one != "LATIN", one))
    return f"{' + '.join(sorted(found[script]))} * {birth(seen.born)}"


def is_same_by_itself(case: Case, seen: Seen) -> bool:
    """Whether no person is needed to see that a file belongs to the case.

    True when the name equals the case's after case, order and accents, and both birth dates are known and
    equal. Names are compared within one script; a second, different name in that script is for a person to judge.
    """
    born = birth(case.born)
    if len(born) != len("2024-05-12") or born != birth(seen.born):
        return False
    ours, theirs = spellings([case.name]), spellings(seen.names)
    shared = ours.keys() & theirs.keys()
    return bool(shared) and all(ours[script] == theirs[script] for script in shared)


def display(names: Iterable[str]) -> str:
    """Names as a person reads them: 'Zhou^QiMing=周^启明' is 'Zhou, QiMing (周启明)'; joined by ' / '."""
    shown: dict[str, str] = {}
    for name in names:
        readable = _readable(name)
        shown.setdefault(readable.casefold(), readable)
    return " / ".join(text for text in shown.values() if text)


def full_name(names: Sequence[str]) -> str:
    """The first name as a person reads it, and the first in another script beside it: 'Zhou, QiMing (周启明)'."""
    first = names[:1]
    others = [one for one in names[1:] if not spellings([one]).keys() & spellings(first).keys()]
    shown = [one for one in (display(first), display(others[:1])) if one]
    return f"{shown[0]} ({shown[1]})" if len(shown) > 1 else "".join(shown)


def birth(text: str) -> str:
    """A birth date as ISO, or as written when it is no date."""
    return normalise(text) or text.strip().casefold()


def spellings(names: Iterable[str]) -> dict[str, set[str]]:
    """Script -> the folded spellings found in it; words are sorted, scripts without spaces are joined."""
    found: dict[str, set[str]] = {}
    for group in (group for name in names for group in name.split("=")):
        words: dict[str, list[str]] = {}
        for word in _words(group):
            words.setdefault(_script(word), []).append(word)
        if len(words) > 1:  # numbers beside a name belong to the name
            words = _with_digits(words)
        for script, ones in words.items():
            spelling = "".join(ones) if script in UNSPACED else " ".join(sorted(ones))
            found.setdefault(script, set()).add(spelling)
    return found


def _words(group: str) -> list[str]:
    """The words of one component group, folded; the prefix ('Mrs') is no part of a name."""
    parts = group.split("^")
    return folded_words(" ".join(part for place, part in enumerate(parts) if place != _PREFIX))


def folded_words(text: str) -> list[str]:
    """The words of a text as names are compared: without case, accents and joining marks."""
    folded = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    bare = unicodedata.normalize("NFC", _JOINERS.sub("", _ACCENTS.sub("", folded))).translate(_PLAIN)
    return "".join(sign if unicodedata.category(sign)[0] in "LMN" else " " for sign in bare).split()


def _script(word: str) -> str:
    """The script of a word by the Unicode name of its letters; Chinese characters decide a mixed word."""
    names = [unicodedata.name(sign, "?").split()[0] for sign in word if sign.isalpha()]
    return "CJK" if "CJK" in names else names[0] if names else "DIGIT"


def _with_digits(words: dict[str, list[str]]) -> dict[str, list[str]]:
    digits = words.pop("DIGIT", [])
    return {script: [*ones, *digits] for script, ones in words.items()}


def _readable(name: str) -> str:
    groups = [_readable_group(group) for group in name.split("=")]
    kept = list(dict.fromkeys(group for group in groups if group))
    return kept[0] + "".join(f" ({group})" for group in kept[1:]) if kept else ""


def _readable_group(group: str) -> str:
    if "^" not in group:
        return " ".join(group.split())
    parts = [" ".join(part.split()) for part in group.split("^")]
    family, others = parts[0], [part for place, part in enumerate(parts[1:], 1) if part and place != _PREFIX]
    if any(_script(word) in UNSPACED for word in _words(group)):
        return "".join([family, *others])
    return ", ".join(part for part in (family, " ".join(others)) if part)
