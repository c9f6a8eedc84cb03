"""One program at a time: an OS lock held for the session, released by the kernel whatever ends the program.

The file's content is only for the message to a second program; no decision is ever made from it.
"""

from __future__ import annotations

import getpass
import json
import os
import platform
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from ..errors import Code, LibraryError
from .folder import Layout

if sys.platform == "win32":
    import msvcrt

    #: Windows keeps others from reading locked bytes: lock one far behind the content.
    _LOCKED_BYTE = 1 << 30
else:
    import fcntl

_MOST_CONTENT = 4096


class LibraryLock:
    """The held lock. Raises `LibraryError` (`LIBRARY_BUSY`, `LIBRARY_NOT_WRITABLE`) when it cannot be had."""

    def __init__(self, layout: Layout) -> None:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        try:
            self._handle = os.open(layout.lock, flags, 0o600)
        except OSError as error:
            raise LibraryError(Code.LIBRARY_NOT_WRITABLE, path=str(layout.root)) from error
        try:
            self._take(layout)
        except BaseException:
            os.close(self._handle)
            raise

    def _take(self, layout: Layout) -> None:
        try:
            _lock(self._handle)
        except (BlockingIOError, PermissionError) as error:
            who, since = _holder(self._handle)
            raise LibraryError(Code.LIBRARY_BUSY, who=who, since=since) from error
        except OSError as error:
            raise LibraryError(Code.LIBRARY_NOT_WRITABLE, path=str(layout.root)) from error

    def sign(self) -> None:
        """Write who holds the library, for the message a second program shows; a full disk costs only that."""
        content = {"host": platform.node(), "user": user_name(), "pid": os.getpid(), "since": _local_time()}
        os.ftruncate(self._handle, 0)
        os.lseek(self._handle, 0, os.SEEK_SET)
        with suppress(OSError):
            os.write(self._handle, json.dumps(content).encode())

    def release(self) -> None:
        """Let others in; what stood there for them is no longer true."""
        with suppress(OSError):
            os.ftruncate(self._handle, 0)
        os.close(self._handle)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _holder(handle: int) -> tuple[str, str]:
    """Who holds the lock and since when, as the file says; empty where it says nothing usable."""
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        said = json.loads(os.read(handle, _MOST_CONTENT))
        host, user, since = (str(said[key])[:80] for key in ("host", "user", "since"))
    except (ValueError, TypeError, KeyError):
        return "", ""
    return f"{user} @ {host}", since


def user_name() -> str:
    """The account of the computer that runs this program."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return str(Path.home().name)


def _local_time() -> str:
    return datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
