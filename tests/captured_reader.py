"""A reading process whose reader was taken over by a file: the real one up to its reader, which does as the file says.

Runs in the process that the product starts, behind all its measures. A file holds the name of an attempt and, after a
blank, what it is about; the answer tells how the attempt ended.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import socket
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, BinaryIO

from carenav_desktop.domain.facts import DocumentFacts, FileFacts, FileFormat
from carenav_desktop.intake import child, confinement, wire
from carenav_desktop.intake.child import Readers

_PTRACE_ATTACH = 16
_FAMILIES = sorted({int(value) for name, value in vars(socket).items() if name.startswith("AF_")})


def _every_family(about: str) -> None:
    """Raises PermissionError only if there is no kind of socket at all."""
    for family in _FAMILIES:
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW):
            try:
                socket.socket(family, kind).close()
            except PermissionError:
                continue
            raise RuntimeError(f"a socket of family {family}")
    raise PermissionError


def _connect(about: str) -> None:
    socket.create_connection(("127.0.0.1", int(about)), timeout=1)


def _trace(about: str) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.ptrace(_PTRACE_ATTACH, int(about), 0, 0):
        raise OSError(ctypes.get_errno(), "ptrace")


def _fork(about: str) -> None:
    if os.fork() == 0:
        os._exit(0)


def _thread(about: str) -> None:
    thread = threading.Thread(target=bytes)
    thread.start()
    thread.join()


def _write(about: str) -> None:
    with open(about, "w") as file:
        file.write("x")


def _open_many(about: str) -> None:
    opened: list[int] = []
    try:
        for _ in range(int(about)):
            opened.append(os.dup(0))
    finally:
        for one in opened:
            os.close(one)


def _spin(about: str) -> None:
    confinement.CPU_SECONDS = int(about)
    confinement.grant_time()
    while True:
        pass


ATTEMPTS: dict[str, Callable[[str], object]] = {
    "nothing": lambda about: None,
    "read": lambda about: open(about).read(),
    "open_folder": lambda about: os.open(about, os.O_RDONLY | os.O_DIRECTORY),
    "list": os.listdir,
    "write": _write,
    "make_folder": os.mkdir,
    "remove": os.unlink,
    "own_memory": lambda about: open("/proc/self/mem", "rb"),
    "connect": _connect,
    "sockets": _every_family,
    "pair": lambda about: socket.socketpair(),
    "fork": _fork,
    "run": lambda about: os.execv(about, [about]),
    "trace": _trace,
    "kill": lambda about: os.kill(int(about), signal.SIGKILL),
    "thread": _thread,
    "memory": lambda about: bytearray(int(about)),
    "files": _open_many,
    "core_dump": lambda about: resource.getrlimit(resource.RLIMIT_CORE) == (0, 0) or 1 / 0,
    "spin": _spin,
    "sleep": lambda about: time.sleep(float(about)),
    "abort": lambda about: os.abort(),
    "fault": lambda about: ctypes.string_at(0),
}


def serve_captured(line: Connection, readers: Readers) -> None:
    """What a process does that was taken over."""
    child._DOING |= {"facts": _facts, "extract": _extract, "members": _members}
    child.serve(line, readers)


def _facts(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
    name, _, about = file.read().decode().partition(" ")
    if name in ANSWERS:
        ANSWERS[name](line)
        return
    try:
        ATTEMPTS[name](about)
        ended = "possible"
    except (PermissionError, MemoryError) as error:
        ended = type(error).__name__
    except OSError as error:
        ended = os.strerror(error.errno or 0)
    wire.send_facts(line, FileFacts(FileFormat.TEXT, document=DocumentFacts(text=ended)))


def _extract(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
    """Pieces without end, of the size the file says."""
    piece = bytes(int(file.read()))
    while True:
        wire.send(line, {}, piece)


def _members(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
    """An archive of a few files that are said to be as large as the file says."""
    wire.send(line, {"members": [[number, "x", int(file.read())] for number in range(1)]})
    wire.send(line, {"members": []})


def _too_much(line: Connection) -> None:
    """A short answer is announced, and more is sent than any answer may have."""
    line.send_bytes(b'{"raw":1000}')
    line.send_bytes(bytes(257 << 20))


def _pickle(line: Connection) -> None:
    """An object as programs of this language send it, which would run a program when taken in."""
    line.send_bytes(b"cos\nsystem\n(S'touch /tmp/carenav-was-captured'\ntR.")


ANSWERS: dict[str, Callable[[Connection], None]] = {
    "announce_too_much": lambda line: line.send_bytes(b'{"raw":268435457}'),
    "send_too_much": _too_much,
    "long_header": lambda line: line.send_bytes(b'{"raw":0}'.ljust((1 << 20) + 1)),
    "deep_header": lambda line: line.send_bytes(b'{"raw":0,"x":' + b"[" * 9 + b"]" * 9 + b"}"),
    "pickle": _pickle,
    "wrong_file": lambda line: wire.send_facts(line, FileFacts(FileFormat.TEXT, export_skip=1 << 62)),
    "endless": lambda line: wire.send(line, {"position": 1}, b""),
}
