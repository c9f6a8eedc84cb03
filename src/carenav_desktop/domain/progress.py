"""How a long job speaks with whoever started it, without knowing who that is."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event
from typing import Protocol

from ..errors import Cancelled


@dataclass(frozen=True)
class Progress:
    """A moment of a long job. `total` is 0 while it is unknown; `unit` is `files` or `bytes`; `step` is a code."""

    step: str
    done: int
    total: int
    unit: str = "files"
    detail: str = ""


class Context(Protocol):
    """What a job may use: say where it is, and ask whether to go on."""

    def report(self, progress: Progress) -> None:
        """Tell how far the job is; may be called often and from any thread."""

    def checkpoint(self) -> None:
        """Return at once, wait while paused, or raise `Cancelled`."""


class SilentContext:
    """A context that nobody watches; `cancel` stops the job at its next checkpoint."""

    def __init__(self) -> None:
        self._cancelled = Event()

    def cancel(self) -> None:
        """Ask the job to stop."""
        self._cancelled.set()

    def report(self, progress: Progress) -> None:
        """Nobody listens."""

    def checkpoint(self) -> None:
        """Raise `Cancelled` once `cancel` was called."""
        if self._cancelled.is_set():
            raise Cancelled
