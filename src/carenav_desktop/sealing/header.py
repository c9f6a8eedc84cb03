"""The textual header of an age v1 file: stanzas, strict Base64, the MAC line. Knows no secrets.

The age specification, section "File format": https://c2sp.org/age.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import re
from dataclasses import dataclass
from typing import BinaryIO

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ..errors import Code, SealError

VERSION = b"age-encryption.org/v1"
_LONGEST_LINE = 64 * 1024
_MOST_STANZAS = 1024
_LONGEST_HEADER = 4 * 1024 * 1024
_COLUMNS = 64
_ARGUMENT = re.compile(rb"[\x21-\x7e]+")
_RESAVED = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", VERSION + b"\r", b"a\0g\0e\0", b"\0a\0g\0e")


@dataclass(frozen=True)
class Stanza:
    """One wrapped file key: `kind`, further `arguments`, and the `body` bytes."""

    kind: str
    arguments: tuple[str, ...]
    body: bytes

    def encoded(self) -> bytes:
        """The stanza as header lines; the last line of the body is always a short one."""
        text = encode64(self.body)
        lines = [text[at : at + _COLUMNS] for at in range(0, len(text) + 1, _COLUMNS)]
        return "\n".join([" ".join(("->", self.kind, *self.arguments)), *lines, ""]).encode("ascii")


@dataclass(frozen=True)
class Header:
    """What stands before the payload. `signed` are the bytes the MAC covers, `mac` its 32 bytes."""

    stanzas: tuple[Stanza, ...]
    signed: bytes
    mac: bytes

    def prove(self, file_key: bytes) -> None:
        """Raise `SEAL_HEADER_DAMAGED` unless the MAC was made with this file key."""
        if not hmac.compare_digest(_mac(file_key, self.signed), self.mac):
            raise SealError(Code.SEAL_HEADER_DAMAGED)


def write(stanzas: list[Stanza], file_key: bytes) -> bytes:
    """A whole header around `stanzas`, with its MAC line."""
    signed = VERSION + b"\n" + b"".join(stanza.encoded() for stanza in stanzas) + b"---"
    return signed + b" " + encode64(_mac(file_key, signed)).encode("ascii") + b"\n"


def read(source: BinaryIO) -> Header:
    """Read a header and leave `source` at the payload's nonce.

    Raises `SealError`: `SEAL_NOT_AGE`, `SEAL_RESAVED_AS_TEXT`, `SEAL_HEADER_DAMAGED`. Never takes more than
    64 KiB for a line, 1,024 stanzas or 4 MiB altogether.
    """
    first = source.readline(_LONGEST_LINE)
    if first != VERSION + b"\n":
        raise SealError(Code.SEAL_RESAVED_AS_TEXT if first.startswith(_RESAVED) else Code.SEAL_NOT_AGE)
    lines = _Lines(source, first)
    stanzas: list[Stanza] = []
    while not (line := lines.next()).startswith(b"---"):
        if len(stanzas) == _MOST_STANZAS:
            raise SealError(Code.SEAL_HEADER_DAMAGED)
        stanzas.append(_stanza(line, lines))
    if not stanzas or not line.startswith(b"--- "):
        raise SealError(Code.SEAL_HEADER_DAMAGED)
    signed = b"".join(lines.seen)[: -len(line) - 1] + b"---"
    return Header(tuple(stanzas), signed, decode64(line[4:], 32))


def encode64(data: bytes) -> str:
    """Base64 without padding (RFC 4648)."""
    return base64.b64encode(data).decode("ascii").rstrip("=")


def decode64(text: bytes, size: int | None = None) -> bytes:
    """The bytes of canonical unpadded Base64, `size` of them when given; else `SEAL_HEADER_DAMAGED`."""
    try:
        data = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except binascii.Error as error:
        raise SealError(Code.SEAL_HEADER_DAMAGED) from error
    if encode64(data).encode("ascii") != text or size not in (None, len(data)):
        raise SealError(Code.SEAL_HEADER_DAMAGED)
    return data


class _Lines:
    """The lines of a header, each within its limit, all of them remembered for the MAC."""

    def __init__(self, source: BinaryIO, first: bytes) -> None:
        self._source = source
        self.seen = [first]
        self._size = len(first)

    def next(self) -> bytes:
        line = self._source.readline(_LONGEST_LINE + 1)
        self._size += len(line)
        if self._size > _LONGEST_HEADER or not line.endswith(b"\n"):
            raise SealError(Code.SEAL_HEADER_DAMAGED)
        if line.endswith(b"\r\n"):
            raise SealError(Code.SEAL_RESAVED_AS_TEXT)
        self.seen.append(line)
        return line[:-1]


def _stanza(first: bytes, lines: _Lines) -> Stanza:
    """The stanza that begins with the line `first`."""
    arrow, *words = first.split(b" ")
    if arrow != b"->" or not words or not all(_ARGUMENT.fullmatch(word) for word in words):
        raise SealError(Code.SEAL_HEADER_DAMAGED)
    body = [lines.next()]
    while len(body[-1]) == _COLUMNS:
        body.append(lines.next())
    if len(body[-1]) > _COLUMNS:
        raise SealError(Code.SEAL_HEADER_DAMAGED)
    kind, *arguments = (word.decode("ascii") for word in words)
    return Stanza(kind, tuple(arguments), decode64(b"".join(body)))


def _mac(file_key: bytes, signed: bytes) -> bytes:
    """HMAC-SHA-256 of the header under a key derived from the file key."""
    return hmac.digest(HKDF(SHA256(), 32, salt=None, info=b"header").derive(file_key), signed, "sha256")
