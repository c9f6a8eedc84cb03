"""The key of a locked library, and everything that is derived from it. Holds no files and no passphrases.

A locked library has one age X25519 identity. Its text, `AGE-SECRET-KEY-1...`, is what the recovery sheet shows and
what the slots in `keys/` hold. Every other key is HKDF-SHA256 of the identity's 32 bytes under a name of its own.
"""

from __future__ import annotations

import hmac
import io
import re
import unicodedata
from typing import BinaryIO

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ..sealing.identities import Identity, identity_of, new_identity, parse_identity
from ..sealing.seal import SealReader, SealWriter, Target

_NAME_BYTES = 16
_ID_BYTES = 8
_SECRET = re.compile(r"AGE-SECRET-KEY-1[A-Z0-9]+")
_BETWEEN = re.compile(r"[\s\u200b\ufeff]+")


class LibraryKey:
    """The key that opens one locked library. Neither `repr` nor an error shows it."""

    def __init__(self, identity: Identity) -> None:
        self._identity = identity
        self._secret = secret = parse_identity(identity.secret)
        self._database = _derived(secret, b"library.sqlite")
        self._manifest = _derived(secret, b"library.json")
        self._names = _derived(secret, b"blobs")
        self.id = _derived(secret, b"key id")[:_ID_BYTES].hex()

    def __repr__(self) -> str:
        return "LibraryKey(...)"

    @classmethod
    def new(cls) -> LibraryKey:
        """A fresh key from the system's randomness."""
        return cls(new_identity())

    @classmethod
    def from_recovery(cls, text: str) -> LibraryKey:
        """The key whose recovery text is `text`, whatever its letter case and spaces; lines with `#` are comments.

        Raises `SealError` when there is no such text in it.
        """
        return cls(identity_of(_plain_text(text)))

    @property
    def recovery(self) -> str:
        """`AGE-SECRET-KEY-1...`: whoever has it can read the library."""
        return self._identity.secret

    @property
    def recipient(self) -> str:
        """`age1...`: what the library's files are sealed for."""
        return self._identity.recipient

    def database_key(self) -> bytes:
        """The 32 bytes SQLCipher takes as its raw key."""
        return self._database

    def mac(self, content: bytes) -> str:
        """HMAC-SHA256 of what `library.json` says, in hex."""
        return hmac.digest(self._manifest, content, "sha256").hex()

    def name_of(self, sha256: str) -> str:
        """The name, 32 hex digits, of what hashes to `sha256`; tells nothing to those without the key."""
        return hmac.digest(self._names, sha256.encode("ascii"), "sha256")[:_NAME_BYTES].hex()

    def sealing(self, target: Target) -> SealWriter:
        """A writer that seals into `target`; close it."""
        return SealWriter(target, recipients=(self.recipient,))

    def opening(self, source: BinaryIO) -> SealReader:
        """A reader of what was sealed for this library. Raises `SealError`, also from its reads."""
        return SealReader(source, identities=(self._secret,))

    def seal(self, data: bytes) -> bytes:
        """`data` as an age file for this library."""
        sealed = io.BytesIO()
        with self.sealing(sealed) as writer:
            writer.write(data)
        return sealed.getvalue()

    def open(self, data: bytes) -> bytes:
        """What `seal` was given. Raises `SealError` for anything else."""
        return self.opening(io.BytesIO(data)).read()


def _derived(secret: bytes, name: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=None, info=name).derive(secret)


def _plain_text(typed: str) -> str:
    """The recovery text meant by what was typed, pasted or read from a file."""
    lines = (line for line in unicodedata.normalize("NFKC", typed).splitlines() if not line.lstrip().startswith("#"))
    text = _BETWEEN.sub("", "".join(lines)).upper()
    found = _SECRET.search(text)
    return found.group() if found else text
