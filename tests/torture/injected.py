"""Calls of the system that fail now and then: nothing acknowledged is lost, whatever fails and whenever.

The faults come from libfiu, which stands between the program and its C library; `fiu-run -x` brings it there.
"""

from __future__ import annotations

import errno
import random
import shutil
import time
from pathlib import Path

import peers

from .nursery import Nursery, Order
from .operation import look
from .operations import OPERATIONS
from .result import Result
from .room import Room, promised

#: What is done among failing calls.
OPERATIONS_FAILING = ("import", "edit", "trash", "export", "backup", "locked import", "lock", "unlock", "restore")
_CALLS = (
    *("posix/io/rw/read", "posix/io/rw/pread", "posix/io/rw/write", "posix/io/rw/pwrite"),
    *("posix/io/oc/open", "posix/io/sync/fsync", "posix/io/sync/fdatasync", "posix/io/dir/rename"),
)
_ERRORS = (errno.EIO, errno.ENOSPC)
_LIKELY = (0.001, 0.004)
_ROUNDS = 6
_RUNS_A_LIBRARY = 20


def failing_nursery() -> Nursery:
    """A nursery whose workers can be made to fail; a named skip where libfiu is not."""
    return Nursery(peers.need("fiu-run"), "-x")


def faults(
    name: str,
    count: int,
    folder: Path,
    nursery: Nursery,
    *,
    wrong: str = "",
    likely: tuple[float, float] = _LIKELY,
    seed: int = 7,
) -> Result:
    """Run the operation `name` so many times among failing calls. `reached` counts the runs that met one."""
    begun = time.monotonic()
    result, dice = Result(f"failing calls: {name}", count), random.Random(seed)
    template = Room(folder / "template" / "disk", folder / "template" / "aside")
    OPERATIONS[name].prepare(template)
    operation = OPERATIONS[name]
    runs = _RUNS_A_LIBRARY if operation.repeats else 1
    for number in range(count):
        if number % runs == 0:
            room = template.copied_to(folder / f"room {number}")
            ledger = promised(room)
        failing = [(call, dice.choice(_ERRORS), dice.uniform(*likely)) for call in _CALLS]
        worker = nursery.run(
            Order.of(name, room, wrong=wrong, rounds=_ROUNDS, faults=failing, by_file=bool(number % 2), reserve=False)
        )
        result.reached += worker.end != "done"
        result.acknowledged += len(worker.acknowledged)
        ledger.lines += worker.acknowledged
        where = f"run {number + 1} ({worker.end})"
        result.add(where, [worker.end] if worker.end.startswith("bug") or not worker.end else [])
        result.add(where, look(operation, room, ledger))
        result.slowest_start = max(result.slowest_start, ledger.slowest_start)
        if number % runs == runs - 1:
            shutil.rmtree(room.disk.parent)
        if wrong and result.findings:
            break
    result.seconds = time.monotonic() - begun
    return result
