"""What the lists of a case's discs name, held against the files that are here. Reads only.

A listed image is here when a file of the case has its SOP Instance UID, else when a file lies where the list says:
below the same medium, or below another one in the same study. Upper and lower case, an added extension and the
version of ISO 9660 names (`;1`) do not matter. What lies in the trash was put there by a person and lacks nowhere.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Select, and_, case, exists, func, select

from ..domain.list_check import ListCheck, ListedSeries, UnlistedSeries
from . import tables as t

#: Study Instance UID and Series Instance UID.
SeriesKey = tuple[str, str]

_VERSION = re.compile(r";\d+$")
#: An ending with a letter in it: the last part of a UID is none.
_EXTENSION = re.compile(r"\.(?=[0-9]*[a-z])[a-z0-9]{1,5}$")


@dataclass
class _Places:
    """Where the image files of a case lie, as lists write it."""

    below: dict[tuple[str, str], int] = field(default_factory=dict)
    in_study: defaultdict[int, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))


class Listings:
    """The lists of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def series(self, case_id: int) -> tuple[ListedSeries, ...]:
        """Every listed series of a case, those of several lists once."""
        return self._series(case_id)[0]

    def check(self, case_id: int, import_id: int, sources: Sequence[str]) -> ListCheck:
        """What lacks of series that an import touched: on a disc that the sources lie on, or with files of its own.

        And what lies on those discs without being listed.
        """
        tops = self._tops(case_id, sources)
        listed, by_place = self._series(case_id)
        if not listed:
            return ListCheck()
        touched = self._touched(import_id) | self._of(tops)
        absent = tuple(one for one in listed if one.absent and (one.study_uid, one.series_uid) in touched)
        return ListCheck(absent, self._unlisted(case_id, tops, by_place))

    def _series(self, case_id: int) -> tuple[tuple[ListedSeries, ...], frozenset[int]]:
        """The listed series, and the instances that are where a list says, under another UID than it says."""
        rows = self._connection.execute(_counted(case_id)).all()
        lacking = {_key(row): row for row in rows if row.here < row.listed}
        names = self._names(case_id, [row.series_uid for row in rows if not row.description])
        if not lacking:
            return tuple(_listed(row, row.here, names=names) for row in rows), frozenset()
        absent, by_place = self._absent(case_id, lacking.keys())
        return tuple(
            _listed(row, row.listed - len(absent[_key(row)]), min(absent[_key(row)].values(), default=""), names)
            for row in rows
        ), by_place

    def _names(self, case_id: int, series: Collection[str]) -> dict[str, str]:
        """What the files call series that lists leave without a name, by Series Instance UID."""
        row = t.series.c
        chosen = (
            select(row.series_uid, func.max(row.description).label("name"))
            .join_from(t.series, t.study)
            .where(t.study.c.case_id == case_id, row.series_uid != "", t.among(row.series_uid, series))
            .group_by(row.series_uid)
        )
        return {one.series_uid: one.name for one in self._connection.execute(chosen)}

    def _absent(
        self, case_id: int, lacking: Collection[SeriesKey]
    ) -> tuple[defaultdict[SeriesKey, dict[str, str]], frozenset[int]]:
        """By series the paths of what no file here matches; and which files matched by their place alone."""
        lines = self._connection.execute(_lines(case_id).where(~_is_here())).all()
        lines = [one for one in lines if _key(one) in lacking]
        places = self._places(case_id, {(one.volume, one.top) for one in lines})
        absent: defaultdict[SeriesKey, dict[str, str]] = defaultdict(dict)
        found: dict[tuple[SeriesKey, str], int] = {}
        for one in lines:
            name = plain(one.path)
            tail = (one.study_uid, name)
            here = places.below.get((f"{one.volume}\0{one.top}", name))
            if here is not None or (one.study_uid and tail in places.in_study[name.count("/")]):
                found[_key(one), one.line] = here or 0
            absent[_key(one)].setdefault(one.line, one.path)
        for key, line in found:
            absent[key].pop(line, None)
        return absent, frozenset(found.values()) - {0}

    def _places(self, case_id: int, media: Collection[tuple[str, str]]) -> _Places:
        """Where those image files lie that no list names by their UID: the others are no candidates."""
        places = _Places()
        depths = set(
            self._connection.execute(
                select(
                    func.length(t.listed_instance.c.path) - func.length(func.replace(t.listed_instance.c.path, "/", ""))
                )
                .join_from(t.listed_instance, t.listed_series)
                .join(t.medium)
                .where(t.medium.c.case_id == case_id)
                .distinct()
            ).scalars()
        )
        rows = self._connection.execute(
            select(t.file.c.id, t.file.c.volume, t.file.c.source, t.study.c.study_uid)
            .join_from(t.instance, t.file)
            .join(t.series)
            .join(t.study)
            .where(t.file.c.case_id == case_id, t.instance.c.sop_instance_uid.not_in(_listed_uids(case_id)))
        )
        for row in rows:
            for volume, top in media:
                if row.volume == volume and _is_below(row.source, top):
                    places.below[f"{volume}\0{top}", plain(_relative(row.source, top))] = row.id
            parts = plain(row.source).split("/")
            for depth in depths:
                places.in_study[depth].add((row.study_uid, "/".join(parts[-depth - 1 :])))
        return places

    def _unlisted(
        self, case_id: int, tops: Collection[tuple[int, str, str]], by_place: Collection[int]
    ) -> tuple[UnlistedSeries, ...]:
        """By series, the images below media with a list that no list of the case names."""
        row, series, study = t.file.c, t.series.c, t.study.c
        found = self._connection.execute(
            select(
                row.id, row.volume, row.source, t.instance.c.series_id,
                study.date, series.modality, series.number, series.description,
            )
            .join_from(t.instance, t.file)
            .join(t.series)
            .join(t.study)
            .where(row.case_id == case_id, row.trashed == "")
            .where(t.instance.c.sop_instance_uid.not_in(_listed_uids(case_id)))
            .order_by(study.date, series.number, t.instance.c.series_id)
        )  # fmt: skip
        grouped: defaultdict[int, list[Any]] = defaultdict(list)
        for one in found:
            on_disc = any(one.volume == volume and _is_below(one.source, top) for _, volume, top in tops)
            if on_disc and one.id not in by_place:
                grouped[one.series_id].append(one)
        return tuple(
            UnlistedSeries(rows[0].date, rows[0].modality, rows[0].number, rows[0].description, len(rows))
            for rows in grouped.values()
        )

    def _tops(self, case_id: int, sources: Sequence[str]) -> set[tuple[int, str, str]]:
        """The media with a list that any of the sources lies on."""
        with_list = exists(select(t.listed_series.c.id).where(t.listed_series.c.medium_id == t.medium.c.id))
        rows = self._connection.execute(select(t.medium).where(t.medium.c.case_id == case_id, with_list)).all()
        return {(one.id, one.volume, one.top) for one in rows if any(_is_below(source, one.top) for source in sources)}

    def _of(self, tops: Iterable[tuple[int, str, str]]) -> set[SeriesKey]:
        row = t.listed_series.c
        chosen = select(row.study_uid, row.series_uid).where(t.among(row.medium_id, [one[0] for one in tops]))
        return {_key(one) for one in self._connection.execute(chosen)}

    def _touched(self, import_id: int) -> set[SeriesKey]:
        """The series to which an import added files."""
        rows = self._connection.execute(
            select(t.study.c.study_uid, t.series.c.series_uid)
            .join_from(t.instance, t.file)
            .join(t.series)
            .join(t.study)
            .where(t.file.c.import_id == import_id)
            .distinct()
        )
        return {_key(one) for one in rows}


def plain(path: str) -> str:
    """A path as it is compared: without case, ISO 9660 version and extension."""
    folder, slash, name = path.casefold().rpartition("/")
    return folder + slash + _EXTENSION.sub("", _VERSION.sub("", name).rstrip("."))


def _is_below(source: str, top: str) -> bool:
    return not top or source.startswith(f"{top}/")


def _relative(source: str, top: str) -> str:
    return source[len(top) + 1 :] if top else source


def _key(row: Any) -> SeriesKey:
    return row.study_uid, row.series_uid


def _listed_uids(case_id: int) -> Select[Any]:
    """Every SOP Instance UID that a list of the case names."""
    named = select(t.listed_instance.c.sop_instance_uid).join_from(t.listed_instance, t.listed_series).join(t.medium)
    return named.where(t.medium.c.case_id == case_id, t.listed_instance.c.sop_instance_uid != "")


def _is_here() -> Any:
    """Of a listed line: that a file of the case has its SOP Instance UID."""
    same = and_(
        t.instance.c.sop_instance_uid == t.listed_instance.c.sop_instance_uid, t.instance.c.sop_instance_uid != ""
    )
    files = select(t.instance.c.id).join_from(t.instance, t.file).where(same, t.file.c.case_id == t.medium.c.case_id)
    return exists(files.correlate(t.listed_instance, t.medium))


def _lines(case_id: int) -> Select[Any]:
    """Every listed line with its medium. `line` tells images apart: by UID, else by path."""
    row = t.listed_instance.c
    line = case((row.sop_instance_uid != "", row.sop_instance_uid), else_=row.path).label("line")
    return (
        select(t.listed_series, row.path, line, t.medium.c.volume, t.medium.c.top)
        .join_from(t.listed_instance, t.listed_series)
        .join(t.medium)
        .where(t.medium.c.case_id == case_id)
    )


def _counted(case_id: int) -> Select[Any]:
    """Each listed series of a case, how many images it has and how many of them are here by their UID."""
    lines = _lines(case_id).add_columns(case((_is_here(), 1), else_=0).label("here")).subquery()
    row = lines.c
    return (
        select(
            row.study_uid,
            row.series_uid,
            func.max(row.study_date).label("study_date"),
            func.max(row.modality).label("modality"),
            func.max(row.number).label("number"),
            func.max(row.description).label("description"),
            func.count(row.line.distinct()).label("listed"),
            func.count(case((row.here == 1, row.line)).distinct()).label("here"),
        )
        .group_by(row.study_uid, row.series_uid)
        .order_by("study_date", "number", row.series_uid)
    )


def _listed(row: Any, here: int, example: str = "", names: Mapping[str, str] = MappingProxyType({})) -> ListedSeries:
    return ListedSeries(
        row.study_uid,
        row.study_date,
        row.series_uid,
        row.modality,
        row.number,
        row.description or names.get(row.series_uid, ""),
        row.listed,
        here,
        example,
    )
