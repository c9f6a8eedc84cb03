"""The series of a study in a row, each with its small picture. Only what is in sight asks for its picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from ...domain.case import Series
from ...domain.display import visible
from ...domain.objects import ObjectKind
from .. import words
from ..records.thumbnails import Thumbnails
from ..theme import GRID
from ..widgets.hints import hint_text

Index = QModelIndex | QPersistentModelIndex
_ICON = QSize(56, 40)
_ITEM = QSize(23 * GRID, 7 * GRID)


class SeriesList(QAbstractListModel):
    """The rows of the strip. `marks` puts a number before the series that stand side by side."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.series: Sequence[Series] = ()
        self._icons: dict[int, QIcon] = {}
        self._marks: Mapping[int, str] = {}
        thumbnails.arrived.connect(self._redraw)

    def show(self, series: Sequence[Series]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.series, self._marks = series, {}
        self._icons = {one.id: self._icons[one.id] for one in series if one.id in self._icons}
        self.endResetModel()

    def mark(self, marks: Mapping[int, str]) -> None:
        """Put marks before the names of series, by their ids."""
        if marks != self._marks:
            self._marks = marks
            if self.series:
                self.dataChanged.emit(self.index(0), self.index(len(self.series) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature Qt wants
        """The series."""
        return 0 if parent.isValid() else len(self.series)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name and count; the small picture when it is there."""
        series = self.series[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(self._words(series))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(self._words(series))
        if role == Qt.ItemDataRole.ToolTipRole:
            return hint_text(", ".join(self._words(series)))
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(series)
        return _ITEM if role == Qt.ItemDataRole.SizeHintRole else None

    def _words(self, series: Series) -> tuple[str, str]:
        name, what = series_name(series), _kind_of(series)
        mark = self._marks.get(series.id, "")
        count = words.counted(series.instances, self.tr("1 image file"), self.tr("{n} image files"))
        below = self._doubt(series) or (count if name == what else what or count)
        return (f"{mark} · {name}" if mark else name), below

    def _doubt(self, series: Series) -> str:
        """What stands in place of the count where a person should look twice."""
        if series.listed is not None and series.listed.absent:
            here, listed = words.number(series.listed.here), words.number(series.listed.listed)
            return self.tr("{here} of {listed} are here").format(here=here, listed=listed)
        if series.gaps:
            return self.tr("may be incomplete")
        return self.tr("for planning only") if series.scout_only and series.frames else ""

    def _icon(self, series: Series) -> QIcon | None:
        if series.id not in self._icons:
            small = self._thumbnails.get(f"series:{series.id}")
            if small is None:
                return None
            small = small.scaled(
                _ICON * 2, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            icon = QIcon()
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # Qt would tint the second by itself
                icon.addPixmap(small, mode)
            self._icons[series.id] = icon
        return self._icons[series.id]

    @Slot(str)
    def _redraw(self, target: str) -> None:
        row = next((n for n, one in enumerate(self.series) if target == f"series:{one.id}"), None)
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row))


class SeriesStrip(QListView):
    """`chosen(Series)`, and `beside_wanted(Series)` on a click with Ctrl."""

    chosen = Signal(object)
    beside_wanted = Signal(object)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = SeriesList(thumbnails, self)
        self.setObjectName("seriesStrip")
        self.setAccessibleName(self.tr("Parts of this scan"))
        self.setModel(self.list)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setUniformItemSizes(True)
        self.setIconSize(_ICON)
        self.setFixedHeight(8 * GRID)
        self.setSpacing(2)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_series(self, series: Sequence[Series], chosen: int) -> None:
        """Show the series of a study and choose one; a single one needs no strip."""
        self.list.show(series)
        self.setVisible(len(series) > 1)
        if series:
            self.setCurrentIndex(self.list.index(chosen))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which series was chosen."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self.list.series[current.row()])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """With Ctrl a click shows a series beside the chosen one."""
        at = self.indexAt(event.position().toPoint())
        if at.isValid() and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.beside_wanted.emit(self.list.series[at.row()])
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are keys of the quick look, not a search for a name."""
        if event.text().strip() or event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)


def series_name(series: Series) -> str:
    """What a series is called: its description, else what it holds, else the letters of the machine."""
    return visible(series.description, 40) or _kind_of(series) or visible(series.modality, 12)


def _kind_of(series: Series) -> str:
    """What a series holds where that is not simply the pictures of the scan."""
    if not series.kinds or (series.has_pictures and not series.is_captured):
        return ""
    return words.object_kind(ObjectKind.CAPTURE if series.is_captured else series.kinds[0])
