"""Lists everything below the dropped paths, in one stable order. Opens nothing by itself and follows no link.

What cannot be taken - links, devices, folders without permission, too much, too deep - is listed with its reason.
"""

from __future__ import annotations

import ctypes
import errno
import os
import stat
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from ..domain.report import Reason
from .limits import WALK_DEPTH, WALK_ENTRIES

_OPEN = os.O_RDONLY
for _flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):
    _OPEN |= getattr(os, _flag, 0)
_JUNCTION = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", 0xA0000003)
_MOUNT_PLACES = ("/media", "/run/media", "/mnt", "/Volumes")


@dataclass(frozen=True)
class Found:
    """One file as it lies there. `path` and `name` are for showing; `open` gives it for reading, or OSError.

    `problem` says why it cannot be taken; then `open` is not to be called. `volume` is the label of its medium.
    """

    path: str
    name: str
    size: int
    volume: str
    mtime_ns: int
    open: Callable[[], BinaryIO]
    problem: Reason = Reason.NONE


def walk(paths: Sequence[Path], own: Path | None = None) -> Iterator[Found]:
    """Every file at or below `paths`, folder by folder, sorted by name. Never raises for what lies there.

    What lies in the folder `own`, the library's, is not looked into: it would hand one case's files to another.
    """
    left = WALK_ENTRIES
    barred = _identity(own) if own is not None else None
    for path in paths:
        volume = volume_label(path)
        for found in _below(path, volume, barred):
            if not left:
                yield _listed(path, volume, Reason.TOO_MANY)
                return
            left -= 1
            yield found


def open_regular(path: Path) -> BinaryIO:
    """The file for reading, if it is a regular file and no link; never waits for a pipe. Raises OSError."""
    handle = os.open(path, _OPEN)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "not a regular file", str(path))
    return os.fdopen(handle, "rb")


def shown(path: Path) -> str:
    """A path as text: NFC, forward slashes; names that are not Unicode are tried as Chinese, else escaped.

    What the locale makes of the bytes of a name does not count: it may know no letter beyond ASCII.
    """
    return unicodedata.normalize("NFC", _decoded(os.fsencode(path.as_posix())))


def volume_label(path: Path) -> str:
    """The label of the disc or stick that `path` lies on, empty for the computer's own disks."""
    if sys.platform == "win32":
        return _windows_label(path)
    place = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
    while not os.path.ismount(place) and place != place.parent:
        place = place.parent
    on_medium = any(place.is_relative_to(one) for one in _MOUNT_PLACES)
    return shown(Path(place.name)) if on_medium else ""


def _identity(folder: Path) -> tuple[int, int] | None:
    """What tells one folder from all others, whatever it is called; None when it cannot be looked at."""
    try:
        entry = folder.stat()
    except OSError:
        return None
    return entry.st_dev, entry.st_ino


def _below(top: Path, volume: str, barred: tuple[int, int] | None) -> Iterator[Found]:
    """A depth-first walk with a stack of its own; files of a folder come before its subfolders."""
    waiting: list[tuple[Path, int]] = []
    if barred and any(_identity(one) == barred for one in Path(os.path.abspath(top)).parents):  # noqa: PTH100
        yield _listed(top, volume, Reason.OWN_LIBRARY)
        return
    yield from _entry(top, volume, waiting, 0)
    while waiting:
        folder, depth = waiting.pop()
        if barred and _identity(folder) == barred:
            yield _listed(folder, volume, Reason.OWN_LIBRARY)
            continue
        try:
            with os.scandir(folder) as entries:
                names = sorted(entry.name for entry in entries)
        except OSError as error:
            yield _listed(folder, volume, _reason(error))
            continue
        below: list[tuple[Path, int]] = []
        for name in names:
            yield from _entry(folder / name, volume, below, depth + 1)
        waiting += reversed(below)


def _entry(path: Path, volume: str, folders: list[tuple[Path, int]], depth: int) -> Iterator[Found]:
    """One directory entry: a folder is put on the list, everything else is found."""
    try:
        entry = path.lstat()
    except OSError as error:
        yield _listed(path, volume, _reason(error))
        return
    if stat.S_ISLNK(entry.st_mode) or getattr(entry, "st_reparse_tag", 0) == _JUNCTION:
        yield _listed(path, volume, Reason.LINK)
    elif stat.S_ISDIR(entry.st_mode) and depth > WALK_DEPTH:
        yield _listed(path, volume, Reason.TOO_DEEP)
    elif stat.S_ISDIR(entry.st_mode):
        folders.append((path, depth))
    elif not stat.S_ISREG(entry.st_mode):
        yield _listed(path, volume, Reason.NOT_A_REGULAR_FILE)
    else:
        yield _listed(path, volume, Reason.NONE, entry.st_size, entry.st_mtime_ns)


def _listed(path: Path, volume: str, problem: Reason, size: int = 0, mtime_ns: int = 0) -> Found:
    text = shown(path)
    name = text.rpartition("/")[2] or text
    return Found(text, name, size, volume, mtime_ns, partial(open_regular, path), problem)


def _reason(error: OSError) -> Reason:
    return Reason.VANISHED if isinstance(error, FileNotFoundError | NotADirectoryError) else Reason.CANNOT_READ


def _decoded(name: bytes) -> str:
    for encoding in ("utf-8", "gb18030"):
        try:
            return name.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name.decode("utf-8", "backslashreplace")


def _windows_label(path: Path) -> str:
    """What GetVolumeInformationW says of the drive, for anything that is not a fixed disk."""
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    drive = os.path.splitdrive(os.path.abspath(path))[0] + "\\"  # noqa: PTH100
    fixed = 3
    if kernel.GetDriveTypeW(drive) == fixed:
        return ""
    label = ctypes.create_unicode_buffer(261)
    kernel.GetVolumeInformationW(drive, label, len(label), None, None, None, None, 0)
    return label.value
