"""The question place: one question, kept as it is typed, with gentle remarks on its wording.

Says nothing about medicine. Keeps no text of its own: what is on the screen is stored after a short rest.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ...domain.case import PacketEntry, Question
from ...domain.line import Action
from ...domain.say import Say
from .. import words
from ..session import Change, Session
from ..theme import GRID
from ..widgets import Heading, IconLabel, Line, LinkButton, Muted, PlainLabel, Strong
from ..widgets.layouts import clear
from .basis import QuestionBasis
from .counting import used_of_limit
from .edit import QuestionEdit
from .further import FurtherQuestions
from .part_edit import REST
from .remote import RemoteChoice
from .side import QuestionSide
from .starters import BLANK, starters

if TYPE_CHECKING:
    from ...services.workspace import Workspace

_SIDE_WIDTH = 40 * GRID
_EDIT_HEIGHT = 18 * GRID

Seen = tuple[Question, tuple[Say, ...], tuple[PacketEntry, ...]]


def look(ws: Workspace, case_id: int) -> Seen:
    """The question, the remarks on it, and the packets it was sent with."""
    from ...services.exporting import packet_register
    from ...services.questions import read_question

    question, remarks = read_question(ws, case_id)
    return question, remarks, packet_register(ws, case_id)


class QuestionPlace(QWidget):
    """The place of the window where the question is written. `flush` stores at once what is still unsaved."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._case_id = 0
        self._stored = ""
        self._under_way = 0
        self._sent: PacketEntry | None = None
        self.edit = QuestionEdit()
        self.count = Muted()
        self.saved = Muted()
        self.version = Muted()
        self.remarks = QVBoxLayout()
        self.basis = QuestionBasis(session)
        self.further = FurtherQuestions(session)
        self.remote = RemoteChoice(session)
        self.side = QuestionSide(session)
        self.exploring = LinkButton(self.tr("Is a remote review worth e&xploring?"))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._arrange()
        self._rest.timeout.connect(self.flush)
        self.edit.textChanged.connect(self._typed)
        self.edit.left.connect(self.flush)
        self.exploring.clicked.connect(self._explore)
        session.changed.connect(self._on_change)
        self._load()

    def _arrange(self) -> None:
        self.side.starters.chosen.connect(self._begin)
        self.side.setFixedWidth(_SIDE_WIDTH)
        inside = QWidget()
        inside.setLayout(self._writing())
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 14, 20, 16)
        row.setSpacing(2 * GRID)
        row.addWidget(area, 1)
        row.addWidget(self.side)

    def _writing(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        column.addLayout(self._head())
        column.addWidget(
            Muted(self.tr("One question for the reviewer, in one sentence. It is printed first in the packet."))
        )
        column.addLayout(self._main_question())
        column.addWidget(self.basis)
        for part in (self.further, self.remote):
            column.addWidget(Line())
            column.addWidget(part)
        column.addStretch(1)
        return column

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Heading(self.tr("Question")), 1)
        row.addWidget(self.exploring)
        return row

    def _main_question(self) -> QVBoxLayout:
        self.edit.setMinimumHeight(_EDIT_HEIGHT)
        self.edit.setMaximumHeight(_EDIT_HEIGHT)
        self.edit.setAccessibleName(self.tr("The question for the reviewer"))
        self.edit.setPlaceholderText(
            self.tr("What is the plan so far? By when must you decide? What do you want to ask about it?")
        )
        self.saved.setAlignment(Qt.AlignmentFlag.AlignRight)
        under = QHBoxLayout()
        under.addWidget(self.count, 1)
        under.addWidget(self.saved)
        self.remarks.setSpacing(4)
        column = QVBoxLayout()
        column.setSpacing(GRID)
        column.addWidget(self.edit)
        column.addLayout(under)
        column.addWidget(self.version)
        column.addLayout(self.remarks)
        return column

    @Slot(object)
    def _on_change(self, changes: frozenset[Change]) -> None:
        case_id = self._session.case.id if self._session.case is not None else 0
        if case_id != self._case_id or changes & {Change.QUESTION, Change.PACKETS}:
            self._load()

    def _load(self) -> None:
        """Read the question of the open case, unless words of the same case are still being typed.

        Nothing can be typed before the question of a case has been read: it would be overwritten.
        """
        self.flush()
        case = self._session.case
        self.setEnabled(case is not None and case.id == self._case_id)
        if case is None:
            self._case_id = 0
            self._take((Question(), (), ()), 0)
        elif self._session.workspace is not None:
            self._session.call(look, case.id, on_success=partial(self._take, case_id=case.id))

    def _take(self, seen: Seen, case_id: int) -> None:
        """Show what was read; it comes too late when another case is open or the writer went on."""
        question, remarks, packets = seen
        if case_id != (self._session.case.id if self._session.case is not None else 0):
            return
        for part in (self.side.steps, self.further, self.remote):
            part.take(case_id, question)
        if case_id == self._case_id and (self._under_way or self.edit.toPlainText() != self._stored):
            return  # what was read before the words are stored is older than they are
        self._case_id = case_id
        self.setEnabled(bool(case_id))
        self._sent = packets[0] if packets else None
        self._stored = question.text
        if self.edit.toPlainText().strip() != question.text:
            self.edit.setPlainText(question.text)
        self._stored = self.edit.toPlainText()
        self._show(question, remarks)

    @Slot()
    def _typed(self) -> None:
        self._show_count()
        if self.edit.toPlainText() != self._stored:
            self.saved.setText("")
            self._rest.start()

    @Slot()
    def flush(self) -> None:
        """Store what is not stored yet."""
        self.side.steps.flush()
        self.further.flush()
        self._rest.stop()
        text = self.edit.toPlainText()
        if not self._case_id or text == self._stored or self._session.workspace is None:
            return
        from ...services.questions import write_question

        self._stored = text
        self._under_way += 1
        self._session.call(
            write_question,
            self._case_id,
            text,
            on_success=partial(self._kept, case_id=self._case_id),
            on_error=self._not_kept,
            changes=frozenset({Change.QUESTION}),
        )

    def _kept(self, answer: tuple[Question, tuple[Say, ...]], case_id: int) -> None:
        self._under_way -= 1
        if case_id == self._case_id and self.edit.toPlainText() == self._stored:
            self._show(*answer)
            self.saved.setText(self.tr("Saved"))

    def _not_kept(self, sentence: str) -> None:
        """The text stays on the screen and counts as not stored."""
        self._under_way -= 1
        self._stored = ""
        self._session.messages.tell(sentence)

    @Slot(str)
    def _begin(self, text: str) -> None:
        """Put a starter in; one that nobody has touched yet makes way for the next."""
        here = self.edit.toPlainText().strip()
        self.edit.put(text, whole=not here or here in {one.text for one in starters()})

    @Slot()
    def _explore(self) -> None:
        self._session.wish(Action.OPEN_HELP, "exploring")

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the place stores the text."""
        super().hideEvent(event)
        self.flush()

    def _show(self, question: Question, remarks: tuple[Say, ...]) -> None:
        self._show_count()
        self._show_version(question)
        say = self._session.messages.say
        lines = [say(one) for one in remarks]
        if BLANK in question.text:
            lines.insert(0, self.tr("There are blanks left to fill. Tab goes to the next one."))
        self._show_remarks(lines, bool(question.text))

    def _show_count(self) -> None:
        self.count.setText(used_of_limit(self.edit.toPlainText()))

    def _show_version(self, question: Question) -> None:
        self.version.setVisible(self._sent is not None)
        if self._sent is None:
            return
        sent = self._sent.question_version
        wording = (
            self.tr("Version {sent} was sent on {date}. If you change any part, it becomes version {next}.")
            if question.version == sent
            else self.tr("Version {sent} was sent on {date}. What you see is version {now}.")
        )
        self.version.setText(
            wording.format(sent=sent, date=words.date(self._sent.made), next=sent + 1, now=question.version)
        )

    def _show_remarks(self, lines: list[str], written: bool) -> None:
        clear(self.remarks)
        if lines:
            self.remarks.addWidget(Strong(self.tr("Worth a second look")))
        elif written:
            self.remarks.addWidget(_Remark("check", self.tr("No remarks on the wording.")))
        else:
            self._show_hints()
        for line in lines:
            self.remarks.addWidget(_Remark("remark", line))

    def _show_hints(self) -> None:
        """What an empty page says: how a question is easy to answer."""
        self.remarks.addWidget(Strong(self.tr("What makes a question easy to answer")))
        for hint in (
            self.tr("It names the plan as it stands now."),
            self.tr("It says by when you have to decide."),
            self.tr("It asks one thing, and ends with a question mark."),
        ):
            self.remarks.addWidget(_Remark("tick", hint))


class _Remark(QWidget):
    """One remark with its sign."""

    def __init__(self, icon: str, text: str) -> None:
        super().__init__()
        said = PlainLabel(text)
        said.setWordWrap(True)
        said.setContentsMargins(0, 2, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel(icon, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(said, 1)
