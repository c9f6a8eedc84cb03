"""The import report: four counts that add up, every file with its outcome and reason, and a file to keep."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QHeaderView, QWidget

from ..._generated.forms.ui_import_report import Ui_ImportReport
from ...domain.display import visible
from ...domain.incomplete import list_remarks
from ...domain.report import FileOutcome, ImportReport, Outcome, Reason
from ...domain.report_text import Row, as_csv, as_text, common_folder, with_title
from .. import words
from ..messages import Messages
from ..models.report_table import ReportTable

#: Lines of the part about lists that are in sight at once, and pixels around each.
_LIST_ROWS, _LIST_GAP = 4, 4
#: A disc that means ill may list any number of series.
_MOST_LISTED = 200


class ImportReportDialog(QDialog):
    """Shows one report. The four counts are buttons that narrow the list."""

    def __init__(self, report: ImportReport, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report = report
        self._messages = messages
        self._common = common_folder(report)
        self.form = Ui_ImportReport()
        self.form.setupUi(self)
        self.table = ReportTable(report, self._row, self)
        self.form.files.setModel(self.table)
        head = self.form.files.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.form.files.setColumnWidth(0, 320)
        self.form.files.setColumnWidth(1, 104)
        self.form.files.verticalHeader().setDefaultSectionSize(28)
        self._show_sum()
        self._show_lists()
        self._fill_filters()
        self.form.outcome.currentIndexChanged.connect(self._narrow)
        self.form.reason.currentIndexChanged.connect(self._narrow)
        self.form.saveCsv.clicked.connect(self._save_csv)
        self.form.saveText.clicked.connect(self._save_text)
        self.form.close.clicked.connect(self.accept)
        self._narrow()

    def _show_sum(self) -> None:
        """Found = copied in + already here + left out + failed, with the numbers."""
        parts = [f"{words.outcome(one)} {words.number(self.report.count(one))}" for one in Outcome]
        found = self.tr("Found {n}").format(n=words.number(self.report.found))
        self.form.sum.setText(f"{found} = {' + '.join(parts)}")
        self.form.stopped.setVisible(bool(self._of_the_whole()))
        self.form.stopped.setText("\n".join(self._of_the_whole()))

    def _show_lists(self) -> None:
        """What the lists of the discs name against what is here; nothing where all is as listed."""
        self._lists = tuple(self._messages.say(one) for one in list_remarks(self.report.lists))
        for part in (self.form.listsTitle, self.form.lists):
            part.setVisible(bool(self._lists))
        self.form.lists.addItems(self._lists[:_MOST_LISTED])
        if left := len(self._lists[_MOST_LISTED:]):
            more = self.tr("And {n} more. The saved report has them all.")
            self.form.lists.addItem(more.format(n=words.number(left)))
        self.form.lists.setSpacing(_LIST_GAP)
        shown = min(len(self._lists), _LIST_ROWS)
        self.form.lists.setFixedHeight(shown * (self.form.lists.sizeHintForRow(0) + 2 * _LIST_GAP) + 2 * _LIST_GAP)

    def _of_the_whole(self) -> list[str]:
        """What there is to say beside the single files: why it stopped, what everything together looks like."""
        said = [self._why(one) for one in self.report.remarks]
        if self.report.gone is not None:
            said.append(self._messages.say(self.report.gone))
        elif self.report.cancelled:
            left = words.counted(self.report.left, self.tr("1 file was"), self.tr("{n} files were"))
            stopped = self.tr("Stopped before the end: {left} not looked at. What is listed here is safely copied.")
            said.append(stopped.format(left=left))
        return said

    def _fill_filters(self) -> None:
        self.form.outcome.addItem(self.tr("Every outcome"), None)
        for outcome in Outcome:
            if count := self.report.count(outcome):
                self.form.outcome.addItem(f"{words.outcome(outcome)} ({words.number(count)})", outcome)
        self.form.reason.addItem(self.tr("Every reason"), None)
        for reason in sorted({one.reason for one in self.report.files} - {Reason.NONE}):
            self.form.reason.addItem(self._why(reason), reason)

    @Slot()
    def _narrow(self) -> None:
        outcome, reason = self.form.outcome.currentData(), self.form.reason.currentData()  # Qt makes plain text of both
        shown = self.table.narrow(Outcome(outcome) if outcome else None, Reason(reason) if reason else None)
        self.form.shown.setText(words.counted(shown, self.tr("1 file in the list"), self.tr("{n} files in the list")))

    def _row(self, one: FileOutcome) -> Row:
        return visible(one.path[len(self._common) :]), words.outcome(one.outcome), self._why(one.reason)

    def _whole_row(self, one: FileOutcome) -> Row:
        """The same for a file that is read elsewhere: with the whole path."""
        return visible(one.path), words.outcome(one.outcome), self._why(one.reason)

    def _why(self, reason: Reason) -> str:
        return self._messages.say(f"reason.{reason}") if reason else ""

    def _save_csv(self) -> None:
        heads = (self.tr("File"), self.tr("Outcome"), self.tr("Why"))
        text = as_csv(self.report, heads, self._whole_row, self.form.listsTitle.text(), self._lists)
        self._save("import-report.csv", self.tr("Table (*.csv)"), text)

    def _save_text(self) -> None:
        text = as_text(self.report, [self.form.sum.text(), *self._of_the_whole()], words.outcome, self._whole_row)
        text += with_title(self.form.listsTitle.text(), self._lists)
        self._save("import-report.txt", self.tr("Text (*.txt)"), text)

    def _save(self, name: str, kind: str, text: str) -> None:
        """Ask where, and write; the byte order mark tells a spreadsheet that the text is UTF-8."""
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the report"), name, kind)
        if not chosen:
            return
        try:
            Path(chosen).write_text(text, encoding="utf-8-sig", newline="")
        except OSError:
            self._messages.tell(self.tr("The report could not be saved there. Choose another folder."))
