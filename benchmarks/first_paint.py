"""Seconds from the start of the process until a window is painted.

`first_paint.py` alone: an empty QMainWindow, the floor. `first_paint.py LIBRARY`: our window over that library;
prints two figures, when it was painted and when the first page of records was.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

if TYPE_CHECKING:
    from carenav_desktop.services.workspace import Workspace


def since_start() -> float:
    """Seconds since the operating system began this process (Linux, proc(5): field 22 in ticks of 10 ms)."""
    started = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19]) / 100
    return time.clock_gettime(time.CLOCK_BOOTTIME) - started


class PaintWatch(QObject):
    """Notes when a widget was painted for the first time."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The event loop comes back here after the paint event was handled."""
        if event.type() == QEvent.Type.Paint and not self.painted:
            self.painted = -1.0
            QTimer.singleShot(0, self, self._note)
        return False

    def _note(self) -> None:
        self.painted = since_start()


def empty_window() -> None:
    """Qt alone."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1366, 768)
    watch = PaintWatch(window)
    window.show()
    QTimer.singleShot(0, watch, lambda: _quit_when(app, lambda: watch.painted > 0))
    app.exec()
    print(f"{watch.painted:.3f}")


def our_window(library: Path) -> None:
    """The program as `carenav-desktop` starts it, over `library`."""
    from carenav_desktop.gui.application import Application

    app = QApplication(sys.argv[:1])
    settings = Path(tempfile.mkdtemp(prefix="carenav-bench-")) / "settings.json"
    running = Application(app, lambda: _open(library), settings)
    watch = PaintWatch(running.window)
    running.start()
    listed: list[float] = []

    def shelf_is_painted() -> bool:
        if running.session.case is None or not running.window.work.records.shelf.shelf.rowCount():
            return False
        if not listed:
            running.window.repaint()
            listed.append(since_start())
        return True

    QTimer.singleShot(0, watch, lambda: _quit_when(app, shelf_is_painted))
    app.exec()
    running.close()
    settings.unlink(missing_ok=True)
    settings.parent.rmdir()
    print(f"{watch.painted:.3f} {listed[0]:.3f}")


def _open(library: Path) -> Workspace:
    """As the program does it: nothing of the database is imported before the window shows."""
    from carenav_desktop.services.workspace import open_workspace

    return open_workspace(library)


def _quit_when(app: QApplication, done: Callable[[], bool]) -> None:
    """Look every few milliseconds, for a minute at most."""
    if done() or since_start() > 60:
        app.quit()
    else:
        QTimer.singleShot(4, app, lambda: _quit_when(app, done))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        our_window(Path(sys.argv[1]))
    else:
        empty_window()
