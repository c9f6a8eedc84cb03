"""The lines of the checklist as a model: groups by state, in the order in which a family needs them.

Turns lines of the domain into rows; paints nothing and calls no service.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from ...domain.checklist import Line, State
from ..messages import Messages
from ..widgets.hints import hint_text

#: The heading over questions on which other lines rest.
ASKED = "asked"
#: What is asked of the family comes first; what was set aside comes last. States, and questions apart from the rest.
HEADINGS = (
    State.MISSING,
    ASKED,
    State.ATTENTION,
    State.REQUESTED,
    State.HAVE,
    State.DOES_NOT_EXIST,
    State.REFUSED_OR_LOST,
    State.NOT_RELEVANT,
)
#: What was set aside shows no link; Enter and the menu still reach everything.
QUIET = frozenset({State.DOES_NOT_EXIST, State.REFUSED_OR_LOST, State.NOT_RELEVANT})
LINE = Qt.ItemDataRole.UserRole
HEADING = Qt.ItemDataRole.UserRole + 1
WHY = Qt.ItemDataRole.UserRole + 2
NEXT = Qt.ItemDataRole.UserRole + 3

Index = QModelIndex | QPersistentModelIndex


def counts_words(counts: dict[str, int]) -> str:
    """The counts as a line of words; states with nothing in them are left out."""
    wordings = (
        (State.HAVE, QCoreApplication.translate("Checklist", "{count} here")),
        (State.REQUESTED, QCoreApplication.translate("Checklist", "{count} asked for")),
        (State.ATTENTION, QCoreApplication.translate("Checklist", "{count} to look at")),
        (State.MISSING, QCoreApplication.translate("Checklist", "{count} missing")),
    )
    parts = [words.format(count=counts[state]) for state, words in wordings if counts.get(state)]
    return " · ".join(parts) if parts else QCoreApplication.translate("Checklist", "Nothing here yet")


def _heading_of(line: Line) -> str:
    return ASKED if line.asks and line.state is State.ATTENTION else line.state


class LinesModel(QAbstractListModel):
    """Rows are headings (disabled, so that arrow keys step over them) and lines."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = messages.say
        self._rows: list[Line | str] = []
        self._counts: dict[str, int] = {}

    def show(self, lines: Sequence[Line]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows, self._counts = [], {}
        for heading in HEADINGS:
            group = [line for line in lines if _heading_of(line) == heading]
            if group:
                self._counts[heading] = len(group)
                self._rows += [heading, *group]
        self.endResetModel()

    def line(self, index: Index) -> Line | None:
        """The line of a row, or None for a heading."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Line) else None

    def index_of(self, item: str) -> QModelIndex:
        """The row of the line with this ID, or an invalid index."""
        for row, line in enumerate(self._rows):
            if isinstance(line, Line) and line.id == item:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Headings and lines together."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can be read but not reached."""
        if self.line(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts are plain; HEADING holds the heading of a heading row."""
        line = self.line(index)
        if line is None:
            return self._heading(index, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._say(line.label)
        if role == WHY:
            return self._say(line.why)
        if role == NEXT:
            return self._say(line.next) if line.next is not None and line.state not in QUIET else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return hint_text(self._say(line.why))
        return line if role == LINE else None

    def _heading(self, index: Index, role: int) -> str | None:
        if not index.isValid() or role not in (HEADING, Qt.ItemDataRole.AccessibleTextRole):
            return None
        heading = self._rows[index.row()]
        assert isinstance(heading, str)
        return f"{self._say(f'state.{heading}')} · {self._counts[heading]}"

    def _spoken(self, line: Line) -> str:
        parts = [self._say(f"state.{_heading_of(line)}"), self._say(line.label), self._say(line.why)]
        if line.next is not None:
            parts.append(self._say(line.next))
        return ". ".join(part.rstrip(".。") for part in parts if part) + "."
