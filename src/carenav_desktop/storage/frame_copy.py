"""A copy of `library.json` beside the copies of the database, and putting it back where the file itself is lost.

Without `library.json` nothing opens, and of a locked library it holds what no catalogue can give back. What is put back
is believed no more than what was there: of a locked library the key proves it.
"""

from __future__ import annotations

from pathlib import Path

from .. import logs
from ..errors import LibraryError
from ..failpoints import failpoint
from .durability import write_durably
from .folder import Layout, library_disk
from .journal import set_aside
from .lock import LibraryLock
from .manifest import read


def keep_frame(layout: Layout) -> None:
    """Copy a `library.json` that was proven. Needs the library's lock; raises OSError."""
    present, copy = layout.manifest.read_bytes(), _copy(layout)
    if not copy.is_file() or copy.read_bytes() != present:
        layout.backups.mkdir(mode=0o700, exist_ok=True)
        write_durably(copy, present)
        failpoint("frame.kept")


def put_frame_back(root: Path) -> None:
    """Put a `library.json` that is missing or says nothing usable back from its copy; where none is, change nothing.

    What was unreadable is kept aside. Raises `LibraryError` (`LIBRARY_BUSY`, `LIBRARY_NOT_WRITABLE`, `DISK_FULL`).
    """
    if _is_whole(Layout(root).manifest) or _latest(root) is None:
        return
    lock = LibraryLock(Layout(root))
    try:
        layout = _latest(root)
        if layout is None or _is_whole(layout.manifest):  # another program was quicker
            return
        with library_disk(root):
            content = _copy(layout).read_bytes()
            if layout.manifest.exists():
                set_aside(layout, (layout.manifest,))
            write_durably(layout.manifest, content)
        failpoint("frame.put_back")
        logs.event("library.frame_put_back", locked=layout.locked)
    finally:
        lock.release()


def _copy(layout: Layout) -> Path:
    return layout.backups / layout.manifest.name


def _latest(root: Path) -> Layout | None:
    """The form whose copy was written last; a library that was just locked or unlocked may still have one of each."""
    found = [one for one in (Layout(root), Layout(root, locked=True)) if _is_whole(_copy(one))]
    return max(found, key=lambda one: _copy(one).stat().st_mtime_ns, default=None)


def _is_whole(file: Path) -> bool:
    try:
        read(file)
    except LibraryError:
        return False
    return True
