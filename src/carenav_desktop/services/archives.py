"""Archives: their members, one after the other, as files of their own.

The reading process opens the archive; what it unpacks is streamed into a file of the library that has no name.
A member's name is shown, never used as a path.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

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
        path = f"{self.archive.path}/{member.name}"
        return taken_out(self.ws, path, self.archive.volume, partial(self.ws.reader.extract, file, member))


def taken_out(ws: Workspace, path: str, volume: str, pour: Callable[[Callable[[bytes], object]], Reason]) -> Found:
    """What `pour` writes, as a file to be taken in: foreign like any other. `path` is for showing."""
    scratch = ws.library.originals.unnamed()
    reason = pour(scratch.write)
    scratch.finish()
    with scratch.again() as written:
        about = os.fstat(written.fileno())
    return Found(path, path.rpartition("/")[2], about.st_size, volume, about.st_mtime_ns, scratch.again, reason)


def members(ws: Workspace, archive: Found) -> Inside | Reason:
    """The members of an archive, or why it cannot be opened."""
    try:
        with archive.open() as file:
            listed = ws.reader.members(file)
    except OSError:
        return Reason.CANNOT_READ
    return listed if isinstance(listed, Reason) else Inside(ws, archive, listed)
