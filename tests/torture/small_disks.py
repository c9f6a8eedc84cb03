"""A disk that fills up at a random moment: a clear error, nothing saved is hurt, and on it goes when there is room."""

from __future__ import annotations

import random
import time
from pathlib import Path

from storage_disks import resize, small_disk

from .nursery import Nursery, Order, Worker
from .operation import look
from .operations import OPERATIONS
from .result import Result
from .room import Ledger, Room

#: What goes on until a disk is full.
OPERATIONS_FILLING = ("import", "export")
_MEGABYTES = (2, 16)
_ENOUGH = 200


def full_disks(name: str, count: int, folder: Path, nursery: Nursery, *, wrong: str = "", seed: int = 7) -> Result:
    """Repeat the operation `name` on so many small disks until each is full."""
    begun = time.monotonic()
    result, dice = Result(f"full disks: {name}", count), random.Random(seed)
    template = Room(folder / "template" / "disk", folder / "template" / "aside")
    OPERATIONS[name].prepare(template)
    for number in range(count):
        place = folder / str(number)
        place.mkdir()
        with small_disk(place, dice.randint(*_MEGABYTES)) as disk:
            _one_disk(name, template.copied_to(disk), disk, nursery, wrong, result)
    result.seconds = time.monotonic() - begun
    return result


def _one_disk(name: str, room: Room, disk: Path, nursery: Nursery, wrong: str, result: Result) -> None:
    order = Order.of(name, room, wrong=wrong, rounds=0, reserve=False)
    worker = nursery.run(order)
    result.reached += worker.end == "refused disk_full"
    result.add("full", [] if worker.end == "refused disk_full" else [f"ended with: {worker.end}"])
    ledger = Ledger(worker.acknowledged)
    resize(disk, _ENOUGH)
    result.add("full", [f"{one.name} was left" for one in room.out.iterdir() if _is_new(one, worker)])
    result.add("full", look(OPERATIONS[name], room, ledger))
    again = nursery.run(Order.of(name, room, wrong=wrong, reserve=False))
    ledger.lines += again.acknowledged
    result.add("with room", [] if again.end == "done" else [f"cannot go on: {again.end}"])
    result.add("with room", look(OPERATIONS[name], room, ledger))
    result.acknowledged += len(ledger.lines)
    result.slowest_start = max(result.slowest_start, ledger.slowest_start)


def _is_new(path: Path, worker: Worker) -> bool:
    """Whether something lies there that nobody was told of."""
    return not any(line.endswith(path.name) for line in worker.acknowledged)
