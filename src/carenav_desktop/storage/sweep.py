"""What a start tidies up after a program that was killed: half-copied files, originals without a row, and the form that
the library no longer has or does not have yet.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Collection, Iterator
from pathlib import Path

from ..failpoints import failpoint
from .durability import replace
from .folder import Layout
from .keys import LibraryKey
from .manifest import read

#: An original without a row is left where it is this long; it is never deleted.
_GRACE_SECONDS = 24 * 3600


def sweep(layout: Layout, known: Collection[str], key: LibraryKey | None) -> None:
    """Tidy up an opened library whose rows speak of the originals `known`. Needs the library's lock.

    Empties the scratch folder, sets old originals without a row aside, removes slots that are no longer in
    `library.json` and everything that belongs to the library's other form.
    """
    sweep_other_form(layout)
    sweep_slots(layout)
    for left in layout.scratch.iterdir():
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left)
        else:
            left.unlink(missing_ok=True)
    for lost in list(without_row(layout, known, key)):
        if _is_old(lost):
            _set_aside(lost, layout.orphans)


def without_row(layout: Layout, known: Collection[str], key: LibraryKey | None) -> Iterator[Path]:
    """Stored files that are none of the originals `known`. Raises OSError."""
    names = {f"{key.name_of(one)}.age" for one in known} if key else known
    for folder in _folders(layout.originals):
        yield from (one for one in folder.iterdir() if one.name not in names and one.is_file())


def sweep_other_form(layout: Layout) -> None:
    """Remove what a conversion left behind: the old form when it had ended, its beginnings when it had not.

    `library.json` says which form holds everything; nothing is taken away before that form is known to be there.
    """
    if not layout.database.is_file():
        return
    for part in layout.other.own_parts():
        if part.is_dir() and not part.is_symlink():
            shutil.rmtree(part)
            failpoint("sweep.folder_removed")
        else:
            part.unlink(missing_ok=True)


def sweep_slots(layout: Layout) -> None:
    """Remove slots that `library.json` does not list; they would still open with a passphrase that was taken back."""
    listed = {one.file for one in read(layout.manifest).slots}
    for left in layout.keys.iterdir() if layout.locked else ():
        if f"{layout.keys.name}/{left.name}" not in listed:
            left.unlink(missing_ok=True)


def _folders(originals: Path) -> list[Path]:
    return [one for one in originals.iterdir() if one.is_dir() and not one.is_symlink()]


def _is_old(file: Path) -> bool:
    return file.is_file() and time.time() - file.stat().st_mtime > _GRACE_SECONDS


def _set_aside(file: Path, orphans: Path) -> None:
    orphans.mkdir(mode=0o700, exist_ok=True)
    replace(file, orphans / file.name)
