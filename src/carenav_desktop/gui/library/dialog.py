"""The dialog about the library: its sections, one page at a time. Pages are built when they are first seen."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ..frame.rail import RailButton
from ..session import Session
from ..theme import GRID
from ..widgets import PlainButton

if TYPE_CHECKING:
    from .page import Page


class Section(StrEnum):
    """The sections, by the module of each page."""

    HOME = "home_page"
    LOCK = "lock_settings"
    COPIES = "copies_page"
    CHECK = "check_page"
    TRASH = "trash_page"
    TRAIL = "trail_page"
    ABOUT = "about_page"


_ICONS = {
    Section.HOME: "library",
    Section.LOCK: "lock",
    Section.COPIES: "copies",
    Section.CHECK: "tick",
    Section.TRASH: "trash",
    Section.TRAIL: "trail",
    Section.ABOUT: "shield",
}


class LibraryDialog(QDialog):
    """Every change is made at once; closing changes nothing."""

    def __init__(self, session: Session, section: Section | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._built: dict[Section, Page] = {}
        self.setWindowTitle(self.tr("Your library"))
        self.resize(920, 600)
        self.buttons = QButtonGroup(self)
        self.pages = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._build_list())
        row.addWidget(self.pages, 1)
        self.show_section(section or Section.HOME)

    def _names(self) -> dict[Section, str]:
        return {
            Section.HOME: self.tr("Library"),
            Section.LOCK: self.tr("Passphrase"),
            Section.COPIES: self.tr("Backup"),
            Section.CHECK: self.tr("Check"),
            Section.TRASH: self.tr("Trash"),
            Section.TRAIL: self.tr("Trail"),
            Section.ABOUT: self.tr("Protection"),
        }

    def _build_list(self) -> QFrame:
        side = QFrame()
        side.setObjectName("librarySections")
        side.setFixedWidth(22 * GRID)
        column = QVBoxLayout(side)
        column.setContentsMargins(GRID, 12, GRID, GRID)
        column.setSpacing(4)
        for number, (section, name) in enumerate(self._names().items()):
            button = RailButton(_ICONS[section], name)
            self.buttons.addButton(button, number)
            column.addWidget(button)
        column.addStretch()
        close = PlainButton(self.tr("&Close"))
        close.clicked.connect(self.accept)
        column.addWidget(close)
        self.buttons.idClicked.connect(self._choose)
        return side

    @Slot(int)
    def _choose(self, number: int) -> None:
        self.show_section(list(Section)[number])

    def show_section(self, section: Section) -> None:
        """Open a section and read what it shows."""
        button = self.buttons.button(list(Section).index(section))
        button.setChecked(True)
        button.setFocus()
        page = self.page(section)
        self.pages.setCurrentIndex(list(self._built).index(section))
        page.refresh()

    def page(self, section: Section) -> Page:
        """The page of a section, built when it is first asked for."""
        if section not in self._built:
            made: Page = import_module(f"{__package__}.{section}").page(self._session)
            self._built[section] = made
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(made)
            self.pages.addWidget(area)
        return self._built[section]
