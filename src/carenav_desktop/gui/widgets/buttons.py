"""Buttons in four weights: the one thing to do, the other things, a link in a text, an icon."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from .. import icons, theme
from .hints import set_hint


class PlainButton(QPushButton):
    """A button for one of several things. `&` in `text` marks its mnemonic."""

    _token = "text"

    def __init__(self, text: str | QWidget | None = "", icon: str = "", parent: QWidget | None = None) -> None:
        if isinstance(text, QWidget) or text is None:  # the way compiled forms construct widgets
            parent, text = text, ""
        super().__init__(text, parent)
        self._icon = icon
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._draw()

    def use_icon(self, icon: str, *, behind: bool = False) -> None:
        """Show an icon before the text, or `behind` it."""
        self._icon = icon
        if behind:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._draw()

    def show_foreign(self, text: str) -> None:
        """Set a text that came from a file or a name, in which `&` is just a letter."""
        self.setText(text.replace("&", "&&"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        if self._icon:
            self.setIcon(icons.icon(self._icon, getattr(theme.tokens(), self._token), 16))
            self.setIconSize(QSize(20, 16))  # a little air between icon and text


class PrimaryButton(PlainButton):
    """The one thing to do here."""

    _token = "on_accent"


class LinkButton(PlainButton):
    """An action inside a text: looks like a link, works like a button."""

    _token = "accent"


class IconButton(QToolButton):
    """A button with an icon alone. `name` is what a screen reader says and what the mouse shows."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(20, 20))
        self.name_it(name)

    def show_icon(self, icon: str) -> None:
        """Change to another icon."""
        self._icon = icon
        self._draw()

    def name_it(self, name: str) -> None:
        """Change the accessible name and the hover sentence."""
        self.setAccessibleName(name)
        set_hint(self, name)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw when there is somebody to see it."""
        super().showEvent(event)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._draw()

    def _draw(self) -> None:
        of = theme.tokens()
        self.setIcon(icons.icon(self._icon, of.muted, disabled=of.handle))
