"""The trail in the library: a line is added in the transaction of what it tells of, and never touched again.

Takes codes, ids and counts only: no name, no path and no text of a record may come in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, replace

from sqlalchemy import Connection, func, select

from ..domain.trail import TrailLine, chain
from . import tables as t
from .clock import moment
from .lock import user_name

_WHAT = re.compile(r"[a-z_]+(\.[a-z_]+)*")
_ITEM = re.compile(r"[a-z_]+(:[0-9A-Za-z,]+)?(/[0-9A-Za-z_:-]+)?")
_RESULT = re.compile(r"[a-z_]+(=[0-9]+)?( [a-z_]+=[0-9]+)*")
_MOST_OPERATOR, _MOST_USER = 16, 64


class Trail:
    """The trail of one library, inside one transaction. `operator` are the initials of who works with it."""

    def __init__(self, connection: Connection, operator: str) -> None:
        self._connection = connection
        self._operator = _plain(operator, _MOST_OPERATOR)

    def add(self, what: str, item: str, result: str = "done") -> TrailLine:
        """Write that `what` was done to `item`, such as `record.set` to `record:3`."""
        if not (_WHAT.fullmatch(what) and _ITEM.fullmatch(item) and _RESULT.fullmatch(result)):
            raise ValueError("the trail takes codes, ids and counts only")
        last = self._connection.execute(
            select(t.trail.c.seq, t.trail.c.chain).order_by(t.trail.c.seq.desc()).limit(1)
        ).one_or_none()
        seq, before = (last.seq, last.chain) if last else (0, "")
        line = TrailLine(seq + 1, moment(), self._operator, _plain(user_name(), _MOST_USER), what, item, result)
        line = replace(line, chain=chain(before, line))
        self._connection.execute(t.trail.insert().values(asdict(line)))
        return line

    def last(self, limit: int) -> tuple[TrailLine, ...]:
        """The newest lines, newest first."""
        rows = self._connection.execute(select(t.trail).order_by(t.trail.c.seq.desc()).limit(limit))
        return tuple(TrailLine(*row) for row in rows)

    def get(self, seq: int) -> TrailLine | None:
        """One line by its number."""
        row = self._connection.execute(select(t.trail).where(t.trail.c.seq == seq)).one_or_none()
        return TrailLine(*row) if row else None

    def all(self) -> Iterator[TrailLine]:
        """Every line in order. A stream: finish reading it inside the transaction."""
        return (TrailLine(*row) for row in self._connection.execute(select(t.trail).order_by(t.trail.c.seq)))

    def latest_moment(self) -> str:
        """The latest moment any line was written at by the clock then, empty when there is no line."""
        return str(self._connection.execute(select(func.coalesce(func.max(t.trail.c.at), ""))).scalar_one())


def _plain(name: str, most: int) -> str:
    """What can be stored of a name that the system gave, whatever bytes it is made of."""
    return name.encode("utf-8", "replace").decode()[:most]
