"""Two programs at one library, and two users of one computer: a clear answer at once, and not one byte is changed."""

from __future__ import annotations

import os
import signal
import tempfile
import time
from pathlib import Path

import pytest

from .nursery import Nursery, Order
from .operation import begin_room
from .result import Result
from .room import Room, at_work

#: The user that every Linux calls nobody.
_SOMEBODY_ELSE = 65534
_REFUSALS = {"refused library_busy", "refused library_not_writable"}


def users(nursery: Nursery, other: Nursery, *, wrong: str = "") -> Result:
    """A second program of the same user, one of another user, and both again after the first was killed."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("becoming another user needs root")
    with tempfile.TemporaryDirectory(prefix="carenav-users-") as folder:
        Path(folder).chmod(0o755)
        return _users(Room(Path(folder) / "disk", Path(folder) / "aside"), nursery, other, wrong)


def _users(room: Room, nursery: Nursery, other: Nursery, wrong: str) -> Result:
    begun = time.monotonic()
    result = Result("users", 6)
    begin_room(room)
    first = nursery.start(Order.of("edit", room, rounds=0, wrong=wrong))
    first.hear(2)
    _stop(first.pid)  # it holds the library and changes nothing by itself
    for user in (0, _SOMEBODY_ELSE):
        _refused(result, other, room, user, wrong)
    os.kill(first.pid, signal.SIGCONT)
    first.kill()
    _refused(result, other, room, _SOMEBODY_ELSE, wrong)
    room.library.chmod(0o755)
    _refused(result, other, room, _SOMEBODY_ELSE, wrong)
    after = other.run(Order.of("edit", room))
    result.reached += 1
    result.add("after a kill", [] if after.end == "done" else [f"the lock is stale: {after.end}"])
    with at_work(room) as ws, ws.library.unit_of_work() as unit:
        result.reached += bool(unit.questions.current(1).text)
    result.seconds = time.monotonic() - begun
    return result


def _stop(pid: int) -> None:
    """Hold a process, and come back when it really stands still: what it was writing ends first."""
    os.kill(pid, signal.SIGSTOP)
    while Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "Tt":
        os.sched_yield()


def _refused(result: Result, nursery: Nursery, room: Room, user: int, wrong: str) -> None:
    before = _content(room)
    begun = time.monotonic()
    worker = nursery.run(Order.of("edit", room, user=user, wrong=wrong))
    took = time.monotonic() - begun
    where = f"user {user}"
    result.reached += 1
    result.add(where, [] if worker.end in _REFUSALS else [f"not refused: {worker.end}"])
    result.notes.append(f"user {user} had an answer after {took:.2f} s")
    result.add(where, [f"{one} was changed" for one in _content(room).items() ^ before.items()])


def _content(room: Room) -> dict[str, tuple[int, int]]:
    """Size and time of everything in the library."""
    return {str(one): (one.stat().st_size, one.stat().st_mtime_ns) for one in room.library.rglob("*")}
