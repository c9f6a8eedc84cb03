"""Every named moment of storing: the program is killed there, the disk fails there, or it is only watched."""

from __future__ import annotations

import ast
import shutil
import time
from collections import Counter
from itertools import cycle
from pathlib import Path

from .nursery import Nursery, Order, Worker
from .operation import look
from .operations import OPERATIONS
from .result import Result
from .room import Ledger, Room, promised

SOURCES = Path(__file__).parents[2] / "src" / "carenav_desktop"
WAYS = ("kill", "raise")
#: Operations that reach no moment which no other one reaches.
_OF_OTHERS = ("edit", "locked import", "locked export")


def named_moments() -> set[str]:
    """Every literal name of a moment in the program. A name that is not literal, or used twice, is an error."""
    names: Counter[str] = Counter()
    for source in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "failpoint":
                assert isinstance(node.args[0], ast.Constant), f"{source.name}:{node.lineno}: a name must be literal"
                names[str(node.args[0].value)] += 1
    twice = [name for name, count in names.items() if count > 1]
    assert not twice, f"moments must have names of their own: {twice}"
    return set(names)


def steps(folder: Path, nursery: Nursery, *, wrong: str = "", only: str = "", every: bool = False) -> Result:
    """Interrupt each operation at each of its moments.

    Without `every` a moment is met once, where it is reached first, and the ways take turns; with it each operation
    meets both ways at each of its moments, the first and the last time. A moment that no operation reaches is a
    finding: nobody would know what happens there.
    """
    begun = time.monotonic()
    result = Result("moments")
    met: set[str] = set()
    turns = cycle(WAYS)
    for name, operation in OPERATIONS.items():
        if (only and name != only) or (not every and name in _OF_OTHERS):
            continue
        template = Room(folder / name / "disk", folder / name / "aside")
        operation.prepare(template)
        room = template.copied_to(folder / "watched")
        watched = nursery.run(_order(name, room, wrong))
        result.add(name, [] if watched.end == "done" else [f"undisturbed: {watched.end}"])
        if every:
            result.add(name, look(operation, room, Ledger(promised(room).lines + watched.acknowledged)))
        shutil.rmtree(folder / "watched")
        for moment, times in Counter(watched.moments).items():
            for how in WAYS if every else () if moment in met else (next(turns),):
                for nth in {1, times} if every else {1}:
                    _interrupt(result, nursery, template, _order(name, room, wrong, moment, how, nth), every)
        met |= set(watched.moments)
        shutil.rmtree(folder / name)
    if not only:
        result.add("never reached", sorted(named_moments() - met))
    result.seconds = time.monotonic() - begun
    return result


def _order(name: str, room: Room, wrong: str, moment: str = "", how: str = "", nth: int = 1) -> Order:
    return Order.of(name, room, wrong=wrong, moment=moment, how=how, nth=nth, by_file=True)


def _interrupt(result: Result, nursery: Nursery, template: Room, order: Order, every: bool) -> None:
    """One moment of one operation in a room of its own, and the same operation again afterwards.

    With `every` the room is also looked at in between, which takes half of the time.
    """
    room = template.copied_to(Path(order.disk).parent)
    where = f"{order.operation}, {order.how} at {order.moment} ({order.nth})"
    operation = OPERATIONS[order.operation]
    worker = nursery.run(order)
    result.asked += 1
    result.reached += order.moment in worker.moments
    ledger = promised(room)
    ledger.lines += worker.acknowledged
    result.add(where, _wrong_end(worker, order, room))
    result.add(where, look(operation, room, ledger) if every else [])
    again = nursery.run(_order(order.operation, room, order.wrong))
    ledger.lines += again.acknowledged
    result.acknowledged += len(ledger.lines)
    result.add(where, [] if again.end == "done" else [f"cannot be done again: {again.end}"])
    result.add(where, look(operation, room, ledger))
    result.slowest_start = max(result.slowest_start, ledger.slowest_start)
    shutil.rmtree(room.disk.parent)


def _wrong_end(worker: Worker, order: Order, room: Room) -> list[str]:
    """A failing disk is a known error and leaves nothing under a final name, or is lived with."""
    if order.how == "kill":
        return [] if not worker.end else [f"went on: {worker.end}"]
    if worker.end.startswith("refused") or worker.end.startswith("failed"):
        return [f"{one.name} was left" for one in room.out.glob("Review packet*")]
    return [worker.end] if worker.end != "done" else []
