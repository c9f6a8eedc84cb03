"""What speaks for holes in the series of a case: the stored numbers of its images, and the lists of its discs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Select, and_, case, func, select

from ..domain.completeness import Gap, Slice, gaps, repeated
from ..domain.list_check import ListedSeries
from . import tables as t
from .listings import Listings


@dataclass(frozen=True)
class Found:
    """Of one series: its holes, images at the place of another, and what a list says of it."""

    gaps: tuple[Gap, ...] = ()
    repeated: int = 0
    listed: ListedSeries | None = None


def by_series(connection: Connection, case_id: int) -> tuple[dict[int, Found], dict[str, tuple[ListedSeries, ...]]]:
    """By series id what was found; and by Study Instance UID the listed series of which nothing is here.

    Series whose numbers follow one another and whose places differ are whole as they are, and not looked at closer.
    """
    known: defaultdict[str, list[tuple[int, str, str]]] = defaultdict(list)
    found: dict[int, Found] = {}
    doubtful: dict[int, str] = {}
    for one in connection.execute(_counted(case_id)):
        known[one.series_uid].append((one.id, one.study_uid, one.modality))
        found[one.id] = Found()
        in_a_row = one.images == one.numbers == one.highest - one.lowest + 1 if one.numbers else False
        if not in_a_row or one.places < one.placed:
            doubtful[one.id] = one.modality
    for series_id, group in groupby(_images(connection, doubtful), attrgetter("series_id")):
        images = [
            (Slice(one.number, one.position, one.stack, one.frames, bool(one.scout)), one.conflict) for one in group
        ]
        holes = gaps((slice for slice, _ in images), doubtful[series_id])
        # Two files of one UID are told of as what they are.
        found[series_id] = Found(holes, repeated(slice for slice, twice in images if not twice))
    return _with_lists(found, known, Listings(connection).series(case_id))


def _counted(case_id: int) -> Select[Any]:
    """Each series in figures: images, different numbers, slices with a place, and different places."""
    row, series = t.instance.c, t.series.c
    placed = and_(row.stack != "", row.position.is_not(None))
    place = row.stack + " " + func.round(row.position, 1)
    return (
        select(
            series.id,
            series.modality,
            series.series_uid,
            t.study.c.study_uid,
            func.count().label("images"),
            func.count(row.number.distinct()).label("numbers"),
            func.min(row.number).label("lowest"),
            func.max(row.number).label("highest"),
            func.count(case((placed, 1))).label("placed"),
            func.count(case((placed, place)).distinct()).label("places"),
        )
        .join_from(t.instance, t.file)
        .join(t.series)
        .join(t.study)
        .where(t.file.c.case_id == case_id, t.file.c.trashed == "")
        .group_by(series.id)
    )


def _images(connection: Connection, series: Collection[int]) -> Iterable[Any]:
    """The stored numbers of the images of some series, series by series."""
    row = t.instance.c
    return connection.execute(
        select(row.series_id, row.number, row.position, row.stack, row.frames, row.scout, row.conflict)
        .join_from(t.instance, t.file)
        .where(t.among(row.series_id, series), t.file.c.trashed == "")
        .order_by(row.series_id)
    )


def _with_lists(
    found: dict[int, Found], known: dict[str, list[tuple[int, str, str]]], lists: Iterable[ListedSeries]
) -> tuple[dict[int, Found], dict[str, tuple[ListedSeries, ...]]]:
    """Give each listed series to the one it means: of its UID, best in its study and of its modality."""
    absent: defaultdict[str, list[ListedSeries]] = defaultdict(list)
    for listed in lists:
        here = known.get(listed.series_uid, []) if listed.series_uid else []
        if here:
            meant = max(here, key=lambda one: (one[1] == listed.study_uid, one[2] == listed.modality, -one[0]))
            one = found[meant[0]]
            found[meant[0]] = Found(one.gaps, one.repeated, listed)
        elif not listed.here and listed.study_uid:
            absent[listed.study_uid].append(listed)
    return found, {uid: tuple(series) for uid, series in absent.items()}
