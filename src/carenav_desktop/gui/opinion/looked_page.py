"""Looking through an opinion, line by line: yes, no or unclear, the page, and the reviewer's words. By keyboard.

Serves the twelve lines of the check and the questions that were sent alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLineEdit, QVBoxLayout, QWidget

from ...domain.display import visible
from ...domain.line import Action
from ...domain.opinion import Found, Looked, Twelve, question_line
from ..library.page import QuietTable
from ..session import Session
from ..theme import GRID
from ..widgets import Muted, PlainButton, PlainLabel
from .facts import found_in_words, page_in_words, paper_at, quoted
from .fields import RoomyLines, WordsEdit
from .page import OpinionPage

if TYPE_CHECKING:
    from ...services.opinions import OpinionView
    from ...services.workspace import Workspace

_LONGEST_PAGE, _LONGEST_QUESTION = 40, 2000
_ROW = 26
#: So much of copied words stands in a row, in signs; the field below has them all.
_QUOTED = 120
_KEYS = {
    Qt.Key.Key_Y: Found.YES,
    Qt.Key.Key_N: Found.NO,
    Qt.Key.Key_U: Found.UNCLEAR,
    Qt.Key.Key_Delete: Found.OPEN,
}
#: What is looked for: the name of a line, and what it says.
Lines = Callable[["OpinionView"], list[tuple[str, str]]]


class LookedTable(QuietTable):
    """`said(Found)` when a key answered for the chosen line."""

    said = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Y, N and U answer, Delete takes the answer back, the arrows go on."""
        found = _KEYS.get(Qt.Key(event.key())) if not event.modifiers() else None
        if found is None:
            super().keyPressEvent(event)
        else:
            self.said.emit(found)


class LookedPage(OpinionPage):
    """Lines to look for in the opinion; each answer is stored at once and can be undone."""

    def __init__(self, session: Session, name: str, lines: Lines, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._lines_of = lines
        self.lines: list[tuple[str, str]] = []
        self.looked: dict[str, Looked] = {}
        self._row = -1
        heads = (name, self.tr("Found"), self.tr("Page"), self.tr("In the reviewer's words"))
        self.table = LookedTable(name, heads, (0, 144, 84, 184))
        self.table.setWordWrap(True)
        self.table.setItemDelegate(RoomyLines(self.table))
        self.table.verticalHeader().setMinimumSectionSize(_ROW)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.page = QLineEdit()
        self.page.setMaxLength(_LONGEST_PAGE)
        self.words = WordsEdit(self.tr("The reviewer's words, copied"), 6 * GRID)
        self.open = PlainButton(self.tr("Open it there"), "file")
        self.buttons = {found: PlainButton(found_in_words(session.messages, found)) for found in _ANSWERS}
        self.empty = Muted(self.tr("No question is known for this opinion. Write it in the Question place."))
        self._lay_out()
        self.table.said.connect(self._say)
        self.table.currentCellChanged.connect(self._choose)
        self.page.editingFinished.connect(self.flush)
        self.page.returnPressed.connect(self._go_on)
        self.words.left.connect(self.flush)
        self.open.clicked.connect(self._open_paper)
        for found, button in self.buttons.items():
            button.clicked.connect(partial(self._say, found))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Muted(self.tr("Keys: Y yes, N no, U unclear, Delete to clear, arrows to the next.")), 1)
        for button in self.buttons.values():
            head.addWidget(button)
        fields = QHBoxLayout()
        fields.setSpacing(GRID)
        self.page.setFixedWidth(10 * GRID)
        page = QVBoxLayout()
        words = QVBoxLayout()
        for column, text, field in (
            (page, self.tr("Pa&ge"), self.page),
            (words, self.tr("The reviewer's &words, copied"), self.words),
        ):
            label = PlainLabel(text)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            column.setSpacing(4)
            column.addWidget(label)
            column.addWidget(field)
        page.addStretch(1)
        fields.addLayout(page)
        fields.addLayout(words, 1)
        fields.addWidget(self.open, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(head)
        self.column.addWidget(self.empty)
        self.column.addWidget(self.table, 1)
        self.column.addLayout(fields)

    # -- showing

    def show_view(self, view: OpinionView) -> None:
        """Show the lines; an answer on its way home is not overtaken by what was read before it."""
        other = view.opinion.id != self.opinion_id
        super().show_view(view)
        self.open.setEnabled(bool(view.opinion.paper))
        self.lines = self._lines_of(view)
        if other or not self.is_storing:
            typed = self._typed if not other and self._is_typed else None
            self.looked = {line: view.opinion.looked(line) for line, _ in self.lines}
            self._show_rows()
            if other:
                self.table.setCurrentCell(0 if self.lines else -1, 0)
            if typed is None:
                self._fill()
        self.empty.setVisible(not self.lines)

    def _show_rows(self) -> None:
        self.table.blockSignals(True)
        self.table.show_rows([self._cells(line, text) for line, text in self.lines])
        self.table.blockSignals(False)
        self._row = self.table.currentRow()
        for button in (*self.buttons.values(), self.page, self.words):
            button.setEnabled(bool(self.lines))

    def _cells(self, line: str, text: str) -> tuple[str, str, str, str]:
        looked = self.looked[line]
        found = found_in_words(self.session.messages, looked.found)
        return text, found, page_in_words(looked.page), quoted(looked.words[:_QUOTED])

    def _fill(self) -> None:
        """Show page and words of the chosen line."""
        looked = self._chosen
        if self.page.text() != looked.page:
            self.page.setText(looked.page)
        self.words.put(looked.words)

    # -- the chosen line

    @property
    def _line(self) -> str:
        return self.lines[self._row][0] if 0 <= self._row < len(self.lines) else ""

    @property
    def _chosen(self) -> Looked:
        return self.looked.get(self._line, Looked())

    @property
    def _typed(self) -> Looked:
        return replace(self._chosen, page=self.page.text().strip(), words=self.words.words)

    @property
    def _is_typed(self) -> bool:
        return bool(self._line) and self._typed != self._chosen

    @Slot(int, int, int, int)
    def _choose(self, row: int, *_: int) -> None:
        if row != self._row:
            self.flush()
            self._row = row
            self._fill()

    @Slot(object)
    def _say(self, found: Found, _checked: bool = False) -> None:
        """Store an answer; after yes the page is asked for, else the next line follows."""
        if not self._line:
            return
        self._store(replace(self._typed, found=found))
        if found is Found.YES:
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)
            self.page.selectAll()
        elif found is not Found.OPEN:
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        """The next line, ready for its key."""
        self.flush()
        self.table.setCurrentCell(min(self._row + 1, len(self.lines) - 1), 0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Store page and words that are typed."""
        if self._is_typed and self.opinion_id:
            self._store(self._typed)

    def _store(self, looked: Looked) -> None:
        line = self._line
        self.looked[line] = looked
        self.table.blockSignals(True)
        for column, text in enumerate(self._cells(line, self.lines[self._row][1])):
            if (item := self.table.item(self._row, column)) is not None:
                item.setText(text)
        self.table.blockSignals(False)
        self.store(_look, {line: looked})

    @Slot()
    def _open_paper(self) -> None:
        if self.view is not None:
            self.session.wish(Action.OPEN_EVIDENCE, paper_at(self.view.opinion, self.page.text()))


_ANSWERS = (Found.YES, Found.NO, Found.UNCLEAR)


def twelve_lines(session: Session) -> Lines:
    """The twelve lines of the check, in the language of the window."""
    return lambda _: [(line.value, session.messages.say(f"twelve.{line}")) for line in Twelve]


def question_lines(view: OpinionView) -> list[tuple[str, str]]:
    """The questions that were sent."""
    asked = sorted(view.question.asked.items())
    return [(question_line(at), visible(" ".join(text.split()), _LONGEST_QUESTION)) for at, text in asked]


def _look(ws: Workspace, opinion_id: int, looked: Mapping[str, Looked]) -> object:
    from ...services.opinions import look_for

    return look_for(ws, opinion_id, looked)
