"""Runs one target with many inputs and keeps what breaks it.

An input depends on the seed, the target's name and its number alone, so any one of them can be made again.
"""

from __future__ import annotations

import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any

from .havoc import Change

if sys.platform != "win32":
    import resource

Check = Callable[[bytes], None]

#: Nothing here may take as long: the wall time of the reading process several times over.
HANG_SECONDS = 150.0
_MOST_SAVED_OF_A_KIND = 3
_STEPS_LOOKED_AT = 8
_PLAIN_SEED = 0.02


class HangError(Exception):
    """An input kept the program longer than anything may."""


class TooManyStepsError(Exception):
    """A parser went on and on over a small input."""


class CrashError(Exception):
    """The reading process ended in a way that no limit of ours explains."""


@dataclass(frozen=True)
class Target:
    """Something that takes bytes. `open` gives the check, which raises only when a promise is broken.

    `steps` bounds the lines of Python an input may cost: so many, and so many more for each of its bytes. `deaths`
    are the ends of a reading process that are no finding: by limits of ours.
    """

    name: str
    make_seeds: Callable[[], Sequence[bytes]]
    change: Change
    open: Callable[[], AbstractContextManager[Check]]
    steps: tuple[int, int] | None = None
    deaths: frozenset[str] = frozenset({"wall_time", "cpu_time"})

    @cached_property
    def seeds(self) -> Sequence[bytes]:
        """What inputs are made from."""
        return self.make_seeds()

    def input(self, seed: int, number: int) -> bytes:
        """Input `number` of a run, counted from 0."""
        rng = Random(f"{seed}/{self.name}/{number}")
        chosen = rng.choice(self.seeds)
        return chosen if rng.random() < _PLAIN_SEED else self.change(rng, chosen, self.seeds)


@dataclass
class Tally:
    """What a run over one target came to. Memory is the most ever held so far, in MB, here and in any child."""

    target: str
    inputs: int = 0
    seconds: float = 0.0
    deaths: Counter[str] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    memory: tuple[int, int] = (0, 0)

    def line(self) -> str:
        """One line of the table."""
        deaths = " ".join(f"{cause}:{count}" for cause, count in sorted(self.deaths.items())) or "-"
        rate = self.inputs / self.seconds if self.seconds else 0
        return (
            f"{self.target:14}{self.inputs:9}{self.seconds:8.0f}{rate:8.0f}"
            f"{self.memory[0]:7}{self.memory[1]:7}  {len(self.findings):3}  {deaths}"
        )


HEAD = f"{'target':14}{'inputs':>9}{'s':>8}{'per s':>8}{'MB':>7}{'child':>7}  bad  deaths of reading processes"


def run(target: Target, seed: int, folder: Path, *, inputs: int = sys.maxsize, seconds: float = 1e9) -> Tally:
    """Feed `target` until so many inputs or seconds are used up; what breaks a promise is saved in `folder`."""
    tally = Tally(target.name)
    begun = time.monotonic()
    with deaths_counted(tally), target.open() as check:
        while tally.inputs < inputs and time.monotonic() - begun < seconds:
            data = target.input(seed, tally.inputs)
            is_traced = target.steps is not None and tally.inputs % _STEPS_LOOKED_AT == _STEPS_LOOKED_AT - 1
            before = tally.deaths.copy()
            try:
                with bounded(target.steps, len(data)) if is_traced and target.steps else in_time():
                    check(data)
                _refuse_crashes(sorted((tally.deaths - before).keys() - target.deaths))
            except Exception as error:
                _save(folder, tally, data, error)
            tally.inputs += 1
    tally.seconds = time.monotonic() - begun
    tally.memory = _peaks()
    return tally


@contextmanager
def deaths_counted(tally: Tally) -> Iterator[None]:
    """Hear of every reading process that ends before its time."""
    from carenav_desktop.intake import reading

    def hear(name: str, **values: Any) -> None:
        if name == "reading.died":
            status = values.get("status", 0)
            cause = str(values["cause"])
            tally.deaths[signal.Signals(-status).name if cause == "signal" else cause] += 1

    usual = reading.logs.event
    reading.logs.event = hear  # type: ignore[assignment]
    try:
        yield
    finally:
        reading.logs.event = usual


@contextmanager
def in_time() -> Iterator[None]:
    """Raise `HangError` in the body when it goes on far beyond every limit."""

    def strike(number: int, frame: FrameType | None) -> None:
        raise HangError

    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, strike)
    signal.setitimer(signal.ITIMER_REAL, HANG_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def bounded(steps: tuple[int, int], size: int) -> Iterator[None]:
    """Raise `TooManyStepsError` in the body when it runs more lines of Python than an input of `size` bytes may."""
    left = steps[0] + steps[1] * size

    def step(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal left
        left -= 1
        if left < 0:
            sys.settrace(None)
            raise TooManyStepsError
        return step

    before = sys.gettrace()
    with in_time():
        sys.settrace(step)
        try:
            yield
        finally:
            sys.settrace(before)


def _refuse_crashes(deaths: Sequence[str]) -> None:
    """What is no limit of ours is a library that broke, or a reader that says what the parent does not believe."""
    if deaths:
        raise CrashError(" ".join(deaths))


def _save(folder: Path, tally: Tally, data: bytes, error: Exception) -> None:
    """Keep the input, and beside it what happened; a few of each kind."""
    kind = _kind(error)
    tally.findings[kind] += 1
    if tally.findings[kind] > _MOST_SAVED_OF_A_KIND:
        return
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / f"{tally.target}-{tally.inputs}.bin"
    kept.write_bytes(data)
    kept.with_suffix(".txt").write_text("".join(traceback.format_exception(error)), encoding="utf-8", errors="replace")
    print(f"{tally.target} {tally.inputs}: {kind} -> {kept}", file=sys.stderr, flush=True)


def _kind(error: Exception) -> str:
    """Type and innermost place of an error; what a crash was called."""
    if isinstance(error, CrashError):
        return f"Crash {error}"
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} {Path(last.filename).name}:{last.lineno}"


def _peaks() -> tuple[int, int]:
    """The most memory this process and any of its children ever had, in MB; a child counts from its start in this one.

    Windows does not tell.
    """
    if sys.platform == "win32":
        return 0, 0
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    here, below = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return here // unit, below // unit
