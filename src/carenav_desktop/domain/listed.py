"""What the index of a disc, its DICOMDIR (PS3.3 annex F), lists: an expectation to hold what arrived against.

Lists are never trusted: the files themselves say what they are, and no listed path is ever opened.
"""

from __future__ import annotations

from dataclasses import dataclass

from .report import Reason


@dataclass(frozen=True)
class ListedFile:
    """One line of a DICOMDIR with its series and study. `path` is relative to the index, with forward slashes."""

    study_uid: str
    study_date: str
    series_uid: str
    modality: str
    number: int | None
    description: str
    sop_instance_uid: str
    path: str


@dataclass(frozen=True)
class MediaIndex:
    """All lines of one DICOMDIR, and what a person should know of it."""

    files: tuple[ListedFile, ...] = ()
    remarks: tuple[Reason, ...] = ()
