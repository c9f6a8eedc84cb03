"""One quiet line that offers the files of a disc or stick. It asks nothing that must be answered."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ...domain.display import visible
from ..session import Session
from ..theme import GRID
from ..widgets import ElidedLabel, IconButton, IconLabel, PlainButton


class DriveStrip(QFrame):
    """Here while a drive is offered. `wanted(Path)` when its files are."""

    wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.said = ElidedLabel()
        self.take = PlainButton(self.tr("Take in its files"))
        self.take.clicked.connect(self._take)
        self.dismiss = IconButton("close", self.tr("Not now"))
        self.dismiss.clicked.connect(self._settle)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 4, GRID, 4)
        row.setSpacing(GRID)
        row.addWidget(IconLabel("disc", "accent"))
        row.addWidget(self.said, 1)
        row.addWidget(self.take)
        row.addWidget(self.dismiss)
        session.drives.changed.connect(self.refresh)
        session.keeper.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what is offered, if anything."""
        drive = self._session.drives.offered if self._session.ready else None
        self.setVisible(drive is not None)
        if drive is not None:
            said = self.tr("A disc was put in: {name}") if drive.is_disc else self.tr("A stick was put in: {name}")
            self.said.setText(said.format(name=visible(drive.label)))

    @Slot()
    def _take(self) -> None:
        drive = self._session.drives.offered
        if drive is not None:
            self._session.drives.settle(drive)
            self.wanted.emit(drive.root)

    @Slot()
    def _settle(self) -> None:
        drive = self._session.drives.offered
        if drive is not None:
            self._session.drives.settle(drive)
