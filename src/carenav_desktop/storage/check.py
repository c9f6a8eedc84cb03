"""Whether the library still is what it was: rows against rows, rows against files, and every byte when asked.

Repairs nothing and changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection, case, select

from ..domain.progress import Context, Progress
from . import tables as t
from .engine import broken_links, damage
from .originals import Originals

_STEP = "check"


@dataclass(frozen=True)
class Problem:
    """`record` is `record:3`, `instance:9`, `file:4` (an index file) or `library`; `code` names the sentence."""

    record: str
    code: str


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


def check_rows(connection: Connection) -> tuple[Problem, ...]:
    """What is wrong with the database itself."""
    problems = []
    if damage(connection, quick=False):
        problems.append(Problem("library", "check.database_damaged"))
    if broken_links(connection):
        problems.append(Problem("library", "check.database_links"))
    return tuple(problems)


def stored_originals(connection: Connection) -> list[Stored]:
    """Every original that a row speaks of."""
    kind = case((t.document.c.id.is_not(None), "record"), (t.instance.c.id.is_not(None), "instance"), else_="file")
    rows = connection.execute(
        select(t.original.c.sha256, t.original.c.size, kind, t.file.c.id)
        .join_from(t.file, t.original)
        .outerjoin(t.document, t.document.c.id == t.file.c.id)
        .outerjoin(t.instance, t.instance.c.id == t.file.c.id)
        .order_by(t.file.c.id)
    )
    found: dict[str, Stored] = {}
    for sha256, size, name, number in rows:
        found.setdefault(sha256, Stored(sha256, size, [])).records.append(f"{name}:{number}")
    return list(found.values())


def check_files(originals: Originals, stored: Sequence[Stored], full: bool, context: Context) -> Iterator[Problem]:
    """Compare files with rows: existence and size, with `full` every byte. Raises `Cancelled`."""
    total = sum(one.size for one in stored) if full else len(stored)
    done = 0
    for one in stored:
        context.checkpoint()
        code = _problem(originals, one, full)
        if code:
            yield from (Problem(record, code) for record in one.records)
        done += one.size if full else 1
        context.report(Progress(_STEP, done, total, "bytes" if full else "files"))


def _problem(originals: Originals, one: Stored, full: bool) -> str:
    """The code of what is wrong with one original, empty when nothing is."""
    try:
        size = originals.size(one.sha256)
        if size is None:
            return "check.original_missing"
        if size != one.size:
            return "check.original_size"
        if full:
            with originals.open(one.sha256) as file:
                return "" if originals.hash_only(file) == one.sha256 else "check.original_changed"
    except OSError:
        return "check.original_unreadable"
    return ""
