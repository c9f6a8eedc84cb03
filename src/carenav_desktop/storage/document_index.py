"""The search index over documents: made from their rows, so it is never backed up apart and can always be made anew."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, select, text
from sqlalchemy.exc import DatabaseError

from . import tables as t
from .engine import open_engine
from .search import indexed

_COLUMNS = ("title", "place", "notes", "name", "text")
_WRITE = text(
    "INSERT OR REPLACE INTO document_index(rowid, title, place, notes, name, text)"
    " VALUES (:id, :title, :place, :notes, :name, :text)"
)
#: Documents whose words are in memory at a time.
_STEP = 500

_ALL = t.document.c.id.is_not(None)
_MEMORY = Path(":memory:")

Words = Mapping[str, object]


def words(number: int, told: Sequence[str]) -> Words:
    """What the index holds of one document; `told` are title, place, notes, name and text."""
    return {"id": number} | dict(zip(_COLUMNS, map(indexed, told), strict=True))


def write(connection: Connection, documents: Sequence[Words]) -> None:
    """Make documents findable, in place of what the index had of them."""
    if documents:
        connection.execute(_WRITE, documents)


def write_again(connection: Connection, chosen: ColumnElement[bool]) -> None:
    """Make the documents that are `chosen` findable by what their rows say now."""
    for step in _stored(connection, chosen):
        write(connection, step)


def write_all(connection: Connection) -> None:
    """Make the whole index anew, whatever it holds."""
    connection.exec_driver_sql("DROP TABLE IF EXISTS document_index")
    connection.exec_driver_sql(t.DOCUMENT_INDEX)
    write_again(connection, _ALL)


def is_right(connection: Connection) -> bool:
    """Whether the index holds exactly the words of the documents; compares with one made anew in memory."""
    engine = open_engine(_MEMORY)
    try:
        with engine.begin() as fresh:
            fresh.exec_driver_sql(t.DOCUMENT_INDEX)
            for step in _stored(connection, _ALL):
                write(fresh, step)
            return _digest(connection) == _digest(fresh)
    except (DatabaseError, UnicodeDecodeError):
        return False
    finally:
        engine.dispose()


def _stored(connection: Connection, chosen: ColumnElement[bool]) -> Iterator[list[Words]]:
    """The words of documents as their rows say now, some documents at a time."""
    paper, row = t.document.c, t.file.c
    told = (
        select(paper.id, paper.title, paper.place, paper.notes, row.name, t.document_text.c.text)
        .join_from(t.document, t.file)
        .join(t.document_text)
        .where(chosen)
        .order_by(paper.id)
    )
    for step in connection.execute(told).yield_per(_STEP).partitions():
        yield [words(number, texts) for number, *texts in step]


def _digest(connection: Connection) -> bytes:
    """Over every term with all its places, in order of terms."""
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_word USING fts5vocab(main, document_index, instance)"
    )
    found = connection.exec_driver_sql(
        "SELECT term || ' ' || group_concat(doc || ' ' || col || ' ' || offset) FROM"
        " (SELECT term, doc, col, offset FROM indexed_word ORDER BY term, doc, col, offset) GROUP BY term"
    )
    digest = hashlib.sha256()
    for (entry,) in found:
        digest.update(f"{entry}\n".encode("utf-8", "surrogateescape"))
    connection.exec_driver_sql("DROP TABLE temp.indexed_word")
    return digest.digest()
