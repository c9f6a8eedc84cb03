"""The journal: beside the database, a line for every transaction, on the medium before the transaction is committed.

With the journal the catalogue can be made anew, and a change that did not come from this program can be named. Owns
`catalogue.jsonl`: appends to it, cuts off what was never committed, and writes it anew from the database.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, Table, func, select

from ..errors import Code, LibraryError
from ..failpoints import failpoint
from .durability import replace, settle_file, settle_folder
from .engine import database_errors
from .folder import Layout, library_disk
from .journal_lines import Line, Mark, Survey, encoded, read, survey
from .keys import LibraryKey
from .migrations import HEAD
from .replay import finish, position, set_position
from .row_changes import KEPT, Changes, Rows, all_rows, collect, columns, watch

#: Rows in one line of a journal written anew.
_STEP = 500


class Journal:
    """The journal of one open library. Every call is made by whoever has the library's turn."""

    def __init__(self, layout: Layout, key: LibraryKey | None) -> None:
        self._layout, self._key = layout, key
        self._seq = self._end = 0
        #: The line that may or may not have been committed: its transaction, and where it ends.
        self._open: tuple[int, int] | None = None

    @property
    def path(self) -> Path:
        """The file."""
        return path_of(self._layout)

    def attach(self, engine: Engine) -> None:
        """Bring journal and database together, then note every change made through `engine`.

        A transaction that was written down and never committed is done now; a line cut short is cut off; a journal
        that is lost, damaged or behind is written anew from the database. Raises `LibraryError`: `LIBRARY_DAMAGED`
        for a database older than its journal, which is to be rebuilt.
        """
        with library_disk(self._layout.root):
            found = survey(self.path)
        with engine.begin() as connection:
            known = position(connection)
        if found.last > known:
            known = self._catch_up(engine, found, known)
        if found.last == known and self._fits(found):
            self._seq, self._end = found.last, found.marks[-1].end
            self._cut()
        else:
            if found.damaged:
                set_aside(self._layout, (self.path,))
            self.rewrite(engine)
        watch(engine)

    def append(self, connection: Connection) -> None:
        """Write down what the running transaction changed; the last thing before it is committed, inside `kept`.

        Raises `LibraryError` when the line is not on the medium; then the transaction must not be committed.
        """
        changes = collect(connection)
        if not changes:
            return
        if position(connection) != self._seq:
            raise LibraryError(Code.LIBRARY_NOT_WRITABLE, path=str(self.path))
        line = encoded(Line(self._seq + 1, HEAD, changes), self._key)
        set_position(connection, self._seq + 1)
        failpoint("journal.begun")
        self._open = self._seq + 1, self._end + len(line)
        with library_disk(self._layout.root):
            self._cut()
            _write(self.path, line)
            failpoint("journal.written")
            settle_file(self.path)
        failpoint("journal.settled")

    @contextmanager
    def kept(self, engine: Engine) -> Iterator[None]:
        """Around a transaction: keeps its line if it was committed, takes it back if not, whatever was raised."""
        self._resolve(engine)
        try:
            yield
        finally:
            self._resolve(engine)
            failpoint("journal.resolved")

    def rewrite(self, engine: Engine) -> None:
        """Write the journal anew as the catalogue is now, without what is no longer in it. Raises `LibraryError`."""
        part = self.path.with_name(self.path.name + ".part")
        with library_disk(self._layout.root), database_errors(self._layout.database):
            part.unlink(missing_ok=True)
            with engine.begin() as connection:
                last = write_base(connection, part, self._key)
                failpoint("journal.part_written")
            failpoint("journal.part_committed")
            replace(part, self.path)
            settle_folder(self._layout.journal)
            failpoint("journal.replaced")
            self._seq, self._end = last, self.path.stat().st_size

    def _fits(self, found: Survey) -> bool:
        """Whether the journal can be gone on with. A line cut short at its end is of no account."""
        return found.untorn.whole and found.marks[-1].schema == HEAD

    def _catch_up(self, engine: Engine, found: Survey, known: int) -> int:
        """Do the one transaction the database lacks; gives the last transaction the database now has."""
        (line,) = read(self.path, found.marks[-1:], self._key)
        if isinstance(line, Line) and len(found.marks) == 1 and not line.changes:
            return known  # the journal of an empty library
        if found.last != known + 1 or isinstance(line, Mark) or line.base or line.schema != HEAD:
            raise LibraryError(Code.LIBRARY_DAMAGED, path=str(self._layout.database))
        finish(engine, line)
        failpoint("journal.caught_up")
        return line.seq

    def _resolve(self, engine: Engine) -> None:
        """Find out whether the last line's transaction was committed. Unknown when the database cannot be asked."""
        if self._open is None:
            return
        seq, end = self._open
        with suppress(Exception), engine.begin() as connection:
            if position(connection) == seq:
                self._seq, self._end = seq, end
            self._open = None
        if self._open is None and self._end != end:
            with suppress(OSError):  # tried again before the next line
                self._cut()

    def _cut(self) -> None:
        """Cut off whatever lies after the last line that counts."""
        if self.path.stat().st_size > self._end:
            os.truncate(self.path, self._end)
            settle_file(self.path)


def path_of(layout: Layout) -> Path:
    """Where the journal of a library lies."""
    return layout.journal / "catalogue.jsonl"


def write_base(connection: Connection, file: Path, key: LibraryKey | None) -> int:
    """Write the whole catalogue as lines into the new `file`; they take the transaction's next numbers.

    Gives the last of them, which is also noted in the database. Raises OSError.
    """
    seq = position(connection)
    count = max(1, sum(-(-_count(connection, table) // _STEP) for table in KEPT))
    with file.open("xb") as target:
        for place, changes in enumerate(_parts(connection), start=1):
            target.write(encoded(Line(seq + place, HEAD, changes, (place, count)), key))
    settle_file(file)
    set_position(connection, seq + count)
    return seq + count


def set_aside(layout: Layout, files: tuple[Path, ...]) -> Path:
    """Keep damaged files in a folder of their own; gives that folder. Raises `LibraryError`."""
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    with library_disk(layout.root):
        folder = next(
            one
            for number in range(1, 1 << 20)
            if not (one := layout.damaged / (moment if number == 1 else f"{moment}-{number}")).exists()
        )
        folder.mkdir(mode=0o700, parents=True)
        for file in files:
            if file.exists():
                replace(file, folder / file.name)
                failpoint("journal.set_aside")
        settle_folder(folder)
        settle_folder(layout.damaged)
    return folder


def _count(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def _parts(connection: Connection) -> Iterator[Changes]:
    """The catalogue in pieces; at least one, be it empty."""
    empty = True
    for table in KEPT:
        found = connection.execute(all_rows(table))
        while rows := found.fetchmany(_STEP):
            empty = False
            yield Changes({table.name: Rows(columns(table), tuple(map(tuple, rows)))})
    if empty:
        yield Changes()


def _write(file: Path, line: bytes) -> None:
    handle = os.open(file, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))
    try:
        rest = memoryview(line)
        while rest:
            rest = rest[os.write(handle, rest) :]
    finally:
        os.close(handle)
