"""Every harness of `dev.py torture` with small numbers, and against storing code that is wrong on purpose."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from torture import clocks, injected, kills, power, small_disks, sources, steps, users
from torture.nursery import Nursery
from torture.operations import OPERATIONS
from torture.result import Result

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="made of fork, SIGKILL, mounts and preloaded libraries")

#: Together some 25 kills where an operation goes on and on; each kill of another one needs a library of its own.
_KILLS = 25
_KILLS_OF_ONE = 8


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    with Nursery() as made:
        yield made


@pytest.fixture(scope="module")
def failing() -> Iterator[Nursery]:
    with injected.failing_nursery() as made:
        yield made


def is_clean(result: Result) -> bool:
    """Whether nothing was lost, and the harness did what it was asked for."""
    assert result.findings == []
    return result.reached >= result.asked > 0


@pytest.mark.parametrize("name", OPERATIONS)
def test_nothing_acknowledged_is_lost_by_kills(name: str, nursery: Nursery, tmp_path: Path) -> None:
    count = _KILLS if OPERATIONS[name].repeats else _KILLS_OF_ONE
    assert is_clean(kills.kills(name, count, tmp_path, nursery))


def test_every_named_moment_may_be_the_last_one_or_fail(nursery: Nursery, tmp_path: Path) -> None:
    assert is_clean(steps.steps(tmp_path, nursery))


@pytest.mark.parametrize("name", power.OPERATIONS_CUT)
def test_nothing_acknowledged_is_lost_by_power_cuts(name: str, nursery: Nursery, tmp_path: Path) -> None:
    assert is_clean(power.cuts(name, 3, tmp_path, nursery))


@pytest.mark.parametrize("name", small_disks.OPERATIONS_FILLING)
def test_a_disk_that_fills_up_costs_nothing_saved(name: str, nursery: Nursery, tmp_path: Path) -> None:
    assert is_clean(small_disks.full_disks(name, 3, tmp_path, nursery))


@pytest.mark.parametrize("name", injected.OPERATIONS_FAILING)
def test_nothing_acknowledged_is_lost_among_failing_calls(name: str, failing: Nursery, tmp_path: Path) -> None:
    result = injected.faults(name, 8, tmp_path, failing)
    assert result.findings == []


def test_a_source_in_trouble_costs_one_file_until_the_next_import(tmp_path: Path) -> None:
    assert is_clean(sources.vanishing(6, tmp_path))


def test_wrong_and_jumping_clocks_change_nothing(tmp_path: Path) -> None:
    assert is_clean(clocks.clocks(tmp_path))


def test_a_second_program_and_a_second_user_get_an_answer_and_change_nothing() -> None:
    assert is_clean(users.users())


WRONG: dict[tuple[str, str], Callable[[Nursery, Path], Result]] = {
    ("kills", "rows first"): lambda made, folder: kills.kills("import", 60, folder, made, wrong="rows first"),
    ("kills", "in place"): lambda made, folder: kills.kills("import", 60, folder, made, wrong="in place"),
    ("kills", "word too early"): lambda made, folder: kills.kills("import", 2, folder, made, wrong="word too early"),
    ("moments", "under its name"): lambda made, folder: steps.steps(
        folder, made, wrong="under its name", only="export"
    ),
    ("power", "no flush"): lambda made, folder: power.cuts("import", 3, folder, made, wrong="no flush"),
    ("disks", "errors passed over"): lambda made, folder: small_disks.full_disks(
        "import", 2, folder, made, wrong="errors passed over"
    ),
    ("disks", "under its name"): lambda made, folder: small_disks.full_disks(
        "export", 1, folder, made, wrong="under its name"
    ),
    ("clocks", "order by clock"): lambda made, folder: clocks.clocks(folder, wrong="order by clock"),
    ("users", "no lock"): lambda made, folder: users.users(wrong="no lock"),
}


@pytest.mark.parametrize(("harness", "wrong"), WRONG)
def test_the_harness_catches_storing_code_that_is_wrong(
    harness: str, wrong: str, nursery: Nursery, tmp_path: Path
) -> None:
    assert WRONG[harness, wrong](nursery, tmp_path).findings
