"""Instances on their way into a case: finds or begins their studies and series, and sees UIDs used twice.

Studies are those of one person; two people with one Study Instance UID are two studies. Writes only.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, case, func, select, update
from sqlalchemy.sql.expression import bindparam

from ..domain.dates import normalise
from ..domain.facts import InstanceFacts, Seen
from ..domain.objects import ObjectKind, kind_of
from . import tables as t


@dataclass(frozen=True)
class NewInstance:
    """An instance whose file row has the id `id`."""

    id: int
    person_id: int
    sha256: str
    seen: Seen
    facts: InstanceFacts


@dataclass(frozen=True)
class Arrived:
    """What was new: studies, series, and the SHA-256 of instances whose SOP Instance UID another file has."""

    studies: int
    series: int
    conflicts: frozenset[str]


class ArrivingInstances:
    """Writes instances into one case, inside one transaction."""

    def __init__(self, connection: Connection, case_id: int) -> None:
        self._connection = connection
        self._case_id = case_id

    def add(self, batch: Sequence[NewInstance]) -> Arrived:
        """Write a batch that is not empty."""
        studies, new_studies = self._studies(batch)
        series, new_series = self._series(batch, studies)
        conflicting = self._conflicts(batch)
        rows = [
            _instance_row(one, series_id, one.facts.sop_instance_uid in conflicting)
            for one, series_id in zip(batch, series, strict=True)
        ]
        self._connection.execute(t.instance.insert(), rows)
        hashes = frozenset(one.sha256 for one in batch if one.facts.sop_instance_uid in conflicting)
        return Arrived(new_studies, new_series, hashes)

    def settle(self, moved: Sequence[NewInstance]) -> None:
        """Put instances that are of another person now into the studies and series of that person."""
        if not moved:
            return
        studies, _ = self._studies(moved)
        series, _ = self._series(moved, studies)
        self._connection.execute(
            update(t.instance).where(t.instance.c.id == bindparam("at")).values(series_id=bindparam("now")),
            [{"at": one.id, "now": now} for one, now in zip(moved, series, strict=True)],
        )

    def _studies(self, batch: Sequence[NewInstance]) -> tuple[list[int], int]:
        """The study of each instance, and how many are new."""
        rows = self._connection.execute(
            select(t.study.c.person_id, t.study.c.study_uid, t.study.c.id).where(
                t.study.c.case_id == self._case_id,
                t.among(t.study.c.study_uid, {one.facts.study_uid for one in batch}),
            )
        )
        known = {(row.person_id, row.study_uid): row.id for row in rows}
        keys = [(one.person_id, one.facts.study_uid) for one in batch]
        told = _first_told(keys, [_study_values(one.facts) for one in batch])
        groups = [
            (key, {"case_id": self._case_id, "person_id": key[0], "study_uid": key[1], **values})
            for key, values in told.items()
        ]
        return self._find_or_begin(t.study, known, keys, groups)

    def _series(self, batch: Sequence[NewInstance], studies: Sequence[int]) -> tuple[list[int], int]:
        """The series of each instance, and how many are new."""
        rows = self._connection.execute(
            select(t.series.c.study_id, t.series.c.series_uid, t.series.c.modality, t.series.c.id)
            .join_from(t.series, t.study)
            .where(
                t.study.c.case_id == self._case_id,
                t.among(t.series.c.series_uid, {one.facts.series_uid for one in batch}),
            )
        )
        known = {(row.study_id, row.series_uid, row.modality): row.id for row in rows}
        keys = [(study, one.facts.series_uid, one.facts.modality) for one, study in zip(batch, studies, strict=True)]
        told = _first_told(keys, [_series_values(one.facts) for one in batch])
        groups = [
            (key, {"study_id": key[0], "series_uid": key[1], "modality": key[2], **values})
            for key, values in told.items()
        ]
        return self._find_or_begin(t.series, known, keys, groups)

    def _find_or_begin(
        self,
        table: Table,
        known: dict[Any, int],
        keys: Sequence[Any],
        groups: Sequence[tuple[Any, dict[str, Any]]],
    ) -> tuple[list[int], int]:
        """Insert the groups not known; fill in what known ones did not have. Gives the id per key, and the new."""
        self._fill_in(table, [{"at": known[key], **values} for key, values in groups if key in known])
        following = t.next_id(self._connection, table)
        fresh = [values for key, values in groups if key not in known]
        for number, values in enumerate(fresh, start=following):
            values["id"] = number
        known.update({key: values["id"] for key, values in groups if key not in known})
        if fresh:
            self._connection.execute(table.insert(), fresh)
        return [known[key] for key in keys], len(fresh)

    def _fill_in(self, table: Table, rows: list[dict[str, Any]]) -> None:
        """An earlier file may have come without the date or the description that a later one has."""
        if not rows:
            return
        told = _STUDY_TOLD if table is t.study else _SERIES_TOLD
        self._connection.execute(
            update(table).where(table.c.id == bindparam("at")).values({name: _or_new(table, name) for name in told}),
            [{"at": row["at"], **{f"new_{name}": row[name] for name in told}} for row in rows],
        )

    def _conflicts(self, batch: Sequence[NewInstance]) -> set[str]:
        """SOP Instance UIDs that more than one file of the case now has; the files before are marked here."""
        counts = Counter(one.facts.sop_instance_uid for one in batch)
        del counts[""]
        of_case = select(t.file.c.id).where(t.file.c.case_id == self._case_id, t.file.c.trashed == "")
        earlier = (t.among(t.instance.c.sop_instance_uid, counts)) & t.instance.c.id.in_(of_case)
        repeated = set(self._connection.execute(select(t.instance.c.sop_instance_uid).where(earlier)).scalars())
        if repeated:
            self._connection.execute(update(t.instance).where(earlier).values(conflict=1))
        return repeated | {uid for uid, count in counts.items() if count > 1}


def _first_told(keys: Sequence[Any], values: Sequence[dict[str, Any]]) -> dict[Any, dict[str, Any]]:
    """For each key the first value of every field that is not blank."""
    told: dict[Any, dict[str, Any]] = {}
    for key, one in zip(keys, values, strict=True):
        group = told.setdefault(key, dict(one))
        for name, value in one.items():
            if group[name] in ("", None):
                group[name] = value
    return told


def _or_new(table: Table, name: str) -> Any:
    """The stored value, or the new one where nothing is stored."""
    column: Any = table.c[name]
    new: Any = bindparam(f"new_{name}")
    return func.coalesce(column, new) if column.nullable else case((column == "", new), else_=column)


def _study_values(facts: InstanceFacts) -> dict[str, Any]:
    return {
        "date": normalise(facts.study_date),
        "description": facts.study_description,
        "accession_number": facts.accession_number,
        "institution": facts.institution,
    }


def _series_values(facts: InstanceFacts) -> dict[str, Any]:
    return {
        "number": facts.series_number,
        "description": facts.series_description,
        "body_part": facts.body_part,
    }


_STUDY_TOLD = ("date", "description", "accession_number", "institution")
_SERIES_TOLD = ("number", "description", "body_part")


def _instance_row(one: NewInstance, series_id: int, conflict: bool) -> dict[str, object]:
    facts = one.facts
    localizer = any("LOCALIZER" in word.upper() for word in facts.image_type)
    return {
        "id": one.id,
        "series_id": series_id,
        "sop_class_uid": facts.sop_class_uid,
        "sop_instance_uid": facts.sop_instance_uid,
        "transfer_syntax_uid": facts.transfer_syntax_uid,
        "number": facts.instance_number,
        "position": facts.position,
        "frames": facts.frames,
        "scout": int(localizer or kind_of(facts.sop_class_uid) is ObjectKind.DOSE_REPORT),
        "conflict": int(conflict),
        "burned_in": int(facts.burned_in),
        "doubtful_text": int(facts.doubtful_text),
        "stack": facts.stack,
        "keys": stored_keys(one.seen, facts),
    }


def stored_keys(seen: Seen, facts: InstanceFacts) -> str:
    """The directory keys of an instance as they are stored."""
    return json.dumps(directory_keys(seen, facts), ensure_ascii=False, separators=(",", ":"))


def directory_keys(seen: Seen, facts: InstanceFacts) -> Mapping[str, object]:
    """What a DICOMDIR needs to know of one instance, by keyword; what the file says goes before what we make of it."""
    return {
        "PatientID": seen.patient_id,
        "PatientName": seen.names[0] if seen.names else "",
        "PatientBirthDate": _da(seen.born),
        "PatientSex": seen.sex,
        "StudyDate": _da(facts.study_date),
        "StudyTime": facts.study_time,
        "StudyDescription": facts.study_description,
        "StudyInstanceUID": facts.study_uid,
        "StudyID": facts.study_id,
        "AccessionNumber": facts.accession_number,
        "Modality": facts.modality,
        "SeriesInstanceUID": facts.series_uid,
        "SeriesNumber": facts.series_number,
        "InstitutionName": facts.institution,
        "SeriesDescription": facts.series_description,
        "InstanceNumber": facts.instance_number,
        "ImageType": list(facts.image_type),
        "Rows": facts.rows,
        "Columns": facts.columns,
        "NumberOfFrames": facts.frames,
        "SpecificCharacterSet": facts.character_set,
        **facts.directory,
    }


def _da(text: str) -> str:
    """A date as DICOM writes it (PS3.5 section 6.2, VR DA), or empty when it is no whole day."""
    digits = normalise(text).replace("-", "")
    return digits if len(digits) == len("20240512") else ""
