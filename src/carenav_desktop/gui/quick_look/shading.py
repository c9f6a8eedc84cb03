"""Makes what the eye sees of the samples of a picture: at once when it is small, else off the main thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from ...domain.frame import Frame, FrameRef
from ...domain.picture import Picture
from ..jobs import Job, JobState, Lane
from ..records.thumbnails import image_of
from ..session import Session
from .levels import Level

if TYPE_CHECKING:
    from ...services.workspace import Workspace

#: Pixels that are shaded on the main thread: a few milliseconds.
_AT_ONCE = 640 * 640


class Wish(NamedTuple):
    """One picture, and how it is to look."""

    ref: FrameRef
    frame: Frame
    level: Level
    inverted: bool


class Shading(QObject):
    """`ready(Wish, QPixmap)`. Of wishes that come faster than they can be met only the newest is."""

    ready = Signal(object, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._next: Wish | None = None
        self._job: Job | None = None

    def show(self, wish: Wish) -> None:
        """Shade a picture; an older wish that waits is forgotten."""
        if wish.frame.width * wish.frame.height <= _AT_ONCE:
            self._next = None
            self.ready.emit(wish, _pixmap(_shaded(None, wish)))
            return
        self._next = wish
        self._begin()

    def drop(self) -> None:
        """Forget what waits."""
        self._next = None

    def _begin(self) -> None:
        if self._next is None or (self._job is not None and self._job.state is not JobState.ENDED):
            return
        wish, self._next = self._next, None
        self._job = self._session.call(_shaded, wish, lane=Lane.FRAMES, on_success=partial(self._take, wish))

    def _take(self, wish: Wish, picture: Picture) -> None:
        if self._next is None or self._next.ref == wish.ref:  # a drag shows every step that was ready
            self.ready.emit(wish, _pixmap(picture))
        self._begin()


def _shaded(_: Workspace | None, wish: Wish) -> Picture:
    from ...services.quick_look import shade

    return shade(wish.frame, wish.level.of(wish.frame), invert=wish.inverted)


def _pixmap(picture: Picture) -> QPixmap:
    return QPixmap.fromImage(image_of(picture))
