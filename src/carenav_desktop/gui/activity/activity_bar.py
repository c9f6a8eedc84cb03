"""The bottom line: what runs, how far it is, and what came of it; at its right what this program does not do."""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QStackedWidget, QWidget

from ...domain.progress import Progress
from ...domain.report import ImportReport
from .. import words
from ..jobs import Job, Jobs, JobState, Lane
from ..notes import Note
from ..theme import GRID
from ..widgets import ElidedLabel, IconButton, IconLabel, LinkButton, Muted, PlainLabel
from .remaining import Remaining
from .sentences import how_far, summary, time_left


class RunningLine(QWidget):
    """One running job: title, bar, count and time left, pause and cancel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._remaining = Remaining()
        self.title = PlainLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(24 * GRID)
        self.count = Muted()
        self.count.setWordWrap(False)
        self.pause = LinkButton(self.tr("Pause"))
        self.pause.clicked.connect(self._toggle_pause)
        self.cancel = LinkButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for part in (self.title, self.bar, self.count, self.pause, self.cancel):
            row.addWidget(part)
        row.addStretch()

    def show_job(self, job: Job, waiting: int) -> None:
        """Show `job` as it is now; `waiting` more stand behind it."""
        if job is not self._job:
            self._job, self._remaining = job, Remaining()
        title = self.fontMetrics().elidedText(job.title, words.MIDDLE, 28 * GRID)
        more = words.counted(waiting, self.tr("1 more waits"), self.tr("{n} more wait")) if waiting else ""
        self.title.setText(f"{title} ({more})" if more else title)
        paused = job.state is JobState.PAUSED
        self.pause.setText(self.tr("Go on") if paused else self.tr("Pause"))
        self.cancel.setEnabled(not job.cancelled)
        now = time.monotonic()
        (self._remaining.pause if paused else self._remaining.resume)(now)
        self._show_progress(job.progress or Progress("", 0, 0), now)

    def _show_progress(self, progress: Progress, now: float) -> None:
        thousandths = progress.done * 1000 // progress.total if progress.total else 0
        self.bar.setRange(0, 1000 if progress.total else 0)
        self.bar.setValue(thousandths)
        said = how_far(progress)
        self.bar.setAccessibleName(said)
        left = self._remaining.seconds(progress, now)
        self.count.setText(f"{said}, {time_left(left)}" if said and left else said)

    def _toggle_pause(self) -> None:
        if self._job is not None:
            (self._job.resume if self._job.state is JobState.PAUSED else self._job.pause)()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.cancel.setEnabled(False)


class ActivityBar(QFrame):
    """Follows the long lane of `jobs`, and holds one note. `report_wanted(ImportReport)` when its link is pressed."""

    report_wanted = Signal(object)

    def __init__(self, jobs: Jobs, parent: QWidget | None = None, *, silent: bool = False) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._silent = silent
        self._note: Note | None = None
        self.setFixedHeight(5 * GRID)
        self.running = RunningLine()
        self.ended = ElidedLabel()
        self.link = LinkButton()
        self.link.clicked.connect(self._follow_link)
        self.dismiss = IconButton("close", self.tr("Hide this line"))
        self.dismiss.clicked.connect(self.clear)
        self._pages = QStackedWidget()
        self._pages.addWidget(QWidget())
        self._pages.addWidget(self.running)
        self._pages.addWidget(self._ended_page())
        self.footer = Muted(self.tr("This program organises records. It does not give medical advice."))
        self.footer.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self._pages, 1)
        row.addWidget(self.footer)
        jobs.job_changed.connect(self._follow)
        self._show_running()

    def show_summary(self, report: ImportReport) -> None:
        """Tell what an import brought, until the next note or until it is hidden."""
        self.show_note(Note(summary(report), self.tr("Show repor&t"), partial(self.report_wanted.emit, report)))

    @Slot(object)
    def show_note(self, note: Note) -> None:
        """Show a note with its link; running work comes first."""
        self._note = note
        self.ended.setText(note.sentence)
        self.link.setText(note.link)
        self.link.setVisible(bool(note.link))
        if not self._show_running():
            self._pages.setCurrentIndex(2)

    def set_silent(self, silent: bool) -> None:
        """Be gone while nobody may read what runs, and tell of it again afterwards."""
        self._silent = silent
        self.setHidden(silent)
        self._show_running()

    @Slot()
    def clear(self) -> None:
        """Hide the line."""
        self._note = None
        if not self._show_running():
            self._pages.setCurrentIndex(0)

    def _ended_page(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(IconLabel("check", "accent"))
        row.addWidget(self.ended, 1)
        row.addWidget(self.link)
        row.addWidget(self.dismiss)
        return page

    @Slot(object)
    def _follow(self, job: Job) -> None:
        if job.lane is Lane.LONG and not self._show_running():
            self._pages.setCurrentIndex(2 if self._note else 0)

    def _show_running(self) -> bool:
        """Show the running job, if there is one."""
        jobs = () if self._silent else self._jobs.running(Lane.LONG)
        if jobs:
            first = next((job for job in jobs if job.progress is not None), jobs[0])
            self.running.show_job(first, len(jobs) - 1)
            self._pages.setCurrentIndex(1)
        return bool(jobs)

    @Slot()
    def _follow_link(self) -> None:
        if self._note is not None and self._note.act is not None:
            self._note.act()
