from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from carenav_desktop import failpoints
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.errors import Code, LibraryError
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


def _lose_a_row(folder: Path) -> None:
    """What a failing disk or another program might do between the commit and the look at its result."""
    connection = dbapi2.connect(str(folder / "library.sqlite"))
    connection.execute("DELETE FROM item_mark")
    connection.commit()
    connection.close()


def test_a_result_that_lost_rows_is_kept_aside_and_the_copy_put_back_byte_for_byte(
    folder: Path, at: dict[str, object]
) -> None:
    at["upgrade.committed"] = lambda: _lose_a_row(folder)
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
    folder: Path, at: dict[str, object], moment: str
) -> None:
    at["upgrade.committed"] = lambda: _lose_a_row(folder)
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
