"""Paints one picture of a scan on black, and turns mouse and keys into wishes. Asks nobody, knows no series."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from .. import theme
from ..theme import GRID
from .gestures import Drag, Wheel
from .placement import Placement

ZOOM_STEP = 1.25
_PUSH = 4 * GRID
_PAGE = 10
_LEVEL_PUSH = 10.0
_KEY = Qt.Key
_TO_THE_END = 1 << 30
_STEPS = {
    **{_KEY.Key_Up: -1, _KEY.Key_Left: -1, _KEY.Key_Down: 1, _KEY.Key_Right: 1},
    **{_KEY.Key_PageUp: -_PAGE, _KEY.Key_PageDown: _PAGE, _KEY.Key_Home: -_TO_THE_END, _KEY.Key_End: _TO_THE_END},
}
_ARROWS = {_KEY.Key_Left: (-1, 0), _KEY.Key_Right: (1, 0), _KEY.Key_Up: (0, -1), _KEY.Key_Down: (0, 1)}


class FrameView(QWidget):
    """`stepped(int)` pictures on or back, `level_begun` and `level_dragged(QPointF)` pixels from where a drag began,
    `placed` when the picture got another size or place, `touched` when the user turned to this view.
    """

    stepped = Signal(int)
    level_begun = Signal()
    level_dragged = Signal(QPointF)
    placed = Signal()
    touched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.placement = Placement()
        self.grey = True
        self._pixmap = QPixmap()
        self._shape = QSizeF()
        self._words = ""
        self._notes = ("", "")
        self._drag: Drag | None = None
        self._wheel = Wheel()
        self.setMinimumSize(12 * GRID, 12 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # -- what is shown

    def show_picture(self, pixmap: QPixmap, shape: QSizeF) -> None:
        """Show `pixmap`, which stands for a picture of `shape`: width and height in the width of its pixels."""
        self._pixmap, self._shape, self._words = pixmap, shape, ""
        self.update()

    def show_words(self, words: str) -> None:
        """Show a sentence where there is no picture."""
        self._pixmap, self._words = QPixmap(), words
        self.update()

    def show_notes(self, left: str, right: str) -> None:
        """Two short notes in the lower corners, which a screen reader says as well."""
        self._notes = (left, right)
        self.setAccessibleDescription(". ".join(one.rstrip(".。") for one in (self._words, left, right) if one))
        self.update()

    def fit(self) -> None:
        """Show all of the picture."""
        self._place_at(Placement())

    def zoom(self, factor: float, point: QPointF | None = None) -> None:
        """Show it larger by `factor`, the part under `point` staying where it is; else the middle."""
        if self._pixmap.isNull():
            return
        middle = QPointF(self.width() / 2, self.height() / 2)
        self._place_at(self.placement.zoomed(factor, point or middle, self._shape, QSizeF(self.size())))

    def push(self, by: QPointF) -> None:
        """Move the picture by so many pixels."""
        if self._pixmap.isNull():
            return
        self._place_at(self.placement.moved(by, self._shape, QSizeF(self.size())))

    def _place_at(self, placement: Placement) -> None:
        if placement != self.placement:
            self.placement = placement
            self.update()
            self.placed.emit()

    def place(self) -> QRectF:
        """The rectangle that the whole picture fills."""
        return self.placement.area(self._shape, QSizeF(self.size()))

    def scale(self, shape: QSizeF) -> float:
        """How many pixels of the screen one pixel of a picture of `shape` takes here."""
        width = self.placement.area(shape, QSizeF(self.size())).width() * self.devicePixelRatioF()
        return width / max(shape.width(), 1.0)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture or the sentence, the notes, and a frame while the keys act here."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        if self._pixmap.isNull():
            painter.setPen(theme.DARK.color("muted"))
            area = self.rect().adjusted(3 * GRID, 0, -3 * GRID, 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self.place(), self._pixmap, QRectF(self._pixmap.rect()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_notes(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.DARK.color("accent"))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_notes(self, painter: QPainter) -> None:
        """Side by side where there is room, else one above the other."""
        painter.setFont(theme.small_font())
        within = self.rect().adjusted(GRID, GRID, -GRID, -GRID)
        left, right = (_size_of_note(painter, within, note) for note in self._notes)
        if self._notes[0]:
            _paint_note(painter, QRect(within.bottomLeft() - QPoint(0, left.height() - 1), left), self._notes[0])
        if self._notes[1]:
            above = left.height() + GRID // 2 if left.width() + right.width() + GRID > within.width() else 0
            corner = within.bottomRight() - QPoint(right.width() - 1, right.height() - 1 + above)
            _paint_note(painter, QRect(corner, right), self._notes[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Nothing of the picture's place is in pixels, so it fits again by itself."""
        super().resizeEvent(event)
        self.push(QPointF())
        self.placed.emit()

    # -- hands

    def wheelEvent(self, event: QWheelEvent) -> None:
        """On and back through the pictures; with Ctrl nearer and farther."""
        steps = self._wheel.steps(event)
        if steps and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP**-steps, event.position())
        elif steps:
            self.stepped.emit(steps)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag."""
        self.touched.emit()
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton) and not self._pixmap.isNull():
            self._drag = Drag(event, grey=self.grey)
            if not self._drag.moves:
                self.level_begun.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the picture, or its brightness and contrast."""
        if self._drag is None:
            return
        if self._drag.moves:
            self.push(self._drag.step(event))
        else:
            self.level_dragged.emit(self._drag.whole(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        self._drag = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all of the picture again."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and page keys scroll; with Shift they move the picture, with Ctrl its brightness and contrast."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if event.key() in _STEPS and held == Qt.KeyboardModifier.NoModifier:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        elif arrow and held == Qt.KeyboardModifier.ShiftModifier:
            self.push(QPointF(*arrow) * -_PUSH)
        elif arrow and held == Qt.KeyboardModifier.ControlModifier and self.grey:
            self.level_begun.emit()
            self.level_dragged.emit(QPointF(*arrow) * _LEVEL_PUSH)
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(ZOOM_STEP)
        elif event.key() in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom(1 / ZOOM_STEP)
        elif event.key() == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)


def _size_of_note(painter: QPainter, within: QRect, note: str) -> QSize:
    """The room that a note takes."""
    metrics = painter.fontMetrics()
    width = metrics.horizontalAdvance(note) + 2 * GRID + 2  # letters end between pixels
    return QSize(min(width, within.width()), metrics.height() + 4)


def _paint_note(painter: QPainter, pill: QRect, note: str) -> None:
    """Words in a pill: readable on black and on white."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.DARK.color("surface"))
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    painter.setPen(theme.DARK.color("text"))
    said = painter.fontMetrics().elidedText(note, Qt.TextElideMode.ElideRight, pill.width() - 2 * GRID)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, said)
