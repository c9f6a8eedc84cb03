"""Whole commands timed in turns, and the memory of a whole process tree."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

#: Programs run from this source tree, with compiled modules as an installed program has them.
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(Path(__file__).parents[1] / "src"),
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "carenav-bench-bytecode"),
}


@dataclass(frozen=True)
class Ratio:
    """Seconds of ours and of the floor, medians over the rounds, and the median of the ratios round by round."""

    ours: float
    floor: float
    ratio: float


def in_turns(ours: Callable[[], float], floor: Callable[[], float], rounds: int = 5) -> Ratio:
    """Time both in turns, so that a slow moment of the machine hits both; one warm-up each."""
    ours(), floor()
    pairs = [(ours(), floor()) for _ in range(rounds)]
    return Ratio(
        statistics.median(one for one, _ in pairs),
        statistics.median(one for _, one in pairs),
        statistics.median(one / other for one, other in pairs),
    )


def seconds(command: str | Sequence[str], stdin: str = "") -> float:
    """Wall seconds of one command; a string is given to a shell."""
    start = time.perf_counter()
    done = subprocess.run(
        command, shell=isinstance(command, str), env=ENVIRONMENT, input=stdin.encode(), capture_output=True, check=False
    )
    took = time.perf_counter() - start
    if done.returncode not in (0, 3):
        raise RuntimeError(f"{command}\n{done.stderr.decode(errors='replace')[-2000:]}")
    return took


def carenav(*words: object) -> list[str]:
    """The command line of this source tree."""
    return [sys.executable, "-m", "carenav_desktop", *map(str, words)]


@dataclass(frozen=True)
class Peak:
    """Megabytes of PSS at most, and of what belongs to the processes alone.

    The PSS of libraries is parted among all programs that have them: it falls by as much as 28 MB when others of ours
    run. So two peaks are compared by what is `own`.
    """

    whole: int
    own: int

    def __str__(self) -> str:
        return f"{self.whole} MB ({self.own} without libraries)"


def peak_memory(command: Sequence[str]) -> Peak:
    """The largest sum over a command and its children, looked at every 20 ms (Linux)."""
    process = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL)
    seen = [(0, 0)]
    watcher = threading.Thread(target=_watch, args=(process, seen), daemon=True)
    watcher.start()
    process.wait()
    watcher.join()
    whole, own = (max(column) // 1024 for column in zip(*seen, strict=True))
    return Peak(whole, own)


def _watch(process: subprocess.Popen[bytes], seen: list[tuple[int, int]]) -> None:
    while process.poll() is None:
        found = [memory(one) for one in family(process.pid)]
        seen.append((sum(one for one, _ in found), sum(one for _, one in found)))
        time.sleep(0.02)


def family(root: int) -> list[int]:
    """The process and all below it."""
    members = [root]
    for one in members:
        for task in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                members += [int(word) for word in task.read_text().split()]
            except OSError:
                continue
    return members


def memory(pid: int) -> tuple[int, int]:
    """Kilobytes of PSS of a process, and those of them that no file backs."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0, 0
    kilobytes = {words[0]: int(words[1]) for line in lines if len(words := line.split()) == 3}
    return kilobytes.get("Pss:", 0), kilobytes.get("Pss_Anon:", 0) + kilobytes.get("Pss_Shmem:", 0)
