"""What the activity bar says: how far a job is, how long it will take, what an import brought."""

from __future__ import annotations

from ...domain.progress import Progress
from ...domain.report import ImportReport, Outcome
from .. import words
from ..words import translate


def how_far(progress: Progress) -> str:
    """'412 of 1,030 files', or nothing while the total is unknown."""
    if not progress.total:
        return ""
    if progress.unit == "bytes":
        return translate("ActivityBar", "{done} of {total}").format(
            done=words.size(progress.done), total=words.size(progress.total)
        )
    return translate("ActivityBar", "{done} of {total} files").format(
        done=words.number(progress.done), total=words.number(progress.total)
    )


def time_left(seconds: int) -> str:
    """'about 40 seconds left', rounded as people would."""
    if seconds < 60:
        return translate("ActivityBar", "about {n} seconds left").format(n=max(5, round(seconds / 5) * 5))
    minutes = round(seconds / 60)
    return words.counted(
        minutes, translate("ActivityBar", "about 1 minute left"), translate("ActivityBar", "about {n} minutes left")
    )


def summary(report: ImportReport) -> str:
    """One line on an import: what is new, what was left out, what failed."""
    parts = []
    if report.instances:
        parts.append(
            words.counted(
                report.instances, translate("ActivityBar", "1 image file"), translate("ActivityBar", "{n} image files")
            )
        )
    if report.documents:
        parts.append(
            words.counted(report.documents, translate("ActivityBar", "1 paper"), translate("ActivityBar", "{n} papers"))
        )
    said = [
        translate("ActivityBar", "Copied in: {what}.").format(what=words.listed(parts))
        if parts
        else translate("ActivityBar", "Nothing new was copied in.")
    ]
    for outcome, one, many in (
        (
            Outcome.DUPLICATE,
            translate("ActivityBar", "1 was already here."),
            translate("ActivityBar", "{n} were already here."),
        ),
        (Outcome.SKIPPED, translate("ActivityBar", "1 left out."), translate("ActivityBar", "{n} left out.")),
        (Outcome.FAILED, translate("ActivityBar", "1 failed."), translate("ActivityBar", "{n} failed.")),
    ):
        if count := report.count(outcome):
            said.append(words.counted(count, one, many))
    if absent := sum(one.absent for one in report.lists.absent):
        said.append(
            words.counted(
                absent,
                translate("ActivityBar", "1 image that the disc lists is not here."),
                translate("ActivityBar", "{n} images that the disc lists are not here."),
            )
        )
    if report.cancelled:
        said.append(translate("ActivityBar", "Stopped before the end."))
    return " ".join([*_first(report), *said])


def _first(report: ImportReport) -> list[str]:
    """What must be read even where the line has no room for the rest."""
    said = []
    if report.gone is not None:
        stopped = translate("ActivityBar", "Stopped at file {n} of {all}: the disc or stick is no longer there.")
        numbers = {"n": words.number(report.found), "all": words.number(report.found + report.left)}
        said.append(stopped.format(**numbers))
    if report.remarks:
        said.append(translate("ActivityBar", "There is a viewer, but no image files (DICOM)."))
    return said
