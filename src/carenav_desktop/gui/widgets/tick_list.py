"""Rows with a box to tick. Reads and writes nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

_KEY = Qt.ItemDataRole.UserRole


class TickList(QListWidget):
    """`ticked_changed` when a box changed. Each row has a key, by which it is named outside."""

    ticked_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setSpacing(3)
        self.itemChanged.connect(self.ticked_changed)

    def show_rows(self, rows: Sequence[tuple[str, str]], ticked: Collection[str]) -> None:
        """Show these rows, each its key and its text, those of `ticked` with a tick.

        A row without a key has no box: it says more of the one above it.
        """
        self.blockSignals(True)
        self.clear()
        for key, text in rows:
            item = QListWidgetItem(text)
            self.addItem(item)
            if not key:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                continue
            item.setData(_KEY, key)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.ticked_changed.emit()

    @property
    def ticked(self) -> list[str]:
        """The keys of the rows with a tick, in order."""
        items = [self.item(row) for row in range(self.count())]
        return [str(item.data(_KEY)) for item in items if item.checkState() is Qt.CheckState.Checked]
