"""Runs work off the main thread and brings results home to it.

Owns the worker threads and the one QObject that speaks to the window. An operation is a plain callable that gets
a `domain.progress.Context`; it knows no Qt. Must not know any service, place or widget.
"""

from __future__ import annotations

import queue
import time
from collections.abc import Callable
from enum import StrEnum
from threading import Event, Lock, Thread
from typing import Any, Protocol

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from ..domain.progress import Context, Progress
from ..errors import Cancelled, KnownError

#: Seconds between two progress deliveries of one job.
PROGRESS_INTERVAL = 0.1


class Lane(StrEnum):
    """A queue with its own workers, so that a long import never delays a click."""

    QUICK = "quick"
    LONG = "long"
    PREVIEW = "preview"
    FRAMES = "frames"


_WORKERS = {Lane.QUICK: 1, Lane.LONG: 1, Lane.PREVIEW: 2, Lane.FRAMES: 2}


class JobState(StrEnum):
    """Where a job is; `ENDED` covers success, error and cancel alike."""

    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class Teller(Protocol):
    """Whoever turns what went wrong into words a person can read."""

    def explain(self, error: KnownError) -> str:
        """The sentence of a known error."""

    def tell(self, sentence: str) -> None:
        """Show a sentence that needs no answer."""

    def report_bug(self, bug: BaseException) -> None:
        """Show an error nobody foresaw, with details to copy."""


class Job:
    """One piece of work under way, and the context its operation works with.

    `cancel`, `pause` and `resume` may be called from any thread; they act at the operation's next checkpoint.
    """

    def __init__(
        self,
        jobs: Jobs,
        operation: Callable[[Context], Any],
        lane: Lane,
        title: str,
        on_success: Callable[[Any], object] | None,
        on_error: Callable[[str], object] | None,
        on_progress: Callable[[Progress], object] | None,
    ) -> None:
        self.lane = lane
        self.title = title
        self.state = JobState.WAITING
        self.progress: Progress | None = None
        self.operation = operation
        self.on_success = on_success
        self.on_error = on_error
        self.on_progress = on_progress
        self.result: Any = None
        self.failure: BaseException | None = None
        self._jobs = jobs
        self._cancelled = Event()
        self._going = Event()
        self._going.set()
        self._lock = Lock()
        self._latest: Progress | None = None
        self._told = 0.0
        self._announced = False

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked the job to stop."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the job to stop; what it finished before stays."""
        self._cancelled.set()
        self._going.set()

    def pause(self) -> None:
        """Hold the job at its next checkpoint."""
        if self.state in (JobState.WAITING, JobState.RUNNING):
            self._going.clear()
            self.state = JobState.PAUSED
            self._jobs.job_changed.emit(self)

    def resume(self) -> None:
        """Let a paused job go on."""
        if self.state is JobState.PAUSED:
            self.state = JobState.RUNNING
            self._going.set()
            self._jobs.job_changed.emit(self)

    def report(self, progress: Progress) -> None:
        """Keep the newest progress; the main thread fetches it in its own time."""
        with self._lock:
            self._latest = progress
            if self._announced:
                return
            self._announced = True
        self._jobs._progressed.emit(self)

    def checkpoint(self) -> None:
        """Return at once, wait while paused, or raise `Cancelled`."""
        self._going.wait()
        if self._cancelled.is_set():
            raise Cancelled

    def run(self) -> None:
        """Do the work on the calling worker thread and keep what came of it."""
        try:
            if self.state is JobState.WAITING:
                self.state = JobState.RUNNING
            self.checkpoint()
            self.result = self.operation(self)
        except BaseException as failure:
            self.failure = failure

    def take_progress(self, *, at_end: bool = False) -> float:
        """Make the newest progress current and return 0, or the seconds to wait before that is due."""
        wait = self._told + PROGRESS_INTERVAL - time.monotonic()
        if wait > 0 and not at_end:
            return wait
        with self._lock:
            fresh, self._latest, self._announced = self._latest, None, False
        if fresh is not None:
            self._told = time.monotonic()
            self.progress = fresh
            deliver(self.on_progress, fresh)
        return 0.0


def deliver(callback: Callable[[Any], object] | None, value: object) -> None:
    """Call back, unless the widget that asked is gone."""
    owner = getattr(getattr(callback, "func", callback), "__self__", None)
    if callback is None or (isinstance(owner, QObject) and not shiboken6.isValid(owner)):
        return
    callback(value)


class Jobs(QObject):
    """The lanes. `job_changed(Job)` follows every start, progress, pause and end, on the main thread."""

    job_changed = Signal(object)
    _progressed = Signal(object)
    _ended = Signal(object)

    def __init__(self, teller: Teller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._teller = teller
        self._queues: dict[Lane, queue.SimpleQueue[Job | None] | queue.LifoQueue[Job | None]] = {
            Lane.QUICK: queue.SimpleQueue(),
            Lane.LONG: queue.SimpleQueue(),
            Lane.PREVIEW: queue.LifoQueue(),  # what was asked for last is what the eye rests on
            Lane.FRAMES: queue.SimpleQueue(),
        }
        self._threads: dict[Lane, list[Thread]] = {lane: [] for lane in Lane}
        self._open: set[Job] = set()
        self._closed = False
        self._progressed.connect(self._take_progress, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        operation: Callable[[Context], Any],
        on_success: Callable[[Any], object] | None = None,
        on_error: Callable[[str], object] | None = None,
        on_progress: Callable[[Progress], object] | None = None,
        lane: Lane | str = Lane.QUICK,
        title: str = "",
        *,
        last: bool = False,
    ) -> Job:
        """Queue `operation(context)`. Callbacks run on the main thread; a cancelled job calls none of the first two.

        Without `on_error` the sentence of a known error is shown. `title` names the job for the activity bar.
        `last` queues it behind everything else that the event of the moment asks for.
        """
        job = Job(self, operation, Lane(lane), title, on_success, on_error, on_progress)
        if self._closed:
            job.cancel()
            job.state = JobState.ENDED
            return job
        self._open.add(job)
        self.job_changed.emit(job)
        if last:
            QTimer.singleShot(0, self, lambda: self._put(job))
        else:
            self._put(job)
        return job

    @property
    def idle(self) -> bool:
        """Whether every job has ended and its callbacks were called."""
        return not self._open

    def running(self, lane: Lane | str) -> tuple[Job, ...]:
        """The jobs of a lane that have not ended."""
        return tuple(job for job in self._open if job.lane == lane)

    def shutdown(self) -> None:
        """Stop long work and previews, finish what was asked for on the quick lane, and end the workers.

        Quick jobs are what the user wrote last. Callbacks are no longer called.
        """
        self._closed = True
        for job in self._open:
            if job.lane is not Lane.QUICK:
                job.cancel()
        for lane, threads in self._threads.items():
            for _ in threads:
                self._queues[lane].put(None)
        for threads in self._threads.values():
            for thread in threads:
                thread.join()
            threads.clear()
        self._open.clear()

    def _put(self, job: Job) -> None:
        self._queues[job.lane].put(job)
        self._hire(job.lane)

    def _hire(self, lane: Lane) -> None:
        """Start a worker while the lane has fewer than it may have."""
        threads = self._threads[lane]
        if not self._closed and len(threads) < _WORKERS[lane]:
            thread = Thread(target=self._work, args=(lane,), name=f"{lane}-{len(threads)}", daemon=True)
            threads.append(thread)
            thread.start()

    def _work(self, lane: Lane) -> None:
        """The life of one worker thread."""
        while (job := self._queues[lane].get()) is not None:
            job.run()
            if not self._closed:
                self._ended.emit(job)

    @Slot(object)
    def _take_progress(self, job: Job) -> None:
        wait = job.take_progress()
        if wait > 0:
            QTimer.singleShot(int(wait * 1000) + 1, self, lambda: self._take_progress(job))
        elif job in self._open:
            self.job_changed.emit(job)

    @Slot(object)
    def _end(self, job: Job) -> None:
        if job not in self._open:
            return
        job.take_progress(at_end=True)
        self._open.discard(job)
        job.state = JobState.ENDED
        self.job_changed.emit(job)
        match job.failure:
            case None:
                if not job.cancelled or job.lane is Lane.LONG:
                    deliver(job.on_success, job.result)
            case Cancelled():
                pass
            case KnownError() as error:
                deliver(job.on_error or self._teller.tell, self._teller.explain(error))
            case bug:
                self._teller.report_bug(bug)
