"""The strips above the shelf: papers that wait for sorting, and files of people who may not belong here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...domain.case import Record
from ...domain.people import Sighting
from .. import words
from ..theme import GRID
from ..widgets import Notice, PlainButton


class Notices(QWidget):
    """`sort_wanted` and `people_wanted` when a button is pressed; a strip that has nothing to say is not there."""

    sort_wanted = Signal()
    people_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = Notice(PlainButton(self.tr("Who is who?")))
        self.people.more.setText(self.tr("They lie apart until you say whose they are."))
        self.people.button.clicked.connect(self.people_wanted)
        self.sorting = Notice(PlainButton(self.tr("&Sort now")))
        self.sorting.more.setText(
            self.tr("What is it, from when, from where. Suggestions are filled in; Enter accepts.")
        )
        self.sorting.button.clicked.connect(self.sort_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, 16, 0)
        column.setSpacing(GRID)
        for strip in (self.people, self.sorting):
            strip.hide()
            column.addWidget(strip)

    def show_people(self, sightings: Sequence[Sighting]) -> None:
        """Tell of people who do not seem to be the case's and on whom nobody has decided."""
        count = sum(one.other for one in sightings)
        self.people.setVisible(count > 0)
        self.people.said.setText(
            words.counted(count, self.tr("Files of another person?"), self.tr("Files of {n} other people?"))
        )

    def show_waiting(self, records: Sequence[Record]) -> None:
        """Tell of papers that wait for sorting."""
        waiting = sum(not one.confirmed and not one.unreadable for one in records)
        self.sorting.setVisible(waiting > 0)
        self.sorting.said.setText(
            words.counted(waiting, self.tr("1 new paper to sort"), self.tr("{n} new papers to sort"))
        )
