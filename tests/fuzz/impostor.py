"""A reading process that says whatever it is told to: what a captured one could do to the parent.

It is a thread instead of a process, for the sake of speed; the line and all of the parent are the real ones.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from multiprocessing.reduction import recv_handle
from typing import Any
from unittest.mock import patch

from carenav_desktop.intake import reading, wire


class _Speaker:
    """What looks like a process to the parent. It greets, takes one request and says the file it is about."""

    pid = os.getpid()

    def __init__(self, target: object, args: tuple[Connection, object], daemon: bool) -> None:
        self._line = Connection(os.dup(args[0].fileno()))
        self._thread = threading.Thread(target=self._speak, daemon=True)
        self.exitcode = 0

    def start(self) -> None:
        self._thread.start()

    def is_alive(self) -> bool:
        return self._thread.is_alive()

    def kill(self) -> None:
        """Nothing: the parent has closed its end, so the thread comes to its own."""

    def join(self, timeout: float | None = None) -> None:
        self._thread.join(timeout)

    def close(self) -> None:
        pass

    def _speak(self) -> None:
        try:
            wire.send(self._line, {"protection": {}})
            self._line.recv_bytes()
            with open(recv_handle(self._line), "rb") as script:
                said = script.read()
            while said:
                said = said[os.write(self._line.fileno(), said) :]
        except (EOFError, OSError):
            pass
        finally:
            self._line.close()


class _Context:
    """The part of `multiprocessing` that the parent uses."""

    Process = _Speaker
    Pipe = staticmethod(Pipe)


@contextmanager
def captured() -> Iterator[reading.ReadingProcess]:
    """A `ReadingProcess` whose children are impostors."""

    def context(kind: str) -> Any:
        return _Context

    with patch.object(reading, "get_context", context), reading.ReadingProcess() as process:
        yield process
