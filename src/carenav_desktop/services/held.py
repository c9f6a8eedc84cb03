"""The original that is looked at, kept open between its frames."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from typing import BinaryIO

from ..storage.originals import Originals


class HeldOriginal:
    """Gives one original at a time, from any thread.

    That of a locked library stays unsealed until another one is wanted, for unsealing goes through all of it. A plain
    one is opened each time: an open file could not be deleted on Windows.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: tuple[str, BufferedReader] | None = None
        self._is_wanted = True

    @contextmanager
    def open(self, originals: Originals, sha256: str) -> Iterator[BinaryIO]:
        """The original for as long as the body runs; OSError when it is gone."""
        if not originals.is_sealed:
            with originals.open_handle(sha256) as file:
                yield file
            return
        with self._lock:
            self._is_wanted = True
            if self._held is None or self._held[0] != sha256:
                self._let_go()
                self._held = sha256, originals.open_handle(sha256)
            try:
                yield self._held[1]
            finally:
                if not self._is_wanted:
                    self._let_go()

    def let_go(self) -> None:
        """Forget what is held, at once or when whoever reads it is done; never waits."""
        self._is_wanted = False
        if self._lock.acquire(blocking=False):
            try:
                self._let_go()
            finally:
                self._lock.release()

    def _let_go(self) -> None:
        if self._held is not None:
            self._held[1].close()
            self._held = None
