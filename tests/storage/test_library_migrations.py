from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine
from storage_builders import a_case

from carenav_desktop.storage import tables
from carenav_desktop.storage.engine import open_engine, version
from carenav_desktop.storage.folder import Layout
from carenav_desktop.storage.library import Library
from carenav_desktop.storage.migrations import HEAD
from carenav_desktop.storage.migrations.upgrade import SCRIPTS, upgrade

_NEXT = """
from alembic import op
import sqlalchemy as sa
revision = "{next:04}"
down_revision = "{head:04}"
def upgrade():
    op.add_column("case", sa.Column("note", sa.TEXT(), nullable=False, server_default=""))
    {after}
"""


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    with Library.open(tmp_path / "library") as library:
        a_case(library)
    return Layout(tmp_path / "library")


@pytest.fixture
def engine(layout: Layout) -> Iterator[Engine]:
    opened = open_engine(layout.database)
    yield opened
    opened.dispose()


def _schema(engine: Engine) -> set[str]:
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT sql FROM sqlite_schema WHERE sql NOT NULL AND name <> 'alembic_version'"
        )
        return {" ".join(row[0].split()) for row in rows}


def _columns(engine: Engine, table: str) -> list[str]:
    with engine.connect() as connection:
        return [row[1] for row in connection.exec_driver_sql(f'PRAGMA table_info("{table}")')]


def _scripts_with_one_more(folder: Path, after: str = "") -> Path:
    scripts = Path(shutil.copytree(SCRIPTS, folder / "scripts"))
    (scripts / "versions" / "v9999_note.py").write_text(_NEXT.format(after=after, head=HEAD, next=HEAD + 1))
    return scripts


def test_the_migrations_make_exactly_the_tables_of_today(engine: Engine, tmp_path: Path) -> None:
    direct = open_engine(tmp_path / "direct.sqlite")
    with direct.begin() as connection:
        tables.metadata.create_all(connection)
        connection.exec_driver_sql(tables.DOCUMENT_INDEX)
    try:
        assert _schema(engine) == _schema(direct)
    finally:
        direct.dispose()


def test_alembic_sees_nothing_left_to_migrate(engine: Engine) -> None:
    def ours(_thing: object, name: str | None, *_rest: object) -> bool:
        return not str(name).startswith("document_index")

    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours})
        assert compare_metadata(context, tables.metadata) == []


def test_the_version_of_the_database_mirrors_the_last_revision(engine: Engine) -> None:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    with engine.connect() as connection:
        assert version(connection) == HEAD == int(ScriptDirectory.from_config(config).get_current_head() or 0)


def test_an_older_library_is_copied_before_it_is_changed(engine: Engine, layout: Layout, tmp_path: Path) -> None:
    upgrade(engine, layout, _scripts_with_one_more(tmp_path))
    assert "note" in _columns(engine, "case")
    with engine.connect() as connection:
        assert version(connection) == HEAD + 1
    copy = open_engine(layout.backups / f"pre-v{HEAD + 1}.db")
    try:
        assert "note" not in _columns(copy, "case")
        with copy.connect() as connection:
            assert version(connection) == HEAD
            assert connection.exec_driver_sql('SELECT name FROM "case"').scalars().all() == ["Li Ming"]
    finally:
        copy.dispose()


def test_a_migration_that_fails_half_way_leaves_the_library_as_it_was(
    engine: Engine, layout: Layout, tmp_path: Path
) -> None:
    before = _schema(engine)
    with pytest.raises(ZeroDivisionError):
        upgrade(engine, layout, _scripts_with_one_more(tmp_path, after="1 / 0"))
    assert _schema(engine) == before
    engine.dispose()
    with Library.open(layout.root) as library, library.unit_of_work() as unit:
        assert [line.case.name for line in unit.cases.all()] == ["Li Ming"]
