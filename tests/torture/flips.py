"""Single bits flipped in the database and in stored files: every flip that changes any data must be found.

What is data is found out by reading everything before and after: a flip in a page that nothing uses changes none, and
is not counted.
"""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

from recovery_builders import Dump, dump, fill
from sqlalchemy.exc import DatabaseError
from storage_builders import a_case, a_document, a_slice, bring_in

from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.errors import KnownError
from carenav_desktop.storage.keys import LibraryKey
from carenav_desktop.storage.library import Library

from .result import Result

_PAPERS, _SLICES = 40, 60


def flip_bits(folder: Path, count: int, seed: int, key: LibraryKey | None = None) -> Result:
    """Flip until `count` flips changed data, in the library that `begin` made in `folder`, one flip at a time."""
    chance = random.Random(seed)
    result = Result("flips", asked=count)
    began = time.monotonic()
    before = dump(folder, key)
    while result.reached < count:
        work = folder.with_name("flipped")
        shutil.copytree(folder, work)
        file = _choose(work, chance)
        at, bit = chance.randrange(file.stat().st_size), chance.randrange(8)
        _flip(file, at, bit)
        if file.suffix != ".sqlite" or _differs(work, key, before):
            result.reached += 1
            if not _is_found(work, key):
                result.add(f"byte {at} bit {bit} of {file.relative_to(work)}", ["nobody noticed"])
        shutil.rmtree(work)
    result.seconds = time.monotonic() - began
    return result


def begin(folder: Path, key: LibraryKey | None = None) -> None:
    """A library whose database is mostly data."""
    with Library.open(folder, key) as library:
        fill(library)
        papers = [
            (f"{number}.pdf", b"paper %d" % number, a_document(f"finding {number} of the liver " * 30, title="Paper"))
            for number in range(_PAPERS)
        ]
        slices = [(f"IM{number}", b"more slices %d" % number, a_slice(number)) for number in range(100, 100 + _SLICES)]
        bring_in(library, a_case(library, "Big"), papers + slices)


def _choose(folder: Path, chance: random.Random) -> Path:
    """Three times in four the database, else one of the stored files."""
    if chance.random() < 0.75:
        return next(one for one in folder.glob("*.sqlite"))
    return chance.choice(sorted(one for place in ("originals", "blobs") for one in folder.glob(f"{place}/*/*")))


def _flip(file: Path, at: int, bit: int) -> None:
    with file.open("r+b") as opened:
        opened.seek(at)
        (value,) = opened.read(1)
        opened.seek(at)
        opened.write(bytes([value ^ 1 << bit]))


def _differs(folder: Path, key: LibraryKey | None, before: Dump) -> bool:
    """Whether anything reads differently; looked at in a copy, for reading writes to a database."""
    aside = folder.with_name("looked-at")
    shutil.copytree(folder, aside)
    try:
        return dump(aside, key) != before
    except (DatabaseError, UnicodeError):
        return True
    finally:
        shutil.rmtree(aside)


def _is_found(folder: Path, key: LibraryKey | None) -> bool:
    try:
        with Library.open(folder, key) as library:
            return bool(library.check(True, SilentContext()).problems)
    except KnownError:
        return True
