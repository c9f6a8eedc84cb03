"""Clocks that are wrong or jump: order is kept, nothing is deleted or refused, and no waiting depends on them."""

from __future__ import annotations

import subprocess
import time
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import Self

import peers
from carenav_desktop.services.records import list_records

from .nursery import Nursery, Order
from .operation import begin_room
from .result import Result
from .room import Ledger, Room, at_work, losses

#: What the clock of the computer says, one start after the other in one library.
_CLOCKS = ("+0", "-5y", "+5y", "@1970-01-02 00:00:00", "@2040-02-03 04:05:06", "-1d")
#: Just before an hour that comes twice and before one that is missing, where the nursery is.
_CHANGES = ("@2026-10-25 02:59:58", "@2026-03-29 01:59:58")
_ZONE = "Europe/Berlin"
_JUMPS = ("-5y", "+5y", "-2h", "+0")
_FILES_A_ROUND = 5


class Clock:
    """A nursery whose wall clock, and no other, is what was set last; its zone changes the hour twice a year."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        asked = [peers.need("faketime"), "-m", "-f", "+0", "printenv", "LD_PRELOAD"]
        library = subprocess.check_output(asked, text=True).strip()
        self._file = folder / "clock"
        self.set("+0")
        self.nursery = Nursery(
            "env",
            f"LD_PRELOAD={library}",
            FAKETIME_TIMESTAMP_FILE=str(self._file),
            FAKETIME_NO_CACHE="1",
            FAKETIME_DONT_FAKE_MONOTONIC="1",
            NO_FAKE_STAT="1",
            TZ=_ZONE,
        )

    def set(self, clock: str) -> None:
        """Every look at the clock from now on sees this."""
        new = self._file.with_suffix(".new")
        new.write_text(clock + "\n")
        new.replace(self._file)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.nursery.__exit__(kind, error, at)


def clocks(folder: Path, clock: Clock, *, every: bool = False, wrong: str = "") -> Result:
    """Imports under one clock after the other, at the change of the hour, and under a clock that jumps meanwhile."""
    begun = time.monotonic()
    result = Result("clocks")
    room = Room(folder / "disk", folder / "aside")
    begin_room(room)
    ledger = Ledger()
    for said in (*_CLOCKS, *_CHANGES) if every else (*_CLOCKS[1:3], _CHANGES[0]):
        clock.set(said)
        worker = clock.nursery.run(Order.of("import", room, rounds=2, wrong=wrong))
        result.asked += 1
        result.reached += len(worker.acknowledged) == 2 * _FILES_A_ROUND
        result.add(said, [] if worker.end == "done" else [worker.end])
        _look(result, room, ledger, worker.acknowledged, said)
        if wrong and result.findings:
            break
    else:
        _jump(result, room, ledger, clock, wrong)
    result.seconds = time.monotonic() - begun
    return result


def _jump(result: Result, room: Room, ledger: Ledger, clock: Clock, wrong: str) -> None:
    """One import after the other, and the clock jumps between and within them."""
    worker = clock.nursery.start(Order.of("import", room, rounds=0, wrong=wrong))
    for number, jump in enumerate(_JUMPS, start=1):
        worker.hear(number * _FILES_A_ROUND)
        clock.set(jump)
        result.asked += 1
        result.reached += not worker.ended
    worker.hear((len(_JUMPS) + 1) * _FILES_A_ROUND)
    result.add("a clock that jumps", [f"it stopped: {worker.end}"] if worker.end else [])
    worker.kill()
    _look(result, room, ledger, worker.acknowledged, "a clock that jumps")


def _look(result: Result, room: Room, ledger: Ledger, acknowledged: list[str], clock: str) -> None:
    """Nothing is lost or set aside, and records stand in the order in which they came."""
    ledger.lines += acknowledged
    result.acknowledged += len(acknowledged)
    result.add(clock, losses(room, ledger))
    result.add(clock, [f"{one.name} was set aside" for one in (room.library / "orphans").glob("*")])
    with at_work(room) as ws:
        held = sorted(list_records(ws, 1), key=lambda one: one.id)
    place = {one.original: number for number, one in enumerate(held)}
    places = [place[one] for one in ledger.of("stored") if one in place]
    by_round = [sorted(places[at : at + _FILES_A_ROUND]) for at in range(0, len(places), _FILES_A_ROUND)]
    late = any(one[-1] >= two[0] for one, two in pairwise(by_round))
    result.add(clock, ["the order in which records came is lost"] if late else [])
