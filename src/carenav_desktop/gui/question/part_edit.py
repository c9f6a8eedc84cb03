"""A short field for one text beside the main question. Keeps what is typed; shows no remark of its own."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ...domain.steps import Part
from ..session import Change, Session

#: Milliseconds without a key before the text is stored.
REST = 700
#: A field grows with its text up to so many lines, then it scrolls.
_MOST_LINES = 6
#: Pixels a field needs around its lines.
_AROUND = 22


class PartEdit(QPlainTextEdit):
    """Holds `part` of the case that `take` named. Its text is stored after a rest, when the field is left or hidden."""

    def __init__(self, session: Session, part: Part, name: str, lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = part
        self._session = session
        self._case_id = 0
        self._stored = ""
        self._under_way = 0
        self._lines = lines
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self._rest.timeout.connect(self.flush)
        self.textChanged.connect(self._typed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    @property
    def text(self) -> str:
        """What stands in the field, without the space around it."""
        return self.toPlainText().strip()

    def take(self, case_id: int, text: str) -> None:
        """Show what is stored of a case, unless words of the same case are still being typed or on their way.

        What was read before they are stored is older than they are.
        """
        if case_id == self._case_id and (self._under_way or self.toPlainText() != self._stored):
            return
        self._case_id = case_id
        self._stored = text
        if self.text != text:
            self.setPlainText(text)
        self._stored = self.toPlainText()

    @Slot()
    def flush(self) -> None:
        """Store what is not stored yet."""
        self._rest.stop()
        text = self.toPlainText()
        if not self._case_id or text == self._stored or self._session.workspace is None:
            return
        from ...services.questions import write_part

        before, self._stored = self._stored, text
        self._under_way += 1
        self._session.call(
            write_part,
            self._case_id,
            self.part,
            text,
            on_success=self._kept,
            on_error=partial(self._not_kept, before),
            changes=frozenset({Change.QUESTION}),
        )

    def _kept(self, _: object) -> None:
        self._under_way -= 1

    def _not_kept(self, before: str, sentence: str) -> None:
        """The text stays on the screen and counts as not stored."""
        self._under_way -= 1
        self._stored = before
        self._session.messages.tell(sentence)

    @Slot()
    def _typed(self) -> None:
        if self.toPlainText() != self._stored:
            self._rest.start()

    @Slot()
    def _fit(self) -> None:
        """As high as the text, within limits; lines of Chinese are higher than others."""
        line = self.fontMetrics().lineSpacing()
        height, block = 0.0, self.document().firstBlock()
        while block.isValid() and height < _MOST_LINES * line:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        self.setFixedHeight(round(min(max(height, self._lines * line), _MOST_LINES * line)) + _AROUND)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field stores the text."""
        super().focusOutEvent(event)
        self.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the place stores the text."""
        super().hideEvent(event)
        self.flush()
