"""The lines a letter may ask for, each with a box to tick. Reads and writes nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ...domain.line import Line
from ..messages import Messages

_LINE = Qt.ItemDataRole.UserRole


class WantedList(QListWidget):
    """`ticked_changed` when a box changed."""

    ticked_changed = Signal()

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self.setAccessibleName(self.tr("What to ask for"))
        self.setWordWrap(True)
        self.setSpacing(3)
        self.itemChanged.connect(self.ticked_changed)

    def show_lines(self, lines: Sequence[Line], ticked: Collection[str]) -> None:
        """Show these lines, those of `ticked` with a tick."""
        self.blockSignals(True)
        self.clear()
        for line in lines:
            item = QListWidgetItem(self._messages.say(line.label))
            item.setData(_LINE, line.id)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if line.id in ticked else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.blockSignals(False)
        self.ticked_changed.emit()

    @property
    def ticked(self) -> list[str]:
        """The ids of the lines with a tick, in order."""
        items = [self.item(row) for row in range(self.count())]
        return [str(item.data(_LINE)) for item in items if item.checkState() is Qt.CheckState.Checked]
