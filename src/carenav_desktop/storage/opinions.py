"""Opinions as they came, what a person found in each, and the questions that follow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, Row, Table, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from ..domain.opinion import FollowUp, Form, Found, Looked, Opinion, Passage, PassageKind
from ..errors import CaseError, Code
from . import tables as t
from .purge import keep_highest_id

_PARTS: Mapping[type, Table] = {Passage: t.opinion_passage, FollowUp: t.follow_up}
_HEAD = ("form", "item", "author", "dated", "received", "words", "packet", "question_version", "checked_back")


class Opinions:
    """The opinions of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, case_id: int) -> tuple[Opinion, ...]:
        """The opinions of a case in the order they were taken in."""
        lines, reviewed = self._of_case(case_id, t.opinion_line), self._of_case(case_id, t.opinion_reviewed)
        passages, follow_ups = self._of_case(case_id, t.opinion_passage), self._of_case(case_id, t.follow_up)
        rows = select(t.opinion).join_from(t.opinion, t.review).where(t.review.c.case_id == case_id)
        return tuple(
            Opinion(
                one.id,
                one.review_id,
                **{**{name: getattr(one, name) for name in _HEAD}, "form": Form(one.form)},
                lines={row.line: Looked(Found(row.said), row.page, row.words) for row in lines[one.id]},
                reviewed=tuple(sorted(row.number for row in reviewed[one.id])),
                passages=tuple(Passage(row.id, PassageKind(row.kind), row.words, row.page) for row in passages[one.id]),
                follow_ups=tuple(FollowUp(row.id, row.source, row.words, row.sent) for row in follow_ups[one.id]),
            )
            for one in self._connection.execute(rows.order_by(t.opinion.c.id))
        )

    def case_of(self, opinion_id: int) -> int:
        """The case an opinion is about. Raises `CaseError` for an unknown one."""
        row = select(t.review.c.case_id).join_from(t.opinion, t.review).where(t.opinion.c.id == opinion_id)
        found = self._connection.execute(row).scalar()
        if found is None:
            raise CaseError(Code.OPINION_UNKNOWN, opinion=opinion_id)
        return int(found)

    def get(self, opinion_id: int) -> Opinion:
        """One opinion. Raises `CaseError` for an unknown one."""
        return next(one for one in self.all(self.case_of(opinion_id)) if one.id == opinion_id)

    def keep(self, opinion: Opinion) -> int:
        """Store the head of an opinion, a new one where its id is 0; gives its id. Its parts are kept one by one.

        Raises `CaseError` for an unknown id. The review must be there.
        """
        if opinion.id:
            self.case_of(opinion.id)
        return t.keep_row(self._connection, t.opinion, opinion.id, _head(opinion))

    def forget(self, opinion_id: int) -> None:
        """Delete an opinion with all that was found in it and asked about it. Raises `CaseError` for an unknown one."""
        self.case_of(opinion_id)
        for table in (t.opinion, *_PARTS.values()):
            keep_highest_id(self._connection, table)
        for table in (t.opinion_line, t.opinion_reviewed, t.opinion_passage, t.follow_up):
            self._connection.execute(delete(table).where(table.c.opinion_id == opinion_id))
        self._connection.execute(delete(t.opinion).where(t.opinion.c.id == opinion_id))

    def put_back(self, opinion: Opinion) -> None:
        """Make an opinion, there or forgotten, what it was, with every part under its own id."""
        t.keep_row(self._connection, t.opinion, opinion.id, _head(opinion))
        for table in _PARTS.values():
            keep_highest_id(self._connection, table)
        for table in (t.opinion_line, t.opinion_passage, t.follow_up):
            self._connection.execute(delete(table).where(table.c.opinion_id == opinion.id))
        for line, looked in opinion.lines.items():
            self.look(opinion.id, line, looked)
        self.set_reviewed(opinion.id, opinion.reviewed)
        parts: list[Passage | FollowUp] = [*opinion.passages, *opinion.follow_ups]
        for part in parts:
            values = {name: str(value) for name, value in vars(part).items() if name != "id"}
            t.keep_row(self._connection, _PARTS[type(part)], part.id, {**values, "opinion_id": opinion.id})

    def look(self, opinion_id: int, line: str, looked: Looked) -> None:
        """Store what was found for a line in place of what was there; nothing found and nothing said takes it back."""
        self.case_of(opinion_id)
        row = t.opinion_line
        if looked == Looked():
            self._connection.execute(delete(row).where(row.c.opinion_id == opinion_id, row.c.line == line))
            return
        values = {"said": looked.found.value, "page": looked.page, "words": looked.words}
        self._connection.execute(
            upsert(row)
            .values(opinion_id=opinion_id, line=line, **values)
            .on_conflict_do_update(index_elements=["opinion_id", "line"], set_=values)
        )

    def set_reviewed(self, opinion_id: int, numbers: Collection[str]) -> None:
        """Replace the numbers that the opinion says were reviewed."""
        self.case_of(opinion_id)
        row = t.opinion_reviewed
        self._connection.execute(delete(row).where(row.c.opinion_id == opinion_id))
        rows = [{"opinion_id": opinion_id, "number": one} for one in sorted(set(numbers))]
        if rows:
            self._connection.execute(insert(row), rows)

    def keep_part(self, opinion_id: int, part: Passage | FollowUp) -> int:
        """Store a passage or a question, a new one where its id is 0; gives its id. Raises `CaseError`."""
        self._own(opinion_id, part)
        values = {name: str(value) for name, value in vars(part).items() if name != "id"}
        return t.keep_row(self._connection, _PARTS[type(part)], part.id, {**values, "opinion_id": opinion_id})

    def forget_part(self, opinion_id: int, part: Passage | FollowUp) -> None:
        """Delete one. Raises `CaseError` for an id that this opinion does not have."""
        self._own(opinion_id, part)
        table = _PARTS[type(part)]
        keep_highest_id(self._connection, table)
        self._connection.execute(delete(table).where(table.c.id == part.id))

    def _own(self, opinion_id: int, part: Passage | FollowUp) -> None:
        self.case_of(opinion_id)
        table = _PARTS[type(part)]
        found = select(table.c.opinion_id).where(table.c.id == part.id)
        if part.id and self._connection.execute(found).scalar() != opinion_id:
            raise CaseError(Code.OPINION_PART_UNKNOWN, part=part.id)

    def _of_case(self, case_id: int, table: Table) -> defaultdict[int, list[Row[Any]]]:
        found: defaultdict[int, list[Row[Any]]] = defaultdict(list)
        chosen = select(table).join_from(table, t.opinion).join(t.review).where(t.review.c.case_id == case_id)
        for one in self._connection.execute(chosen.order_by(*table.primary_key)):
            found[one.opinion_id].append(one)
        return found


def _head(opinion: Opinion) -> dict[str, Any]:
    """The row of an opinion, without its parts."""
    told = {name: getattr(opinion, name) for name in _HEAD}
    return {**told, "form": opinion.form.value, "review_id": opinion.review_id}
