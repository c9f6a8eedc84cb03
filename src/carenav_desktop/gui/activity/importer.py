"""Starts imports and keeps the views fresh while they run. Shows nothing itself."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from ...domain.display import visible
from ...domain.progress import Context, Progress
from ...domain.report import ImportReport
from ..jobs import Job, Lane
from ..session import Change, Session

#: What an import brings.
_BROUGHT = frozenset({Change.RECORDS, Change.STUDIES, Change.PEOPLE, Change.CASES, Change.COMING})
#: Seconds between two refreshes of the views while an import runs.
_REFRESH = 2.0


class Importer(QObject):
    """One import after the other. `finished(ImportReport)` when one ended, also when it was cancelled half way."""

    finished = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._refreshed = 0.0
        self._heads_listed = True

    def start(self, paths: Sequence[Path]) -> Job | None:
        """Copy everything below `paths` into the open case; None when there is nothing to do or no case."""
        case = self._session.case
        if case is None or not paths:
            return None
        case_id, sources = case.id, tuple(paths)

        def operation(context: Context) -> ImportReport:
            from ...services.importing import import_records

            workspace = self._session.workspace
            assert workspace is not None, "a case is open only in an open library"
            return import_records(workspace, case_id, sources, context)

        return self._session.jobs.submit(
            operation, self._finish, self._fail, self._progress, Lane.LONG, self._title(sources)
        )

    def _title(self, paths: tuple[Path, ...]) -> str:
        """What the activity bar says while it runs."""
        name = visible(paths[0].name or str(paths[0]))
        if len(paths) == 1:
            return self.tr("Copying {name}").format(name=name)
        return self.tr("Copying {name} and {n} more").format(name=name, n=len(paths) - 1)

    @Slot(object)
    def _progress(self, progress: Progress) -> None:
        if progress.step == "import.heads" or not self._heads_listed:
            self._heads_listed = progress.step != "import.heads"
            self._session.changed.emit(frozenset({Change.COMING}))
        now = time.monotonic()
        if progress.done and now - self._refreshed > _REFRESH:
            self._refreshed = now
            self._session.changed.emit(frozenset({Change.RECORDS, Change.STUDIES}))

    @Slot(object)
    def _finish(self, report: ImportReport) -> None:
        self._session.changed.emit(_BROUGHT)
        self.finished.emit(report)

    @Slot(str)
    def _fail(self, sentence: str) -> None:
        """What was finished before the error is in the case: show it with the sentence."""
        self._session.changed.emit(_BROUGHT)
        self._session.messages.tell(sentence)
