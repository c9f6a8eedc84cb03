"""Pictures of series on their way and at hand: read one after the other off the main thread, kept within a bound."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import zip_longest

from PySide6.QtCore import QObject, Signal

from ...domain.frame import Frame, FrameRef
from ...domain.report import Reason
from ..jobs import Job, JobState, Lane
from ..session import Session
from .reading import frame_at, look_away

#: Bytes of samples that are kept.
LIMIT = 128 << 20
#: What a picture that could not be read counts.
_NOTHING = 1 << 10


class FrameStore(QObject):
    """`arrived(FrameRef)` when a picture is there or turned out not to be readable.

    Whoever shows pictures says what it `want`s, most urgent first; its earlier wishes are then forgotten. Only one
    picture is read at a time, so that nobody ever waits for more than one that has become useless.
    """

    arrived = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None, *, limit: int = LIMIT) -> None:
        super().__init__(parent)
        self._session = session
        self._limit = limit
        self._kept: OrderedDict[FrameRef, Frame | Reason] = OrderedDict()
        self._size = 0
        self._wanted: dict[object, Sequence[FrameRef]] = {}
        self._reading: Job | None = None
        self._typical = 1

    def get(self, ref: FrameRef) -> Frame | Reason | None:
        """The picture, why there is none, or None while it has not been read."""
        if ref in self._kept:
            self._kept.move_to_end(ref)
        return self._kept.get(ref)

    def want(self, who: object, refs: Sequence[FrameRef]) -> None:
        """What `who` shows, and what it will probably show next; nothing to be left in peace."""
        self._wanted[who] = refs
        self._read_next()

    def forget(self) -> None:
        """Let go of every picture, and of the file they are read from."""
        if self._session.workspace is not None:
            look_away(self._session.workspace)
        self._wanted.clear()
        self._kept.clear()
        self._size = 0
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None

    @property
    def size(self) -> int:
        """Bytes of samples kept."""
        return self._size

    def _read_next(self) -> None:
        if self._reading is not None and self._reading.state is not JobState.ENDED:
            return
        following = next((ref for ref in self._in_turn() if ref not in self._kept), None)
        if following is not None:
            self._reading = self._session.call(
                frame_at,
                following,
                lane=Lane.FRAMES,
                on_success=partial(self._take, following),
                on_error=partial(self._fail, following),
            )

    def _in_turn(self) -> Iterator[FrameRef]:
        """The wishes of all, the most urgent of each first; no more than half the bound can hold."""
        room = max(len(self._wanted), self._limit // 2 // self._typical)
        in_turn = (ref for rank in zip_longest(*self._wanted.values()) for ref in rank if ref is not None)
        return (ref for _, ref in zip(range(room), in_turn, strict=False))

    def _take(self, ref: FrameRef, read: Frame | Reason) -> None:
        self._reading = None
        self._keep(ref, read)
        self.arrived.emit(ref)
        self._read_next()

    def _fail(self, ref: FrameRef, _sentence: str) -> None:
        self._take(ref, Reason.CANNOT_READ)

    def _keep(self, ref: FrameRef, read: Frame | Reason) -> None:
        """Keep the newest; what was looked at longest ago goes."""
        self._kept[ref] = read
        self._size += _bytes(read)
        if isinstance(read, Frame):
            self._typical = max(1, len(read.samples))
        while self._size > self._limit and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self._size -= _bytes(gone)


def _bytes(read: Frame | Reason) -> int:
    return len(read.samples) if isinstance(read, Frame) else _NOTHING
