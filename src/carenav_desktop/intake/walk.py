"""Lists everything below the dropped paths, in one stable order. Opens nothing by itself and follows no link.

What cannot be taken - links, devices, folders without permission, too much, too deep - is listed with its reason.
"""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from ..domain.report import Reason
from .limits import WALK_DEPTH, WALK_ENTRIES
from .volumes import volume_label

_OPEN = os.O_RDONLY
for _flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):
    _OPEN |= getattr(os, _flag, 0)
_JUNCTION = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", 0xA0000003)
#: In place of a problem: a folder, to be looked into.
_FOLDER = None


@dataclass(frozen=True, slots=True)
class Found:
    """One file as it lies there. `path` is for showing; `open` gives it for reading, or OSError.

    `problem` says why it cannot be taken; then `open` is not to be called. `volume` is the label of its medium, `top`
    the dropped path it was found at or below, for showing, if any. `size` is in bytes, 0 where only opening tells.
    """

    path: str
    volume: str
    open: Callable[[], BinaryIO]
    problem: Reason = Reason.NONE
    size: int = 0
    top: str = ""
    called: str = ""

    @property
    def name(self) -> str:
        """What it is `called`, else the last part of its path."""
        return self.called or self.path.rpartition("/")[2] or self.path

    @property
    def medium(self) -> str:
        """What it was brought in with: the dropped folder, disc or archive, and of a lone file its folder."""
        return self.top.rstrip("/") if self.path != self.top else self.path.rpartition("/")[0]


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
                yield _listed(path, Reason.TOO_MANY, top=shown(path), volume=volume)
                return
            left -= 1
            yield found


@dataclass(frozen=True, slots=True)
class _Regular:
    """Opens the file at a place: of a large disc there are many, so it is no larger than it must be."""

    place: str

    def __call__(self) -> BinaryIO:
        return open_regular(self.place)


def open_regular(path: str | Path) -> BinaryIO:
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


def _identity(folder: Path) -> tuple[int, int] | None:
    """What tells one folder from all others, whatever it is called; None when it cannot be looked at."""
    try:
        entry = folder.stat()
    except OSError:
        return None
    return entry.st_dev, entry.st_ino


def _below(top: Path, volume: str, barred: tuple[int, int] | None) -> Iterator[Found]:
    """A depth-first walk with a stack of its own; files of a folder come before its subfolders.

    It asks for names alone where the system tells with them what is a file: a share answers each question after that
    in its own time.
    """
    listed = partial(_listed, top=shown(top), volume=volume)
    if barred and any(_identity(one) == barred for one in Path(os.path.abspath(top)).parents):  # noqa: PTH100
        yield listed(top, Reason.OWN_LIBRARY)
        return
    try:
        problem, size = _kind(top.lstat())
    except OSError as error:
        problem, size = _reason(error), 0
    waiting: list[tuple[Path, int]] = []
    if problem is _FOLDER:
        waiting.append((top, 0))
    else:
        yield listed(top, problem, size=size)
    while waiting:
        folder, depth = waiting.pop()
        if barred and _identity(folder) == barred:
            yield listed(folder, Reason.OWN_LIBRARY)
            continue
        if depth > WALK_DEPTH:
            yield listed(folder, Reason.TOO_DEEP)
            continue
        try:
            with os.scandir(folder) as entries:
                inside = sorted(_looked_at(entries))
        except OSError as error:
            yield listed(folder, _reason(error))
            continue
        below = []
        for name, problem, size in inside:
            if problem is _FOLDER:
                below.append((folder / name, depth + 1))
            else:
                yield listed(folder / name, problem, size=size)
        waiting += reversed(below)


def _looked_at(entries: Iterable[os.DirEntry[str]]) -> Iterator[tuple[str, Reason | None, int]]:
    """Each name with its kind and, where the system tells it with the name, its size."""
    for entry in entries:
        try:
            if os.name == "nt":
                yield (entry.name, *_kind(entry.stat(follow_symlinks=False)))
            elif entry.is_symlink():
                yield entry.name, Reason.LINK, 0
            elif entry.is_dir(follow_symlinks=False):
                yield entry.name, _FOLDER, 0
            else:
                is_file = entry.is_file(follow_symlinks=False)
                yield entry.name, Reason.NONE if is_file else Reason.NOT_A_REGULAR_FILE, 0
        except OSError as error:
            yield entry.name, _reason(error), 0


def _kind(about: os.stat_result) -> tuple[Reason | None, int]:
    """Why something cannot be taken, `_FOLDER` for a folder; and its size."""
    if stat.S_ISLNK(about.st_mode) or getattr(about, "st_reparse_tag", 0) == _JUNCTION:
        return Reason.LINK, 0
    if stat.S_ISDIR(about.st_mode):
        return _FOLDER, 0
    return (Reason.NONE, about.st_size) if stat.S_ISREG(about.st_mode) else (Reason.NOT_A_REGULAR_FILE, 0)


def _listed(path: Path, problem: Reason | None, *, top: str, volume: str, size: int = 0) -> Found:
    text, place = shown(path), str(path)
    return Found(text, volume, _Regular(text if place == text else place), problem or Reason.NONE, size, top)


def _reason(error: OSError) -> Reason:
    return Reason.VANISHED if isinstance(error, FileNotFoundError | NotADirectoryError) else Reason.CANNOT_READ


def _decoded(name: bytes) -> str:
    for encoding in ("utf-8", "gb18030"):
        try:
            return name.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name.decode("utf-8", "backslashreplace")
