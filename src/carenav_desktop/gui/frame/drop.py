"""The whole window as a drop target: what is dragged over it, and the veil that says what will happen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QLineEdit, QVBoxLayout, QWidget

from .. import theme
from ..theme import GRID
from ..widgets import Heading, IconLabel, Muted


def local_paths(mime: QMimeData) -> tuple[Path, ...]:
    """The files and folders of this computer in `mime`; web addresses and text are none."""
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())


def leave_files_to_the_window(window: QWidget) -> None:
    """Take dropped and pasted files away from text fields, which would insert their path as text."""
    pasted = _PastedFiles(window)
    for field in window.findChildren(QLineEdit):
        field.setAcceptDrops(False)
        field.installEventFilter(pasted)
    for area in window.findChildren(QAbstractScrollArea):
        area.setAcceptDrops(False)
        area.viewport().setAcceptDrops(False)


class _PastedFiles(QObject):
    """Lets the keys of pasting go past a text field while files are what would be pasted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the key from the field; the window has an action for it."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not event.matches(QKeySequence.StandardKey.Paste) or not local_paths(QGuiApplication.clipboard().mimeData()):
            return False
        event.ignore()
        return True


class DropVeil(QWidget):
    """Covers its parent while something is dragged over it: a lit frame and a sentence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._below = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.title = Heading()
        self.promise = Muted(self.tr("Nothing on the disc or in the folder is changed."))
        card = QFrame()
        card.setObjectName("dropCard")
        column = QVBoxLayout(card)
        column.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)
        column.setSpacing(GRID)
        column.addWidget(IconLabel("drop", "accent", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self.title, self.promise):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setFixedWidth(52 * GRID)
            column.addWidget(label)
        outer = QVBoxLayout(self)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        parent.installEventFilter(self)
        self.hide()

    def light_up(self, title: str) -> None:
        """Show the veil with what a drop will do."""
        self.title.setText(title)
        self.setGeometry(self._below.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._below.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what is below and light the frame."""
        of = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dim = QColor(of.window)
        dim.setAlpha(190)
        painter.fillRect(self.rect(), dim)
        painter.setPen(QPen(of.color("accent"), 4))
        painter.drawRoundedRect(self.rect().adjusted(4, 4, -4, -4), 10, 10)
