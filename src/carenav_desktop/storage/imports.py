"""Imports and their reports, line by line."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select, update

from ..domain.report import FileOutcome, ImportReport, Outcome, Reason
from . import tables as t
from .clock import moment

#: Lines of a report that one transaction writes: all of a large import would be held in memory several times over, as
#: rows and as a line of the journal.
LINES_AT_ONCE = 1000


class Imports:
    """The imports of one library, inside one transaction. One that never finished has no report."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, case_id: int) -> int:
        """Open an import; gives its id."""
        counts = dict.fromkeys(("studies", "series", "instances", "documents", "cancelled", "left"), 0)
        import_id = t.next_id(self._connection, t.import_run)
        row = {"id": import_id, "case_id": case_id, "started": moment(), "finished": "", **counts}
        self._connection.execute(t.import_run.insert().values(row))
        return import_id

    def enter(self, import_id: int, first: int, lines: Sequence[FileOutcome]) -> None:
        """Store lines of a report from its line `first` on; nothing when its case was deleted meanwhile."""
        known = select(t.import_run.c.id).where(t.import_run.c.id == import_id)
        if lines and self._connection.execute(known).one_or_none() is not None:
            rows = [_row(import_id, *one) for one in enumerate(lines, first)]
            self._connection.execute(t.import_entry.insert(), rows)

    def finish(self, import_id: int, report: ImportReport, entered: int = 0) -> None:
        """Store what the import found, and its lines but for the first `entered`; nothing for a deleted case."""
        finished = self._connection.execute(
            update(t.import_run)
            .where(t.import_run.c.id == import_id)
            .values(
                finished=moment(),
                studies=report.studies,
                series=report.series,
                instances=report.instances,
                documents=report.documents,
                cancelled=int(report.cancelled),
                left=report.left,
            )
        )
        if finished.rowcount:
            self.enter(import_id, entered, report.files[entered:])

    def latest(self, case_id: int) -> ImportReport | None:
        """The report of the last finished import of a case."""
        run = self._connection.execute(
            select(t.import_run)
            .where(t.import_run.c.case_id == case_id, t.import_run.c.finished != "")
            .order_by(t.import_run.c.id.desc())
            .limit(1)
        ).one_or_none()
        if run is None:
            return None
        return ImportReport(
            self._lines(run.id),
            run.studies,
            run.series,
            run.instances,
            run.documents,
            cancelled=bool(run.cancelled),
            left=run.left,
            id=run.id,
        )

    def _lines(self, import_id: int) -> tuple[FileOutcome, ...]:
        entry = t.import_entry.c
        rows = self._connection.execute(
            select(entry.path, entry.outcome, entry.reason).where(entry.import_id == import_id).order_by(entry.line)
        )
        return tuple(FileOutcome(path, Outcome(outcome), Reason(reason)) for path, outcome, reason in rows)


def _row(import_id: int, line: int, one: FileOutcome) -> dict[str, object]:
    return {"import_id": import_id, "line": line, "path": one.path, "outcome": one.outcome, "reason": one.reason}
