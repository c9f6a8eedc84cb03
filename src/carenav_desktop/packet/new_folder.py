"""A folder that appears under its name complete and durable, or not at all."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import Code, PacketError

_FULL = (errno.ENOSPC, errno.EDQUOT)


@contextmanager
def new_folder(target: Path, exists: Code, needed: int) -> Iterator[Path]:
    """A hidden folder beside `target` to fill; renamed to `target` at the end, removed when anything goes wrong.

    `needed` are the bytes it will take. Raises `PacketError`: `exists` when there is a target already, `DISK_FULL`,
    `EXPORT_FILE_TOO_LARGE` (a file system with a limit of 4 GB), `EXPORT_TARGET_MISSING`, `EXPORT_CANNOT_WRITE`.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        _refuse_existing(target, exists)
        if shutil.disk_usage(target.parent).free < needed:
            raise PacketError(Code.DISK_FULL, path=str(target), needed=needed)
        shutil.rmtree(part, ignore_errors=True)  # what a killed run left
        part.mkdir()
        try:
            yield part
            sync_folder(part)
            _refuse_existing(target, exists)
            part.rename(target)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
        sync_folder(target.parent)
    except OSError as error:
        raise _known(error, target, needed) from error


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system has a way to."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _refuse_existing(target: Path, exists: Code) -> None:
    if os.path.lexists(target):
        raise PacketError(exists, path=str(target))


def _known(error: OSError, target: Path, needed: int) -> PacketError:
    """What a person can do something about, in place of an error number."""
    if error.errno in _FULL:
        return PacketError(Code.DISK_FULL, path=str(target), needed=needed)
    if error.errno == errno.EFBIG:
        return PacketError(Code.EXPORT_FILE_TOO_LARGE, path=str(target))
    if not target.parent.is_dir():
        return PacketError(Code.EXPORT_TARGET_MISSING, path=str(target.parent))
    return PacketError(Code.EXPORT_CANNOT_WRITE, path=str(target.parent))
