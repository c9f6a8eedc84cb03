"""Shows one page across the width, to scroll through. Draws, asks nobody."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from .. import theme
from ..theme import GRID

_WIDEST = 100 * GRID


class PictureView(QAbstractScrollArea):
    """Plain pixels on a matte. While a sharp picture is on its way the small one stands in for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._words = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(3 * GRID)
        self.setMinimumHeight(12 * GRID)

    def show_picture(self, pixmap: QPixmap) -> None:
        """Show `pixmap` as wide as the view."""
        top = 0 if self._words else self.verticalScrollBar().value()
        self._pixmap, self._words = pixmap, ""
        self._measure()
        self.verticalScrollBar().setValue(top)
        self.viewport().update()

    def show_words(self, words: str) -> None:
        """Show a sentence where there is no picture."""
        self._pixmap, self._words = QPixmap(), words
        self.setAccessibleDescription(words)
        self._measure()
        self.viewport().update()

    def scroll_to_top(self) -> None:
        """Begin a page at its top."""
        self.verticalScrollBar().setValue(0)

    @property
    def edge(self) -> int:
        """The long side, in device pixels, that a picture needs to be sharp here."""
        side = max(self.viewport().width(), self.viewport().height()) * 1.42
        return min(2000, max(640, round(side * self.devicePixelRatioF())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page on the matte with a soft shadow, or the sentence."""
        of = theme.tokens()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), of.color("matte"))
        if self._pixmap.isNull():
            painter.setPen(of.color("muted"))
            area = self.viewport().rect().adjusted(3 * GRID, 0, -3 * GRID, 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
            return
        place = self._place()
        painter.fillRect(place.adjusted(-1, -1, 1, 2), of.color("shade"))
        painter.drawPixmap(place, self._pixmap)

    def _fitted(self) -> QSize:
        """The size of the picture on screen."""
        size = self._pixmap.size()
        width = max(1, min(self.viewport().width() - 4 * GRID, _WIDEST))
        return QSize(width, round(width * size.height() / max(1, size.width())))

    def _place(self) -> QRect:
        size = self._fitted()
        left = (self.viewport().width() - size.width()) // 2
        top = max((self.viewport().height() - size.height()) // 2, 12) - self.verticalScrollBar().value()
        return QRect(left, top, size.width(), size.height())

    def _measure(self) -> None:
        spare = 0 if self._pixmap.isNull() else self._fitted().height() + 3 * GRID
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, spare - self.viewport().height()))
