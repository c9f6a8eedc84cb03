"""What the file of an image says of it, as a table of lines. Calls no service."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ...domain.display import visible
from ...domain.frame import HeaderLine
from .. import words
from ..widgets.hints import hint_text

Index = QModelIndex | QPersistentModelIndex
NAME, VALUE, TAG = range(3)
_INDENT = "    "


class HeaderTable(QAbstractTableModel):
    """Words for a cell are made when it is seen, so that five thousand lines cost no more than fifty."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[HeaderLine] = ()
        self._shown: Sequence[HeaderLine] = ()
        self._typed: list[str] = []

    def show(self, lines: Sequence[HeaderLine]) -> None:
        """Replace all lines; what was searched for stays."""
        self._all = lines
        self.narrow(" ".join(self._typed))

    def narrow(self, typed: str) -> None:
        """Keep the lines that hold every word typed."""
        self._typed = typed.casefold().split()
        self.beginResetModel()
        self._shown = [line for line in self._all if _holds(line, self._typed)] if self._typed else self._all
        self.endResetModel()

    @property
    def counts(self) -> tuple[int, int]:
        """How many lines are shown, and how many there are."""
        return len(self._shown), len(self._all)

    def text(self, rows: Iterable[int]) -> str:
        """Some rows as plain text to copy: tag, name and value parted by tabs."""
        return "\n".join(
            "\t".join(self._cell(self._shown[row], column) for column in (TAG, NAME, VALUE)) for row in rows
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature Qt wants
        """The lines shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature Qt wants
        """Name, value, number."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; a screen reader is told the column as well."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(self._shown[index.row()], index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.headerData(index.column(), Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
            return f"{head}: {self._cell(self._shown[index.row()], index.column()).strip()}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return hint_text(self._cell(self._shown[index.row()], index.column()).strip())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("What"), self.tr("What the file says"), self.tr("Number"))[section]
        return None

    def _cell(self, line: HeaderLine, column: int) -> str:
        if column == NAME:
            return _INDENT * line.depth + (visible(line.name, 100) or self._unnamed(line))
        if column == TAG:
            return f"{line.tag} {line.vr}".strip()
        return visible(line.value, 2000) or self._size(line)

    def _unnamed(self, line: HeaderLine) -> str:
        if line.size is None:
            return self.tr("Item")
        return self.tr("Known to the maker of the machine only") if line.private else ""

    def _size(self, line: HeaderLine) -> str:
        """Of what is no text, how large it is."""
        if not line.size:
            return ""
        if line.vr == "SQ":
            return words.counted(line.size, self.tr("1 item"), self.tr("{n} items"))
        return words.size(line.size)


def _holds(line: HeaderLine, typed: Sequence[str]) -> bool:
    text = f"{line.tag} {line.name} {line.value}".casefold()
    return all(word in text for word in typed)
