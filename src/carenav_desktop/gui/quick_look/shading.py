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
_AT_ONCE = 1_500_000


class Wish(NamedTuple):
    """One picture, and how it is to look; `factor` times smaller than it is, for a view without room for more."""

    ref: FrameRef
    frame: Frame
    level: Level
    inverted: bool
    factor: int


class Shading(QObject):
    """`ready(Wish, QPixmap)`. Of wishes that come faster than they can be met only the newest is."""

    ready = Signal(object, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._next: Wish | None = None
        self._job: Job | None = None
        self._small: tuple[FrameRef, int, Frame] | None = None

    def show(self, wish: Wish) -> None:
        """Shade a picture; an older wish that waits is forgotten."""
        small = self._at_hand(wish)
        if small is not None and small.width * small.height <= _AT_ONCE:
            self._next = None
            self.ready.emit(wish, _pixmap(_shaded(wish, small)))
            return
        self._next = wish
        self._begin()

    def drop(self) -> None:
        """Forget what waits."""
        self._next, self._small = None, None

    def _at_hand(self, wish: Wish) -> Frame | None:
        """The picture in the size that is wanted, if that costs nothing."""
        if wish.factor == 1:
            return wish.frame
        return self._small[2] if self._small is not None and self._small[:2] == (wish.ref, wish.factor) else None

    def _begin(self) -> None:
        if self._next is None or (self._job is not None and self._job.state is not JobState.ENDED):
            return
        wish, self._next = self._next, None
        self._job = self._session.call(
            _worked, wish, self._at_hand(wish), lane=Lane.FRAMES, on_success=partial(self._take, wish)
        )

    def _take(self, wish: Wish, made: tuple[Frame, Picture]) -> None:
        small, picture = made
        if wish.factor > 1:
            self._small = (wish.ref, wish.factor, small)
        if self._next is None or self._next.ref == wish.ref:  # a drag shows every step that was ready
            self.ready.emit(wish, _pixmap(picture))
        self._begin()


def _worked(_: Workspace, wish: Wish, small: Frame | None) -> tuple[Frame, Picture]:
    from ...services.quick_look import reduced

    small = small or reduced(wish.frame, wish.factor)
    return small, _shaded(wish, small)


def _shaded(wish: Wish, small: Frame) -> Picture:
    """The shades of the picture as a whole, whatever its size on the screen."""
    from ...services.quick_look import default_window, shade

    window = wish.level.of(wish.frame)
    if window is None and wish.frame.voi_table is None and wish.factor > 1:
        window = default_window(wish.frame)
    return shade(small, window, invert=wish.inverted)


def _pixmap(picture: Picture) -> QPixmap:
    return QPixmap.fromImage(image_of(picture))
