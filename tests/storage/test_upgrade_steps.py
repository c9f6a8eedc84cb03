from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from carenav_desktop import failpoints
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.errors import Code, LibraryError
from carenav_desktop.storage import library as library_module
from carenav_desktop.storage.engine import open_engine
from carenav_desktop.storage.library import Library
from carenav_desktop.storage.migrations import HEAD

_OLD = Path(__file__).parents[1] / "libraries" / "v0001"
_COPYING = ("backups.copied", "backups.settled", "backups.named")
_BEFORE_COMMIT = (*_COPYING, "upgrade.copied", "upgrade.run", "upgrade.proven")
_PUTTING_BACK = ("upgrade.copy_ready", "upgrade.failed_kept", "upgrade.put_back")
_AFTER_COMMIT = ("upgrade.committed", "upgrade.done")


class StoppedError(Exception):
    """Raised by a hook."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of the first released form."""
    return Path(shutil.copytree(_OLD, tmp_path / "library"))


@pytest.fixture
def at() -> Iterator[dict[str, object]]:
    """What happens at which moment: a callable."""
    moments: dict[str, object] = {}

    def hook(name: str) -> None:
        action = moments.get(name)
        if callable(action):
            action()

    failpoints.hook = hook
    yield moments
    failpoints.hook = None


def _stop() -> None:
    raise StoppedError


def _version(database: Path) -> int:
    return int.from_bytes(database.read_bytes()[60:64], "big")


def _cases(folder: Path) -> list[str]:
    with Library.open(folder) as library, library.unit_of_work() as unit:
        return [line.case.name for line in unit.cases.all()]


@pytest.mark.parametrize("moment", [*_BEFORE_COMMIT, *_AFTER_COMMIT])
def test_a_migration_stopped_at_any_step_is_finished_at_the_next_start(
    folder: Path, tmp_path: Path, at: dict[str, object], moment: str
) -> None:
    expected = _cases(Path(shutil.copytree(_OLD, tmp_path / "expected")))
    at[moment] = _stop
    with pytest.raises(StoppedError):
        Library.open(folder)
    at.clear()
    assert _version(folder / "library.sqlite") == (1 if moment in _BEFORE_COMMIT else HEAD)
    assert _cases(folder) == expected
    with Library.open(folder) as library:
        assert library.check(True, SilentContext()).problems == ()


@pytest.fixture
def lose_a_row(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """What a failing disk might do between the commit and the look at its result."""
    engines: list[Engine] = []

    def kept(database: Path, key: bytes | None) -> Engine:
        engines.append(open_engine(database, key))
        return engines[-1]

    def lose() -> None:
        with engines[-1].begin() as connection:
            connection.exec_driver_sql("DELETE FROM item_mark")

    monkeypatch.setattr(library_module, "open_engine", kept)
    return lose


def test_a_result_that_lost_rows_is_kept_aside_and_the_copy_put_back_byte_for_byte(
    folder: Path, at: dict[str, object], lose_a_row: Callable[[], None]
) -> None:
    at["upgrade.committed"] = lose_a_row
    with pytest.raises(LibraryError) as refused:
        Library.open(folder)
    assert refused.value.code is Code.LIBRARY_DAMAGED
    at.clear()
    database = folder / "library.sqlite"
    assert database.read_bytes() == (folder / "backups" / "pre-v2.db").read_bytes()
    assert _version(database) == 1
    (failed,) = folder.glob("damaged/*/library.sqlite")
    assert _version(failed) == HEAD
    with Library.open(folder) as library:
        assert library.check(True, SilentContext()).problems == ()
        with library.unit_of_work() as unit:
            assert any(unit.marks.all(line.case.id) for line in unit.cases.all())


@pytest.mark.parametrize("moment", _PUTTING_BACK)
def test_putting_the_copy_back_can_be_stopped_and_loses_nothing(
    folder: Path, at: dict[str, object], moment: str, lose_a_row: Callable[[], None]
) -> None:
    at["upgrade.committed"] = lose_a_row
    at[moment] = _stop
    with pytest.raises(StoppedError):
        Library.open(folder)
    at.clear()
    with Library.open(folder) as library:
        assert library.check(False, SilentContext()).problems == ()
    assert (folder / "backups" / "pre-v2.db").exists()


def test_a_disk_that_fills_during_a_migration_leaves_every_byte(folder: Path, at: dict[str, object]) -> None:
    before = (folder / "library.sqlite").read_bytes()

    def fill_up() -> None:
        raise LibraryError(Code.DISK_FULL, path="", needed="")

    at["upgrade.run"] = fill_up
    with pytest.raises(LibraryError):
        Library.open(folder)
    assert (folder / "library.sqlite").read_bytes() == before
