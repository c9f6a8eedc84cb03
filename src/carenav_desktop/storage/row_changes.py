"""Which rows a transaction changed: temporary triggers on one connection note them, and `collect` gives their images.

The triggers are made from the tables' metadata, so that every table is covered; the search index, which is made from
other rows, and the place in the journal itself are not. Nothing of it is ever in the database file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, Select, Table, event, select, text

from . import tables as t

#: Tables whose rows are kept in the journal.
KEPT = tuple(one for one in t.metadata.sorted_tables if one is not t.journal_position)

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Rows:
    """Rows of one table, values in the order of `columns`."""

    columns: tuple[str, ...]
    values: tuple[Row, ...]


@dataclass(frozen=True)
class Changes:
    """By table: the rows that are new or changed, as they are now, and the primary keys of those that went."""

    rows: dict[str, Rows] = field(default_factory=dict)
    gone: dict[str, tuple[Row, ...]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.rows or self.gone)


def watch(engine: Engine) -> None:
    """Note changed rows on the connection of `engine` from now on, and on any that takes its place."""
    pooled = engine.raw_connection()
    try:
        _install(pooled.driver_connection)
    finally:
        pooled.close()
    event.listen(engine, "connect", lambda driver, _record: _install(driver))


def collect(connection: Connection) -> Changes:
    """What changed since the transaction began; asked once, at its end."""
    noted = set(connection.exec_driver_sql("SELECT DISTINCT name FROM changed_row").scalars())
    gone = connection.exec_driver_sql("SELECT DISTINCT name, key FROM gone_row ORDER BY name, key").all()
    if not noted and not gone:
        return Changes()
    keys: dict[str, list[Row]] = {}
    for name, key in gone:
        keys.setdefault(name, []).append(tuple(json.loads(key)))
    found = {table.name: Rows(columns(table), _images(connection, table)) for table in KEPT if table.name in noted}
    connection.exec_driver_sql("DELETE FROM changed_row")
    connection.exec_driver_sql("DELETE FROM gone_row")
    return Changes(
        {name: rows for name, rows in found.items() if rows.values},
        {name: tuple(keys[name]) for name in (table.name for table in KEPT) if name in keys},
    )


def columns(table: Table) -> tuple[str, ...]:
    """The names of its columns, in order."""
    return tuple(column.name for column in table.columns)


def all_rows(table: Table) -> Select[Any]:
    """Every row of a table, in the order of its primary key."""
    return select(table).order_by(*table.primary_key)


def _images(connection: Connection, table: Table) -> tuple[Row, ...]:
    """The noted rows of one table that are still there."""
    noted = text("rowid IN (SELECT row FROM changed_row WHERE name = :name)").bindparams(name=table.name)
    return tuple(tuple(row) for row in connection.execute(all_rows(table).where(noted)))


def _install(driver: Any) -> None:
    driver.execute("PRAGMA recursive_triggers=1")  # or a row that is replaced would go unseen
    driver.execute("CREATE TEMP TABLE changed_row(name TEXT, row INTEGER)")
    driver.execute("CREATE TEMP TABLE gone_row(name TEXT, key TEXT)")
    for table in KEPT:
        for statement in _triggers(table):
            driver.execute(statement)


def _triggers(table: Table) -> Iterator[str]:
    """An update that changes the primary key is one row gone and another come. All names are our own tables'."""
    note = f"INSERT INTO changed_row VALUES ('{table.name}', NEW.rowid);"  # noqa: S608
    old = ", ".join(f'OLD."{one.name}"' for one in table.primary_key)
    new = ", ".join(f'NEW."{one.name}"' for one in table.primary_key)
    lose = f"INSERT INTO gone_row SELECT '{table.name}', json_array({old})"
    for verb, body in (
        ("INSERT", note),
        ("UPDATE", f"{note} {lose} WHERE ({old}) IS NOT ({new});"),
        ("DELETE", f"{lose};"),
    ):
        name = f"note_{verb.lower()}_{table.name}"
        yield f'CREATE TEMP TRIGGER "{name}" AFTER {verb} ON main."{table.name}" BEGIN {body} END'
