"""The field for words of a reviewer or of the family, and the list in which whole sentences stand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListWidget, QPlainTextEdit, QWidget


class SentenceList(QListWidget):
    """A row a sentence, wrapped where it is longer than the list is wide."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)  # two scripts in one row are higher than Qt reckons
        self.setSpacing(3)


class WordsEdit(QPlainTextEdit):
    """`left` when the focus goes elsewhere. Tab goes on to the next field."""

    left = Signal()

    def __init__(self, name: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(height)
        self.document().setDocumentMargin(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def words(self) -> str:
        """What is typed, without blanks around it."""
        return self.toPlainText().strip()

    def put(self, text: str) -> None:
        """Show `text`, if that is not what stands there."""
        if self.toPlainText() != text:
            self.setPlainText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the writer went elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()
