"""One page of the help, drawn from its values."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ...domain.help_pages import HelpPage, HelpPart, PartKind
from ..messages import Messages
from ..theme import GRID
from ..widgets import Heading, Muted, PlainLabel, Strong


class HelpPageView(QScrollArea):
    """A column that scrolls with the keys; `own` is a widget of the page's own, put before its first heading."""

    def __init__(self, page: HelpPage, messages: Messages, own: QWidget | None = None) -> None:
        super().__init__()
        self._messages = messages
        self.setObjectName("helpPage")
        self.setAccessibleName(messages.say(page.title))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        self._column.setSpacing(GRID)
        self._column.addWidget(Heading(messages.say(page.title)))
        for part in page.parts:
            if part.kind is PartKind.HEAD and own is not None:
                self._column.addWidget(own)
                own = None
            self._add(part)
        self._column.addStretch(1)
        self.setWidget(inside)

    def _add(self, part: HelpPart) -> None:
        texts = [self._messages.say(one) for one in part.texts]
        match part.kind:
            case PartKind.SAY:
                self._column.addWidget(_wrapped(texts[0]))
            case PartKind.HEAD:
                self._column.addSpacing(GRID)
                self._column.addWidget(Strong(texts[0]))
            case PartKind.POINTS:
                for text in texts:
                    self._column.addLayout(_point(text))
            case PartKind.MESSAGE:
                self._column.addWidget(_notice(self._messages.say(part.code)))
            case PartKind.KEYS:
                self._column.addLayout(_keys(part.keys, texts))


def _wrapped(text: str) -> PlainLabel:
    label = PlainLabel(text)
    label.setWordWrap(True)
    return label


def _point(text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GRID)
    row.addWidget(Muted("•"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(_wrapped(text), 1)
    return row


def _notice(text: str) -> QFrame:
    """A sentence that is the same wherever it stands, on a ground of its own."""
    frame = QFrame()
    frame.setObjectName("helpNotice")
    column = QVBoxLayout(frame)
    column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
    column.addWidget(_wrapped(text))
    return frame


def _keys(keys: tuple[str, ...], meanings: list[str]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(3 * GRID)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for row, (key, meaning) in enumerate(zip(keys, meanings, strict=True)):
        native = (QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText) for one in key.split(", "))
        grid.addWidget(Muted(", ".join(native)), row, 0)
        grid.addWidget(_wrapped(meaning), row, 1)
    return grid
