"""Why a line is on the list and where that comes from. Plain text, read without a network."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ..widgets import Muted, PlainLabel, Strong

_WIDTH = 320


class SourcePopup(QFrame):
    """A small sheet beside the line; Esc or a click elsewhere closes it."""

    def __init__(self, label: str, why: str, sources: Sequence[str], changes: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("sourcePopup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(self.tr("Why and source: {item}").format(item=label))
        self.setAccessibleDescription("\n".join([why, *changes, *sources]))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        reason = PlainLabel(why)
        reason.setWordWrap(True)
        column.addWidget(Strong(label))
        column.addWidget(reason)
        self._add(self.tr("Changed by"), changes)
        self._add(self.tr("Where this comes from"), sources or [self.tr("Our default.")])

    def _add(self, title: str, lines: Sequence[str]) -> None:
        if lines:
            self._column.addSpacing(4)
            self._column.addWidget(Strong(title))
        for line in lines:
            self._column.addWidget(Muted(line))

    def show_beside(self, corner: QPoint) -> None:
        """Show it at `corner` (global), moved so that all of it is on the screen."""
        self.setFixedHeight(self._column.totalHeightForWidth(_WIDTH))
        screen = QGuiApplication.screenAt(corner) or self.screen()
        room = screen.availableGeometry().adjusted(8, 8, -8, -8)
        left = max(room.left(), min(corner.x(), room.right() - self.width()))
        top = max(room.top(), min(corner.y(), room.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self.setFocus()
