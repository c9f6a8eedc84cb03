"""Copies of the catalogue in the library's own folder, made at the end of a session, and which of them are kept.

A copy's name holds the last transaction it has, the moment it was made, and the beginning of its own SHA-256, so that
it proves itself. What is kept is decided in the order of transactions: clocks of home computers jump.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine

from ..errors import Code, LibraryError
from ..failpoints import failpoint
from .durability import replace, settle_file, settle_folder
from .engine import damage, database_errors, open_engine
from .folder import Layout, library_disk, require_space
from .keys import LibraryKey
from .replay import position

LATEST, DAILY, WEEKLY, MONTHLY = 3, 7, 4, 6
_APART = timedelta(hours=12)
_NAME = re.compile(r"catalogue-(\d{9,18})-(\d{8}T\d{6})Z-([0-9a-f]{16})\.db")
_MOMENT = "%Y%m%dT%H%M%S"
_BUFFER = 1 << 20


@dataclass(frozen=True, order=True)
class Copy:
    """A copy up to transaction `seq`, made at `made` as the clock said (UTC)."""

    seq: int
    made: datetime
    path: Path = field(default=Path(), compare=False)


def copies(layout: Layout) -> tuple[Copy, ...]:
    """The copies made at the ends of sessions, oldest transaction first. Raises OSError."""
    if not layout.backups.is_dir():
        return ()
    return tuple(sorted(copy for path in layout.backups.iterdir() if (copy := _copy(path))))


def is_proven(copy: Copy) -> bool:
    """Whether the copy's bytes are still those it was named after. Raises OSError."""
    found = _NAME.fullmatch(copy.path.name)
    return found is not None and sha256_of(copy.path).startswith(found[3])


def name_for(name: str, file: Path) -> str:
    """The name of `file`, which holds in another form what the copy called `name` holds. Raises OSError."""
    found = _NAME.fullmatch(name)
    return f"catalogue-{found[1]}-{found[2]}Z-{sha256_of(file)[:16]}.db" if found else name


def to_keep(found: Iterable[Copy]) -> frozenset[Copy]:
    """The 3 latest copies, and the latest of each of the last 7 days, 4 weeks and 6 months that have any."""
    newest_first = sorted(found, reverse=True)
    kept = set(newest_first[:LATEST])
    for most, period in ((DAILY, "%Y-%m-%d"), (WEEKLY, "%G-%V"), (MONTHLY, "%Y-%m")):
        latest: dict[str, Copy] = {}
        for one in newest_first:
            latest.setdefault(one.made.strftime(period), one)
        kept.update(list(latest.values())[:most])
    return frozenset(kept)


def is_due(found: Sequence[Copy], seq: int, now: datetime) -> bool:
    """Whether something changed since the newest copy and that is twelve hours away, be it in the future."""
    return not found or (found[-1].seq != seq and abs(now - found[-1].made) >= _APART)


def keep_copy(engine: Engine, layout: Layout, key: LibraryKey | None) -> None:
    """Make a copy if one is due, and delete those no longer kept. Raises `LibraryError`; then nothing is deleted."""
    now = datetime.now(UTC).replace(microsecond=0, tzinfo=None)
    with library_disk(layout.root), database_errors(layout.database):
        with engine.begin() as connection:
            seq = position(connection)
        found = copies(layout)
        if not is_due(found, seq, now):
            return
        _make(engine, layout, key, seq, now)
        found = copies(layout)
        for old in set(found) - to_keep(found):
            old.path.unlink(missing_ok=True)
            failpoint("backups.rotated")


def renew_copies(engine: Engine, layout: Layout, key: LibraryKey | None) -> None:
    """Put one fresh copy in the place of all there are: they hold what was just deleted for good.

    Raises `LibraryError`; then the old ones are still there.
    """
    now = datetime.now(UTC).replace(microsecond=0, tzinfo=None)
    with library_disk(layout.root), database_errors(layout.database):
        old = sorted(layout.backups.glob("*.db"))
        if not old:
            return
        with engine.begin() as connection:
            seq = position(connection)
        fresh = _make(engine, layout, key, seq, now)
        for one in old:
            if one != fresh:
                one.unlink(missing_ok=True)
                failpoint("backups.renewed")
        settle_folder(layout.backups)


def _make(engine: Engine, layout: Layout, key: LibraryKey | None, seq: int, now: datetime) -> Path:
    """A new proven copy of everything up to transaction `seq`; gives its path."""
    part = layout.backups / "catalogue.db.part"
    copy_database(engine, layout, part, key)
    target = layout.backups / f"catalogue-{seq:09d}-{now.strftime(_MOMENT)}Z-{sha256_of(part)[:16]}.db"
    _name(part, target)
    return target


def back_up(engine: Engine, layout: Layout, name: str, key: LibraryKey | None) -> Path:
    """Copy the database into `backups/` as `name`.db and prove that the copy opens and is whole. Gives its path."""
    part, target = layout.backups / f"{name}.db.part", layout.backups / f"{name}.db"
    with library_disk(layout.root):
        copy_database(engine, layout, part, key)
        _name(part, target)
    return target


def copy_database(engine: Engine, layout: Layout, target: Path, key: LibraryKey | None) -> None:
    """Copy the database, sealed as it is, to `target`, prove that it opens and is whole, and make it durable.

    Raises `LibraryError`, OSError; then nothing is left at `target`.
    """
    target.unlink(missing_ok=True)
    require_space(layout.root, layout.database.stat().st_size)
    try:
        with database_errors(layout.database):
            _vacuum_into(engine, target)
        failpoint("backups.copied")
        _prove(target, key)
        settle_file(target)
        failpoint("backups.settled")
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def sha256_of(file: Path) -> str:
    """In hex. Raises OSError."""
    with file.open("rb", buffering=0) as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _name(part: Path, target: Path) -> None:
    replace(part, target)
    failpoint("backups.named")
    settle_folder(target.parent)


def _copy(path: Path) -> Copy | None:
    found = _NAME.fullmatch(path.name)
    try:
        return Copy(int(found[1]), datetime.strptime(found[2], _MOMENT), path) if found else None
    except ValueError:
        return None


def _vacuum_into(engine: Engine, target: Path) -> None:
    """VACUUM works outside transactions only, so it goes to the driver directly."""
    pooled = engine.raw_connection()
    try:
        cursor = pooled.cursor()
        cursor.execute("VACUUM INTO ?", (str(target),))
        cursor.close()
    finally:
        pooled.close()


def _prove(copy: Path, key: LibraryKey | None) -> None:
    opened = open_engine(copy, key.database_key() if key else None)
    try:
        with database_errors(copy), opened.connect() as connection:
            if damage(connection, quick=False):
                raise LibraryError(Code.LIBRARY_DAMAGED, path=str(copy))
    finally:
        opened.dispose()
