"""The third page of the desk: the files coming in, then what came of it, the receipt, and the next disc."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ...domain.case import Case
from ...domain.display import visible
from ...domain.progress import Progress
from ...domain.report import ImportReport, Outcome
from .. import words
from ..activity.sentences import how_far, summary
from ..library.page import QuietTable
from ..messages import Messages
from ..theme import GRID
from ..widgets import Heading, IconLabel, Muted, PlainButton, PlainLabel, PrimaryButton, Strong


class DonePage(QWidget):
    """`receipt_wanted`, `case_wanted` and `next_wanted` when a button is pressed."""

    receipt_wanted = Signal()
    case_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self.title = Heading()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.count = Muted()
        self.sign = IconLabel("check", "accent", 24)
        self.summary = PlainLabel()
        self.summary.setWordWrap(True)
        self.sum = Strong()
        self.failed = QuietTable(self.tr("What could not be read"), (self.tr("File"), self.tr("Why")), (260, 0))
        self.failed.setSelectionMode(QuietTable.SelectionMode.NoSelection)
        self.saved = Muted()
        self.receipt = PlainButton(self.tr("&Save the receipt..."), "print")
        self.open_case = PlainButton(self.tr("&Open the case"))
        self.next = PrimaryButton(self.tr("&Next disc"))
        self.receipt.clicked.connect(self.receipt_wanted)
        self.open_case.clicked.connect(self.case_wanted)
        self.next.clicked.connect(self.next_wanted)
        self._arrange()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.sign)
        head.addWidget(self.title, 1)
        bottom = QHBoxLayout()
        bottom.setSpacing(GRID)
        bottom.addWidget(self.receipt)
        bottom.addWidget(self.open_case)
        bottom.addStretch()
        bottom.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        for widget in (self.bar, self.count, self.summary, self.sum):
            column.addWidget(widget)
        column.addWidget(self.failed, 1)
        column.addStretch()
        column.addWidget(self.saved)
        column.addLayout(bottom)

    def show_running(self, name: str) -> None:
        """The files are coming in."""
        self.title.setText(self.tr("Taking in the files of {name}").format(name=visible(name, 80)))
        self.saved.clear()
        self._show_parts(running=True)
        self.show_progress(Progress("", 0, 0))

    def show_progress(self, progress: Progress) -> None:
        """How far it is."""
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        said = how_far(progress)
        self.bar.setAccessibleName(said)
        self.count.setText(said)

    def show_report(self, case: Case, report: ImportReport) -> None:
        """What came of it; Enter goes on to the next disc."""
        self.title.setText(self.tr("In the case of {name}").format(name=visible(case.name, 80)))
        self.summary.setText(summary(report))
        parts = [f"{words.outcome(one)} {words.number(report.count(one))}" for one in Outcome]
        found = self.tr("Found {n}").format(n=words.number(report.found))
        self.sum.setText(f"{found} = {' + '.join(parts)}")
        failed = [one for one in report.files if one.outcome is Outcome.FAILED]
        self.failed.show_rows(
            [(visible(one.path.rpartition("/")[2], 120), self._messages.say(f"reason.{one.reason}")) for one in failed]
        )
        self.sign.show_icon("remark" if failed else "check", "task" if failed else "accent")
        self._show_parts(running=False)
        self.failed.setVisible(bool(failed))
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell_saved(self, path: str) -> None:
        """The receipt lies there; the next disc is what comes now."""
        self.saved.setText(self.tr("The receipt is in {path}.").format(path=visible(path, 200)))
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self, *, running: bool) -> None:
        now: tuple[QWidget, ...] = (self.bar, self.count)
        then: tuple[QWidget, ...] = (self.sign, self.summary, self.sum, self.failed)
        for widget in now:
            widget.setVisible(running)
        for widget in (*then, self.receipt, self.open_case, self.next):
            widget.setVisible(not running)
