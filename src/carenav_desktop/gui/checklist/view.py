"""The list of lines: turns clicks and keys into wishes. Decides nothing about them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from ...domain.checklist import Line
from .delegate import LineDelegate
from .lines import LINE


class LinesView(QListView):
    """`opened(Line)` for a click on a row, `followed(Line)` for its link or Enter, `menu_wanted(Line, QPoint)`."""

    opened = Signal(object)
    followed = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = LineDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Labels wrap anew when the panel gets another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Underline the link under the pointer."""
        super().mouseMoveEvent(event)
        over = self._link_at(event.position().toPoint())
        if over != self._delegate.over_link:
            self._delegate.over_link = over
            self.viewport().update()
        shape = Qt.CursorShape.PointingHandCursor if over.isValid() else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the link or on the dots acts at once; elsewhere it opens what the line rests on."""
        super().mouseReleaseEvent(event)
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        line = index.data(LINE)
        if event.button() != Qt.MouseButton.LeftButton or not isinstance(line, Line):
            return
        row = self.visualRect(index)
        if self._delegate.dots(row, index).contains(spot):
            self.menu_wanted.emit(line, self.viewport().mapToGlobal(self._delegate.dots(row, index).bottomLeft()))
        elif self._link_at(spot).isValid():
            self.followed.emit(line)
        else:
            self.opened.emit(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows the link of the row; arrows and letters move as in any list."""
        line = self.currentIndex().data(LINE)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(line, Line):
            self.followed.emit(line)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row under the pointer, or of the current row when the keyboard asks."""
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keyboard else self.indexAt(event.pos())
        line = index.data(LINE)
        if isinstance(line, Line):
            corner = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_wanted.emit(line, corner if by_keyboard else event.globalPos())

    def _link_at(self, spot: QPoint) -> QPersistentModelIndex:
        index: QModelIndex = self.indexAt(spot)
        if not isinstance(index.data(LINE), Line):
            return QPersistentModelIndex()
        link: QRect = self._delegate.places(self.visualRect(index), index).link
        return QPersistentModelIndex(index if link.adjusted(-4, -4, 4, 4).contains(spot) else QModelIndex())
