"""Makes the catalogue of a closed library anew: from its journal, and from a copy where the journal alone is in doubt.

The damaged database is kept aside, never deleted, and until the new one takes its place everything is as it was. Reads
and writes no original.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, func, select, text
from sqlalchemy.exc import DatabaseError
from sqlcipher3 import dbapi2

from ..domain.progress import Context, Progress
from ..domain.say import Say
from ..errors import Code, LibraryError
from ..failpoints import failpoint
from . import document_index
from . import tables as t
from .backups import copies, is_proven
from .durability import replace, settle_file, settle_folder
from .engine import broken_links, damage, database_errors, empty_log, is_foreign, open_engine, version
from .folder import FORMAT, Layout, library_disk
from .foreign_log import log_fits
from .journal import path_of, set_aside
from .journal_lines import Mark, Survey, read, survey
from .keys import LibraryKey
from .migrations import HEAD
from .replay import apply, position, set_position
from .row_changes import KEPT
from .sweep import without_row

_STEP = "rebuild"
#: Line numbers that a sentence names.
_MOST_NAMED = 20


@dataclass(frozen=True)
class RebuildResult:
    """How many rows the catalogue has again, and what is to be told of it."""

    rows: int
    problems: tuple[Say, ...]


@dataclass(frozen=True)
class _Start:
    """What the journal's lines are put on: the database `file` up to transaction `seq`, or nothing at all.

    `complete` when no transaction is missing from there on; `reach` is the last one; `proven` when every byte is.
    """

    file: Path | None
    seq: int
    complete: bool
    reach: int
    proven: bool = True

    @property
    def rank(self) -> tuple[int, bool, int, int]:
        """The greater, the better."""
        return (self.reach if self.complete else -1, self.proven, self.seq, self.reach)


@dataclass
class _Made:
    """What became of the lines."""

    damaged: list[int] = field(default_factory=list)
    unlinked: int = 0
    rows: int = 0


def rebuild_catalogue(layout: Layout, key: LibraryKey | None, context: Context) -> RebuildResult:
    """Make the database of a library anew; the caller holds its lock and has proven `key`.

    Raises `LibraryError` (`LIBRARY_NOTHING_TO_REBUILD_FROM` when neither a journal nor a copy is left, `LIBRARY_NEWER`,
    `DISK_FULL`, `LIBRARY_NOT_WRITABLE`) and `Cancelled`; then nothing is changed.
    """
    part = layout.scratch / "rebuilt.part"
    with library_disk(layout.root):
        layout.make()
        found = survey(path_of(layout))
        start = _best_start(layout, key, found)
        _refuse_newer(layout, found)
        try:
            made, unknown = _make(part, start, found, layout, key, context)
            context.checkpoint()
            _put_in_place(layout, part)
        finally:
            for left in layout.scratch.glob("*.part*"):
                left.unlink(missing_ok=True)
    return RebuildResult(made.rows, tuple(_problems(start, made, unknown, layout)))


def _best_start(layout: Layout, key: LibraryKey | None, found: Survey) -> _Start:
    """The journal alone where nothing of it is in doubt: its lines prove themselves, SQLite's pages do not."""
    starts = [_Start(None, found.base, found.whole, found.last)] if found.marks else []
    present = _present(layout, key, found)
    starts += [present] if present else []
    if not found.whole:
        starts += _from_copies(layout, key, found)
    if not starts:
        count = sum(1 for _ in without_row(layout, (), key))
        raise LibraryError(Code.LIBRARY_NOTHING_TO_REBUILD_FROM, path=str(layout.originals), count=count)
    return max(starts, key=lambda one: one.rank)


def _from_copies(layout: Layout, key: LibraryKey | None, found: Survey) -> Iterator[_Start]:
    proven = {copy.path for copy in copies(layout) if is_proven(copy)}
    for file in sorted(layout.backups.glob("*.db")):
        shutil.copyfile(file, layout.scratch / "copy.part")  # opening a database writes to it
        seq = _sound_position(layout.scratch / "copy.part", key)
        if seq is not None:
            complete = bool(found.marks) and found.is_complete_after(seq)
            yield _Start(file, seq, complete, max(seq, found.last), file in proven)


def _present(layout: Layout, key: LibraryKey | None, found: Survey) -> _Start | None:
    """The database that is there, where it is sound: it may know more than a journal that was lost.

    A log that is not the database's own is left out.
    """
    copy = layout.scratch / "present.part"
    log = copy.with_name(f"{copy.name}-wal")
    for source, target in ((layout.database, copy), (layout.log, log)):
        if source.is_file():
            shutil.copyfile(source, target)
    if log.exists() and not _log_fits(copy, layout, key):
        log.unlink()
    seq = _sound_position(copy, key) if copy.is_file() else None
    if seq is None:
        return None
    return _Start(copy, seq, found.is_complete_after(seq), max(seq, found.last), proven=False)


def _log_fits(copy: Path, layout: Layout, key: LibraryKey | None) -> bool:
    try:
        return log_fits(copy, path_of(layout), key)
    except LibraryError as error:
        if error.code is not Code.LIBRARY_DAMAGED:
            raise
        return False


def _sound_position(file: Path, key: LibraryKey | None) -> int | None:
    """The last transaction of a database in which nothing is wrong that can be seen; None for any other file."""
    engine = _open(file, key)
    try:
        with engine.begin() as connection:
            revision = version(connection)
            if not 0 < revision <= HEAD or is_foreign(connection):
                return None
            if damage(connection, quick=False) or broken_links(connection):
                return None
            return position(connection) if revision > 1 else 0
    except (DatabaseError, dbapi2.DatabaseError, UnicodeDecodeError):
        return None
    finally:
        engine.dispose()


def _refuse_newer(layout: Layout, found: Survey) -> None:
    newest = max((one.schema for one in found.marks), default=HEAD)
    if newest > HEAD:
        known = f"{FORMAT}.{HEAD}"
        raise LibraryError(Code.LIBRARY_NEWER, path=str(layout.root), found=f"{FORMAT}.{newest}", known=known)


def _make(
    part: Path, start: _Start, found: Survey, layout: Layout, key: LibraryKey | None, context: Context
) -> tuple[_Made, int]:
    """Build the database at `part` and prove it; gives what it took, and how many originals no row speaks of."""
    part.unlink(missing_ok=True)
    if start.file:
        shutil.copyfile(start.file, part)
    engine = _open(part, key)
    try:
        with database_errors(part):
            _without_links(engine)
            with engine.begin() as connection:
                made = _replay(connection, start, found, path_of(layout), key, context)
                failpoint("rebuild.replayed")
                known = frozenset(connection.execute(select(t.original.c.sha256)).scalars())
                if damage(connection, quick=False) or broken_links(connection):
                    raise LibraryError(Code.LIBRARY_DAMAGED, path=str(part))
            empty_log(engine)
        failpoint("rebuild.made")
    finally:
        engine.dispose()
    settle_file(part)
    return made, sum(1 for _ in without_row(layout, known, key))


def _replay(
    connection: Connection, start: _Start, found: Survey, journal: Path, key: LibraryKey | None, context: Context
) -> _Made:
    from .migrations.upgrade import run  # Alembic takes long to load and is seldom needed

    made = _Made(damaged=list(found.damaged))
    marks = [one for one in found.marks if start.file is None or one.seq > start.seq]
    revision = version(connection)
    for done, line in enumerate(read(journal, marks, key) if marks else ()):
        context.checkpoint()
        context.report(Progress(_STEP, done, len(marks), "lines"))
        if line.schema > revision:
            revision = line.schema
            run(connection, revision=f"{revision:04d}")
        if isinstance(line, Mark):
            made.damaged.append(line.number)
        else:
            apply(connection, line)
    if revision < HEAD:
        run(connection)
    if not start.complete or made.damaged:
        made.unlinked = _drop_unlinked(connection)
    document_index.write_all(connection)
    set_position(connection, max(start.reach, position(connection)))
    made.rows = sum(connection.execute(select(func.count()).select_from(table)).scalar_one() for table in KEPT)
    return made


def _drop_unlinked(connection: Connection) -> int:
    """Leave out rows whose other half was in a line that is lost; gives how many.

    An original that no file refers to any more goes too, from the catalogue only: its bytes must not look as if
    somebody had thrown them away.
    """
    dropped = 0
    while found := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        for name, row in {(one[0], one[1]) for one in found}:
            table = t.metadata.tables[name]
            dropped += connection.execute(delete(table).where(text("rowid = :row").bindparams(row=row))).rowcount
    referred = select(t.file.c.original)
    connection.execute(delete(t.original).where(t.original.c.sha256.not_in(referred)))
    return dropped


def _put_in_place(layout: Layout, part: Path) -> None:
    """The old database goes aside first, then its log, which a new database in its place would take for its own."""
    beside = (layout.database.with_name(f"{layout.database.name}{end}") for end in ("-wal", "-shm", "-journal"))
    old = tuple(one for one in (layout.database, *beside) if one.exists())
    if old:
        set_aside(layout, old)
    failpoint("rebuild.set_aside")
    replace(part, layout.database)
    failpoint("rebuild.replaced")
    settle_folder(layout.root)
    failpoint("rebuild.placed")


def _problems(start: _Start, made: _Made, unknown: int, layout: Layout) -> Iterator[Say]:
    if made.damaged:
        named = ", ".join(map(str, sorted(made.damaged)[:_MOST_NAMED]))
        yield Say("rebuild.lines_damaged", {"count": len(made.damaged), "lines": named})
    if not start.complete:
        yield Say("rebuild.incomplete")
    if made.unlinked:
        yield Say("rebuild.rows_left_out", {"count": made.unlinked})
    if unknown:
        yield Say("rebuild.originals_unknown", {"count": unknown, "path": str(layout.originals)})


def _open(file: Path, key: LibraryKey | None) -> Engine:
    return open_engine(file, key.database_key() if key else None)


def _without_links(engine: Engine) -> None:
    """Links between rows are looked at when all lines are in; the setting can be made outside transactions only."""
    pooled = engine.raw_connection()
    try:
        pooled.cursor().execute("PRAGMA foreign_keys=0")
    finally:
        pooled.close()
