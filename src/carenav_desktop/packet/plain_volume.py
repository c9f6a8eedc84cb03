"""Volumes that are not encrypted: the packet's tree as a folder, or as an image of a disc, for import desks (IHE PDI).

An image is ISO 9660 level 1 (PS3.12 Annex F): names of 8.3 characters, nothing else in it.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

import pycdlib
from pycdlib.pycdlibexception import PyCdlibException

from ..errors import Code, PacketError
from .disk import make_durable, sync_folder
from .hashed_file import hash_from_start
from .members import Member
from .vessel import Written, numbered, watched
from .volume_reader import Passed
from .volumes import Volume

_SECTOR = 2048
#: What the descriptors of an image take, with room to spare, and a directory entry.
_SYSTEM, _ENTRY = 400_000, 64
_PIECE = 1024 * 1024


class FolderVolumes:
    """Each volume a folder; a single one is the packet's folder itself."""

    def names(self, count: int) -> list[str]:
        """The folder itself, or `DISC01` and so on."""
        return ["."] if count == 1 else [f"DISC{at:02}" for at in range(1, count + 1)]

    def size(self, volume: Volume) -> int:
        """Bytes of its files, in whole sectors."""
        return _in_sectors(volume)

    def write(self, volume: Volume, path: Path, made: str, passed: Passed) -> Written:
        """Every member as a file, durable on the disk."""
        folders = {path}
        for member in volume.members:
            target = path.joinpath(*member.path.split("/"))
            target.parent.mkdir(parents=True, exist_ok=True)
            folders |= {path.joinpath(*one.parts) for one in PurePosixPath(member.path).parents}
            with target.open("xb") as file:
                for piece in _checked(member, passed):
                    file.write(piece)
                make_durable(file)
        for folder in sorted(folders, reverse=True):
            sync_folder(folder)
        return _listed(volume)

    def read(self, path: Path, passed: Passed) -> dict[str, str]:
        """The SHA-256 of every file that lies there."""
        found = {}
        for file in sorted(path.rglob("*")):
            if file.is_file():
                with file.open("rb") as opened:
                    found[file.relative_to(path).as_posix()] = _hash(iter(lambda: opened.read(_PIECE), b""), passed)
        return found


class ImageVolumes:
    """Each volume an image of a disc."""

    def __init__(self, code: str) -> None:
        self._code = code

    def names(self, count: int) -> list[str]:
        """`packet.iso`, or `packet-01.iso` and so on."""
        return numbered("packet", ".iso", count)

    def size(self, volume: Volume) -> int:
        """Bytes of the image, at most."""
        return _in_sectors(volume) + _SYSTEM

    def write(self, volume: Volume, path: Path, made: str, passed: Passed) -> Written:
        """One image, durable on the disk."""
        image = pycdlib.PyCdlib()
        image.new(interchange_level=1, vol_ident=f"REVIEW_{self._code}", sys_ident="", app_ident_str="CARENAVIGATOR")
        try:
            for folder in _folders(volume.members):
                image.add_directory(f"/{folder}")
            for member in volume.members:
                image.add_fp(cast(BinaryIO, _Pieces(member, passed)), member.form.size, _name(member.path))
            with path.open("x+b") as file:
                image.write_fp(file)
                make_durable(file)
                size, sha256 = hash_from_start(file)
        finally:
            image.close()
        return Written(size, sha256)

    def read(self, path: Path, passed: Passed) -> dict[str, str]:
        """The SHA-256 of every file in the image."""
        image = pycdlib.PyCdlib()
        try:
            image.open(str(path))
            return dict(_files(image, passed))
        except PyCdlibException as error:
            raise PacketError(Code.PACKET_CHANGED, member=path.name) from error
        finally:
            image.close()


class _Pieces(io.RawIOBase):
    """A member as a file that is read once from its beginning."""

    def __init__(self, member: Member, passed: Passed) -> None:
        super().__init__()
        self._member, self._passed = member, passed
        self._left = b""
        self._pieces: Iterator[bytes] = iter(())

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """To its beginning."""
        return True

    def seek(self, place: int, whence: int = 0) -> int:
        """Begin; pycdlib asks for nothing else."""
        self._pieces, self._left = _checked(self._member, self._passed), b""
        return place

    def read(self, size: int = -1) -> bytes:
        """`size` bytes, fewer only at the end."""
        while len(self._left) < size and (piece := next(self._pieces, b"")):
            self._left += piece
        given, self._left = self._left[:size], self._left[size:]
        return given


def _checked(member: Member, passed: Passed) -> Iterator[bytes]:
    """The content; `EXPORT_ORIGINAL_DAMAGED` at its end when it is not what was planned."""
    digest = hashlib.sha256()
    for piece in watched(member, passed):
        digest.update(piece)
        yield piece
    if digest.hexdigest() != member.form.sha256:
        raise PacketError(Code.EXPORT_ORIGINAL_DAMAGED, member=member.path)


def _listed(volume: Volume) -> Written:
    """The hash of the lines that `sha256sum` prints for all files, sorted."""
    lines = sorted(f"{one.form.sha256}  {one.path}\n" for one in volume.members)
    size = sum(one.form.size for one in volume.members)
    return Written(size, hashlib.sha256("".join(lines).encode("ascii")).hexdigest())


def _in_sectors(volume: Volume) -> int:
    files = sum(-(-one.form.size // _SECTOR) * _SECTOR + _ENTRY for one in volume.members)
    return files + 2 * _SECTOR * len(_folders(volume.members))


def _folders(members: Iterable[Member]) -> list[str]:
    """All folders of the tree, the upper before the lower."""
    found = {str(one) for member in members for one in PurePosixPath(member.path).parents if str(one) != "."}
    return sorted(found, key=lambda one: (one.count("/"), one))


def _name(path: str) -> str:
    """A member's path as ISO 9660 writes it: a dot in every file name, and a version."""
    return f"/{path};1" if "." in path.rpartition("/")[2] else f"/{path}.;1"


def _files(image: pycdlib.PyCdlib, passed: Passed) -> Iterator[tuple[str, str]]:
    for folder, _, names in image.walk(iso_path="/"):
        for name in names:
            place = f"{folder.rstrip('/')}/{name}"
            with image.open_file_from_iso(iso_path=place) as file:
                digest = _hash(iter(lambda file=file: file.read(_PIECE), b""), passed)  # type: ignore[misc]
            yield place.removeprefix("/").removesuffix(";1").removesuffix("."), digest


def _hash(pieces: Iterable[bytes], passed: Passed) -> str:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
        passed(len(piece))
    return digest.hexdigest()
