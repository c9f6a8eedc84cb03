"""Plays the pictures of a series like a film, at the speed its file asks for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from ...domain.frame import FrameRef, HeaderLine
from ...domain.report import Reason
from ..jobs import Lane
from ..session import Session
from . import reading
from .header_facts import USUAL_RATE, rate_of


class Player(QObject):
    """`stepped` when the next picture is due, `changed(bool)` when it begins or stops."""

    stepped = Signal()
    changed = Signal(bool)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.stepped)

    @property
    def is_playing(self) -> bool:
        """Whether pictures go on by themselves."""
        return self._timer.isActive()

    @property
    def interval(self) -> int:
        """Milliseconds between two pictures."""
        return self._timer.interval()

    def turn(self, ref: FrameRef | None) -> None:
        """Begin, or stop. The speed is that of the usual film until the header of `ref` has told its own."""
        if self.is_playing or ref is None:
            self.stop()
            return
        self._timer.start(round(1000 / USUAL_RATE))
        self.changed.emit(True)
        self._session.call(reading.header_at, ref, lane=Lane.FRAMES, on_success=self._take_header)

    @Slot()
    def stop(self) -> None:
        """Stay at the present picture."""
        if self.is_playing:
            self._timer.stop()
            self.changed.emit(False)

    @Slot(object)
    def _take_header(self, read: tuple[HeaderLine, ...] | Reason) -> None:
        if not isinstance(read, Reason):
            self._timer.setInterval(round(1000 / rate_of(read)))
