"""Brings a library's database to the present form: a proven copy first, then all revisions in one transaction.

Forward only. Whatever fails, the transaction is undone and the copy in `backups/` stays.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from ...errors import Code, LibraryError
from ..durability import settle_file, settle_folder
from ..engine import broken_links, damage, database_errors, open_engine, version
from ..folder import APPLICATION_ID, Layout, library_disk, require_space

SCRIPTS = Path(__file__).parent


def upgrade(engine: Engine, layout: Layout, scripts: Path = SCRIPTS) -> None:
    """Run the revisions of `scripts` that the database does not have yet.

    Raises `LibraryError`: `DISK_FULL` before anything was begun, `LIBRARY_DAMAGED` when the copy or the result is not
    sound. The database is then as it was.
    """
    with engine.connect() as connection:
        found = version(connection)
    if found:
        require_space(layout.backups, 2 * layout.database.stat().st_size)
        back_up(engine, layout, f"pre-v{found + 1}")
    with engine.begin() as connection:
        _run(connection, scripts)
        if damage(connection, quick=False) or broken_links(connection):
            raise LibraryError(Code.LIBRARY_DAMAGED, path=str(layout.database))


def back_up(engine: Engine, layout: Layout, name: str) -> Path:
    """Copy the database into `backups/` and prove that the copy opens and is whole. Gives its path."""
    target, part = layout.backups / f"{name}.db", layout.backups / f"{name}.db.part"
    with library_disk(layout.root):
        part.unlink(missing_ok=True)
        with database_errors(layout.database):
            _copy(engine, part)
        _prove(part)
        settle_file(part)
        part.replace(target)
        settle_folder(layout.backups)
    return target


def _copy(engine: Engine, target: Path) -> None:
    """VACUUM works outside transactions only, so it goes to the driver directly."""
    pooled = engine.raw_connection()
    try:
        cursor = pooled.cursor()
        cursor.execute("VACUUM INTO ?", (str(target),))
        cursor.close()
    finally:
        pooled.close()


def _prove(copy: Path) -> None:
    opened = open_engine(copy)
    try:
        with database_errors(copy), opened.connect() as connection:
            if damage(connection, quick=False):
                raise LibraryError(Code.LIBRARY_DAMAGED, path=str(copy))
    finally:
        opened.dispose()


def _run(connection: Connection, scripts: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    head = ScriptDirectory.from_config(config).get_current_head()
    connection.exec_driver_sql(f"PRAGMA user_version={int(head or 0)}")
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
