"""Every harness with its full numbers, before a release: `python3 dev.py torture [NAME...] [--count N] [--minutes N]`.

Prints a line for each harness: how much was asked, how much was reached, what was found, how long it took. The exit
status is 1 when anything acknowledged was lost.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from carenav_desktop.services.locking import begin_locked

from . import clocks, flips, injected, kills, power, small_disks, soak, sources, spreadsheet, steps, users
from .nursery import Nursery
from .operations import OPERATIONS
from .result import Result

Harness = Callable[[Path, int], Iterator[Result]]


def all_kills(folder: Path, count: int) -> Iterator[Result]:
    """200 kills of each operation."""
    with Nursery() as nursery:
        for name in OPERATIONS:
            yield kills.kills(name, count or 200, folder / name, nursery)


def all_steps(folder: Path, _count: int) -> Iterator[Result]:
    """Each moment of each operation, the first and the last time it is reached."""
    with Nursery() as nursery:
        yield steps.steps(folder, nursery, every=True)


def all_power(folder: Path, count: int) -> Iterator[Result]:
    """60 power cuts."""
    with Nursery() as nursery:
        for name in power.OPERATIONS_CUT:
            yield power.cuts(name, count or 60, folder / name, nursery)


def all_disks(folder: Path, count: int) -> Iterator[Result]:
    """60 disks of 2 to 16 MiB."""
    with Nursery() as nursery:
        for name in small_disks.OPERATIONS_FILLING:
            yield small_disks.full_disks(name, count or 60, folder / name, nursery)


def all_faults(folder: Path, count: int) -> Iterator[Result]:
    """400 runs among failing calls."""
    with injected.failing_nursery() as nursery:
        for name in injected.OPERATIONS_FAILING:
            yield injected.faults(name, count or 400, folder / name, nursery)


def all_clocks(folder: Path, _count: int) -> Iterator[Result]:
    """Clocks that are wrong, change the hour, and jump."""
    with clocks.Clock(folder / "clock") as clock:
        yield clocks.clocks(folder, clock, every=True)


def all_users(_folder: Path, _count: int) -> Iterator[Result]:
    """Two programs, two users."""
    with Nursery() as nursery, Nursery() as other:
        yield users.users(nursery, other)


def all_flips(folder: Path, count: int) -> Iterator[Result]:
    """300 flipped bits that change data, in a plain library and in a locked one."""
    keys = {"plain": None, "locked": begin_locked(folder / "locked", "seven words nobody would guess at all here")}
    for name, key in keys.items():
        flips.begin(folder / name, key)
        result = flips.flip_bits(folder / name, count or 300, seed=20, key=key)
        result.harness = f"flips: {name}"
        yield result


def all_soak(folder: Path, minutes: float) -> Iterator[Result]:
    """The window in use, after a look whether growing memory would be noticed."""
    leaking = soak.soak(0.1, folder / "leaking", wrong="leak")
    leaking.harness = "soak of a window that leaks"
    leaking.findings = [] if leaking.findings else ["growing memory is not noticed"]
    yield leaking
    yield soak.soak(minutes, folder / "window")


HARNESSES: dict[str, Harness] = {
    "kills": all_kills,
    "moments": all_steps,
    "power": all_power,
    "disks": all_disks,
    "faults": all_faults,
    "sources": lambda folder, count: iter([sources.vanishing(count or 60, folder)]),
    "clocks": all_clocks,
    "users": all_users,
    "flips": all_flips,
    "spreadsheet": lambda folder, _count: iter([spreadsheet.opened_by_a_spreadsheet(folder)]),
}


def main() -> int:
    """Run the harnesses that were asked for, or all of them."""
    words = argparse.ArgumentParser(prog="dev.py torture", description=__doc__)
    words.add_argument("names", nargs="*", metavar="NAME", help=", ".join([*HARNESSES, "soak"]))
    words.add_argument("--count", type=int, default=0, help="another number of rounds")
    words.add_argument("--minutes", type=float, default=60, help="how long the soak takes")
    given = words.parse_args()
    chosen = given.names or [*HARNESSES, "soak"]
    harnesses = HARNESSES | {"soak": lambda folder, _count: all_soak(folder, given.minutes)}
    if unknown := [one for one in chosen if one not in harnesses]:
        words.error(f"there is no {unknown[0]!r}; there are {', '.join(harnesses)}")
    print(f"{'harness':34}{'asked':>8}{'reached':>9}{'acknowl.':>10}{'findings':>10}{'start s':>9}{'seconds':>9}")
    lost = False
    for name in chosen:
        with tempfile.TemporaryDirectory(prefix=f"carenav-{name}-") as folder:
            for result in _results(harnesses[name], name, Path(folder), given.count):
                _show(result)
                lost = lost or bool(result.findings)
    return int(lost)


def _results(harness: Harness, name: str, folder: Path, count: int) -> Iterator[Result]:
    """What a harness gives; that it cannot run here, or broke, is a line as well."""
    try:
        yield from harness(folder, count)
    except pytest.skip.Exception as why:
        yield Result(name, skipped=str(why))
    except Exception:
        yield Result(name, findings=[f"the harness itself failed: {traceback.format_exc()}"])


def _show(result: Result) -> None:
    if result.skipped:
        print(f"{result.harness:34}not run: {result.skipped}", flush=True)
        return
    numbers = f"{result.asked:8}{result.reached:9}{result.acknowledged:10}{len(result.findings):10}"
    print(f"{result.harness:34}{numbers}{result.slowest_start:9.2f}{result.seconds:9.0f}", flush=True)
    for note in (*result.notes, *result.findings[:20]):
        print(f"    {note}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
