"""Named fields of a form in a grid."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from ..theme import GRID
from .labels import PlainLabel


def field_grid(rows: Sequence[tuple[str, QWidget]], across: int = 2, *, last_wide: bool = False) -> QGridLayout:
    """Fields with their labels, `across` of them side by side; the last may take the rest of its row.

    The `&` of a label is its field's key; screen readers hear the label without it.
    """
    grid = QGridLayout()
    grid.setHorizontalSpacing(GRID)
    grid.setVerticalSpacing(6)
    for place, (text, field) in enumerate(rows):
        label = PlainLabel(text)
        label.setBuddy(field)
        field.setAccessibleName(text.replace("&", ""))
        row, side = divmod(place, across)
        rest = 2 * (across - side) - 1
        grid.addWidget(label, row, 2 * side)
        grid.addWidget(field, row, 2 * side + 1, 1, rest if last_wide and place == len(rows) - 1 else 1)
    return grid
