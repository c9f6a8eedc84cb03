"""The slim slider beside a picture: where in the series it is. Drawn by hand, so that it stays quiet on black."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget

from .. import theme
from .gestures import Wheel

_WIDTH = 18
_GROOVE, _HANDLE = 2.0, 8.0


class Scroller(QSlider):
    """The first picture is at the top. `stepped(int)` when the wheel turns over it; the keys belong to the picture."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._wheel = Wheel()
        self.setInvertedAppearance(True)
        self.setFixedWidth(_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setPageStep(1)

    def show_place(self, at: int, count: int) -> None:
        """Stand at picture `at` of `count`, telling nobody."""
        self.blockSignals(True)
        self.setRange(0, max(0, count - 1))
        self.setValue(at)
        self.blockSignals(False)
        self.setVisible(count > 1)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll as over the picture."""
        if steps := self._wheel.steps(event):
            self.stepped.emit(steps)
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be taken hold of."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Be quiet again."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline with a handle on black."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.width() / 2
        painter.setBrush(theme.DARK.color("handle"))
        painter.drawRoundedRect(QRectF(middle - _GROOVE / 2, 6, _GROOVE, self.height() - 12), 1, 1)
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, self
        )
        painter.setBrush(theme.DARK.color("text" if self.underMouse() or self.isSliderDown() else "muted"))
        painter.drawRoundedRect(
            QRectF(middle - _HANDLE / 2, handle.top(), _HANDLE, handle.height()), _HANDLE / 2, _HANDLE / 2
        )
