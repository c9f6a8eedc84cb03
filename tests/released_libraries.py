"""Libraries as released programs wrote them: a copy to work on, made larger by repeating its cases, and its rows."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

RELEASED = Path(__file__).parent / "libraries"
#: What one round of `enlarge` adds to every id.
_STEP = 1000
_TABLES = (
    *("case", "person", "person_spelling", "import_run", "import_entry", "original", "file", "document"),
    *("document_text", "study", "series", "instance", "question", "question_version", "item_mark", "packet"),
)
_WORDS = (
    "INSERT INTO document_index(rowid, title, place, notes, name, text)"
    " SELECT d.id, d.title, d.place, d.notes, f.name, x.text"
    " FROM document d JOIN file f ON f.id = d.id JOIN document_text x ON x.id = d.id WHERE d.id > ?"
)


def released(form: str, target: Path, *, rounds: int = 0) -> Path:
    """A copy of the library of that form in `target`, every case of it repeated `rounds` times."""
    shutil.copytree(RELEASED / form, target)
    if rounds:
        _enlarge(target / "library.sqlite", rounds)
    return target


def rows(database: Path, columns: dict[str, list[str]] | None = None) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the tables that the first form had, or those `columns` of them, sorted."""
    connection = dbapi2.connect(database)
    try:
        return {
            table: sorted(connection.execute(f'SELECT {", ".join(_quoted(names))} FROM "{table}"').fetchall(), key=repr)
            for table, names in (columns or columns_of(database)).items()
        }
    finally:
        connection.close()


def columns_of(database: Path) -> dict[str, list[str]]:
    """The names of the columns of each of those tables."""
    connection = dbapi2.connect(database)
    try:
        return {
            table: [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")').fetchall()]
            for table in _TABLES
        }
    finally:
        connection.close()


def pragma(database: Path, name: str) -> Any:
    """A number in the header of a database."""
    connection = dbapi2.connect(database)
    try:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]
    finally:
        connection.close()


def _quoted(names: list[str]) -> list[str]:
    return [f'"{name}"' for name in names]


def _enlarge(database: Path, rounds: int) -> None:
    connection = dbapi2.connect(database)
    with connection:
        for table in _TABLES:
            if table != "original":
                connection.execute(_repeating(connection, table), (rounds,))
        connection.execute(_WORDS, (_STEP,))
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _repeating(connection: Any, table: str) -> str:
    """The statement that writes every row of a table again, with every id a step further each round."""
    columns = [(row[1], row[5]) for row in connection.execute(f'PRAGMA table_info("{table}")').fetchall()]
    ids = {row[3] for row in connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()} - {"original"}
    ids |= {name for name, key in columns if key and name == "id"}
    values = [f'"{name}" + {_STEP} * n' if name in ids else f'"{name}"' for name, _ in columns]
    return (
        f"WITH RECURSIVE round(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM round WHERE n < ?)"
        f' INSERT INTO "{table}" SELECT {", ".join(values)} FROM "{table}", round'
    )
