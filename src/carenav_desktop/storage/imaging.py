"""Studies, series and instances of a case, as they arrived, without those in the trash, and the marks on studies."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, func, select, update

from ..domain.case import Decision, Instance, Series, SeriesFile, Study
from ..domain.facts import ExportForm
from ..domain.list_check import ListedSeries
from ..domain.regions import region_of
from ..domain.report import Reason
from ..errors import CaseError, Code
from . import tables as t
from .completeness import Found, by_series
from .records import export_columns


class Imaging:
    """The image files of one library, inside one transaction."""

    def __init__(self, connection: Connection, filling: frozenset[int] = frozenset()) -> None:
        self._connection = connection
        self._filling = filling

    def studies(self, case_id: int) -> tuple[Study, ...]:
        """The studies of a case with their series, newest first, undated ones last.

        While files are coming in, nothing is said of what may lack.
        """
        found: Mapping[int, Found] = {}
        absent: dict[str, tuple[ListedSeries, ...]] = {}
        if case_id not in self._filling:
            found, absent = by_series(self._connection, case_id)
        series, conflicts = self._series(case_id, found)
        rows = self._connection.execute(
            select(t.study, t.person.c.decision)
            .join_from(t.study, t.person)
            .where(t.study.c.case_id == case_id, has_visible_files())
            .order_by(t.study.c.date == "", t.study.c.date.desc(), t.study.c.id.desc())
        )
        programs = self._programs(case_id)
        studies = [_study(row, tuple(series[row.id]), conflicts[row.id]) for row in rows]
        return tuple(replace(one, programs=programs[one.id], absent=absent.pop(one.study_uid, ())) for one in studies)

    def instances(self, case_id: int) -> Iterator[Instance]:
        """Every image file of a case in packet order: by person, study, series, instance number.

        A stream: finish reading it inside the transaction.
        """
        row, file, series, study = t.instance.c, t.file.c, t.series.c, t.study.c
        chosen = (
            select(
                row.id, series.study_id, row.series_id, file.original, row.sop_class_uid, row.sop_instance_uid,
                row.transfer_syntax_uid, study.study_uid, series.series_uid, row.conflict, row["keys"],
                *export_columns(),
            )
            .join_from(t.instance, t.file)
            .join(t.series)
            .join(t.study)
            .where(file.case_id == case_id, file.trashed == "")
            .order_by(
                study.person_id, study.date == "", study.date, study.id,
                *_known_first(series.number), series.id,
                *_known_first(row.number), *_known_first(row.position), row.id,
            )
        )  # fmt: skip
        return (_instance(one) for one in self._connection.execute(chosen))

    def mark(self, study_id: int, role: str) -> str:
        """Store what a study is on the timeline; gives what it was. Raises `CaseError` when there is no such study."""
        here = (t.study.c.id == study_id) & t.study.c.case_id.in_(select(t.case.c.id).where(t.case.c.trashed == ""))
        before = self._connection.execute(select(t.study.c.role).where(here, has_visible_files())).scalar_one_or_none()
        if before is None:
            raise CaseError(Code.RECORD_UNKNOWN, record=study_id)
        self._connection.execute(update(t.study).where(t.study.c.id == study_id).values(role=role))
        return str(before)

    def series_middle(self, series_id: int) -> tuple[str, int]:
        """The original in the middle of a series, and which of its frames, counted from 0, is in its own middle.

        Raises `CaseError` when there is no such series.
        """
        of_case = _of_cases_here()
        middle = self._connection.execute(_middles((t.instance.c.series_id == series_id) & of_case)).one_or_none()
        if middle is None:
            raise CaseError(Code.RECORD_UNKNOWN, record=series_id)
        return str(middle.original), int(middle.frames) // 2

    def series_files(self, series_id: int, *, with_pictures: bool = True) -> tuple[SeriesFile, ...]:
        """The files of a series that have pictures, or have none, by position, then instance number."""
        row = t.instance.c
        of_case = _of_cases_here()
        pictures = row.frames > 0 if with_pictures else row.frames == 0
        chosen = (
            select(row.id, t.file.c.original, row.frames, row.number, row.position)
            .join_from(t.instance, t.file)
            .where(row.series_id == series_id, pictures, t.file.c.trashed == "", of_case)
            .order_by(*_known_first(row.position), *_known_first(row.number), row.id)
        )
        return tuple(SeriesFile(*one) for one in self._connection.execute(chosen))

    def original_of(self, instance_id: int) -> str:
        """The original of one image file; raises `CaseError` when there is none."""
        of_case = _of_cases_here()
        chosen = select(t.file.c.original).join_from(t.instance, t.file)
        found = self._connection.execute(chosen.where(t.instance.c.id == instance_id, of_case)).scalar_one_or_none()
        if found is None:
            raise CaseError(Code.RECORD_UNKNOWN, record=instance_id)
        return str(found)

    def _programs(self, case_id: int) -> Counter[int]:
        """By study id: how many of its files their import found to begin like a program."""
        row, entry = t.file.c, t.import_entry.c
        said = (
            select(entry.import_id, entry.path)
            .join_from(t.import_entry, t.import_run)
            .where(t.import_run.c.case_id == case_id, entry.reason == Reason.ALSO_A_PROGRAM)
        )
        named: defaultdict[int, list[str]] = defaultdict(list)
        for import_id, path in self._connection.execute(said):
            named[import_id].append(path)
        found: Counter[int] = Counter()
        for import_id, paths in named.items():
            files = select(t.series.c.study_id).join_from(t.instance, t.file).join(t.series)
            chosen = files.where(row.import_id == import_id, row.trashed == "", t.among(row.source, paths))
            found.update(self._connection.execute(chosen).scalars())
        return found

    def _series(self, case_id: int, found: Mapping[int, Found]) -> tuple[dict[int, list[Series]], dict[int, int]]:
        """By study id: its series in order of their numbers, and how many of its instances conflict."""
        of_case = t.instance.c.series_id.in_(
            select(t.series.c.id).join_from(t.series, t.study).where(t.study.c.case_id == case_id)
        )
        middles = {row.series_id: row.original for row in self._connection.execute(_middles(of_case))}
        classes: defaultdict[int, list[str]] = defaultdict(list)
        for row in self._connection.execute(_sop_classes(of_case)):
            classes[row.series_id].append(row.sop_class_uid)
        series: defaultdict[int, list[Series]] = defaultdict(list)
        conflicts: defaultdict[int, int] = defaultdict(int)
        for row in self._connection.execute(_counted_series(case_id)):
            series[row.study_id].append(
                _one_series(row, middles[row.id], tuple(classes[row.id]), found.get(row.id, Found()))
            )
            conflicts[row.study_id] += row.conflicts
        return series, conflicts


def has_visible_files() -> ColumnElement[bool]:
    """Of a row of `study`: that not all of its files are in the trash."""
    files = select(t.instance.c.id).join_from(t.instance, t.file).join(t.series)
    return exists(files.where(t.series.c.study_id == t.study.c.id, t.file.c.trashed == "").correlate(t.study))


def _of_cases_here() -> ColumnElement[bool]:
    """Of a row of `file`: that its case is not in the trash."""
    return t.file.c.case_id.in_(select(t.case.c.id).where(t.case.c.trashed == ""))


def _known_first(column: ColumnElement[Any]) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    return column.is_(None), column


def _counted_series(case_id: int) -> Select[Any]:
    row = t.instance.c
    return (
        select(
            t.series,
            func.count().label("instances"),
            func.sum(row.frames).label("frames"),
            func.min(row.scout).label("scout_only"),
            func.sum(row.conflict).label("conflicts"),
            func.max(row.burned_in).label("burned_in"),
            func.max(row.doubtful_text).label("doubtful_text"),
        )
        .join_from(t.series, t.instance)
        .join(t.file)
        .join(t.study, t.study.c.id == t.series.c.study_id)
        .where(t.study.c.case_id == case_id, t.file.c.trashed == "")
        .group_by(t.series.c.id)
        .order_by(*_known_first(t.series.c.number), t.series.c.id)
    )


def _sop_classes(chosen: ColumnElement[bool]) -> Select[Any]:
    """The SOP classes within each series, most frequent first."""
    row = t.instance.c
    return (
        select(row.series_id, row.sop_class_uid)
        .join_from(t.instance, t.file)
        .where(chosen, t.file.c.trashed == "")
        .group_by(row.series_id, row.sop_class_uid)
        .order_by(func.count().desc(), row.sop_class_uid)
    )


def _middles(chosen: ColumnElement[bool]) -> Select[Any]:
    """The original in the middle of each series: by position, then instance number."""
    row = t.instance.c
    order = (*_known_first(row.position), *_known_first(row.number), row.id)
    placed = (
        select(
            row.id,
            row.series_id,
            row.frames,
            func.row_number().over(partition_by=row.series_id, order_by=order).label("place"),
            func.count().over(partition_by=row.series_id).label("count"),
        )
        .join_from(t.instance, t.file)
        .where(chosen, t.file.c.trashed == "")
        .subquery()
    )
    return (
        select(placed.c.series_id, placed.c.frames, t.file.c.original)
        .join_from(placed, t.file, t.file.c.id == placed.c.id)
        .where(placed.c.place == placed.c.count // 2 + 1)
    )


def _study(row: Row[Any], series: tuple[Series, ...], conflicts: int) -> Study:
    return Study(
        id=row.id,
        case_id=row.case_id,
        person_id=row.person_id,
        decision=Decision(row.decision),
        study_uid=row.study_uid,
        date=row.date,
        description=row.description,
        accession_number=row.accession_number,
        institution=row.institution,
        region=_region(row.description, series),
        modalities=tuple(sorted({one.modality for one in series if one.modality})),
        series=series,
        conflicts=conflicts,
        role=row.role,
    )


def _region(description: str, series: tuple[Series, ...]) -> str:
    """What the study's own description names, else what its series do."""
    body_parts = " ".join({one.body_part: None for one in series})
    return region_of(description) or region_of(body_parts) or region_of(" ".join(one.description for one in series))


def _one_series(row: Row[Any], middle: str, sop_classes: tuple[str, ...], found: Found) -> Series:
    return Series(
        id=row.id,
        study_id=row.study_id,
        series_uid=row.series_uid,
        modality=row.modality,
        number=row.number,
        description=row.description,
        body_part=row.body_part,
        instances=row.instances,
        frames=row.frames,
        scout_only=bool(row.scout_only),
        middle=middle,
        sop_classes=sop_classes,
        burned_in=bool(row.burned_in),
        doubtful_text=bool(row.doubtful_text),
        gaps=found.gaps,
        repeated=found.repeated,
        listed=found.listed,
    )


def _instance(row: Sequence[Any]) -> Instance:
    (
        number, study_id, series_id, original, sop_class, sop_instance, syntax, study_uid, series_uid, conflict, keys,
        *form,
    ) = row  # fmt: skip
    return Instance(
        number, study_id, series_id, original, sop_class, sop_instance, syntax, study_uid, series_uid, bool(conflict),
        ExportForm(*form), json.loads(keys),
    )  # fmt: skip
