"""Pictures for tiles: asked for when a tile is seen, newest first, kept in Qt's pixmap cache."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap, QPixmapCache

from ...domain.picture import Picture
from ..jobs import Job, Lane
from ..session import Session

#: Longest side in pixels that services.draw_preview keeps on disk.
EDGE = 320
_CACHE_KILOBYTES = 48 * 1024
#: Requests under way; older ones were for tiles that have scrolled away.
_MOST = 48


def image_of(picture: Picture) -> QImage:
    """The samples as a QImage that owns them."""
    form = QImage.Format.Format_Grayscale8 if picture.channels == 1 else QImage.Format.Format_RGB888
    stride = picture.width * picture.channels
    return QImage(picture.pixels, picture.width, picture.height, stride, form).copy()


class Thumbnails(QObject):
    """`arrived(str)` when the picture of a target is there or turned out not to exist."""

    arrived = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked: dict[str, Job] = {}
        self._none: set[str] = set()
        QPixmapCache.setCacheLimit(_CACHE_KILOBYTES)

    def get(self, target: str) -> QPixmap | None:
        """The picture of 'record:3' or 'series:5'; None while it is being drawn or when there is none."""
        found = QPixmap()
        if QPixmapCache.find(self._key(target), found):
            return found
        if target not in self._asked and target not in self._none:
            self._ask(target)
        return None

    def forget(self) -> None:
        """Another case was opened: what was not drawn then may be drawn now."""
        for job in self._asked.values():
            job.cancel()
        self._asked.clear()
        self._none.clear()

    def _key(self, target: str) -> str:
        return f"thumbnail:{target}"

    def _ask(self, target: str) -> None:
        from ...services.previews import draw_preview

        if len(self._asked) >= _MOST:
            oldest = next(iter(self._asked))
            self._asked.pop(oldest).cancel()
        self._asked[target] = self._session.call(
            draw_preview,
            target,
            edge=EDGE,
            lane=Lane.PREVIEW,
            on_success=partial(self._take, target),
            on_error=partial(self._take, target),
        )

    def _take(self, target: str, drawn: object) -> None:
        self._asked.pop(target, None)
        if isinstance(drawn, Picture):
            QPixmapCache.insert(self._key(target), QPixmap.fromImage(image_of(drawn)))
        else:
            self._none.add(target)
        self.arrived.emit(target)
