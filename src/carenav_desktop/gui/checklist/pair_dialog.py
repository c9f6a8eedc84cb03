"""Choose which scan a report belongs to, or which report a scan has: nearest date first. Stores nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ...domain.case import Record
from ...domain.display import visible
from .. import words
from ..theme import GRID
from ..widgets import Muted, Strong

if TYPE_CHECKING:
    from ...domain.case import Study

_ID = Qt.ItemDataRole.UserRole


class PairDialog(QDialog):
    """`chosen` is the ID of the scan or report once accepted."""

    def __init__(self, label: str, others: Sequence[Record | Study], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Belongs to"))
        self.resize(60 * GRID, 48 * GRID)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What it may belong to"))
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        for one in others:
            item = QListWidgetItem(self._in_words(one))
            item.setData(_ID, one.id)
            self.list.addItem(item)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.addButton(self.tr("They &belong together"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setEnabled(bool(others))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.list.itemDoubleClicked.connect(self._accept_item)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(GRID)
        column.addWidget(Strong(label))
        said = self.tr("What is nearest in time comes first.") if others else self.tr("There is nothing here yet.")
        column.addWidget(Muted(said))
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        if others:
            self.list.setCurrentRow(0)

    @property
    def chosen(self) -> int:
        """The ID of what was chosen, 0 for nothing."""
        item = self.list.currentItem()
        return int(item.data(_ID)) if item is not None else 0

    @Slot()
    def _accept_item(self) -> None:
        self.accept()

    def _in_words(self, one: Record | Study) -> str:
        date = words.date(one.date) or self.tr("Without a date")
        if isinstance(one, Record):
            what = words.modality_and_letters(one.modality) if one.modality else words.kind(one.kind)
            parts = [date, what, visible(one.place, 60)]
        else:
            kinds = words.listed([words.modality_and_letters(kind) for kind in one.modalities])
            parts = [date, kinds, visible(one.description, 60), visible(one.institution, 60)]
        return words.listed([part for part in parts if part])
