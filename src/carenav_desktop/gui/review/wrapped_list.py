"""A list whose rows are several lines of text, each row as high as its text needs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ..theme import GRID

_KEY = Qt.ItemDataRole.UserRole
#: What a row needs beside its text: frame, padding on both sides, and the icon with its gap.
_BESIDE, _ICON, _ABOVE = 44, 24, 14
#: How much higher a line of Chinese is than one of Latin letters.
_HIGHER = 5


class WrappedList(QListWidget):
    """`chosen` is the key of the chosen row, 0 for none; `width` is in pixels."""

    def __init__(self, name: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFixedWidth(width)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setIconSize(QSize(2 * GRID, 2 * GRID))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def chosen(self) -> int:
        """The key of the chosen row."""
        item = self.currentItem()
        return int(item.data(_KEY)) if item is not None else 0

    def put(self, rows: Sequence[tuple[int, str]], chosen: int, *, icons: bool = False) -> None:
        """Show these rows, each its key and its text, and choose one without a word; none where there is no such."""
        self.blockSignals(True)
        self.clear()
        for key, text in rows:
            item = QListWidgetItem(text)
            item.setData(_KEY, key)
            item.setSizeHint(QSize(0, self._height(text, icons=icons)))
            self.addItem(item)
        self.setCurrentRow(next((row for row, (key, _) in enumerate(rows) if key == chosen), -1))
        self.blockSignals(False)

    def choose(self, key: int) -> None:
        """Choose the row with this key."""
        for row in range(self.count()):
            if self.item(row).data(_KEY) == key:
                self.setCurrentRow(row)

    def _height(self, text: str, *, icons: bool) -> int:
        room = self.maximumWidth() - _BESIDE - (_ICON if icons else 0)
        flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        metrics = self.fontMetrics()
        lines = round(metrics.boundingRect(QRect(0, 0, room, 10_000), int(flags), text).height() / metrics.height())
        higher = 0 if text.isascii() else _HIGHER
        return lines * (metrics.height() + higher) + _ABOVE
