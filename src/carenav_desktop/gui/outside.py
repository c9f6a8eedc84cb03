"""The only way out of the window into the desktop: a folder in the file manager, a packet's own page in the browser."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def show_folder(folder: Path) -> bool:
    """Show a folder that is there; False for anything else, which the desktop might run instead of show."""
    return folder.is_dir() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder.resolve())))


def show_page(page: Path) -> bool:
    """Open a page that this program wrote; False for anything else, which the desktop might run instead of show."""
    is_page = page.is_file() and page.suffix == ".html"
    return is_page and QDesktopServices.openUrl(QUrl.fromLocalFile(str(page.resolve())))
