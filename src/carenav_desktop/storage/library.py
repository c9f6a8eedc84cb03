"""The library: one folder, one database, one program at a time. Opens, hands out transactions, closes.

Everything the rooms above do with stored things goes through here; nothing outside this room knows SQLite.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine, select

from ..domain.progress import Context
from ..errors import Code, LibraryError
from . import tables as t
from .check import CheckResult, check_files, check_rows, stored_originals
from .engine import damage, database_errors, is_foreign, open_engine, version
from .folder import FORMAT, Layout, create, has_had_database, inspect, library_disk, raise_minimum_reader
from .lock import LibraryLock
from .migrations import HEAD
from .originals import Originals
from .previews import Previews
from .sweep import sweep
from .unit_of_work import UnitOfWork


class Library:
    """An open library. Made by `open`; give it back with `close`."""

    def __init__(self, layout: Layout, lock: LibraryLock, engine: Engine) -> None:
        self._layout = layout
        self._lock = lock
        self._engine = engine
        self._turn = threading.RLock()
        self._closed = False
        self.originals = Originals(layout)
        self.previews = Previews(layout)

    @classmethod
    def open(cls, folder: Path) -> Library:
        """Open the library in `folder`; a missing or empty folder becomes an empty library.

        Raises `LibraryError`: `LIBRARY_NEWER` and `LIBRARY_NOT_A_LIBRARY` before anything is opened or changed,
        `LIBRARY_BUSY`, `LIBRARY_DAMAGED` (the damaged file is kept as it is), `LIBRARY_NOT_WRITABLE`, `DISK_FULL`.
        """
        layout = Layout(folder.absolute())
        inspect(layout)
        with library_disk(layout.root):
            layout.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = LibraryLock(layout)
        try:
            return cls._open_locked(layout, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _open_locked(cls, layout: Layout, lock: LibraryLock) -> Library:
        if not inspect(layout):  # again: another program may have made it meanwhile
            create(layout)
        with library_disk(layout.root):
            lock.sign()
            layout.make()
        engine = open_engine(layout.database)
        try:
            with database_errors(layout.database):
                _bring_up_to_date(engine, layout)
                with engine.begin() as connection:
                    known = frozenset(connection.execute(select(t.original.c.sha256)).scalars())
            with library_disk(layout.root):
                sweep(layout, known)
            return cls(layout, lock, engine)
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
            self._engine.dispose()
            self.originals.close()
            self._lock.release()

    @contextmanager
    def unit_of_work(self) -> Iterator[UnitOfWork]:
        """One transaction, from any thread; others wait. Committed at the end, undone by an exception.

        Raises `LibraryError` (`DISK_FULL`, `LIBRARY_DAMAGED`, `LIBRARY_NOT_WRITABLE`); then nothing of it is stored.
        """
        with self._transaction() as connection:
            yield UnitOfWork(connection, self.originals)

    def check(self, full: bool, context: Context) -> CheckResult:
        """Compare the library with itself: rows, existence and sizes, with `full` every byte. Raises `Cancelled`."""
        with self._transaction() as connection:
            problems = check_rows(connection)
            stored = stored_originals(connection)
        return CheckResult(len(stored), (*problems, *check_files(self.originals, stored, full, context)))

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with self._turn, database_errors(self._layout.database), self._engine.begin() as connection:
            yield connection

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _bring_up_to_date(engine: Engine, layout: Layout) -> None:
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

        upgrade(engine, layout)
    with library_disk(layout.root):
        raise_minimum_reader(layout)
