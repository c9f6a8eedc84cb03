"""Pictures that may show a name or a face: looked at one series after the other before they go along without names."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ...domain.display import visible
from .. import words
from ..quick_look.quick_look import QuickLook
from ..records.thumbnails import Thumbnails
from ..session import Session
from ..theme import GRID
from ..widgets import Heading, Muted, PlainButton, PrimaryButton

if TYPE_CHECKING:
    from ...domain.case import Series, Study

_LIST_WIDTH = 34 * GRID


class SeenDialog(QDialog):
    """`agreed(frozenset[int])` with the ids of the series that may go, when the dialog is left with Keep.

    `studies` hold only the series that are to be looked at. One can be ticked once each of its pictures was on screen.
    """

    agreed = Signal(object)

    def __init__(
        self, session: Session, studies: Sequence[Study], looked_at: Collection[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Pictures that may show a name"))
        self.resize(120 * GRID, 84 * GRID)
        self._rows = [(study, one) for study in studies for one in study.series]
        self._agreed = {one.id for _, one in self._rows} & set(looked_at)
        self._passed: dict[int, set[int]] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Series to look at"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.look = QuickLook(session, Thumbnails(session, self))
        self.look.size_button.hide()
        self.look.strip.hide()
        self.look.tools.beside.hide()
        self.fine = QCheckBox(self.tr("&I have looked at every picture of this series. It may go along."))
        self.passed = Muted()
        self.ok = PrimaryButton(self.tr("&Keep"))
        self.cancel = PlainButton(self.tr("&Cancel"))
        self._lay_out()
        self._wire()
        for row in range(len(self._rows)):
            self.list.addItem(QListWidgetItem())
            self._word(row)
        self.list.setCurrentRow(0)

    def _lay_out(self) -> None:
        said = self.tr(
            "A name can stand within a picture, where no program takes it out: on ultrasound, on screens that were "
            "saved, on film. Photos can show a face. Look at every picture of a series. What has no tick stays at home."
        )
        right = QVBoxLayout()
        right.addWidget(self.look, 1)
        right.addWidget(self.fine)
        right.addWidget(self.passed)
        middle = QHBoxLayout()
        middle.setSpacing(2 * GRID)
        middle.addWidget(self.list)
        middle.addLayout(right, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.ok)
        buttons.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 20, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(Heading(self.tr("Pictures that may show a name")))
        column.addWidget(Muted(said))
        column.addLayout(middle, 1)
        column.addLayout(buttons)

    def _wire(self) -> None:
        self.list.currentRowChanged.connect(self._show)
        self.fine.clicked.connect(self._tick)
        self.ok.clicked.connect(self._keep)
        self.cancel.clicked.connect(self.reject)
        shown = self.look.panes[0].shown
        shown.told.connect(self._count)
        self.finished.connect(self.look.clear)

    @property
    def _series(self) -> Series | None:
        row = self.list.currentRow()
        return self._rows[row][1] if 0 <= row < len(self._rows) else None

    @Slot(int)
    def _show(self, row: int) -> None:
        """Show one series by itself."""
        study, series = self._rows[row]
        self.look.show_study(replace(study, series=(series,)), ())
        self.fine.setChecked(series.id in self._agreed)
        self._count()

    @Slot()
    def _count(self) -> None:
        """Note what is on the screen; only who has seen every picture of a series can tick it."""
        shown, series = self.look.panes[0].shown, self._series
        if series is None or shown.series is None or shown.series.id != series.id or not shown.refs:
            self.passed.setText("")
            self.fine.setEnabled(False)
            return
        passed = self._passed.setdefault(series.id, set())
        if shown.shown >= 0:
            passed.add(shown.shown)
        self.fine.setEnabled(len(passed) == len(shown.refs) or series.id in self._agreed)
        said = self.tr("Shown so far: {seen} of {all} pictures. Go through them with wheel, keys or the play button.")
        self.passed.setText(said.format(seen=words.number(len(passed)), all=words.number(len(shown.refs))))

    @Slot(bool)
    def _tick(self, fine: bool) -> None:
        if self._series is not None:
            (self._agreed.add if fine else self._agreed.discard)(self._series.id)
            self._word(self.list.currentRow())

    def _word(self, row: int) -> None:
        """What a row says: of when, what, how much, and whether it may go along."""
        study, series = self._rows[row]
        pictures = words.counted(series.frames, self.tr("1 picture"), self.tr("{n} pictures"))
        what = visible(f"{series.modality} {series.description}".strip(), 60)
        state = self.tr("looked at, goes along") if series.id in self._agreed else self.tr("stays at home")
        whole = words.listed([one for one in (words.date(study.date), what, pictures) if one])
        self.list.item(row).setText(f"{whole}\n{state}")

    @Slot()
    def _keep(self) -> None:
        self.accept()
        self.agreed.emit(frozenset(self._agreed))
