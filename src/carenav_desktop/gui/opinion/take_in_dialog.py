"""Takes an opinion in: the paper it came as, or a call written down. Nothing is stored before it is kept."""

from __future__ import annotations

import datetime
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ...domain.kinds import RecordKind
from ...domain.line import Action
from ...domain.opinion import Opinion
from ..answers import Said
from ..session import Change, Session
from ..theme import GRID
from ..widgets import Heading, Muted, PlainButton, PrimaryButton
from .changes import CHANGES
from .origin_form import Choices, OriginForm, choices, packet_rows

if TYPE_CHECKING:
    from ...domain.case import Record
    from ...services.reviews import ReviewView
    from ...services.workspace import Workspace


class TakeInDialog(QDialog):
    """A new opinion of one review. `kept(int)` with its id once it is stored."""

    kept = Signal(int)

    def __init__(self, session: Session, review: ReviewView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Take in an opinion"))
        self.resize(92 * GRID, 52 * GRID)
        self._session, self._review = session, review
        packet = review.packets[-1].id if review.packets else 0
        today = datetime.date.today().isoformat()
        self._first = Opinion(review_id=review.review.id, received=today, packet=packet)
        self.form = OriginForm(session.messages)
        self.sort = QCheckBox(self.tr("Sort this paper as an opinion"))
        self.add = PlainButton(self.tr("Add a &file…"), "add")
        self.keep = PrimaryButton(self.tr("&Keep"))
        self.cancel = PlainButton(self.tr("Cance&l"))
        self.state = Muted()
        self._lay_out()
        self.form.show_opinion(self._first)
        self.form.left.connect(self._offer_sorting)
        self.add.clicked.connect(self._add_file)
        self.keep.clicked.connect(self.keep_typed)
        self.cancel.clicked.connect(self.reject)
        session.changed.connect(self._follow)
        self._offer_sorting()
        self._load()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.state, 1)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(Heading(self.tr("Take in an opinion")))
        column.addWidget(
            Muted(self.tr("Choose the paper it came as. For a call, write down who spoke, when, and what was said."))
        )
        column.addWidget(self.form)
        column.addWidget(self.sort)
        column.addStretch(1)
        column.addLayout(buttons)

    def _load(self) -> None:
        if self._session.case is not None and self._session.ready:
            self._session.call(choices, self._session.case.id, on_success=self._show)

    def _show(self, found: Choices) -> None:
        self.form.show_choices(replace(found, packets=packet_rows(self._review.packets, found.packets)))
        self._offer_sorting()

    @Slot(object)
    def _follow(self, changes: frozenset[Change]) -> None:
        """A file that was added can be chosen."""
        if changes & {Change.RECORDS, Change.PACKETS}:
            self._load()

    @Slot()
    def _offer_sorting(self) -> None:
        """Only a paper that is not sorted as an opinion yet can be."""
        record = self.form.record
        self.sort.setVisible(record is not None and not _is_sorted(record) and not record.part_of)

    @Slot()
    def _add_file(self) -> None:
        self._session.wish(Action.ADD_RECORD)

    @Slot()
    def keep_typed(self) -> None:
        """Store what the fields have; what is wrong is said and nothing is stored."""
        sorting = self.form.record if self.sort.isChecked() and self.sort.isVisible() else None
        self._session.call(
            _take_in,
            self.form.typed(),
            sorting,
            on_success=partial(self._kept, sorting),
            on_error=self.state.setText,
            changes=CHANGES | {Change.RECORDS} if sorting is not None else CHANGES,
        )

    def _kept(self, sorted_: Record | None, number: int) -> None:
        if sorted_ is not None:
            self._session.answers.keep(sorted_)
        self._session.answers.keep(Said(partial(_forget, opinion_id=number)))
        self.kept.emit(number)
        self.accept()

    def reject(self) -> None:
        """Close, unless something typed would be lost."""
        typed = replace(self.form.typed(), form=self._first.form, packet=self._first.packet)
        if typed == self._first or not self._session.messages.ask(
            self.tr("What you wrote about this opinion is not kept yet."),
            self.tr("&Go back to it"),
            self.tr("Drop &it"),
        ):
            super().reject()


def _is_sorted(record: Record) -> bool:
    return record.confirmed and record.kind == RecordKind.OPINION


def _take_in(ws: Workspace, opinion: Opinion, sorting: Record | None) -> int:
    """Store the opinion; sort its paper where the person said so. The day on the paper stays, if it has one."""
    from ...services.opinions import take_in_opinion
    from ...services.records import set_record

    number = take_in_opinion(ws, opinion, find_packet=False)
    if sorting is not None:
        set_record(ws, sorting.id, kind=RecordKind.OPINION, date=sorting.date or opinion.dated, place=sorting.place)
    return number


def _forget(ws: Workspace, opinion_id: int) -> None:
    from ...services.opinions import forget_opinion

    forget_opinion(ws, opinion_id)
