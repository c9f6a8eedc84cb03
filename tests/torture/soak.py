"""The window used without a pause: memory does not grow, references to None do not drift, nothing crashes.

Runs in a process of its own, off-screen, over the sample case: places are switched, records chosen, looked for,
answered and taken back, packets sealed now and then.
"""

from __future__ import annotations

import gc
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from .result import Result

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from carenav_desktop.gui.application import Application

_TESTS = Path(__file__).parents[1]
_MOST_GROWTH = 50.0
#: References to None an action, over the second half; a slot or a signal that loses one each time is far above it.
_MOST_DRIFT = 2.0
#: Part of the time in which caches fill; growth is counted from its end.
_WARM_UP = 0.3
#: How often memory is looked at.
_SAMPLES = 20
_EXPORT_EVERY = 40
_LEAK = 4 << 20


def soak(minutes: float, folder: Path, *, wrong: str = "") -> Result:
    """Use the window for so many minutes. `wrong` = 'leak' keeps four MB an action on purpose."""
    begun = time.monotonic()
    folder.mkdir(parents=True, exist_ok=True)
    path = os.pathsep.join((str(_TESTS), str(_TESTS.parent / "src")))
    done = subprocess.run(
        [sys.executable, "-m", "torture.soak", str(minutes), str(folder), wrong],
        env={**os.environ, "PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    result = Result("soak", asked=1, seconds=time.monotonic() - begun)
    if done.returncode or "Traceback" in done.stderr:
        result.findings.append(f"it ended with {done.returncode}: {done.stderr[-2000:]}")
        return result
    said = json.loads(done.stdout.splitlines()[-1])
    result.reached = 1
    result.notes.append(", ".join(f"{name} {value}" for name, value in said.items()))
    if said["grown MB"] > _MOST_GROWTH:
        result.findings.append(f"memory grew by {said['grown MB']} MB")
    if abs(said["None an action"]) > _MOST_DRIFT:
        result.findings.append(f"references to None drift by {said['None an action']} an action")
    return result


def main() -> None:
    """The process that is measured."""
    from PySide6.QtWidgets import QApplication

    from carenav_desktop.domain.progress import SilentContext
    from carenav_desktop.gui.application import Application
    from carenav_desktop.services.sample import open_sample
    from carenav_desktop.services.workspace import workspace

    minutes, folder, wrong = float(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    with workspace(folder / "library") as ws:
        open_sample(ws, SilentContext())
    app = QApplication(sys.argv[:1])
    running = Application(app, folder / "library", folder / "settings.json")
    running.start()
    user = _User(app, running, folder / "out")
    user.settle(lambda: running.session.case is not None and running.session.jobs.idle)
    print(json.dumps(user.work(60 * minutes, wrong)), flush=True)
    running.close()


class _User:
    """Somebody who never rests."""

    def __init__(self, app: QApplication, running: Application, out: Path) -> None:
        self._app, self._running, self._out = app, running, out
        self._leaked: list[bytes] = []
        self._actions: tuple[Callable[[int], None], ...] = (
            self._switch,
            self._choose,
            self._look_for,
            self._scroll,
            self._answer,
            self._write,
        )

    def work(self, seconds: float, wrong: str) -> dict[str, Any]:
        """Go on for so long; gives what was measured."""
        begun = time.monotonic()
        samples: list[_Sample] = []
        actions = exports = 0
        while (gone := time.monotonic() - begun) < seconds:
            self._actions[actions % len(self._actions)](actions)
            if actions % (_EXPORT_EVERY * len(self._actions)) == 0:
                self._seal()
                exports += 1
            actions += 1
            self.settle(lambda: self._running.session.jobs.idle)
            if wrong == "leak":
                self._leaked.append(bytes([1]) * _LEAK)
            if gone >= len(samples) * seconds / _SAMPLES:
                samples.append(_measure(actions))
        samples.append(_measure(actions))
        warm, middle, end = samples[round(_WARM_UP * len(samples))], samples[len(samples) // 2], samples[-1]
        return {
            "actions": actions,
            "exports": exports,
            "MB after warm-up": round(warm.megabytes),
            "grown MB": round(end.megabytes - warm.megabytes, 1),
            "None an action": round((end.nones - middle.nones) / max(1, end.actions - middle.actions), 2),
            "course": [(one.actions, round(one.megabytes), one.nones) for one in samples],
        }

    def settle(self, ready: Callable[[], bool], seconds: float = 60) -> None:
        """Let the program work until it has nothing to do."""
        end = time.monotonic() + seconds
        calm = 0
        while calm < 3:
            assert time.monotonic() < end, "the window does not come to rest"
            self._app.processEvents()
            time.sleep(0.002)
            calm = calm + 1 if ready() else 0

    def _switch(self, number: int) -> None:
        self._running.window.show_place(number // len(self._actions) % 4)

    def _choose(self, number: int) -> None:
        shelf = self._running.window.work.records.shelf
        targets = [shelf.shelf.target(shelf.shelf.index(row)) for row in range(shelf.shelf.rowCount())]
        known = [one for one in targets if one.startswith(("record", "study"))]
        if known:
            shelf.reveal(known[number // len(self._actions) % len(known)])

    def _look_for(self, number: int) -> None:
        self._running.window.work.records.head.search.setText(("", "CT", "letter", "xyzzy")[number // 6 % 4])

    def _scroll(self, number: int) -> None:
        bar = self._running.window.work.records.shelf.verticalScrollBar()
        bar.setValue(bar.maximum() if number % 12 else 0)

    def _answer(self, number: int) -> None:
        """Confirm what a record is, and every other time take that back."""
        details = self._running.window.work.records.details
        if details.isVisible():
            details.accept()
        self.settle(lambda: self._running.session.jobs.idle)
        if number // 6 % 2:
            self._running.session.answers.undo()

    def _write(self, number: int) -> None:
        edit = self._running.window.work.question.edit
        if edit.isEnabled():
            edit.setPlainText(f"Is the operation on 3 Dec 2026 the right next step, or waiting {number} weeks?")

    def _seal(self) -> None:
        """A packet for a key, in the thread the window uses for it, thrown away afterwards."""
        from carenav_desktop.gui.jobs import Lane
        from carenav_desktop.packet.key import Key
        from carenav_desktop.sealing.identities import new_identity
        from carenav_desktop.services.exporting import export_packet

        session = self._running.session
        assert session.case is not None
        case, key = session.case.id, Key(recipients=(new_identity().recipient,))
        shutil.rmtree(self._out, ignore_errors=True)
        self._out.mkdir()
        failed: list[BaseException] = []
        session.jobs.submit(
            lambda context: export_packet(session.workspace, case, self._out, key, None, context),
            on_error=failed.append,
            lane=Lane.LONG,
        )
        self.settle(lambda: session.jobs.idle)
        if failed:
            raise failed[0]


class _Sample(NamedTuple):
    """After so many actions: resident memory in MB and the references to None."""

    actions: int
    megabytes: float
    nones: int


def _measure(actions: int) -> _Sample:
    """Look at the process after everything unneeded is gone."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return _Sample(actions, pages * os.sysconf("SC_PAGE_SIZE") / 1e6, sys.getrefcount(None))


if __name__ == "__main__":
    main()
