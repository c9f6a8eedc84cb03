"""Wraps and unwraps the file key of an age file: with a passphrase (scrypt) or for a key pair (X25519).

The age specification, sections "The scrypt recipient type" and "The X25519 recipient type". Touches no
payload.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from ..errors import Code, SealError
from .header import Stanza, decode64, encode64
from .identities import parse_recipient
from .passphrases import normalise

WORK_FACTOR = 18
_MOST_WORK = 20
_SCRYPT = "scrypt"
_X25519 = "X25519"
_WRAPPED = 32
_DECIMAL = re.compile(r"[1-9][0-9]{0,3}")
_NONCE = bytes(12)


def wrap_with_passphrase(file_key: bytes, passphrase: str, work_factor: int) -> Stanza:
    """The file key sealed with `passphrase`; scrypt with N = 2^`work_factor`, r = 8, p = 1."""
    salt = os.urandom(16)
    key = _stretch(passphrase, salt, work_factor)
    return Stanza(_SCRYPT, (encode64(salt), str(work_factor)), ChaCha20Poly1305(key).encrypt(_NONCE, file_key, None))


def wrap_for_recipient(file_key: bytes, recipient: str) -> Stanza:
    """The file key sealed for one `age1...` recipient, through a fresh key pair."""
    theirs = parse_recipient(recipient)
    ephemeral = X25519PrivateKey.generate()
    share = ephemeral.public_key().public_bytes_raw()
    key = _agree(ephemeral, X25519PublicKey.from_public_bytes(theirs), share + theirs)
    body = ChaCha20Poly1305(key).encrypt(_NONCE, file_key, None)
    return Stanza(_X25519, (encode64(share),), body)


def unwrap(stanzas: Sequence[Stanza], passphrase: str | None, secrets: Sequence[bytes]) -> bytes:
    """The file key, from whichever stanza the passphrase or one of the X25519 `secrets` (32 bytes) opens.

    Raises `SealError`: `SEAL_WRONG_PASSPHRASE`, `SEAL_WRONG_KEY`, `SEAL_WANTS_PASSPHRASE`, `SEAL_WANTS_KEY`,
    `SEAL_KEY_KIND`, `SEAL_WORK_FACTOR` (before any work is done), `SEAL_HEADER_DAMAGED`.
    """
    kinds = [stanza.kind for stanza in stanzas]
    if _SCRYPT in kinds:
        return _unwrap_scrypt(stanzas, passphrase)
    found = [_unwrap_x25519(one, secret) for one in stanzas if one.kind == _X25519 for secret in secrets]
    file_key = next((one for one in found if one is not None), None)
    if file_key is not None:
        return file_key
    if _X25519 not in kinds:
        raise SealError(Code.SEAL_KEY_KIND, kind=kinds[0][:40])
    raise SealError(Code.SEAL_WRONG_KEY if secrets else Code.SEAL_WANTS_KEY)


def _unwrap_scrypt(stanzas: Sequence[Stanza], passphrase: str | None) -> bytes:
    """The file key of a passphrase file, whose scrypt stanza must be the only one."""
    stanza = stanzas[0]
    if len(stanzas) != 1 or len(stanza.arguments) != 2 or len(stanza.body) != _WRAPPED:
        raise SealError(Code.SEAL_HEADER_DAMAGED)
    salt, work = stanza.arguments
    salt_bytes = decode64(salt.encode("ascii"), 16)
    if not _DECIMAL.fullmatch(work):
        raise SealError(Code.SEAL_HEADER_DAMAGED)
    if int(work) > _MOST_WORK:
        raise SealError(Code.SEAL_WORK_FACTOR, found=int(work), most=_MOST_WORK)
    if passphrase is None:
        raise SealError(Code.SEAL_WANTS_PASSPHRASE)
    try:
        return _open(_stretch(passphrase, salt_bytes, int(work)), stanza.body)
    except InvalidTag as error:
        raise SealError(Code.SEAL_WRONG_PASSPHRASE) from error


def _unwrap_x25519(stanza: Stanza, secret: bytes) -> bytes | None:
    """The file key when `secret` opens this stanza, None when it is somebody else's."""
    if len(stanza.arguments) != 1 or len(stanza.body) != _WRAPPED:
        raise SealError(Code.SEAL_HEADER_DAMAGED)
    share = decode64(stanza.arguments[0].encode("ascii"), 32)
    ours = X25519PrivateKey.from_private_bytes(secret)
    try:
        key = _agree(ours, X25519PublicKey.from_public_bytes(share), share + ours.public_key().public_bytes_raw())
    except ValueError as error:  # a share of low order gives an all-zero secret
        raise SealError(Code.SEAL_HEADER_DAMAGED) from error
    try:
        return _open(key, stanza.body)
    except InvalidTag:
        return None


def _stretch(passphrase: str, salt: bytes, work_factor: int) -> bytes:
    """The key a passphrase gives, at 128 bytes times 8 times 2^work_factor of memory."""
    salt = b"age-encryption.org/v1/scrypt" + salt
    return Scrypt(salt, 32, 2**work_factor, 8, 1).derive(normalise(passphrase).encode("utf-8"))


def _agree(ours: X25519PrivateKey, theirs: X25519PublicKey, salt: bytes) -> bytes:
    """The key both sides of one X25519 exchange reach."""
    return HKDF(SHA256(), 32, salt, b"age-encryption.org/v1/X25519").derive(ours.exchange(theirs))


def _open(key: bytes, body: bytes) -> bytes:
    """The file key inside `body`; `InvalidTag` when `key` is another one."""
    return ChaCha20Poly1305(key).decrypt(_NONCE, body, None)
