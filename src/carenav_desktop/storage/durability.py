"""What it takes for bytes to survive a power cut on each system. Knows files and folders, nothing of records.

Linux: one `syncfs` for a whole batch where the file system is known to honour it, else `fsync` file by file.
macOS: `F_FULLFSYNC`, because `fsync` there stops at the drive's cache. Windows: `FlushFileBuffers` by `os.fsync`.
"""

from __future__ import annotations

import ctypes
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from ..failpoints import failpoint

if sys.platform == "darwin":
    import fcntl

#: `statfs` numbers of ext2-4, XFS, Btrfs, F2FS, tmpfs and overlayfs: on these `syncfs` reaches the medium.
_TRUSTED = {0xEF53, 0x58465342, 0x9123683E, 0xF2F52010, 0x01021994, 0x794C7630}
#: From this Linux on `syncfs` reports a failed write-back.
_REPORTING_KERNEL = (5, 8)
_BINARY = getattr(os, "O_BINARY", 0)
#: Seconds between attempts; virus scanners and indexers hold new files for a moment on Windows.
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)


class Disk:
    """The file system one folder lies on. `whole` is true where one call makes everything on it durable.

    The folder is held open from the start, so that every write error since then is reported by `syncfs`.
    """

    def __init__(self, folder: Path) -> None:
        self._handle = _open_for_syncfs(folder)

    @property
    def whole(self) -> bool:
        """Whether one `settle_*` call costs the same for one file as for a thousand."""
        return self._handle is not None

    def settle_files(self, files: Iterable[Path]) -> None:
        """Return when the contents of `files` are on the medium; raises OSError when that failed."""
        if self._handle is not None:
            _syncfs(self._handle)
        else:
            for file in files:
                settle_file(file)

    def settle_folders(self, folders: Iterable[Path]) -> None:
        """Return when the names in `folders` are on the medium; raises OSError when that failed."""
        if self._handle is not None:
            _syncfs(self._handle)
        else:
            for folder in folders:
                settle_folder(folder)

    def close(self) -> None:
        """Let go of the folder."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def settle_file(file: Path) -> None:
    """Make one file's content durable."""
    handle = os.open(file, os.O_RDWR | _BINARY)
    try:
        if sys.platform == "darwin":
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
        else:
            os.fsync(handle)
    finally:
        os.close(handle)


def settle_folder(folder: Path) -> None:
    """Make the names in one folder durable; Windows does so by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace(source: Path, target: Path) -> None:
    """Give `source` the name `target`, in one step; waits up to 2.5 s for others to let go on Windows."""
    for pause in _PAUSES if sys.platform == "win32" else ():
        try:
            source.replace(target)
            return
        except PermissionError:
            time.sleep(pause)
    source.replace(target)


def write_durably(target: Path, content: bytes) -> None:
    """Put a small file in place whole or not at all."""
    part = target.with_name(target.name + ".part")
    part.write_bytes(content)
    failpoint("durability.written")
    settle_file(part)
    failpoint("durability.settled")
    replace(part, target)
    failpoint("durability.named")
    settle_folder(target.parent)


def _open_for_syncfs(folder: Path) -> int | None:
    if sys.platform != "linux" or _kernel() < _REPORTING_KERNEL or file_system(folder) not in _TRUSTED:
        return None
    return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)


def _kernel() -> tuple[int, ...]:
    numbers = os.uname().release.split("-")[0].split(".")[:2]
    return tuple(int(one) for one in numbers if one.isdigit())


def file_system(folder: Path) -> int:
    """The `f_type` of `statfs(2)`, the first long of its answer; 0 when it cannot be told."""
    answer = ctypes.create_string_buffer(512)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.statfs(os.fsencode(folder), answer) != 0:
        return 0
    return ctypes.c_long.from_buffer(answer).value & 0xFFFFFFFF


def _syncfs(handle: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.syncfs(handle) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
