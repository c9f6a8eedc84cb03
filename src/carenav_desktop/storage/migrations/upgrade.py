"""Brings a library's database to the present form: a proven copy first, then all revisions in one transaction.

Forward only. A revision that fails is undone by its transaction. A result that does not hold once it was committed is
kept aside, and the copy takes its place byte for byte; the copy in `backups/` stays in any case.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, func, select, table

from ...errors import Code, LibraryError
from ...failpoints import failpoint
from ..backups import back_up
from ..durability import replace, settle_file, settle_folder
from ..engine import broken_links, damage, version
from ..folder import APPLICATION_ID, Layout, library_disk, require_space
from ..journal import set_aside
from ..keys import LibraryKey

SCRIPTS = Path(__file__).parent


def upgrade(engine: Engine, layout: Layout, scripts: Path = SCRIPTS, key: LibraryKey | None = None) -> None:
    """Run the revisions of `scripts` that the database does not have yet.

    Raises `LibraryError`: `DISK_FULL` before anything was begun, `LIBRARY_DAMAGED` when the copy or the result is not
    sound. The database is then as it was.
    """
    with engine.connect() as connection:
        found, before = version(connection), _counts(connection)
    copy = None
    if found:
        with library_disk(layout.root):
            require_space(layout.backups, 2 * layout.database.stat().st_size)
        copy = back_up(engine, layout, f"pre-v{found + 1}", key)
        failpoint("upgrade.copied")
    with engine.begin() as connection:
        run(connection, scripts)
        failpoint("upgrade.run")
        _prove(connection, layout, before)
        failpoint("upgrade.proven")
    failpoint("upgrade.committed")
    try:
        with engine.connect() as connection:
            _prove(connection, layout, before)
    except LibraryError:
        engine.dispose()
        put_back(layout, copy)
        raise
    failpoint("upgrade.done")


def run(connection: Connection, scripts: Path = SCRIPTS, revision: str = "head") -> None:
    """Run revisions up to `revision`, inside the caller's transaction, and write the version into the file header."""
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
    reached = ScriptDirectory.from_config(config).get_current_head() if revision == "head" else revision
    connection.exec_driver_sql(f"PRAGMA user_version={int(reached or 0)}")
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def put_back(layout: Layout, copy: Path | None) -> None:
    """Keep a failed database aside and put the copy in its place; the engine must be closed. Raises `LibraryError`.

    Without a copy there was nothing before.
    """
    part = layout.database.with_name(layout.database.name + ".part")
    beside = (layout.log, layout.database.with_name(layout.database.name + "-shm"))
    with library_disk(layout.root):
        if copy is None:
            set_aside(layout, (*beside, layout.database))
            failpoint("upgrade.nothing_left")
        else:  # the failed one is copied, not moved: a library that lacks its database would not open again
            kept = set_aside(layout, beside) / layout.database.name
            shutil.copyfile(layout.database, kept)
            settle_file(kept)
            failpoint("upgrade.failed_kept")
            shutil.copyfile(copy, part)
            settle_file(part)
            failpoint("upgrade.copy_ready")
            replace(part, layout.database)
        settle_folder(layout.root)
        failpoint("upgrade.put_back")


def _prove(connection: Connection, layout: Layout, before: dict[str, int]) -> None:
    """Raise `LIBRARY_DAMAGED` unless pages and links are sound and every table from before has as many rows."""
    now = _counts(connection)
    lost = {name for name, count in before.items() if name in now and now[name] != count}
    if lost or damage(connection, quick=False) or broken_links(connection):
        raise LibraryError(Code.LIBRARY_DAMAGED, path=str(layout.database))


def _counts(connection: Connection) -> dict[str, int]:
    """How many rows every table has that holds what people brought or said."""
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'document_index%'"
        " AND name NOT LIKE 'sqlite_%' AND name <> 'alembic_version'"
    ).scalars()
    counts = {name: select(func.count()).select_from(table(name)) for name in names.all()}
    return {name: int(connection.execute(count).scalar_one()) for name, count in counts.items()}
