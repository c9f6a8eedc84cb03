"""Copies one database into a new file with another key, or with none, and proves the copy before it gets its name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from ..errors import Code, LibraryError
from ..failpoints import failpoint
from .durability import replace, settle_file, settle_folder
from .engine import damage, database_errors, open_engine, raw_key

_NUMBERS = ("user_version", "application_id")


def copy_database(source: Path, key: bytes | None, target: Path, new_key: bytes | None) -> None:
    """Write everything in `source`, opened with `key`, to the new file `target`, sealed with `new_key`.

    Raises `LibraryError`: `LIBRARY_DAMAGED` for a source or a copy that is not whole, `DISK_FULL`. Durable on return.
    """
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    with database_errors(source):
        before = _exported(source, key, part, new_key)
    failpoint("rekeying.exported")
    after = _counted(part, new_key)
    if after != before:
        raise LibraryError(Code.LIBRARY_DAMAGED, path=str(source))
    settle_file(part)
    replace(part, target)
    failpoint("rekeying.named")
    settle_folder(target.parent)


def _exported(source: Path, key: bytes | None, part: Path, new_key: bytes | None) -> dict[str, int]:
    """Export what is in `source`; gives how many rows each table has."""
    engine = open_engine(source, key)
    try:
        rows = _rows(engine)
        _export(engine, part, new_key)
    finally:
        engine.dispose()
    return rows


def _export(engine: Engine, part: Path, new_key: bytes | None) -> None:
    """Attaching works outside transactions only, so it goes to the driver directly; the key travels as a parameter."""
    pooled = engine.raw_connection()
    try:
        cursor: Any = pooled.cursor()
        cursor.execute("PRAGMA foreign_keys=0")  # tables are filled in any order
        cursor.execute("ATTACH ? AS copy KEY ?", (str(part), raw_key(new_key) if new_key else ""))
        cursor.execute("SELECT sqlcipher_export('copy')")
        for name in _NUMBERS:
            (value,) = cursor.execute(f"PRAGMA main.{name}").fetchone()
            cursor.execute(f"PRAGMA copy.{name}={value}")
        cursor.execute("DETACH copy")
        cursor.close()
    finally:
        pooled.close()


def _counted(copy: Path, key: bytes | None) -> dict[str, int]:
    """How many rows each table of a whole database has; `LIBRARY_DAMAGED` when it is not whole."""
    engine = open_engine(copy, key)
    try:
        with database_errors(copy):
            return _rows(engine)
    finally:
        engine.dispose()


def _rows(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        if damage(connection, quick=False):
            raise LibraryError(Code.LIBRARY_DAMAGED, path="")
        return {name: _count(connection, name) for name in _tables(connection)} | {"": _schema(connection)}


def _tables(connection: Connection) -> list[str]:
    found = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type='table' AND rootpage>0")
    return [str(row[0]) for row in found]


def _count(connection: Connection, table: str) -> int:
    quoted = table.replace('"', '""')
    return int(connection.exec_driver_sql(f'SELECT count(*) FROM "{quoted}"').scalar_one())  # noqa: S608 - quoted


def _schema(connection: Connection) -> int:
    """How many tables, indexes and triggers there are."""
    return int(connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one())
