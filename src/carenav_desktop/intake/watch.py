"""Ends a process that keeps its parent waiting. Knows nothing of what was asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from .limits import WALL_SECONDS

_CHECK_SECONDS = 1.0


class Watched(Protocol):
    """Whatever can be ended from another thread."""

    def kill(self) -> None:
        """End it at once; whoever waits for it meets the end of the line."""


class Watch:
    """Strikes when an answer takes too long. One thread, asleep while nothing is asked."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._thread: threading.Thread | None = None
        self._watched: Watched | None = None
        self._deadline = 0.0
        self._asleep = False
        self._closed = False
        self.has_struck = False

    @contextmanager
    def over(self, child: Watched) -> Iterator[None]:
        """Watch over `child` while the body runs."""
        with self._condition:
            self.has_struck = False
            self._watched = child
            self.renew()
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="carenav-watch", daemon=True)
                self._thread.start()
            elif self._asleep:
                self._condition.notify()
        try:
            yield
        finally:
            with self._condition:
                self._watched = None

    def renew(self) -> None:
        """Begin the time anew."""
        self._deadline = time.monotonic() + WALL_SECONDS

    def close(self) -> None:
        """End the thread."""
        with self._condition:
            self._closed = True
            self._condition.notify()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        """Look up now and then while something is asked: cheaper than being woken for every request."""
        with self._condition:
            while not self._closed:
                left = self._deadline - time.monotonic()
                if self._watched is None:
                    self._asleep = True
                    self._condition.wait()
                    self._asleep = False
                elif left > 0:
                    self._condition.wait(min(left, _CHECK_SECONDS))
                else:
                    self.has_struck = True
                    self._watched.kill()
                    self._watched = None
