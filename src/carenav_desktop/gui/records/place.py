"""The records place: search, what waits for sorting, the shelf, and below it the chosen record."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ...domain.case import Record, Study
from ...domain.coming import ComingStudy
from ...domain.line import Action
from ...domain.people import Sighting
from ...domain.provenance import Provenance
from .. import words
from ..answers import Marked
from ..frame.welcome import DropHere
from ..jobs import Job
from ..library.putting_away import put_away
from ..session import Change, Session
from ..theme import GRID
from ..widgets import EmptyPage
from .chosen import ChosenPart
from .coming import ComingIn
from .head import BY_KIND, TIMELINE, RecordsHead
from .names_dialog import ask_about_names
from .notices import Notices
from .shelf import Section, by_date, by_kind, target_of, tile_of
from .shelf_view import ShelfView
from .thumbnails import Thumbnails
from .timeline import timeline_of
from .timeline_view import TimelineView

if TYPE_CHECKING:
    from ..quick_look.quick_look import QuickLook

#: The least height of the chosen record.
_LOWER = 33 * GRID


class RecordsPlace(QWidget):
    """`add_wanted(QWidget)` when that add button is pressed; `drop` is the large area of an empty case."""

    add_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._records: tuple[Record, ...] = ()
        self._studies: tuple[Study, ...] = ()
        self._every_study: dict[int, Study] = {}
        self._others: frozenset[int] = frozenset()
        self._coming: tuple[ComingStudy, ...] = ()
        self._loading: list[Job] = []
        self._shown: Record | Study | None = None
        self._wanted = ""
        self._page = 0
        self._searched = ""
        self.thumbnails = Thumbnails(session, self)
        self.head = RecordsHead()
        self.shelf = ShelfView(self.thumbnails)
        self.timeline = TimelineView(self.thumbnails)
        self.chosen = ChosenPart(session, self.thumbnails)
        self.picture, self.details, self.facts = self.chosen.picture, self.chosen.details, self.chosen.facts
        self.notices = Notices()
        self.coming = ComingIn()
        self.drop = DropHere(self.tr("Drop a disc, a folder or files here"))
        self.nothing = EmptyPage("search", self.tr("Nothing found"), self.tr("Try another word or fewer letters."))
        self._lay_out()
        self._wire()

    # -- what others may ask

    @property
    def view(self) -> ShelfView | TimelineView:
        """Where the records lie now: the shelf or the timeline."""
        return self.timeline if self.head.order == TIMELINE else self.shelf

    def reveal(self, target: str) -> None:
        """Choose 'record:3', page 5 of it as 'record:3#5', or 'study:2'; leaves a search that hides it."""
        target, _, page = target.partition("#")
        self._page = int(page) if page.isdecimal() else 0
        if not self.view.reveal(target):
            self.head.search.clear()
            self._wanted = target
            self._load()
        else:
            self._turn_to_page()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_first(self) -> None:
        """Choose what lies first on the shelf."""
        first = next((row for row in self.view.shelf.rows if not isinstance(row, Section)), None)
        if first is not None:
            self.view.reveal(target_of(first))

    @Slot()
    def sort_now(self) -> None:
        """Begin with the first paper that waits, the cursor on its first question."""
        if not self._go_to_next(after=""):
            self.view.setFocus()

    @property
    def look(self) -> QuickLook:
        """The quick look."""
        return self.chosen.look

    # -- building

    def _lay_out(self) -> None:
        self.shelf_part = self._build_shelf_part()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.shelf_part)
        self.splitter.addWidget(self.chosen)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setCollapsible(1, False)
        self.chosen.hide()
        empty = QWidget()
        around = QVBoxLayout(empty)
        around.setContentsMargins(5 * GRID, 5 * GRID, 5 * GRID, 5 * GRID)
        around.addWidget(self.drop)
        self.whole = QStackedWidget(self)
        self.whole.addWidget(self.splitter)
        self.whole.addWidget(empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.whole)

    def _build_shelf_part(self) -> QWidget:
        self.pages = QStackedWidget()
        for page in (self.shelf, self.timeline, self.nothing):
            self.pages.addWidget(page)
        part = QWidget()
        part.setMinimumHeight(20 * GRID)
        inset = QVBoxLayout()
        inset.setContentsMargins(2, 0, 16, 0)  # as the notices below it
        inset.addWidget(self.coming)
        column = QVBoxLayout(part)
        column.setContentsMargins(18, 12, 4, 0)
        column.setSpacing(GRID)
        column.addWidget(self.head)
        column.addLayout(inset)
        column.addWidget(self.notices)
        column.addWidget(self.pages, 1)
        return part

    def _wire(self) -> None:
        self.head.sought.connect(self._load)
        self.head.arranged.connect(self._rearrange)
        self.head.add_wanted.connect(self.add_wanted)
        for view in (self.shelf, self.timeline):
            view.chosen.connect(self._show)
            view.enlarge_wanted.connect(self.toggle_large)
            view.trash_wanted.connect(self.put_away)
            view.mark_wanted.connect(self.mark)
        self.facts.mark_wanted.connect(self.mark)
        self.facts.names_wanted.connect(self._ask_about_names)
        self.chosen.size_wanted.connect(self.toggle_large)
        self.details.answered.connect(self._answered)
        self.details.skipped.connect(self._skip)
        self.details.study_wanted.connect(self.reveal)
        self.facts.wanted.connect(self.reveal)
        self.notices.sort_wanted.connect(self.sort_now)
        self.notices.people_wanted.connect(self._ask_who_is_who)
        self._session.changed.connect(self._refresh)
        self._load()

    # -- showing

    @Slot(object)
    def _refresh(self, changes: frozenset[Change]) -> None:
        if Change.CASE in changes:
            self.thumbnails.forget()
            self.head.search.clear()
            self.shelf.clearSelection()
            self.timeline.clearSelection()
            self._shown = None
            self.chosen.forget_scan()
        if changes & {Change.CASE, Change.COMING}:
            self._load_coming()
        if changes & {Change.CASE, Change.RECORDS, Change.STUDIES, Change.PEOPLE}:
            self._load()

    def _load_coming(self) -> None:
        """Ask for what is being copied into the case."""
        case = self._session.case
        if case is None or self._session.workspace is None:
            return
        from ...services.records import list_coming

        self._session.call(list_coming, case.id, on_success=self._take_coming)

    @Slot(object)
    def _take_coming(self, coming: tuple[ComingStudy, ...]) -> None:
        self._coming = coming
        self.coming.show_coming(coming)
        self._show_page()

    @Slot()
    def _load(self) -> None:
        """Ask for the records and studies of the case that fit the search."""
        case = self._session.case
        for job in self._loading:
            job.cancel()
        self._loading = []
        if case is None or self._session.workspace is None:
            return
        from ...services.people import look_at_people
        from ...services.records import list_records, list_studies

        self._loading = [
            self._session.call(look_at_people, case.id, on_success=self._take_people),
            self._session.call(list_studies, case.id, on_success=self._take_studies),
            self._session.call(list_records, case.id, search=self.head.words, on_success=self._take_records),
        ]

    @Slot(object)
    def _take_people(self, sightings: tuple[Sighting, ...]) -> None:
        self._others = frozenset(one.person.id for one in sightings if one.other)
        self.notices.show_people(sightings)

    @Slot()
    def _ask_who_is_who(self) -> None:
        self._session.wish(Action.DECIDE_PEOPLE)

    @Slot(object)
    def _take_studies(self, studies: tuple[Study, ...]) -> None:
        self._every_study = {one.id: one for one in studies}
        self.coming.show_here(studies)
        sought = self.head.words.casefold()
        self._studies = tuple(one for one in studies if sought in _text_of(one))
        if self._studies:
            self.chosen.prepare_look()

    @Slot(object)
    def _take_records(self, records: tuple[Record, ...]) -> None:
        """Comes after the studies: the quick lane keeps the order."""
        self._records = records
        self._arrange(stay=self.head.words == self._searched)
        self._searched = self.head.words

    @Slot()
    def _rearrange(self) -> None:
        self._wanted = target_of(self._shown) if self._shown is not None else ""
        self._arrange(stay=False)

    def _arrange(self, *, stay: bool) -> None:
        everything = self._records, self._studies, self._others
        if self.head.order == TIMELINE:
            self.timeline.show_timeline(timeline_of(*everything), stay=stay)
        else:
            arrange = by_kind if self.head.order == BY_KIND else by_date
            self.shelf.show_rows(arrange(*everything), stay=stay)
        self._show_page()
        self._show_notice()
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            self.view.reveal(wanted)
        self._show(self.view.current_target())
        self._turn_to_page()

    def _show_page(self) -> None:
        """The shelf, also an empty one that is just being filled, or that nothing was found, or the large area."""
        anything, searching = bool(self._records or self._studies), bool(self.head.words)
        self.whole.setCurrentIndex(0 if anything or searching or self._coming else 1)
        self.pages.setCurrentWidget(self.view if anything or not searching else self.nothing)

    def _turn_to_page(self) -> None:
        """Show the page that was asked for, once its record is there."""
        if self._page and isinstance(self._shown, Record):
            self.picture.show_page(self._page)
            self._page = 0

    def _show_notice(self) -> None:
        self.notices.show_waiting(self._records)
        total = len(self._records) + len(self._studies)
        if not self.head.words:
            self.head.search.setPlaceholderText(
                self.tr("Search {n} records and their text").format(n=words.number(total))
            )

    @Slot(str)
    def _show(self, target: str) -> None:
        """Show the chosen record or study below the shelf."""
        record, study = self._record(target), self._study(target)
        self._show_lower(record is not None or study is not None)
        if target and (record or study) == self._shown:
            return
        self._shown = record or study
        if record is not None:
            self.chosen.show_record(record, self._every_study.get(record.study_id))
        elif study is not None:
            papers = [one for one in self._records if one.study_id == study.id]
            self.chosen.show_study(study, papers, self._studies)
        else:
            self.chosen.clear()
        if self._shown is not None and self._session.case is not None:
            self._ask_provenance(self._session.case.id, self._shown)

    def _ask_provenance(self, case_id: int, thing: Record | Study) -> None:
        from ...services.records import provenance_of

        def show(provenance: Provenance) -> None:
            if thing is self._shown:
                (self.details if isinstance(thing, Record) else self.facts).show_provenance(provenance)

        self._session.call(provenance_of, case_id, target_of(thing), on_success=show, on_error=lambda _: None)

    def _show_lower(self, shown: bool) -> None:
        """Open the lower part with half of the place the first time; later the user's own share stays."""
        if shown and self.chosen.isHidden():
            whole = self.splitter.height()
            lower = max(_LOWER, whole // 2)
            self.chosen.show()
            self.splitter.setSizes([whole - lower, lower])
        elif not shown:
            self.chosen.hide()
            if self.shelf_part.isHidden():
                self.toggle_large()

    def _record(self, target: str) -> Record | None:
        return next((one for one in self._records if target == f"record:{one.id}"), None)

    def _study(self, target: str) -> Study | None:
        return next((one for one in self._studies if target == f"study:{one.id}"), None)

    @Slot()
    def toggle_large(self) -> None:
        """Give the whole place to the chosen record, or the shelf its part back."""
        large = not self.shelf_part.isHidden()
        self.shelf_part.setHidden(large)
        self.chosen.show_size(large=large)
        (self.chosen.view if large else self.view).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space or Esc takes a large picture back."""
        if self.shelf_part.isHidden() and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Escape):
            self.toggle_large()
        else:
            super().keyPressEvent(event)

    @Slot(int)
    def _ask_about_names(self, study_id: int) -> None:
        ask_about_names(self._session, study_id, self)

    # -- putting away

    @Slot(str)
    def put_away(self, target: str) -> None:
        """Put 'record:3' or 'study:2' in the trash; the next tile is chosen in its place."""
        one = self._record(target) or self._study(target)
        if one is None:
            return
        kind, _, number = target.partition(":")
        self._wanted = self.view.shelf.neighbour(target)
        put_away(self._session, kind, int(number), tile_of(one).title)

    @Slot(str, str)
    def mark(self, target: str, role: str) -> None:
        """Mark 'study:2' on the timeline, or take its mark away; it can be undone."""
        study = self._study(target)
        if study is None or study.role == role:
            return
        from ...services.records import mark_study

        self._session.call(
            mark_study,
            study.id,
            role,
            on_success=partial(self._keep_mark, study.id),
            changes=frozenset({Change.STUDIES}),
        )

    def _keep_mark(self, study_id: int, before: str) -> None:
        self._session.answers.keep(Marked(study_id, before))

    # -- sorting

    @Slot(object)
    def _answered(self, record: Record) -> None:
        was = self._record(f"record:{record.id}")
        if was is not None and not was.confirmed:
            self._go_to_next(after=f"record:{record.id}")

    @Slot()
    def _skip(self) -> None:
        self._go_to_next(after=self.view.current_target())

    def _go_to_next(self, after: str) -> bool:
        """Choose the next paper that waits for sorting, from `after` on and round; False when none is left."""
        waiting = [f"record:{one.id}" for one in self._records if not one.confirmed and not one.unreadable]
        place = waiting.index(after) + 1 if after in waiting else 0
        rest = [*waiting[place:], *waiting[:place]]
        following = next((one for one in rest if one != after), "")
        if following and self.view.reveal(following):
            self.details.begin()
            return True
        return False


def _text_of(study: Study) -> str:
    """What a search looks through."""
    parts = (study.description, study.institution, study.accession_number, study.date, *study.modalities)
    return " ".join(parts).casefold()
