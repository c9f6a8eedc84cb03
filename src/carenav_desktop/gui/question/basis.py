"""On which lines of the checklist a question rests, and which records stand behind them: closed until wanted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...domain.case import Record
from ...domain.display import visible
from .. import words
from ..answers import Said
from ..session import Change, Session
from ..widgets import LinkButton, Muted, TickList

if TYPE_CHECKING:
    from ...domain.case import Study
    from ...domain.line import Line
    from ...services.workspace import Workspace

_CHANGES = frozenset({Change.MARKS})
_QUESTION = "B01"
#: Of the records behind a line so many are named.
_MOST = 4
_LIST_HEIGHT = 232
_LONGEST = 60
#: What stands before the name of a record, so that it begins below the words of its line.
_INDENT = "       – "


class QuestionBasis(QWidget):
    """What the question at `position` rests on, 0 the main one. A tick is stored at once and can be taken back."""

    def __init__(self, session: Session, position: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._position = position
        self._named: dict[str, Record | Study] = {}
        self.head = LinkButton()
        self.head.setCheckable(True)
        self.said = Muted(self.tr("What is missing of these comes first on the checklist."))
        self.list = TickList(self.tr("Lines the question rests on"))
        self.list.setFixedHeight(_LIST_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(self.said)
        column.addWidget(self.list)
        self.head.toggled.connect(self._open)
        self.list.ticked_changed.connect(self._keep)
        session.changed.connect(self._follow)
        self._open(False)
        self._read()

    @property
    def _ticked(self) -> frozenset[str]:
        seen = self._session.checklist
        return seen.bases.get(self._position, frozenset()) if seen is not None else frozenset()

    @Slot(bool)
    def _open(self, opened: bool) -> None:
        self.said.setVisible(opened)
        self.list.setVisible(opened)

    @Slot(object)
    def _follow(self, changes: frozenset[Change]) -> None:
        if changes & {Change.CHECKLIST, Change.CASE}:
            self._read()

    def _lines(self) -> list[Line]:
        """The lines of items, in the order of the list: those of rules come and go with the records."""
        seen = self._session.checklist
        if seen is None:
            return []
        items = {one.id: place for place, one in enumerate(seen.layered.items) if one.id != _QUESTION}
        return sorted((one for one in seen.lines if one.id in items), key=lambda one: items[one.id])

    def _read(self) -> None:
        """Show the ticks, then the names of what stands behind them."""
        from ...services.questions import behind

        self._show()
        case = self._session.case
        wanted = [item for one in self._lines() if one.id in self._ticked for item in one.evidence[:_MOST]]
        if case is None or not wanted or self._session.workspace is None:
            return
        self._session.call(behind, case.id, wanted, on_success=partial(self._take, case.id))

    def _take(self, case_id: int, named: dict[str, Record | Study]) -> None:
        if self._session.case is not None and self._session.case.id == case_id:
            self._named = named
            self._show()

    def _show(self) -> None:
        ticked = self._ticked
        self.setEnabled(self._session.checklist is not None)
        self.head.setText(self._title(len(ticked)))
        rows = [row for one in self._lines() for row in self._rows(one, one.id in ticked)]
        row, top = self.list.currentRow(), self.list.verticalScrollBar().value()
        self.list.blockSignals(True)
        self.list.show_rows(rows, ticked)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self.list.verticalScrollBar().setValue(top)

    def _title(self, count: int) -> str:
        """The main question alone has a letter for Alt: each letter leads to one thing."""
        if self._position:
            plain = self.tr("It rests on {n}…").format(n=words.number(count))
            return plain if count else self.tr("It rests on…")
        text = self.tr("This question re&sts on {n}…").format(n=words.number(count))
        return text if count else self.tr("This question re&sts on…")

    def _rows(self, line: Line, ticked: bool) -> list[tuple[str, str]]:
        """The line and how it stands; below a ticked one the records behind it."""
        say = self._session.messages.say
        rows = [(line.id, f"{say(line.label)} ({say(f'state.{line.state}')})")]
        if not ticked:
            return rows
        names = [self._name(self._named[one]) for one in line.evidence[:_MOST] if one in self._named]
        left = len(line.evidence) - len(names)
        more = [self.tr("{n} more").format(n=words.number(left))] if names and left else []
        return rows + [("", _INDENT + name) for name in (*names, *more)]

    def _name(self, one: Record | Study) -> str:
        if isinstance(one, Record):
            what, place = one.title or words.kind(one.kind), one.place
        else:
            kinds = words.listed([words.modality_and_letters(kind) for kind in one.modalities])
            what, place = one.description or kinds, one.institution
        parts = (words.date(one.date), visible(what, _LONGEST), visible(place, _LONGEST))
        return words.listed([part for part in parts if part])

    @Slot()
    def _keep(self) -> None:
        """Store the ticks; lines that are not shown now stay in."""
        from ...services.questions import rest_question_on

        case, position = self._session.case, self._position
        if self._session.checklist is None or case is None:
            return
        before = self._ticked
        now = before - {one.id for one in self._lines()} | set(self.list.ticked)
        if now == before:
            return

        def say_again(ws: Workspace) -> None:
            rest_question_on(ws, case.id, before, position)

        self._session.call(
            rest_question_on,
            case.id,
            now,
            position,
            on_success=partial(self._kept, Said(say_again)),
            changes=_CHANGES,
        )

    def _kept(self, step: Said, _: object) -> None:
        self._session.answers.keep(step)
