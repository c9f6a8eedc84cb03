"""The fields that say how an opinion came: its form, its paper or what was said, by whom, when, to which packet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ...domain.facts import FileFormat
from ...domain.kinds import RecordKind
from ...domain.opinion import Form, Opinion
from ..messages import Messages
from ..theme import GRID
from ..widgets import PlainLabel, field_grid
from .facts import packet_in_words, record_in_words
from .fields import WordsEdit

if TYPE_CHECKING:
    from ...domain.case import PacketEntry, Record
    from ...services.workspace import Workspace

_LONGEST = 300
_PHOTOS = {FileFormat.JPEG, FileFormat.PNG, FileFormat.HEIC}


@dataclass(frozen=True)
class Choices:
    """The papers an opinion may have come as, opinions first, and the packets it may answer, newest first."""

    records: tuple[Record, ...] = ()
    packets: tuple[PacketEntry, ...] = ()


def choices(ws: Workspace, case_id: int) -> Choices:
    """Those of a case."""
    from ...services.exporting import packet_register
    from ...services.records import list_records

    records = sorted(list_records(ws, case_id), key=lambda one: one.kind != RecordKind.OPINION)
    return Choices(tuple(records), tuple(packet_register(ws, case_id)))


class OriginForm(QWidget):
    """`left` when a field was left or a choice was made. Stores nothing."""

    left = Signal()

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opinion, self._messages = Opinion(), messages
        self._records: dict[str, Record] = {}
        self.form, self.paper, self.packet = QComboBox(), QComboBox(), QComboBox()
        for form in (one for one in Form if one is not Form.REPLY):
            self.form.addItem(messages.say(f"form.{form}"), form.value)
        for box in (self.paper, self.packet):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.author, self.dated, self.received = QLineEdit(), QLineEdit(), QLineEdit()
        for field in (self.author, self.dated, self.received):
            field.setMaxLength(_LONGEST)
            field.editingFinished.connect(self.left)
        for field in (self.dated, self.received):
            field.setPlaceholderText("2026-11-30")
        self.said = WordsEdit(self.tr("What was said in the call"), 12 * GRID)
        self.said.left.connect(self.left)
        self.said.setPlaceholderText(self.tr("Write down what was said, as close to the words as you can."))
        self._lay_out()
        self.form.activated.connect(self._choose_form)
        self.paper.activated.connect(self._choose_paper)
        self.packet.activated.connect(self.left)

    def _lay_out(self) -> None:
        self._of_paper, self._of_call = QWidget(), QWidget()
        for box, text, field in (
            (self._of_paper, self.tr("The pap&er it came as"), self.paper),
            (self._of_call, self.tr("What was &said"), self.said),
        ):
            label = PlainLabel(text)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            column = QVBoxLayout(box)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            column.addWidget(label)
            column.addWidget(field)
            column.addStretch(1)
        self.source = QStackedWidget()
        self.source.addWidget(self._of_paper)
        self.source.addWidget(self._of_call)
        grid = field_grid(
            (
                (self.tr("How it c&ame"), self.form),
                (self.tr("&Day it came"), self.received),
                (self.tr("&Name and specialty, as it says"), self.author),
                (self.tr("Date &on it"), self.dated),
                (self.tr("The pa&cket it answers"), self.packet),
            ),
            last_wide=True,
        )
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(grid)
        column.addWidget(self.source)

    def show_choices(self, found: Choices) -> None:
        """Offer these papers and packets; what is chosen stays chosen."""
        chosen = self.typed()
        self._records = {one.target: one for one in found.records}
        for box, first in ((self.paper, self.tr("Choose the paper")), (self.packet, self.tr("Nobody knows"))):
            box.clear()
            box.addItem(first, "" if box is self.paper else 0)
        for record in found.records:
            self.paper.addItem(record_in_words(record), record.target)
        for packet in found.packets:
            self.packet.addItem(packet_in_words(packet), packet.id)
        self._choose(chosen)

    def show_opinion(self, opinion: Opinion) -> None:
        """Fill the fields."""
        self._opinion = opinion
        for name in ("author", "dated", "received"):
            field: QLineEdit = getattr(self, name)
            if field.text() != getattr(opinion, name):
                field.setText(getattr(opinion, name))
        self.said.put(opinion.words)
        self._offer_reply(opinion.form is Form.REPLY)
        self.form.setCurrentIndex(self.form.findData(opinion.form.value))
        self._choose(opinion)
        self._show_source()

    def typed(self) -> Opinion:
        """The opinion as the fields have it."""
        form = Form(self.form.currentData())
        packet = self.packet.currentData()
        return replace(
            self._opinion,
            form=form,
            item=self._item(form),
            words=self.said.words if form is Form.CALL else self._opinion.words,
            author=self.author.text().strip(),
            dated=self.dated.text().strip(),
            received=self.received.text().strip(),
            packet=self._opinion.packet if packet is None else int(packet),
        )

    def _item(self, form: Form) -> str:
        """What it came as; how a reply came is not chosen, and a call has no paper."""
        if form is Form.CALL:
            return ""
        paper = self.paper.currentData()
        return self._opinion.item if paper is None or form is Form.REPLY else str(paper)

    def _offer_reply(self, is_reply: bool) -> None:
        """A reply stays one, and nothing else becomes one: it was opened with the key of its packet."""
        at = self.form.findData(Form.REPLY.value)
        if is_reply and at < 0:
            self.form.addItem(self._messages.say(f"form.{Form.REPLY}"), Form.REPLY.value)
        elif not is_reply and at >= 0:
            self.form.removeItem(at)
        self.form.setEnabled(not is_reply)
        self.source.setVisible(not is_reply)

    @property
    def record(self) -> Record | None:
        """The paper that is chosen."""
        return self._records.get(str(self.paper.currentData())) if self.form.currentData() != Form.CALL else None

    def _choose(self, opinion: Opinion) -> None:
        for box, wanted in ((self.paper, opinion.paper), (self.packet, opinion.packet)):
            if box.count() and wanted and box.findData(wanted) < 0:
                box.addItem(self.tr("Not among the records any more"), wanted)
            box.setCurrentIndex(max(0, box.findData(wanted)) if box.count() else -1)

    @Slot()
    def _choose_form(self) -> None:
        self._show_source()
        self.left.emit()

    @Slot()
    def _choose_paper(self) -> None:
        """A photo is a photo."""
        record = self.record
        if record is not None and record.format in _PHOTOS and self.form.currentData() == Form.LETTER:
            self.form.setCurrentIndex(self.form.findData(Form.PHOTO.value))
        self.left.emit()

    def _show_source(self) -> None:
        self.source.setCurrentWidget(self._of_call if self.form.currentData() == Form.CALL else self._of_paper)


def packet_rows(first: Sequence[PacketEntry], every: Sequence[PacketEntry]) -> tuple[PacketEntry, ...]:
    """The packets sent to this reviewer, newest first, then the others of the case."""
    own = {one.id for one in first}
    return (*reversed(first), *(one for one in every if one.id not in own))
