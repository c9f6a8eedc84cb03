"""A folder that appears under its name complete and durable, or not at all."""

from __future__ import annotations

import errno
import glob
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from ..errors import Code, PacketError
from ..failpoints import failpoint
from .disk import sync_folder

if sys.platform != "win32":
    import fcntl

_FULL = (errno.ENOSPC, errno.EDQUOT)


@contextmanager
def new_folder(target: Path, exists: Code, needed: int) -> Iterator[Path]:
    """A hidden folder beside `target` to fill; renamed to `target` at the end, removed when anything goes wrong.

    `needed` are the bytes it will take. Raises `PacketError`: `exists` when there is a target already,
    `DISK_FULL`, `EXPORT_FILE_TOO_LARGE` (a file system with a limit of 4 GB), `EXPORT_TARGET_MISSING`,
    `EXPORT_CANNOT_WRITE`.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        _refuse_existing(target, exists)
        remove_leftovers(target.parent, glob.escape(part.name))
        if shutil.disk_usage(target.parent).free < needed:
            raise _disk_full(target, needed)
        with _made_in_use(part):
            try:
                yield part
                sync_folder(part)
                failpoint("new_folder.filled")
                _refuse_existing(target, exists)
                part.rename(target)
                part = target
                failpoint("new_folder.named")
                sync_folder(target.parent)
            except BaseException:
                shutil.rmtree(part, ignore_errors=True)
                raise
    except OSError as error:
        raise known_error(error, target, needed) from error


def remove_leftovers(folder: Path, pattern: str) -> None:
    """Remove the hidden folders in `folder` that a killed run left, not those that one is still filling."""
    for left in folder.glob(pattern):
        try:
            with _marked_in_use(left):
                shutil.rmtree(left, ignore_errors=True)
        except OSError:
            continue


def _made_in_use(folder: Path) -> ExitStack:
    """Make the folder and mark it until the stack is closed. Raises OSError, also when there is such a folder."""
    while True:
        folder.mkdir()
        mark = ExitStack()
        with suppress(FileNotFoundError):
            mark.enter_context(_marked_in_use(folder, wait=True))
        if folder.is_dir():
            return mark
        mark.close()  # another run took it for a leftover before it was marked


@contextmanager
def _marked_in_use(folder: Path, *, wait: bool = False) -> Iterator[None]:
    """A lock on the folder that ends with its holder, however that ends; OSError while somebody else has it.

    Windows has none on folders and needs none: it does not let go of files that are open.
    """
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        yield
    finally:
        os.close(handle)


def _refuse_existing(target: Path, exists: Code) -> None:
    if os.path.lexists(target):
        raise PacketError(exists, path=str(target))


def known_error(error: OSError, target: Path, needed: int = 1) -> PacketError:
    """What a person can do something about, in place of an error number; `needed` bytes were to go to `target`."""
    if error.errno in _FULL:
        return _disk_full(target, needed)
    if error.errno == errno.EFBIG:
        return PacketError(Code.EXPORT_FILE_TOO_LARGE, path=str(target))
    if not target.parent.is_dir():
        return PacketError(Code.EXPORT_TARGET_MISSING, path=str(target.parent))
    return PacketError(Code.EXPORT_CANNOT_WRITE, path=str(target.parent))


def _disk_full(target: Path, needed: int) -> PacketError:
    """`needed` bytes are told in the unit people read on their disks."""
    return PacketError(Code.DISK_FULL, path=str(target), needed=f"{-(-needed // 1_000_000):,} MB")
