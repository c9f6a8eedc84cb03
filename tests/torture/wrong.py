"""Storing code that is wrong on purpose, put in place of the real one inside a worker. Each harness must catch its own.

These are the mistakes people make: rows before bytes, writing in place, no flush to the medium, errors passed over,
a word given too early.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from carenav_desktop.errors import Code, KnownError
from carenav_desktop.packet import write
from carenav_desktop.services import arrivals, batches
from carenav_desktop.storage import engine, originals, tables
from carenav_desktop.storage.durability import Disk
from carenav_desktop.storage.files import Added
from carenav_desktop.storage.lock import LibraryLock
from carenav_desktop.storage.originals import Originals, Staged

#: Bytes.
_ROOM_FOR_ROWS = 1 << 19


def rows_first() -> None:
    """Rows are committed before the bytes have their names."""
    place, write_batch = Originals.place, batches.Batches._write
    late: list[tuple[Originals, Sequence[Staged]]] = []

    def later(self: Originals, batch: Sequence[Staged]) -> None:
        late.append((self, batch))

    def write_rows_first(
        self: batches.Batches, batch: Sequence[arrivals.Arrival], enclosed: Sequence[tuple[str, str]]
    ) -> None:
        write_batch(self, batch, enclosed)
        place(*late.pop())

    Originals.place = later  # type: ignore[method-assign]
    batches.Batches._write = write_rows_first  # type: ignore[method-assign]


def in_place() -> None:
    """Bytes are written under their final names, and what is already there is taken for whole."""

    def copy(source: Path, target: Path) -> None:
        if not target.exists():
            with source.open("rb") as old, target.open("wb", buffering=0) as new:
                while piece := old.read(4096):
                    new.write(piece)
        source.unlink()

    originals.replace = copy
    rows_first()


#: A file on its way with the number of its line in the report.
_InReport = tuple[int, arrivals.Arrival]


def no_flush() -> None:
    """Nothing is ever brought to the medium."""
    Disk.settle_files = Disk.settle_folders = lambda self, names: None  # type: ignore[method-assign,assignment]
    engine.SETTINGS.update(synchronous="OFF", fullfsync=0, checkpoint_fullfsync=0)


def errors_passed_over() -> None:
    """A failing disk is not heard: bytes that could not be written count as written, while rows still find room."""
    write_batch = batches.Batches._write

    def write_some(self: Originals, handle: int, piece: memoryview) -> None:
        with suppress(OSError):
            room = os.fstatvfs(handle)
            if room.f_bavail * room.f_bsize > len(piece) + _ROOM_FOR_ROWS:
                os.write(handle, piece)

    def go_on(self: batches.Batches, batch: Sequence[_InReport], enclosed: Sequence[tuple[str, str]]) -> None:
        try:
            write_batch(self, batch, enclosed)
        except (KnownError, OSError):
            _say_so(self, batch)

    Originals._write = write_some  # type: ignore[method-assign]
    batches.Batches._write = go_on  # type: ignore[method-assign]


def under_its_name() -> None:
    """A packet is written under its final name from the start, and stays when it fails."""

    @contextmanager
    def folder_at_once(target: Path, exists: Code, needed: int) -> Iterator[Path]:
        target.mkdir()
        yield target

    write.new_folder = folder_at_once  # type: ignore[assignment]


@contextmanager
def change_not_seen() -> Iterator[None]:
    """For a while, a file looks to an import as if it had not changed."""
    seen: dict[int, os.stat_result] = {}

    class Blind:
        @staticmethod
        def fstat(handle: int) -> os.stat_result:
            now = os.fstat(handle)
            return seen.setdefault(now.st_ino, now)

    arrivals.os = Blind  # type: ignore[attr-defined]
    try:
        yield
    finally:
        arrivals.os = os  # type: ignore[attr-defined]


def no_lock() -> None:
    """Everybody may open the library at once."""
    LibraryLock._take = lambda self, layout: None  # type: ignore[method-assign]


def order_by_clock() -> None:
    """Rows are numbered by the clock of the computer."""
    tables.next_id = lambda connection, table: int(time.time() * 1000)


def word_too_early() -> None:
    """The report of an import does not wait for the rows."""

    def only_say_so(self: batches.Batches, batch: Sequence[_InReport], enclosed: Sequence[tuple[str, str]]) -> None:
        _say_so(self, batch)

    batches.Batches._write = only_say_so  # type: ignore[method-assign]


def _say_so(writing: batches.Batches, batch: Sequence[_InReport]) -> None:
    """Give each file its line of the report."""
    for line, one in batch:
        writing._lines[line] = writing._outcome(one, Added())


WRONG: dict[str, Callable[[], None]] = {
    "rows first": rows_first,
    "in place": in_place,
    "no flush": no_flush,
    "errors passed over": errors_passed_over,
    "under its name": under_its_name,
    "word too early": word_too_early,
    "no lock": no_lock,
    "order by clock": order_by_clock,
}
