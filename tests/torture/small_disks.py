"""A disk that fills up at a random moment: a clear error, nothing saved is hurt, and on it goes when there is room."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from pathlib import Path

from storage_disks import resize, small_disk

from .nursery import Nursery, Order, Worker
from .operation import look
from .operations import OPERATIONS
from .result import Result
from .room import Room, promised

#: MiB beside what the library takes.
_MEGABYTES = (2.0, 16.0)
#: What goes on until a disk is full, and what needs as much room again as there is.
OPERATIONS_FILLING = (
    "import",
    "export",
    "backup",
    "locked import",
    "lock",
    "unlock",
    "restore",
    "migration",
    "rebuild",
)
_MEGABYTES = (2.0, 16.0)
#: How much room there is, of what the library takes, for an operation that ends by itself.
_PART = (0.0, 0.9)
_ENOUGH = 400
#: What the last block of a file, and every folder, take beside their size.
_PAGE = 4096
#: No disk of that size holds so many rounds.
_ROUNDS = 2000


def full_disks(
    name: str,
    count: int,
    folder: Path,
    nursery: Nursery,
    *,
    megabytes: tuple[float, float] = _MEGABYTES,
    rounds: int = _ROUNDS,
    wrong: str = "",
    seed: int = 7,
) -> Result:
    """Do the operation `name` on so many small disks, again and again until each is full where it goes on and on."""
    begun = time.monotonic()
    result, dice = Result(f"full disks: {name}", count), random.Random(seed)
    template = Room(folder / "template" / "disk", folder / "template" / "aside")
    OPERATIONS[name].prepare(template)
    taken = sum(_PAGE + one.stat().st_size for one in template.disk.parent.rglob("*")) / (1 << 20)
    for number in range(count):
        place = folder / str(number)
        place.mkdir()
        room = dice.uniform(*megabytes) if OPERATIONS[name].repeats else taken * dice.uniform(*_PART)
        with small_disk(place, 1.1 * taken + room) as disk:
            _one_disk(disk, nursery, Order.of(name, template.copied_to(disk), wrong=wrong, rounds=rounds), result)
    result.seconds = time.monotonic() - begun
    return result


def _one_disk(disk: Path, nursery: Nursery, order: Order, result: Result) -> None:
    operation, room = OPERATIONS[order.operation], Room(Path(order.disk), Path(order.aside))
    worker = nursery.run(replace(order, reserve=False))
    result.reached += worker.end == "refused disk_full"
    fits = worker.end == "done" and not operation.repeats
    result.add("full", [] if fits or worker.end == "refused disk_full" else [f"ended with: {worker.end}"])
    ledger = promised(room)
    ledger.lines += worker.acknowledged
    resize(disk, _ENOUGH)
    result.add("full", [f"{one.name} was left" for one in room.out.glob("Review packet*") if _is_new(one, worker)])
    result.add("full", look(operation, room, ledger))
    again = nursery.run(replace(order, rounds=1, reserve=False))
    ledger.lines += again.acknowledged
    result.add("with room", [] if again.end == "done" else [f"cannot go on: {again.end}"])
    result.add("with room", look(operation, room, ledger))
    result.acknowledged += len(ledger.lines)
    result.slowest_start = max(result.slowest_start, ledger.slowest_start)


def _is_new(path: Path, worker: Worker) -> bool:
    """Whether something lies there that nobody was told of."""
    return not any(line.endswith(path.name) for line in worker.acknowledged)
