"""Run by a test in a process of its own: enters the confinement and tells what can still be done from inside."""

from __future__ import annotations

import os
import socket
import sys
import threading
from collections.abc import Callable

from carenav_desktop.intake.confinement import confine


def _connect() -> None:
    socket.create_connection(("127.0.0.1", 9), timeout=1)


def _send() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.sendto(b"x", ("127.0.0.1", 9))


def _fork() -> None:
    if os.fork() == 0:
        os._exit(0)


def _write(path: str) -> None:
    with open(path, "w") as file:
        file.write("x")


def _thread() -> None:
    thread = threading.Thread(target=bytes)
    thread.start()
    thread.join()


def main(told: str) -> None:
    """Try each and say how it ended."""
    attempts: dict[str, Callable[[], object]] = {
        "read": lambda: open(told).read(),
        "write": lambda: _write(f"{told}.new"),
        "list": lambda: os.listdir(os.path.dirname(told)),
        "connect": _connect,
        "datagram": _send,
        "fork": _fork,
        "run": lambda: os.execv("/bin/true", ["true"]),
        "thread": _thread,
        "memory": lambda: bytearray(2 << 30),
    }
    confine()
    for name, attempt in attempts.items():
        try:
            attempt()
        except (PermissionError, MemoryError):
            print(f"{name}:refused")
        except Exception as error:
            print(f"{name}:{type(error).__name__}")
        else:
            print(f"{name}:possible")


if __name__ == "__main__":
    main(sys.argv[1])
