"""Batches of an import: bytes made durable first, rows after them, one batch while the next is being copied."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import PurePath

from ..domain.case import Case
from ..domain.facts import FileFacts, FileFormat
from ..domain.identity import is_same_by_itself
from ..domain.report import FileOutcome, Outcome, Reason
from ..failpoints import failpoint
from ..storage.files import Added, NewFile
from .arrivals import Arrival
from .workspace import Workspace

#: Formats that are kept but that nothing here can show.
_NOT_SHOWN = {FileFormat.UNKNOWN, FileFormat.VIDEO}
#: Of several remarks on a file the report gives the first of these.
_SAID = (
    *(Reason.ALSO_A_PROGRAM, Reason.INCOMPLETE, Reason.HAS_COMMANDS, Reason.HAS_ATTACHMENTS, Reason.FORM_NOT_SHOWN),
    *(
        Reason.LOCATION_STAYS,
        Reason.LOCATION_REMOVED,
        Reason.WHOLE_SLIDE,
        Reason.TOO_LARGE_TO_DRAW,
        Reason.TOO_MANY_PAGES,
    ),
    *(Reason.INDEX_DAMAGED, Reason.INDEX_OUTSIDE),
    *(Reason.TOO_MANY_ELEMENTS, Reason.WRONG_TRANSFER_SYNTAX, Reason.CHARACTER_SET_GUESSED, Reason.TEXT_INCOMPLETE),
)
#: What an ending of a file name promises, where people rely on it.
_PROMISES = {
    ".pdf": FileFormat.PDF,
    ".jpg": FileFormat.JPEG,
    ".jpeg": FileFormat.JPEG,
    ".png": FileFormat.PNG,
    ".dcm": FileFormat.DICOM,
    ".docx": FileFormat.DOCX,
}
BATCH_FILES = 256
BATCH_BYTES = 64 << 20


@dataclass
class Totals:
    """What an import added to the case."""

    studies: int = 0
    series: int = 0
    instances: int = 0
    documents: int = 0


class Batches:
    """Collects arrivals and hands each full batch to one writing thread; at most one batch waits.

    `lines` are those of the report; `unwritten` are the bytes of files that have no rows yet.
    """

    def __init__(self, ws: Workspace, case: Case, import_id: int, lines: list[FileOutcome | None]) -> None:
        self._ws, self._case, self._import_id, self._lines = ws, case, import_id, lines
        self._pool = ThreadPoolExecutor(1, "carenav-batches")
        self._batch: list[tuple[int, Arrival]] = []
        self._enclosed: list[tuple[str, str]] = []
        self._bytes = 0
        self._writing: Future[None] | None = None
        self.totals = Totals()
        self.unwritten = 0

    def add(self, arrival: Arrival) -> None:
        """Take one staged file; raises what writing an earlier batch raised.

        It has the next line of the report from now on, which is filled in when its rows are safe.
        """
        assert arrival.staged is not None
        self._batch.append((len(self._lines), arrival))
        self._lines.append(None)
        self._bytes += arrival.staged.size
        self.unwritten += arrival.staged.size
        if len(self._batch) >= BATCH_FILES or self._bytes >= BATCH_BYTES:
            self.flush()

    def enclose(self, document: str, holder: str) -> None:
        """Note that the content `document` was taken out of the object `holder`; call it before `add`."""
        self._enclosed.append((document, holder))

    def flush(self) -> None:
        """Start writing what is collected, after the batch before it is safe."""
        if self._writing is not None:
            self._writing.result()
        batch, self._batch, self._bytes = self._batch, [], 0
        enclosed, self._enclosed = self._enclosed, []
        self._writing = self._pool.submit(self._write, batch, enclosed) if batch or enclosed else None

    def finish(self) -> None:
        """Write the rest and wait for it."""
        try:
            self.flush()
            if self._writing is not None:
                self._writing.result()
        finally:
            self._pool.shutdown()

    def _write(self, batch: Sequence[tuple[int, Arrival]], enclosed: Sequence[tuple[str, str]]) -> None:
        with self._ws.library.placing:
            added = self._enter([one for _, one in batch], enclosed)
        failpoint("batches.committed")
        self.totals.studies += added.studies
        self.totals.series += added.series
        self.totals.instances += added.instances
        self.totals.documents += added.documents
        for line, one in batch:
            assert one.staged is not None
            self._lines[line] = self._outcome(one, added)
            self.unwritten -= one.staged.size

    def _enter(self, batch: Sequence[Arrival], enclosed: Sequence[tuple[str, str]]) -> Added:
        """Bytes, then rows; raises `CaseError` when the case was put into the trash meanwhile."""
        self._ws.library.originals.place([one.staged for one in batch if one.staged])
        with self._ws.library.unit_of_work() as unit:
            unit.cases.get(self._case.id)
            for volume, medium in {(one.found.volume, one.found.medium) for one in batch if one.found.top}:
                unit.media.of(self._case.id, volume, medium)
            added = unit.files.add(self._case.id, self._import_id, [self._new_file(one) for one in batch])
            unit.enclosures.link(self._case.id, enclosed)
            failpoint("batches.rows_written")
        return added

    def _new_file(self, one: Arrival) -> NewFile:
        assert one.staged and one.facts and one.export
        return NewFile(
            source=one.found.path,
            name=one.found.name,
            volume=one.found.volume,
            sha256=one.staged.sha256,
            size=one.staged.size,
            head_hash=one.staged.head_hash,
            export=one.export,
            facts=one.facts,
            same=is_same_by_itself(self._case, one.facts.seen),
            listed=one.listed,
        )

    @staticmethod
    def _outcome(one: Arrival, added: Added) -> FileOutcome:
        assert one.staged
        assert one.facts
        if one.facts.unreadable:
            return FileOutcome(one.found.path, Outcome.FAILED, Reason(one.facts.unreadable))
        if one.staged.sha256 in added.restored:
            return FileOutcome(one.found.path, Outcome.IMPORTED, Reason.RESTORED_FROM_TRASH)
        if one.staged.sha256 in added.conflicts and Reason.ALSO_A_PROGRAM not in one.facts.remarks:
            return FileOutcome(one.found.path, Outcome.IMPORTED, Reason.SAME_UID_OTHER_BYTES)
        return FileOutcome(one.found.path, Outcome.IMPORTED, one.remark or _remark(one.facts, one.found.name))


def _remark(facts: FileFacts, name: str) -> Reason:
    """What a person should know of a file that was taken in."""
    if facts.document is not None and facts.document.locked:
        return Reason.LOCKED
    for remark in _SAID:
        if remark in facts.remarks:
            return remark
    if facts.format in _NOT_SHOWN:
        return Reason.KEPT_UNOPENED
    promised = _PROMISES.get(PurePath(name).suffix.lower(), facts.format)
    return Reason.NONE if promised is facts.format else Reason.OTHER_THAN_NAMED
