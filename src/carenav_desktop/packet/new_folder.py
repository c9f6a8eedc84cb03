"""A folder that appears under its name complete and durable, or not at all."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import Code, PacketError
from .disk import sync_folder

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
        if shutil.disk_usage(target.parent).free < needed:
            raise _disk_full(target, needed)
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


def _refuse_existing(target: Path, exists: Code) -> None:
    if os.path.lexists(target):
        raise PacketError(exists, path=str(target))


def _known(error: OSError, target: Path, needed: int) -> PacketError:
    """What a person can do something about, in place of an error number."""
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
