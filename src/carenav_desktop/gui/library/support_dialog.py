"""The support report as plain text, read by its owner before it is saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ..messages import Messages
from ..theme import GRID
from ..widgets import Heading, Muted, PlainButton, PrimaryButton


class SupportDialog(QDialog):
    """Saves exactly what it shows."""

    def __init__(self, text: str, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._messages = messages
        self.setWindowTitle(self.tr("Support report"))
        self.resize(720, 520)
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("Support report"))
        self.save = PrimaryButton(self.tr("&Save..."))
        self.save.clicked.connect(self._choose)
        close = PlainButton(self.tr("&Close"))
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch()
        buttons.addWidget(close)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 20, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(Heading(self.windowTitle()))
        column.addWidget(Muted(self.tr("This is all that the file will hold. Nothing is sent by the program.")))
        column.addWidget(self.text, 1)
        column.addLayout(buttons)

    @Slot()
    def _choose(self) -> None:
        kind = self.tr("Text (*.txt)")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the report"), "support-report.txt", kind)
        if chosen:
            self.write(Path(chosen))

    def write(self, target: Path) -> None:
        """Save what is shown."""
        try:
            target.write_text(self.text.toPlainText(), encoding="utf-8")
        except OSError:
            self._messages.tell(self.tr("The report could not be saved there. Choose another folder."))
        else:
            self.accept()
