"""The strip above the shelf that lists what is being copied: scans and their parts with what is expected of each.

It says of nothing that it is in the case: that is what the shelf is for.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ...domain.case import Study
from ...domain.coming import ComingSeries, ComingStudy
from ...domain.display import visible
from .. import words
from ..theme import GRID
from ..widgets import Muted, PlainLabel, Strong

_HEIGHT = 18 * GRID  # of the list, as much of it as is in sight at once
_MOST = 60  # parts that are named: a disc that means ill has any number, and all are drawn again while it is read


class ComingIn(QFrame):
    """Gone while nothing is being copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comingIn")
        self._studies: tuple[ComingStudy, ...] = ()
        self._here: dict[tuple[str, str, str], int] = {}
        self.title = Strong()
        self.more = Muted(self.tr("Seen so far in what you added. A file is in the case only once it has been copied."))
        self.more.setWordWrap(True)
        self.list = QScrollArea()
        self.list.setWidgetResizable(True)
        self.list.setFrameShape(QScrollArea.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("What is being copied"))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 12, 2 * GRID, 12)
        column.setSpacing(4)
        for part in (self.title, self.more, self.list):
            column.addWidget(part)
        self.hide()

    def show_coming(self, studies: tuple[ComingStudy, ...]) -> None:
        """List what is being copied now."""
        self._studies = studies
        self._show()

    def show_here(self, studies: Sequence[Study]) -> None:
        """Say how much of each part has been copied by now."""
        self._here = {
            (study.study_uid, one.series_uid, one.modality): one.instances for study in studies for one in study.series
        }
        self._show()

    def lines(self) -> list[tuple[str, str]]:
        """What each scan and each of its parts is called, and how far a part is."""
        lines = []
        for study in self._studies:
            lines.append((_study_name(study) or self.tr("A scan"), ""))
            lines += [(_series_name(one), self._progress(study, one)) for one in study.series]
        return lines

    def _show(self) -> None:
        self.setVisible(bool(self._studies))
        count = sum(one.instances for one in self._studies)
        self.title.setText(
            words.counted(count, self.tr("Being copied: 1 image file"), self.tr("Being copied: {n} image files"))
        )
        page = QWidget()
        rows = QGridLayout(page)
        rows.setContentsMargins(0, 0, GRID, 0)
        rows.setHorizontalSpacing(2 * GRID)
        rows.setVerticalSpacing(2)
        rows.setColumnStretch(0, 1)
        lines = self.lines()
        if left := len(lines[_MOST:]):
            lines = [*lines[:_MOST], ("", self.tr("And {n} more").format(n=words.number(left)))]
        for at, (name, progress) in enumerate(lines):
            label = PlainLabel(name)
            label.setIndent(2 * GRID if progress else 0)
            rows.addWidget(label, at, 0)
            rows.addWidget(Muted(progress), at, 1)
        rows.setRowStretch(len(lines), 1)
        self.list.setWidget(page)
        self.list.setFixedHeight(min(_HEIGHT, page.sizeHint().height()))

    def _progress(self, study: ComingStudy, one: ComingSeries) -> str:
        here = self._here.get((study.study_uid, one.series_uid, one.modality), 0)
        return self.tr("{here} of {all} copied").format(
            here=words.number(min(here, one.instances)), all=words.number(one.instances)
        )


def _study_name(study: ComingStudy) -> str:
    """'CT CHEST · 14 Sep 2026'."""
    return " · ".join(filter(None, (visible(study.description, 60), words.date(study.date))))


def _series_name(one: ComingSeries) -> str:
    """'CT 3 · AXIAL 1.0'."""
    number = "" if one.number is None else str(one.number)
    part = " ".join(filter(None, (visible(one.modality, 12), number)))
    return " · ".join(filter(None, (part, visible(one.description, 60))))
