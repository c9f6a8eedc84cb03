"""The import report and the activity bar: numbers that add up, cells that stay text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from carenav_desktop.domain.cells import neutral
from carenav_desktop.domain.progress import Context, Progress
from carenav_desktop.domain.report import FileOutcome, ImportReport, Outcome, Reason
from carenav_desktop.domain.report_text import as_csv, as_text, common_folder
from carenav_desktop.gui.activity.activity_bar import ActivityBar
from carenav_desktop.gui.activity.import_report import ImportReportDialog
from carenav_desktop.gui.activity.remaining import Remaining
from carenav_desktop.gui.activity.sentences import summary, time_left
from carenav_desktop.gui.jobs import Jobs, Lane
from carenav_desktop.gui.messages import Messages

REPORT = ImportReport(
    (
        FileOutcome("disc/IM1", Outcome.IMPORTED),
        FileOutcome("disc/IM2", Outcome.IMPORTED),
        FileOutcome("disc/copy", Outcome.DUPLICATE, Reason.ALREADY_HERE),
        FileOutcome("disc/viewer.exe", Outcome.SKIPPED, Reason.DISC_PROGRAM),
        FileOutcome("disc/<b>x</b>\u202efdp", Outcome.FAILED, Reason.CANNOT_READ),
    ),
    instances=2,
)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def dialog(qtbot: QtBot) -> ImportReportDialog:
    made = ImportReportDialog(REPORT, Messages("en"))
    qtbot.addWidget(made)
    return made


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs(Messages("en"))
    yield made
    made.shutdown()


def listed(dialog: ImportReportDialog) -> list[str]:
    model = dialog.table
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_four_counts_add_up_in_one_line(dialog: ImportReportDialog) -> None:
    assert dialog.form.sum.text() == "Found 5 = Copied in 2 + Already here 1 + Left out 1 + Failed 1"


def test_what_concerns_the_whole_is_said_above_the_list(qtbot: QtBot) -> None:
    lines = (
        FileOutcome("disc/view.exe", Outcome.SKIPPED, Reason.VIEWER_WITHOUT_IMAGES),
        FileOutcome("disc/letter.pdf", Outcome.IMPORTED),
        FileOutcome("disc/IM3", Outcome.FAILED, Reason.SOURCE_GONE),
    )
    made = ImportReportDialog(ImportReport(lines, left=1027), Messages("en"))
    qtbot.addWidget(made)
    said = made.form.stopped.text()
    assert "Stopped at file 3 of 1,030:" in said
    assert "DICOM" in said
    assert not made.form.stopped.isHidden()


def test_the_list_narrows_to_an_outcome_and_to_a_reason(dialog: ImportReportDialog) -> None:
    dialog.form.outcome.setCurrentIndex(dialog.form.outcome.findData(Outcome.SKIPPED))
    assert listed(dialog) == ["disc/viewer.exe"]
    dialog.form.outcome.setCurrentIndex(0)
    dialog.form.reason.setCurrentIndex(dialog.form.reason.findData(Reason.ALREADY_HERE))
    assert listed(dialog) == ["disc/copy"]


def test_the_list_leaves_out_the_way_to_what_was_dropped_and_the_files_keep_it() -> None:
    paths = ("/media/anna/disc/IM1", "/media/anna/disc/IM10", "/media/anna/disc/sub/IM2")
    report = ImportReport(tuple(FileOutcome(path, Outcome.IMPORTED) for path in paths))
    assert common_folder(report) == "/media/anna/"
    assert common_folder(ImportReport((FileOutcome("letter.pdf", Outcome.IMPORTED),))) == ""
    assert common_folder(ImportReport(())) == ""


def test_a_hostile_name_is_listed_as_the_letters_it_has(dialog: ImportReportDialog) -> None:
    assert listed(dialog)[-1] == "disc/<b>x</b>‹U+202E›fdp"


@pytest.mark.parametrize("start", list("=+-@\t\r"))
def test_no_cell_of_the_table_is_a_formula(start: str) -> None:
    report = ImportReport((FileOutcome(f'{start}HYPERLINK("x")', Outcome.IMPORTED),))
    text = as_csv(report, ("File", "Outcome", "Why"), lambda one: (one.path, one.outcome.value, ""))
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert rows[1][0] == neutral(f'{start}HYPERLINK("x")')
    assert not rows[1][0].startswith(("=", "+", "-", "@", "\t", "\r"))


def test_the_table_has_one_line_for_each_file_found() -> None:
    text = as_csv(REPORT, ("File", "Outcome", "Why"), lambda one: (one.path, one.outcome.value, one.reason.value))
    assert len(list(csv.reader(io.StringIO(text, newline="")))) == 1 + REPORT.found


def test_the_text_lists_every_file_under_its_outcome() -> None:
    text = as_text(
        REPORT, ["Report"], lambda one: one.value, lambda one: (one.path, one.outcome.value, one.reason.value)
    )
    assert all(one.path in text for one in REPORT.files)
    assert "imported: 2" in text


def test_the_line_after_an_import_says_what_came_and_what_did_not() -> None:
    assert summary(REPORT) == "Copied in: 2 image files. 1 was already here. 1 left out. 1 failed."


def test_the_line_begins_with_what_must_not_be_missed() -> None:
    lines = (
        FileOutcome("disc/view.exe", Outcome.SKIPPED, Reason.VIEWER_WITHOUT_IMAGES),
        FileOutcome("disc/IM3", Outcome.FAILED, Reason.SOURCE_GONE),
    )
    said = summary(ImportReport(lines, left=1028))
    assert said.startswith("Stopped at file 2 of 1,030: the disc or stick is no longer there. There is a viewer, but ")


def test_an_import_of_nothing_new_says_so() -> None:
    report = ImportReport((FileOutcome("a", Outcome.DUPLICATE, Reason.ALREADY_HERE),))
    assert summary(report) == "Nothing new was copied in. 1 was already here."


def test_the_time_left_follows_the_share_that_is_done() -> None:
    remaining = Remaining()
    assert remaining.seconds(Progress("copy", 0, 100), 0.0) is None
    assert remaining.seconds(Progress("copy", 50, 100), 10.0) == 10
    assert remaining.seconds(Progress("copy", 80, 100), 20.0) == 5


def test_a_pause_does_not_count_as_work() -> None:
    remaining = Remaining()
    remaining.seconds(Progress("copy", 0, 100), 0.0)
    remaining.pause(10.0)
    remaining.resume(1000.0)
    assert remaining.seconds(Progress("copy", 50, 100), 1000.0) == 10


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (2, "about 5 seconds left"),
        (41, "about 40 seconds left"),
        (70, "about 1 minute left"),
        (600, "about 10 minutes left"),
    ],
)
def test_the_time_left_is_said_as_people_say_it(seconds: int, said: str) -> None:
    assert time_left(seconds) == said


def test_the_bar_shows_a_long_job_with_its_count_and_then_its_end(qtbot: QtBot, jobs: Jobs) -> None:
    bar = ActivityBar(jobs)
    qtbot.addWidget(bar)
    bar.show()

    def operation(context: Context) -> None:
        context.report(Progress("import.copying", 412, 1030))
        while True:
            context.checkpoint()

    jobs.submit(operation, lane=Lane.LONG, title="Copying CITYHOSP")
    qtbot.waitUntil(lambda: "412 of 1,030 files" in bar.running.count.text(), timeout=60_000)
    assert bar.running.title.text() == "Copying CITYHOSP"
    bar.running.pause.click()
    assert bar.running.pause.text() == "Go on"
    bar.running.cancel.click()
    qtbot.waitUntil(lambda: jobs.idle, timeout=60_000)
    assert not bar.running.isVisible()
    bar.show_summary(REPORT)
    with qtbot.waitSignal(bar.report_wanted, timeout=60_000) as wanted:
        bar.link.click()
    assert wanted.args == [REPORT]
