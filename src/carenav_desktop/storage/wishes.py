"""What people said about the checklist as a list: answers to its questions, levels of items, lists of their own."""

from __future__ import annotations

from sqlalchemy import Connection, Table, delete, select
from sqlalchemy.dialects.sqlite import insert

from . import tables as t
from .clock import moment


class Wishes:
    """The wishes of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def answers(self, case_id: int) -> dict[str, str]:
        """yes, no or unknown by the id of the question."""
        row = t.answer.c
        return {
            one.question: one.answer
            for one in self._connection.execute(select(row.question, row.answer).where(row.case_id == case_id))
        }

    def answer(self, case_id: int, question: str, answer: str | None) -> None:
        """Store an answer in place of the one before; None takes it back."""
        self._set(t.answer, case_id, "question", question, {"answer": answer} if answer is not None else None)

    def levels(self, case_id: int) -> dict[str, tuple[str, str, int | None]]:
        """Level, reason and the most days of age by item, in the order of items."""
        row = t.item_level.c
        found = (
            select(row.item, row.level, row.reason, row.window_days).where(row.case_id == case_id).order_by(row.item)
        )
        return {one.item: (one.level, one.reason, one.window_days) for one in self._connection.execute(found)}

    def set_level(
        self, case_id: int, item: str, level: str | None, reason: str = "", window_days: int | None = None
    ) -> None:
        """Store a level in place of the one before; None takes it back."""
        values: dict[str, object] = {"level": level, "reason": reason, "window_days": window_days}
        self._set(t.item_level, case_id, "item", item, values if level else None)

    def own_lists(self) -> dict[str, str]:
        """The documents of the lists people brought along, by id."""
        row = t.own_list.c
        return {one.id: one.document for one in self._connection.execute(select(row.id, row.document).order_by(row.id))}

    def keep_list(self, id: str, kind: str, document: str) -> None:
        """Store a list in place of an earlier one of the same id."""
        values = {"kind": kind, "document": document, "added": moment()}
        self._connection.execute(
            insert(t.own_list).values(id=id, **values).on_conflict_do_update(index_elements=["id"], set_=values)
        )

    def forget_list(self, id: str) -> bool:
        """Delete a list; False when there was none of that id."""
        return self._connection.execute(delete(t.own_list).where(t.own_list.c.id == id)).rowcount == 1

    def _set(self, table: Table, case_id: int, column: str, of: str, values: dict[str, object] | None) -> None:
        if values is None:
            self._connection.execute(delete(table).where(table.c.case_id == case_id, table.c[column] == of))
            return
        values = {**values, "changed": moment()}
        self._connection.execute(
            insert(table)
            .values({"case_id": case_id, column: of, **values})
            .on_conflict_do_update(index_elements=["case_id", column], set_=values)
        )
