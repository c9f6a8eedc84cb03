"""What a paper belongs to: the scan whose image files it lay in, one press away, and the other way round."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ...domain.case import Record, Study
from ...domain.display import visible
from .. import words
from ..theme import GRID
from ..widgets import LinkButton, Muted
from .shelf import modalities_of, record_title


class Belonging(QFrame):
    """Shown above the questions of a paper that was taken out of image files; `wanted('study:2')` when pressed."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target = ""
        self.link = LinkButton("", "scan")
        self.link.clicked.connect(self._press)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 12, 2 * GRID, 0)
        column.addWidget(self.link)
        self.hide()

    def show_study(self, study: Study | None) -> None:
        """Name the scan, or be gone where there is none."""
        self.setVisible(study is not None)
        if study is not None:
            self._target = f"study:{study.id}"
            self.link.show_foreign(self._said(study))

    def _said(self, study: Study) -> str:
        what = modalities_of(study) or visible(study.description, 30)
        date = words.date(study.date)
        if date:
            return self.tr("Belongs to: {scan} of {date}").format(scan=what, date=date)
        return self.tr("Belongs to: {scan}").format(scan=what)

    @Slot()
    def _press(self) -> None:
        self.wanted.emit(self._target)


class Papers(QWidget):
    """The papers that lay inside the image files of a study; `wanted('record:3')` when one is pressed."""

    wanted = Signal(str)

    def __init__(self, papers: Sequence[Record], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Muted(self.tr("Papers that lay inside these image files")))
        for paper in papers:
            link = LinkButton("", "file")
            link.show_foreign(record_title(paper))
            link.clicked.connect(lambda _=False, one=paper.id: self.wanted.emit(f"record:{one}"))
            column.addWidget(link)
