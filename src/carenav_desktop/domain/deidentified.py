"""What stands in a packet without names instead of them, and how to tell that a text still names somebody.

New UIDs after PS3.5 section B.2, made of the old ones with a secret that stays in the library: the same for the same
file wherever it is named, and nobody without the secret can go back.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from .dates import normalise
from .identity import UNSPACED, folded_words, spellings

#: UIDs of the standard itself and of its tables name no file of anybody.
_WELL_KNOWN = "1.2.840.10008."
#: What devices and programs put where a name should be.
_NOBODY = frozenset(
    {
        *("anon", "anonymous", "anonym", "anonymized", "anonymised", "deidentified", "removed", "patient"),
        *("phantom", "test", "sample", "unknown", "name", "none", "case", "study", "subject"),
    }
)
_SHORTEST_WORD, _SHORTEST_NUMBER, _SHORTEST_UNSPACED, _SHORTEST_BYTES = 4, 4, 2, 6
#: How the names in a file may be encoded.
ENCODINGS = ("utf-8", "latin-1", "gb18030", "big5", "shift_jis", "euc_kr")


def new_uid(secret: str, uid: str, file: str = "") -> str:
    """What stands for `uid` in packets made with `secret` (hex); `file` tells files apart that share one.

    UIDs of the standard stay, and so does an empty one.
    """
    if not uid or uid.startswith(_WELL_KNOWN):
        return uid
    digest = hmac.digest(bytes.fromhex(secret), f"{uid}/{file}".encode("utf-8", "replace"), hashlib.sha256)
    return f"2.25.{int.from_bytes(digest[:16], 'big')}"


@dataclass(frozen=True)
class Known:
    """By what a person is known: `names` as files write them, `numbers` of patient and order, birth dates in ISO form.

    Words of a name count from four letters on, shorter ones only where the whole name stands there; names in scripts
    without spaces count whole. A number counts from four signs on.
    """

    names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    born: tuple[str, ...] = ()

    def found_in(self, text: str, *, words: bool = True) -> str:
        """The first that `text` contains, as it stands there or folded; empty when nobody is named.

        Without `words` only numbers, dates and whole names count.
        """
        if number := self.numbered_in(text):
            return number
        return next(self._named(folded_words(text), words), "")

    def numbered_in(self, text: str) -> str:
        """The first number or birth date that `text` contains."""
        for pattern in (self._dated, self._numbered):
            if pattern is not None and (found := pattern.search(text)):
                return found[0]
        return ""

    def _named(self, text: list[str], words: bool) -> Iterator[str]:
        joined, apart = "".join(text), set(text)
        for script, names in self._spellings.items():
            for name in names:
                if script in UNSPACED:
                    yield from (name,) if len(name) >= _SHORTEST_UNSPACED and name in joined else ()
                    continue
                telling = [one for one in name.split() if one not in _NOBODY]
                if len(telling) > 1 and apart.issuperset(telling):
                    yield " ".join(telling)
                if words:
                    yield from (one for one in telling if len(one) >= _SHORTEST_WORD and one in apart)

    @cached_property
    def _spellings(self) -> dict[str, set[str]]:
        return spellings(self.names)

    @cached_property
    def _numbered(self) -> re.Pattern[str] | None:
        long = {re.escape(one.strip()) for one in self.numbers if len(one.strip()) >= _SHORTEST_NUMBER}
        return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(long))})(?!\w)", re.IGNORECASE) if long else None

    @cached_property
    def _dated(self) -> re.Pattern[str] | None:
        forms = {form for one in self.born for form in _date_forms(one)}
        return re.compile(rf"(?<!\d)(?:{'|'.join(sorted(forms))})(?!\d)") if forms else None

    def spelled(self) -> tuple[bytes, ...]:
        """Every form in which a name or number may stand within compressed pictures, six bytes or longer."""
        texts = {one.strip() for one in self.numbers} | {form for name in self.names for form in _written(name)}
        found = {_encoded(text, encoding) for text in texts for encoding in ENCODINGS}
        return tuple(sorted(one for one in found if len(one) >= _SHORTEST_BYTES))


def _date_forms(iso: str) -> Iterable[str]:
    """A full date as people and files write it."""
    day = normalise(iso)
    if len(day) != len("2024-05-12"):
        return
    year, month, date = day.split("-")
    between = r"[-/. ]?"
    one, two = f"0?{int(month)}", f"0?{int(date)}"
    yield f"{year}{between}{month}{between}{date}"
    yield f"{year}[-/. ]{one}[-/. ]{two}"
    yield f"{two}[-/. ]{one}[-/. ]{year}"
    yield f"{one}[-/. ]{two}[-/. ]{year}"
    yield f"{year} ?年 ?{one} ?月 ?{two} ?日"


def _written(name: str) -> Iterator[str]:
    """One person name in the orders it is written in."""
    for group in name.split("="):
        parts = [" ".join(one.split()) for one in group.split("^") if one.strip()]
        if not parts or all(one.casefold() in _NOBODY for one in parts):
            continue
        orders = {group.strip("^ "), *(mark.join(parts) for mark in ("^", " ", ", ", ""))}
        orders |= {" ".join([*parts[1:], parts[0]]), "^".join([*parts[1:], parts[0]])}
        yield from orders | {one.upper() for one in orders}


def _encoded(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return b""
