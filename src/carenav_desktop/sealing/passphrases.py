"""Passphrases of packets: made by the program, and forgiven small differences when typed in."""

from __future__ import annotations

import re
import secrets
import unicodedata

_GROUPS = 6
_BETWEEN = re.compile(r"[\s\-\u2010-\u2015\u2212\uff0d]+")


def generate() -> str:
    """24 digits of the system's randomness (about 79 bits) in six groups of four joined by `-`."""
    return "-".join(f"{secrets.randbelow(10_000):04}" for _ in range(_GROUPS))


def normalise(text: str) -> str:
    """The passphrase meant by `text`.

    24 digits, however grouped by spaces, dashes or line ends and in whatever width, become what `generate`
    gives. Any other text is only brought to NFC and loses line ends after it: its spaces count.
    """
    digits = _BETWEEN.sub("", unicodedata.normalize("NFKC", text))
    if len(digits) == 4 * _GROUPS and digits.isdecimal():
        plain = "".join(str(unicodedata.decimal(digit)) for digit in digits)
        return "-".join(plain[at : at + 4] for at in range(0, len(plain), 4))
    return unicodedata.normalize("NFC", text.rstrip("\r\n"))
