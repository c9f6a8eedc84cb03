"""The longest stall of the event loop while scans are looked at, and how long 300 series take to be on the screen.

    python3 benchmarks/quick_look.py SCANS [SCANS...]      (each a folder of image files or one image file)

The window runs off screen. Every turn of the event loop is timed, so a stall is what a hand would feel; beside it
stands what the main thread worked meanwhile, which other programs of the computer cannot make longer.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from carenav_desktop import settings
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.gui.application import Application
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.workspace import workspace

#: Keys a second of a held key, and pictures passed by it.
_RATE, _STEPS = 30, 150
_SERIES = 300


class Run:
    """One window over one library; `turns` has what each turn of the event loop took and worked, in milliseconds."""

    def __init__(self, app: QApplication, library: Path, remembered: Path) -> None:
        self.app = app
        self.running = Application(app, library, remembered)
        self.session = self.running.session
        self.turns: list[tuple[float, float]] = []
        self.running.start()
        self.measured(
            "open the library",
            lambda: self.until(lambda: self.session.jobs.idle and self.session.checklist is not None),
        )
        self.running.window.resize(1366, 768)
        self.place = self.running.window.work.records
        self.turn(0.3)

    def turn(self, seconds: float) -> None:
        """Let the event loop go round for a while."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self.once()

    def until(self, ready: Callable[[], bool]) -> float:
        """Go round until `ready`; gives the seconds it took."""
        start = time.perf_counter()
        while not ready() and time.perf_counter() < start + 60:
            self.once()
        return time.perf_counter() - start

    def once(self) -> None:
        """One turn."""
        self.timed(self.app.processEvents)
        time.sleep(0.001)

    def timed(self, act: Callable[[], object]) -> None:
        """Do something as one turn."""
        start, worked = time.perf_counter(), time.thread_time()
        act()
        self.turns.append((1000 * (time.perf_counter() - start), 1000 * (time.thread_time() - worked)))

    def measured(self, name: str, act: Callable[[], object]) -> None:
        """Do something and tell the longest turns meanwhile."""
        self.turns = []
        start = time.perf_counter()
        act()
        took = time.perf_counter() - start
        longest, most = (max((turn[part] for turn in self.turns), default=0.0) for part in (0, 1))
        print(f"  {name:42} {took:6.2f} s   longest turn {longest:5.1f} ms, worked {most:5.1f} ms", flush=True)

    # -- what a person does

    def look(self, target: str) -> None:
        """Choose a study, look through it by key, wheel and hand."""
        self.measured("choose the study", lambda: (self._choose(target), self.until(self._shown)))
        view = self.place.look.active.view
        key = Qt.Key
        self.measured("held key, 30 a second", lambda: self._keys(key.Key_Up, 1 / _RATE))
        self.measured("as fast as events come", lambda: self._keys(key.Key_Down, 0.0))
        self.measured("until the last is shown", lambda: self.until(self._shown))
        self.measured("brightness by 60 moves of the hand", lambda: self._drag(view))
        self.measured("nearer, farther", lambda: self._zoom(view))
        self.measured("large", lambda: (self.place.toggle_large(), self.until(self._shown), self.turn(0.2)))
        self.measured("large: held key", lambda: self._keys(key.Key_Up, 1 / _RATE))
        self.measured("large: brightness", lambda: self._drag(view))
        self.place.toggle_large()

    def _choose(self, target: str) -> None:
        self.timed(lambda: self.place.shelf.reveal(target))

    def _shown(self) -> bool:
        pane = self.place.look.active.shown
        return bool(pane.refs) and pane.shown == pane.at

    def _keys(self, key: Qt.Key, pause: float) -> None:
        view = self.place.look.active.view
        for _ in range(min(_STEPS, len(self.place.look.active.shown.refs))):
            self.timed(lambda: QTest.keyClick(view, key))
            self.turn(pause) if pause else self.once()

    def _drag(self, view: object) -> None:
        view.level_begun.emit()
        for step in range(60):
            self.timed(partial(view.level_dragged.emit, QPointF(step, -step)))
            self.turn(1 / 60)
        self.until(self._shown)

    def _zoom(self, view: object) -> None:
        for step in range(30):
            view.zoom(1.25 if step % 10 < 5 else 0.8)
            self.turn(1 / 60)

    def strip(self, target: str) -> None:
        """Show a study of many series, then all of its small pictures."""
        self.measured(
            "300 series listed, their pictures in sight", lambda: (self._choose(target), self.until(self._drawn))
        )
        self.measured("until the first image is sharp", lambda: self.until(self._shown))
        self.measured("through the whole strip", self._through)
        bar = self.place.shelf.verticalScrollBar()
        self.measured("down the whole shelf", lambda: self._down(bar))

    def _drawn(self) -> bool:
        """Whether every small picture in sight is there."""
        strip = self.place.look.strip
        rows = [strip.indexAt(strip.viewport().rect().center() + QPoint(x, 0)).row() for x in (-180, 0, 180)]
        return all(row >= 0 and strip.list.series[row].id in strip.list._icons for row in rows)

    def _through(self) -> None:
        strip = self.place.look.strip
        for row in range(2, strip.list.rowCount() - 1, 3):
            strip.scrollTo(strip.list.index(row), strip.ScrollHint.PositionAtCenter)
            self.until(self._drawn)

    def _down(self, bar: object) -> None:
        for value in range(0, bar.maximum() + 1, bar.pageStep() // 2):
            bar.setValue(value)
            self.turn(0.005)  # what comes into sight asks for its picture when it is painted
            self.until(lambda: not self.session.jobs.running("preview"))

    def close(self) -> None:
        """End everything."""
        self.running.window.hide()
        self.running.close()


def many_series(folder: Path) -> None:
    """A study of 300 series of one slice each, and 300 studies of one series."""
    sys.path.append(str(Path(__file__).parents[1] / "tests"))
    import dicom_builders as made

    folder.mkdir(parents=True)
    for number in range(_SERIES):
        slice_ = made.ct(
            rows=128, columns=128, SeriesInstanceUID=f"1.2.9.{number}", SeriesNumber=number + 1,
            SeriesDescription=f"Run {number + 1}", StudyInstanceUID="1.2.9", StudyDescription="Three hundred",
        )  # fmt: skip
        (folder / f"{number:03}").write_bytes(made.part10(slice_))
        alone = made.ct(
            rows=128, columns=128, SeriesInstanceUID=f"1.2.8.{number}.1", StudyInstanceUID=f"1.2.8.{number}",
            StudyDescription=f"Study {number + 1}", StudyDate=f"{1990 + number // 12}{number % 12 + 1:02}01",
        )  # fmt: skip
        (folder / f"S{number:03}").write_bytes(made.part10(alone))


def main(sources: list[str]) -> None:
    """Print the figures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    scratch = Path(tempfile.mkdtemp(prefix="carenav-look-"))
    app = QApplication(sys.argv[:1])
    many_series(scratch / "many")
    remembered = scratch / "settings.json"
    for source in [*sources, str(scratch / "many")]:
        library = scratch / f"library-{Path(source).name}"
        with workspace(library) as ws:
            case = create_case(ws, "Scans")
            import_records(ws, case.id, [Path(source)], SilentContext())
        settings.save(settings.Settings("en", "light", case.id), remembered)
        run = Run(app, library, remembered)
        studies = run.place._studies
        largest = max(studies, key=lambda one: (len(one.series), one.instances))
        print(f"{source}: {largest.instances} files, {len(studies)} studies", flush=True)
        if len(studies) > _SERIES:
            run.strip(f"study:{largest.id}")
            run.close()
            again = Run(app, library, remembered)
            print("again, from what is kept:")
            again.strip(f"study:{largest.id}")
            again.close()
        else:
            run.look(f"study:{largest.id}")
            run.close()
    shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    main(sys.argv[1:])
