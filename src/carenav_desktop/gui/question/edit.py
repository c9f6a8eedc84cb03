"""The editor of the question: plain text with blanks to fill, in the larger of the two sizes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from .. import theme
from .starters import BLANK


class QuestionEdit(QPlainTextEdit):
    """Tab goes to the next blank while there is one, then on to the next widget. `left` when the focus goes."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        font = QFont(QApplication.font())
        font.setPointSizeF(theme.TITLE_POINTS)
        self.setFont(font)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(10)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def put(self, text: str, *, whole: bool) -> None:
        """Write `text` as one step that Ctrl+Z takes back: in place of everything, or after what stands there."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        if whole:
            cursor.select(QTextCursor.SelectionType.Document)
        else:
            cursor.movePosition(QTextCursor.MoveOperation.End)
        before = cursor.selectionStart()
        cursor.insertText(text if whole else f"\n{text}")
        cursor.endEditBlock()
        cursor.setPosition(before)
        self.setTextCursor(cursor)
        self.setFocus()
        self.next_blank()

    def next_blank(self) -> bool:
        """Select the next blank after the cursor; False when there is none."""
        found = self.document().find(BLANK, self.textCursor())
        if found.isNull():
            return False
        self.setTextCursor(found)
        return True

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab fills blanks; it never holds the keyboard, for blanks are only sought ahead."""
        return (next and self.next_blank()) or super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the writer went elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()
