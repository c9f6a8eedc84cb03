"""Says which pages of one file are papers of their own: from page, to page, what it is, and its date."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...domain.display import visible
from ...domain.kinds import RecordKind
from .. import words
from ..answers import Said
from ..session import Change, Session
from ..theme import GRID
from ..widgets import Heading, IconButton, Muted, PlainButton, PlainLabel, PrimaryButton

if TYPE_CHECKING:
    from ...domain.case import Record
    from ...services.workspace import Workspace
    from ...storage.companions import Part

_CHANGES = frozenset({Change.MARKS})


class PartRow:
    """The fields of one paper in a file of `pages` pages."""

    def __init__(self, part: Part, pages: int) -> None:
        self.part = part
        self.first, self.last = QLineEdit(str(part.first)), QLineEdit(str(part.last))
        for field in (self.first, self.last):
            field.setValidator(QIntValidator(1, pages, field))
            field.setFixedWidth(9 * GRID)
        self.kind = QComboBox()
        for kind in RecordKind:
            self.kind.addItem(words.kind(kind), kind.value)
        self.kind.setCurrentIndex(max(0, self.kind.findData(part.kind)))
        self.date = QLineEdit(part.date)
        self.date.setPlaceholderText("2026-11-30")
        self.remove = IconButton("trash", words.translate("Parts", "Not a paper of its own"))

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """The fields in the order in which they are filled in."""
        return (self.first, self.last, self.kind, self.date, self.remove)


class PartsDialog(QDialog):
    """The papers in one file. `kept` once they were stored."""

    kept = Signal()

    def __init__(self, session: Session, record: Record, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Several papers in one file"))
        self.resize(92 * GRID, 56 * GRID)
        self._session, self._record = session, record
        self._pages = max(1, record.pages)
        self._before: tuple[Part, ...] = ()
        self.rows: list[PartRow] = []
        self.add = PlainButton(self.tr("&One more paper"), "add")
        self.ok = PrimaryButton(self.tr("&Keep"))
        self.cancel = PlainButton(self.tr("&Cancel"))
        self.state = Muted()
        self._lay_out()
        self.add.clicked.connect(self.add_row)
        self.ok.clicked.connect(self.keep)
        self.cancel.clicked.connect(self.reject)
        self._load()

    def _lay_out(self) -> None:
        inside = QWidget()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setColumnStretch(2, 1)
        for column, text in enumerate(
            (self.tr("From page"), self.tr("To page"), self.tr("What it is"), self.tr("Date"))
        ):
            self._grid.addWidget(PlainLabel(text), 0, column)
        around = QVBoxLayout(inside)
        around.setContentsMargins(0, 0, 0, 0)
        around.addLayout(self._grid)
        around.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.state, 1)
        buttons.addWidget(self.ok)
        buttons.addWidget(self.cancel)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(24, 20, 24, 16)
        column_of_all.setSpacing(GRID)
        column_of_all.addWidget(Heading(self.tr("Several papers in one file")))
        pages = words.counted(self._pages, self.tr("1 page"), self.tr("{n} pages"))
        said = self.tr("{name} has {pages}. Say which of them are a paper of their own; each counts by itself.")
        column_of_all.addWidget(Muted(said.format(name=visible(self._record.name, 60), pages=pages)))
        column_of_all.addWidget(area, 1)
        column_of_all.addLayout(buttons)

    def _load(self) -> None:
        from ...services.companions import list_parts

        self._session.call(list_parts, self._record.id, on_success=self._show)

    def _show(self, parts: tuple[Part, ...]) -> None:
        self._before = parts
        for part in parts:
            self._add(part)
        if not parts:
            self.add_row()

    @Slot()
    def add_row(self) -> None:
        """One more paper, on the pages behind the last one."""
        from ...storage.companions import Part

        first = min(self._pages, max((_number(row.last) for row in self.rows), default=0) + 1)
        self._add(Part(0, self._record.id, first, self._pages, self._record.kind, ""))
        self.rows[-1].first.setFocus()

    def _add(self, part: Part) -> None:
        row = PartRow(part, self._pages)
        place = self._grid.rowCount()
        names = (self.tr("From page"), self.tr("To page"), self.tr("What it is"), self.tr("Date"))
        for column, widget in enumerate(row.widgets):
            if column < len(names):
                widget.setAccessibleName(names[column])
            self._grid.addWidget(widget, place, column)
        row.remove.clicked.connect(partial(self._take_off, row))
        self.rows.append(row)

    def _take_off(self, row: PartRow, _checked: bool = False) -> None:
        self.rows.remove(row)
        for widget in row.widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    @Slot()
    def keep(self) -> None:
        """Store the papers as they stand here; what is wrong is said and nothing is stored."""
        from dataclasses import replace

        from ...services.companions import set_parts

        parts = [
            replace(
                row.part,
                first=_number(row.first),
                last=_number(row.last),
                kind=row.kind.currentData(),
                date=row.date.text().strip(),
            )
            for row in self.rows
        ]
        record, before = self._record.id, self._before

        def say_again(ws: Workspace) -> None:
            set_parts(ws, record, before)

        def stored(_: object) -> None:
            self._session.answers.keep(Said(say_again, f"record:{record}"))
            self.kept.emit()
            self.accept()

        self._session.call(set_parts, record, parts, on_success=stored, on_error=self.state.setText, changes=_CHANGES)


def _number(field: QLineEdit) -> int:
    """The page in a field, 0 for none: the service says that there is no such page."""
    return int(field.text() or 0)
