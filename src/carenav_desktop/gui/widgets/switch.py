"""Buttons side by side, one of them down: which page or order is shown. Holds no page itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout

from .buttons import PlainButton


class Switch(QFrame):
    """One button for each (number, text), put into `group`; the first is down. `wide` buttons share all the room."""

    def __init__(self, group: QButtonGroup, choices: Sequence[tuple[int, str]], *, wide: bool = False) -> None:
        super().__init__()
        self.setObjectName("switch")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, (number, text) in enumerate(choices):
            button = PlainButton(text)
            button.setCheckable(True)
            button.setChecked(not at)
            button.setProperty("part", "first" if not at else "last" if at == len(choices) - 1 else "middle")
            group.addButton(button, number)
            row.addWidget(button, int(wide))
