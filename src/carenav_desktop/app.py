"""Puts the parts together for the window: paths, settings, the library behind the first paint."""

from __future__ import annotations

import sys

from . import paths
from .gui.application import run as run_window


def run(*, sample: bool = False) -> int:
    """Run the window until it is closed; gives the exit status. `sample` begins with the sample case."""
    return run_window(paths.default_library(), paths.settings_file(), sys.argv[:1], sample=sample)
