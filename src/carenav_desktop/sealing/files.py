"""Opens a sealed file into a plain one: all of it or nothing. Never replaces a file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from ..errors import Code, PacketError
from .seal import SealReader

_PIECE = 1024 * 1024


def decrypt_file(source: Path, target: Path, *, passphrase: str | None = None, identities: Sequence[str] = ()) -> int:
    """Write what `source` holds to the new file `target` and return its size in bytes.

    The target appears under its name only when the last byte has proved genuine and is on the disk. Raises
    `SealError`, or `OPEN_TARGET_EXISTS`.
    """
    if target.exists():
        raise PacketError(Code.OPEN_TARGET_EXISTS, path=str(target))
    part = target.with_name(target.name + ".part")
    try:
        with source.open("rb") as sealed, part.open("wb") as plain:
            reader = SealReader(sealed, passphrase=passphrase, identities=identities)
            size = _copy(reader, plain)
            plain.flush()
            os.fsync(plain.fileno())
        part.rename(target)
    finally:
        part.unlink(missing_ok=True)
    return size


def _copy(reader: SealReader, plain: BinaryIO) -> int:
    size = 0
    while piece := reader.read_some(_PIECE):
        size += plain.write(piece)
    return size
