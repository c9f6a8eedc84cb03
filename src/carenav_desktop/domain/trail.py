"""The trail: who did what to which item, one line a deed, each line holding on to the one before.

The chain shows that a line was changed, taken out, put in or moved. It has no secret: whoever can rewrite the whole
trail can make a new chain, which a copy exported before that then contradicts. What was cut off at the end shows only
beside the library or another copy.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields


@dataclass(frozen=True)
class TrailLine:
    """One deed. `seq` counts from 1 and decides the order; `at` is what the clock said, in UTC.

    `operator` are initials, `user` is the account of the computer. `what`, `item` and `result` are codes, ids and
    counts. `chain` is the SHA-256, in hex, over the chain of the line before and this line without its chain.
    """

    seq: int
    at: str
    operator: str
    user: str
    what: str
    item: str
    result: str
    chain: str = ""


@dataclass(frozen=True)
class TrailCheck:
    """Whether a trail is as it was written. `first_bad` counts lines from 1, 0 when none is bad.

    `missing` is how many lines the library has behind the end of a copy that was compared with it.
    """

    ok: bool
    lines: int
    first_bad: int
    missing: int = 0


def chain(before: str, line: TrailLine) -> str:
    """The chain of `line` when that of the line before is `before`, empty for the first."""
    told = asdict(line)
    del told["chain"]
    return hashlib.sha256(f"{before}\n{_canonical(told)}".encode()).hexdigest()


def written(line: TrailLine) -> str:
    """A line of an exported trail: JSON with sorted keys and no spaces."""
    return _canonical(asdict(line))


def read(text: str) -> TrailLine | None:
    """The line that `written` gave, None for anything that differs from it in a single character."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.keys() != {one.name for one in fields(TrailLine)}:
        return None
    if not isinstance(found["seq"], int) or not all(
        isinstance(value, str) for name, value in found.items() if name != "seq"
    ):
        return None
    line = TrailLine(**found)
    return line if written(line) == text else None


def check(lines: Iterable[TrailLine | None]) -> TrailCheck:
    """Follow the chain from its first line; None stands for a line that could not be read."""
    count = first_bad = 0
    before = ""
    for count, line in enumerate(lines, start=1):
        if not first_bad and (line is None or line.seq != count or line.chain != chain(before, line)):
            first_bad = count
        before = line.chain if line is not None else ""
    return TrailCheck(not first_bad, count, first_bad)


def _canonical(told: dict[str, object]) -> str:
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
