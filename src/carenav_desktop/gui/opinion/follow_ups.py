"""The questions for after an opinion: drafted, written, put in order, sent as one letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QLineEdit, QListWidgetItem, QWidget

from ...domain.display import visible
from ...domain.opinion import FollowUp, Opinion
from .. import words
from ..answers import Said
from ..saving import saved
from ..session import Session
from ..theme import GRID
from ..widgets import Muted, PlainButton, PlainLabel, Strong
from .changes import CHANGES
from .fields import SentenceList, WordsEdit
from .page import OpinionPage

if TYPE_CHECKING:
    from ...domain.letter import Letter
    from ...services.opinions import OpinionView
    from ...services.workspace import Workspace

_LONGEST_CONTACT, _LONGEST_SHOWN = 200, 2000


class FollowUpList(SentenceList):
    """`moved(int)` with -1 or 1 on Alt and an arrow, `removed` on Delete."""

    moved = Signal(int)
    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Order and take out by keyboard."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class FollowUpsPage(OpinionPage):
    """The questions of one opinion. One that went out stays as it was sent."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._rows: list[FollowUp] = []
        self._shown: FollowUp | None = None
        self._text, self._is_beginning = "", False
        self.count = Muted()
        self.list = FollowUpList(self.tr("Follow-up questions"))
        self.edit = WordsEdit(self.tr("The chosen question"), 7 * GRID)
        self.edit.setPlaceholderText(self.tr("Write a question of your own."))
        self.contact = QLineEdit()
        self.contact.setMaxLength(_LONGEST_CONTACT)
        self.own = PlainButton(self.tr("Own question"), "add")
        self.up, self.down = PlainButton(self.tr("Up")), PlainButton(self.tr("Down"))
        self.remove = PlainButton(self.tr("Remove"))
        self.save = PlainButton(self.tr("Letter as PDF…"), "print")
        self.copy = PlainButton(self.tr("Copy as text"), "copy")
        self.sent = PlainButton(self.tr("Mark as sent"), "check")
        self.state = Muted()
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        label = PlainLabel(self.tr("How to reac&h you"))
        label.setBuddy(self.contact)
        self.contact.setAccessibleName(self.tr("How to reach you"))
        order, reach, out = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for button in (self.own, self.up, self.down, self.remove):
            order.addWidget(button)
        order.addStretch(1)
        reach.addWidget(label)
        reach.addWidget(self.contact, 1)
        for button in (self.save, self.copy, self.sent):
            out.addWidget(button)
        out.addStretch(1)
        self.column.setSpacing(6)
        self.column.addWidget(Strong(self.tr("Follow-up questions")))
        self.column.addWidget(self.count)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(order)
        self.column.addWidget(self.edit)
        self.column.addLayout(reach)
        self.column.addLayout(out)
        self.column.addWidget(self.state)

    def _wire(self) -> None:
        self.list.currentRowChanged.connect(self._choose)
        self.list.moved.connect(self._move)
        self.list.removed.connect(self._remove)
        self.edit.left.connect(self.flush)
        self.own.clicked.connect(self.begin_own)
        self.up.clicked.connect(partial(self._move, -1))
        self.down.clicked.connect(partial(self._move, 1))
        self.remove.clicked.connect(self._remove)
        self.save.clicked.connect(self.choose_file)
        self.copy.clicked.connect(self.copy_text)
        self.sent.clicked.connect(self.mark_sent)

    # -- showing

    def show_view(self, view: OpinionView) -> None:
        """Show the questions; the one being written stays."""
        from ...services.follow_ups import worded

        other = view.opinion.id != self.opinion_id
        super().show_view(view)
        rows = worded(view)
        self._rows = [*(one for one in rows if one.sent), *(one for one in rows if not one.sent)]
        if other:
            self.state.setText("")
            self._fill(None)
        self._show_rows()

    def show_count(self, asked: int, included: int) -> None:
        """Hold the questions, those after other opinions of the same review included, against what is included."""
        if asked <= included:
            text = self.tr("{n} of {all} questions that are included")
        else:
            text = self.tr("{n} questions; {all} are included. Ask the reviewer about the others, or choose.")
        self.count.setText(text.format(n=words.number(asked), all=words.number(included)))

    def _show_rows(self) -> None:
        chosen = self._shown.id if self._shown is not None else 0
        row = next((at for at, one in enumerate(self._rows) if chosen and one.id == chosen), -1)
        self.list.blockSignals(True)
        self.list.clear()
        for at, one in enumerate(self._rows, start=1):
            text = self._wording(one)
            if one.sent:
                text = self.tr("{question} (sent {date})").format(question=text, date=words.date(one.sent))
            self.list.addItem(QListWidgetItem(f"{words.number(at)}. {text}"))
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        if row >= 0 and not self._is_typed and not self.is_storing:
            self._fill(self._rows[row])
        elif chosen and row < 0 and not self._is_typed:
            self._fill(None)
        self._allow()

    def _wording(self, one: FollowUp) -> str:
        """A question on one line of the list, with every hidden sign to be seen."""
        return " / ".join(visible(line, _LONGEST_SHOWN) for line in self._words_of(one).splitlines())

    def _words_of(self, one: FollowUp) -> str:
        """The words of a question, those of a draft in the language of the window."""
        from ...services.follow_ups import wording

        return wording(self.view, one)[int(self.session.language != "en")] if self.view is not None else ""

    def _fill(self, one: FollowUp | None) -> None:
        self._shown = one
        self._text = self._words_of(one) if one is not None else ""
        self.edit.put(self._text)
        self.edit.setReadOnly(bool(one is not None and one.sent))
        self._allow()

    def _allow(self) -> None:
        open_one = self._shown is not None and not self._shown.sent
        waiting = [one for one in self._rows if not one.sent]
        for button in (self.up, self.down, self.remove):
            button.setEnabled(open_one)
        for button in (self.save, self.copy, self.sent):
            button.setEnabled(bool(waiting))

    # -- writing

    @property
    def _is_typed(self) -> bool:
        return self.edit.words != self._text.strip()

    @Slot(int)
    def _choose(self, row: int) -> None:
        chosen = self._rows[row] if 0 <= row < len(self._rows) else None
        self.flush()
        self._fill(chosen)

    @Slot()
    def begin_own(self) -> None:
        """An empty field for a question of one's own."""
        self.flush()
        self.list.setCurrentRow(-1)
        self._fill(None)
        self.edit.setFocus()

    @Slot()
    def flush(self) -> None:
        """Keep what is typed; a draft that was emptied has the words of its template again."""
        typed, shown = self.edit.words, self._shown
        if not self._is_typed or self.view is None or (shown is not None and shown.sent):
            return
        if shown is None and self._is_beginning:
            return  # its number is on the way; what was typed meanwhile follows it
        if not typed and (shown is None or not shown.source):
            self.edit.put(self._text)
            return
        kept = replace(shown or FollowUp(), words=typed)
        self._text, self._is_beginning = typed, shown is None
        self.store(_keep, kept, on_success=partial(self._kept, kept))

    def _kept(self, kept: FollowUp, number: int) -> None:
        """A question that was new goes on being the one in the field."""
        if kept.id:
            return
        self._is_beginning = False
        if self._shown is None and self._text == kept.words:
            self._shown = replace(kept, id=number)
        self.flush()

    @Slot()
    def draft(self) -> None:
        """Draft a question for each open point that can be asked about."""
        self.flush()
        if self.view is not None:
            self.store(_draft)

    @Slot(int)
    def _move(self, step: int, _checked: bool = False) -> None:
        """Change places with the neighbour that was not sent either."""
        self.flush()
        ids = [one.id for one in self._rows if not one.sent]
        if self._shown is None or self._shown.id not in ids:
            return
        at = ids.index(self._shown.id)
        to = at + step
        if 0 <= to < len(ids):
            places = sorted(ids)
            ids[at], ids[to] = ids[to], ids[at]
            self._shown = replace(self._shown, id=places[to])  # a place keeps its number; the words move
            self.store(_order, ids)

    @Slot()
    def _remove(self) -> None:
        """Take the chosen question out; undo brings it back."""
        gone = self._shown
        if self.view is None or gone is None or gone.sent:
            return
        self._fill(None)
        self.store(_forget, gone)

    # -- the letter

    @Slot()
    def copy_text(self) -> None:
        """Put the letter on the clipboard, for a mail."""
        self._with_letter(self._copy)

    def _copy(self, letter: Letter) -> None:
        QApplication.clipboard().setText(letter.as_text())
        self.state.setText(self.tr("Copied. Paste it into a mail."))

    @Slot()
    def choose_file(self) -> None:
        """Ask where the PDF goes, then write it."""
        self.flush()
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the letter"), self.tr("questions.pdf"), self.tr("PDF (*.pdf)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, target: Path) -> None:
        """Write the letter as a PDF to `target`, which is replaced."""
        self._with_letter(partial(self._save, target))

    def _save(self, target: Path, letter: Letter) -> None:
        self.session.jobs.submit(partial(_print, letter, target), on_success=self._say_saved)

    def _say_saved(self, target: Path) -> None:
        self.state.setText(self.tr("Saved as {name}.").format(name=visible(target.name, 60)))

    def _with_letter(self, use: Any) -> None:
        from ...services.follow_ups import write_follow_up_letter

        self.flush()
        if self.view is not None:
            self.session.call(write_follow_up_letter, self.opinion_id, self.contact.text().strip(), on_success=use)

    @Slot()
    def mark_sent(self) -> None:
        """Write down that the questions went out today; undo takes it back."""
        self.flush()
        if self.view is not None:
            self.session.call(_sent, self.opinion_id, on_success=partial(_remember, self.session), changes=CHANGES)


def _keep(ws: Workspace, opinion_id: int, one: FollowUp) -> int:
    from ...services.opinions import keep_words

    return keep_words(ws, opinion_id, one)


def _forget(ws: Workspace, opinion_id: int, one: FollowUp) -> None:
    from ...services.opinions import forget_words

    forget_words(ws, opinion_id, one)


def _draft(ws: Workspace, opinion_id: int) -> object:
    from ...services.follow_ups import draft_follow_ups

    return draft_follow_ups(ws, opinion_id)


def _order(ws: Workspace, opinion_id: int, ids: Sequence[int]) -> None:
    from ...services.follow_ups import order_follow_ups

    order_follow_ups(ws, opinion_id, ids)


def _sent(ws: Workspace, opinion_id: int) -> tuple[Opinion, int]:
    from ...services.follow_ups import follow_ups_sent
    from ...services.opinions import get_opinion

    before = get_opinion(ws, opinion_id).opinion
    return before, follow_ups_sent(ws, opinion_id)


def _remember(session: Session, done: tuple[Opinion, int]) -> None:
    session.answers.keep(Said(partial(_take_back, done=done)))


def _take_back(ws: Workspace, done: tuple[Opinion, int]) -> None:
    from ...services.follow_ups import take_back_sent

    take_back_sent(ws, *done)


def _print(letter: Letter, target: Path, _context: object) -> Path:
    from ...services.letters import print_letter

    return saved(target, lambda: target.write_bytes(print_letter(letter)))
