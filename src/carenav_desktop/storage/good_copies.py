"""Where the library was last copied to as a whole, and whether a sound copy of an original lies there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, select

from . import tables as t
from .check import problem_with
from .clock import moment
from .folder import Layout
from .keys import LibraryKey
from .originals import Originals


class Backups:
    """The register of whole copies, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, folder: Path, files: int) -> None:
        """Enter a copy that is complete."""
        shown = str(folder).encode(errors="replace").decode()
        row = {"id": t.next_id(self._connection, t.backup), "folder": shown, "made": moment(), "files": files}
        self._connection.execute(t.backup.insert(), row)

    def latest(self) -> tuple[str, str]:
        """Folder and moment of the last copy, both empty when none was made."""
        row = self._connection.execute(
            select(t.backup.c.folder, t.backup.c.made).order_by(t.backup.c.id.desc()).limit(1)
        ).one_or_none()
        return (row.folder, row.made) if row else ("", "")


@contextmanager
def good_copies(backup: str, key: LibraryKey | None) -> Iterator[Callable[[str, int], str]]:
    """Gives what finds a sound copy of an original in `backup` by SHA-256 and size: its path, or nothing."""
    layout = Layout(Path(backup), locked=key is not None)
    if not backup or not layout.originals.is_dir():
        yield lambda sha256, size: ""
        return
    originals = Originals(layout, key)
    try:
        yield (
            lambda sha256, size: "" if problem_with(originals, sha256, size, full=True) else str(originals.path(sha256))
        )
    finally:
        originals.close()
