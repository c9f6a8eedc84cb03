"""One card for each person seen on the files: a picture, what the files say, and the family's word on it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...domain.case import Decision, Person
from ...domain.people import Sighting
from .. import icons, theme
from ..messages import Messages
from ..records.thumbnails import Thumbnails
from ..records.tile_delegate import draw_covering
from ..widgets import Card, IconLabel, LinkButton, Muted, PlainButton, PlainLabel, Strong
from .facts import facts, other_spellings, scope, seen_where, title

_PICTURE = QSize(88, 66)


class PersonCard(Card):
    """`decided(person ID, Decision)` and `trash_wanted(person ID)` when a button is pressed.

    `same` and `not_ours` are the two answers, None once one was given.
    """

    decided = Signal(int, object)
    trash_wanted = Signal(int)

    def __init__(
        self, sighting: Sighting, messages: Messages, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.sighting = sighting
        self._messages = messages
        self.same: PlainButton | None = None
        self.not_ours: PlainButton | None = None
        self.body.setContentsMargins(12, 12, 12, 12)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(_Picture(sighting.preview, thumbnails), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._told(), 1)
        row.addLayout(self._answers())
        self.body.addLayout(row)

    @property
    def person(self) -> Person:
        """Whose card this is."""
        return self.sighting.person

    def buttons(self) -> list[PlainButton]:
        """What can be pressed, in order."""
        return self.findChildren(PlainButton)

    def _told(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        name = Strong(title(self.person))
        name.setAlignment(_leading(self))  # a name in Arabic stands where all names stand
        column.addWidget(name)
        for label in (
            *(Muted(one) for one in (other_spellings(self.person),) if one),
            *(_wrapped(one) for one in (facts(self.person), scope(self.sighting)) if one),
            *(Muted(one) for one in (seen_where(self.sighting),) if one),
        ):
            column.addWidget(label)
        for remark in self.sighting.remarks:
            column.addLayout(self._remark(self._messages.say(remark)))
        column.addStretch()
        return column

    @staticmethod
    def _remark(sentence: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel("remark", "task", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_wrapped(sentence), 1)
        return row

    def _answers(self) -> QVBoxLayout:
        """Two buttons while it is open; afterwards the word that was given, and the way back."""
        column = QVBoxLayout()
        column.setSpacing(8)
        if self.person.decision is Decision.OPEN:
            same = self.tr("Same person") if self.person.names else self.tr("They are ours")
            self.same = self._button(PlainButton(same), Decision.SAME)
            self.not_ours = self._button(PlainButton(self.tr("Not ours")), Decision.NOT_OURS)
            for button in (self.same, self.not_ours):
                column.addWidget(button)
        else:
            column.addLayout(self._given())
            if self.person.decision is Decision.NOT_OURS:
                column.addWidget(self._trash_button())
        column.addStretch()
        return column

    def _given(self) -> QHBoxLayout:
        is_same = self.person.decision is Decision.SAME
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addStretch()
        row.addWidget(IconLabel("check" if is_same else "minus", "accent" if is_same else "muted"))
        row.addWidget(PlainLabel(self.tr("Same person") if is_same else self.tr("Not ours")))
        row.addWidget(self._button(LinkButton(self.tr("Undo")), Decision.OPEN))
        return row

    def _trash_button(self) -> PlainButton:
        button = PlainButton(self.tr("Remove..."), "trash")
        button.setAccessibleName(self.tr("Put all files of {name} in the trash").format(name=title(self.person)))
        button.clicked.connect(self._want_trash)
        return button

    @Slot()
    def _want_trash(self) -> None:
        self.trash_wanted.emit(self.person.id)

    def _button(self, button: PlainButton, decision: Decision) -> PlainButton:
        button.setAccessibleName(f"{button.text()}: {title(self.person)}")
        said = [facts(self.person), *map(self._messages.say, self.sighting.remarks)]
        button.setAccessibleDescription(" ".join(one for one in said if one))
        button.clicked.connect(lambda: self.decided.emit(self.person.id, decision))
        return button


class _Picture(QWidget):
    """The middle of the person's largest scan, or their first paper, or a person's outline."""

    def __init__(self, preview: str, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._preview, self._thumbnails = preview, thumbnails
        self.setFixedSize(_PICTURE)
        thumbnails.arrived.connect(self._on_arrival)

    @Slot(str)
    def _on_arrival(self, preview: str) -> None:
        if preview == self._preview:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is there by now."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(self.rect(), 8, 8)
        painter.setClipPath(shape)
        is_scan = self._preview.startswith("series")
        tokens = theme.tokens()
        pixmap = self._thumbnails.get(self._preview) if self._preview else None
        painter.fillRect(self.rect(), Qt.GlobalColor.black if pixmap and is_scan else tokens.color("matte"))
        if pixmap is not None:
            draw_covering(painter, self.rect(), pixmap, whole=is_scan)
            return
        size = 28
        place = QRect(0, 0, size, size)
        place.moveCenter(self.rect().center())
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(place.topLeft(), icons.pixmap("person", tokens.line_strong, size, ratio))


def _leading(widget: QWidget) -> Qt.AlignmentFlag:
    """The side on which lines begin here, whatever script a text is in."""
    is_rtl = widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignAbsolute | (Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft)


def _wrapped(text: str) -> PlainLabel:
    label = PlainLabel(text)
    label.setWordWrap(True)
    return label
