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

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget


# Qt is imported inside functions: the reading process starts by importing this file, as it does the program's own.


def since_start() -> float:
    """Seconds since the operating system began this process (Linux, proc(5): field 22 in ticks of 10 ms)."""
    started = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19]) / 100
    return time.clock_gettime(time.CLOCK_BOOTTIME) - started


def watch(widget: QWidget) -> list[float]:
    """A list that gets the moment when `widget` was painted for the first time."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    moments: list[float] = []

    class PaintWatch(QObject):
        """The timer fires when the event loop comes back, after the paint event was handled."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                widget.removeEventFilter(self)
                QTimer.singleShot(0, self, lambda: moments.append(since_start()))
            return False

    widget.installEventFilter(PaintWatch(widget))
    return moments


def empty_window() -> None:
    """Qt alone."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1366, 768)
    painted = watch(window)
    window.show()
    _run_until(app, lambda: bool(painted))
    print(f"{painted[0]:.3f}")


def our_window(library: Path) -> None:
    """The program as `carenav-desktop` starts it, over `library`."""
    from PySide6.QtWidgets import QApplication

    from carenav_desktop.gui.application import Application

    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="carenav-bench-") as folder:
        running = Application(app, library, Path(folder) / "settings.json")
        window = running.window
        painted = watch(window)
        running.start()
        listed: list[float] = []

        def look() -> bool:
            if not listed and running.session.case is not None and window.work.records.shelf.shelf.rowCount():
                window.work.records.shelf.repaint()
                listed.append(since_start())
            return bool(listed)

        _run_until(app, look)
        print(f"{painted[0]:.3f} {listed[0]:.3f}")
        running.close()


def _run_until(app: QApplication, done: Callable[[], bool]) -> None:
    """Run the event loop, looking every ten milliseconds, for a minute at most."""
    from PySide6.QtCore import QTimer

    timer = QTimer()
    timer.timeout.connect(lambda: app.quit() if done() or since_start() > 60 else None)
    timer.start(10)
    app.exec()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        our_window(Path(sys.argv[1]))
    else:
        empty_window()
