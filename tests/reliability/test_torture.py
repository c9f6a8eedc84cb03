"""Every harness of `dev.py torture` with small numbers, and against storing code that is wrong on purpose."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from torture import clocks, injected, kills, power, small_disks, sources, steps, users
from torture.nursery import Nursery
from torture.result import Result

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="made of fork, SIGKILL, mounts and preloaded libraries")

#: What people do most, then what is done seldom and needs a library of its own for each kill.
_KILLS = {
    **dict.fromkeys(("import", "trash", "export", "backup", "migration"), 25),
    **dict.fromkeys(("locked import", "lock", "unlock", "restore", "rebuild", "first start"), 4),
}
_SMALL = (1.5, 3.0)


@dataclass(frozen=True)
class Nurseries:
    """Two Pythons that wait for orders."""

    first: Nursery
    second: Nursery


@pytest.fixture(scope="module")
def made() -> Iterator[Nurseries]:
    with Nursery() as first, Nursery() as second:
        yield Nurseries(first, second)


@pytest.fixture(scope="module")
def clock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[clocks.Clock]:
    with clocks.Clock(tmp_path_factory.mktemp("clock")) as started:
        yield started


def is_clean(result: Result) -> bool:
    """Whether nothing was lost, and the harness did what it was asked for."""
    assert result.findings == []
    return result.reached >= result.asked > 0


@pytest.mark.parametrize(("name", "count"), _KILLS.items())
def test_nothing_acknowledged_is_lost_by_kills(name: str, count: int, made: Nurseries, tmp_path: Path) -> None:
    assert is_clean(kills.kills(name, count, tmp_path, made.first))


def test_every_named_moment_may_be_the_last_one_or_fail(made: Nurseries, tmp_path: Path) -> None:
    assert is_clean(steps.steps(tmp_path, made.first))


@pytest.mark.parametrize("name", ["import", "locked import"])
def test_nothing_acknowledged_is_lost_by_power_cuts(name: str, made: Nurseries, tmp_path: Path) -> None:
    assert is_clean(power.cuts(name, 3, tmp_path, made.first))


@pytest.mark.parametrize("name", ["import", "export", "backup", "lock", "rebuild"])
def test_a_disk_that_fills_up_costs_nothing_saved(name: str, made: Nurseries, tmp_path: Path) -> None:
    result = small_disks.full_disks(name, 2, tmp_path, made.first, megabytes=_SMALL)
    assert result.findings == []


def test_nothing_acknowledged_is_lost_among_failing_calls(tmp_path: Path) -> None:
    with injected.failing_nursery() as failing:
        for name in ("import", "edit", "trash", "export", "backup", "lock"):
            result = injected.faults(name, 4, tmp_path / name, failing)
            assert result.findings == []
        wrong = injected.faults("import", 30, tmp_path / "wrong", failing, wrong="errors passed over")
    assert wrong.findings


def test_a_source_in_trouble_costs_one_file_until_the_next_import(tmp_path: Path) -> None:
    assert is_clean(sources.vanishing(6, tmp_path))


def test_a_harness_sees_that_changes_of_a_source_are_missed(tmp_path: Path) -> None:
    assert sources.vanishing(5, tmp_path, wrong=True).findings


def test_wrong_and_jumping_clocks_change_nothing(clock: clocks.Clock, tmp_path: Path) -> None:
    assert is_clean(clocks.clocks(tmp_path, clock))


def test_rows_numbered_by_the_clock_are_noticed(clock: clocks.Clock, tmp_path: Path) -> None:
    assert clocks.clocks(tmp_path, clock, wrong="order by clock").findings


def test_a_second_program_and_a_second_user_get_an_answer_and_change_nothing(made: Nurseries) -> None:
    assert is_clean(users.users(made.first, made.second))


#: So many kills at most until a mistake is seen: one in twenty or thirty hits it, and one must.
_UNTIL_SEEN = 600
WRONG: dict[tuple[str, str], Callable[[Nurseries, Path], Result]] = {
    ("kills", "rows first"): lambda made, folder: kills.kills(
        "import", _UNTIL_SEEN, folder, made.first, wrong="rows first"
    ),
    ("kills", "in place"): lambda made, folder: kills.kills(
        "import", _UNTIL_SEEN, folder, made.first, wrong="in place"
    ),
    ("kills", "word too early"): lambda made, folder: kills.kills(
        "import", 2, folder, made.first, wrong="word too early"
    ),
    ("moments", "under its name"): lambda made, folder: steps.steps(
        folder, made.first, wrong="under its name", only="export"
    ),
    ("power", "no flush"): lambda made, folder: power.cuts("import", 3, folder, made.first, wrong="no flush"),
    ("disks", "errors passed over"): lambda made, folder: small_disks.full_disks(
        "import", 1, folder, made.first, wrong="errors passed over", megabytes=_SMALL, rounds=10
    ),
    ("disks", "under its name"): lambda made, folder: small_disks.full_disks(
        "export", 6, folder, made.first, wrong="under its name", megabytes=_SMALL
    ),
    ("users", "no lock"): lambda made, folder: users.users(made.first, made.second, wrong="no lock"),
}


@pytest.mark.parametrize(("harness", "wrong"), WRONG)
def test_the_harness_catches_storing_code_that_is_wrong(
    harness: str, wrong: str, made: Nurseries, tmp_path: Path
) -> None:
    assert WRONG[harness, wrong](made, tmp_path).findings
