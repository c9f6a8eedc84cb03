"""What an operation is to the harnesses, and the rooms most of them begin with.

`work` runs in a worker and acknowledges only what the program has said is safe. `losses` runs in the process of the
harness and compares the room with all that was ever acknowledged in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count, islice

from carenav_desktop.errors import KnownError
from carenav_desktop.services.cases import create_case

from .room import Ledger, Room, at_work, losses

Acknowledge = Callable[[str], None]


@dataclass(frozen=True)
class Operation:
    """`repeats` where it may go on until it is stopped; else each round needs a fresh room."""

    prepare: Callable[[Room], None]
    work: Callable[[Room, int, Acknowledge], None]
    losses: Callable[[Room, Ledger], list[str]] = losses
    repeats: bool = False


def look(operation: Operation, room: Room, ledger: Ledger) -> list[str]:
    """What is lost or damaged; that a library cannot be opened at all is the worst of it."""
    try:
        return operation.losses(room, ledger)
    except KnownError as error:
        return [f"cannot be opened: {error.code}"]


def rounds_of(rounds: int) -> Iterator[int]:
    """So many numbers, or numbers without end."""
    return islice(count(), rounds or None)


def begin_nothing(room: Room) -> None:
    """No library at all."""
    for folder in (room.disk, room.aside, room.source, room.out):
        folder.mkdir(parents=True, exist_ok=True)


def begin_room(room: Room) -> None:
    """A library with one empty case."""
    begin_nothing(room)
    with at_work(room) as ws:
        create_case(ws, "Li Ming", "1960-01-01")
