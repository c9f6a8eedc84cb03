"""The first page of the desk: which disc, stick, folder or file to read, and how far the reading is."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ...domain.display import visible
from ...domain.progress import Progress
from ..activity.sentences import how_far
from ..drives import Drives
from ..frame.welcome import DropHere
from ..theme import GRID
from ..widgets import Heading, LinkButton, Muted, PlainButton, PrimaryButton, Strong
from ..widgets.layouts import clear


class ChoosePage(QWidget):
    """`chosen(tuple of paths)` when something is to be read, `stopped` when its reading is no longer wanted."""

    chosen = Signal(object)
    stopped = Signal()

    def __init__(self, drives: Drives, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drives = drives
        self.buttons: list[PlainButton] = []
        self.drop = DropHere(self.tr("Put a disc in, or drop a folder here"))
        self.drop.more.hide()  # here everything is only read at first
        for link in (self.drop.files, self.drop.folder):
            link.setAutoDefault(True)  # Enter presses it where it has the focus
        self.drop.files_wanted.connect(self._choose_files)
        self.drop.folder_wanted.connect(self._choose_folder)
        self._arrange()
        drives.changed.connect(self.show_drives)
        self.show_drives()

    def _arrange(self) -> None:
        self.places = QVBoxLayout()
        self.places.setSpacing(GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(Heading(self.tr("Disc intake")))
        column.addWidget(Muted(self.tr("First it is only read. Nothing is copied before you have said who it is.")))
        column.addSpacing(GRID)
        column.addLayout(self.places)
        column.addSpacing(GRID)
        column.addWidget(self._reading())
        column.addWidget(self.drop, 1)

    def _reading(self) -> QWidget:
        """How far the reading is, and what stops it."""
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.title = Strong()
        self.count = Muted()
        self.stop = LinkButton(self.tr("&Stop"))
        self.stop.clicked.connect(self.stopped)
        line = QHBoxLayout()
        line.addWidget(self.count, 1)
        line.addWidget(self.stop)
        self.reading = QWidget()
        column = QVBoxLayout(self.reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(self.bar)
        column.addLayout(line)
        column.addStretch()
        self.reading.hide()
        return self.reading

    @Slot()
    def show_drives(self) -> None:
        """A button for each disc and stick; the first is where Enter begins."""
        clear(self.places)
        self.buttons = []
        for drive in self._drives.here:
            text = self.tr("Read the disc {name}") if drive.is_disc else self.tr("Read the stick {name}")
            button = PlainButton() if self.buttons else PrimaryButton("", "disc")
            button.show_foreign(text.format(name=visible(drive.label, 60)))
            button.setAutoDefault(True)
            button.clicked.connect(partial(self.chosen.emit, (drive.root,)))
            self.places.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.buttons.append(button)
        if self.isVisible() and self.reading.isHidden():
            self.begin()

    def begin(self) -> None:
        """Stand ready for the next disc."""
        self.reading.hide()
        self._let_choose(True)
        (self.buttons or [self.drop.folder])[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_reading(self, name: str) -> None:
        """Something is being read."""
        self.title.setText(self.tr("Reading {name}").format(name=visible(name, 80)))
        self.show_progress(Progress("", 0, 0))
        self.reading.show()
        self._let_choose(False)
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, progress: Progress) -> None:
        """How far it is."""
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        said = how_far(progress)
        self.bar.setAccessibleName(said)
        self.count.setText(said)

    def _let_choose(self, free: bool) -> None:
        self.drop.setVisible(free)
        for button in self.buttons:
            button.setEnabled(free)

    @Slot()
    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder or disc to read"))
        if chosen:
            self.chosen.emit((Path(chosen),))

    @Slot()
    def _choose_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Files to read"))
        if chosen:
            self.chosen.emit(tuple(Path(one) for one in chosen))
