"""A power cut: the writer is stopped, what has reached its disk by then is copied, and the copy is started from.

The disk is ext4 in a file. What the writer has only handed to the system is not in that file, so the copy is what a
real disk would hold that honours a flush.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from pathlib import Path

from storage_disks import image_disk, mounted_image

from .nursery import Nursery, Order
from .operation import look
from .operations import OPERATIONS
from .result import Result
from .room import Room, promised

#: What is at work when the power goes.
OPERATIONS_CUT = ("import", "locked import", "edit", "trash", "export", "backup")
_MEGABYTES = 192
_SECONDS = (0.1, 0.5)
#: The disk is made anew after so many cuts.
_CUTS_A_DISK = 12


def cuts(name: str, count: int, folder: Path, nursery: Nursery, *, wrong: str = "", seed: int = 7) -> Result:
    """Cut the power so many times while the operation `name` is repeated."""
    begun = time.monotonic()
    result, dice = Result(f"power cuts: {name}", count), random.Random(seed)
    template = Room(folder / "template" / "disk", folder / "template" / "aside")
    OPERATIONS[name].prepare(template)
    while result.reached < count:
        image = folder / f"disk {result.reached}"
        with image_disk(image, _MEGABYTES) as point:
            room = Room(point / "disk", template.copied_to(point).aside)
            os.sync()
            _one_disk(name, room, image, min(_CUTS_A_DISK, count - result.reached), nursery, wrong, dice, result)
        image.unlink()
    result.seconds = time.monotonic() - begun
    return result


def _one_disk(
    name: str, room: Room, image: Path, count: int, nursery: Nursery, wrong: str, dice: random.Random, result: Result
) -> None:
    ledger, first = promised(room), promised(room).lines
    worker = nursery.start(Order.of(name, room, wrong=wrong, rounds=0, reserve=False))
    for _ in range(count):
        worker.wait(dice.uniform(*_SECONDS))
        assert not worker.end, worker.lines
        os.kill(worker.pid, signal.SIGSTOP)
        worker.drain()
        ledger.lines = first + worker.acknowledged
        copy = image.with_name("at the cut")
        subprocess.run(["cp", "--sparse=always", str(image), str(copy)], check=True)
        os.kill(worker.pid, signal.SIGCONT)
        result.reached += 1
        with mounted_image(copy) as point:
            result.add(f"cut {result.reached}", look(OPERATIONS[name], Room(point / "disk", room.aside), ledger))
        copy.unlink()
    worker.kill()
    result.acknowledged += len(ledger.lines)
    result.slowest_start = max(result.slowest_start, ledger.slowest_start)
