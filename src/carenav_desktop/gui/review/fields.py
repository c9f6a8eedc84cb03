"""Fields of the review place: a line, a day, a few lines of text; each tells when it is left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ..widgets import Muted

#: The longest text that somebody types into one field, in signs.
LONGEST = 2000


def line() -> QLineEdit:
    """A field for a text of one line."""
    field = QLineEdit()
    field.setMaxLength(LONGEST)
    return field


def day() -> QLineEdit:
    """A field for a day; the service says what is no day."""
    field = QLineEdit()
    field.setMaxLength(40)
    field.setPlaceholderText("2026-11-30")
    return field


class Remark(Muted):
    """A sentence about what was typed or done; takes no room while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.hide()

    def setText(self, text: str) -> None:
        """Say it, or nothing."""
        super().setText(text)
        self.setVisible(bool(text))


class ShortText(QPlainTextEdit):
    """A few lines; Tab goes on. `left` when the focus goes."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(3 * self.fontMetrics().lineSpacing() + 14)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the writer went elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()
