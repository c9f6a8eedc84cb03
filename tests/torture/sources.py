"""Sources that fail, vanish or change while they are copied: nothing half-saved, and a second import takes the rest."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import random
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from storage_disks import image_disk, mounted_image, pull_out

from carenav_desktop.domain.progress import Progress, SilentContext
from carenav_desktop.domain.report import ImportReport, Outcome
from carenav_desktop.intake.walk import Found
from carenav_desktop.services import importing

from .operation import begin_room
from .result import Result
from .room import Ledger, Room, at_work, losses
from .wrong import change_not_seen

_FILES = 6
#: More than can be under way at once.
_FILES_ON_A_STICK = 30
_LONG_AGO = 1_700_000_000
#: More than the program reads at once, so that something can happen in the middle of a file.
_SIZE = (1_200_000, 1_900_000)


class _TroubledFile(io.FileIO):
    """A file to which something happens once `at` bytes were read of it; a bad spot stays bad."""

    def __init__(self, path: Path, at: int, trouble: Callable[[Path], None]) -> None:
        super().__init__(path)
        self._at, self._trouble, self._done = at, trouble, False

    def readinto(self, buffer: object, /) -> int | None:
        if self.tell() >= self._at and not self._done:
            self._done = self._trouble is not _fail
            self._trouble(Path(str(self.name)))
        return super().readinto(memoryview(buffer)[: 1 << 18])  # type: ignore[arg-type]


def _fail(path: Path) -> None:
    raise OSError(errno.EIO, os.strerror(errno.EIO))


def _shrink(path: Path) -> None:
    os.truncate(path, 1000)


def _grow(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"more")


def _change(path: Path) -> None:
    """Other bytes, the same size."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.write(os.urandom(size))


def _rewrite(path: Path) -> None:
    """As editors save: another file takes the name."""
    other = path.with_name(".new")
    other.write_bytes(os.urandom(1000))
    other.replace(path)


_TROUBLES = (_fail, _shrink, _grow, _change, _rewrite)


def vanishing(count: int, folder: Path, *, wrong: bool = False, seed: int = 7) -> Result:
    """So many imports in which one file gets into trouble; every tenth time the whole medium is pulled out.

    `wrong` takes a source as it comes, without looking whether it changed.
    """
    begun = time.monotonic()
    result, dice = Result("sources", count), random.Random(seed)
    for number in range(count):
        room = Room(folder / str(number) / "disk", folder / str(number) / "aside")
        begin_room(room)
        one = _pulled_out if number % 10 == 5 else partial(_in_trouble, trouble=_TROUBLES[number % len(_TROUBLES)])
        with change_not_seen() if wrong else nullcontext():
            one(room, dice, result)
        shutil.rmtree(folder / str(number))
    result.seconds = time.monotonic() - begun
    return result


def _in_trouble(room: Room, dice: random.Random, result: Result, trouble: Callable[[Path], None]) -> None:
    hashes = _fill(room.source, dice)
    victim = dice.choice(sorted(hashes))
    before = (room.source / victim).read_bytes()
    where = f"{trouble.__name__} at {victim}"
    with at_work(room) as ws, _troubled(victim, dice.randrange(1, len(before) - 1), trouble):
        report = importing.import_records(ws, 1, [room.source], SilentContext())
    result.reached += (room.source / victim).read_bytes() != before or trouble is _fail
    whole = {**hashes, victim: ""} if trouble is not _rewrite else hashes
    result.add(where, _wrong_report(report, whole))
    (room.source / victim).write_bytes(before)
    _go_on(room, room.source, hashes, report, where, result)


def _pulled_out(room: Room, dice: random.Random, result: Result) -> None:
    image = room.aside / "stick"
    with image_disk(image, 96) as stick:
        hashes = _fill(stick / "disc", dice, _FILES_ON_A_STICK)
        with at_work(room) as ws:
            report = importing.import_records(ws, 1, [stick / "disc"], _Pulling(stick, dice.randrange(1, 4)))
    result.reached += report.gone is not None
    result.add("pulled out", _wrong_end(report))
    with mounted_image(image) as stick:
        _go_on(room, stick / "disc", hashes, report, "pulled out", result)


class _Pulling(SilentContext):
    """Pulls the medium out after so many files."""

    def __init__(self, disk: Path, after: int) -> None:
        super().__init__()
        self._disk, self._left = disk, after

    def report(self, progress: Progress) -> None:
        self._left -= progress.step == "import.copying"
        if not self._left and self._disk.is_mount():
            pull_out(self._disk)


def _fill(folder: Path, dice: random.Random, count: int = _FILES) -> dict[str, str]:
    """Files with their SHA-256 by name, none of them written just now."""
    folder.mkdir(parents=True, exist_ok=True)
    hashes = {}
    for number in range(count):
        content = os.urandom(dice.randint(*_SIZE))
        path = folder / f"{number:02}.bin"
        path.write_bytes(content)
        os.utime(path, (_LONG_AGO, _LONG_AGO))
        hashes[path.name] = hashlib.sha256(content).hexdigest()
    return hashes


@contextmanager
def _troubled(victim: str, at: int, trouble: Callable[[Path], None]) -> Iterator[None]:
    """Whatever is imported meanwhile meets trouble at one file."""
    plain = importing.walk

    def walk(paths: Sequence[Path], own: Path | None = None) -> Iterator[Found]:
        for found in plain(paths, own):
            if found.name != victim:
                yield found
                continue
            opener = partial(_TroubledFile, Path(found.path), at, trouble)
            yield replace(found, open=cast(Callable[[], BinaryIO], opener))

    importing.walk = walk
    try:
        yield
    finally:
        importing.walk = plain


def _wrong_report(report: ImportReport, whole: dict[str, str]) -> list[str]:
    """Where the report differs from what could be read: a hash for a file that was whole, none for one that was not."""
    ended = {Path(one.path).name: one.outcome for one in report.files}
    wished = {name: Outcome.IMPORTED if sha256 else Outcome.FAILED for name, sha256 in whole.items()}
    return [f"{name} is {ended.get(name)}, not {wish}" for name, wish in wished.items() if ended.get(name) is not wish]


def _wrong_end(report: ImportReport) -> list[str]:
    """Where a report blames other files than the one at which the medium was gone, or forgets some."""
    ended = [one.outcome for one in report.files]
    first = ended.index(Outcome.FAILED) if Outcome.FAILED in ended else len(ended)
    told = len(ended) + report.left == _FILES_ON_A_STICK and report.gone is not None
    if told and ended == [Outcome.IMPORTED] * first + [Outcome.FAILED]:
        return []
    return [f"ended {ended}, left {report.left}, gone {report.gone}"]


def _go_on(room: Room, source: Path, hashes: dict[str, str], first: ImportReport, where: str, result: Result) -> None:
    """What was imported is whole, nothing is left lying, and the source imported again brings exactly the rest."""
    taken = {Path(one.path).name for one in first.files if one.outcome is Outcome.IMPORTED}
    ledger = Ledger([f"stored {hashes[name]}" for name in taken])
    result.add(where, losses(room, ledger))
    with at_work(room) as ws:
        again = importing.import_records(ws, 1, [source], SilentContext())
        with ws.library.unit_of_work() as unit:
            stored = set(unit.files.known(1))
    brought = {Path(one.path).name for one in again.files if one.outcome is Outcome.IMPORTED}
    if brought != set(hashes) - taken:
        result.add(where, [f"imported again: {sorted(brought)}, missing before: {sorted(set(hashes) - taken)}"])
    result.add(where, [f"{one} was never a file" for one in stored - set(hashes.values())])
    result.add(where, losses(room, Ledger([f"stored {one}" for one in hashes.values()])))
    result.acknowledged += len(hashes)
