"""Archives: their members, one after the other, as files of their own.

The reading process opens the archive; what it unpacks is streamed into a scratch file of the library that has no
name by the time it is read. A member's name is shown, never used as a path.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO, BinaryIO

from ..domain.report import Reason
from ..intake.reading import Member
from ..intake.walk import Found
from .workspace import Workspace


@dataclass(frozen=True)
class Inside:
    """What an archive holds."""

    ws: Workspace
    archive: Found
    members: tuple[Member, ...]

    @property
    def count(self) -> int:
        """How many files are inside."""
        return len(self.members)

    def extracted(self) -> Iterator[Found]:
        """Each member as a file; it is unpacked when asked for."""
        with self.archive.open() as file:
            for member in self.members:
                yield self._extract(file, member)

    def _extract(self, file: BinaryIO, member: Member) -> Found:
        scratch = _Scratch(TemporaryFile(dir=self.ws.library.scratch))  # noqa: SIM115 - closed with the last who knows it
        reason = self.ws.reader.extract(file, member.index, scratch.file.write)
        scratch.file.flush()
        return Found(
            path=f"{self.archive.path}/{member.name}",
            name=member.name.rsplit("/", 1)[-1],
            size=member.size,
            volume=self.archive.volume,
            mtime_ns=os.fstat(scratch.file.fileno()).st_mtime_ns,
            open=scratch.again,
            problem=reason,
        )


class _Scratch:
    """A file without a name that vanishes with the last one who knows it."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file

    def __del__(self) -> None:
        self.file.close()

    def again(self) -> BinaryIO:
        """The file from its start."""
        self.file.seek(0)
        return os.fdopen(os.dup(self.file.fileno()), "rb")


def members(ws: Workspace, archive: Found) -> Inside | Reason:
    """The members of an archive, or why it cannot be opened."""
    try:
        with archive.open() as file:
            listed = ws.reader.members(file)
    except OSError:
        return Reason.CANNOT_READ
    return listed if isinstance(listed, Reason) else Inside(ws, archive, listed)
