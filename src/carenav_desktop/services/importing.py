"""Import: everything dropped is copied once, hashed, read in the reading process, and listed in the library.

Two threads copy, a third has the copies read, in the order of the walk; a batch becomes durable and gets its rows
while the next one is copied. What is finished stays, whatever stops the import.
"""

from __future__ import annotations

import errno
import os
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from .. import logs
from ..domain.case import Case
from ..domain.character_sets import choice_for
from ..domain.facts import FileFormat
from ..domain.identity import key
from ..domain.progress import Context, Progress
from ..domain.report import FileOutcome, ImportReport, Outcome, Reason
from ..errors import Cancelled, CaseError, Code, LibraryError
from ..intake.walk import Found, shown, walk
from ..storage.folder import disk_full, space_for
from ..storage.imports import LINES_AT_ONCE
from .archives import Inside, members
from .arrivals import Arrival, Known, read, receive
from .batches import Batches
from .enclosures import told_by
from .sources import Sources, size_of
from .viewers import Viewers
from .workspace import Workspace

_COPIERS = 2
#: How many files are under way at once: enough to copy on while the reading process starts or is busy with a long
#: document. Fewer when they are large, which keeps the scratch space of archives flat.
_AHEAD, _AHEAD_LARGE, _LARGE = 64, 8, 64 << 20
#: Archives inside archives beyond this are not opened.
_DEPTH = 3


def import_records(
    ws: Workspace, case_id: int, paths: Sequence[Path], context: Context, only: frozenset[str] | None = None
) -> ImportReport:
    """Take everything below `paths` into the case; the sources are never changed.

    With `only`, the files of everyone whose `identity.key` is not among these are left out.

    The report adds up: found = imported + duplicate + skipped + failed. An import that was cancelled, or whose source
    went away, gives the report of what was done. Raises `CaseError` for an unknown case and when there is nothing at
    the paths, `LibraryError` when the disk is full; also then everything finished before is kept and reported.
    """
    paths = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100 - resolve() would follow links
    missing = [path for path in paths if not _is_there(path)]
    if paths and len(missing) == len(paths):
        raise CaseError(Code.SOURCE_MISSING, path=shown(missing[0]))
    with ws.library.unit_of_work() as unit:
        case = unit.cases.get(case_id)
    ws.reader.warm()
    context.report(Progress("import.listing", 0, 0))
    found = list(walk(paths, ws.library.folder))
    if not found:
        raise CaseError(Code.SOURCE_EMPTY, path=shown(paths[0]) if paths else "")
    return take_in(ws, case, found, context, Sources(paths), only)


def take_in(
    ws: Workspace,
    case: Case,
    found: Sequence[Found],
    context: Context,
    sources: Sources | None = None,
    only: frozenset[str] | None = None,
) -> ImportReport:
    """Take files that were found into the case; as `import_records`."""
    with ws.library.filling(case.id):
        return _Import(ws, case, context, deque(found), sources or Sources(), only).run()


def _is_there(path: Path) -> bool:
    """Whether something has that name, be it out of reach: what cannot be looked at is listed with its reason."""
    try:
        return path.exists()
    except PermissionError:
        return True
    except OSError:
        return False


class _SourceGoneError(Exception):
    """The disc, stick, share or folder that is read from is there no more."""


@dataclass(frozen=True)
class _Lanes:
    """Where files are copied, and where the copies are read one by one, so that no copier waits for a reader."""

    copiers: ThreadPoolExecutor
    reading: ThreadPoolExecutor


@dataclass(frozen=True)
class _UnderWay:
    """A file being copied and, after that, read."""

    found: Found
    copy: Future[Arrival]
    arrival: Future[Arrival]


@dataclass
class _Import:
    """One import under way.

    `found` are the files that were not begun with: each is let go of as it is, so that a large import holds no two
    lists. `taken` are SHA-256, as bytes: half as large as hex. `lines` are those of the report, in the order in which
    files arrive; one is None while its batch is written. `left` are the files that were begun with and let go of when
    the import stopped.
    """

    ws: Workspace
    case: Case
    context: Context
    found: deque[Found]
    sources: Sources
    only: frozenset[str] | None = None
    lines: list[FileOutcome | None] = field(default_factory=list)
    left: list[Found] = field(default_factory=list)
    taken: set[bytes] = field(default_factory=set)
    viewers: Viewers = field(default_factory=Viewers)

    def run(self) -> ImportReport:
        """Go through the files; the report is written whatever stops it."""
        with self.ws.library.unit_of_work() as unit:
            import_id = unit.imports.begin(self.case.id)
            unit.trail.add("import.begin", f"case:{self.case.id}", f"done import={import_id}")
            for volume, medium in {(one.volume, one.medium) for one in self.found if one.path != one.top}:
                unit.media.of(self.case.id, volume, medium)
            self.choices = unit.media.choices(self.case.id)
            hashes = unit.files.known(self.case.id)
            whole = frozenset(hashes - unit.enclosures.without_document(self.case.id))
            self.known = Known(whole, frozenset(unit.files.fingerprints(self.case.id)))
        self.taken.update(map(bytes.fromhex, hashes))
        self.batches = Batches(self.ws, self.case, import_id, self.lines)
        self.viewers.look_at(self.found)
        self.total = len(self.found)
        stopped = self._go_through()
        cancelled, gone = isinstance(stopped, Cancelled), isinstance(stopped, _SourceGoneError)
        report = self._report(import_id, stopped)
        how = "cancelled" if cancelled else "gone" if gone else "failed" if stopped else "done"
        entered = 0
        while len(report.files) - entered > LINES_AT_ONCE:
            with self.ws.library.unit_of_work() as unit:
                unit.imports.enter(import_id, entered, report.files[entered : entered + LINES_AT_ONCE])
            entered += LINES_AT_ONCE
        with self.ws.library.unit_of_work() as unit:
            unit.imports.finish(import_id, report, entered)
            lists = unit.listings.check(self.case.id, import_id, [one.path for one in report.files])
            unit.trail.add("import.end", f"case:{self.case.id}", f"{how} {_counts(report)}")
        ended = {outcome.value: report.count(outcome) for outcome in Outcome}
        logs.event("import.finished", **ended, cancelled=cancelled, left=report.left)
        self.ws.reader.recycle()
        if stopped is not None and not (cancelled or gone):
            raise stopped
        return replace(report, lists=lists)

    def _go_through(self) -> Exception | None:
        """Take in every file; gives what stopped it half way."""
        stopped: Exception | None = None
        with ThreadPoolExecutor(_COPIERS, "carenav-copy") as copiers, ThreadPoolExecutor(1, "carenav-read") as reading:
            try:
                self._take_all(_Lanes(copiers, reading), _one_by_one(self.found), depth=1)
            except (Cancelled, CaseError, LibraryError, OSError, _SourceGoneError) as error:
                stopped = error
        try:
            self.batches.finish()
        except (CaseError, LibraryError, OSError) as error:
            stopped = stopped or error
        return self._disk_full() if stopped and _is_full(stopped) else stopped

    def _take_all(self, lanes: _Lanes, found: Iterable[Found], depth: int) -> None:
        with closing(self._arrive(lanes, found)) as arrivals:
            for arrival in arrivals:
                if arrival.archive is not None:
                    with arrival.archive as file:
                        self._open_archive(lanes, arrival, file, depth)
                else:
                    self._take(arrival)
                    self._take_enclosed(arrival)
                self.context.checkpoint()

    def _arrive(self, lanes: _Lanes, found: Iterable[Found]) -> Generator[Arrival]:
        """The files one after the other, with the next few already being copied."""
        waiting: deque[_UnderWay] = deque()
        size = 0
        try:
            for one in found:
                waiting.append(self._start(lanes, one))
                size += one.size
                while len(waiting) >= (_AHEAD if size < _LARGE else _AHEAD_LARGE):
                    size -= waiting[0].found.size
                    yield _first(waiting)
            while waiting:
                yield _first(waiting)
        finally:
            for left in waiting:
                self.left.append(left.found)
                self._forget(left)

    def _start(self, lanes: _Lanes, one: Found) -> _UnderWay:
        in_viewer = self.viewers.hold(one.path)
        copy = lanes.copiers.submit(receive, self.ws, self.sources, self.known, in_viewer, one)
        choice = choice_for(self.choices, one.volume, one.path)
        return _UnderWay(one, copy, lanes.reading.submit(lambda: read(self.ws, copy.result(), choice)))

    def _forget(self, left: _UnderWay) -> None:
        """Throw away the copy of a file that was under way when the import stopped."""
        if left.copy.cancel():
            return
        if not left.arrival.cancel():
            wait((left.arrival,))
        if left.copy.exception():
            return
        arrival = left.copy.result()
        if arrival.staged is not None:
            self.ws.library.originals.discard(arrival.staged)
        if arrival.archive is not None:
            arrival.archive.close()

    def _open_archive(self, lanes: _Lanes, archive: Arrival, file: BinaryIO, depth: int) -> None:
        inside: Inside | Reason = Reason.ARCHIVE_TOO_DEEP
        if depth <= _DEPTH:
            inside = members(self.ws, self.sources, archive.found, archive.format, file)
        if isinstance(inside, Reason):
            self._end(FileOutcome(archive.found.path, Outcome.FAILED, inside))
            return
        self.viewers.look_at(inside.listed())
        self.total += inside.count - 1
        try:
            self._take_all(lanes, inside.extracted(), depth + 1)
        except BaseException:
            self.left.append(archive.found)
            raise

    def _take_enclosed(self, holder: Arrival) -> None:
        """Take in the document inside an object as if it lay beside it."""
        if holder.enclosed is None or holder.staged is None or holder.facts is None or self._is_not_wanted(holder):
            return
        self.total += 1
        arrival = read(self.ws, receive(self.ws, self.sources, self.known, False, holder.enclosed))
        if arrival.archive is not None:
            arrival.archive.close()
            self.lines.append(FileOutcome(arrival.found.path, Outcome.FAILED, Reason.OTHER_THAN_NAMED))
        else:
            facts = arrival.facts and told_by(holder.facts, arrival.facts)
            self._take(replace(arrival, facts=facts, inside=holder.staged.sha256))

    def _take(self, arrival: Arrival) -> None:
        """Give one file its place: in the report at once, or in the batch that is being filled."""
        self.viewers.note(arrival)
        if arrival.staged is not None and self._is_not_wanted(arrival):
            self.ws.library.originals.discard(arrival.staged)
            arrival = replace(arrival, staged=None, outcome=_of_nobody_wanted(arrival))
        sha256 = arrival.staged.sha256 if arrival.staged else arrival.sha256
        if arrival.inside and sha256:
            self.batches.enclose(sha256, arrival.inside)
        if arrival.outcome is not None:
            self._end(arrival.outcome)
        elif arrival.staged is not None and bytes.fromhex(arrival.staged.sha256) in self.taken:
            self.ws.library.originals.discard(arrival.staged)
            self.lines.append(FileOutcome(arrival.found.path, Outcome.DUPLICATE, Reason.ALREADY_HERE))
        elif arrival.staged is not None:
            self.taken.add(bytes.fromhex(arrival.staged.sha256))
            self.batches.add(self.viewers.suggested(arrival))
        self.context.report(Progress("import.copying", len(self.lines), self.total, detail=arrival.found.name))

    def _is_not_wanted(self, arrival: Arrival) -> bool:
        """Whether a file is of somebody whose files were not asked for; the index of a disc may name anybody."""
        if self.only is None or arrival.facts is None:
            return False
        return arrival.facts.format is FileFormat.DICOMDIR or key(arrival.facts.seen) not in self.only

    def _end(self, outcome: FileOutcome) -> None:
        """Write a file down that brings nothing; one whose whole medium is away is the last."""
        self.lines.append(outcome)
        if outcome.reason is Reason.SOURCE_GONE:
            raise _SourceGoneError

    def _report(self, import_id: int, stopped: Exception | None) -> ImportReport:
        lines = [one for one in self.lines if one is not None]
        if not stopped:
            lines = self.viewers.remarked(lines)
        totals = self.batches.totals
        return ImportReport(
            tuple(lines),
            totals.studies,
            totals.series,
            totals.instances,
            totals.documents,
            cancelled=isinstance(stopped, Cancelled),
            left=max(0, self.total - len(lines)),
            id=import_id,
        )

    def _disk_full(self) -> LibraryError:
        """The error for a full disk that says how much the files still need that were not taken in."""
        left = self.batches.unwritten + sum(map(size_of, (*self.left, *self.found)))
        return disk_full(self.ws.library.folder, space_for(left))


def _first(waiting: deque[_UnderWay]) -> Arrival:
    """The first file that is under way, which is so no longer unless what became of it is an error."""
    arrival = waiting[0].arrival.result()
    waiting.popleft()
    return arrival


def _one_by_one(found: deque[Found]) -> Iterator[Found]:
    """The files from the first on, each of which leaves the list."""
    while found:
        yield found.popleft()


def _of_nobody_wanted(arrival: Arrival) -> FileOutcome:
    """How a file ends that is not of the chosen people; of one that cannot be read nobody knows whose it is."""
    if arrival.facts is not None and arrival.facts.unreadable:
        return FileOutcome(arrival.found.path, Outcome.FAILED, Reason(arrival.facts.unreadable))
    return FileOutcome(arrival.found.path, Outcome.SKIPPED, Reason.OTHER_PERSON)


def _counts(report: ImportReport) -> str:
    """How many files ended how, and how many an import that was stopped did not come to."""
    ended = " ".join(f"{outcome}={report.count(outcome)}" for outcome in Outcome)
    return f"{ended} left={report.left}"


def _is_full(error: Exception) -> bool:
    """Whether the library's own disk has no room left."""
    if isinstance(error, LibraryError):
        return error.code is Code.DISK_FULL
    return isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)


def last_report(ws: Workspace, case_id: int) -> ImportReport | None:
    """The report of the latest import into a case."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        report = unit.imports.latest(case_id)
        if report is None:
            return None
        lists = unit.listings.check(case_id, report.id, [one.path for one in report.files])
    return replace(report, lists=lists)
