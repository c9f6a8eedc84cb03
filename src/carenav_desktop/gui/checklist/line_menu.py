"""The menu of one line: look, say what no file can say, and read why the line is there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ...domain.asking import askable
from ...domain.checklist import Answer, Line, State
from ...domain.items import Item
from ...domain.layers import may_be_set
from ...domain.line import SAID

# The whys, beside `marked.*`, that rest on a person's word.
_SAID_IN_WORDS = ("checklist.answered", "checklist.none", "companion.confirmed")


def is_pair(line: Line) -> bool:
    """Whether the line is about a report and a scan that may belong together."""
    return line.id.startswith("CR1:")


def side_of(line: Line) -> str:
    """The report without images, 'record:3', or the scan without report, 'study:2', that a line is about; or nothing.

    Parts of papers are paired by their dates alone.
    """
    rule, _, number = line.id.partition(":")
    kind = {"CR1": "record", "CR2": "study"}.get(rule)
    return f"{kind}:{number}" if kind and number.isdecimal() else ""


def pair_in(line: Line) -> tuple[int, int] | None:
    """The report and the scan that a line thinks may belong together, by their IDs; None for other lines."""
    if not is_pair(line) or not side_of(line) or State.HAVE not in line.may_say:
        return None
    studies = [int(one.removeprefix("study:")) for one in line.evidence if one.startswith("study:")]
    return (int(line.id.removeprefix("CR1:")), studies[0]) if len(studies) == 1 else None


def is_marked(line: Line) -> bool:
    """Whether a person said how this line stands."""
    return line.why.code.startswith("marked.") or line.why.code in _SAID_IN_WORDS


def needs_words(line: Line, state: State) -> bool:
    """Whether a person who says so has to say why, or what they know."""
    return state in SAID[1:] or (state is State.HAVE and not is_pair(line))


class AnswerMenu(QMenu):
    """`answered(Answer)` when one of the three answers to the question of a line was picked."""

    answered = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, answer in (
            (self.tr("&Yes, there was"), Answer.YES),
            (self.tr("&No"), Answer.NO),
            (self.tr("I do not &know"), Answer.UNKNOWN),
        ):
            self.addAction(text).triggered.connect(partial(self._pick, answer))

    def _pick(self, answer: Answer, _checked: bool = False) -> None:
        self.answered.emit(answer)


class LineMenu(QMenu):
    """`open_wanted`, `said(State)`, `answered(Answer)`, `clear_wanted`, `letter_wanted`, `level_wanted`,
    `list_wanted`, `source_wanted`, `pairing_wanted`, `apart_said` and `pairing_cleared` tell what was picked.
    `item` is what the list says of the line; `paired` when a person paired what it is about.
    """

    open_wanted = Signal()
    said = Signal(object)
    answered = Signal(object)
    clear_wanted = Signal()
    source_wanted = Signal()
    letter_wanted = Signal()
    level_wanted = Signal()
    list_wanted = Signal()
    pairing_wanted = Signal()
    apart_said = Signal()
    pairing_cleared = Signal()

    def __init__(self, line: Line, item: Item | None, parent: QWidget, *, paired: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if line.evidence:
            self.addAction(self.tr("&Open")).triggered.connect(self.open_wanted)
            self.addSeparator()
        if line.asks:
            answers = AnswerMenu(self)
            answers.setTitle(self.tr("Ye&s or no"))
            answers.answered.connect(self.answered)
            self.addMenu(answers)
        if askable((line,)):
            self.addAction(self.tr("Write a &letter…")).triggered.connect(self.letter_wanted)
        for state in line.may_say:
            action = self.addAction(self._name(state, line))
            action.triggered.connect(partial(self._say, state))
            if line.state is state and is_marked(line):
                action.setCheckable(True)
                action.setChecked(True)
        self._offer_pairing(line, paired=paired)
        if is_marked(line):
            self.addAction(self.tr("&Clear the mark")).triggered.connect(self.clear_wanted)
        if item is not None and item.id == line.id and may_be_set(item):
            self.addAction(self.tr("&How much it is wanted…")).triggered.connect(self.level_wanted)
            if any(one.is_edit for one in item.changes):
                self.addAction(self.tr("As in the l&ist again")).triggered.connect(self.list_wanted)
        self.addSeparator()
        self.addAction(self.tr("Wh&y and source")).triggered.connect(self.source_wanted)

    def _offer_pairing(self, line: Line, *, paired: bool) -> None:
        """What can be said by hand of a report and a scan; `paired` when something was."""
        if side_of(line):
            self.addAction(self.tr("Belongs &to…")).triggered.connect(self.pairing_wanted)
        if pair_in(line) is not None:
            self.addAction(self.tr("They do not belon&g together")).triggered.connect(self.apart_said)
        if paired:
            self.addAction(self.tr("Let the &program decide")).triggered.connect(self.pairing_cleared)

    def _name(self, state: State, line: Line) -> str:
        if state is State.HAVE:
            return self.tr("They &belong together") if is_pair(line) else self.tr("&Write the answer…")
        return {
            State.REQUESTED: self.tr("It was &asked for"),
            State.DOES_NOT_EXIST: self.tr("It does not e&xist…"),
            State.REFUSED_OR_LOST: self.tr("It was &refused or lost…"),
        }.get(state, self.tr("It is &not relevant here…"))

    def _say(self, state: State, _checked: bool = False) -> None:
        self.said.emit(state)
