"""Where this program keeps things on each system: the library, the settings, the log. Creates nothing."""

from __future__ import annotations

import datetime
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("CareNavigator", appauthor=False, roaming=False)


def default_library() -> Path:
    """The library used when none is named."""
    return Path(_DIRS.user_data_dir) / "Library"


def settings_file() -> Path:
    """The settings of this user."""
    return Path(_DIRS.user_config_dir) / "settings.json"


def log_folder() -> Path:
    """Where the program's log lies."""
    return Path(_DIRS.user_log_dir)


def demo_folder() -> Path:
    """A new place for what the demonstration makes, named by the moment."""
    moment = datetime.datetime.now().strftime("%Y-%m-%d %H.%M.%S")
    return Path(_DIRS.user_documents_dir) / "CareNavigator demo" / moment
