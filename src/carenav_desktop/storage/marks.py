"""What a person said of a checklist item that no file can say."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from . import tables as t
from .clock import moment


class Marks:
    """The marks of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, case_id: int) -> dict[str, tuple[str, str]]:
        """State and reason by item id."""
        mark = t.item_mark.c
        rows = self._connection.execute(
            select(mark.item, mark.state, mark.reason).where(mark.case_id == case_id).order_by(mark.item)
        )
        return {row.item: (row.state, row.reason) for row in rows}

    def set(self, case_id: int, item: str, state: str, reason: str) -> None:
        """Mark an item, replacing what was said before."""
        said = {"state": state, "reason": reason, "changed": moment()}
        self._connection.execute(
            insert(t.item_mark)
            .values(case_id=case_id, item=item, **said)
            .on_conflict_do_update(index_elements=["case_id", "item"], set_=said)
        )

    def clear(self, case_id: int, item: str) -> None:
        """Take a mark back."""
        self._connection.execute(
            delete(t.item_mark).where(t.item_mark.c.case_id == case_id, t.item_mark.c.item == item)
        )
