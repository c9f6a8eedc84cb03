"""Archives: their members, one after the other, as files of their own.

The reading process opens the archive; what it unpacks is streamed into a file of the library that has no name.
A member's name is shown, never used as a path.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import BinaryIO

from ..domain.facts import FileFormat
from ..domain.report import Reason
from ..intake.reading import Member
from ..intake.walk import Found
from .sources import Sources
from .workspace import Workspace

#: What an archive is said to be when the reading process does not survive it: nothing of it was taken, nothing kept.
_NOT_SAFE = {Reason.NOT_SAFE_TO_OPEN, Reason.TOOK_TOO_LONG, Reason.DAMAGED}


@dataclass(frozen=True)
class Listed:
    """A member as far as its place matters; `size` in bytes."""

    path: str
    size: int

    @property
    def name(self) -> str:
        """The last part of its path."""
        return self.path.rpartition("/")[2]


@dataclass(frozen=True)
class Inside:
    """What an archive holds, for as long as `file` is open."""

    ws: Workspace
    sources: Sources
    archive: Found
    format: FileFormat
    file: BinaryIO
    members: tuple[Member, ...]

    @property
    def count(self) -> int:
        """How many files are inside."""
        return len(self.members)

    def listed(self) -> list[Listed]:
        """Where each member lies, before any is unpacked."""
        return [Listed(f"{self.archive.path}/{one.name}", one.size) for one in self.members]

    def extracted(self) -> Iterator[Found]:
        """Each member as a file; it is unpacked when asked for, and again where the medium may do better then."""
        for member in self.members:
            attempt = 0
            while (found := self._extract(member)).problem is Reason.CANNOT_READ and self.sources.again(attempt):
                attempt += 1
            yield found

    def _extract(self, member: Member) -> Found:
        pour = partial(self.ws.reader.extract, self.file, self.format, member)
        found = taken_out(self.ws, f"{self.archive.path}/{member.name}", self.archive.volume, pour)
        return replace(found, top=self.archive.top)


def taken_out(ws: Workspace, path: str, volume: str, pour: Callable[[Callable[[bytes], object]], Reason]) -> Found:
    """What `pour` writes, as a file to be taken in: foreign like any other. `path` is for showing."""
    scratch = ws.library.originals.unnamed()
    reason = pour(scratch.write)
    scratch.finish()
    with scratch.again() as written:
        size = os.fstat(written.fileno()).st_size
    return Found(path, volume, scratch.again, reason, size)


def members(ws: Workspace, sources: Sources, archive: Found, format: FileFormat, file: BinaryIO) -> Inside | Reason:
    """The members of an archive that is open as `file`, or why none can be taken."""
    attempt = 0
    while (listed := ws.reader.members(file, format)) is Reason.CANNOT_READ and sources.again(attempt):
        attempt += 1
    if isinstance(listed, Reason):
        gone = listed is Reason.CANNOT_READ and sources.has_gone(archive)
        return Reason.SOURCE_GONE if gone else Reason.ARCHIVE_NOT_SAFE if listed in _NOT_SAFE else listed
    return Inside(ws, sources, archive, format, file, listed)
