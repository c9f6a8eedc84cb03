"""The register: every packet made of the case, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from ...domain.case import PacketEntry
from ...domain.scope import PLAIN
from ...domain.stages import Stage
from .. import words
from ..widgets import Card, PlainButton, Strong

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
_ROWS_SHOWN = 6


class RegisterTable(QAbstractTableModel):
    """One row a packet: when, code, receipt, question, for whom, how many files, how much."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PacketEntry, ...] = ()

    def show(self, entries: Sequence[PacketEntry]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The packets made."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The columns of the register."""
        return 0 if parent.isValid() else 7

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Plain texts; ENTRY holds the entry itself."""
        if not index.isValid():
            return None
        entry = self._rows[index.row()]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(entry)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._name(index.column())}: {self._cells(entry)[index.column()]}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return self._name(section) if role == Qt.ItemDataRole.DisplayRole else None

    def _name(self, column: int) -> str:
        return (
            self.tr("Made"),
            self.tr("Code"),
            self.tr("Receipt"),
            self.tr("Question"),
            self.tr("Files"),
            self.tr("How much"),
            self.tr("For whom"),
        )[column]

    def _cells(self, entry: PacketEntry) -> tuple[str, ...]:
        whom = self.tr("Whoever has the passphrase") if entry.sealed_for == "passphrase" else entry.sealed_for
        whom = self.tr("Not sealed: whoever has it") if entry.form in PLAIN else whom
        version = self.tr("version {n}").format(n=words.number(entry.question_version))
        much = self.tr("First look") if entry.stage is Stage.FIRST else self.tr("Everything")
        much = self.tr("What was new") if entry.since else much
        much = self.tr("Without names") if entry.deidentified else much
        return words.date(entry.made), entry.code, entry.receipt, version, words.number(entry.files), much, whom


class EarlierCard(Card):
    """The register, and the button that opens a packet in it; hidden while there is none. `rehearsal_wanted(entry)`."""

    rehearsal_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = RegisterTable(self)
        self.register = register_view(self._table)
        self.rehearse = PlainButton(self.tr("See it as the reviewer will"), "eye")
        self.rehearse.setEnabled(False)
        self.rehearse.clicked.connect(self._rehearse)
        self.register.selectionModel().selectionChanged.connect(self._offer)
        self.body.addWidget(Strong(self.tr("Earlier packets")))
        self.body.addWidget(self.register)
        self.body.addWidget(self.rehearse, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_register(self, entries: Sequence[PacketEntry]) -> None:
        """Replace all rows."""
        self._table.show(entries)
        self.setVisible(bool(entries))
        rows = min(len(entries), _ROWS_SHOWN) + 1
        self.register.setFixedHeight(rows * self.register.verticalHeader().defaultSectionSize() + 8)

    @Slot()
    def _rehearse(self) -> None:
        for index in self.register.selectionModel().selectedRows():
            self.rehearsal_wanted.emit(index.data(ENTRY))

    @Slot()
    def _offer(self) -> None:
        self.rehearse.setEnabled(self.register.selectionModel().hasSelection())


def register_view(model: RegisterTable) -> QTableView:
    """The register as a table, reached with Tab as a whole."""
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(QCoreApplication.translate("EarlierCard", "Earlier packets"))
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(32)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setSectionResizeMode(6, QHeaderView.ResizeMode.Stretch)
    for column, width in enumerate((112, 64, 104, 92, 64, 104)):
        table.setColumnWidth(column, width)
    return table
