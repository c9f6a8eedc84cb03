"""The menu of all series of the case that can stand beside the present one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ...domain.case import Series, Study
from .. import words
from ..records.shelf import study_title
from .series_strip import series_name


class BesideMenu(QObject):
    """`chosen(Series)`. The series with pictures of the study itself come first, those of each other below its name."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.menu = QMenu(parent)
        self.menu.setAccessibleName(self.tr("Show beside"))
        self.studies: Sequence[Study] = ()
        self._own: Study | None = None

    def show_studies(self, own: Study, studies: Sequence[Study]) -> None:
        """What there is to choose from."""
        self._own, self.studies = own, studies

    def open(self, button: QWidget, present: Series | None) -> None:
        """Open above `button`; the `present` series can stand beside itself, shown in another way."""
        self.menu.clear()
        if self._own is not None:
            for series in _pictured(self._own):
                note = self.tr("{name} (the same again)") if present and series.id == present.id else "{name}"
                self._add(self.menu, series, note)
        self.menu.addSeparator()
        for study in self.studies:
            if self._own is not None and study.id != self._own.id and _pictured(study):
                inner = self.menu.addMenu(_plain(_study_name(study)))
                for series in _pictured(study):
                    self._add(inner, series, "{name}")
        first, *rest = self.menu.actions()
        if not rest:
            self.menu.addAction(self.tr("There are no other pictures")).setEnabled(False)
        self.menu.setActiveAction(first)
        corner = button.mapToGlobal(button.rect().topLeft())
        corner.setY(corner.y() - self.menu.sizeHint().height())
        self.menu.popup(corner)

    def _add(self, menu: QMenu, series: Series, note: str) -> None:
        action = QAction(_plain(note.format(name=series_name(series))), menu)
        action.triggered.connect(partial(self.chosen.emit, series))
        menu.addAction(action)


def _pictured(study: Study) -> list[Series]:
    return [one for one in study.series if one.has_pictures]


def title_of(series: Series, study: Study | None) -> str:
    """A series with the study it is of."""
    return words.listed([series_name(series), _study_name(study)]) if study is not None else series_name(series)


def _study_name(study: Study) -> str:
    return words.listed([one for one in (study_title(study), words.date(study.date)) if one])


def _plain(text: str) -> str:
    """A name in which `&` is just a letter."""
    return text.replace("&", "&&")
