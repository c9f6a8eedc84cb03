"""The open library and the two reading processes that a session works with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from .. import logs
from ..intake.reading import ReadingProcess
from ..storage.keys import LibraryKey
from ..storage.library import Library
from .coming import Coming
from .held import HeldOriginal


@dataclass(frozen=True)
class Workspace:
    """One open library. `reader` serves imports, `painter` previews and the quick look, so that neither waits for the
    other. `held` is the original that is looked at, `coming` what running imports bring.
    """

    library: Library
    reader: ReadingProcess
    painter: ReadingProcess
    held: HeldOriginal = field(default_factory=HeldOriginal)
    coming: Coming = field(default_factory=Coming)

    def sign_as(self, operator: str) -> None:
        """Write these initials beside every change from now on."""
        self.library.operator = operator.strip()

    def let_go(self) -> None:
        """Hold no original open, here or in the process that draws: one that is to be deleted must be gone."""
        self.painter.recycle()
        self.held.let_go()

    def close(self) -> None:
        """End the reading processes, then let go of the library."""
        self.reader.close()
        self.painter.close()
        self.held.let_go()
        self.library.close()
        logs.event("library.closed")


def open_workspace(folder: Path, key: LibraryKey | None = None) -> Workspace:
    """Open or create the library in `folder`, a locked one with its `key`; raises `LibraryError`.

    Reading processes start when first asked; they never get the key.
    """
    library = Library.open(folder, key)
    logs.event("library.opened", locked=key is not None)
    return Workspace(library, ReadingProcess(), ReadingProcess())


@contextmanager
def workspace(folder: Path, key: LibraryKey | None = None) -> Iterator[Workspace]:
    """A workspace that closes itself."""
    opened = open_workspace(folder, key)
    try:
        yield opened
    finally:
        opened.close()
