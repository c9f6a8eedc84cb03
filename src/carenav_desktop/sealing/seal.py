"""Age v1 files as streams: seal what is written, open what is read (https://c2sp.org/age).

The payload is cut into chunks of 64 KiB, each sealed by ChaCha20-Poly1305 with a counter and a mark on the
last one. Plaintext is given out only after its chunk proved genuine, and the end only after the last chunk
did. Owns no files: opening, syncing and closing them is the caller's.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import count
from types import TracebackType
from typing import BinaryIO, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ..errors import Code, SealError
from . import header
from .armor import dearmored
from .identities import parse_identity
from .wrapping import WORK_FACTOR, unwrap, wrap_for_recipient, wrap_with_passphrase

CHUNK = 64 * 1024
BUFFER = 16 * (CHUNK + 16)  # bytes: what a sealed file is best opened with
_TAG = 16
_NONCE = 16
_SEALED_CHUNK = CHUNK + _TAG
_FILE_KEY = 16


class Target(Protocol):
    """Where sealed bytes go."""

    def write(self, data: bytes, /) -> object:
        """Take all of `data`."""


class SealWriter:
    """Seals everything written to it into `target`, which is only ever appended to and never closed here.

    Exactly one of `passphrase` and `recipients` (`age1...`) is given, else `EXPORT_TWO_KEYS`; a malformed
    recipient is `EXPORT_RECIPIENT_INVALID`. `work_factor` is the base-2 logarithm of scrypt's N. Without
    `close` the result is a cut file, which every reader refuses.
    """

    def __init__(
        self,
        target: Target,
        *,
        passphrase: str | None = None,
        recipients: Sequence[str] = (),
        work_factor: int = WORK_FACTOR,
    ) -> None:
        if (passphrase is None) == (not recipients):
            raise SealError(Code.EXPORT_TWO_KEYS)
        self.file_key = os.urandom(_FILE_KEY)
        self._target = target
        self._held = bytearray()
        self._counter = count()
        if passphrase is not None:
            stanzas = [wrap_with_passphrase(self.file_key, passphrase, work_factor)]
        else:
            stanzas = [wrap_for_recipient(self.file_key, recipient) for recipient in recipients]
        nonce = os.urandom(_NONCE)
        self._cipher = _payload_cipher(self.file_key, nonce)
        target.write(header.write(stanzas, self.file_key) + nonce)

    def write(self, data: bytes | bytearray | memoryview) -> int:
        """Take `data` (any length); full chunks go out at once, the last byte never does."""
        view = memoryview(data)
        size = len(view)
        if self._held:
            missing = CHUNK - len(self._held)
            self._held += view[:missing]
            view = view[missing:]
            if not view:
                return size
            self._seal(memoryview(self._held), last=False)
            self._held = bytearray()
        whole = max(0, (len(view) - 1) // CHUNK) * CHUNK
        for at in range(0, whole, CHUNK):
            self._seal(view[at : at + CHUNK], last=False)
        self._held += view[whole:]
        return size

    def close(self) -> None:
        """Seal the last chunk, which may be empty only in an empty file."""
        self._seal(memoryview(self._held), last=True)
        self._held = bytearray()

    def __enter__(self) -> SealWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.close()

    def _seal(self, chunk: memoryview, *, last: bool) -> None:
        self._target.write(self._cipher.encrypt(_chunk_nonce(next(self._counter), last=last), chunk, None))


class SealReader:
    """Opens an age file, binary or armored, from a seekable `source`.

    Give a `passphrase`, or `identities` (`AGE-SECRET-KEY-1...`, or their 32 bytes), or the `file_key` that
    `SealWriter` made. Raises `SealError` when the secret does not fit or the header is damaged, and from any read
    `SEAL_DAMAGED` with `percent`, about how far into the file the damage is; what was given out before is
    genuine but not complete.
    """

    def __init__(
        self,
        source: BinaryIO,
        *,
        passphrase: str | None = None,
        identities: Sequence[str | bytes] = (),
        file_key: bytes | None = None,
    ) -> None:
        secrets = [one if isinstance(one, bytes) else parse_identity(one) for one in identities]
        self._total = _size_of(source)
        self._source = dearmored(source)
        found = header.read(self._source)
        file_key = file_key or unwrap(found.stanzas, passphrase, secrets)
        nonce = _read_fully(self._source, _NONCE)
        if len(file_key) != _FILE_KEY or len(nonce) != _NONCE:
            raise SealError(Code.SEAL_HEADER_DAMAGED)
        found.prove(file_key)
        self._where = len(found.signed) + len(found.mac)
        self._cipher = _payload_cipher(file_key, nonce)
        self._counter = 0
        self._plain = memoryview(b"")
        self._last_seen = self._ended = False

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes, fewer only at the end; all that is left when negative."""
        parts: list[memoryview] = []
        while size and (part := self.read_some(size if size > 0 else CHUNK)):
            parts.append(part)
            size -= len(part) if size > 0 else 0
        return b"".join(parts)

    def read_some(self, most: int) -> memoryview:
        """At least one and at most `most` bytes without copying them; empty only at the proven end."""
        while not self._plain and not self._ended:
            self._plain = memoryview(self._next_chunk())
        part, self._plain = self._plain[:most], self._plain[most:]
        return part

    def finish(self) -> None:
        """Prove the rest of the file without giving it out."""
        while self.read_some(CHUNK):
            pass

    def _next_chunk(self) -> bytes:
        """The next chunk, once it has proved to be what stands here in the file."""
        if self._last_seen:  # given out already, and more follows it
            raise self._damaged()
        sealed = _read_fully(self._source, _SEALED_CHUNK)
        try:
            chunk = self._opened(sealed)
        except InvalidTag as error:
            raise self._damaged() from error
        self._where += len(sealed)
        self._counter += 1
        self._ended = self._last_seen and not self._source.read(1)
        return chunk

    def _opened(self, sealed: bytes) -> bytes:
        """`InvalidTag` when this is neither the chunk that comes next nor, after it, the last one."""
        if len(sealed) == _SEALED_CHUNK:
            try:
                return self._cipher.decrypt(_chunk_nonce(self._counter, last=False), sealed, None)
            except InvalidTag:
                pass  # only the last chunk may still be genuine
        chunk = self._cipher.decrypt(_chunk_nonce(self._counter, last=True), sealed, None)
        if self._counter and not chunk:
            raise InvalidTag
        self._last_seen = True
        return chunk

    def _damaged(self) -> SealError:
        return SealError(Code.SEAL_DAMAGED, percent=min(100, 100 * self._where // max(1, self._total)))


def sealed_size(size: int, recipients: int = 0) -> int:
    """How many bytes sealing `size` bytes gives, for so many recipients or, with none, for a passphrase."""
    stanzas = recipients * len("-> X25519 \n\n" + 43 * "." + 43 * ".") or len(
        f"-> scrypt  {WORK_FACTOR}\n\n" + 22 * "." + 43 * "."
    )
    head = len(header.VERSION) + 1 + stanzas + len("--- \n" + 43 * ".")
    return head + _NONCE + size + _TAG * max(1, -(-size // CHUNK))


def opened_size(sealed: int, recipients: int = 0) -> int:
    """How many bytes a sealed file of `sealed` bytes holds; -1 when none has that size. See `sealed_size`."""
    payload = sealed - sealed_size(0, recipients) + _TAG
    size = payload - _TAG * -(-payload // _SEALED_CHUNK)
    return size if size >= 0 and sealed_size(size, recipients) == sealed else -1


def _payload_cipher(file_key: bytes, nonce: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(HKDF(SHA256(), 32, nonce, b"payload").derive(file_key))


def _chunk_nonce(counter: int, *, last: bool) -> bytes:
    return counter.to_bytes(11, "big") + (b"\x01" if last else b"\x00")


def _read_fully(source: BinaryIO, size: int) -> bytes:
    """`size` bytes, fewer only at the end, also from a source that gives short reads."""
    data = source.read(size)
    if len(data) == size or not data:
        return data
    parts = [data]
    while (missing := size - sum(map(len, parts))) and (more := source.read(missing)):
        parts.append(more)
    return b"".join(parts)


def _size_of(source: BinaryIO) -> int:
    here = source.tell()
    size = source.seek(0, os.SEEK_END) - here
    source.seek(here)
    return size
