"""Tissue that was taken from a person, as a ledger: what is left of it, who holds it, whether it may be lent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Release(StrEnum):
    """What the holder answered when asked to lend material; empty while nobody asked."""

    UNASKED = ""
    ASKED = "asked"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True)
class Specimen:
    """One specimen. `slides` counts stained slides, `blocks` and `unstained` are as written; `date` is ISO or empty.

    `reports` are the ids of the pathology reports about it.
    """

    id: int
    accession_number: str = ""
    site: str = ""
    date: str = ""
    laboratory: str = ""
    slides: int = 0
    stains: str = ""
    blocks: str = ""
    unstained: str = ""
    holder: str = ""
    release: Release = Release.UNASKED
    note: str = ""
    reports: tuple[int, ...] = ()

    @property
    def is_answered(self) -> bool:
        """Whether holder and answer are known."""
        return bool(self.holder.strip()) and self.release in (Release.YES, Release.NO)
