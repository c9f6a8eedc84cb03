"""The open library and the two reading processes that a session works with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..intake.reading import ReadingProcess
from ..storage.library import Library


@dataclass(frozen=True)
class Workspace:
    """One open library. `reader` serves imports, `painter` previews, so that neither waits for the other."""

    library: Library
    reader: ReadingProcess
    painter: ReadingProcess

    def close(self) -> None:
        """End the reading processes, then let go of the library."""
        self.reader.close()
        self.painter.close()
        self.library.close()


def open_workspace(folder: Path) -> Workspace:
    """Open or create the library in `folder`; raises `LibraryError`. Reading processes start when first asked."""
    return Workspace(Library.open(folder), ReadingProcess(), ReadingProcess())


@contextmanager
def workspace(folder: Path) -> Iterator[Workspace]:
    """A workspace that closes itself."""
    opened = open_workspace(folder)
    try:
        yield opened
    finally:
        opened.close()
