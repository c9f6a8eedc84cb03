"""The view of the shelf: tiles that wrap under heads as wide as the view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from ...domain.case import Study
from ..theme import GRID
from .shelf import Row, preview_of, target_of
from .shelf_menu import shelf_menu
from .shelf_model import Index, ShelfModel
from .thumbnails import Thumbnails
from .tile_delegate import TileDelegate

#: Tiles laid out between two looks at the event queue, so that ten thousand never hold up a frame.
_BATCH = 512


class ShelfView(QListView):
    """`chosen(str)` gives the target of the tile that became current; `enlarge_wanted` asks for its picture large,
    `trash_wanted(str)` to put a target in the trash, `mark_wanted(target, role)` to mark a study.
    """

    chosen = Signal(str)
    enlarge_wanted = Signal()
    trash_wanted = Signal(str)
    mark_wanted = Signal(str, str)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shelf = ShelfModel(self)
        self._delegate = TileDelegate(self.shelf, thumbnails, self)
        self._pictured: dict[str, str] = {}
        self.setModel(self.shelf)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setSelectionRectVisible(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Records of this case"))
        self.verticalScrollBar().setSingleStep(3 * GRID)
        thumbnails.arrived.connect(self._repaint_tile)
        self.doubleClicked.connect(self._enlarge)

    def show_rows(self, rows: Sequence[Row], *, stay: bool) -> None:
        """Replace what lies on the shelf; the chosen tile stays chosen. `stay` keeps what is in sight there."""
        target, place = self.current_target(), self.verticalScrollBar().value() if stay else 0
        self._pictured = {preview_of(row): target_of(row) for row in rows if isinstance(row, Study)}
        self.shelf.show(rows)
        again = self.shelf.index_of(target)
        if again.isValid():
            self.setCurrentIndex(again)
        if place:
            self._lay_out_everything()
            self.verticalScrollBar().setValue(place)

    def current_target(self) -> str:
        """The chosen 'record:3' or 'study:2', or nothing."""
        return self.shelf.target(self.currentIndex())

    def reveal(self, target: str) -> bool:
        """Choose a tile and bring it into sight; False when it is not on the shelf."""
        index = self.shelf.index_of(target)
        if index.isValid():
            if self.visualRect(index).isEmpty():
                self._lay_out_everything()
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def _lay_out_everything(self) -> None:
        """Find the place of every tile now, not batch by batch: only then can one far down be scrolled to."""
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.doItemsLayout()
        self.setLayoutMode(QListView.LayoutMode.Batched)

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
        """Space shows the chosen record large, Delete puts it in the trash."""
        target = self.current_target()
        if event.key() == Qt.Key.Key_Space and target:
            self.enlarge_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Delete) and target:
            self.trash_wanted.emit(target)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the tile under the pointer, or of the chosen one when the keyboard asks."""
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keyboard else self.indexAt(event.pos())
        if not self.shelf.target(index):
            return
        self.setCurrentIndex(index)
        menu = shelf_menu(self, self.shelf.thing(index))
        corner = self.viewport().mapToGlobal(self.visualRect(index).center())
        menu.popup(corner if by_keyboard else event.globalPos())

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
        self.update(self.shelf.index_of(self._pictured.get(preview, preview)))
