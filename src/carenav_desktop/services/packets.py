"""Packets that exist: whether one is whole, and what is inside."""

from __future__ import annotations

from pathlib import Path

from ..domain.progress import Context
from ..errors import Code, PacketError
from ..packet.key import Key
from ..packet.read_back import Verification, open_packet, verify_packet
from ..sealing.identities import parse_identity_file
from ..sealing.passphrases import generate, normalise

__all__ = ["Key", "Verification", "key_for_opening", "new_passphrase", "open_packet", "read_passphrase", "verify"]


def verify(path: Path, key: Key, context: Context) -> Verification:
    """Open a packet folder or one sealed volume and compare every file with its manifest."""
    return verify_packet(path, key, context)


def new_passphrase() -> str:
    """A generated passphrase: 24 digits in six groups."""
    return generate()


def read_passphrase(file: Path) -> str:
    """The passphrase in a file; raises `PacketError` when there is none in it, OSError when it cannot be read."""
    passphrase = normalise(file.read_text(encoding="utf-8-sig"))
    if not passphrase:
        raise PacketError(Code.PASSPHRASE_EMPTY, path=str(file))
    return passphrase


def key_for_opening(passphrase_file: Path | None, identity_file: Path | None) -> Key:
    """The key that a person has for a packet."""
    if passphrase_file is not None:
        return Key(passphrase=read_passphrase(passphrase_file))
    assert identity_file is not None
    return Key(identities=parse_identity_file(identity_file.read_text(encoding="utf-8")))
