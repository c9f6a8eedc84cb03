"""The one connection to the database: driver, settings, transactions, and the driver's errors as known errors.

sqlcipher3 is the driver of every library: a locked one is the same code with a key, which goes to the driver before
anything else and is in no log and no error. The driver's own transaction handling is off: SQLAlchemy says BEGIN,
which also makes schema changes part of a transaction.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from ..errors import Code, LibraryError
from .folder import APPLICATION_ID, disk_full

BUSY_SECONDS = 10

#: Set on the bare connection before any transaction: inside one, several of them silently do nothing.
SETTINGS = {
    "busy_timeout": BUSY_SECONDS * 1000,
    "locking_mode": "EXCLUSIVE",  # the log needs no index file then, which a disk without a free byte has no room for
    "journal_mode": "WAL",
    "synchronous": "FULL",
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "cache_size": -2048,  # KiB; the driver's own choice is 8 MiB, which every large import fills
    "temp_store": "MEMORY",
    "secure_delete": "FAST",
}

#: How SQLite opens a database to look at it. Without locks of its own it needs no index file beside the log, and the
#: library's lock is held anyway. Windows has another name for this way, which nobody has tried yet.
_LOOKING = "mode=ro" if os.name == "nt" else "mode=ro&vfs=unix-none"

#: How SQLCipher 4 seals the pages. Pinned, so that another default of a later driver cannot change a library unseen.
CIPHER = {
    "cipher_page_size": "4096",
    "cipher_use_hmac": "1",
    "cipher_hmac_algorithm": "HMAC_SHA512",
    "cipher_kdf_algorithm": "PBKDF2_HMAC_SHA512",
    "cipher_plaintext_header_size": "0",
}
_RAW_KEY_BYTES = 32

#: Bytes; SQLite needs this much beside a database to open it at all.
_NO_ROOM = 1 << 16
_FULL = ("database or disk is full",)
_DAMAGED = ("file is not a database", "malformed", "unsupported file format", "Could not decode")
_NOT_WRITABLE = (
    *("readonly database", "unable to open database", "disk I/O error", "database is locked"),
    "vtable constructor failed",  # the search index could not be read
)


def open_engine(database: Path, key: bytes | None = None, *, look_only: bool = False) -> Engine:
    """An engine that holds one connection to `database`, usable from any thread by one at a time.

    `key` is the 32 bytes of a locked library. With a wrong one the first statement fails as on a damaged file. With
    `look_only` nothing is written, and a log is read but not brought into the database when the engine is closed.
    """
    place = f"{database.absolute().as_uri()}?{_LOOKING}" if look_only else str(database)
    settings = SETTINGS | ({"locking_mode": "NORMAL"} if look_only and os.name == "nt" else {})

    def connect() -> Any:
        connection = dbapi2.connect(
            place, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, uri=look_only
        )
        try:
            if key is not None:
                _unlock(connection, key)
            for name, value in settings.items():
                connection.execute(f"PRAGMA {name}={value}")
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", module=dbapi2, creator=connect, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def raw_key(key: bytes) -> str:
    """A key as SQLCipher takes one that needs no stretching."""
    assert len(key) == _RAW_KEY_BYTES
    return f"x'{key.hex()}'"


def _unlock(connection: Any, key: bytes) -> None:
    """Give the key first; assert that the pages are sealed as pinned, or this driver is not the one we know."""
    connection.execute("PRAGMA cipher_log=off")
    connection.execute(f'PRAGMA key="{raw_key(key)}"')
    for name, value in CIPHER.items():
        connection.execute(f"PRAGMA {name}={value}")
        found = connection.execute(f"PRAGMA {name}").fetchone()
        if found != (value,):
            raise RuntimeError(f"the database driver does not do {name}={value}")


@contextmanager
def database_errors(database: Path) -> Iterator[None]:
    """Turn what can happen to anybody's database into a `LibraryError`; a bug stays what it is."""
    try:
        yield
    except (DatabaseError, dbapi2.DatabaseError) as error:
        known = _known(str(getattr(error, "orig", error)), database)
        if known is None:
            raise
        raise known from error
    except UnicodeDecodeError as error:  # the driver quotes a damaged schema in its message and cannot decode that
        raise LibraryError(Code.LIBRARY_DAMAGED, path=str(database)) from error


def _known(said: str, database: Path) -> LibraryError | None:
    if any(phrase in said for phrase in _FULL):
        return disk_full(database.parent)
    if any(phrase in said for phrase in _DAMAGED):
        return LibraryError(Code.LIBRARY_DAMAGED, path=str(database))
    if any(phrase in said for phrase in _NOT_WRITABLE):
        if _is_full(database.parent):
            return disk_full(database.parent)
        return LibraryError(Code.LIBRARY_NOT_WRITABLE, path=str(database.parent))
    return None


def _is_full(folder: Path) -> bool:
    """Whether that may be why something could not be written: SQLite often gives another reason."""
    try:
        return shutil.disk_usage(folder).free < _NO_ROOM
    except OSError:
        return False


def empty_log(engine: Engine) -> None:
    """Bring what is in the write-ahead log into the database file, which then holds everything and can be moved.

    Closing does so too, but says nothing when the disk is full. Raises the driver's errors.
    """
    pooled = engine.raw_connection()
    try:
        pooled.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        pooled.close()


def version(connection: Connection) -> int:
    """The revision the database is at, 0 for an empty one."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def is_foreign(connection: Connection) -> bool:
    """Whether another program made the database."""
    return int(connection.exec_driver_sql("PRAGMA application_id").scalar_one()) != APPLICATION_ID


def damage(connection: Connection, *, quick: bool) -> tuple[str, ...]:
    """What SQLite finds wrong with its own pages; empty when all is well."""
    pragma = "quick_check(10)" if quick else "integrity_check(10)"
    found = [str(row[0]) for row in connection.exec_driver_sql(f"PRAGMA {pragma}")]
    return () if found == ["ok"] else tuple(found)


def broken_links(connection: Connection) -> int:
    """How many rows point at a row that is not there."""
    return len(connection.exec_driver_sql("PRAGMA foreign_key_check").all())
