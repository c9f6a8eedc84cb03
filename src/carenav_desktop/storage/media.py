"""What was brought in as one, a disc or a folder or an archive, and what its index lists. Judges no file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.sqlite import insert

from ..domain.character_sets import CharacterChoice
from ..domain.dates import normalise
from ..domain.listed import ListedFile
from . import tables as t


def folder_of(source: str) -> str:
    """The folder or archive that a file lies in; the lines of an index are relative to it."""
    return source.rpartition("/")[0]


class Media:
    """The media of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, case_id: int, volume: str, top: str) -> int:
        """The id of the medium of a case with that label and place, entered when it is new."""
        row = t.medium.c
        known = select(row.id).where(row.case_id == case_id, row.volume == volume, row.top == top)
        number = self._connection.execute(known).scalar_one_or_none()
        if number is None:
            number = t.next_id(self._connection, t.medium)
            values = {"id": number, "case_id": case_id, "volume": volume, "top": top, "character_set": ""}
            self._connection.execute(t.medium.insert().values(values))
        return int(number)

    def choices(self, case_id: int) -> dict[tuple[str, str], CharacterChoice]:
        """Every medium of a case by label and place, and the character set a person has chosen for it."""
        rows = self._connection.execute(select(t.medium).where(t.medium.c.case_id == case_id).order_by(t.medium.c.id))
        return {(row.volume, row.top): CharacterChoice(row.character_set) for row in rows}

    def choose(self, case_id: int, volume: str, top: str, choice: CharacterChoice) -> None:
        """Keep what a person has chosen for the texts on a medium."""
        number = self.of(case_id, volume, top)
        self._connection.execute(update(t.medium).where(t.medium.c.id == number).values(character_set=choice))

    def enter(self, case_id: int, volume: str, top: str, listed: Sequence[ListedFile]) -> None:
        """Store the lines of the index that lies in `top`; those known already stay as they are."""
        series = self._series(self.of(case_id, volume, top), listed)
        first = t.next_id(self._connection, t.listed_instance)
        rows = [
            {
                "id": number,
                "listed_series_id": series[one.study_uid, one.series_uid],
                "sop_instance_uid": one.sop_instance_uid,
                "path": one.path,
            }
            for number, one in enumerate(listed, start=first)
        ]
        self._connection.execute(insert(t.listed_instance).on_conflict_do_nothing(), rows)

    def _series(self, medium_id: int, listed: Sequence[ListedFile]) -> dict[tuple[str, str], int]:
        """The id of each series of a list by the UIDs of its study and its own."""
        told: dict[tuple[str, str], dict[str, Any]] = {}
        for one in listed:
            values = {
                "medium_id": medium_id,
                "study_uid": one.study_uid,
                "study_date": normalise(one.study_date),
                "series_uid": one.series_uid,
                "modality": one.modality,
                "number": one.number,
                "description": one.description,
            }
            told.setdefault((one.study_uid, one.series_uid), values)
        first = t.next_id(self._connection, t.listed_series)
        rows = [{"id": number, **values} for number, values in enumerate(told.values(), start=first)]
        self._connection.execute(insert(t.listed_series).on_conflict_do_nothing(), rows)
        row = t.listed_series.c
        found = select(row.study_uid, row.series_uid, row.id).where(row.medium_id == medium_id)
        return {(study, series): number for study, series, number in self._connection.execute(found)}
