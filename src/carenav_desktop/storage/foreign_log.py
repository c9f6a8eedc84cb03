"""Whether the write-ahead log beside a database is its own. SQLite takes over any log that is whole, and then the
database is the other library's, or a mixture.

Every transaction is in the journal before it is committed, so a database with its own log has the rows the journal
has. Looked at after an unclean end only: a library that was closed has no log.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from ..errors import Code, LibraryError
from .comparison import JournalDamagedError, any_text, differences
from .engine import damage, database_errors, open_engine, version
from .folder import Layout
from .journal import path_of
from .journal_lines import survey
from .keys import LibraryKey
from .migrations import HEAD
from .replay import position


def refuse_foreign_log(layout: Layout, key: LibraryKey | None) -> None:
    """Raise `LIBRARY_DAMAGED`, naming the log, unless it fits; neither database nor log is changed by looking."""
    if layout.log.is_file() and layout.log.stat().st_size and not log_fits(layout.database, path_of(layout), key):
        raise LibraryError(Code.LIBRARY_DAMAGED, path=str(layout.log))


def log_fits(database: Path, journal: Path, key: LibraryKey | None) -> bool:
    """Whether a database with the log beside it is what the journal says, True where that cannot be known.

    It cannot be where the journal is lost or damaged, or either is of an older program. Raises `LibraryError`.
    """
    engine = open_engine(database, key.database_key() if key else None, look_only=True)
    try:
        with database_errors(database), engine.begin() as connection, any_text(connection):
            return _is_as_written(connection, journal, key)
    finally:
        engine.dispose()


def _is_as_written(connection: Connection, journal: Path, key: LibraryKey | None) -> bool:
    try:
        found = survey(journal)
        if not found.untorn.whole:
            return True
        if damage(connection, quick=False):
            return False
        revision, written = version(connection), found.marks[-1].schema
        if not written == revision == HEAD:
            return revision >= written
        known = position(connection)
        if known > found.last and found.damaged:  # the line cut short may be one that was committed
            return True
        # the last line's transaction may not have been committed; all before it have been
        return known >= found.last - 1 and not differences(connection, journal, key, min(known, found.last))
    except JournalDamagedError:
        return True
