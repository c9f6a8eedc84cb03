"""The chosen record or study: its picture or the quick look, and beside it what is asked or said of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ...domain.case import Record, Study
from ..frame.drop import leave_files_to_the_window
from ..session import Session
from ..theme import GRID
from .details import RecordDetails
from .picture_pane import PicturePane
from .study_facts import StudyFacts
from .thumbnails import Thumbnails

if TYPE_CHECKING:
    from ..quick_look.quick_look import QuickLook

_SIDE_WIDTH = 42 * GRID


class ChosenPart(QWidget):
    """`size_wanted` on the button of either picture."""

    size_wanted = Signal()

    def __init__(self, session: Session, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._thumbnails = session, thumbnails
        self._look: QuickLook | None = None
        self._large = False
        self.picture = PicturePane(session, thumbnails)
        self.details = RecordDetails(session)
        self.facts = StudyFacts(session.messages)
        self.pictures = QStackedWidget()
        self.pictures.addWidget(self.picture)
        self.answers = QStackedWidget()
        self.answers.addWidget(self.details)
        self.answers.addWidget(self.facts)
        self.side = QFrame()
        self.side.setObjectName("recordForm")
        self.side.setFixedWidth(_SIDE_WIDTH)
        inside = QVBoxLayout(self.side)
        inside.setContentsMargins(1, 0, 0, 0)
        inside.addWidget(self.answers)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pictures, 1)
        row.addWidget(self.side)
        self.picture.size_wanted.connect(self.size_wanted)

    @property
    def look(self) -> QuickLook:
        """The quick look; built when it is first wanted."""
        if self._look is None:
            from ..quick_look.quick_look import QuickLook

            self._look = QuickLook(self._session, self._thumbnails)
            self._look.size_wanted.connect(self.size_wanted)
            self._look.show_size(large=self._large)
            leave_files_to_the_window(self._look)
            self.pictures.addWidget(self._look)
        return self._look

    @property
    def view(self) -> QWidget:
        """What the keys act on in a large picture."""
        return self.picture.view if self.pictures.currentWidget() is self.picture else self.look.view

    def prepare_look(self) -> None:
        """Load the quick look, then build it, while nobody waits for it and in two short steps."""
        if self._look is None:
            QTimer.singleShot(0, self, self._load_look)

    def show_record(self, record: Record, study: Study | None) -> None:
        """Show a paper with its questions; `study` is the one it came with."""
        self.forget_scan()
        self.answers.setCurrentWidget(self.details)
        self.details.show_record(record, study)
        self.picture.show_record(record)
        self.pictures.setCurrentWidget(self.picture)
        self._show_side()

    def show_study(self, study: Study, papers: Sequence[Record], studies: Sequence[Study]) -> None:
        """Show a scan with what its files say, and the `papers` it came with; any of `studies` may stand beside it."""
        self.answers.setCurrentWidget(self.facts)
        self.facts.show_study(study, papers)
        self.look.show_study(study, studies)
        self.pictures.setCurrentWidget(self.look)
        self._show_side()

    def clear(self) -> None:
        """Show nothing."""
        self.forget_scan()
        self.picture.clear()

    def forget_scan(self) -> None:
        """Keep nothing of the scan that was looked at."""
        if self._look is not None:
            self._look.clear()

    def show_size(self, *, large: bool) -> None:
        """A large scan has all the width; a paper keeps its questions beside it."""
        self._large = large
        self.picture.show_size(large=large)
        if self._look is not None:
            self._look.show_size(large=large)
        self._show_side()

    def _show_side(self) -> None:
        self.side.setHidden(self._large and self.answers.currentWidget() is self.facts)

    @Slot()
    def _load_look(self) -> None:
        from ..quick_look import quick_look  # noqa: F401

        QTimer.singleShot(0, self, self._build_look)

    @Slot()
    def _build_look(self) -> QuickLook:
        return self.look
