"""Help: the keys, and what this program is and is not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from ... import __version__
from ..theme import GRID
from ..widgets import Heading, Line, Muted, PlainLabel, PrimaryButton, Strong


class HelpDialog(QDialog):
    """A short page; closes with Esc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.setMinimumWidth(70 * GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(Heading(self.tr("How it works")))
        for step in (
            self.tr("1. Drop a disc, a folder or files anywhere on the window. They are copied, never changed."),
            self.tr("2. Say of each paper what it is, from when and from where. Enter accepts a suggestion."),
            self.tr("3. The checklist at the right shows what is here and what to ask for."),
            self.tr("4. Write the question, then make the sealed packet for the doctor."),
        ):
            label = PlainLabel(step)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(GRID)
        column.addWidget(Strong(self.tr("Keys")))
        column.addLayout(self._keys())
        column.addSpacing(GRID)
        column.addWidget(Line())
        column.addWidget(Muted(self.tr("This program organises records. It does not give medical advice.")))
        column.addWidget(Muted(self.tr("CareNavigator Desktop {version}").format(version=__version__)))
        close = PrimaryButton(self.tr("&Close"))
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(
            self.minimumWidth(), column.heightForWidth(self.minimumWidth())
        )  # words that wrap ask for too little

    def _keys(self) -> QGridLayout:
        keys = (
            ("Ctrl+Return", self.tr("Do the next step")),
            ("Ctrl+O", self.tr("Add files")),
            ("Ctrl+Shift+O", self.tr("Add a folder or disc")),
            ("Ctrl+V", self.tr("Paste copied files")),
            ("Ctrl+F", self.tr("Search the records")),
            ("Ctrl+L", self.tr("List of cases")),
            ("Ctrl+I", self.tr("Disc intake at a clinic's desk")),
            ("Ctrl+1, 2, 3, 4", self.tr("Records, question, review, packet")),
            ("Space", self.tr("Show the chosen record large, and back")),
            ("Up, Down", self.tr("Picture of a scan before and after")),
            ("+, -, 0", self.tr("Picture of a scan or timeline larger, smaller, all of it")),
            ("W, I, R", self.tr("Brightness and contrast, swap dark and bright, as it was")),
            ("P, C, D", self.tr("Play a scan, two side by side, details of the image")),
            ("S, N", self.tr("Whose files: same person, not ours")),
            ("Enter", self.tr("Accept a suggestion and go to the next")),
            ("Delete", self.tr("Put the chosen record in the trash")),
            ("Ctrl+Z", self.tr("Undo the last step")),
            ("Ctrl+Shift+L", self.tr("Lock the library now")),
            ("F1", self.tr("This page")),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (key, meaning) in enumerate(keys):
            shown = ", ".join(
                QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText) for one in key.split(", ")
            )
            grid.addWidget(Muted(shown), row, 0)
            grid.addWidget(PlainLabel(meaning), row, 1)
        return grid
