"""The decision question of a case and the wordings of it that were sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from ..domain.case import Question
from ..errors import CaseError, Code
from . import tables as t
from .clock import moment


class Questions:
    """The questions of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def current(self, case_id: int) -> Question:
        """The wording as it stands: `frozen` when it is the one sent last, else with the number it would be sent as."""
        text = self._connection.execute(
            select(t.question.c.text).where(t.question.c.case_id == case_id)
        ).scalar_one_or_none()
        if not text:
            return Question()
        last = self._sent(case_id)
        return last if last.text == text else Question(text, last.version + 1)

    def set(self, case_id: int, text: str) -> None:
        """Replace the wording; wordings that were sent stay as they were."""
        row = {"case_id": case_id, "text": text, "changed": moment()}
        self._connection.execute(
            insert(t.question)
            .values(row)
            .on_conflict_do_update(index_elements=["case_id"], set_={"text": text, "changed": row["changed"]})
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
        return replace(current, frozen=True, sent=today)

    def _sent(self, case_id: int) -> Question:
        row = self._connection.execute(
            select(t.question_version)
            .where(t.question_version.c.case_id == case_id)
            .order_by(t.question_version.c.version.desc())
            .limit(1)
        ).one_or_none()
        return Question(row.text, row.version, frozen=True, sent=row.sent) if row else Question()
