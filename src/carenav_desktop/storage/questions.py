"""The decision question of a case, what stands beside it, what it rests on, and the wordings that were sent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, delete, select
from sqlalchemy.dialects.sqlite import insert

from ..domain.case import Question
from ..domain.steps import Part
from ..errors import CaseError, Code
from . import tables as t
from .clock import moment

#: The version under which parts stand as they are now.
_NOW = 0


class Questions:
    """The questions of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def current(self, case_id: int) -> Question:
        """The wording as it stands: `frozen` when it is the one sent last, else with the number it would be sent as."""
        text = self._connection.execute(
            select(t.question.c.text).where(t.question.c.case_id == case_id)
        ).scalar_one_or_none()
        parts = self._parts(case_id, _NOW)
        if not text:
            return Question(parts=parts)
        last = self._sent(case_id)
        same = last.text == text and last.parts == parts
        return last if same else Question(text, last.version + 1, parts=parts)

    def versions(self, case_id: int) -> dict[int, Question]:
        """Every wording that was sent, by its number."""
        row = t.question_version
        rows = self._connection.execute(select(row).where(row.c.case_id == case_id).order_by(row.c.version))
        return {one.version: self._as_sent(case_id, one) for one in rows}

    def set(self, case_id: int, text: str) -> None:
        """Replace the wording; wordings that were sent stay as they were."""
        row = {"case_id": case_id, "text": text, "changed": moment()}
        self._connection.execute(
            insert(t.question)
            .values(row)
            .on_conflict_do_update(index_elements=["case_id"], set_={"text": text, "changed": row["changed"]})
        )

    def set_part(self, case_id: int, part: Part, text: str) -> None:
        """Replace a text beside the main question; an empty one is taken out."""
        row = t.question_part
        if not text:
            here = (row.c.case_id == case_id, row.c.version == _NOW, row.c.part == part.value)
            self._connection.execute(delete(row).where(*here))
            return
        self._connection.execute(
            insert(row)
            .values(case_id=case_id, version=_NOW, part=part.value, text=text)
            .on_conflict_do_update(index_elements=["case_id", "version", "part"], set_={"text": text})
        )

    def freeze(self, case_id: int) -> Question:
        """Number the wording that is being sent; sending the same one again keeps its number.

        Raises `CaseError` when there is no wording.
        """
        current = self.current(case_id)
        if not current.text.strip():
            raise CaseError(Code.EXPORT_NO_QUESTION)
        if current.frozen:
            return current
        today = date.today().isoformat()
        row = {"case_id": case_id, "version": current.version, "text": current.text, "sent": today}
        self._connection.execute(t.question_version.insert().values(row))
        parts = [
            {"case_id": case_id, "version": current.version, "part": part.value, "text": text}
            for part, text in current.parts.items()
        ]
        if parts:
            self._connection.execute(t.question_part.insert(), parts)
        return replace(current, frozen=True, sent=today)

    # -- what the questions rest on

    def basis(self, case_id: int) -> dict[int, frozenset[str]]:
        """The lines of the checklist on which each question rests, by its position; 0 is the main question."""
        row = t.question_basis.c
        found: defaultdict[int, set[str]] = defaultdict(set)
        for one in self._connection.execute(select(row.position, row.line).where(row.case_id == case_id)):
            found[one.position].add(one.line)
        return {position: frozenset(lines) for position, lines in found.items()}

    def set_basis(self, case_id: int, position: int, lines: Collection[str]) -> None:
        """Replace those of one question."""
        row = t.question_basis
        self._connection.execute(delete(row).where(row.c.case_id == case_id, row.c.position == position))
        rows = [{"case_id": case_id, "position": position, "line": one} for one in sorted(lines)]
        if rows:
            self._connection.execute(row.insert(), rows)

    def _sent(self, case_id: int) -> Question:
        row = self._connection.execute(
            select(t.question_version)
            .where(t.question_version.c.case_id == case_id)
            .order_by(t.question_version.c.version.desc())
            .limit(1)
        ).one_or_none()
        return self._as_sent(case_id, row) if row else Question()

    def _as_sent(self, case_id: int, row: Row[Any]) -> Question:
        return Question(row.text, row.version, frozen=True, sent=row.sent, parts=self._parts(case_id, row.version))

    def _parts(self, case_id: int, version: int) -> dict[Part, str]:
        row = t.question_part.c
        found = select(row.part, row.text).where(row.case_id == case_id, row.version == version).order_by(row.part)
        return {Part(one.part): one.text for one in self._connection.execute(found)}
