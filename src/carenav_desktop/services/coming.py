"""What running imports bring, as far as it was seen before it was copied: kept in memory, gone when the import ends."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from ..domain.coming import ComingSeries, ComingStudy
from ..domain.dates import normalise
from ..domain.facts import InstanceFacts


@dataclass
class _Series:
    """One series while it is being counted."""

    first: InstanceFacts
    instances: int = 0


@dataclass
class Coming:
    """By case and study: the series that were seen. Any thread may call."""

    _cases: dict[int, dict[str, dict[tuple[str, str], _Series]]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, case_id: int, facts: InstanceFacts) -> None:
        """Count one file that is going to be copied."""
        with self._lock:
            studies = self._cases.setdefault(case_id, {})
            series = studies.setdefault(facts.study_uid, {})
            series.setdefault((facts.series_uid, facts.modality), _Series(facts)).instances += 1

    def forget(self, case_id: int) -> None:
        """The import has ended: what it brought is in the case, and the rest does not come."""
        with self._lock:
            self._cases.pop(case_id, None)

    def studies(self, case_id: int) -> tuple[ComingStudy, ...]:
        """What is being copied into a case, newest study first, its series in order of their numbers.

        A file that is in the case by now is counted all the same.
        """
        with self._lock:
            found = [_study(uid, list(series.values())) for uid, series in self._cases.get(case_id, {}).items()]
        return tuple(sorted(found, key=lambda one: one.date, reverse=True))


def _study(study_uid: str, series: list[_Series]) -> ComingStudy:
    told = series[0].first
    listed = [
        ComingSeries(
            one.first.series_uid,
            one.first.modality,
            one.first.series_number,
            one.first.series_description,
            one.instances,
        )
        for one in series
    ]
    listed.sort(key=lambda one: (one.number is None, one.number))
    return ComingStudy(study_uid, normalise(told.study_date), told.study_description, tuple(listed))
