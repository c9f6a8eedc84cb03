"""The heads of files, read before the files are copied, so that what is on a disc is listed while it is copied.

What a head says is used again for the copy, if the copy begins with the very same bytes and is as long. The first
seconds of an import go to this and no more, and only as much is kept as stays small. On an optical disc or a share,
where it would mean to go to each file twice, nothing is read ahead.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import BinaryIO

from ..domain.character_sets import CharacterChoice
from ..domain.facts import FileFacts, FileFormat
from ..domain.report import Reason
from ..intake.identify import HEAD_BYTES, identify
from ..intake.walk import Found
from .arrivals import Arrival, Known
from .workspace import Workspace

#: How many heads are kept at most, and for how many seconds an import reads ahead before it copies.
_MOST, _SECONDS = 2000, 3.0


@dataclass(frozen=True)
class _Head:
    """What the first 64 KiB of a file of `size` bytes say; `head_hash` is theirs."""

    size: int
    head_hash: str
    facts: FileFacts


@dataclass
class Heads:
    """The heads of one import. `read_ahead` may run in several threads at once; `told` gets what each says."""

    ws: Workspace
    known: Known
    choice: Callable[[Found], CharacterChoice]
    told: Callable[[FileFacts], None]
    _waiting: Iterator[Found] = field(default_factory=lambda: iter(()))
    _ends: float = 0.0
    _left: int = _MOST
    _heads: dict[str, _Head] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self, found: Iterable[Found]) -> None:
        """Say what is to be read; the time runs from now on."""
        self._waiting = iter([one for one, _ in zip(found, range(_MOST), strict=False)])
        self._ends = time.monotonic() + _SECONDS

    def read_ahead(self) -> None:
        """Read until nothing waits or the time is over."""
        while (one := self._next()) is not None:
            if one.problem is Reason.NONE and not self._look_at(one):
                self.stop()

    def stop(self) -> None:
        """Read no further."""
        with self._lock:
            self._waiting = iter(())

    def facts_of(self, arrival: Arrival) -> FileFacts | None:
        """What the head of a staged copy says, if it was read and the copy has the same; gives it once."""
        head = self._heads.pop(arrival.found.path, None)
        staged = arrival.staged
        if head is None or staged is None or (head.size, head.head_hash) != (staged.size, staged.head_hash):
            return None
        return head.facts

    def _next(self) -> Found | None:
        with self._lock:
            return next(self._waiting, None) if time.monotonic() < self._ends else None

    def _look_at(self, one: Found) -> bool:
        """Read one head; False when the reading process did not survive it. What cannot be read is left to copying."""
        try:
            with closing(one.open()) as file:
                size, head = _size(file), file.read(HEAD_BYTES)
        except OSError:
            return True
        fingerprint = self.ws.library.originals.fingerprint(size, head)
        if identify(head, size) is not FileFormat.DICOM or fingerprint in self.known.fingerprints:
            return True
        facts = self.ws.reader.head_facts(head, size, self.choice(one))
        if facts is not None and facts.instance is not None:
            self._heads[one.path] = _Head(*fingerprint, facts)
            self.told(facts)
        return facts is not None


def _size(file: BinaryIO) -> int:
    return os.fstat(file.fileno()).st_size
