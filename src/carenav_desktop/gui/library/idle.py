"""Locks a library that nobody has touched for a while, and one that the computer slept on."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from ..session import Session
from .away import Away

#: Seconds between two looks at the clock.
_LOOK = 5
#: Seconds without a look after which the computer must have slept.
_SLEPT = 60
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


def since_boot() -> float:
    """Seconds since the computer started, those asleep included. No setting of the clock or time zone changes it."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


class IdleWatch(QObject):
    """Looks at the input of every window that gets the focus; `clock` counts seconds and never goes back."""

    def __init__(self, app: QGuiApplication, session: Session, clock: Callable[[], float] = since_boot) -> None:
        super().__init__(session)
        self._session = session
        self._clock = clock
        self._touched = self._looked = clock()
        self._listening = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK * 1000)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._away = Away(self)
        self._away.gone.connect(self._leave)
        app.focusWindowChanged.connect(self.watch)
        self.watch(app.focusWindow())

    def begin(self) -> None:
        """A library was opened: from now on count, and listen to the desktop if it can be locked."""
        self.touch()
        if self._session.keeper.key is not None and not self._listening:
            self._listening = True
            self._away.listen()

    @Slot()
    def _leave(self) -> None:
        if self._session.settings.auto_lock:
            self._session.keeper.lock()

    @Slot()
    def touch(self) -> None:
        """Somebody is here."""
        self._touched = self._clock()

    @Slot()
    def look(self) -> None:
        """Lock when nobody was here for the time that was chosen, or when the computer slept."""
        now = self._clock()
        slept, self._looked = now - self._looked > _SLEPT, now
        seconds = self._session.settings.auto_lock * 60
        if seconds and (slept or now - self._touched >= seconds):
            self._session.keeper.lock()

    @Slot(QWindow)
    def watch(self, window: QWindow | None) -> None:
        """Look at the window where the keyboard is. A filter on the whole program would see every event of it."""
        if window is not None:
            window.installEventFilter(self)
            self.touch()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of input, and let it pass."""
        if event.type() in _INPUT:
            self.touch()
        return False
