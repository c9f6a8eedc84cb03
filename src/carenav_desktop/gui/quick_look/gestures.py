"""What the mouse means over a picture: the wheel scrolls, a drag sets brightness and contrast or moves the picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent

#: Eighths of a degree of one notch of a wheel, and pixels of a touch pad that count as much.
_NOTCH = 120
_PIXELS = 40


class Wheel:
    """Adds up the small turns of fine wheels and touch pads to whole steps."""

    def __init__(self) -> None:
        self._rest = 0.0

    def steps(self, event: QWheelEvent) -> int:
        """How many whole notches the wheel has turned towards the user since the last one told."""
        pixels = event.pixelDelta()
        turned = pixels.y() / _PIXELS if not pixels.isNull() else event.angleDelta().y() / _NOTCH
        if self._rest * -turned < 0:
            self._rest = 0.0  # another direction begins anew
        self._rest -= turned
        whole = int(self._rest)
        self._rest -= whole
        return whole


class Drag:
    """One press of a button until it is let go. `moves` the picture, or else sets brightness and contrast."""

    def __init__(self, event: QMouseEvent, *, grey: bool) -> None:
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.start = event.position()
        self.last = self.start
        self.moves = event.button() == Qt.MouseButton.MiddleButton or shifted or not grey

    def step(self, event: QMouseEvent) -> QPointF:
        """How far the pointer went since the last time."""
        by = event.position() - self.last
        self.last = event.position()
        return by

    def whole(self, event: QMouseEvent) -> QPointF:
        """How far the pointer is from where the button was pressed."""
        return event.position() - self.start
