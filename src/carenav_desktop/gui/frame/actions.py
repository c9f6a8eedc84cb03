"""The keys of the window: what each does, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from ..words import translate

if TYPE_CHECKING:
    from ..main_window import MainWindow


def add_actions(window: MainWindow) -> None:
    """Give `window` its actions, each with its key."""
    key = QKeySequence.StandardKey
    for text, keys, slot in (
        (translate("MainWindow", "Add files"), QKeySequence(key.Open), window.arrivals.choose_files),
        (translate("MainWindow", "Add a folder or disc"), QKeySequence("Ctrl+Shift+O"), window.arrivals.choose_folder),
        (translate("MainWindow", "Paste files"), QKeySequence(key.Paste), window.arrivals.paste),
        (translate("MainWindow", "List of cases"), QKeySequence("Ctrl+L"), window.dialogs.cases),
        (translate("MainWindow", "Disc intake"), QKeySequence("Ctrl+I"), window.dialogs.desk),
        (translate("MainWindow", "Search the records"), QKeySequence(key.Find), window.search),
        (translate("MainWindow", "Do the next step"), QKeySequence("Ctrl+Return"), window.do_next),
        (translate("MainWindow", "Undo the last step"), QKeySequence(key.Undo), window.session.answers.undo),
        (translate("MainWindow", "Lock now"), QKeySequence("Ctrl+Shift+L"), window.dialogs.lock),
        (translate("MainWindow", "Help"), QKeySequence(key.HelpContents), window.dialogs.help),
    ):
        action = QAction(text, window)
        action.setShortcut(keys)
        action.triggered.connect(slot)
        window.addAction(action)
