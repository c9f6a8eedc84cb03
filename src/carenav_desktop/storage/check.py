"""Whether the library still is what it was: rows against rows, rows against files, and every byte when asked.

Repairs nothing. A full check notes which originals it found altered, so that the right file is taken in again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, case, delete, select
from sqlalchemy.exc import DatabaseError

from ..domain.progress import Context, Progress
from . import document_index
from . import tables as t
from .clock import moment
from .comparison import Difference, JournalDamagedError, any_text, differences, is_schema_right
from .engine import broken_links, damage
from .keys import LibraryKey
from .originals import Originals
from .sealed_originals import ChangedOriginalError

_STEP = "check"
#: Tables whose rows a person knows under the name of the file they belong to.
_RECORDS = {"document": "record", "document_text": "record", "instance": "instance"}


@dataclass(frozen=True)
class Problem:
    """`record` is `record:3`, `instance:9`, `file:4` (an index file), a row `table:key`, or `library`.

    `code` names the sentence; `good_copy` is the path of what is right, empty where none is known.
    """

    record: str
    code: str
    good_copy: str = ""


@dataclass(frozen=True)
class CheckResult:
    """How many stored files were looked at, and what is wrong."""

    checked: int
    problems: tuple[Problem, ...]


class Stored(NamedTuple):
    """An original as the rows have it, and who refers to it."""

    sha256: str
    size: int
    records: list[str]


class Altered(NamedTuple):
    """An original that is not what it was, and the code of what is wrong with it."""

    original: Stored
    code: str


def check_rows(connection: Connection) -> tuple[Problem, ...]:
    """What is wrong with the database itself."""
    problems = []
    if damage(connection, quick=False):
        problems.append(Problem("library", "check.database_damaged"))
    if broken_links(connection):
        problems.append(Problem("library", "check.database_links"))
    return tuple(problems)


def check_values(connection: Connection, journal: Path, key: LibraryKey | None) -> tuple[Problem, ...]:
    """Every row that is not as it was written, and whether what is made from the rows is right. Raises OSError."""
    with any_text(connection):
        try:
            return tuple(_wrong_values(connection, journal, key))
        except (DatabaseError, UnicodeDecodeError):
            return (Problem("library", "check.database_damaged"),)


def _wrong_values(connection: Connection, journal: Path, key: LibraryKey | None) -> Iterator[Problem]:
    if not is_schema_right(connection):
        yield Problem("library", "check.database_damaged")
    try:
        found = differences(connection, journal, key)
    except JournalDamagedError:
        yield Problem("library", "check.journal_damaged")
        return
    named = {(_named(one), f"check.row_{one.how}"): None for one in found}
    yield from (Problem(record, code, str(journal)) for record, code in named)
    if not found and not document_index.is_right(connection):
        yield Problem("library", "check.search_index")


def stored_originals(connection: Connection) -> list[Stored]:
    """Every original that a row speaks of."""
    kind = case((t.document.c.id.is_not(None), "record"), (t.instance.c.id.is_not(None), "instance"), else_="file")
    rows = (
        select(t.original.c.sha256, t.original.c.size, kind, t.file.c.id)
        .join_from(t.file, t.original)
        .outerjoin(t.document, t.document.c.id == t.file.c.id)
        .outerjoin(t.instance, t.instance.c.id == t.file.c.id)
        .order_by(t.file.c.id)
    )
    found: dict[str, Stored] = {}
    with any_text(connection):
        told = connection.execute(rows).all()
    for sha256, size, name, number in told:
        found.setdefault(sha256, Stored(sha256, size, [])).records.append(f"{name}:{number}")
    return list(found.values())


def check_files(originals: Originals, stored: Sequence[Stored], full: bool, context: Context) -> Iterator[Altered]:
    """Compare files with rows: existence and size, with `full` every byte. Raises `Cancelled`."""
    total = sum(one.size for one in stored) if full else len(stored)
    done = 0
    for one in stored:
        context.checkpoint()
        code = problem_with(originals, one.sha256, one.size, full=full)
        if code:
            yield Altered(one, code)
        done += one.size if full else 1
        context.report(Progress(_STEP, done, total, "bytes" if full else "files"))


def problems_of(altered: Sequence[Altered], good_copy: Callable[[str, int], str]) -> Iterator[Problem]:
    """One for each record of each altered original; `good_copy` is asked by SHA-256 and size."""
    for one in altered:
        where = good_copy(one.original.sha256, one.original.size)
        yield from (Problem(record, one.code, where) for record in one.original.records)


def note_altered(connection: Connection, altered: Sequence[Altered]) -> None:
    """Remember which originals are not what they were; the import of the same content then replaces them."""
    known = set(connection.execute(select(t.damaged_original.c.sha256)).scalars())
    now = {one.original.sha256 for one in altered}
    connection.execute(delete(t.damaged_original).where(t.among(t.damaged_original.c.sha256, known - now)))
    rows = [{"sha256": one, "found": moment()} for one in sorted(now - known)]
    if rows:
        connection.execute(t.damaged_original.insert(), rows)


def problem_with(originals: Originals, sha256: str, size: int, *, full: bool) -> str:
    """The code of what is wrong with one original, empty when nothing is."""
    try:
        found = originals.size(sha256)
        if found is None:
            return "check.original_missing"
        if found != size:
            return "check.original_size"
        if full:
            return "" if originals.stored_hash(sha256) == sha256 else "check.original_changed"
    except ChangedOriginalError:
        return "check.original_changed"
    except OSError:
        return "check.original_unreadable"
    except ValueError:  # the row no longer holds a name that a file can have
        return "check.original_missing"
    return ""


def _named(one: Difference) -> str:
    key = ",".join(map(str, one.key))
    return f"{_RECORDS.get(one.table, one.table)}:{key}"
