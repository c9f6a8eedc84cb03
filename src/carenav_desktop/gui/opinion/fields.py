"""The field for words of a reviewer or of the family, and the list in which whole sentences stand."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListWidget, QPlainTextEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

#: What a line of Chinese needs more than a line of Latin, in pixels.
_MORE = 4


class RoomyLines(QStyledItemDelegate):
    """Rows of several lines with room for both scripts: where they mix, lines are higher than Qt reckons and the last
    one would be cut."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A little more for each line, where there are several."""
        hint = super().sizeHint(option, index)
        lines = hint.height() // max(1, option.fontMetrics.height())
        return QSize(hint.width(), hint.height() + (_MORE * lines if lines > 1 else 0))


class SentenceList(QListWidget):
    """A row a sentence, wrapped where it is longer than the list is wide."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setItemDelegate(RoomyLines(self))
        self.setSpacing(2)


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
