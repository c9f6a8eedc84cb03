"""The quick look of a study: one series, or two side by side that scroll together; the strip, the buttons, the line
that says what it is for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ...domain.case import Series, Study
from .. import theme
from ..records.thumbnails import Thumbnails
from ..session import Session
from ..theme import GRID
from ..widgets import IconButton, Muted
from .beside import BesideMenu, title_of
from .frame_store import FrameStore
from .frame_view import ZOOM_STEP
from .header_dialog import HeaderDialog
from .levels import Level, choices
from .linking import Link
from .playing import Player
from .series_pane import SeriesPane
from .series_strip import SeriesStrip
from .tools import Tools


class QuickLook(QFrame):
    """Shows one study at a time. `size_wanted` on its button; keys and buttons act on the pane last turned to."""

    size_wanted = Signal()

    def __init__(self, session: Session, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recordPicture")
        self._session, self._thumbnails = session, thumbnails
        self._study = 0
        self.store = FrameStore(session, self)
        self.panes = [SeriesPane(session, self.store, thumbnails)]
        self.active = self.panes[0]
        self.link = Link(session, self)
        self.player = Player(session, self)
        self.strip = SeriesStrip(thumbnails)
        self.tools = Tools()
        self.others = BesideMenu(self)
        self.details: HeaderDialog | None = None
        self.caution = Muted(self.tr("For checking what arrived, not for diagnosis."))
        self.caution.setFont(theme.small_font())
        self.size_button = IconButton("larger", "")
        self.show_size(large=False)
        self._lay_out()
        self._wire()

    # -- what is shown

    @property
    def view(self) -> QWidget:
        """What the keys act on."""
        return self.active.pages.currentWidget() or self.active

    @property
    def is_beside(self) -> bool:
        """Whether two series stand side by side."""
        return len(self.panes) == 2

    def show_study(self, study: Study, studies: Sequence[Study]) -> None:
        """Show the largest series of a study, of the one that is shown and has grown the same as before.

        `studies` are all that can stand beside it.
        """
        self.others.show_studies(study, studies)
        present = self.panes[0].shown.series
        again = next((n for n, one in enumerate(study.series) if present is not None and one.id == present.id), -1)
        if study.id != self._study or again < 0:
            self.show_one()
            again = max(range(len(study.series)), key=lambda n: _weight(study.series[n]), default=-1)
        self._study = study.id
        self.strip.show_series(study.series, again)
        self._mark()

    def clear(self) -> None:
        """Show nothing and keep nothing of what was shown."""
        self._study = 0
        self.show_one()
        self.strip.show_series((), -1)
        self.panes[0].clear()
        self.store.forget()
        if self.details is not None:
            self.details.close()
            self.details.deleteLater()
            self.details = None

    def show_size(self, *, large: bool) -> None:
        """Say what the size button does next."""
        self.size_button.show_icon("smaller" if large else "larger")
        self.size_button.name_it(self.tr("Show all records (Esc)") if large else self.tr("Show it large (Space)"))

    def show_beside(self, series: Series) -> None:
        """Show a series beside the present one; both scroll together."""
        if not self.is_beside:
            second = SeriesPane(self._session, self.store, self._thumbnails)
            self._watch(second)
            self.panes.append(second)
            self._row.addWidget(second, 1)
        self.panes[1].show_series(series, self._title(series))
        self._mark()

    @Slot()
    def show_one(self) -> None:
        """Take the second series away."""
        self.player.stop()
        if self.is_beside:
            second = self.panes.pop()
            self.turn_to(self.panes[0])
            second.clear()
            second.hide()
            second.deleteLater()
            self._mark()

    def turn_to(self, pane: SeriesPane) -> None:
        """Let keys and buttons act on a pane."""
        if pane is not self.active:
            self.player.stop()
            self.active = pane
            self._mark()
            self._show_state()

    # -- building

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.setSpacing(2)
        self._row.addWidget(self.panes[0], 1)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(GRID, 2, GRID, 2)
        bottom.addWidget(self.tools)
        bottom.addSpacing(GRID)
        bottom.addWidget(self.caution, 1)
        bottom.addWidget(self.size_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row, 1)
        column.addWidget(self.strip)
        column.addLayout(bottom)

    def _wire(self) -> None:
        self._watch(self.panes[0])
        self.strip.chosen.connect(self._choose)
        self.strip.beside_wanted.connect(self.show_beside)
        self.others.chosen.connect(self.show_beside)
        self.size_button.clicked.connect(self.size_wanted)
        self.link.learned.connect(self._join)
        self.player.stepped.connect(partial(self._act, lambda pane: pane.shown.play_on()))
        self.player.changed.connect(self.tools.show_playing)
        tools = self.tools
        tools.levels_opened.connect(self._open_levels)
        tools.level_wanted.connect(self._show_level)
        tools.beside_wanted.connect(self._turn_beside)
        tools.details_wanted.connect(self.show_details)
        for wanted, act in (
            (tools.invert_wanted, lambda pane: pane.shown.invert()),
            (tools.reset_wanted, SeriesPane.reset),
            (tools.fit_wanted, lambda pane: pane.view.fit()),
            (tools.nearer_wanted, lambda pane: pane.view.zoom(ZOOM_STEP)),
            (tools.farther_wanted, lambda pane: pane.view.zoom(1 / ZOOM_STEP)),
            (tools.play_wanted, lambda pane: self.player.turn(pane.shown.ref)),
        ):
            wanted.connect(partial(self._act, act))
        self._mark()

    def _watch(self, pane: SeriesPane) -> None:
        pane.shown.listed.connect(self._join)
        pane.shown.moved.connect(lambda: self._follow(pane))
        pane.touched.connect(lambda: self.turn_to(pane))
        pane.changed.connect(lambda: self._on_change(pane))

    # -- inside

    def _title(self, series: Series) -> str:
        return title_of(series, next((one for one in self.others.studies if one.id == series.study_id), None))

    @Slot(object)
    def _choose(self, series: Series) -> None:
        present = self.panes[0].shown.series
        if present is None or present.id != series.id:
            self.player.stop()
            self.turn_to(self.panes[0])
        self.panes[0].show_series(series, self._title(series))
        self._mark()

    def _mark(self) -> None:
        """Say which series is which, by number, wherever they are named."""
        marks: dict[int, str] = {}
        for number, pane in enumerate(self.panes, start=1):
            pane.show_head(number if self.is_beside else 0, active=pane is self.active)
            if self.is_beside and pane.shown.series is not None:
                before = marks.get(pane.shown.series.id)
                marks[pane.shown.series.id] = f"{before}, {number}" if before else str(number)
        self.strip.list.mark(marks)
        self.tools.show_beside(self.is_beside)

    def _on_change(self, pane: SeriesPane) -> None:
        if pane is self.active:
            self._show_state()

    def _show_state(self) -> None:
        shown = self.active.shown
        frame = shown.frame
        self.tools.show_state(
            grey=frame is None or frame.channels == 1,
            pictures=len(shown.refs) if shown.has_pictures else 0,
            files=len(shown.refs),
            inverted=shown.inverted,
            changed=self.active.is_changed,
        )
        if self.details is not None and self.details.isVisible():
            self.details.show_image(shown.ref, self.active.said())

    @Slot()
    def _join(self) -> None:
        """Let the second pane stand where the first does."""
        if self.is_beside:
            self.link.join(*(pane.shown for pane in self.panes))
            self._follow(self.panes[0])

    def _follow(self, pane: SeriesPane) -> None:
        """Let the other pane go where this one went."""
        for other in self.panes:
            if other is not pane and other.shown.has_pictures and pane.shown.has_pictures:
                other.shown.go_to(self.link.partner(pane.shown, other.shown))

    def _act(self, act: Callable[[SeriesPane], object]) -> None:
        """Do something with the pane last turned to."""
        act(self.active)

    @Slot()
    def _open_levels(self) -> None:
        shown = self.active.shown
        modality = shown.series.modality if shown.series is not None else ""
        self.tools.open_levels(choices(shown.frame, modality), shown.level)

    @Slot(object)
    def _show_level(self, level: Level) -> None:
        self.active.shown.show_level(level)

    @Slot()
    def _turn_beside(self) -> None:
        """Two series where there is one, or one where there are two."""
        if self.is_beside:
            self.show_one()
        else:
            self.tools.show_beside(False)
            self.others.open(self.tools.beside, self.panes[0].shown.series)

    @Slot()
    def show_details(self) -> None:
        """Open what the file of this image says of it."""
        if self.details is None:
            self.details = HeaderDialog(self._session, self.window())
        self.details.show_image(self.active.shown.ref, self.active.said())
        self.details.show()
        self.details.raise_()
        self.details.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters press the buttons, Space makes it large and back.

        Esc stops what plays, then shows the picture as it was; then it is for others.
        """
        if event.key() == Qt.Key.Key_Escape and self.player.is_playing:
            self.player.stop()
        elif event.key() == Qt.Key.Key_Escape and self.active.is_changed:
            self.active.reset()
        elif event.key() == Qt.Key.Key_Space:
            self.size_wanted.emit()
        elif not self.tools.press(event):
            super().keyPressEvent(event)


def _weight(series: Series) -> tuple[bool, bool, bool, int]:
    return series.has_pictures, bool(series.middle), not series.scout_only, series.instances
