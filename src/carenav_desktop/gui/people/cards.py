"""One card for each person seen on the files: what the files say, and the family's word on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...domain.case import Decision, Person
from ...domain.dates import normalise
from ...domain.display import visible
from ...domain.identity import display
from .. import words
from ..widgets import Card, IconLabel, LinkButton, Muted, PlainButton, PlainLabel, Strong

#: How many spellings are shown before the rest is only counted.
_SPELLINGS = 4


class PersonCard(Card):
    """`decided(person ID, Decision)` when a button is pressed."""

    decided = Signal(int, object)

    def __init__(self, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = person
        self.body.setContentsMargins(16, 12, 12, 12)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._sign(), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._told(), 1)
        row.addLayout(self._answers())
        self.body.addLayout(row)

    def title(self) -> str:
        """The first spelling, or that there is no name."""
        return self._readable()[0] if self.person.names else self.tr("Files that carry no name")

    def _readable(self) -> list[str]:
        """The spellings as a person reads them, each once."""
        return list(dict.fromkeys(visible(display([name]) or name) for name in self.person.names))

    def _sign(self) -> IconLabel:
        name, token = {
            Decision.OPEN: ("person", "task"),
            Decision.SAME: ("check", "accent"),
            Decision.NOT_OURS: ("minus", "muted"),
        }[self.person.decision]
        return IconLabel(name, token, 24)

    def _told(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Strong(self.title()))
        if spellings := self._spellings():
            column.addWidget(Muted(spellings))
        column.addWidget(_wrapped(self._facts()))
        return column

    def _spellings(self) -> str:
        others = self._readable()[1:]
        if not others:
            return ""
        shown = " · ".join(others[:_SPELLINGS])
        if len(others) > _SPELLINGS:
            shown = self.tr("{names} and {n} more").format(names=shown, n=words.number(len(others) - _SPELLINGS))
        return self.tr("Also written: {names}").format(names=shown)

    def _facts(self) -> str:
        person = self.person
        parts = [words.counted(person.files, self.tr("1 file"), self.tr("{n} files"))]
        if person.born:
            parts.append(self.tr("born {date}").format(date=visible(words.date(normalise(person.born) or person.born))))
        if sex := {"F": self.tr("female"), "M": self.tr("male")}.get(person.sex, visible(person.sex)):
            parts.append(sex)
        if person.ids:
            parts.append(self.tr("ID {numbers}").format(numbers=words.listed([visible(one) for one in person.ids[:3]])))
        return " · ".join(parts)

    def _answers(self) -> QHBoxLayout:
        """Two buttons while it is open; afterwards the word that was given, and the way back."""
        row = QHBoxLayout()
        row.setSpacing(8)
        if self.person.decision is Decision.OPEN:
            same = self.tr("Same person") if self.person.names else self.tr("They are ours")
            for text, decision in ((same, Decision.SAME), (self.tr("Not ours"), Decision.NOT_OURS)):
                row.addWidget(self._button(PlainButton(text), decision))
        else:
            said = self.tr("Same person") if self.person.decision is Decision.SAME else self.tr("Not ours")
            row.addWidget(PlainLabel(said))
            row.addWidget(self._button(LinkButton(self.tr("Undo")), Decision.OPEN))
        row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        return row

    def _button(self, button: PlainButton, decision: Decision) -> PlainButton:
        button.setAccessibleName(f"{button.text()}: {self.title()}")
        button.setAccessibleDescription(self._facts())
        button.clicked.connect(lambda: self.decided.emit(self.person.id, decision))
        return button


def _wrapped(text: str) -> PlainLabel:
    label = PlainLabel(text)
    label.setWordWrap(True)
    return label
