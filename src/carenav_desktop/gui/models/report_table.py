"""The files of an import report as a table: file, outcome, reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ...domain.report import FileOutcome, ImportReport, Outcome, Reason
from ..widgets.hints import hint_text

_Index = QModelIndex | QPersistentModelIndex


class ReportTable(QAbstractTableModel):
    """Rows in the order of the report; `row` puts one file into words."""

    def __init__(
        self,
        report: ImportReport,
        row: Callable[[FileOutcome], tuple[str, str, str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._all = report.files
        self._shown = self._all
        self._row = row

    def narrow(self, outcome: Outcome | None, reason: Reason | None) -> int:
        """Show only files that ended so, for that reason; None means any. Gives how many are left."""
        self.beginResetModel()
        self._shown = tuple(
            one
            for one in self._all
            if (outcome is None or one.outcome is outcome) and (reason is None or one.reason is reason)
        )
        self.endResetModel()
        return len(self._shown)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - the signature Qt wants
        """The files shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """File, outcome, why."""
        return 0 if parent.isValid() else 3

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._row(self._shown[index.row()])[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return hint_text(self._row(self._shown[index.row()])[index.column()])
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """The heads of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return (self.tr("File"), self.tr("Outcome"), self.tr("Why"))[section]
        return None
