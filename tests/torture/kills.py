"""SIGKILL at random moments of an operation; then nothing acknowledged is lost, and the operation can be done again."""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

from .nursery import Nursery, Order
from .operation import Operation, look
from .operations import OPERATIONS
from .result import Result
from .room import Ledger, Room, promised

#: Seconds into an operation that goes on and on.
_EARLY, _LATE = 0.05, 0.35
#: A library is thrown away after so many kills, so that looking at all of it stays quick.
_KILLS_A_LIBRARY = 25
#: Part of the time an operation takes undisturbed, for one that ends by itself.
_PART = (0.02, 1.0)
_TRIES = 4


def kills(name: str, count: int, folder: Path, nursery: Nursery, *, wrong: str = "", seed: int = 7) -> Result:
    """Kill the operation `name` so many times while it is at work; one that is wrong on purpose until that is seen."""
    begun = time.monotonic()
    operation = OPERATIONS[name]
    template = Room(folder / "template" / "disk", folder / "template" / "aside")
    operation.prepare(template)
    storm = _Storm(name, operation, template, nursery, wrong, random.Random(seed), Result(f"kills: {name}", count))
    storm.run(folder)
    storm.result.seconds = time.monotonic() - begun
    return storm.result


class _Storm:
    """All kills of one operation."""

    def __init__(
        self,
        name: str,
        operation: Operation,
        template: Room,
        nursery: Nursery,
        wrong: str,
        dice: random.Random,
        result: Result,
    ) -> None:
        self.name, self.operation, self.template, self.nursery = name, operation, template, nursery
        self.wrong, self.dice, self.result = wrong, dice, result

    def run(self, folder: Path) -> None:
        """A fresh room now and then, or for each kill, until enough kills have hit."""
        usual = self._usual(folder / "usual")
        each = _KILLS_A_LIBRARY if self.operation.repeats else 1
        for number in range(_TRIES * self.result.asked):
            left = self.result.asked - self.result.reached
            if left <= 0 or self._seen():
                break
            room = self.template.copied_to(folder / f"room {number}")
            self._one_room(room, min(each, left), usual)
            shutil.rmtree(folder / f"room {number}")

    def _usual(self, folder: Path) -> float:
        """Seconds of one round that nobody disturbs, the second of two: the first one also loads modules."""
        for number in range(2):
            room = self.template.copied_to(folder / str(number))
            begun = time.monotonic()
            worker = self.nursery.run(Order.of(self.name, room, wrong=self.wrong))
            took = time.monotonic() - begun
            assert worker.end == "done", worker.lines
        return took

    def _one_room(self, room: Room, count: int, usual: float) -> None:
        ledger = promised(room)
        for _ in range(count):
            if self._seen():
                return
            worker = self.nursery.start(
                Order.of(self.name, room, wrong=self.wrong, rounds=0 if self.operation.repeats else 1)
            )
            worker.wait(self._moment(usual))
            self.result.reached += not worker.end
            worker.kill()
            ledger.lines += worker.acknowledged
            self.result.acknowledged += len(worker.acknowledged)
            self.result.add(f"kill {self.result.reached}", look(self.operation, room, ledger))
            if worker.end and self.operation.repeats:
                self.result.add(f"kill {self.result.reached}", [f"the work stopped by itself: {worker.end}"])
        self._again(room, ledger)
        self.result.slowest_start = max(self.result.slowest_start, ledger.slowest_start)

    def _seen(self) -> bool:
        return bool(self.wrong and self.result.findings)

    def _moment(self, usual: float) -> float:
        if self.operation.repeats:
            return self.dice.uniform(_EARLY, max(_LATE, usual))
        return self.dice.uniform(*_PART) * usual

    def _again(self, room: Room, ledger: Ledger) -> None:
        """Undisturbed it comes to its end, and what the kills left lying is swept."""
        worker = self.nursery.run(Order.of(self.name, room, wrong=self.wrong))
        ledger.lines += worker.acknowledged
        self.result.add("afterwards", [] if worker.end == "done" else [f"the work cannot be done: {worker.end}"])
        self.result.add("afterwards", [f"{one.name} was left" for one in room.out.glob(".*")])
        self.result.add("afterwards", look(self.operation, room, ledger))
