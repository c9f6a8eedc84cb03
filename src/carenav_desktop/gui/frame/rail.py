"""The left rail: the places that work, and at its foot the library, the language and help."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from .. import icons, theme, words
from ..languages import LANGUAGE_NAMES
from ..theme import GRID
from ..widgets import Pill, set_hint


class RailButton(QPushButton):
    """A place: icon, name, and how many things wait there."""

    def __init__(self, icon: str, text: str, *, checkable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._name = text.replace("&", "")
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self.setIconSize(QSize(26, 20))  # a little air between icon and name
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._count = Pill(self)
        self._count.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, GRID, 0)
        row.addStretch()
        row.addWidget(self._count)
        self.toggled.connect(self._draw)
        self._draw()

    def show_count(self, count: int, meaning: str = "") -> None:
        """Show a number, unless it is 0; `meaning` says it in words."""
        self._count.setVisible(count > 0)
        self._count.setText(words.number(count))
        said = meaning if count else ""
        self.setAccessibleName(f"{self._name}, {said}" if said else self._name)
        set_hint(self, said)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        of = theme.tokens()
        self.setIcon(icons.icon(self._icon, of.accent if self.isChecked() else of.muted))


class Rail(QFrame):
    """Buttons for the places in order. `chosen(int)` gives a place's number, `language_chosen` a code."""

    chosen = Signal(int)
    language_chosen = Signal(str)
    library_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(22 * GRID)
        self.places: list[RailButton] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GRID, 12, GRID, GRID)
        self._column.setSpacing(4)
        self._column.addStretch()
        self.language = RailButton("language", LANGUAGE_NAMES[language], checkable=False)
        self.language.setAccessibleName(self.tr("Language: {name}").format(name=LANGUAGE_NAMES[language]))
        self._menu = self._languages()
        self.language.clicked.connect(self._open_languages)
        self.help = RailButton("help", self.tr("Help"), checkable=False)
        self.help.clicked.connect(self.help_wanted)
        self.library = RailButton("library", self.tr("Your library"), checkable=False)
        self.library.clicked.connect(self.library_wanted)
        self._column.addWidget(self.library)
        self._column.addWidget(self.language)
        self._column.addWidget(self.help)

    def add_place(self, icon: str, text: str) -> RailButton:
        """Add a place below the others; Ctrl and its number opens it."""
        number = len(self.places)
        button = RailButton(icon, text)
        self.places.append(button)
        self._group.addButton(button, number)
        self._column.insertWidget(number, button)
        shortcut = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self)
        shortcut.activated.connect(button.click)
        return button

    def show_place(self, number: int) -> None:
        """Mark a place as the open one."""
        self.places[number].setChecked(True)

    def _open_languages(self) -> None:
        corner = self.language.mapToGlobal(QPoint(0, 0))
        self._menu.popup(corner - QPoint(0, self._menu.sizeHint().height()))

    def _languages(self) -> QMenu:
        menu = QMenu(self)
        for code, name in LANGUAGE_NAMES.items():
            menu.addAction(name).setData(code)
        menu.triggered.connect(lambda action: self.language_chosen.emit(action.data()))
        return menu
