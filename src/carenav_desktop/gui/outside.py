"""The only way out of the window into the desktop: a folder shown in the file manager. Opens no file and no address."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def show_folder(folder: Path) -> bool:
    """Show a folder that is there; False for anything else, which the desktop might run instead of show."""
    return folder.is_dir() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder.resolve())))
