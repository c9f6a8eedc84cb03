"""What stands in the place of the picture where a series has none: the text of a report, or what it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from ...domain.case import Series
from ...domain.display import visible
from ...domain.frame import FrameRef, ReportLine
from ...domain.objects import PICTURES, ObjectKind
from ...domain.picture import Picture
from ...domain.report import Reason
from .. import words
from ..jobs import Lane
from ..messages import Messages
from ..records.picture_view import PictureView
from ..records.thumbnails import image_of
from ..session import Session
from ..theme import GRID
from ..widgets import EmptyPage
from ..words import translate
from . import reading

_INDENT = "  "
_LINE = 4000


class TextPage(QStackedWidget):
    """Plain text that can be read and copied, or one sentence in the middle."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ref: FrameRef | None = None
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setObjectName("reportText")
        self.text.setAccessibleName(self.tr("Text of the report"))
        self.what = EmptyPage("file", "", "")
        self.page = PictureView()
        self.page.setAccessibleName(self.tr("First page of the paper"))
        self._around = QWidget()
        column = QVBoxLayout(self._around)
        column.setContentsMargins(GRID, GRID, GRID, 0)
        column.addWidget(self.text)
        for page in (self.what, self._around, self.page):
            self.addWidget(page)

    def clear(self) -> None:
        """Keep nothing of what was shown."""
        self._ref = None
        self.text.clear()
        self.page.show_words("")

    def show_object(self, series: Series, ref: FrameRef) -> None:
        """Ask for the text of a report or the page of a paper; of anything else say what it is."""
        self._ref = ref
        self.setCurrentWidget(self.what)
        kind = series.kinds[0] if series.kinds else ObjectKind.OTHER
        self.what.title.setText(
            self.tr("Image files without a picture") if kind in PICTURES else words.object_kind(kind)
        )
        self.what.text.setText(self.tr("Reading..."))
        self._session.call(reading.text_of, ref, series.id, lane=Lane.FRAMES, on_success=partial(self._take, ref))

    def _take(self, ref: FrameRef, read: tuple[ReportLine, ...] | Picture | Reason) -> None:
        if ref != self._ref:
            return
        if isinstance(read, Picture):
            self.page.show_picture(QPixmap.fromImage(image_of(read)))
            self.setCurrentWidget(self.page)
        elif isinstance(read, Reason):
            self.what.text.setText(
                self.tr(
                    "It has no pictures to look at. It is kept as it is and goes into the packet with its scan, "
                    "where the programs of a hospital can use it."
                )
            )
        else:
            self.show_report(read)

    def show_report(self, lines: Iterable[ReportLine]) -> None:
        """Show the lines of a report."""
        self.text.setPlainText("\n".join(written(lines, self._session.messages)))
        self.setCurrentWidget(self._around)


def written(report: Iterable[ReportLine], messages: Messages) -> Iterator[str]:
    """The lines of a report as text, what belongs together indented alike."""
    for line in report:
        indent = _INDENT * line.depth
        name = messages.say(line.say) if line.say is not None else visible(line.name)
        first, *rest = [visible(part, _LINE) for part in line.value.splitlines()] or [""]
        yield indent + (translate("TextPage", "{name}: {value}").format(name=name, value=first) if first else name)
        yield from (indent + _INDENT + part for part in rest)
