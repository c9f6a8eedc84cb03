"""Streams worked off in a thread beside the caller's: sealing goes on while the disk is written or hashes are compared.

Encryption, hashing and disk calls let other threads run, so two of them get both done in the time of the longer one.
A few MB are under way at most. Order, content and errors are those of the stream inside.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Protocol, Self

from ..errors import KnownError

_PORTION = 1024 * 1024
_UNDER_WAY = 4


class Target(Protocol):
    """Where bytes go."""

    def write(self, data: bytes, /) -> object:
        """Take all of `data`."""


class Source(Protocol):
    """Where bytes come from."""

    def read_some(self, most: int) -> memoryview:
        """Between one and `most` bytes, none only at the end."""


class _SideLane:
    """The thread; it is gone when the `with` block is left, whatever it was doing."""

    def __init__(self, name: str) -> None:
        self._lane = ThreadPoolExecutor(1, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._lane.shutdown(cancel_futures=True)


class WriteBehind(_SideLane):
    """Writes to `target` in its own thread. What that raises comes out of a later `write` or of `close`."""

    def __init__(self, target: Target) -> None:
        super().__init__("carenav-write")
        self._target = target
        self._pieces: list[bytes] = []
        self._size = 0
        self._under_way: deque[Future[object]] = deque()

    def write(self, data: bytes) -> None:
        """Take `data`, to be written soon."""
        self._pieces.append(data)
        self._size += len(data)
        if self._size >= _PORTION:
            self._hand_on()

    def close(self) -> None:
        """Return when everything is written; `target` stays open."""
        self._hand_on()
        while self._under_way:
            self._under_way.popleft().result()

    def _hand_on(self) -> None:
        self._under_way.append(self._lane.submit(self._target.write, b"".join(self._pieces)))
        self._pieces, self._size = [], 0
        if len(self._under_way) > _UNDER_WAY:
            self._under_way.popleft().result()


class ReadAhead(_SideLane):
    """Reads `source` in its own thread, ahead of whoever reads here."""

    def __init__(self, source: Source) -> None:
        super().__init__("carenav-read")
        self._source = source
        self._plain = memoryview(b"")
        self._failure: KnownError | None = None
        self._ahead = deque(self._lane.submit(self._next_portion) for _ in range(_UNDER_WAY))

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes, fewer only at the end; all that is left when negative."""
        parts: list[memoryview] = []
        while size and (part := self.read_some(size if size > 0 else _PORTION)):
            parts.append(part)
            size -= len(part) if size > 0 else 0
        return b"".join(parts)

    def read_some(self, most: int) -> memoryview:
        """Between one and `most` bytes without copying them, none only at the end."""
        if not self._plain:
            self._ahead.append(self._lane.submit(self._next_portion))
            self._plain = memoryview(self._ahead.popleft().result())
        part, self._plain = self._plain[:most], self._plain[most:]
        return part

    def _next_portion(self) -> bytes:
        """About as much as a portion, none only at the end; a failure waits until all before it was given out."""
        if self._failure is not None:
            raise self._failure
        parts: list[memoryview] = []
        size = 0
        try:
            while size < _PORTION and (part := self._source.read_some(_PORTION)):
                parts.append(part)
                size += len(part)
        except KnownError as error:
            if not parts:
                raise
            self._failure = error
        return b"".join(parts)
