"""Brings what the journal tells back into a database, row by row. Decides nothing and leaves the journal alone."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Engine, Executable, bindparam, column, delete, insert, table, text

from . import document_index
from . import tables as t
from .journal_lines import Line
from .row_changes import Row


def apply(connection: Connection, line: Line) -> int:
    """Delete and write what `line` says, inside one transaction whose links are looked at when it ends.

    The tables must be those of the line's revision. Gives how many rows were written.
    """
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=1")
    for name, keys in line.changes.gone.items():
        names = _key_columns(connection, name)
        wanted = (column(one) == bindparam(one) for one in names)
        _many(connection, delete(table(name)).where(*wanted), names, keys)
    for name, rows in line.changes.rows.items():
        written = insert(table(name, *map(column, rows.columns))).prefix_with("OR REPLACE")
        _many(connection, written, rows.columns, rows.values)
    return sum(len(rows.values) for rows in line.changes.rows.values())


def position(connection: Connection) -> int:
    """The last transaction of the database that is in the journal."""
    return int(connection.exec_driver_sql("SELECT seq FROM journal_position").scalar_one())


def set_position(connection: Connection, seq: int) -> None:
    """Say which transaction is the last."""
    connection.execute(t.journal_position.update().values(seq=seq))


def finish(engine: Engine, line: Line) -> None:
    """Do the one transaction that the journal has and the database has not; then make its words findable."""
    with engine.begin() as connection:
        apply(connection, line)
        document_index.write_all(connection)
        set_position(connection, line.seq)


def _key_columns(connection: Connection, name: str) -> tuple[str, ...]:
    """The primary key as the database has it, which may be of an earlier revision than `tables`."""
    key = text("SELECT name FROM pragma_table_info(:name) WHERE pk > 0 ORDER BY pk")
    return tuple(connection.execute(key, {"name": name}).scalars())


def _many(connection: Connection, statement: Executable, names: Sequence[str], rows: Sequence[Row]) -> None:
    if rows:
        connection.execute(statement, [dict(zip(names, row, strict=True)) for row in rows])
