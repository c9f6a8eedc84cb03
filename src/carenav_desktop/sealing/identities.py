"""Key pairs of named reviewers and of replies: age X25519 keys as text. Stores nothing."""

from __future__ import annotations

from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from ..errors import Code, SealError
from . import bech32

_SECRET = "age-secret-key-"
_PUBLIC = "age"


@dataclass(frozen=True)
class Identity:
    """A key pair: `secret` is `AGE-SECRET-KEY-1...` and opens what was sealed for `recipient`, `age1...`."""

    secret: str
    recipient: str

    def __repr__(self) -> str:
        return f"Identity({self.recipient})"


def new_identity() -> Identity:
    """A fresh key pair from the system's randomness."""
    return identity_of(bech32.encode(_SECRET, X25519PrivateKey.generate().private_bytes_raw()).upper())


def identity_of(secret: str) -> Identity:
    """The pair that belongs to one secret; errors as `parse_identity`."""
    key = X25519PrivateKey.from_private_bytes(parse_identity(secret))
    return Identity(secret, bech32.encode(_PUBLIC, key.public_key().public_bytes_raw()))


def parse_recipient(text: str) -> bytes:
    """The 32 public bytes of an `age1...` recipient; `EXPORT_RECIPIENT_INVALID` with what was given."""
    try:
        prefix, data = bech32.decode(text)
    except ValueError as error:
        raise SealError(Code.EXPORT_RECIPIENT_INVALID, recipient=text[:80]) from error
    if prefix != _PUBLIC or len(data) != 32 or text != text.lower():
        raise SealError(Code.EXPORT_RECIPIENT_INVALID, recipient=text[:80])
    return data


def parse_identity(text: str) -> bytes:
    """The 32 secret bytes of an `AGE-SECRET-KEY-1...`.

    Raises `SEAL_KEY_KIND` for a kind of age key this program cannot use, `SEAL_IDENTITY_INVALID` for
    anything else.
    """
    kind = text.rpartition("1")[0]
    try:
        prefix, data = bech32.decode(text)
    except ValueError as error:
        raise SealError(Code.SEAL_IDENTITY_INVALID) from error
    if prefix != _SECRET and prefix.startswith(("age-secret-key-", "age-plugin-")):
        raise SealError(Code.SEAL_KEY_KIND, kind=kind.rstrip("-")[:40])
    if prefix != _SECRET or len(data) != 32 or text != text.upper():
        raise SealError(Code.SEAL_IDENTITY_INVALID)
    return data


def parse_identity_file(text: str) -> tuple[str, ...]:
    """The secrets in an identity file as `age-keygen` writes it: one a line, `#` begins a comment.

    Raises as `parse_identity`; `SEAL_IDENTITY_INVALID` also when there is none.
    """
    lines = (line.strip() for line in text.removeprefix("\ufeff").splitlines())
    secrets = tuple(line for line in lines if line and not line.startswith("#"))
    for secret in secrets:
        parse_identity(secret)
    if not secrets:
        raise SealError(Code.SEAL_IDENTITY_INVALID)
    return secrets
