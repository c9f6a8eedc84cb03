"""The cases of the library as a table, narrowed by what is typed. Calls no service."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCollator, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from ...domain.display import visible
from .. import words

if TYPE_CHECKING:
    from ...storage.cases import CaseLine

CASE = Qt.ItemDataRole.UserRole
NAME, BORN, RECORDS, SCANS, TO_SORT, CREATED = range(6)

Index = QModelIndex | QPersistentModelIndex


def folded(text: str) -> str:
    """`text` without case and accents, as one types it in a hurry."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


class CaseTable(QAbstractTableModel):
    """One row a case, sorted by name as the locale sorts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[tuple[str, CaseLine]] = []
        self._shown: list[CaseLine] = []
        self._typed: list[str] = []

    def show(self, lines: Sequence[CaseLine]) -> None:
        """Replace all rows."""
        collator = QCollator(QLocale())
        collator.setNumericMode(True)
        by_name = sorted(lines, key=lambda line: collator.sortKey(line.case.name))
        self._all = [(folded(f"{line.case.name} {line.case.born}"), line) for line in by_name]
        self._narrow()

    def narrow(self, typed: str) -> None:
        """Keep the cases that hold every word typed, in the name or the birth date."""
        self._typed = folded(typed).split()
        self._narrow()

    def _narrow(self) -> None:
        self.beginResetModel()
        self._shown = [line for text, line in self._all if all(word in text for word in self._typed)]
        self.endResetModel()

    @property
    def total(self) -> int:
        """How many cases there are, shown or not."""
        return len(self._all)

    def row_of(self, case_id: int) -> int:
        """The row of a case, or -1."""
        return next((row for row, line in enumerate(self._shown) if line.case.id == case_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The cases shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Name, birth date, three counts, begun."""
        return 0 if parent.isValid() else 6

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts by the locale; CASE holds the domain's case."""
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        if role == CASE:
            return line.case
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(index.column(), Qt.Orientation.Horizontal)}: {self._text(line, index.column())}"
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in (RECORDS, SCANS, TO_SORT):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, line: CaseLine, column: int) -> str:
        match column:
            case 0:
                return visible(line.case.name)
            case 1:
                return words.date(line.case.born) or "–"
            case 2:
                return words.number(line.records)
            case 3:
                return words.number(line.studies)
            case 4:
                return words.number(line.unsorted) if line.unsorted else "–"
            case _:
                return words.date(line.case.created[:10])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in (RECORDS, SCANS, TO_SORT) else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Name"),
            self.tr("Born"),
            self.tr("Records"),
            self.tr("Scans"),
            self.tr("To sort"),
            self.tr("Begun"),
        )[section]
