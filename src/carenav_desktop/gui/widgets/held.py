"""What stands between a scroll area and a page that wraps words. Draws nothing."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Held(QWidget):
    """Gives a page the room there is, never less than it needs: a scroll area would ask for the height of every word
    that wraps."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        page.setParent(self)

    def minimumSizeHint(self) -> QSize:
        """What the page needs."""
        return self._page.minimumSizeHint()

    def sizeHint(self) -> QSize:
        """What the page would like."""
        return self._page.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page has all of it."""
        super().resizeEvent(event)
        self._page.resize(event.size())
