"""How long a job will still take, from how far it has come. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...domain.progress import Progress

#: Seconds and share of the work before a guess is worth showing.
_LEAST_SECONDS = 3.0
_LEAST_SHARE = 0.04


@dataclass
class Remaining:
    """Feed it progress with the time in seconds; pauses do not count."""

    _began: float = field(default=-1.0)
    _paused: float = 0.0
    _pause_began: float = field(default=-1.0)

    def pause(self, now: float) -> None:
        """The job stands still from now."""
        if self._pause_began < 0:
            self._pause_began = now

    def resume(self, now: float) -> None:
        """The job goes on."""
        if self._pause_began >= 0:
            self._paused += now - self._pause_began
            self._pause_began = -1.0

    def seconds(self, progress: Progress, now: float) -> int | None:
        """Seconds left, or None while nobody can tell."""
        if self._began < 0:
            self._began = now
        spent = now - self._began - self._paused
        if progress.total <= 0 or progress.done <= 0:
            return None
        share = progress.done / progress.total
        if spent < _LEAST_SECONDS or share < _LEAST_SHARE:
            return None
        return max(1, round(spent / share - spent))
