"""What a packet has to know of its disk: that bytes have arrived there, and that reading them reads the disk."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO, Any

_DEVICES = Path("/sys/dev/block")


def make_durable(file: IO[Any]) -> None:
    """Bring what was written to the disk. What is read next from a stick comes from the stick, not from memory."""
    file.flush()
    os.fsync(file.fileno())
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(file.fileno(), fcntl.F_FULLFSYNC)  # fsync alone stops at the drive's own memory there
    if hasattr(os, "posix_fadvise") and is_removable(os.fstat(file.fileno()).st_dev):
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system has a way to."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def is_removable(device: int, devices: Path = _DEVICES) -> bool:
    """Whether Linux calls the device with this number, or the one it is a partition of, removable; else False."""
    place = (devices / f"{os.major(device)}:{os.minor(device)}").resolve()
    marks = (place / "removable", place.parent / "removable")
    return any(mark.is_file() and mark.read_text(encoding="ascii").strip() == "1" for mark in marks)
