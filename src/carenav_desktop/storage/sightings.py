"""What is seen of everyone on the files of a case: how much, from when, from where, with which picture. Reads only."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection, func, select

from ..domain.people import Origin, Sighting
from . import tables as t
from .people import People
from .provenances import import_folders, medium_columns, medium_name


class Sightings:
    """The sightings of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, case_id: int) -> tuple[Sighting, ...]:
        """One for each of `People.all`, in its order."""
        studies, papers = self._studies(case_id), self._papers(case_id)
        origins, previews = self._origins(case_id), self._previews(case_id)
        found = []
        for person in People(self._connection).all(case_id):
            scans, first, last = studies.get(person.id, (0, "", ""))
            count, paper_first, paper_last = papers.get(person.id, (0, "", ""))
            dates = sorted(one for one in (first, last, paper_first, paper_last) if one)
            found.append(
                Sighting(
                    person,
                    scans,
                    count,
                    dates[0] if dates else "",
                    dates[-1] if dates else "",
                    tuple(origins[person.id]),
                    previews.get(person.id, ""),
                )
            )
        return tuple(found)

    def _studies(self, case_id: int) -> dict[int, tuple[int, str, str]]:
        """By person: how many studies, and the dates of the oldest and the newest."""
        study = t.study.c
        dated = func.nullif(study.date, "")
        counted = (
            select(study.person_id, func.count(study.id.distinct()), func.min(dated), func.max(dated))
            .join_from(t.instance, t.file)
            .join(t.series)
            .join(t.study)
            .where(study.case_id == case_id, t.file.c.trashed == "")
            .group_by(study.person_id)
        )
        rows = self._connection.execute(counted)
        return {person: (count, first or "", last or "") for person, count, first, last in rows}

    def _papers(self, case_id: int) -> dict[int, tuple[int, str, str]]:
        """By person: how many papers, and the dates of those that somebody has confirmed."""
        file, paper = t.file.c, t.document.c
        dated = func.nullif(paper.date, "")
        counted = (
            select(
                file.person_id,
                func.count(),
                func.min(dated).filter(paper.confirmed == 1),
                func.max(dated).filter(paper.confirmed == 1),
            )
            .join_from(t.document, t.file)
            .where(file.case_id == case_id, file.trashed == "")
            .group_by(file.person_id)
        )
        rows = self._connection.execute(counted)
        return {person: (count, first or "", last or "") for person, count, first, last in rows}

    def _origins(self, case_id: int) -> defaultdict[int, list[Origin]]:
        """By person: the media and folders the files came from, the largest share first."""
        file = t.file.c
        each = (
            select(file.person_id, file.import_id, *medium_columns())
            .where(file.case_id == case_id, file.trashed == "", t.is_record_or_image())
            .subquery()
        )
        counted = select(*each.c, func.count().label("files")).group_by(*each.c)
        folders = import_folders(self._connection, case_id)
        shares: defaultdict[int, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
        for one in self._connection.execute(counted):
            medium = medium_name(one.volume, one.top, folders[one.import_id, one.volume])
            shares[one.person_id][medium] += one.files
        found: defaultdict[int, list[Origin]] = defaultdict(list)
        for person, named in shares.items():
            found[person] = [Origin(*one) for one in sorted(named.items(), key=lambda one: -one[1])]
        return found

    def _previews(self, case_id: int) -> dict[int, str]:
        """By person: the largest series that is more than a scout, else the first paper that can be shown."""
        file, row, series = t.file.c, t.instance.c, t.series.c
        counted = (
            select(file.person_id, series.id, func.min(row.scout), func.count())
            .join_from(t.instance, t.file)
            .join(t.series)
            .where(file.case_id == case_id, file.trashed == "", row.frames > 0)
            .group_by(file.person_id, series.id)
        )
        best: dict[int, tuple[bool, int, int]] = {}
        for person, number, scout, files in self._connection.execute(counted):
            best[person] = max(best.get(person, (False, 0, 0)), (not scout, files, -number))
        found = {person: f"series:{-number}" for person, (_, _, number) in best.items()}
        shown = (
            select(file.person_id, func.min(file.id))
            .join_from(t.document, t.file)
            .where(file.case_id == case_id, file.trashed == "", file.unreadable == "", t.document.c.locked == 0)
            .group_by(file.person_id)
        )
        return {person: f"record:{number}" for person, number in self._connection.execute(shown)} | found
