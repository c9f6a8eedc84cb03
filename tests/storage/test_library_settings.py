from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from carenav_desktop.storage.engine import APPLICATION_ID, open_engine
from carenav_desktop.storage.library import Library
from carenav_desktop.storage.migrations import HEAD


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    Library.open(tmp_path).close()
    opened = open_engine(tmp_path / "library.sqlite")
    yield opened
    opened.dispose()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("locking_mode", "exclusive"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("mmap_size", 0),
        ("cache_size", -2048),
        ("temp_store", 2),
        ("secure_delete", 2),
        ("busy_timeout", 10_000),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
        ("application_id", APPLICATION_ID),
        ("user_version", HEAD),
    ],
)
def test_a_setting_is_in_force_inside_a_transaction(engine: Engine, name: str, value: object) -> None:
    with engine.begin() as connection:
        row = connection.exec_driver_sql(f"PRAGMA {name}").one_or_none()
    assert row is not None, f"the driver does not know {name}"
    assert row[0] == value


def test_settings_hold_after_a_transaction_was_undone(engine: Engine) -> None:
    with pytest.raises(IntegrityError, match="FOREIGN KEY"), engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO \"case\" VALUES (1, 'Li Ming', '', '', '', '', '')")
        connection.exec_driver_sql("INSERT INTO item_mark VALUES (2, 'B01', 'have', '', '')")
    with engine.begin() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
        assert connection.exec_driver_sql('SELECT count(*) FROM "case"').scalar_one() == 0


def test_the_driver_has_the_repaired_write_ahead_log() -> None:
    from sqlcipher3 import dbapi2

    assert dbapi2.sqlite_version_info > (3, 51, 2)
