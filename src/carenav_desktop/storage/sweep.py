"""What a start tidies up after a program that was killed: half-copied files, and originals that got no row."""

from __future__ import annotations

import time
from collections.abc import Collection
from pathlib import Path

from .durability import replace
from .folder import Layout

#: An original without a row is left where it is this long; it is never deleted.
_GRACE_SECONDS = 24 * 3600


def sweep(layout: Layout, known: Collection[str]) -> None:
    """Empty the scratch folder and set aside old originals that are not among `known`. Needs the library's lock."""
    for left in layout.scratch.iterdir():
        if left.is_file() and not left.is_symlink():
            left.unlink(missing_ok=True)
    for folder in _folders(layout.originals):
        for lost in folder.iterdir():
            if lost.name not in known and _is_old(lost):
                _set_aside(lost, layout.orphans)


def _folders(originals: Path) -> list[Path]:
    return [one for one in originals.iterdir() if one.is_dir() and not one.is_symlink()]


def _is_old(file: Path) -> bool:
    return file.is_file() and time.time() - file.stat().st_mtime > _GRACE_SECONDS


def _set_aside(file: Path, orphans: Path) -> None:
    orphans.mkdir(mode=0o700, exist_ok=True)
    replace(file, orphans / file.name)
