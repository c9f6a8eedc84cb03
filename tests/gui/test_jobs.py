"""Work leaves the main thread and its results come home to it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from carenav_desktop.domain.progress import Context, Progress
from carenav_desktop.errors import Code, KnownError
from carenav_desktop.gui.jobs import PROGRESS_INTERVAL, Job, Jobs, JobState, Lane


class Told:
    """A teller that remembers what the user was told."""

    def __init__(self) -> None:
        self.sentences: list[str] = []
        self.bugs: list[BaseException] = []

    def explain(self, error: KnownError) -> str:
        return f"sentence of {error.code}"

    def tell(self, sentence: str) -> None:
        self.sentences.append(sentence)

    def report_bug(self, bug: BaseException) -> None:
        self.bugs.append(bug)


class Receiver(QObject):
    """Keeps what comes home, and on which thread it came."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.threads: set[threading.Thread] = set()

    def take(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(threading.current_thread())


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def jobs(qtbot: QtBot, told: Told) -> Iterator[Jobs]:
    made = Jobs(told)
    yield made
    made.shutdown()


def idle(qtbot: QtBot, jobs: Jobs) -> None:
    qtbot.waitUntil(lambda: jobs.idle, timeout=60_000)


def test_an_operation_runs_elsewhere_and_its_result_comes_to_the_main_thread(qtbot: QtBot, jobs: Jobs) -> None:
    receiver = Receiver()
    jobs.submit(lambda context: threading.current_thread(), receiver.take)
    idle(qtbot, jobs)
    assert receiver.results != [threading.main_thread()]
    assert receiver.threads == {threading.main_thread()}


def test_the_results_of_a_lane_come_in_order(qtbot: QtBot, jobs: Jobs) -> None:
    receiver = Receiver()
    for number in range(200):
        jobs.submit(lambda context, number=number: number, receiver.take)
    idle(qtbot, jobs)
    assert receiver.results == list(range(200))


def test_a_long_job_does_not_hold_up_a_quick_one(qtbot: QtBot, jobs: Jobs) -> None:
    receiver, gate = Receiver(), threading.Event()
    jobs.submit(lambda context: gate.wait(), lane=Lane.LONG)
    jobs.submit(lambda context: "quick", receiver.take, lane=Lane.QUICK)
    qtbot.waitUntil(lambda: receiver.results == ["quick"], timeout=60_000)
    gate.set()


def test_the_preview_asked_for_last_is_drawn_first(qtbot: QtBot, jobs: Jobs) -> None:
    receiver, gate, busy = Receiver(), threading.Event(), threading.Semaphore(0)

    def block(context: Context) -> None:
        busy.release()
        gate.wait()

    for _ in range(2):
        jobs.submit(block, lane=Lane.PREVIEW)
    busy.acquire()
    busy.acquire()
    order: list[str] = []
    for name in ("first", "last"):
        jobs.submit(lambda context, name=name: order.append(name), lane=Lane.PREVIEW)
    gate.set()
    idle(qtbot, jobs)
    assert order[0] == "last"
    assert receiver.results == []


def test_a_cancelled_job_ends_in_silence(qtbot: QtBot, jobs: Jobs, told: Told) -> None:
    receiver, started = Receiver(), threading.Event()

    def forever(context: Context) -> None:
        started.set()
        while True:
            context.checkpoint()

    job = jobs.submit(forever, receiver.take, receiver.take, lane=Lane.LONG)
    started.wait()
    job.cancel()
    idle(qtbot, jobs)
    assert (job.state, receiver.results, told.sentences, told.bugs) == (JobState.ENDED, [], [], [])


def test_a_long_job_that_stops_half_way_still_hands_over_what_it_did(qtbot: QtBot, jobs: Jobs) -> None:
    receiver, started, go_on = Receiver(), threading.Event(), threading.Event()

    def operation(context: Context) -> str:
        started.set()
        go_on.wait()
        return "half"

    job = jobs.submit(operation, receiver.take, lane=Lane.LONG)
    started.wait()
    job.cancel()
    go_on.set()
    idle(qtbot, jobs)
    assert receiver.results == ["half"]


def test_a_paused_job_waits_at_its_checkpoint_until_it_is_resumed(qtbot: QtBot, jobs: Jobs) -> None:
    receiver, started, go_on = Receiver(), threading.Event(), threading.Event()

    def operation(context: Context) -> str:
        started.set()
        go_on.wait()
        context.checkpoint()
        return "done"

    job = jobs.submit(operation, receiver.take, lane=Lane.LONG)
    started.wait()
    job.pause()
    go_on.set()
    assert (job.state, receiver.results) == (JobState.PAUSED, [])
    job.resume()
    idle(qtbot, jobs)
    assert receiver.results == ["done"]


def test_progress_is_thinned_out_and_the_last_always_arrives(qtbot: QtBot, jobs: Jobs) -> None:
    receiver = Receiver()

    def operation(context: Context) -> None:
        for done in range(5001):
            context.report(Progress("copy", done, 5000))

    jobs.submit(operation, on_progress=receiver.take)
    idle(qtbot, jobs)
    assert len(receiver.results) < 100
    assert receiver.results[-1] == Progress("copy", 5000, 5000)
    assert PROGRESS_INTERVAL >= 0.1


def test_a_known_error_is_told_as_its_sentence(qtbot: QtBot, jobs: Jobs, told: Told) -> None:
    def operation(context: Context) -> None:
        raise KnownError(Code.DISK_FULL, path="x")

    jobs.submit(operation)
    idle(qtbot, jobs)
    assert (told.sentences, told.bugs) == (["sentence of disk_full"], [])


def test_whoever_asked_may_take_the_sentence_of_a_known_error(qtbot: QtBot, jobs: Jobs, told: Told) -> None:
    receiver = Receiver()

    def operation(context: Context) -> None:
        raise KnownError(Code.DISK_FULL, path="x")

    jobs.submit(operation, on_error=receiver.take)
    idle(qtbot, jobs)
    assert (receiver.results, told.sentences) == (["sentence of disk_full"], [])


def test_a_bug_is_reported_and_the_lane_lives_on(qtbot: QtBot, jobs: Jobs, told: Told) -> None:
    receiver = Receiver()
    jobs.submit(lambda context: 1 // 0, receiver.take)
    jobs.submit(lambda context: "next", receiver.take)
    idle(qtbot, jobs)
    assert [type(bug) for bug in told.bugs] == [ZeroDivisionError]
    assert receiver.results == ["next"]


def test_a_result_for_a_widget_that_is_gone_is_dropped(qtbot: QtBot, jobs: Jobs, told: Told) -> None:
    import shiboken6

    receiver, gate = Receiver(), threading.Event()
    jobs.submit(lambda context: gate.wait(), receiver.take)
    shiboken6.delete(receiver)
    gate.set()
    idle(qtbot, jobs)
    assert told.bugs == []
    assert receiver.results == []


def test_shutdown_stops_what_runs_and_waits_for_it(qtbot: QtBot, told: Told) -> None:
    jobs = Jobs(told)
    ended, started = threading.Event(), threading.Event()

    def operation(context: Context) -> None:
        started.set()
        try:
            while True:
                context.checkpoint()
        finally:
            ended.set()

    jobs.submit(operation, lane=Lane.LONG)
    started.wait()
    jobs.shutdown()
    assert ended.is_set()
    assert jobs.submit(lambda context: None).state is JobState.ENDED


def test_every_start_and_end_is_announced(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[tuple[str, JobState]] = []

    class Listener(QObject):
        def hear(self, job: Job) -> None:
            seen.append((job.title, job.state))

    listener = Listener()
    jobs.job_changed.connect(listener.hear)
    jobs.submit(lambda context: None, lane=Lane.LONG, title="Copying")
    idle(qtbot, jobs)
    assert seen[0] == ("Copying", JobState.WAITING)
    assert seen[-1] == ("Copying", JobState.ENDED)
