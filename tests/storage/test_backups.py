from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from recovery_builders import dump, fill
from storage_builders import a_case
from storage_disks import small_disk

from carenav_desktop import failpoints
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.storage.backups import DAILY, LATEST, MONTHLY, WEEKLY, Copy, copies, is_due, is_proven, to_keep
from carenav_desktop.storage.engine import open_engine
from carenav_desktop.storage.folder import Layout
from carenav_desktop.storage.library import Library

_NOON = datetime(2026, 3, 14, 12)
_MOST = LATEST + DAILY + WEEKLY + MONTHLY
#: Copies in the order they were made, with clocks that jump back and forth by years.
_JUMPING = st.lists(st.datetimes(datetime(1970, 1, 2), datetime(2099, 1, 1)), max_size=60).map(
    lambda moments: [Copy(seq, made) for seq, made in enumerate(moments, start=1)]
)


def _daily(days: int) -> list[Copy]:
    return [Copy(day + 1, _NOON + timedelta(days=day)) for day in range(days)]


@given(_JUMPING)
def test_whatever_the_clock_did_the_latest_copies_stay(found: list[Copy]) -> None:
    assert set(found[-LATEST:]) <= to_keep(found) <= set(found)


@given(_JUMPING)
def test_the_copies_never_become_many(found: list[Copy]) -> None:
    assert len(to_keep(found)) <= _MOST


@given(_JUMPING)
def test_what_is_kept_is_kept_again(found: list[Copy]) -> None:
    assert to_keep(to_keep(found)) == to_keep(found)


@given(_JUMPING, st.randoms(use_true_random=False))
def test_the_order_in_which_copies_are_found_does_not_matter(found: list[Copy], chance: object) -> None:
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert to_keep(shuffled) == to_keep(found)


@given(_JUMPING, st.datetimes(datetime(1970, 1, 2), datetime(2099, 1, 1)))
def test_one_more_copy_costs_at_most_one_in_each_row(found: list[Copy], now: datetime) -> None:
    kept = to_keep(found)
    lost = kept - to_keep([*kept, Copy(len(found) + 1, now)])
    assert len(lost) <= 4


def test_a_year_of_daily_copies_leaves_days_weeks_and_months() -> None:
    kept = sorted(one.made.date().isoformat() for one in to_keep(_daily(365)))
    assert kept[-DAILY:] == [f"2027-03-{day:02}" for day in range(7, 14)]
    assert len({day[:7] for day in kept}) == MONTHLY
    assert len(kept) == 13


def test_a_copy_is_due_when_something_changed_and_half_a_day_is_between_either_way() -> None:
    newest = [Copy(5, _NOON)]
    assert is_due([], 1, _NOON)
    assert not is_due(newest, 5, _NOON + timedelta(days=400))
    assert not is_due(newest, 6, _NOON + timedelta(hours=11))
    assert is_due(newest, 6, _NOON + timedelta(hours=12))
    assert is_due(newest, 6, _NOON - timedelta(days=2000))


def test_closing_makes_a_copy_that_proves_itself_and_holds_everything(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library") as library:
        fill(library)
    layout = Layout(tmp_path / "library")
    (copy,) = copies(layout)
    assert is_proven(copy)
    engine = open_engine(copy.path)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM instance").scalar_one() == 3
    engine.dispose()
    content = bytearray(copy.path.read_bytes())
    content[-1] ^= 1
    copy.path.write_bytes(content)
    assert not is_proven(copy)


def test_a_second_session_soon_after_makes_no_second_copy(tmp_path: Path) -> None:
    for name in ("One", "Two"):
        with Library.open(tmp_path / "library") as library:
            a_case(library, name)
    assert len(copies(Layout(tmp_path / "library"))) == 1


def test_old_copies_go_when_a_new_one_is_made_and_other_files_stay(tmp_path: Path) -> None:
    layout = Layout(tmp_path / "library")
    with Library.open(layout.root) as library:
        a_case(library)
        for day in range(40):
            name = f"catalogue-{day + 1:09d}-{datetime(2020, 1, 1) + timedelta(days=day):%Y%m%dT%H%M%S}Z-{'0' * 16}.db"
            (layout.backups / name).write_bytes(b"")
        (layout.backups / "pre-v2.db").write_bytes(b"before a migration")
    left = copies(layout)
    assert len(left) < 20
    assert set(to_keep(left)) == set(left)
    assert (layout.backups / "pre-v2.db").exists()


def test_a_full_disk_at_the_end_keeps_nobody_from_closing(tmp_path: Path) -> None:
    with small_disk(tmp_path, 3) as disk:
        library = Library.open(disk / "library")
        a_case(library, "One")
        with (disk / "filler").open("wb", buffering=0) as file, pytest.raises(OSError, match="No space"):
            while True:
                file.write(b"0" * 4096)
        library.close()
        (disk / "filler").unlink()
        assert copies(Layout(disk / "library")) == ()
        assert list((disk / "library" / "backups").glob("*.db")) == []
        with Library.open(disk / "library") as again, again.unit_of_work() as unit:
            assert [line.case.name for line in unit.cases.all()] == ["One"]


class StoppedError(Exception):
    """Raised by a hook."""


@pytest.fixture
def stop_at() -> Iterator[list[str]]:
    """Moments at which the program raises."""
    names: list[str] = []

    def hook(name: str) -> None:
        if name in names:
            raise StoppedError(name)

    failpoints.hook = hook
    yield names
    failpoints.hook = None


@pytest.mark.parametrize("moment", ["backups.copied", "backups.settled", "backups.named"])
def test_a_copy_that_is_stopped_harms_nothing(tmp_path: Path, stop_at: list[str], moment: str) -> None:
    library = Library.open(tmp_path / "library")
    fill(library)
    stop_at.append(moment)
    with pytest.raises(StoppedError):
        library.close()
    stop_at.clear()
    before = dump(library.folder)
    with Library.open(library.folder) as again:
        a_case(again, "After")
        assert again.check(True, SilentContext()).problems == ()
    assert [is_proven(one) for one in copies(Layout(library.folder))] == [True]
    assert len(dump(library.folder)["case"]) == len(before["case"]) + 1
