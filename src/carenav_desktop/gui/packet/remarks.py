"""The check before sealing: what must be settled first, what is good to know, each with the button that leads there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...domain.checklist import Action
from ..messages import Messages
from ..widgets import Card, IconLabel, LinkButton, Muted, PlainLabel, Strong
from ..widgets.layouts import clear

if TYPE_CHECKING:
    from ...services.preflight import Remark


class RemarksCard(Card):
    """`action_requested(Action, target)` when the button of a line is pressed."""

    action_requested = Signal(object, str)

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = messages.say
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.body.addWidget(Strong(self.tr("Before you seal it")))
        self.body.addLayout(self._lines)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Replace all lines."""
        clear(self._lines)
        blocks = [one for one in remarks if one.blocking]
        notes = [one for one in remarks if not one.blocking]
        for title, group in ((self.tr("To do first"), blocks), (self.tr("Good to know"), notes)):
            if group:
                self._lines.addWidget(Muted(title))
            for remark in group:
                self._lines.addWidget(self._line(remark))
        if not remarks:
            self._lines.addWidget(_Sign("check", self.tr("Nothing stands in the way.")))

    def _line(self, remark: Remark) -> QWidget:
        line = _Sign("missing" if remark.blocking else "remark", self._say(remark.say))
        text, action = self._way_there(remark)
        if text:
            button = LinkButton(text)
            button.setAccessibleDescription(self._say(remark.say))
            button.clicked.connect(partial(self._go, action, remark.about))
            line.row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _way_there(self, remark: Remark) -> tuple[str, Action]:
        """The button of a remark and what it asks for. The checklist needs none: it stands beside."""
        return {
            "people": (self.tr("Decide now"), Action.DECIDE_PEOPLE),
            "question": (self.tr("Open the question"), Action.WRITE_QUESTION),
            "pictures": (self.tr("Look at them"), Action.NONE),
            "records": (self.tr("Go to the records"), Action.SORT_RECORDS),
        }.get(remark.about, ("", Action.NONE))

    def _go(self, action: Action, about: str, _checked: bool = False) -> None:
        self.action_requested.emit(action, about)


class _Sign(QWidget):
    """A sign and a sentence; `row` takes a button at its end."""

    def __init__(self, icon: str, text: str) -> None:
        super().__init__()
        said = PlainLabel(text)
        said.setWordWrap(True)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(10)
        token = "task" if icon == "missing" else "accent"
        said.setContentsMargins(0, 2, 0, 0)
        self.row.addWidget(IconLabel(icon, token), 0, Qt.AlignmentFlag.AlignTop)
        self.row.addWidget(said, 1)
