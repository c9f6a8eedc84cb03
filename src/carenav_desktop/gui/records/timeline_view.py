"""The timeline: scans and papers along time, a lane for each kind of scan and part of the body."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ..theme import GRID
from ..widgets import IconButton
from .shelf_menu import shelf_menu
from .shelf_model import Index, ShelfModel
from .thumbnails import Thumbnails
from .timeline import Timeline
from .timeline_layout import AXIS, CLOSEST, HEAD, LANE, Spot, TimelineLayout
from .timeline_paint import TimelinePainter

_STEP = 1.6
_NOTHING = Timeline((), 0, 0)
_Move = QAbstractItemView.CursorAction


class TimelineView(QListView):
    """Signals as those of the shelf; `mark_wanted(target, role)` to mark a study. Its model is that of the shelf.

    The arrow keys walk along a lane and from lane to lane; + and - change the scale, 0 shows all of time.
    """

    chosen = Signal(str)
    enlarge_wanted = Signal()
    trash_wanted = Signal(str)
    mark_wanted = Signal(str, str)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shelf = ShelfModel(self)
        self._scale = 0.0  # all of time in sight
        self._layout = TimelineLayout(_NOTHING, 1.0, 0)
        self._painter = TimelinePainter(self.shelf, thumbnails)
        self.setModel(self.shelf)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Timeline of this case"))
        self.closer = IconButton("larger", self.tr("Show less time, closer (+)"), self)
        self.farther = IconButton("smaller", self.tr("Show more time (-)"), self)
        self.closer.clicked.connect(self._go_closer)
        self.farther.clicked.connect(self._go_farther)
        for place, button in enumerate((self.farther, self.closer)):
            button.setFixedSize(4 * GRID, 4 * GRID)
            button.move(4 + place * 4 * GRID, 2)
        thumbnails.arrived.connect(self._repaint)
        self.doubleClicked.connect(self._enlarge)

    # -- what the place asks

    def show_timeline(self, timeline: Timeline, *, stay: bool) -> None:
        """Replace what lies there; the chosen thing stays chosen. `stay` keeps the scale and what is in sight."""
        target = self.current_target()
        if not stay:
            self._scale = 0.0
        self.shelf.show(timeline.things)
        self._lay_out(timeline)
        again = self.shelf.index_of(target)
        if again.isValid():
            self.setCurrentIndex(again)
        elif not stay:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum())

    def current_target(self) -> str:
        """The chosen 'record:3' or 'study:2', or nothing."""
        return self.shelf.target(self.currentIndex())

    def reveal(self, target: str) -> bool:
        """Choose a thing and bring it into sight; False when it is not on the timeline."""
        index = self.shelf.index_of(target)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def zoom(self, factor: float) -> None:
        """Change the scale; what is chosen, or else the newest, stays where it is."""
        old = self._layout
        spot = old.spot_of(self.currentIndex().row()) if self.currentIndex().isValid() else None
        is_dated = spot is not None and old.timeline.lanes[spot.lane].dated
        x = spot.rect.center().x() if spot is not None and is_dated else old.x_of(old.timeline.last)
        place, day = x - self._sideways, old.day_at(x)
        fit = TimelineLayout.fit(old.timeline, self.viewport().width())
        scale = min(CLOSEST, old.scale * factor)
        self._scale = scale if scale > fit else 0.0
        self._lay_out(old.timeline)
        self.horizontalScrollBar().setValue(round(self._layout.x_of(0) + day * self._layout.scale - place))

    # -- what Qt asks of a view

    def visualRect(self, index: Index) -> QRect:
        """Where a thing stands in the viewport; things that would cover one another share a place."""
        return self._in_sight(self._layout.spot_of(index.row())) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The chosen thing when the mark there stands for it, else the one the mark shows."""
        spot = self._spot_at(point)
        return self.shelf.index(self._shown(spot)) if spot is not None else self.shelf.index(-1)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a thing into sight, not below the titles and the axis."""
        rect = self.visualRect(index)
        if rect.isEmpty():
            return
        area = self.viewport().rect().adjusted(HEAD + GRID, AXIS + GRID, -GRID, -3 * GRID)
        for bar, before, behind in (
            (self.horizontalScrollBar(), rect.left() - area.left(), rect.right() - area.right()),
            (self.verticalScrollBar(), rect.top() - area.top(), rect.bottom() - area.bottom()),
        ):
            if before < 0:
                bar.setValue(bar.value() + before)
            elif behind > 0:
                bar.setValue(bar.value() + behind)

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Along the lane, or to what is nearest in time in the next one."""
        if not self.shelf.rowCount():
            return self.shelf.index(-1)
        row = self.currentIndex().row()
        lane = self._layout.lane_of(max(row, 0))
        rows = self._layout.rows_of(lane)
        if row < 0:
            return self.shelf.index(rows[-1])
        step = {_Move.MoveLeft: -1, _Move.MovePrevious: -1, _Move.MoveRight: 1, _Move.MoveNext: 1}.get(action)
        if step is not None:
            return self.shelf.index(min(max(row + step, rows[0]), rows[-1]))
        if action in (_Move.MoveHome, _Move.MoveEnd):
            return self.shelf.index(rows[0] if action is _Move.MoveHome else rows[-1])
        last = len(self._layout.timeline.lanes) - 1
        target = {_Move.MoveUp: lane - 1, _Move.MoveDown: lane + 1, _Move.MovePageUp: 0}.get(action, last)
        return self.shelf.index(self._nearest(row, lane, min(max(target, 0), last)))

    def _nearest(self, row: int, lane: int, target: int) -> int:
        """The row of another lane that is nearest in time, or the first where there is no time."""
        here, there = self._layout.timeline.lanes[lane], self._layout.timeline.lanes[target]
        rows = self._layout.rows_of(target)
        if target == lane:
            return row
        if not (here.dated and there.dated):
            return rows[-1] if there.dated else rows[0]
        day = here.days[row - self._layout.rows_of(lane)[0]]
        at = bisect_left(there.days, day)
        near = min((one for one in (at - 1, at) if 0 <= one < len(rows)), key=lambda one: abs(there.days[one] - day))
        return rows[near]

    def horizontalOffset(self) -> int:
        """How far the drawing was moved to the left."""
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        """How far the drawing was moved up."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        """Nothing is ever hidden."""
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select what stands at the corner of `rect`: there is no selecting by dragging."""
        index = self.indexAt(rect.topLeft())
        self.selectionModel().select(QItemSelection(index, index), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """All of the view: it is painted anew as a whole."""
        return QRegion(self.viewport().rect())

    def doItemsLayout(self) -> None:
        """Every place was found when the things came."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """The ranges of the scroll bars."""
        size, view = self._layout.size, self.viewport().size()
        for bar, whole, seen, step in (
            (self.horizontalScrollBar(), size.width(), view.width(), 8 * GRID),
            (self.verticalScrollBar(), size.height(), view.height(), LANE // 2),
        ):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(step)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Titles and axis stay, so everything is painted anew."""
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Room for a few lanes."""
        return QSize(80 * GRID, AXIS + 4 * LANE)

    # -- events

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which thing was chosen."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.chosen.emit(self.current_target())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep all of time in sight if it was."""
        super().resizeEvent(event)
        self._lay_out(self._layout.timeline)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight."""
        painter = QPainter(self.viewport())
        offset = QPoint(self.horizontalOffset(), self.verticalOffset())
        self._painter.paint(
            painter, self._layout, QRect(offset, self.viewport().size()), self.currentIndex().row(), self.hasFocus()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space shows the chosen thing large, Delete puts it in the trash, + - 0 change the scale."""
        target = self.current_target()
        if event.text() in ("+", "=", "-", "0"):
            self.zoom({"-": 1 / _STEP, "0": 0.0}.get(event.text(), _STEP))
        elif event.key() == Qt.Key.Key_Space and target:
            self.enlarge_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Delete) and target:
            self.trash_wanted.emit(target)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the scale changes."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Another press on a mark that stands for several goes on to the next of them."""
        spot, row = self._spot_at(event.position().toPoint()), self.currentIndex().row()
        if event.button() is Qt.MouseButton.LeftButton and spot is not None and spot.first <= row < spot.last - 1:
            self.setCurrentIndex(self.shelf.index(row + 1))
        elif event.button() is Qt.MouseButton.LeftButton and spot is not None and row == spot.last - 1:
            self.setCurrentIndex(self.shelf.index(spot.first))
        else:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the thing under the pointer, or of the chosen one when the keyboard asks."""
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keyboard else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            corner = self.viewport().mapToGlobal(self.visualRect(index).center())
            shelf_menu(self, self.shelf.thing(index)).popup(corner if by_keyboard else event.globalPos())

    # -- places

    @property
    def _sideways(self) -> int:
        return self.horizontalOffset()

    def _lay_out(self, timeline: Timeline) -> None:
        width = self.viewport().width()
        scale = max(self._scale, TimelineLayout.fit(timeline, width))
        self._layout = TimelineLayout(timeline, scale, width)
        self.updateGeometries()
        self.farther.setEnabled(self._scale > 0)
        self.viewport().update()

    def _in_sight(self, spot: Spot) -> QRect:
        dated = self._layout.timeline.lanes[spot.lane].dated
        return spot.rect.translated(-self._sideways if dated else 0, -self.verticalOffset())

    def _spot_at(self, point: QPoint) -> Spot | None:
        if point.x() < HEAD or point.y() < AXIS:
            return None
        at = point + QPoint(self._sideways, self.verticalOffset())
        area = QRect(at, QSize(1, 1))
        return next((spot for spot in self._layout.spots(area, self._sideways) if spot.rect.contains(at)), None)

    def _shown(self, spot: Spot) -> int:
        row = self.currentIndex().row()
        return row if spot.first <= row < spot.last else self._painter.shown_row(spot)

    @Slot()
    def _go_closer(self) -> None:
        self.zoom(_STEP)

    @Slot()
    def _go_farther(self) -> None:
        self.zoom(1 / _STEP)

    @Slot()
    def _enlarge(self) -> None:
        self.enlarge_wanted.emit()

    @Slot(str)
    def _repaint(self, _: str) -> None:
        self.viewport().update()
