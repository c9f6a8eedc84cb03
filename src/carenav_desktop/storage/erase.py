"""Takes a library away for good: overwrites what it holds and removes it, the keys first.

What drives and copies elsewhere keep is beyond any program. Nothing in the folder that is not the library's is touched.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..domain.progress import Context, Progress
from ..failpoints import failpoint
from .durability import settle_file, settle_folder
from .folder import Layout, library_disk
from .lock import LibraryLock

_STEP = "erase"
_BUFFER = 1 << 20


@dataclass(frozen=True)
class Erased:
    """How many files are gone, and the names of what lay in the folder and is not the library's."""

    files: int
    left: tuple[str, ...]


def erase_library(layout: Layout, context: Context) -> Erased:
    """Overwrite and remove a closed library, both forms of it, and its folder where nothing else is in there.

    Can be stopped before it begins, not after: half a library is none. Stopped by force, it can be run again. Raises
    `LibraryError` (`LIBRARY_BUSY`, `LIBRARY_NOT_WRITABLE`), `Cancelled`.
    """
    with library_disk(layout.root):
        lock = LibraryLock(layout)
        try:
            context.checkpoint()
            parts = tuple(dict.fromkeys(_parts(layout)))
            files = [file for part in parts for file in _files(part)]
            for done, file in enumerate(files):
                context.report(Progress(_STEP, done, len(files)))
                _shred(file, overwrite=file != layout.manifest)
            for part in parts:
                _remove_folders(part)
            settle_folder(layout.root)
        finally:
            lock.release()
        layout.lock.unlink()
        failpoint("erase.unlocked")
        left = tuple(sorted(one.name for one in list(layout.root.iterdir())))
        if not left:
            layout.root.rmdir()
    return Erased(len(files), left)


def _parts(layout: Layout) -> Iterator[Path]:
    """Everything that is the library's, keys first; `library.json` comes last, so that it still is a library."""
    plain = layout.other if layout.locked else layout
    yield plain.keys
    for form in (plain, plain.other):
        yield from form.own_parts()
    yield from (
        layout.scratch,
        layout.claim,
        layout.manifest.with_name(f"{layout.manifest.name}.part"),
        layout.manifest,
    )


def _files(part: Path) -> Iterator[Path]:
    if part.is_symlink() or part.is_file():
        yield part
    elif part.is_dir():
        for folder, _, names in os.walk(part):
            yield from (Path(folder) / name for name in sorted(names))
            yield from (one for one in sorted(Path(folder).iterdir()) if one.is_symlink() and one.is_dir())


def _shred(file: Path, *, overwrite: bool) -> None:
    """Overwrite the bytes where they lie, as far as the disk does that, and take the name away.

    `library.json` goes as it is: it tells of nobody, and half overwritten it would keep the work from being finished.
    """
    if overwrite and not file.is_symlink() and file.is_file():
        left = file.stat().st_size
        with file.open("r+b", buffering=0) as opened:
            while left > 0:
                left -= opened.write(os.urandom(min(left, _BUFFER)))
        failpoint("erase.overwritten")
        settle_file(file)
    file.unlink(missing_ok=True)
    failpoint("erase.removed")


def _remove_folders(part: Path) -> None:
    if part.is_dir() and not part.is_symlink():
        for folder, _, _ in os.walk(part, topdown=False):
            Path(folder).rmdir()
