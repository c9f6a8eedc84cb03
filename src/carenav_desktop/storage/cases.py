"""Cases: the rows everything else hangs on."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select, update

from ..domain.case import Case, Decision
from ..errors import CaseError, Code
from . import tables as t
from .clock import moment
from .imaging import has_visible_files

#: The columns of a `Case`.
_COLUMNS = (t.case.c.id, t.case.c.name, t.case.c.born, t.case.c.pack, t.case.c.created, t.case.c.profile)


@dataclass(frozen=True)
class CaseLine:
    """A case with its counts, files of other people left out. `unsorted` are records nobody confirmed yet."""

    case: Case
    records: int
    studies: int
    unsorted: int


class Cases:
    """The cases of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def create(self, name: str, born: str = "", pack: str = "") -> Case:
        """Begin a case; raises `CaseError` when the name is blank."""
        if not name.strip():
            raise CaseError(Code.CASE_NAME_EMPTY)
        values = {
            "id": t.next_id(self._connection, t.case),
            "name": name,
            "born": born,
            "pack": pack,
            "created": moment(),
        }
        added = self._connection.execute(t.case.insert().values(values).returning(*_COLUMNS))
        return Case(**added.one()._mapping)

    def get(self, case_id: int) -> Case:
        """One case; raises `CaseError` when there is none with that id, or it is in the trash."""
        row = self._connection.execute(select(*_COLUMNS, t.case.c.trashed).where(t.case.c.id == case_id)).one_or_none()
        if row is None:
            raise CaseError(Code.CASE_UNKNOWN, case=case_id)
        if row.trashed:
            raise CaseError(Code.IN_TRASH, item=f"case:{case_id}")
        return Case(*row[: len(_COLUMNS)])

    def choose_lists(self, case_id: int, pack: str, profile: str) -> None:
        """Say which lists lie over the base list; empty for none."""
        row = t.case.c
        self._connection.execute(update(t.case).where(row.id == case_id).values(pack=pack, profile=profile))

    def all(self) -> tuple[CaseLine, ...]:
        """Every case, newest first."""
        rows = self._connection.execute(select(*_COLUMNS).where(t.case.c.trashed == "").order_by(t.case.c.id.desc()))
        records, unsorted = self._records()
        studies = self._studies()
        return tuple(
            CaseLine(Case(**row._mapping), records.get(row.id, 0), studies.get(row.id, 0), unsorted.get(row.id, 0))
            for row in rows
        )

    def _records(self) -> tuple[dict[int, int], dict[int, int]]:
        waiting = (t.document.c.confirmed == 0) & (t.file.c.unreadable == "")
        counted = (
            select(t.file.c.case_id, func.count(), func.count().filter(waiting))
            .join_from(t.document, t.file)
            .join(t.person)
            .where(t.person.c.decision != Decision.NOT_OURS, t.file.c.trashed == "")
            .group_by(t.file.c.case_id)
        )
        rows = self._connection.execute(counted).all()
        return {row[0]: row[1] for row in rows}, {row[0]: row[2] for row in rows}

    def _studies(self) -> dict[int, int]:
        counted = (
            select(t.study.c.case_id, func.count())
            .join_from(t.study, t.person)
            .where(t.person.c.decision != Decision.NOT_OURS, has_visible_files())
            .group_by(t.study.c.case_id)
        )
        return {row[0]: row[1] for row in self._connection.execute(counted)}
