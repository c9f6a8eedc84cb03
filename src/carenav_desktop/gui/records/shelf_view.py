"""The view of the shelf: tiles that wrap under heads as wide as the view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from ..theme import GRID
from .shelf import Row, tiles
from .shelf_model import Index, ShelfModel
from .thumbnails import Thumbnails
from .tile_delegate import TileDelegate


class ShelfView(QListView):
    """`chosen(str)` gives the target of the tile that became current, `enlarge_wanted` asks for its picture large."""

    chosen = Signal(str)
    enlarge_wanted = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shelf = ShelfModel(self)
        self._delegate = TileDelegate(self.shelf, thumbnails, self)
        self._pictured: dict[str, list[str]] = {}
        self.setModel(self.shelf)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionRectVisible(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Records of this case"))
        self.verticalScrollBar().setSingleStep(3 * GRID)
        thumbnails.arrived.connect(self._repaint_tile)
        self.doubleClicked.connect(self._enlarge)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Replace what lies on the shelf; the chosen tile stays chosen and in sight."""
        if rows == self.shelf.rows:
            return
        target, place = self.current_target(), self.verticalScrollBar().value()
        self._pictured = {}
        for tile in tiles(rows):
            self._pictured.setdefault(tile.preview, []).append(tile.target)
        self.shelf.show(rows)
        again = self.shelf.index_of(target)
        if again.isValid():
            self.setCurrentIndex(again)
        self.verticalScrollBar().setValue(place)

    def current_target(self) -> str:
        """The chosen 'record:3' or 'study:2', or nothing."""
        tile = self.shelf.tile(self.currentIndex())
        return tile.target if tile is not None else ""

    def reveal(self, target: str) -> bool:
        """Choose a tile and bring it into sight; False when it is not on the shelf."""
        index = self.shelf.index_of(target)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which tile was chosen."""
        super().currentChanged(current, previous)
        self.chosen.emit(self.current_target())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Heads follow the width; a chosen tile that was in sight stays in sight."""
        chosen = self.visualRect(self.currentIndex())
        seen = chosen.isValid() and chosen.bottom() > 0 and chosen.top() < event.oldSize().height()
        self._delegate.fit(self.viewport().width() - 1)
        super().resizeEvent(event)
        if seen:
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space shows the chosen record large."""
        if event.key() == Qt.Key.Key_Space and self.current_target():
            self.enlarge_wanted.emit()
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget the hover when the mouse leaves."""
        if event.type() == QEvent.Type.Leave:
            self.viewport().update()
        return super().viewportEvent(event)

    @Slot()
    def _enlarge(self) -> None:
        self.enlarge_wanted.emit()

    @Slot(str)
    def _repaint_tile(self, preview: str) -> None:
        for target in self._pictured.get(preview, ()):
            self.update(self.shelf.index_of(target))
