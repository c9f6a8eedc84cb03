"""The trash: files and cases that a person put aside, and what brings them back.

Sets and clears the moment in `trashed`, so that coming back brings everything back. The files of an image study go
and come together, and the documents inside them with them, as do those of a person; what a person's files had been
put aside before stays there. Nothing leaves the trash by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, case, exists, func, literal, select, update

from ..domain.trash import TrashLine, is_old
from ..errors import CaseError, Code
from . import tables as t
from .clock import moment
from .conflicts import settle_conflicts
from .purge import Purged, purge_rows
from .trail import Trail


class Trash:
    """The trash of one library, inside one transaction."""

    def __init__(self, connection: Connection, trail: Trail) -> None:
        self._connection = connection
        self._trail = trail

    def put(self, kind: str, number: int) -> None:
        """Put a record, a study, a case or all files of a person aside.

        Raises `CaseError`: `RECORD_UNKNOWN`, `PERSON_UNKNOWN`, `CASE_UNKNOWN`, and `IN_TRASH` when it or its case is
        there already.
        """
        if kind == "case":
            if self._case_moment(number):
                raise CaseError(Code.IN_TRASH, item=f"case:{number}")
            self._move_case(number, self._moment())
            return
        going = [one for one in self._files(kind, number) if not one.trashed]
        if all(one.enclosed for one in going):
            raise CaseError(Code.IN_TRASH, item=f"{kind}:{number}")
        self._move(going, self._moment())

    def restore(self, kind: str, number: int) -> None:
        """Bring back what was put aside.

        Raises `CaseError`: `RECORD_UNKNOWN`, `CASE_UNKNOWN`, `NOT_IN_TRASH`, and `IN_TRASH` when its whole case is.
        """
        if kind == "case":
            if not self._case_moment(number):
                raise CaseError(Code.NOT_IN_TRASH, item=f"case:{number}")
            self._move_case(number, "")
            return
        coming = [one for one in self._files(kind, number) if one.trashed]
        if all(one.enclosed for one in coming):
            raise CaseError(Code.NOT_IN_TRASH, item=f"{kind}:{number}")
        together = {one.trashed for one in coming if not one.enclosed}
        if kind == "person":  # single files may have been put aside before
            together = {max(together)}
        self._move([one for one in coming if one.trashed in together], "")

    def lines(self) -> tuple[TrashLine, ...]:
        """What lies there, last put first. What is in a case that lies there itself is not listed apart."""
        now = moment()
        found = [
            TrashLine(one.kind, one.id, one.case_name, one.title, one.since, one.files, is_old(_safe_since(one), now))
            for chosen in (_cases(), _records(), _studies())
            for one in self._connection.execute(chosen)
        ]
        return tuple(sorted(found, key=lambda one: (one.since, one.kind, one.id), reverse=True))

    def empty(self) -> Purged:
        """Delete the rows of all that lies there, for good; their bytes are the library's to delete."""
        return purge_rows(self._connection)

    def _moment(self) -> str:
        """Now, or the latest moment the trail knows where the clock has jumped back since."""
        return max(moment(), self._trail.latest_moment())

    def _files(self, kind: str, number: int) -> Sequence[Any]:
        """The files of a record or a study of a case that is not in the trash.

        With image files go the documents inside them, `enclosed`; those put aside before stay where they are.
        """
        ids = _ids(kind, number)
        within = select(t.enclosed.c.id).where(t.enclosed.c.instance_id.in_(ids))
        found = self._connection.execute(
            select(
                t.file.c.id,
                t.file.c.case_id,
                t.file.c.trashed,
                t.case.c.trashed.label("case_trashed"),
                (t.file.c.id.in_(within) & t.file.c.id.not_in(ids)).label("enclosed"),
            )
            .join_from(t.file, t.case)
            .where(t.file.c.id.in_(ids) | t.file.c.id.in_(within))
        ).all()
        if not found and kind == "person":
            raise CaseError(Code.PERSON_UNKNOWN, person=number)
        if not found:
            raise CaseError(Code.RECORD_UNKNOWN, record=number)
        if found[0].case_trashed:
            raise CaseError(Code.IN_TRASH, item=f"case:{found[0].case_id}")
        return found

    def _move(self, files: Sequence[Any], trashed: str) -> None:
        bring(self._connection, files[0].case_id, [one.id for one in files], trashed)

    def _case_moment(self, case_id: int) -> str:
        found = self._connection.execute(select(t.case.c.trashed).where(t.case.c.id == case_id)).scalar()
        if found is None:
            raise CaseError(Code.CASE_UNKNOWN, case=case_id)
        return str(found)

    def _move_case(self, case_id: int, trashed: str) -> None:
        self._connection.execute(update(t.case).where(t.case.c.id == case_id).values(trashed=trashed))


def bring(connection: Connection, case_id: int, files: Sequence[int], trashed: str) -> None:
    """Put files of one case into the trash at the moment `trashed`, or back where that is empty."""
    connection.execute(update(t.file).where(t.among(t.file.c.id, files)).values(trashed=trashed))
    settle_conflicts(connection, case_id, files)


def _ids(kind: str, number: int) -> Select[Any]:
    if kind == "record":
        return select(t.document.c.id).where(t.document.c.id == number)
    if kind == "person":
        return select(t.file.c.id).where(t.file.c.person_id == number, t.is_record_or_image())
    return select(t.instance.c.id).join_from(t.instance, t.series).where(t.series.c.study_id == number)


def _cases() -> Select[Any]:
    row = t.case.c
    files = select(func.count()).where(t.file.c.case_id == row.id).scalar_subquery()
    return _line("case", row.id, row.name, row.trashed, row.created, files).where(row.trashed != "")


def _records() -> Select[Any]:
    row, paper = t.file.c, t.document.c
    title = case((paper.title != "", paper.title), else_=row.name)
    chosen = _line("record", row.id, title, row.trashed, row.added, literal(1))
    holder = t.file.alias()
    with_its_study = exists(
        select(t.enclosed.c.id)
        .join_from(t.enclosed, holder, holder.c.id == t.enclosed.c.instance_id)
        .where(t.enclosed.c.id == row.id, holder.c.trashed == row.trashed)
        .correlate(t.file)
    )
    trashed = chosen.join_from(t.file, t.document).join(t.case).where(row.trashed != "", t.case.c.trashed == "")
    return trashed.where(~with_its_study)


def _studies() -> Select[Any]:
    row, study = t.file.c, t.study.c
    title = case((study.description != "", study.description), else_=study.date)
    chosen = _line("study", study.id, title, func.max(row.trashed), func.max(row.added), func.count())
    return (
        chosen.join_from(t.file, t.instance)
        .join(t.series)
        .join(t.study)
        .join(t.case, t.case.c.id == row.case_id)
        .where(row.trashed != "", t.case.c.trashed == "")
        .group_by(study.id)
    )


def _line(kind: str, number: Any, title: Any, since: Any, added: Any, files: Any) -> Select[Any]:
    return select(
        literal(kind).label("kind"),
        number.label("id"),
        t.case.c.name.label("case_name"),
        title.label("title"),
        since.label("since"),
        added.label("added"),
        files.label("files"),
    )


def _safe_since(one: Row[Any]) -> str:
    """The later of two moments: nothing can have been put aside before it came in, whatever the clock said."""
    return max(str(one.since), str(one.added))
