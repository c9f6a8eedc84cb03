"""The shelf as an item model: section heads and tiles in one flat list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ..widgets.hints import hint_text
from .shelf import Row, Section, Tile

Index = QModelIndex | QPersistentModelIndex


class ShelfModel(QAbstractListModel):
    """`rows` are what the delegate paints. Heads cannot be selected, so that arrow keys pass over them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._at: dict[str, int] = {}

    def show(self, rows: Sequence[Row]) -> None:
        """Replace what lies on the shelf."""
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self._at = {row.target: number for number, row in enumerate(rows) if isinstance(row, Tile)}
        self.endResetModel()

    def index_of(self, target: str) -> QModelIndex:
        """Where 'record:3' lies, or an invalid index."""
        return self.index(self._at[target]) if target in self._at else QModelIndex()

    def tile(self, index: Index) -> Tile | None:
        """The tile at an index; None for a head or for nowhere."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Tile) else None

    @property
    def rows(self) -> Sequence[Row]:
        """Everything in order."""
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature Qt wants
        """Heads and tiles."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for people and for screen readers."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken if isinstance(row, Tile) else f"{row.title}, {row.note}"
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Tile):
            return hint_text(row.spoken)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only tiles can be chosen."""
        if isinstance(self._rows[index.row()], Section):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
