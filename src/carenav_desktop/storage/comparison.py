"""The database against what it must be: every row against the journal, the schema against one made anew.

SQLite's own check finds pages that do not fit together; here a value is found that changed and still fits. Changes
nothing. The connection reads under `any_text`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table

from .engine import open_engine
from .journal_lines import Mark, read, row_text, survey
from .keys import LibraryKey
from .replay import position
from .row_changes import KEPT, Row, all_rows, columns

_MEMORY = Path(":memory:")
_Known = dict[str, dict[Row, bytes]]


@dataclass(frozen=True)
class Difference:
    """One row that is not as it was written: `how` is `changed`, `missing` or `unknown`."""

    table: str
    key: Row
    how: str


class JournalDamagedError(Exception):
    """The journal cannot say what the rows must be."""


def differences(
    connection: Connection, journal: Path, key: LibraryKey | None, last: int | None = None
) -> tuple[Difference, ...]:
    """Every row that is not as the journal has it, after its transaction `last` where that is given.

    With `last` the journal may end in a line cut short, and the place in the journal is not looked at. Raises
    `JournalDamagedError`, OSError.
    """
    found = survey(journal) if last is None else survey(journal).untorn
    if not found.whole:
        raise JournalDamagedError
    known = _replayed(journal, [one for one in found.marks if last is None or one.seq <= last], key)
    wrong = [one for table in KEPT for one in _compare(connection, table, known.get(table.name, {}))]
    if last is None and position(connection) != found.last:
        wrong.append(Difference("journal_position", (1,), "changed"))
    return tuple(wrong)


def is_schema_right(connection: Connection) -> bool:
    """Whether tables, indexes and triggers are those that the migrations make."""
    return _schema(connection) == _right_schema()


@cache
def _right_schema() -> tuple[set[Row], list[Row]]:
    from .migrations.upgrade import run  # Alembic takes long to load and is seldom needed

    engine = open_engine(_MEMORY)
    try:
        with engine.begin() as fresh:
            run(fresh)
            return _schema(fresh)
    finally:
        engine.dispose()


def _replayed(journal: Path, marks: Iterable[Mark], key: LibraryKey | None) -> _Known:
    """A digest of each row as the lines at `marks` leave it, by table and primary key."""
    places = {table.name: _key_places(table) for table in KEPT}
    known: _Known = {}
    for line in read(journal, marks, key):
        if isinstance(line, Mark):
            raise JournalDamagedError
        for name, keys in line.changes.gone.items():
            for gone in keys:
                known.setdefault(name, {}).pop(gone, None)
        for name, rows in line.changes.rows.items():
            table = known.setdefault(name, {})
            for row in rows.values:
                table[tuple(row[place] for place in places[name])] = _digest(row)
    return known


def _compare(connection: Connection, table: Table, known: dict[Row, bytes]) -> Iterator[Difference]:
    """Takes out of `known` what was found."""
    places = _key_places(table)
    for row in connection.execute(all_rows(table)):
        key = tuple(row[place] for place in places)
        right = known.pop(key, None)
        if right is None:
            yield Difference(table.name, key, "unknown")
        elif right != _digest(tuple(row)):
            yield Difference(table.name, key, "changed")
    yield from (Difference(table.name, key, "missing") for key in known)


def _key_places(table: Table) -> tuple[int, ...]:
    names = columns(table)
    return tuple(names.index(one.name) for one in table.primary_key)


def _digest(row: Row) -> bytes:
    return hashlib.sha256(row_text(row).encode("utf-8", "surrogateescape")).digest()[:16]


def _schema(connection: Connection) -> tuple[set[Row], list[Row]]:
    rows = connection.exec_driver_sql("SELECT type, name, tbl_name, sql FROM sqlite_schema")
    versions = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
    return {tuple(row) for row in rows}, [tuple(row) for row in versions]


@contextmanager
def any_text(connection: Connection) -> Iterator[None]:
    """Take text as it lies there, be it no Unicode any more: that is what is looked for."""
    driver: Any = connection.connection.driver_connection
    before = driver.text_factory
    driver.text_factory = _lenient
    try:
        yield
    finally:
        driver.text_factory = before


def _lenient(raw: bytes) -> str:
    return raw.decode("utf-8", "surrogateescape")
