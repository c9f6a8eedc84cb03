"""What volumes are put into: a seal, an encrypted ZIP, a plain folder, an image of a disc. The shape they share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from .members import Member
from .volume_reader import Passed
from .volumes import Volume


@dataclass(frozen=True)
class Written:
    """A file that was written: bytes and SHA-256; of a folder those of its files, as `sha256sum` lists them."""

    size: int
    sha256: str


class Vessel(Protocol):
    """Writes volumes and reads them again as their receiver will."""

    def names(self, count: int) -> list[str]:
        """File or folder names of so many volumes, which sort in their order."""

    def size(self, volume: Volume) -> int:
        """Bytes it takes on the disk, at most."""

    def write(self, volume: Volume, path: Path, made: str, passed: Passed) -> Written:
        """Write one volume to the new `path`, durable on the disk; `made` is an ISO date."""

    def read(self, path: Path, passed: Passed) -> dict[str, str]:
        """The SHA-256 of each member by its path. Raises `PacketError` with the member that is not as it should be."""


def numbered(stem: str, ending: str, count: int) -> list[str]:
    """One name, or several with numbers."""
    digits = max(2, len(str(count)))
    return [f"{stem}{ending}"] if count == 1 else [f"{stem}-{at:0{digits}}{ending}" for at in range(1, count + 1)]


def watched(member: Member, passed: Passed) -> Iterator[bytes]:
    """The content of a member, told piece by piece."""
    for piece in member.pieces():
        passed(len(piece))
        yield piece
