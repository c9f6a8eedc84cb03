"""The line icons of the program: drawn once as SVG in `resources/icons`, tinted when asked for."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from .. import assets


@cache
def _source(name: str) -> str:
    return assets.text(f"icons/{name}.svg")


@cache
def pixmap(name: str, color: str, size: int = 20, ratio: float = 1.0) -> QPixmap:
    """Icon `name` in `color` (`#rrggbb`), `size` logical pixels square, for a screen of that device pixel ratio."""
    from PySide6.QtSvg import QSvgRenderer  # the first paint of the window shows no icon

    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    svg = QSvgRenderer(QByteArray(_source(name).replace("currentColor", color).encode()))
    svg.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn


def icon(name: str, color: str, size: int = 20, *, disabled: str = "") -> QIcon:
    """The same as an icon for a button, sharp at 100 and at 200 %; `disabled` is its colour while it cannot be used."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, color, size, ratio))
        if disabled:
            made.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return made
