"""Text of DICOM values: character sets of PS3.3 section C.12.1.1.2, and what to do when none or a wrong one is named.

Decoding never fails; what cannot be decoded becomes U+FFFD. Standard library only.
"""

from __future__ import annotations

import re
import unicodedata

from ..domain.character_sets import CharacterChoice
from .limits import STRING_CHARACTERS

_SINGLE = {
    "": "ascii",
    "ISO_IR 6": "ascii",
    "ISO_IR 13": "shift_jis",
    "ISO_IR 100": "latin_1",
    "ISO_IR 101": "iso8859_2",
    "ISO_IR 109": "iso8859_3",
    "ISO_IR 110": "iso8859_4",
    "ISO_IR 126": "iso8859_7",
    "ISO_IR 127": "iso8859_6",
    "ISO_IR 138": "iso8859_8",
    "ISO_IR 144": "iso8859_5",
    "ISO_IR 148": "iso8859_9",
    "ISO_IR 166": "iso8859_11",
    "ISO_IR 192": "utf_8",
    "ISO_IR 203": "iso8859_15",
    "ISO 2022 IR 58": "gb2312",
    "ISO 2022 IR 87": "iso2022_jp",
    "ISO 2022 IR 149": "euc_kr",
    "ISO 2022 IR 159": "iso2022_jp_2",
    "GB18030": "gb18030",
    "GBK": "gbk",
}
_ESCAPES = {
    b"(B": "ascii",
    b"(J": "shift_jis",
    b")I": "shift_jis",
    b"-A": "latin_1",
    b"-B": "iso8859_2",
    b"-C": "iso8859_3",
    b"-D": "iso8859_4",
    b"-F": "iso8859_7",
    b"-G": "iso8859_6",
    b"-H": "iso8859_8",
    b"-L": "iso8859_5",
    b"-M": "iso8859_9",
    b"-T": "iso8859_11",
    b"-b": "iso8859_15",
    b"$)A": "gb2312",
    b"$)C": "euc_kr",
    b"$B": "iso2022_jp",
    b"$@": "iso2022_jp",
    b"$(D": "iso2022_jp_2",
}
_STATEFUL = ("iso2022_jp", "iso2022_jp_2")
_UNDECLARED = ("ascii", "latin_1")
#: Codecs of what a person may choose; those of Windows read all that their plainer namesakes do, and more.
_CHOSEN = {
    CharacterChoice.GB18030: "gb18030",
    CharacterChoice.GBK: "gbk",
    CharacterChoice.BIG5: "cp950",
    CharacterChoice.SHIFT_JIS: "cp932",
    CharacterChoice.KOREAN: "cp949",
    CharacterChoice.CYRILLIC: "cp1251",
    CharacterChoice.LATIN_1: "cp1252",
    CharacterChoice.UTF_8: "utf_8",
}
#: Every codec a value may need, for whoever must load them beforehand.
CODECS = tuple(sorted({*_SINGLE.values(), *_ESCAPES.values(), *_CHOSEN.values(), "utf_8", "gb18030"}))
_ESCAPE = b"\x1b"
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]+")
#: What a text has in it that was written in another set than it is read in.
_MISFIT = re.compile("[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x9f\ufffd]")
#: What Western words do not have in them, when bytes of another set are read as Latin-1.
_UNLIKELY = re.compile("[\xa2-\xa6\xa8\xa9\xac-\xaf\xb6\xb8\xb9\xbc\xbe\xd7\xf7]|[\xc0-\xff]{3}")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")


class CharacterSet:
    """The character set of one data set, from the value of (0008,0005), or what a person has `chosen` for its medium.

    No choice changes what proves by itself that its set is right: text with escape sequences, and UTF-8 that is named
    and is. `doubtful` once that set had to be replaced by a guess, or a text did not fit it.
    """

    def __init__(self, declared: bytes, chosen: CharacterChoice = CharacterChoice.AS_WRITTEN) -> None:
        self.chosen = chosen
        self._codec = _CHOSEN.get(chosen, "")
        self.declared = tidy(declared.decode("ascii", "replace"))
        names = [_normal(one) for one in self.declared.split("\\")]
        self._first = _SINGLE.get(names[0], "ascii")
        self._may_be_wrong = len(names) == 1 and self._first in _UNDECLARED
        self.doubtful = False

    def decode(self, value: bytes) -> str:
        """One value, without padding and control characters, in NFC, cut to a length."""
        value = value[: STRING_CHARACTERS * 2]
        if value.isascii() and _ESCAPE not in value and self._first not in _STATEFUL:
            return tidy(value.decode("ascii"))
        text = self._foreign(value)
        self.doubtful = self.doubtful or _MISFIT.search(text) is not None
        return tidy(text)

    def _foreign(self, value: bytes) -> str:
        if self._codec and _ESCAPE not in value and not (self._first == "utf_8" and _is_utf_8(value)):
            return value.decode(self._codec, "replace")
        if self._may_be_wrong and _ESCAPE not in value:
            guess = _guess(value)
            text = value.decode(guess or "latin_1")
            self.doubtful = self.doubtful or guess is not None or _UNLIKELY.search(text) is not None
            return text
        first, *rest = value.split(_ESCAPE)
        return first.decode(self._first, "replace") + "".join(self._after_escape(one) for one in rest)

    def _after_escape(self, piece: bytes) -> str:
        for escape, codec in _ESCAPES.items():
            if piece.startswith(escape):
                if codec in _STATEFUL:
                    return (_ESCAPE + piece).decode(codec, "replace")
                return piece[len(escape) :].decode(codec, "replace")
        return piece.decode(self._first, "replace")


def tidy(text: str) -> str:
    """Text fit to leave the reading process: NFC, without control characters and outer blanks, cut to a length."""
    text = _CONTROLS.sub("", text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return text.strip()[:STRING_CHARACTERS].rstrip()


def tidy_lines(text: str) -> str:
    """The same for text of many lines, which are kept and may be as long as they are."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").encode("utf-8", "ignore").decode()
    return unicodedata.normalize("NFC", _CONTROLS.sub("", lines)).strip()


def _normal(name: str) -> str:
    """Spellings seen in real files: ISO-IR 100, ISO IR 100, iso_ir 100, ISO2022 IR 6."""
    text = name.strip().upper().replace("-", "_")
    found = re.fullmatch(r"ISO[_ ]?(2022[_ ])?IR[_ ]?(\d+)", text)
    if found is None:
        return text if text in _SINGLE else ""
    plain = f"ISO_IR {found[2]}"
    return plain if plain in _SINGLE else f"ISO 2022 IR {found[2]}"


def _guess(value: bytes) -> str | None:
    """The codec of text beyond ASCII whose set is undeclared or declared as Latin-1, None to believe it.

    Valid UTF-8 beyond ASCII is practically never anything else. GBK is guessed only where all of it becomes
    Chinese characters and the bytes come in pairs of high ones, which accented letters in words do not.
    """
    if _is_utf_8(value):
        return "utf_8"
    return "gb18030" if is_chinese(value) else None


def _is_utf_8(value: bytes) -> bool:
    try:
        value.decode("utf_8")
    except UnicodeDecodeError:
        return False
    return True


def is_chinese(value: bytes) -> bool:
    """Whether bytes that are not UTF-8 are Chinese in GBK or GB 18030 rather than letters of an old code page."""
    try:
        text = value.decode("gb18030")
    except UnicodeDecodeError:
        return False
    foreign = [sign for sign in text if not sign.isascii()]
    high_pairs = sum(len(run) // 2 for run in _HIGH_RUN.findall(value))
    return bool(foreign) and 2 * high_pairs >= len(foreign) and all(_is_cjk(sign) for sign in foreign)


def _is_cjk(sign: str) -> bool:
    return "\u4e00" <= sign <= "\u9fff" or "\u3000" <= sign <= "\u303f" or "\uff00" <= sign <= "\uffef"
