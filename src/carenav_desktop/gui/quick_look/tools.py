"""The buttons of the quick look, each with its key, and the menu of brightness and contrast."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from ..theme import GRID
from ..widgets import IconButton
from .levels import Level


class Tools(QWidget):
    """Signals say what is wanted; `show_state` says what can be wanted now."""

    level_wanted = Signal(object)
    invert_wanted = Signal()
    nearer_wanted = Signal()
    farther_wanted = Signal()
    fit_wanted = Signal()
    reset_wanted = Signal()
    play_wanted = Signal()
    beside_wanted = Signal()
    details_wanted = Signal()
    levels_opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.levels = IconButton("levels", self.tr("Brightness and contrast (W)"))
        self.invert = IconButton("invert", self.tr("Swap dark and bright (I)"))
        self.farther = IconButton("zoom-out", self.tr("Smaller (-)"))
        self.nearer = IconButton("zoom-in", self.tr("Larger (+)"))
        self.fit = IconButton("fit", self.tr("Show all of it (0)"))
        self.reset = IconButton("reset", self.tr("As it was (R)"))
        self.play = IconButton("play", "")
        self.beside = IconButton("beside", "")
        self.details = IconButton("details", self.tr("Details of this image (D)"))
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.tr("Brightness and contrast"))
        self.invert.setCheckable(True)
        self.beside.setCheckable(True)
        self._keys = {
            Qt.Key.Key_W: self.levels,
            Qt.Key.Key_I: self.invert,
            Qt.Key.Key_R: self.reset,
            Qt.Key.Key_P: self.play,
            Qt.Key.Key_C: self.beside,
            Qt.Key.Key_D: self.details,
        }
        self.show_state(grey=False, pictures=0, files=0, inverted=False, changed=False)
        self.show_playing(False)
        self.show_beside(False)
        self._lay_out()
        self._wire()

    def press(self, event: QKeyEvent) -> bool:
        """Press the button of a key, when it has one that can be pressed now."""
        button = self._keys.get(Qt.Key(event.key()))
        bare = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if button is None or not bare or not button.isEnabled():
            return False
        button.click()
        return True

    def show_state(self, *, grey: bool, pictures: int, files: int, inverted: bool, changed: bool) -> None:
        """What a series with so many pictures allows; a report has files and no pictures."""
        self.levels.setEnabled(grey and pictures > 0)
        for button in (self.invert, self.farther, self.nearer, self.fit):
            button.setEnabled(pictures > 0)
        self.details.setEnabled(files > 0)
        self.reset.setEnabled(changed)
        self.play.setEnabled(pictures > 1)
        self.invert.setChecked(inverted)

    def show_playing(self, playing: bool) -> None:
        """Say what the play button does next."""
        self.play.show_icon("pause" if playing else "play")
        self.play.name_it(self.tr("Stop playing (P)") if playing else self.tr("Play (P)"))

    def show_beside(self, beside: bool) -> None:
        """Say what the button for two series does next."""
        self.beside.setChecked(beside)
        self.beside.name_it(self.tr("Show one only (C)") if beside else self.tr("Show two side by side (C)"))

    def open_levels(self, levels: Iterable[Level], chosen: Level) -> None:
        """Open the menu of brightness and contrast, the present choice marked."""
        self.menu.clear()
        group = QActionGroup(self.menu)
        for level in levels:
            action = QAction(level.name.replace("&", "&&"), self.menu)
            action.setCheckable(True)
            action.setChecked(level == chosen)
            action.triggered.connect(partial(self.level_wanted.emit, level))
            group.addAction(action)
            self.menu.addAction(action)
        self.menu.setActiveAction(group.checkedAction() or group.actions()[0])
        corner = self.levels.mapToGlobal(self.levels.rect().topLeft())
        corner.setY(corner.y() - self.menu.sizeHint().height())
        self.menu.popup(corner)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        groups = (
            (self.levels, self.invert),
            (self.farther, self.nearer, self.fit, self.reset),
            (self.play, self.beside, self.details),
        )
        for number, group in enumerate(groups):
            if number:
                line = QFrame()
                line.setObjectName("toolLine")
                line.setFixedSize(1, 2 * GRID)
                row.addSpacing(4)
                row.addWidget(line)
                row.addSpacing(4)
            for button in group:
                row.addWidget(button)

    def _wire(self) -> None:
        for button, wanted in (
            (self.levels, self.levels_opened),
            (self.invert, self.invert_wanted),
            (self.farther, self.farther_wanted),
            (self.nearer, self.nearer_wanted),
            (self.fit, self.fit_wanted),
            (self.reset, self.reset_wanted),
            (self.play, self.play_wanted),
            (self.beside, self.beside_wanted),
            (self.details, self.details_wanted),
        ):
            button.clicked.connect(wanted)
