"""Companion rules: which imaging report goes with which study, and what is left alone.

CR1: a report needs its images. One that lay inside image files goes with those, and an equal accession number pairs
at once; else modality group, region where both
are known, and a date within 1 day. Within 7 days, or where the date or the kind of scan is not known, a person has
to confirm by marking the line as `have`. CR2: images need a report; studies without pictures of a scan do not.
CR3, of images that may be incomplete, is in `incomplete`.
CR15: photos of a scan are no image files, and neither are pictures saved from a screen where a study has nothing
else. Each breach is a line of its own. A report pairs with one study, a study with the reports that fit. The rules
see only records and studies that count; who counts is the checklist's matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from .case import Record, Series, Study
from .dates import days_between
from .kinds import ModalityGroup, modality_group
from .line import SAID, Action, Line, Mark, State, as_marked
from .regions import may_be_same
from .say import Say

_SURE_DAYS = 1
_POSSIBLE_DAYS = 7


class Fit(IntEnum):
    """How well a report and a study go together; less is better. `SAID` is a person's word."""

    SAID = 0
    ACCESSION = 1
    SURE = 2
    POSSIBLE = 3


@dataclass(frozen=True)
class Pairs:
    """Record ID -> (study ID, fit) for each report that has a study; `alone` are the studies without a report."""

    studies: Mapping[int, tuple[int, Fit]]
    alone: tuple[Study, ...]


def study_groups(study: Study) -> frozenset[ModalityGroup]:
    """The modality groups of a study's pictures; PET with its CT is PET.

    Scouts, reports of dose and pictures saved from a screen have none.
    """
    groups = {modality_group(one.modality) for one in study.series if _has_pictures(one)}
    groups.discard(ModalityGroup.OTHER)
    return frozenset({ModalityGroup.PET} if ModalityGroup.PET in groups else groups)


#: What a person said of (record ID, study ID): that they go together, or that they do not.
Pairings = Mapping[tuple[int, int], bool]


def pair(reports: Iterable[Record], studies: Sequence[Study], said: Pairings | None = None) -> Pairs:
    """Pair reports with studies, best fits first, what a person `said` before all; the order does not matter."""
    said = said or {}
    reports = sorted(reports, key=lambda one: one.id)
    groups = {one.id: study_groups(one) for one in studies}
    pictured = sorted((one for one in studies if groups[one.id]), key=lambda one: one.id)
    fits = {one.id: {study.id: _heard(one, study, groups[study.id], said) for study in pictured} for one in reports}
    found: dict[int, tuple[int, Fit]] = {}
    for tier in Fit:
        near = {
            report: [study for study, fit in row.items() if fit is tier]
            for report, row in fits.items()
            if report not in found
        }
        free = {one.id for one in pictured} - {study for study, _ in found.values()}
        chosen = _matched(near, free)
        shared = {report: row[0] for report, row in near.items() if row and report not in chosen}
        found |= {report: (study, tier) for report, study in (chosen | shared).items()}
    used = {study for study, _ in found.values()}
    return Pairs(found, tuple(one for one in pictured if one.id not in used))


def report_lines(
    reports: Sequence[Record],
    studies: Sequence[Study],
    pictures: Sequence[Record],
    pairs: Pairs,
    marks: Mapping[str, Mark],
) -> tuple[Line, ...]:
    """One line for each report without sure images (CR1), in the order given."""
    by_id = {one.id: one for one in studies}
    lines = []
    for report in reports:
        mark = marks.get(f"CR1:{report.key}")
        study, fit = pairs.studies.get(report.id, (0, None))
        if fit is None:
            shown = [one.target for one in pictures if _shows(one, report)]
            shown += [f"study:{one.id}" for one in studies if one.is_captured and _shows(one, report)]
            lines.append(as_marked(_without_images(report, shown), mark))
        elif fit is Fit.POSSIBLE:
            lines.append(_confirmed(_to_confirm(report, by_id[study]), mark))
    return tuple(lines)


def study_lines(pairs: Pairs, unsorted: Sequence[Record], marks: Mapping[str, Mark]) -> tuple[Line, ...]:
    """One line for each study without a report (CR2); `unsorted` are papers that may turn out to be one."""
    by_id = {one.id: one for one in unsorted}
    maybe = {study: by_id[record] for record, (study, _) in pair(unsorted, pairs.alone).studies.items()}
    return tuple(_study_line(one, maybe.get(one.id), marks.get(f"CR2:{one.id}")) for one in pairs.alone)


def picture_lines(
    pictures: Sequence[Record], lacking: Sequence[Record], studies: Sequence[Study], marks: Mapping[str, Mark]
) -> tuple[Line, ...]:
    """One line for each photo of a scan that stands for image files nobody has (CR15), and each study of the kind.

    `lacking` are the reports without images: a photo that belongs to one is named in that report's own line.
    """
    grouped = [(one, study_groups(one)) for one in studies]
    alone = [
        one
        for one in pictures
        if not any(_shows(one, report) for report in lacking)
        and not any(_fit(one, study, groups) is not None for study, groups in grouped)
    ]
    captured = [one for one in studies if one.is_captured and not any(_shows(one, report) for report in lacking)]
    return (
        *(_picture_line(f"CR15:{one.key}", one.target, one.date, marks) for one in alone),
        *(_picture_line(f"CR15S:{one.id}", f"study:{one.id}", one.date, marks) for one in captured),
    )


def _picture_line(line_id: str, target: str, date: str, marks: Mapping[str, Mark]) -> Line:
    line = Line(
        id=line_id,
        state=State.MISSING,
        label=Say("companion.pictures.label", {"date": date or Say("companion.no_date")}),
        why=Say("companion.pictures"),
        next=Say("next.ask_images"),
        action=Action.WRITE_LETTER,
        evidence=(target,),
        may_say=SAID,
    )
    return as_marked(line, marks.get(line_id))


def _has_pictures(series: Series) -> bool:
    return series.has_pictures and not series.is_captured and not series.scout_only and series.instances > 0


def _heard(report: Record, study: Study, groups: frozenset[ModalityGroup], said: Pairings) -> Fit | None:
    """How a report goes with a study, after a person's word on it."""
    together = said.get((report.id, study.id))
    if together is None:
        return _fit(report, study, groups)
    return Fit.SAID if together else None


def _fit(report: Record, study: Study, groups: frozenset[ModalityGroup]) -> Fit | None:
    """How a report goes with the pictures of a study, or None when it does not."""
    if groups and report.study_id == study.id:
        return Fit.ACCESSION
    number = report.accession_number.strip().casefold()
    if groups and number and number == study.accession_number.strip().casefold():
        return Fit.ACCESSION
    group = modality_group(report.modality)
    known = group is not ModalityGroup.OTHER
    if not groups or (known and group not in groups) or not may_be_same(report.region, study.region):
        return None
    days = days_between(report.date, study.date)
    if days is None:
        return Fit.POSSIBLE if known else None
    if known and days[1] <= _SURE_DAYS:
        return Fit.SURE
    return Fit.POSSIBLE if days[0] <= _POSSIBLE_DAYS else None


def _matched(near: Mapping[int, Sequence[int]], free: set[int]) -> dict[int, int]:
    """As many reports as possible with a free study of their own (augmenting paths)."""
    owner: dict[int, int] = {}

    def place(report: int, tried: set[int]) -> bool:
        for study in near[report]:
            if study not in free or study in tried:
                continue
            tried.add(study)
            if study not in owner or place(owner[study], tried):
                owner[study] = report
                return True
        return False

    for report in near:
        place(report, set())
    return {report: study for study, report in owner.items()}


def _shows(picture: Record | Study, report: Record) -> bool:
    """Whether pictures of a scan may be of the scan that a report speaks of; what is not known never speaks against."""
    modalities = (picture.modality,) if isinstance(picture, Record) else picture.modalities
    groups = {modality_group(one) for one in (*modalities, report.modality)} - {ModalityGroup.OTHER}
    days = days_between(picture.date, report.date)
    near = days is None or days[0] <= _POSSIBLE_DAYS
    return near and len(groups) < 2 and may_be_same(picture.region, report.region)


def _confirmed(line: Line, mark: Mark | None) -> Line:
    if mark is not None and mark.state is State.HAVE:
        return replace(line, state=State.HAVE, why=Say("companion.confirmed"), next=None, action=Action.NONE)
    return as_marked(line, mark)


def _without_images(report: Record, pictures: Sequence[str]) -> Line:
    return Line(
        id=f"CR1:{report.key}",
        state=State.MISSING,
        label=_report_label(report),
        why=Say("companion.only_pictures" if pictures else "companion.no_images"),
        next=Say("next.ask_images"),
        action=Action.WRITE_LETTER,
        evidence=(report.target, *pictures),
        may_say=SAID,
    )


def _to_confirm(report: Record, study: Study) -> Line:
    incomplete = not report.date or modality_group(report.modality) is ModalityGroup.OTHER
    why = "companion.incomplete" if incomplete else "companion.confirm" if study.date else "companion.undated_images"
    return Line(
        id=f"CR1:{report.key}",
        state=State.ATTENTION,
        label=_report_label(report),
        why=Say(why),
        next=Say("next.complete_report" if incomplete else "next.confirm_pair"),
        action=Action.SORT_RECORDS if incomplete else Action.MARK,
        evidence=(report.target, f"study:{study.id}"),
        may_say=(State.HAVE, *SAID),
    )


def _study_line(study: Study, unsorted: Record | None, mark: Mark | None) -> Line:
    what = Say(f"scan.{min(study_groups(study), default=ModalityGroup.OTHER)}")
    found = unsorted is not None
    line = Line(
        id=f"CR2:{study.id}",
        state=State.ATTENTION if found else State.MISSING,
        label=Say("companion.report.label", {"what": what, "date": study.date or Say("companion.no_date")}),
        why=Say("checklist.unsorted" if found else "companion.no_report"),
        next=Say("next.sort" if found else "next.add_or_ask"),
        action=Action.SORT_RECORDS if found else Action.ADD_RECORD,
        evidence=(*((unsorted.target,) if unsorted else ()), f"study:{study.id}"),
        may_say=SAID,
    )
    return as_marked(line, mark)


def _report_label(report: Record) -> Say:
    what = Say(f"scan.{modality_group(report.modality)}")
    return Say("companion.images.label", {"what": what, "date": report.date or Say("companion.no_date")})
