"""Puts the parts together for the window: paths, settings, the library behind the first paint."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from . import paths
from .gui.application import run as run_window

if TYPE_CHECKING:
    from .services.workspace import Workspace


def run(*, sample: bool = False) -> int:
    """Run the window until it is closed; gives the exit status. `sample` begins with the sample case."""
    return run_window(_open_library, paths.settings_file(), sys.argv[:1], sample=sample)


def _open_library() -> Workspace:
    """Open this user's library. The database and the parsers load here, after the window is on the screen."""
    from .services.workspace import open_workspace

    return open_workspace(paths.default_library())
