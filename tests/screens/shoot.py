"""Pictures of every place, to be looked at: both languages, light and dark, empty, sample and large cases.

    python3 dev.py screens [FOLDER] [--source PATH] [--scale 2]

`--source` adds pictures of a case made of that folder. The sample's window in English and light is the README's.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from carenav_desktop import settings
from carenav_desktop.domain.case import Case
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.gui.application import Application
from carenav_desktop.gui.people.dialog import PeopleDialog
from carenav_desktop.services.cases import create_case, list_cases
from carenav_desktop.services.importing import import_records, last_report
from carenav_desktop.services.sample import open_sample
from carenav_desktop.services.workspace import open_workspace, workspace

ROOT = Path(__file__).parents[2]
LANGUAGES, APPEARANCES = ("en", "zh-Hans"), ("light", "dark")
PLACES = ("records", "question", "packet")


class Studio:
    """One application after the other in one process, each photographed in every place."""

    def __init__(self, out: Path, scratch: Path) -> None:
        self.app = QApplication(sys.argv[:1])
        self.out, self.scratch = out, scratch
        out.mkdir(parents=True, exist_ok=True)

    def shoot(self, name: str, library: Path, case: Case | None, language: str, appearance: str) -> None:
        """All places of one library in one language and appearance."""
        remembered = self.scratch / "settings.json"
        last = case.id if case else 0
        settings.save(settings.Settings(language, appearance, last), remembered)
        running = Application(self.app, lambda: open_workspace(library), remembered)
        running.start()
        self.settle(lambda: running.session.workspace is not None)
        shot = f"{name}-{language}-{appearance}"
        for step, widget in self._places(running, case):
            self.settle(lambda: running.session.jobs.idle)
            widget.grab().save(str(self.out / f"{shot}-{step}.png"))
            if isinstance(widget, QDialog):
                widget.close()
        running.window.hide()
        running.close()
        running.window.deleteLater()
        running.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _places(self, running: Application, case: Case | None) -> Iterator[tuple[str, QWidget]]:
        window = running.window
        window.resize(1366, 768)
        if case is None:
            yield "welcome", window
            return
        self.settle(lambda: running.session.checklist is not None)
        for number, place in enumerate(PLACES):
            window.show_place(number)
            self.settle(lambda: running.session.jobs.idle)
            if place == "records":
                window.work.records.choose_first()
            yield place, window
        window.show_place(0)
        window.work.records.sort_now()
        yield "sorting", window
        window.show_cases()
        yield "cases", self._dialog()
        people = PeopleDialog(running.session, window)
        people.open()
        yield "people", people
        report = last_report(running.session.workspace, case.id)
        window.show_report(report)
        yield "report", self._dialog()
        window.show_help()
        yield "help", self._dialog()

    def _dialog(self) -> QWidget:
        """The dialog that was just opened."""
        return next(
            one for one in reversed(QApplication.topLevelWidgets()) if isinstance(one, QDialog) and one.isVisible()
        )

    def settle(self, ready: Callable[[], bool], seconds: float = 60) -> None:
        """Let the program work until it is ready and has drawn."""
        end = time.monotonic() + seconds
        calm = 0
        while calm < 12 and time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.02)
            calm = calm + 1 if ready() else 0


def libraries(scratch: Path, source: Path | None) -> Iterator[tuple[str, Path, Case | None]]:
    """The libraries to be photographed: empty, the sample, ten thousand records, a folder of the caller."""
    yield "empty", scratch / "empty", None
    with workspace(scratch / "sample") as ws:
        sample = open_sample(ws, SilentContext())
    yield "sample", scratch / "sample", sample
    subprocess.run([sys.executable, ROOT / "benchmarks" / "many_records.py", scratch / "large"], check=True)
    with workspace(scratch / "large") as ws:
        largest = max(list_cases(ws), key=lambda one: one.records).case
    yield "large", scratch / "large", largest
    if source is not None:
        with workspace(scratch / "source") as ws:
            case = create_case(ws, "Everything There Is")
            import_records(ws, case.id, [source], SilentContext())
        yield "source", scratch / "source", case


def main() -> None:
    """Take every picture."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "screens")
    words.add_argument("--source", type=Path)
    words.add_argument("--only", default="", help="names of libraries, separated by commas")
    given = words.parse_args()
    scratch = Path(tempfile.mkdtemp(prefix="carenav-screens-"))
    studio = Studio(given.folder, scratch)
    QGuiApplication.setQuitOnLastWindowClosed(False)
    for name, library, case in libraries(scratch, given.source):
        if given.only and name not in given.only.split(","):
            continue
        for language in LANGUAGES:
            for appearance in APPEARANCES:
                studio.shoot(name, library, case, language, appearance)
    shutil.rmtree(scratch, ignore_errors=True)
    print(f"{len(list(given.folder.glob('*.png')))} pictures in {given.folder}")


if __name__ == "__main__":
    main()
