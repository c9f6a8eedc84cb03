"""The other side of a nursery: forks for each order, does the operation, says what is safe."""

from __future__ import annotations

import ctypes
import errno
import json
import os
import signal
import socket
import sys
from pathlib import Path
from typing import NoReturn

from source_builders import text_pdf

from carenav_desktop import failpoints
from carenav_desktop.errors import KnownError
from carenav_desktop.services import batches, exporting
from carenav_desktop.storage import durability, folder, slots

from .forms import WORK_FACTOR
from .nursery import Order
from .operations import OPERATIONS
from .room import Room
from .wrong import WRONG

#: Small, so that an import of a few files has several batches.
_BATCH_FILES = 3
#: For cover and gaps: drawing letters takes a second and has no part in storing.
_PAGE = text_pdf("A page")


def main() -> None:
    """Take orders until there are no more."""
    channel = socket.socket(fileno=int(sys.argv[1]))
    for line in sys.stdin:
        child = os.fork()
        if not child:
            _work(Order(**json.loads(line)), channel)
        _, status = os.waitpid(child, 0)
        _tell(channel, f"\nended {status}")


def _tell(channel: socket.socket, line: str) -> None:
    channel.sendall(f"{line}\n".encode())


def _work(order: Order, channel: socket.socket) -> NoReturn:
    """Do one operation and end the process, whatever happens."""
    _tell(channel, f"started {os.getpid()}")
    end = "done"
    try:
        _prepare(order, channel)
        OPERATIONS[order.operation].work(
            Room(Path(order.disk), Path(order.aside)), order.rounds, lambda line: _tell(channel, f"ack {line}")
        )
    except KnownError as error:
        end = f"refused {error.code}"
    except OSError as error:
        end = f"failed {error.errno}"
    except BaseException as error:
        end = f"bug {error!r}".replace("\n", " ")
    _tell(channel, end)
    os._exit(0)


def _prepare(order: Order, channel: socket.socket) -> None:
    batches.BATCH_FILES = _BATCH_FILES
    exporting.print_cover = exporting.print_gaps = lambda content, code, made: _PAGE
    slots.WORK_FACTOR = WORK_FACTOR
    failpoints.hook = _hook(order, channel)
    if order.by_file:
        durability._TRUSTED.clear()
    if not order.reserve:
        folder.RESERVE = 0
    if order.wrong:
        WRONG[order.wrong]()
    if order.user:
        os.setgroups([])
        os.setgid(order.user)
        os.setuid(order.user)
    for name, number, probability in order.faults:
        _inject(name, number, probability)


def _hook(order: Order, channel: socket.socket) -> failpoints.Callable[[str], None]:
    """Tells of every moment, and does what was ordered at one of them."""
    seen = 0

    def hook(name: str) -> None:
        nonlocal seen
        _tell(channel, f"at {name}")
        seen += name == order.moment
        if name != order.moment or seen != order.nth:
            return
        if order.how == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if order.how == "raise":
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    return hook


def _inject(name: str, number: int, probability: float) -> None:
    """From here on the call `name` fails now and then; libfiu was loaded before this program."""
    library = ctypes.CDLL("libfiu.so.0")
    library.fiu_enable_random(
        name.encode(), ctypes.c_int(-1), ctypes.c_void_p(number), ctypes.c_uint(0), ctypes.c_float(probability)
    )


if __name__ == "__main__":
    main()
