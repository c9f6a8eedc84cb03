"""The reviewer's own words: what is uncertain, what is named as next, and the records the reviewer asks for."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ...domain.opinion import Passage, PassageKind
from ...domain.review import Wanted
from ..answers import Said
from ..library.page import QuietTable
from ..session import Session
from ..theme import GRID
from ..widgets import Muted, PlainButton, PlainLabel, PrimaryButton
from .changes import CHANGES
from .facts import page_in_words, quoted, record_in_words
from .fields import WordsEdit
from .origin_form import Choices, choices
from .page import OpinionPage

if TYPE_CHECKING:
    from ...services.opinions import OpinionView
    from ...services.workspace import Workspace

_WANTED = "wanted"
_LONGEST_PAGE = 40
Copied = Passage | Wanted


class WordsPage(OpinionPage):
    """Words that were copied; the form below holds the chosen ones, or new ones."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._rows: list[Copied] = []
        self._shown: Copied = Passage()
        self._kinds = {
            PassageKind.UNCERTAINTY.value: self.tr("Uncertain"),
            PassageKind.NEXT_STEP.value: self.tr("Next step"),
            _WANTED: self.tr("A record is asked for"),
        }
        self.table = QuietTable(
            self.tr("Words of the reviewer"),
            (self.tr("What it is"), self.tr("In the reviewer's words"), self.tr("Page")),
            (176, 0, 90),
        )
        self.kind, self.here = QComboBox(), QComboBox()
        for kind, text in self._kinds.items():
            self.kind.addItem(text, kind)
        self.here.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.words = WordsEdit(self.tr("The reviewer's words, copied"), 8 * GRID)
        self.page = QLineEdit()
        self.page.setMaxLength(_LONGEST_PAGE)
        self.keep = PrimaryButton(self.tr("Keep these words"))
        self.new = PlainButton(self.tr("New"), "add")
        self.remove = PlainButton(self.tr("Remove"), "trash")
        self.state = Muted()
        self._lay_out()
        self.table.itemSelectionChanged.connect(self._choose)
        self.kind.currentIndexChanged.connect(self._show_here)
        self.keep.clicked.connect(self.flush)
        self.new.clicked.connect(self.begin_new)
        self.remove.clicked.connect(self._remove)

    def _lay_out(self) -> None:
        self._here_label = PlainLabel(self.tr("It is &here as"))
        for text, field in (
            (self.tr("What it i&s"), self.kind),
            (self.tr("The reviewer's &words, copied"), self.words),
            (self.tr("Pa&ge"), self.page),
        ):
            field.setAccessibleName(text.replace("&", ""))
        kind = _labelled(PlainLabel(self.tr("What it i&s")), self.kind)
        kind.addLayout(_labelled(PlainLabel(self.tr("Pa&ge")), self.page))
        words = _labelled(PlainLabel(self.tr("The reviewer's &words, copied")), self.words)
        words.addLayout(_labelled(self._here_label, self.here))
        self.here.setAccessibleName(self.tr("The record that answers it"))
        words.addStretch(1)
        fields = QHBoxLayout()
        fields.setSpacing(2 * GRID)
        fields.addLayout(kind, 2)
        fields.addLayout(words, 5)
        buttons = QHBoxLayout()
        buttons.addWidget(self.new)
        buttons.addWidget(self.remove)
        buttons.addWidget(self.state, 1)
        buttons.addWidget(self.keep)
        self.column.addWidget(
            Muted(
                self.tr("Copy the words as they stand. A record that is asked for comes onto the checklist by itself.")
            )
        )
        self.column.addWidget(self.table, 1)
        self.column.addLayout(fields)
        self.column.addLayout(buttons)

    # -- showing

    def show_view(self, view: OpinionView) -> None:
        """Show what was copied, and leave alone what is being typed."""
        other = view.opinion.id != self.opinion_id
        super().show_view(view)
        self._rows = [*view.opinion.passages, *view.review.wanted]
        self._show_rows()
        if other or (not self._is_typed and not self.is_storing):
            self._fill(self._same(self._shown) if not other else Passage())
        self._select_shown()

    def _same(self, shown: Copied) -> Copied:
        """The words in the form as they are now; new ones where they are gone."""
        return next((one for one in self._rows if type(one) is type(shown) and one.id == shown.id), Passage())

    def _show_rows(self) -> None:
        self.table.blockSignals(True)
        self.table.show_rows([self._cells(one) for one in self._rows])
        self.table.blockSignals(False)

    def _cells(self, one: Copied) -> tuple[str, str, str]:
        kind = self._kinds[_kind(one)]
        if isinstance(one, Wanted) and one.item:
            kind = self.tr("{kind}: here").format(kind=kind)
        return kind, quoted(one.words), page_in_words(one.page)

    def _fill(self, one: Copied) -> None:
        self._shown = one
        self.kind.setCurrentIndex(self.kind.findData(_kind(one)))
        self.kind.setEnabled(not one.id)
        self.words.put(one.words)
        self.page.setText(one.page)
        if isinstance(one, Wanted):
            self._choose_here(one.item)
        self.remove.setEnabled(bool(one.id))
        self._show_here()
        self.state.setText("")

    def _choose_here(self, item: str) -> None:
        if item and self.here.findData(item) < 0:
            self.here.addItem(item, item)
        self.here.setCurrentIndex(max(0, self.here.findData(item)))

    def _select_shown(self) -> None:
        row = next((row for row, one in enumerate(self._rows) if one == self._same(self._shown)), -1)
        self.table.blockSignals(True)
        if row >= 0 and self._shown.id:
            self.table.selectRow(row)
        else:
            self.table.setCurrentCell(-1, -1)
            self.table.clearSelection()
        self.table.blockSignals(False)

    @Slot()
    def _show_here(self) -> None:
        """Only a record that is asked for can have come."""
        is_wanted = self.kind.currentData() == _WANTED
        self._here_label.setVisible(is_wanted)
        self.here.setVisible(is_wanted)

    def showEvent(self, event: QShowEvent) -> None:
        """The records that may answer are read when the page is seen."""
        super().showEvent(event)
        if self.session.case is not None and self.session.ready:
            self.session.call(choices, self.session.case.id, on_success=self._offer)

    def _offer(self, found: Choices) -> None:
        chosen = self._typed
        self.here.clear()
        self.here.addItem(self.tr("Not here yet"), "")
        for record in found.records:
            self.here.addItem(record_in_words(record), record.target)
        self._choose_here(chosen.item if isinstance(chosen, Wanted) else "")

    # -- the form

    @property
    def _typed(self) -> Copied:
        words, page, kind = self.words.words, self.page.text().strip(), str(self.kind.currentData())
        if kind == _WANTED:
            before = self._shown if isinstance(self._shown, Wanted) else Wanted()
            item = self.here.currentData()
            return replace(before, words=words, page=page, item=before.item if item is None else str(item))
        return Passage(self._shown.id, PassageKind(kind), words, page)

    @property
    def _is_typed(self) -> bool:
        return bool(self.words.words) and self._typed != self._shown

    @Slot()
    def _choose(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._rows) and self._rows[row] != self._shown:
            chosen = self._rows[row]
            self.flush()
            self._fill(chosen)

    @Slot()
    def begin_new(self) -> None:
        """An empty form for more words of the same kind."""
        kind = self.kind.currentData()
        self.flush()
        self._fill(Wanted() if kind == _WANTED else Passage(kind=PassageKind(kind)))
        self._select_shown()
        self.words.setFocus()

    @Slot()
    def flush(self) -> None:
        """Keep the words that are typed, then make room for the next."""
        if self.view is None or not self._is_typed or self.session.workspace is None:
            return
        typed = self._typed
        if isinstance(typed, Wanted):
            self._keep_wanted(typed)
        else:
            self.store(_keep_passage, typed)
        self._fill(Wanted() if isinstance(typed, Wanted) else Passage(kind=typed.kind))
        self.state.setText(self.tr("Kept."))

    def _keep_wanted(self, typed: Wanted) -> None:
        assert self.view is not None
        review, before = self.view.review.id, self._shown if isinstance(self._shown, Wanted) else Wanted()
        self.session.call(
            _keep_wanted, review, typed, on_success=partial(_remember_wanted, self.session, review, before),
            changes=CHANGES,
        )  # fmt: skip

    @Slot()
    def _remove(self) -> None:
        """Take the chosen words out; undo brings them back."""
        gone = self._shown
        if self.view is None or not gone.id:
            return
        if isinstance(gone, Wanted):
            review = self.view.review.id
            again = partial(_remember_wanted, self.session, review, replace(gone, id=0))
            self.session.call(_forget_wanted, review, gone, on_success=again, changes=CHANGES)
        else:
            self.store(_forget_passage, gone)
        self._fill(Passage())


def _kind(one: Copied) -> str:
    return one.kind.value if isinstance(one, Passage) else _WANTED


def _labelled(label: PlainLabel, field: QWidget) -> QVBoxLayout:
    label.setBuddy(field)
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(label)
    column.addWidget(field)
    return column


def _keep_passage(ws: Workspace, opinion_id: int, passage: Passage) -> int:
    from ...services.opinions import keep_words

    return keep_words(ws, opinion_id, passage)


def _forget_passage(ws: Workspace, opinion_id: int, passage: Passage) -> None:
    from ...services.opinions import forget_words

    forget_words(ws, opinion_id, passage)


def _keep_wanted(ws: Workspace, review_id: int, wanted: Wanted) -> int:
    from ...services.reviews import keep_part

    return keep_part(ws, review_id, wanted)


def _forget_wanted(ws: Workspace, review_id: int, wanted: Wanted) -> int:
    from ...services.reviews import forget_part

    forget_part(ws, review_id, wanted)
    return 0


def _remember_wanted(session: Session, review_id: int, before: Wanted, number: int) -> None:
    """Undo says again what was so before: these words, or none."""

    def say_again(ws: Workspace) -> None:
        if before.words:
            _keep_wanted(ws, review_id, before)
        else:
            _forget_wanted(ws, review_id, Wanted(number))

    session.answers.keep(Said(say_again))
