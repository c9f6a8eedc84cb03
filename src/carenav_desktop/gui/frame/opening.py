"""The page while no library can be shown: it is being opened or worked on, or cannot be opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..library.keeper import State
from ..session import Session
from ..theme import GRID
from ..widgets import Muted, PlainButton


class Opening(QWidget):
    """Says what goes on, and offers what can be done when the library cannot be opened."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._keeper = session.keeper
        self.state = Muted()
        self.state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.state.setFixedWidth(70 * GRID)
        self.retry = PlainButton(self.tr("&Try again"))
        self.retry.clicked.connect(self._retry)
        self.rebuild = PlainButton(self.tr("&Rebuild the list of records"))
        self.rebuild.clicked.connect(self._rebuild)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch()
        buttons.addWidget(self.retry)
        buttons.addWidget(self.rebuild)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(2 * GRID)
        column.addStretch()
        column.addWidget(self.state, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)
        column.addStretch()
        self._keeper.changed.connect(self._show_state)
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        """Say why the library is not shown."""
        failed = self._keeper.state is State.FAILED
        working = self._keeper.state is State.WORKING
        said = self.tr("{what}. Your records are shown again when this is done.").format(what=self._keeper.sentence)
        opening = self.tr("Opening your library...")
        self.state.setText(self._keeper.sentence if failed else said if working else opening)
        self.retry.setVisible(failed)
        self.rebuild.setVisible(failed and self._keeper.damaged)
        if failed:
            self.retry.setFocus()

    @Slot()
    def _retry(self) -> None:
        self._keeper.open(self._keeper.key)

    @Slot()
    def _rebuild(self) -> None:
        from ..library.rebuilding import rebuild_library

        rebuild_library(self._session)
