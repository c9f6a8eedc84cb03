"""Which documents were taken out of which DICOM objects (PS3.3 A.45)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from ..domain.objects import ENCLOSING, classes_of
from . import tables as t


class Enclosures:
    """The documents inside the image files of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def link(self, case_id: int, pairs: Sequence[tuple[str, str]]) -> None:
        """Note for each (document, object), both by SHA-256, that the one lies in the other.

        A document that two objects hold stays with the first; what is no document of the case is passed over.
        """
        ids = self._ids(case_id, {sha256 for pair in pairs for sha256 in pair})
        papers = set(
            self._connection.execute(select(t.document.c.id).where(t.among(t.document.c.id, ids.values()))).scalars()
        )
        rows = [
            {"id": ids[document], "instance_id": ids[holder]}
            for document, holder in pairs
            if ids.get(document) in papers and holder in ids
        ]
        if rows:
            self._connection.execute(insert(t.enclosed).on_conflict_do_nothing(), rows)

    def without_document(self, case_id: int) -> frozenset[str]:
        """The SHA-256 of every object whose document was never taken out, or is in the trash."""
        here = select(t.enclosed.c.instance_id).join_from(t.enclosed, t.file, t.file.c.id == t.enclosed.c.id)
        rows = self._connection.execute(
            select(t.file.c.original)
            .join_from(t.file, t.instance)
            .where(t.file.c.case_id == case_id, t.among(t.instance.c.sop_class_uid, classes_of(ENCLOSING)))
            .where(t.instance.c.id.not_in(here.where(t.file.c.trashed == "")))
        )
        return frozenset(rows.scalars())

    def _ids(self, case_id: int, contents: set[str]) -> dict[str, int]:
        rows = self._connection.execute(
            select(t.file.c.original, t.file.c.id).where(
                t.file.c.case_id == case_id, t.among(t.file.c.original, contents)
            )
        )
        return {row.original: row.id for row in rows}
