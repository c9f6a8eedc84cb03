"""Packets that exist: whether one is whole, and what is inside."""

from __future__ import annotations

import os
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

from .. import logs
from ..domain.progress import Context
from ..errors import Code, PacketError, SealError
from ..packet.disk import make_durable, sync_folder
from ..packet.key import Key
from ..packet.new_folder import known_error
from ..packet.read_back import Verification, open_packet, verify_packet
from ..sealing.identities import parse_identity_file
from ..sealing.passphrases import generate, normalise

__all__ = [
    "Key",
    "Verification",
    "key_for_opening",
    "make_target",
    "new_passphrase",
    "open_packet",
    "read_key_text",
    "read_passphrase",
    "verify",
    "write_passphrase",
]

_MOST_KEY_BYTES = 1 << 16


def verify(path: Path, key: Key, context: Context) -> Verification:
    """Open a packet folder or one sealed volume and compare every file with its manifest."""
    result = verify_packet(path, key, context)
    logs.event("packet.checked", whole=result.ok, files=result.files, problems=len(result.problems))
    return result


def new_passphrase() -> str:
    """A generated passphrase: 24 digits in six groups."""
    return generate()


def write_passphrase(file: Path, passphrase: str) -> None:
    """Write a new file that only its owner may read and that a power cut does not lose; raises `PacketError`."""
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as secret:
                secret.write(passphrase + "\n")
                make_durable(secret)
            sync_folder(file.parent)
        except BaseException:
            file.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise known_error(error, file) from error


def make_target(out: Path) -> None:
    """See that the folder `out` is there; raises `PacketError`."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise PacketError(Code.EXPORT_TARGET_MISSING, path=str(out)) from error
    except OSError as error:
        raise known_error(error, out) from error


def read_passphrase(file: Path) -> str:
    """The passphrase in a file; raises `PacketError` when there is none in it or it cannot be read."""
    try:
        passphrase = normalise(read_key_text(file))
    except UnicodeDecodeError:
        passphrase = ""
    if not passphrase:
        raise PacketError(Code.PASSPHRASE_EMPTY, path=str(file))
    return passphrase


def key_for_opening(passphrase_file: Path | None, identity_file: Path | None) -> Key:
    """The key that a person has for a packet."""
    if passphrase_file is not None:
        return Key(passphrase=read_passphrase(passphrase_file))
    assert identity_file is not None
    try:
        return Key(identities=parse_identity_file(read_key_text(identity_file)))
    except UnicodeDecodeError as error:
        raise SealError(Code.SEAL_IDENTITY_INVALID) from error


def read_key_text(file: Path) -> str:
    """The beginning of a small text file in UTF-8, or in UTF-16 as Windows writes it; raises `PacketError`."""
    try:
        with file.open("rb") as opened:
            data = opened.read(_MOST_KEY_BYTES)
    except OSError as error:
        raise PacketError(Code.KEY_FILE_CANNOT_READ, path=str(file)) from error
    return data.decode("utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig")
