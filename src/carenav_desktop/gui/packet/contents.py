"""The card that shows what goes into the packet: three figures, and every document and scan by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from ...domain.case import Record, Study
from ...domain.display import visible
from ...domain.scope import Scope
from ...domain.stages import Stage, later_said
from .. import theme, words
from ..widgets import Card, Heading, Muted, Strong
from ..widgets.hints import hint_text
from .outlook import Outlook

Index = QModelIndex | QPersistentModelIndex
_ROWS_SHOWN = 5


class ContentsTable(QAbstractTableModel):
    """One row a study or document: whether it goes along, what it is, from when and where, how much.

    `ticked(item, goes)` when somebody said so, items named as in the register.
    """

    ticked = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Study | Record] = []
        self._left: frozenset[str] = frozenset()

    def show(self, studies: Sequence[Study], records: Sequence[Record], left: frozenset[str]) -> None:
        """Replace all rows, documents first, as in the packet; rows that stay are kept as they are."""
        rows: list[Study | Record] = [*records, *studies]
        if list(map(_item, rows)) == list(map(_item, self._rows)):
            self._rows, self._left = rows, left
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self._rows, self._left = rows, left
        self.endResetModel()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first cell of a row has the tick."""
        ticks = Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | ticks

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell of a tick that was set or taken away; the row changes when the packet was looked at again."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.ticked.emit(_item(self._rows[index.row()]), Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def toggle(self, row: int) -> None:
        """Tick a row that is not ticked, and the other way round."""
        item = _item(self._rows[row])
        self.ticked.emit(item, item in self._left)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Documents and studies together."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """What, when, where, how much."""
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Plain texts; foreign ones with their hidden characters made visible."""
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        goes = _item(one) not in self._left
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(one)[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if goes else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole and not goes:
            return theme.tokens().color("muted")
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            said = self.tr("goes along") if goes else self.tr("stays at home")
            whole = words.listed([*(cell for cell in self._cells(one) if cell), said])
            return hint_text(whole) if role == Qt.ItemDataRole.ToolTipRole else whole
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 3:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _cells(self, one: Study | Record) -> tuple[str, str, str, str]:
        if isinstance(one, Study):
            kinds = " ".join(one.modalities)
            what = visible(f"{kinds} {one.description}".strip()) or self.tr("Scan")
            images = words.counted(one.instances, self.tr("1 image file"), self.tr("{n} image files"))
            return what, words.date(one.date), visible(one.institution), images
        what = words.kind(one.kind) if one.kind else visible(one.name)
        return what, words.date(one.date), visible(one.place), words.size(one.size)


def _item(one: Study | Record) -> str:
    """The name of a row in the register."""
    return f"study:{one.id}" if isinstance(one, Study) else f"record:{one.id}"


class ContentsCard(Card):
    """Figures on top, the table below. `chosen` when something was ticked or the tick taken away."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._without: set[str] = set()
        self._also: set[str] = set()
        self._figures = [_Figure(), _Figure(), _Figure()]
        self._model = ContentsTable(self)
        self._model.ticked.connect(self._choose)
        self.table = _quiet_table(self._model)
        self.table.setAccessibleName(self.tr("What goes in"))
        figures = QHBoxLayout()
        figures.setSpacing(24)
        for figure in self._figures:
            figures.addWidget(figure, 1)
        self.body.addWidget(Strong(self.tr("What goes in")))
        self.body.addLayout(figures)
        self.body.addWidget(self.table)
        self.later = Muted()
        self.body.addWidget(self.later)

    def forget(self) -> None:
        """Nothing is chosen any more; another case was opened."""
        self._without.clear()
        self._also.clear()

    def within(self, scope: Scope) -> Scope:
        """The same with what was ticked and what was not."""
        return replace(scope, without=frozenset(self._without), also=frozenset(self._also))

    @Slot(str, bool)
    def _choose(self, item: str, goes: bool) -> None:
        (self._without.discard if goes else self._without.add)(item)
        (self._also.add if goes else self._also.discard)(item)
        self.chosen.emit()

    def show_outlook(self, outlook: Outlook) -> None:
        """Show what would go in now."""
        seen = outlook.preflight
        documents, scans, size = self._figures
        documents.show_figure(
            words.number(seen.documents), self.tr("document") if seen.documents == 1 else self.tr("documents")
        )
        scan = self.tr("scan") if seen.studies == 1 else self.tr("scans")
        files = words.counted(seen.instances, self.tr("1 image file"), self.tr("{n} image files"))
        scans.show_figure(words.number(seen.studies), f"{scan} · {files}" if seen.instances else scan)
        size.show_figure(words.size(seen.size), self.tr("together"))
        self._show_later(outlook)
        self._model.show(outlook.studies, outlook.records, outlook.left)
        rows = min(self._model.rowCount(), _ROWS_SHOWN)
        self.table.setVisible(rows > 0)
        self.table.setFixedHeight(rows * self.table.verticalHeader().defaultSectionSize() + 2)

    def _show_later(self, outlook: Outlook) -> None:
        """What a first look leaves for later."""
        said = later_said(outlook.later).params
        documents, images = (int(str(said[name])) for name in ("documents", "images"))
        wording = self.tr("Kept for later: documents {documents}, image files {images}. The cover says so.")
        self.later.setText(wording.format(documents=words.number(documents), images=words.number(images)))
        self.later.setVisible(outlook.scope.stage is Stage.FIRST)


class _Figure(QWidget):
    """A number in the larger size and what it counts."""

    def __init__(self) -> None:
        super().__init__()
        self._number, self._what = Heading(), Muted()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._number)
        column.addWidget(self._what)
        column.addStretch(1)

    def show_figure(self, number: str, what: str) -> None:
        """Show one figure; it is spoken as one sentence."""
        self._number.setText(number)
        self._what.setText(what)
        self._what.setAccessibleName(f"{number} {what}")


class _Ticks(QTableView):
    """Space ticks the row that is chosen, in whichever cell of it one stands."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.model()
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid() and isinstance(model, ContentsTable):
            model.toggle(self.currentIndex().row())
            return
        super().keyPressEvent(event)


def _quiet_table(model: ContentsTable) -> QTableView:
    """A table without grid and headers, one row a line, reached with Tab as a whole."""
    table = _Ticks()
    table.setModel(model)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(28)
    header = table.horizontalHeader()
    header.hide()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column, width in ((1, 118), (2, 104), (3, 72)):
        table.setColumnWidth(column, width)
    return table
