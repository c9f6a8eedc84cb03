"""Labels that show text and never read it as markup."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from .. import icons, theme
from .hints import set_hint


class PlainLabel(QLabel):
    """A label fixed to plain text. Forms promote their labels to this class."""

    def __init__(self, text: str | QWidget | None = "", parent: QWidget | None = None) -> None:
        if isinstance(text, QWidget) or text is None:  # the way compiled forms construct widgets
            parent, text = text, ""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


class _Named(PlainLabel):
    """A label whose class names its look in the style sheet; wraps where it needs to."""

    def __init__(self, text: str | QWidget | None = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setWordWrap(True)


class Heading(_Named):
    """The title of a place: the larger size, the heavier weight."""


class Strong(_Named):
    """Body size, heavier weight."""


class Muted(_Named):
    """Body size, quiet colour: what explains, not what is."""


class Pill(PlainLabel):
    """A short word or count in a rounded patch."""

    def __init__(self, text: str | QWidget | None = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


class ElidedLabel(PlainLabel):
    """One line that ends in an ellipsis where it has no room; the whole text is the hint and the accessible name.

    `mode` cuts in the middle for file names, so that their true ending stays in sight.
    """

    def __init__(
        self,
        text: str | QWidget | None = "",
        parent: QWidget | None = None,
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        self._mode = mode
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show `text`, whole where there is room."""
        super().setText(text)
        self.setAccessibleName(text)
        set_hint(self, text)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), self._mode, area.width())
        painter.drawText(area, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)


class IconLabel(QLabel):
    """An icon that says nothing a screen reader needs; `token` names its colour."""

    def __init__(self, name: str, token: str = "muted", size: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._token, self._size = name, token, size
        self.setFixedSize(size, size)

    def show_icon(self, name: str, token: str) -> None:
        """Change to another icon or colour."""
        self._name, self._token = name, token
        self._draw()

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
        color = getattr(theme.tokens(), self._token)
        self.setPixmap(icons.pixmap(self._name, color, self._size, self.devicePixelRatioF()))
