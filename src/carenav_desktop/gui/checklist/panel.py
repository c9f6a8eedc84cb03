"""The checklist panel: always beside the case, every line with its state, its why and its next action.

Shows what `session.checklist` holds; marks go through the service. Opens no record itself: it says what was wished.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ...domain.breaches import rule_of
from ...domain.checklist import Action, Answer, Item, Line, State
from ...domain.display import visible
from ...domain.items import Level, Source
from .. import words
from ..session import Change, Session
from ..theme import GRID
from ..widgets import Heading, LinkButton, Muted, Strong
from .level_dialog import LevelDialog
from .line_menu import AnswerMenu, LineMenu, is_pair, needs_words
from .lines import LinesModel, counts_words
from .lists_dialog import ListsDialog
from .mark_dialog import MarkDialog
from .pairing import Pairing
from .source_popup import SourcePopup
from .view import LinesView


class ChecklistPanel(QWidget):
    """`evidence_requested('record:3')` opens what a line rests on; `action_requested(Action, target)` acts."""

    evidence_requested = Signal(str)
    action_requested = Signal(object, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pairs = Pairing(session, self)
        self._model = LinesModel(session.messages, self)
        self.view = LinesView()
        self.view.setModel(self._model)
        self.view.setAccessibleName(self.tr("Checklist"))
        self.counts = Muted()
        self._arrange()
        self.view.opened.connect(self._open)
        self.view.followed.connect(self._follow)
        self.view.menu_wanted.connect(self._show_menu)
        session.changed.connect(self._on_change)
        self._show()

    def _arrange(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 14, 16, 8)
        head.setSpacing(2)
        head.addWidget(Heading(self.tr("Checklist")))
        head.addWidget(self.counts)
        self.letter = LinkButton(self.tr("Write a le&tter"))
        self.waiting = LinkButton()
        self.letter.clicked.connect(partial(self._wish, Action.WRITE_LETTER))
        self.waiting.clicked.connect(partial(self._wish, Action.ASK_AGAIN))
        links = QHBoxLayout()
        links.setSpacing(GRID)
        links.addWidget(self.letter)
        links.addWidget(self.waiting)
        links.addStretch()
        head.addLayout(links)
        self.urgent = Strong()
        self.urgent.hide()
        head.addWidget(self.urgent)
        self.origin = Muted()
        self.lists = LinkButton(self.tr("C&hange"))
        self.lists.setAccessibleName(self.tr("Lists of this case"))
        self.lists.clicked.connect(self.show_lists)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 12, 6)
        foot.addWidget(self.origin, 1)
        foot.addWidget(self.lists)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    @Slot(object)
    def _on_change(self, changes: frozenset[Change]) -> None:
        if changes & {Change.CHECKLIST, Change.CASE}:
            self._show()

    def _show(self) -> None:
        """Show the lines of the moment; the row that was chosen stays chosen."""
        seen = self._session.checklist
        chosen = self._model.line(self.view.currentIndex())
        self._model.show(seen.lines if seen is not None else ())
        self.counts.setText(counts_words(seen.counts) if seen is not None else self.tr("No case is open."))
        self.origin.setText(self._origin())
        self._show_waiting()
        self._show_urgent()
        if chosen is not None and (index := self._model.index_of(chosen.id)).isValid():
            self.view.setCurrentIndex(index)

    def _show_waiting(self) -> None:
        """How much is waited for, in the words of the link that leads there."""
        seen = self._session.checklist
        asked = seen.counts.get(State.REQUESTED, 0) if seen is not None else 0
        self.letter.setVisible(seen is not None)
        self.waiting.setVisible(bool(asked))
        text = self.tr("&Waiting on {n}").format(n=words.number(asked))
        if seen is not None and seen.due:
            text = self.tr("&Waiting on {n}, {due} due").format(n=words.number(asked), due=words.number(seen.due))
        self.waiting.setText(text)

    def _show_urgent(self) -> None:
        """The urgent notice, beside lists that carry it."""
        seen = self._session.checklist
        is_urgent = seen is not None and any(one.urgent for one in seen.layered.lists)
        self.urgent.setText(self._session.messages.say("notice.urgent") if is_urgent else "")
        self.urgent.setVisible(is_urgent)

    def _wish(self, action: Action, _checked: bool = False) -> None:
        self.action_requested.emit(action, "")

    @Slot()
    def show_lists(self) -> None:
        """Choose the lists of this case."""
        if self._session.case is not None and self._session.ready:
            dialog = ListsDialog(self._session, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _origin(self) -> str:
        """The lists behind the lines, and that no clinician has read them where that is so."""
        seen = self._session.checklist
        if seen is None:
            return ""
        names = words.listed([self._session.messages.say(one.label) for one in seen.layered.lists])
        if all(one.reviewed_by for one in seen.layered.lists):
            return names
        return self.tr("{lists}, not yet read by a clinician.").format(lists=names)

    @Slot(object)
    def _open(self, line: Line) -> None:
        """A click on a row: what it rests on, or what to do when there is nothing yet."""
        if line.evidence:
            self.evidence_requested.emit(line.evidence[0])
        else:
            self._follow(line)

    @Slot(object)
    def _follow(self, line: Line) -> None:
        """The link of a row."""
        action = Action(line.action)
        target = line.evidence[0] if line.evidence and action is not Action.WRITE_LETTER else line.id
        if action is Action.MARK and State.HAVE in line.may_say and not is_pair(line):
            self._say(line, State.HAVE)
        elif action is Action.ANSWER:
            self.answers(line).popup(self._corner(line))
        elif action is Action.MARK:
            self._show_menu(line, self._corner(line))
        elif action is Action.OPEN_EVIDENCE and line.evidence:
            self.evidence_requested.emit(target)
        elif action is not Action.NONE:
            self.action_requested.emit(action, target)
        elif line.evidence:
            self.evidence_requested.emit(target)

    def _corner(self, line: Line) -> QPoint:
        row = self.view.visualRect(self._model.index_of(line.id))
        return self.view.viewport().mapToGlobal(row.bottomLeft() + QPoint(16, 0))

    @Slot(object, QPoint)
    def _show_menu(self, line: Line, corner: QPoint) -> None:
        self.menu(line).popup(corner)

    def menu(self, line: Line) -> LineMenu:
        """What can be said of a line, and why it is there."""
        menu = LineMenu(line, self._item(line), self, paired=bool(self._pairs.of(line)))
        menu.pairing_wanted.connect(partial(self._pairs.ask, line))
        menu.apart_said.connect(partial(self._pairs.say_apart, line))
        menu.pairing_cleared.connect(partial(self._pairs.clear, line))
        menu.open_wanted.connect(partial(self._open, line))
        menu.said.connect(partial(self._say, line))
        menu.answered.connect(partial(self._answer, line))
        menu.clear_wanted.connect(partial(self._mark, line, None, ""))
        menu.letter_wanted.connect(partial(self.action_requested.emit, Action.WRITE_LETTER, line.id))
        menu.level_wanted.connect(partial(self._ask_level, line))
        menu.list_wanted.connect(partial(self._set_level, line.id, None, ""))
        menu.source_wanted.connect(partial(self.show_source, line))
        return menu

    def ask(self, item: str) -> None:
        """Go to the line of an item and ask its question."""
        index = self._model.index_of(item)
        line = self._model.line(index)
        if line is not None and line.asks:
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
            self.answers(line).popup(self._corner(line))

    def answers(self, line: Line) -> AnswerMenu:
        """The three answers to the question on which a line rests."""
        menu = AnswerMenu(self)
        menu.answered.connect(partial(self._answer, line))
        return menu

    def _answer(self, line: Line, answer: Answer) -> None:
        from ...services.checklist import answer_question

        if self._session.case is not None:
            changes = frozenset({Change.MARKS})
            self._session.call(answer_question, self._session.case.id, line.asks, answer, changes=changes)

    def _say(self, line: Line, state: State) -> None:
        """Mark a line, after asking for the words that belong to it."""
        if not needs_words(line, state):
            self._mark(line, state, "")
            return
        dialog = MarkDialog(self._session.messages.say(line.label), state, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def finish(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                self._mark(line, state, dialog.reason)

        dialog.finished.connect(finish)
        dialog.open()

    def _mark(self, line: Line, state: State | None, reason: str) -> None:
        from ...services.checklist import mark_item

        if self._session.case is not None:
            changes = frozenset({Change.MARKS})
            self._session.call(mark_item, self._session.case.id, line.id, state, reason, changes=changes)

    def _ask_level(self, line: Line) -> None:
        """Ask how much a line is wanted here, and why."""
        item = self._item(line)
        if item is None:
            return
        dialog = LevelDialog(self._session.messages.say(line.label), item, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def finish(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                self._set_level(line.id, dialog.level, dialog.reason, dialog.days)

        dialog.finished.connect(finish)
        dialog.open()

    def _set_level(self, item: str, level: Level | None, reason: str, days: int | None = None) -> None:
        from ...services.checklist import set_level

        if self._session.case is not None:
            changes = frozenset({Change.MARKS})
            self._session.call(set_level, self._session.case.id, item, level, reason, days, changes=changes)

    def show_source(self, line: Line) -> None:
        """The sheet with the why and the sources of a line."""
        say = self._session.messages.say
        item = self._item(line)
        why = say(item.why) if item is not None else say(line.why)
        sources = [self._source(one) for one in item.sources] if item is not None else []
        changes = [f"{say(one.layer)}: {say(one.wanted.why)}" for one in item.changes] if item is not None else []
        SourcePopup(say(line.label), why, sources, changes, self).show_beside(self._corner(line))

    def _source(self, source: Source) -> str:
        """A source by its title, with the address where there is one; a site that sells something says so."""
        shown = visible(f"{source.title}, {source.url}" if source.url else source.title)
        return self.tr("{source} (sells a service)").format(source=shown) if source.commercial else shown

    def _item(self, line: Line) -> Item | None:
        """The item a line stands for, or behind which the breach of its companion rule stands."""
        seen = self._session.checklist
        items = seen.layered.items if seen is not None else ()
        rule = rule_of(line)
        return next((one for one in items if one.id == line.id or rule in one.companions), None)
