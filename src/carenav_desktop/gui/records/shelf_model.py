"""The shelf as an item model: section heads and tiles in one flat list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ...domain.case import Record, Study
from ..widgets.hints import hint_text
from .shelf import Row, Section, Tile, target_of, tile_of

Index = QModelIndex | QPersistentModelIndex


class ShelfModel(QAbstractListModel):
    """`rows` are what lies there. Heads cannot be selected, so that arrow keys pass over them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._at: dict[str, int] = {}
        self._tiles: dict[int, Tile] = {}

    def show(self, rows: Sequence[Row]) -> None:
        """Replace what lies on the shelf."""
        self.beginResetModel()
        self._rows = rows
        self._at = {target_of(row): at for at, row in enumerate(rows) if not isinstance(row, Section)}
        self._tiles = {}
        self.endResetModel()

    def index_of(self, target: str) -> QModelIndex:
        """Where 'record:3' lies, or an invalid index."""
        return self.index(self._at[target]) if target in self._at else QModelIndex()

    def neighbour(self, target: str) -> str:
        """What lies next to 'record:3', behind it where something does; nothing where it lies alone."""
        targets = list(self._at)
        place = targets.index(target)
        return next(iter([*targets[place + 1 : place + 2], *targets[max(0, place - 1) : place]]), "")

    def target(self, index: Index) -> str:
        """What lies at an index; nothing for a head or for nowhere."""
        row = self._rows[index.row()] if index.isValid() else None
        return "" if row is None or isinstance(row, Section) else target_of(row)

    def thing(self, index: Index) -> Record | Study:
        """The record or study at the index of a tile."""
        row = self._rows[index.row()]
        assert not isinstance(row, Section), "a head is no thing"
        return row

    def shown(self, at: int) -> Section | Tile:
        """What to paint at a row; a tile is made when it is first asked for."""
        row = self._rows[at]
        if isinstance(row, Section):
            return row
        if at not in self._tiles:
            self._tiles[at] = tile_of(row)
        return self._tiles[at]

    def is_head(self, at: int) -> bool:
        """Whether a row is the head of a section."""
        return isinstance(self._rows[at], Section)

    @property
    def rows(self) -> Sequence[Row]:
        """Everything in order."""
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature Qt wants
        """Heads and tiles."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for people and for screen readers."""
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        row = self.shown(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if isinstance(row, Section):
            return f"{row.title}, {row.note}" if role == Qt.ItemDataRole.AccessibleTextRole else None
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else hint_text(row.spoken)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only tiles can be chosen."""
        if self.is_head(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
