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


def peak_memory(command: Sequence[str]) -> int:
    """The largest sum of PSS over a command and its children, in MB, looked at every 20 ms (Linux)."""
    process = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL)
    peak = [0]
    watcher = threading.Thread(target=_watch, args=(process, peak), daemon=True)
    watcher.start()
    process.wait()
    watcher.join()
    return peak[0] // 1024


def _watch(process: subprocess.Popen[bytes], peak: list[int]) -> None:
    while process.poll() is None:
        peak[0] = max(peak[0], sum(map(_pss, _family(process.pid))))
        time.sleep(0.02)


def _family(root: int) -> list[int]:
    """The process and all below it."""
    members = [root]
    for one in members:
        for task in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                members += [int(word) for word in task.read_text().split()]
            except OSError:
                continue
    return members


def _pss(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
