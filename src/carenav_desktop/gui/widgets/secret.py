"""A field for a secret: hidden until asked, with a remark when the capitals key is locked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ..words import translate
from .buttons import IconButton

#: Longer secrets than any person types.
_MOST = 1024


class SecretField(QWidget):
    """`capitals(bool)` when a letter shows that the capitals key is locked, or is not. `entered` on Enter."""

    capitals = Signal(bool)
    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        self.edit.setMaxLength(_MOST)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoAutoUppercase)
        self.edit.installEventFilter(self)
        self.edit.returnPressed.connect(self.entered)
        self.edit.setAcceptDrops(False)
        self.eye = IconButton("eye", "")
        self.eye.clicked.connect(self._turn)
        self.setFocusProxy(self.edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.edit, 1)
        row.addWidget(self.eye)
        self._name_eye()

    def text(self) -> str:
        """What was typed."""
        return self.edit.text()

    def clear(self) -> None:
        """Forget what was typed and hide what comes."""
        self.edit.clear()
        self.show_secret(False)

    def show_secret(self, shown: bool) -> None:
        """Show the letters, or dots."""
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._name_eye()

    @Slot()
    def _turn(self) -> None:
        self.show_secret(self.edit.echoMode() is QLineEdit.EchoMode.Password)
        self.edit.setFocus()

    def _name_eye(self) -> None:
        hidden = self.edit.echoMode() is QLineEdit.EchoMode.Password
        self.eye.show_icon("eye" if hidden else "eye-off")
        self.eye.name_it(
            translate("SecretField", "Show what is typed") if hidden else translate("SecretField", "Hide what is typed")
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A capital letter without the shift key, or a small one with it, tells of the capitals key."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            letter, shift = event.text(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if letter.isalpha() and letter.lower() != letter.upper():
                self.capitals.emit(letter.isupper() != shift)
            elif event.key() == Qt.Key.Key_CapsLock:
                self.capitals.emit(False)
        return super().eventFilter(watched, event)
