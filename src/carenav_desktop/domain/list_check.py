"""What the lists of a case's discs name, held against what is here: series by series, never as an alarm."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ListedSeries:
    """What the lists of all discs of a case say of one series, each image once, against what is here.

    `example` is the path of one image that is not here, as its list has it.
    """

    study_uid: str
    study_date: str
    series_uid: str
    modality: str
    number: int | None
    description: str
    listed: int
    here: int
    example: str = ""

    @property
    def absent(self) -> int:
        """How many listed images are not here."""
        return self.listed - self.here


@dataclass(frozen=True)
class UnlistedSeries:
    """Images of one series that came from a disc with a list, which does not name them."""

    study_date: str
    modality: str
    number: int | None
    description: str
    count: int


@dataclass(frozen=True)
class ListCheck:
    """How lists and files go together: series of which something is not here, and images no list names."""

    absent: tuple[ListedSeries, ...] = ()
    unlisted: tuple[UnlistedSeries, ...] = ()
