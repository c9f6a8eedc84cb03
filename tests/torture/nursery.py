"""Starts workers that do one operation each, hears what they acknowledge, and stops them in every way there is.

A nursery is one Python that has imported everything and forks a worker for each order, so that a round costs no start
of Python. What workers say comes over a socket, because faults are injected into reads and writes of files only.
"""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from .room import Room

_TESTS = Path(__file__).parents[1]
_TOO_LONG = 120.0


@dataclass(frozen=True)
class Order:
    """One operation in one room, and what is to go wrong with it."""

    operation: str
    disk: str
    aside: str
    #: How often to repeat the operation; 0 means until somebody stops it.
    rounds: int = 1
    #: Name of storing code that is wrong on purpose.
    wrong: str = ""
    #: Name of a moment, and what happens there: 'kill' or 'raise'. Every moment is told of in any case.
    moment: str = ""
    how: str = ""
    #: Which time the moment is reached.
    nth: int = 1
    #: (name of a call, errno, probability) of injected faults.
    faults: list[tuple[str, int, float]] = field(default_factory=list)
    #: Whether to do without `syncfs`, as on disks where it is not trusted.
    by_file: bool = False
    #: Whether the reserve of free space is asked for, which otherwise refuses a small disk at once.
    reserve: bool = True
    #: Another user of this computer.
    user: int = 0

    @classmethod
    def of(cls, operation: str, room: Room, **more: object) -> Order:
        return cls(operation, str(room.disk), str(room.aside), **more)  # type: ignore[arg-type]


class Worker:
    """A process at work. `lines` is all it has said."""

    def __init__(self, channel: socket.socket) -> None:
        self._channel = channel
        self._cut = b""
        self.lines: list[str] = []
        self.ended = False
        self.pid = int(self._first("started"))

    @property
    def acknowledged(self) -> list[str]:
        """What the worker said is safe."""
        return self._all("ack ")

    @property
    def moments(self) -> list[str]:
        """The moments it reached, in order."""
        return self._all("at ")

    @property
    def end(self) -> str:
        """How it ended by itself: 'done', 'refused CODE', 'failed ERRNO', 'bug ...'; empty when it was killed."""
        return next((one for one in reversed(self.lines) if one.startswith(("done", "refused", "failed", "bug"))), "")

    def wait(self, seconds: float = _TOO_LONG) -> bool:
        """Listen until the worker ends or the time is over; True when it has ended."""
        until = time.monotonic() + seconds
        while not self.ended and (left := until - time.monotonic()) > 0:
            self._listen(left)
        return self.ended

    def hear(self, count: int) -> None:
        """Listen until so many things were acknowledged, or the worker ends."""
        until = time.monotonic() + _TOO_LONG
        while not self.ended and len(self.acknowledged) < count and (left := until - time.monotonic()) > 0:
            self._listen(left)

    def drain(self) -> None:
        """Hear what was said by now."""
        while self._listen(0):
            pass

    def kill(self) -> None:
        """SIGKILL, and wait for the end."""
        if not self.ended:
            with suppress(ProcessLookupError):  # it ended by itself a moment ago
                os.kill(self.pid, signal.SIGKILL)
        assert self.wait(), "a killed worker did not end"

    def finish(self) -> str:
        """Wait for the end, by force if it takes too long; gives `end`."""
        if not self.wait():
            self.kill()
            return "bug: it hung"
        return self.end

    def _all(self, prefix: str) -> list[str]:
        return [one.removeprefix(prefix) for one in self.lines if one.startswith(prefix)]

    def _first(self, word: str) -> str:
        while not (said := self._all(f"{word} ")):
            assert self._listen(_TOO_LONG), "the nursery is gone"
        return said[0]

    def _listen(self, seconds: float) -> bool:
        if not select.select([self._channel], [], [], seconds)[0]:
            return False
        piece = self._channel.recv(1 << 16)
        assert piece, "the nursery is gone"
        *whole, self._cut = (self._cut + piece).split(b"\n")
        self.lines += [line.decode() for line in whole if line]
        self.ended = any(line.startswith("ended ") for line in self.lines)
        return True


class Nursery:
    """One Python that makes workers; `wrapper` are the words in front of it, such as `fiu-run -x`."""

    def __init__(self, *wrapper: str, **environment: str) -> None:
        self._channel, theirs = socket.socketpair()
        path = os.pathsep.join((str(_TESTS), str(_TESTS.parent / "src")))
        self._process = subprocess.Popen(
            [*wrapper, sys.executable, "-m", "torture.worker", str(theirs.fileno())],
            stdin=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path, **environment},
            pass_fds=[theirs.fileno()],
            text=True,
        )
        theirs.close()

    def start(self, order: Order) -> Worker:
        """A new worker; the one before it must have ended."""
        assert self._process.stdin is not None
        print(json.dumps(asdict(order)), file=self._process.stdin, flush=True)
        return Worker(self._channel)

    def run(self, order: Order) -> Worker:
        """A worker that was left to come to its end."""
        worker = self.start(order)
        worker.finish()
        return worker

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()
        self._channel.close()
