"""What an import found in the heads of files that it is still copying: studies and series with their counts.

None of it is in the case yet, so it is no `Study`: it is shown as what is on its way, and only while it is.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ComingSeries:
    """A series by what its first file says, and how many `instances` of it were seen."""

    series_uid: str
    modality: str
    number: int | None
    description: str
    instances: int


@dataclass(frozen=True)
class ComingStudy:
    """A study by what its first file says; `date` is ISO, or empty."""

    study_uid: str
    date: str
    description: str
    series: tuple[ComingSeries, ...]

    @property
    def instances(self) -> int:
        """How many files of it were seen."""
        return sum(one.instances for one in self.series)
