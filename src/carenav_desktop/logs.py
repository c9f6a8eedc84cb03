"""The program's log: what happened, as codes and numbers. Never names, paths, texts or messages of errors.

A line says when, which event, and figures of it. There is no way to put a text into it, so none can leak. The log is
a few files of the user's own that nothing sends anywhere. A log that cannot be written never stops the program.
"""

from __future__ import annotations

import faulthandler
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import IO

if sys.platform != "win32":
    import resource

Value = bool | int | float | StrEnum | tuple[int, ...]

#: A value that is no figure, or an odd name, is an error of whoever wrote the call: tests raise it, the product leaves
#: out what it is about.
strict = False

_EVENTS, _FAULTS = "events.log", "faults.log"
_LARGEST = 1_000_000
_KEPT = 3
_NAME = re.compile(r"[a-z]+(\.[a-z_]+)+")
_PACKAGE = __name__.rpartition(".")[0]
_MOST_FRAMES = 40
_lock = threading.Lock()


@dataclass
class _Place:
    """Where the log lies; nowhere until it is started."""

    folder: Path | None = None
    faults: IO[bytes] | None = None


_place = _Place()


def start(folder: Path) -> None:
    """Log into `folder` from here on, crashes of compiled code too, and let no crash write the memory to a file."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    stop()
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _place.folder = folder
        _make_room(folder / _FAULTS)
        _place.faults = (folder / _FAULTS).open("ab")
        faulthandler.enable(_place.faults)


def stop() -> None:
    """Log nothing any more."""
    _place.folder = None
    if _place.faults is not None:
        faulthandler.disable()
        _place.faults.close()
        _place.faults = None


def event(name: str, /, **values: Value) -> None:
    """Write that `name` (`room.what_happened`) happened; values are numbers, truth values, codes and versions."""
    if _NAME.fullmatch(name):
        _write(" ".join([name, *_told(values)]))
    elif strict:
        raise ValueError("name of an event")


def bug(name: str, error: BaseException, /) -> None:
    """Write an error that nobody foresaw: the types of it and of what led to it, and where in this program."""
    places = " < ".join(f"{type(one).__name__} {' '.join(_frames(one.__traceback__))}" for one in _chain(error))
    _write(f"{name} {places}")


def lines(most: int) -> list[str]:
    """The last lines of the log, oldest first."""
    return _tail(_EVENTS, most)


def faults(most: int) -> list[str]:
    """The last lines of what was written at crashes of compiled code; they name files of the installed program."""
    return _tail(_FAULTS, most)


def version(text: str) -> tuple[int, ...]:
    """The numbers of a version, as an event takes them."""
    return tuple(int(part) for part in re.findall(r"\d{1,9}", text)[:4])


def _told(values: dict[str, Value]) -> Iterator[str]:
    for key, value in values.items():
        if type(value) in (bool, int, float):
            yield f"{key}={value:g}" if type(value) is float else f"{key}={value}"
        elif isinstance(value, StrEnum) and type(value).__module__.startswith(_PACKAGE):
            yield f"{key}={value.value}"
        elif isinstance(value, tuple) and all(type(one) is int for one in value):
            yield f"{key}={'.'.join(map(str, value))}"
        elif strict:
            raise TypeError(f"{key} of an event is no figure")


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and what led to it, the last one first."""
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen and len(seen) < _MOST_FRAMES:
        seen.add(id(one))
        yield one
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)


def _frames(trace: TracebackType | None) -> list[str]:
    """`module:line` of the frames that are this program's, outermost first."""
    found = []
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        if module.startswith(f"{_PACKAGE}."):
            found.append(f"{module[len(_PACKAGE) + 1 :]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return found[-_MOST_FRAMES:]


def _write(line: str) -> None:
    """Append one line; the file is opened for each, for another window or command may write to it and turn it over."""
    moment = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    with _lock, suppress(OSError):
        if _place.folder is not None:
            _make_room(_place.folder / _EVENTS)
            with (_place.folder / _EVENTS).open("a", encoding="utf-8") as file:
                file.write(f"{moment} {line}\n")


def _make_room(file: Path) -> None:
    """Set a full file aside; the oldest of three is forgotten."""
    if not file.exists() or file.stat().st_size < _LARGEST:
        return
    kept = [file, *(file.with_suffix(f".{number}.log") for number in range(1, _KEPT))]
    for older, newer in zip(reversed(kept), reversed(kept[:-1]), strict=False):
        if newer.exists():
            newer.replace(older)


def _tail(name: str, most: int) -> list[str]:
    if _place.folder is None:
        return []
    with suppress(OSError):
        return (_place.folder / name).read_text(encoding="utf-8", errors="replace").splitlines()[-most:]
    return []
