"""How records and studies came in: when, from which media and folders, by whose hand. Reads only."""

from __future__ import annotations

import re
from collections import defaultdict

from sqlalchemy import ColumnElement, Connection, FromClause, func, select

from ..domain.provenance import Provenance
from . import tables as t

_IMPORT = re.compile(r"done import=(\d+)")


class Provenances:
    """Of one library, inside one transaction. Files in the trash count for nothing."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def records(self, case_id: int, only: int | None = None) -> dict[int, Provenance]:
        """By record id; `only` of one."""
        return self._of(case_id, t.document.c.id, t.file.join(t.document), only)

    def studies(self, case_id: int, only: int | None = None) -> dict[int, Provenance]:
        """By study id; `only` of one."""
        return self._of(case_id, t.series.c.study_id, t.file.join(t.instance).join(t.series), only)

    def _of(
        self, case_id: int, subject: ColumnElement[int], joined: FromClause, only: int | None
    ) -> dict[int, Provenance]:
        file = t.file.c
        chosen = file.case_id == case_id
        shares = (
            select(subject.label("subject"), file.import_id, *medium_columns(), func.min(file.added).label("added"))
            .select_from(joined)
            .where(chosen if only is None else chosen & (subject == only), file.trashed == "")
            .group_by(subject, file.import_id, *medium_columns())
            .order_by(subject, func.count().desc(), file.import_id)
        )
        folders, hands = import_folders(self._connection, case_id), self._hands()
        found: defaultdict[int, list[tuple[str, str, str]]] = defaultdict(list)
        for one in self._connection.execute(shares):
            medium = medium_name(one.volume, one.top, folders[one.import_id, one.volume])
            found[one.subject].append((one.added, hands.get(one.import_id, ""), medium))
        return {number: _provenance(told) for number, told in found.items()}

    def _hands(self) -> dict[int, str]:
        """The initials of who made each import, as the trail has them."""
        began = select(t.trail.c.result, t.trail.c.operator).where(t.trail.c.what == "import.begin")
        rows = self._connection.execute(began.where(t.trail.c.operator != ""))
        found = ((_IMPORT.fullmatch(result), operator) for result, operator in rows)
        return {int(match[1]): operator for match, operator in found if match is not None}


def medium_columns() -> tuple[ColumnElement[str], ColumnElement[str]]:
    """Of a row of `file`: the label of its medium, and the dropped folder or archive that it lay in, if known."""
    file, medium = t.file.c, t.medium.c
    below = (file.source > medium.top + "/") & (file.source < medium.top + "0")  # the sign after the slash
    top = (
        select(func.max(medium.top))  # of folders inside each other the innermost
        .where(medium.case_id == file.case_id, medium.volume == file.volume, medium.top != "", below)
        .scalar_subquery()
    )
    return file.volume, func.coalesce(top, "").label("top")


def medium_name(volume: str, top: str, folder: str) -> str:
    """What to call a medium: its label, else what was dropped, else the folder that held all of the import."""
    return volume or top.rpartition("/")[2] or folder


def import_folders(connection: Connection, case_id: int) -> dict[tuple[int, str], str]:
    """For each import and volume of a case the name of the folder that held all of its files."""
    file = t.file.c
    ends = (
        select(file.import_id, file.volume, func.min(file.source), func.max(file.source))
        .where(file.case_id == case_id)
        .group_by(file.import_id, file.volume)
    )
    return {
        (import_id, volume): _shared_folder(first, last) for import_id, volume, first, last in connection.execute(ends)
    }


def _provenance(told: list[tuple[str, str, str]]) -> Provenance:
    added, by, _ = min(told)
    return Provenance(added, by, tuple(dict.fromkeys(medium for _, _, medium in told if medium)))


def _shared_folder(first: str, last: str) -> str:
    """The name of the last folder that two paths share; all paths between them in order share it too."""
    alike = next((at for at, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1]), len(first))
    return first[: first.rfind("/", 0, alike)].rpartition("/")[2]
