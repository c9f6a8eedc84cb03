"""A volume as a ZIP with AES-256 (WinZip's AE-2), for desks whose tools know that and no age file.

Names and sizes of members are hidden: the one member of the outer archive is the packet's own archive, which opens with
any tool once it is out.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

import pyzipper

from ..errors import Code, PacketError, SealError
from .archive import ArchiveWriter
from .disk import make_durable
from .hashed_file import hash_from_start
from .key import Key
from .vessel import Written, numbered, watched
from .volume_reader import Passed, read_volume
from .volumes import Volume

INSIDE = "packet-inside.zip"
#: A generous bound of what the outer archive adds: headers, salt, and the mark that proves it unchanged.
_OUTER = 2048


class ZippedVolumes:
    """Volumes encrypted with a passphrase."""

    def __init__(self, key: Key) -> None:
        if not key.passphrase:
            raise PacketError(Code.EXPORT_ZIP_WANTS_PASSPHRASE)
        self._key = key

    def names(self, count: int) -> list[str]:
        """`packet.zip`, or `packet-01.zip` and so on."""
        return numbered("packet", ".zip", count)

    def size(self, volume: Volume) -> int:
        """Bytes of the encrypted file, at most."""
        return volume.size + _OUTER

    def write(self, volume: Volume, path: Path, made: str, passed: Passed) -> Written:
        """One encrypted file, durable on the disk."""
        with path.open("x+b") as file:
            with pyzipper.AESZipFile(file, "w", encryption=pyzipper.WZ_AES) as outer:
                outer.setpassword(self._key.passphrase.encode())
                with outer.open(INSIDE, "w", force_zip64=True) as inside:
                    archive = ArchiveWriter(inside, made)
                    for member in volume.members:
                        archive.add(member.in_archive, watched(member, passed))
                    archive.close()
            make_durable(file)
            size, sha256 = hash_from_start(file)
        return Written(size, sha256)

    def read(self, path: Path, passed: Passed) -> dict[str, str]:
        """The SHA-256 of each member."""
        with opened_zip(path, self._key) as inside:
            return read_volume(inside, passed).hashes


class _Inside:
    """The decrypted archive as `archive_reader` reads; what the outer one cannot prove is `PACKET_CHANGED`."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def read(self, size: int = -1) -> bytes:
        with _proved():
            pieces = bytearray()
            while len(pieces) < size and (piece := self._file.read(size - len(pieces))):
                pieces += piece
            return bytes(pieces)

    def read_some(self, most: int) -> memoryview:
        with _proved():
            return memoryview(self._file.read(most))


@contextmanager
def opened_zip(path: Path, key: Key) -> Iterator[_Inside]:
    """The archive inside an encrypted ZIP. Raises `SealError` for a wrong passphrase, `PacketError`."""
    try:
        file = path.open("rb")
    except OSError as error:
        raise PacketError(Code.PACKET_CANNOT_READ, path=str(path)) from error
    with file:
        try:
            outer = pyzipper.AESZipFile(file)
            outer.setpassword(key.passphrase.encode())
            inside = outer.open(INSIDE)
        except KeyError as error:
            raise PacketError(Code.PACKET_NOT_A_PACKET, path=str(path)) from error
        except RuntimeError as error:
            raise SealError(Code.SEAL_WRONG_PASSPHRASE) from error
        except (pyzipper.BadZipFile, EOFError, NotImplementedError, ValueError) as error:
            raise PacketError(Code.PACKET_CHANGED, member=path.name) from error
        with outer, inside:
            yield _Inside(cast(BinaryIO, inside))


@contextmanager
def _proved() -> Iterator[None]:
    try:
        yield
    except (pyzipper.BadZipFile, zlib.error, EOFError) as error:
        raise PacketError(Code.PACKET_CHANGED, member=INSIDE) from error
