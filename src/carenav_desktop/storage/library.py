"""The library: one folder, one database, one program at a time. Opens, hands out transactions, closes.

Everything the rooms above do with stored things goes through here; nothing outside this room knows SQLite.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from uuid import uuid4

from sqlalchemy import Connection, Engine, select

from .. import logs
from ..domain.progress import Context
from ..errors import Code, LibraryError
from ..failpoints import failpoint
from . import tables as t
from .backups import copy_database, keep_copy, renew_copies
from .check import (
    CheckResult,
    Problem,
    check_files,
    check_rows,
    check_values,
    note_altered,
    problems_of,
    stored_originals,
)
from .durability import write_durably
from .engine import damage, database_errors, is_foreign, open_engine, version
from .folder import Layout, create, has_had_database, inspect, layout_of, library_disk, raise_minimum_reader
from .foreign_log import refuse_foreign_log
from .frame_copy import keep_frame, put_frame_back
from .good_copies import Backups, good_copies
from .journal import Journal, path_of
from .keys import LibraryKey
from .lock import LibraryLock
from .manifest import FORMAT, prove, read
from .migrations import HEAD
from .originals import Originals
from .place import refuse_share
from .previews import Previews
from .purge import forget, unneeded
from .stick import BackupResult, Content, Stick
from .sweep import sweep
from .unit_of_work import UnitOfWork


class Library:
    """An open library. Made by `open`; give it back with `close`.

    `operator` are the initials of who works with it, for the trail. `placing` is held while bytes get their names and
    then their rows, and while bytes that no row needs are deleted.
    """

    def __init__(
        self, layout: Layout, lock: LibraryLock, engine: Engine, key: LibraryKey | None, journal: Journal
    ) -> None:
        self._layout = layout
        self.key = key
        self._journal = journal
        self._lock = lock
        self._engine = engine
        self._turn = threading.RLock()
        self._closed = False
        self.operator = ""
        self.placing = threading.Lock()
        self._filling: set[int] = set()
        self.originals = Originals(layout, key)
        self.previews = Previews(layout, key)

    @classmethod
    def open(cls, folder: Path, key: LibraryKey | None = None) -> Library:
        """Open the library in `folder`; a missing or empty folder becomes an empty library. A locked one wants `key`.

        Raises `LibraryError`: `LIBRARY_ON_SHARE`, `LIBRARY_NEWER` and `LIBRARY_NOT_A_LIBRARY` before anything is
        opened or changed, `LIBRARY_BUSY`, `LIBRARY_DAMAGED` (the damaged file is kept as it is; a log that
        is not the database's own is such a file),
        `LIBRARY_NOT_WRITABLE`, `DISK_FULL`, `LIBRARY_LOCKED` without a key, `LIBRARY_NOT_LOCKED` with one too many,
        `LIBRARY_CHANGED_OUTSIDE`.
        """
        refuse_share(folder)
        put_frame_back(folder.absolute())
        layout = layout_of(folder.absolute())
        inspect(layout)
        with library_disk(layout.root):
            layout.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = LibraryLock(layout)
        try:
            return cls._open_locked(layout_of(layout.root), lock, key)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _open_locked(cls, layout: Layout, lock: LibraryLock, key: LibraryKey | None) -> Library:
        if not inspect(layout):  # again: another program may have made or changed it meanwhile
            create(layout)
        fit(layout, key)
        with library_disk(layout.root):
            lock.sign()
            layout.make()
        refuse_foreign_log(layout, key)
        engine = open_engine(layout.database, key.database_key() if key else None)
        try:
            with database_errors(layout.database):
                _bring_up_to_date(engine, layout, key)
                journal = Journal(layout, key)
                journal.attach(engine)
                with engine.begin() as connection:
                    known = frozenset(connection.execute(select(t.original.c.sha256)).scalars())
                    traces = layout.traces.exists() or bool(unneeded(connection))
                    left = traces and not check_rows(connection)
            with library_disk(layout.root):
                sweep(layout, known, key)
                keep_frame(layout)
            library = cls(layout, lock, engine, key, journal)
            if left:  # a program was killed while it emptied the trash
                library._finish_emptying()
            if layout.claim.exists():
                library._tell_of_restore()
            return library
        except BaseException:
            engine.dispose()
            raise

    @property
    def folder(self) -> Path:
        """Where the library is."""
        return self._layout.root

    @property
    def scratch(self) -> Path:
        """A folder on the library's disk for files that need not last; emptied at every start."""
        return self._layout.scratch

    def close(self) -> None:
        """Finish the running transaction, then let others open the library. Closing twice does no harm."""
        with self._turn:
            if self._closed:
                return
            self._closed = True
            try:
                keep_copy(self._engine, self._layout, self.key)
            except LibraryError as error:  # what is stored is stored; a full disk must not keep the library open
                logs.event("library.copy_failed", code=error.code)
            finally:
                self._engine.dispose()
                self.originals.close()
                self._lock.release()

    @contextmanager
    def unit_of_work(self) -> Iterator[UnitOfWork]:
        """One transaction, from any thread; others wait. Committed at the end, undone by an exception.

        Raises `LibraryError` (`DISK_FULL`, `LIBRARY_DAMAGED`, `LIBRARY_NOT_WRITABLE`); then nothing of it is stored.
        """
        with self._transaction() as connection:
            yield UnitOfWork(connection, self.originals, self.operator, frozenset(self._filling))

    @contextmanager
    def filling(self, case_id: int) -> Iterator[None]:
        """While this lasts, files of a case are coming in: what is not here yet does not lack."""
        self._filling.add(case_id)
        try:
            yield
        finally:
            self._filling.discard(case_id)

    def note_traces(self) -> None:
        """Note, before rows are deleted for good, that traces of them are to be wiped: `delete_unneeded` does it.

        A program killed in between leaves the note to the next start. Raises `LibraryError`.
        """
        with library_disk(self._layout.root):
            write_durably(self._layout.traces, b"")

    def _finish_emptying(self) -> None:
        try:
            self.delete_unneeded()
        except LibraryError as error:  # a full disk must not keep the library shut; the next start tries again
            logs.event("library.emptying_failed", code=error.code)

    def _tell_of_restore(self) -> None:
        """The trail of a locked library can be written with its key alone, which a restore does not need."""
        try:
            with self.unit_of_work() as unit:
                unit.trail.add("library.restore", "library")
            with library_disk(self._layout.root):
                self._layout.claim.unlink()
        except LibraryError as error:
            logs.event("library.restore_untold", code=error.code)

    def delete_unneeded(self) -> None:
        """Delete for good what emptying the trash has left without a file row: bytes, then traces of them.

        Copies of the catalogue in the library's own folder are traces too: a fresh one takes their place.

        Bytes that cannot be deleted now, as another program holds them, go when this is called again, which every
        start does where something is left. Raises `LibraryError`.
        """
        with self.placing:
            with self._transaction() as connection:
                if check_rows(connection):  # one flipped bit can make needed bytes look as if no row had them
                    raise LibraryError(Code.LIBRARY_DAMAGED, path=str(self._layout.database))
                contents = unneeded(connection)
            gone = [one for one in contents if self.originals.delete(one)]
            with self._transaction() as connection:
                forget(connection, gone)
            failpoint("library.bytes_deleted")
        self.previews.clear()
        failpoint("library.previews_deleted")
        self._wipe()
        with self._turn:
            renew_copies(self._engine, self._layout, self.key)
        failpoint("library.copies_renewed")
        with library_disk(self._layout.root):
            self._layout.traces.unlink(missing_ok=True)

    def _wipe(self) -> None:
        """Rewrite the database without the free pages that still hold deleted rows."""
        with self._turn, database_errors(self._layout.database):
            pooled = self._engine.raw_connection()
            try:
                for statement in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                    pooled.cursor().execute(statement)
            finally:
                pooled.close()
        self.compact_journal()

    def compact_journal(self) -> None:
        """Write the journal anew without what is no longer in the catalogue. Raises `LibraryError`."""
        with self._turn:
            self._journal.rewrite(self._engine)

    def check(self, full: bool, context: Context) -> CheckResult:
        """Compare the library with itself: rows, existence and sizes, with `full` every value and every byte.

        Raises `Cancelled`. A full check remembers the originals it found altered, so that they can be brought in again.
        """
        try:
            with self._transaction() as connection:
                problems = check_rows(connection)
                if full:
                    with library_disk(self._layout.root):
                        problems += check_values(connection, self._journal.path, self.key)
                stored = stored_originals(connection)
                elsewhere = Backups(connection).latest()[0]
        except LibraryError as error:
            if error.code is not Code.LIBRARY_DAMAGED:
                raise
            return CheckResult(0, (Problem("library", "check.database_damaged"),))
        altered = tuple(check_files(self.originals, stored, full, context))
        if full:
            with suppress(LibraryError), self._transaction() as connection:
                note_altered(connection, altered)
        with good_copies(elsewhere, self.key) as good_copy:
            return CheckResult(len(stored), (*dict.fromkeys(problems), *problems_of(altered, good_copy)))

    def back_up(self, target: Path, context: Context) -> BackupResult:
        """Copy the whole library to the folder `target`, or add to the copy that is there; the errors are `Stick`'s.

        The library can be used meanwhile: the copy is as it was at the beginning.
        """
        stick = Stick(self._layout, self.key, target, context)
        frame = self._layout.scratch / f"{uuid4().hex}.frame"
        try:
            done = stick.write(frame, self._freeze(frame))
        finally:
            shutil.rmtree(frame, ignore_errors=True)
        with self._transaction() as connection:
            Backups(connection).add(target.absolute(), done.copied + done.kept)
        return done

    def last_backup(self) -> tuple[str, str]:
        """Folder and moment of the last copy of the whole library, both empty when none was made."""
        with self._transaction() as connection:
            return Backups(connection).latest()

    def _freeze(self, frame: Path) -> list[Content]:
        """Put everything but the originals into the new folder `frame`, as of one moment; gives the originals."""
        layout = Layout(frame, self._layout.locked)
        with self._turn, library_disk(self._layout.root):
            for folder in (layout.journal, layout.keys):
                folder.mkdir(mode=0o700, parents=True)
            copy_database(self._engine, self._layout, layout.database, self.key)
            shutil.copyfile(self._journal.path, path_of(layout))
            shutil.copyfile(self._layout.manifest, layout.manifest)
            for slot in read(self._layout.manifest).slots:
                shutil.copyfile(self._layout.root / slot.file, frame / slot.file)
            failpoint("library.frozen")
            with self._transaction() as connection:
                rows = connection.execute(select(t.original.c.sha256, t.original.c.size))
                return [Content(sha256, size) for sha256, size in rows]

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with (
            self._turn,
            database_errors(self._layout.database),
            self._journal.kept(self._engine),
            self._engine.begin() as connection,
        ):
            yield connection
            self._journal.append(connection)

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def fit(layout: Layout, key: LibraryKey | None) -> None:
    """Refuse a key that is missing, or for a library without one, and a locked library that was edited."""
    if layout.locked != (key is not None):
        code = Code.LIBRARY_LOCKED if layout.locked else Code.LIBRARY_NOT_LOCKED
        raise LibraryError(code, path=str(layout.root))
    if key is not None:
        prove(layout.root, read(layout.manifest), key)


def _bring_up_to_date(engine: Engine, layout: Layout, key: LibraryKey | None) -> None:
    """Refuse a damaged or newer database; run the migrations that an older one lacks."""
    with engine.connect() as connection:
        found = version(connection)
        lost = is_foreign(connection) if found else has_had_database(layout)
        if lost or damage(connection, quick=True):
            raise LibraryError(Code.LIBRARY_DAMAGED, path=str(layout.database))
    if found > HEAD:
        raise LibraryError(
            Code.LIBRARY_NEWER, path=str(layout.root), found=f"{FORMAT}.{found}", known=f"{FORMAT}.{HEAD}"
        )
    if found < HEAD:
        from .migrations.upgrade import upgrade  # Alembic takes long to load and is seldom needed

        upgrade(engine, layout, key=key)
    with library_disk(layout.root):
        raise_minimum_reader(layout, key)
