"""Reading processes with faults put in on purpose: what the fuzz programs must notice."""

from __future__ import annotations

import ctypes
import threading
from multiprocessing.connection import Connection
from multiprocessing.reduction import recv_handle
from typing import Any, BinaryIO

from carenav_desktop.intake import child, wire

#: Files with this byte bring the crashing reader down.
TRIGGER = b"\xff"


def crashing(line: Connection, readers: child.Readers) -> None:
    """A real reading process whose reader reads from address 0 when it meets the trigger."""
    usual = child._answer

    def answer(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
        if TRIGGER in file.read():
            ctypes.string_at(0)
        file.seek(0)
        usual(line, request, file)

    child._answer = answer
    child.serve(line, readers)


def dripping(line: Connection, readers: child.Readers) -> None:
    """A captured process that lists one member of an archive now and another a little later, for ever."""
    wire.send(line, {"protection": {}})
    line.recv_bytes()
    recv_handle(line)
    while True:
        wire.send(line, {"members": [(1, "name", 1)]})
        threading.Event().wait(0.05)
