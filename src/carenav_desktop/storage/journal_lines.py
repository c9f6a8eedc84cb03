"""The lines of the journal: how a transaction becomes one, and which lines of a file are sound.

A line is one JSON object: `sha256` over all that follows it, `seq`, `schema` (the revision of the tables), perhaps
`base`, and then what was written: `rows` {table: {"columns", "values"}}, `gone` {table: [primary key]}, bytes as
{"base64"}. In a locked library `sealed` stands there instead: the whole object as an age file in Base64. Lines with
`base` [place, count] together are the catalogue as it was when the journal was last written anew. Writes no file and
knows no database.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from ..errors import SealError
from .keys import LibraryKey
from .row_changes import Changes, Row, Rows

_OPENING = b'{"sha256":"'
_DIGEST_END = len(_OPENING) + 64
_BODY = _DIGEST_END + len(b'",')
_HEAD = re.compile(rb'"seq":(\d{1,18}),"schema":(\d{1,9}),(?:"base":\[(\d{1,9}),(\d{1,9})\],)?')
_LONGEST = 1 << 28


@dataclass(frozen=True)
class Line:
    """One line: what transaction `seq` wrote, or one part of a whole catalogue."""

    seq: int
    schema: int
    changes: Changes
    base: tuple[int, int] | None = None


@dataclass(frozen=True)
class Mark:
    """Where a sound line lies in the file, its number from 1 on, and what can be known of it without a key."""

    number: int
    start: int
    size: int
    seq: int
    schema: int
    base: tuple[int, int] | None

    @property
    def end(self) -> int:
        """Where the next line begins."""
        return self.start + self.size


@dataclass(frozen=True)
class Survey:
    """The sound lines of a journal, the numbers of its other lines, and its length in bytes."""

    marks: tuple[Mark, ...] = ()
    damaged: tuple[int, ...] = ()
    size: int = 0

    @property
    def last(self) -> int:
        """The highest transaction the journal tells of, 0 for none."""
        return max((one.seq for one in self.marks), default=0)

    @cached_property
    def base(self) -> int:
        """The transaction up to which the lines of the whole catalogue go, 0 when any of them is not there."""
        first = [one for one in self.marks if one.base]
        places = [one.base for one in first]
        is_whole = bool(first) and places == [(place, len(places)) for place in range(1, len(places) + 1)]
        return first[-1].seq if is_whole else 0

    def is_complete_after(self, seq: int) -> bool:
        """Whether every transaction after `seq` is told of, and nothing that could be one of them is damaged."""
        later = [one for one in self.marks if one.seq > seq]
        edge = later[0] if later else self.marks[-1] if self.marks else None
        return [one.seq for one in later] == list(range(seq + 1, seq + 1 + len(later))) and all(
            edge is not None and number < edge.number for number in self.damaged
        )

    @property
    def untorn(self) -> Survey:
        """Without the line at its end that was cut short as it was written, if there is one."""
        torn = self.damaged == (len(self.marks) + 1,)
        return Survey(self.marks, () if torn else self.damaged, self.size)

    @property
    def whole(self) -> bool:
        """Whether the journal alone gives the catalogue, with nothing in doubt."""
        return bool(self.base) and not self.damaged and self.is_complete_after(self.base)


def encoded(line: Line, key: LibraryKey | None) -> bytes:
    """A line as it is written, line feed included; sealed with `key` where there is one."""
    base = f'"base":{json.dumps(line.base, separators=(",", ":"))},' if line.base else ""
    head = f'"seq":{line.seq},"schema":{line.schema},{base}'
    content = _content(line.changes)
    if key is not None:
        content = f'"sealed":"{base64.b64encode(key.seal(f"{{{head}{content}}}".encode())).decode()}"'
    body = f"{head}{content}}}".encode()
    return b"".join((_OPENING, hashlib.sha256(body).hexdigest().encode(), b'",', body, b"\n"))


def survey(file: Path) -> Survey:
    """Look at every line of a journal; one that is not there has none. Raises OSError."""
    marks: list[Mark] = []
    damaged: list[int] = []
    start = 0
    for number, raw in enumerate(_raw_lines(file), start=1):
        head = _sound_head(raw)
        if head is None:
            damaged.append(number)
        else:
            marks.append(Mark(number, start, len(raw), *head))
        start += len(raw)
    return Survey(tuple(marks), tuple(damaged), start)


def read(file: Path, marks: Iterable[Mark], key: LibraryKey | None) -> Iterator[Line | Mark]:
    """The lines at `marks`; a mark itself where its line cannot be opened with `key`. Raises OSError."""
    with file.open("rb") as opened:
        for mark in marks:
            opened.seek(mark.start)
            yield _decoded(opened.read(mark.size), mark, key) or mark


def row_text(values: Row) -> str:
    """A row as the journal has it: the same for the same values, and for no others."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"), default=_bytes)


def _content(changes: Changes) -> str:
    rows = ",".join(
        f'{json.dumps(name)}:{{"columns":{row_text(of.columns)},"values":[{",".join(map(row_text, of.values))}]}}'
        for name, of in changes.rows.items()
    )
    gone = ",".join(f"{json.dumps(name)}:[{','.join(map(row_text, keys))}]" for name, keys in changes.gone.items())
    return f'"rows":{{{rows}}},"gone":{{{gone}}}'


def _raw_lines(file: Path) -> Iterator[bytes]:
    try:
        with file.open("rb") as opened:
            while raw := opened.readline(_LONGEST):
                yield raw
    except FileNotFoundError:
        return


def _sound_head(raw: bytes) -> tuple[int, int, tuple[int, int] | None] | None:
    """seq, schema and base of a line whose hash is right; None for any other."""
    body = memoryview(raw)[_BODY:-1]
    head = _HEAD.match(raw, _BODY)
    framed = raw.startswith(_OPENING) and raw[_DIGEST_END:_BODY] == b'",' and raw.endswith(b"\n")
    if not framed or head is None or hashlib.sha256(body).hexdigest().encode() != raw[len(_OPENING) : _DIGEST_END]:
        return None
    seq, schema, place, count = head.groups()
    return int(seq), int(schema), (int(place), int(count)) if place else None


def _decoded(raw: bytes, mark: Mark, key: LibraryKey | None) -> Line | None:
    try:
        said = json.loads(raw)
        if key is not None:
            said = json.loads(key.open(base64.b64decode(said["sealed"], validate=True)))
        if said["seq"] != mark.seq:
            return None
        rows = {
            str(name): Rows(tuple(of["columns"]), tuple(_row(row) for row in of["values"]))
            for name, of in said["rows"].items()
        }
        gone = {str(name): tuple(_row(row) for row in keys) for name, keys in said["gone"].items()}
        return Line(mark.seq, mark.schema, Changes(rows, gone), mark.base)
    except (SealError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _row(said: list[Any]) -> Row:
    return tuple(base64.b64decode(one["base64"]) if isinstance(one, dict) else one for one in said)


def _bytes(value: object) -> dict[str, str]:
    if not isinstance(value, bytes):
        raise TypeError(f"no value of a row: {type(value).__name__}")
    return {"base64": base64.b64encode(value).decode("ascii")}
