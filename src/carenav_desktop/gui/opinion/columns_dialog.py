"""Opinions of the open case in columns, a row for each question and for what else they say. No verdict, no marking."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from ..library.page import QuietTable
from ..messages import Messages
from ..session import Session
from ..theme import GRID, small_font
from ..widgets import Heading, Muted, PlainButton
from .facts import member_in_words, quoted, who_and_day
from .fields import RoomyLines

if TYPE_CHECKING:
    from ...services.opinions import OpinionView
    from ...services.side_by_side import Said

#: The narrowest column in pixels; more opinions than fit are reached by scrolling.
_NARROWEST = 260


class ColumnsDialog(QDialog):
    """`views` side by side, in the order they were taken in."""

    def __init__(self, session: Session, views: Sequence[OpinionView], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Opinions side by side"))
        self.resize(120 * GRID, 76 * GRID)
        self._messages = session.messages
        self.versions = Muted(self.tr("They answer different wordings of the question. Each column tells its own."))
        self.table = self._table(views)
        self.close_button = PlainButton(self.tr("C&lose"))
        self.close_button.clicked.connect(self.reject)
        limits = Muted(session.messages.say("limits.all"))
        limits.setFont(small_font())
        buttons = QHBoxLayout()
        buttons.addWidget(limits, 1)
        buttons.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(GRID)
        column.addWidget(Heading(self.tr("Opinions side by side")))
        column.addWidget(Muted(self.tr("What stands in quotation marks are the words of the reviewers.")))
        column.addWidget(self.versions)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self._fill(views)

    def _table(self, views: Sequence[OpinionView]) -> QuietTable:
        heads = ("", *(who_and_day(one)[0] for one in views))
        table = QuietTable(self.tr("Opinions side by side"), heads, (180, *(_NARROWEST for _ in views)))
        table.setWordWrap(True)
        table.setItemDelegate(RoomyLines(table))
        table.setSelectionMode(QuietTable.SelectionMode.NoSelection)
        table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setHorizontalScrollMode(QuietTable.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollMode(QuietTable.ScrollMode.ScrollPerPixel)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setShowGrid(True)
        if len(views) * _NARROWEST <= 100 * GRID:
            for at in range(1, len(views) + 1):
                table.horizontalHeader().setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        return table

    def _fill(self, views: Sequence[OpinionView]) -> None:
        from ...services.side_by_side import different_versions, rows

        self.versions.setVisible(different_versions(views))
        say = self._messages.say
        days = (self.tr("Date"), *(who_and_day(one)[1] for one in views))
        told = [
            (say(row.head), *("\n".join(_in_words(self._messages, one) for one in cell) for cell in row.cells))
            for row in rows(views)
        ]
        self.table.show_rows([days, *told])
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        for row in range(self.table.rowCount()):
            for column in range(self.table.columnCount()):
                if (item := self.table.item(row, column)) is not None:
                    item.setTextAlignment(top)


def _in_words(messages: Messages, said: Said) -> str:
    """One thing in a cell: the program's sentence, the reviewer's words with page, or a record."""
    if said.member is not None:
        return member_in_words(said.member, messages.language)
    told = messages.say(said.tell) if said.tell is not None else ""
    words = quoted(said.words, said.page)
    return words if said.words.strip() else " · ".join(filter(None, (told, words)))
