"""Locked libraries for tests: slots that are quick to open, and what lies in every file of a folder."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from carenav_desktop import failpoints
from carenav_desktop.storage import slots

PASSPHRASE = "glimmer pancake orbit vestige tulip"
QUICK = 10  # work factor: the real one takes over a second for each slot


def quick_slots(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let slots be made, and asked for, with little work."""
    monkeypatch.setattr(slots, "WORK_FACTOR", QUICK)


def files_of(folder: Path) -> list[Path]:
    """Every file below `folder`."""
    return sorted(one for one in folder.rglob("*") if one.is_file())


def holding(folder: Path, marker: bytes) -> list[str]:
    """The files whose name or content holds `marker`, in any letter case."""
    lower = marker.lower()
    return [
        str(one.relative_to(folder))
        for one in files_of(folder)
        if lower in str(one).encode().lower() or lower in one.read_bytes().lower()
    ]


def moments_of(work: Callable[[], object]) -> list[tuple[str, int]]:
    """The named moments `work` reaches: (name, how often before), of each the first and the last time."""
    counts: dict[str, int] = {}

    def note(name: str) -> None:
        counts[name] = counts.get(name, 0) + 1

    failpoints.hook = note
    try:
        work()
    finally:
        failpoints.hook = None
    return sorted({(name, nth) for name, count in counts.items() for nth in (0, count - 1)})


def killed_at(moment: tuple[str, int], work: Callable[[], object]) -> None:
    """Do `work` in a child that is killed as it reaches `moment`."""
    child = os.fork()
    if child == 0:
        left = [moment[1]]

        def strike(name: str) -> None:
            if name == moment[0]:
                if not left[0]:
                    os.kill(os.getpid(), signal.SIGKILL)
                left[0] -= 1

        failpoints.hook = strike
        try:
            work()
        except BaseException as error:
            print(error, file=sys.stderr)
        os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"{moment} was not reached"
