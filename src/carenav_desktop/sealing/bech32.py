"""Bech32 text (BIP 173, without its 90-character limit) as age uses it for keys. Knows no keys."""

from __future__ import annotations

from collections.abc import Iterable

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM = 6


def encode(prefix: str, data: bytes) -> str:
    """`data` as Bech32 text with the human-readable lower-case `prefix`."""
    words = _regroup(data, 8, 5, pad=True)
    check = _polymod([*_expand(prefix), *words, *[0] * _CHECKSUM]) ^ 1
    words += [(check >> 5 * (_CHECKSUM - 1 - place)) & 31 for place in range(_CHECKSUM)]
    return prefix + "1" + "".join(_ALPHABET[word] for word in words)


def decode(text: str) -> tuple[str, bytes]:
    """The lower-case prefix and the data of `text`; `ValueError` when it is not Bech32 of one letter case."""
    if text not in (text.lower(), text.upper()) or not text.isascii():
        raise ValueError("mixed case")
    prefix, separator, body = text.lower().rpartition("1")
    if not separator or not prefix or len(body) < _CHECKSUM:
        raise ValueError("too short")
    words = [_ALPHABET.index(letter) for letter in body]
    if _polymod([*_expand(prefix), *words]) != 1:
        raise ValueError("checksum")
    return prefix, bytes(_regroup(words[:-_CHECKSUM], 5, 8, pad=False))


def _expand(prefix: str) -> list[int]:
    """The prefix as the checksum takes it: high bits, a zero, low bits."""
    return [ord(letter) >> 5 for letter in prefix] + [0] + [ord(letter) & 31 for letter in prefix]


def _polymod(words: Iterable[int]) -> int:
    """The checksum polynomial of BIP 173."""
    check = 1
    for word in words:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ word
        for place, factor in enumerate(_GENERATOR):
            check ^= factor if (top >> place) & 1 else 0
    return check


def _regroup(words: Iterable[int], width: int, into: int, *, pad: bool) -> list[int]:
    """Regroup words of `width` bits into words of `into` bits; without `pad` a rest must be zero."""
    held = bits = 0
    out = []
    for word in words:
        held = (held << width | word) & 0xFFF
        bits += width
        while bits >= into:
            bits -= into
            out.append((held >> bits) & ((1 << into) - 1))
    if pad and bits:
        out.append((held << (into - bits)) & ((1 << into) - 1))
    elif not pad and (bits >= width or held & ((1 << bits) - 1)):
        raise ValueError("padding")
    return out
