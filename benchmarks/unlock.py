"""What one guess at a passphrase costs: seconds, and how much memory it takes more than a library that is not asked.

python3 benchmarks/unlock.py FOLDER    makes a locked library and prints its recovery text; later median, least and
                                       most seconds, and MB
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from carenav_desktop.errors import LibraryError
from carenav_desktop.services import locking

_PASSPHRASE = "glimmer pancake orbit vestige tulip"
_ROUNDS = 5


def main() -> None:
    """Print the median of right and wrong guesses in turns, and the memory of the largest."""
    folder = Path(sys.argv[1])
    if not folder.exists():
        print(locking.begin_locked(folder, _PASSPHRASE).recovery)
        return
    before = _peak()
    times = sorted(_guess(folder, right=bool(number % 2)) for number in range(2 * _ROUNDS))
    print(f"{times[len(times) // 2]:.3f} {times[0]:.3f} {times[-1]:.3f} {_peak() - before}")


def _guess(folder: Path, *, right: bool) -> float:
    start = time.perf_counter()
    try:
        locking.key_from_passphrase(folder, _PASSPHRASE if right else "a guess of somebody")
    except LibraryError:
        assert not right
    return time.perf_counter() - start


def _peak() -> int:
    """The most memory this process has had, in MB (Linux)."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) // 1024


if __name__ == "__main__":
    main()
