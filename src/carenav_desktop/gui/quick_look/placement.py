"""Where a picture stands in its view: how large, and which of its points is in the middle. Knows no widget."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

#: A picture is never smaller than fitted, and one of its pixels never larger than this on the screen.
LARGEST_PIXEL = 32.0
_AIR = 8.0


@dataclass(frozen=True)
class Placement:
    """`zoom` 1 fits the whole picture; (`x`, `y`) is the point in the middle of the view, 0 to 1 across the picture.

    So a view that changes its size keeps what the eye rests on. Sizes are in logical pixels of the view, those of a
    picture with its pixel aspect already applied.
    """

    zoom: float = 1.0
    x: float = 0.5
    y: float = 0.5

    def area(self, picture: QSizeF, view: QSizeF) -> QRectF:
        """The rectangle of the view that the whole picture fills, perhaps beyond its edges."""
        scale = _fit(picture, view) * self.zoom
        width, height = picture.width() * scale, picture.height() * scale
        return QRectF(view.width() / 2 - self.x * width, view.height() / 2 - self.y * height, width, height)

    def zoomed(self, factor: float, point: QPointF, picture: QSizeF, view: QSizeF) -> Placement:
        """Larger or smaller by `factor`, with what lies under `point` of the view staying there."""
        most = max(1.0, LARGEST_PIXEL / _fit(picture, view))
        zoom = min(max(self.zoom * factor, 1.0), most)
        before = self.area(picture, view)
        across, down = (point.x() - before.left()) / before.width(), (point.y() - before.top()) / before.height()
        after = Placement(zoom).area(picture, view)
        x = across + (view.width() / 2 - point.x()) / after.width()
        y = down + (view.height() / 2 - point.y()) / after.height()
        return Placement(zoom, x, y)._within(picture, view)

    def moved(self, by: QPointF, picture: QSizeF, view: QSizeF) -> Placement:
        """The picture pushed by so many pixels; never past its edge."""
        area = self.area(picture, view)
        x, y = self.x - by.x() / area.width(), self.y - by.y() / area.height()
        return Placement(self.zoom, x, y)._within(picture, view)

    def _within(self, picture: QSizeF, view: QSizeF) -> Placement:
        """No edge of the picture inside the view where the picture is larger than the view."""
        area = self.area(picture, view)
        return Placement(
            self.zoom, _held(self.x, view.width() / area.width()), _held(self.y, view.height() / area.height())
        )


def _held(middle: float, share: float) -> float:
    """`middle` kept so far from both ends that the `share` of the picture in sight ends at its edge."""
    return 0.5 if share >= 1 else min(max(middle, share / 2), 1 - share / 2)


def _fit(picture: QSizeF, view: QSizeF) -> float:
    """How many times the picture is enlarged so that all of it is seen."""
    room = QSizeF(max(view.width() - _AIR, 1.0), max(view.height() - _AIR, 1.0))
    return min(room.width() / max(picture.width(), 1.0), room.height() / max(picture.height(), 1.0))
