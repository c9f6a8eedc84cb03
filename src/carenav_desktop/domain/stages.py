"""Which records make the first part of a packet: the question and key reports, small enough for a mail.

Chooses by the kind a person confirmed, the date and the size; knows nothing of what stands in a report.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .kinds import RecordKind
from .say import Say

#: A first part stays under so many bytes, with the pages that are made for it.
FIRST_LIMIT = 5_000_000
#: Kept free for those pages: cover, list of what is missing, contents, manifest.
MADE_PAGES = 1_000_000
#: Kinds in the order in which they are taken; those in one group count alike.
_ORDER = (
    (RecordKind.CLINIC_LETTER, RecordKind.TREATMENT_SUMMARY),
    (RecordKind.PLAN,),
    (RecordKind.PATHOLOGY_REPORT,),
    (RecordKind.BIOMARKER_REPORT,),
    (RecordKind.IMAGING_REPORT,),
    (RecordKind.OPERATIVE_NOTE,),
    (RecordKind.MEDICATION_LIST,),
    (RecordKind.LAB_REPORT,),
)
_RANKS = {str(kind): rank for rank, kinds in enumerate(_ORDER) for kind in kinds}
#: Under this name image files are counted among kinds of documents.
IMAGES = "images"
#: Of this kind only the newest is a key report.
_NEWEST_ONLY = RecordKind.LAB_REPORT


class Stage(StrEnum):
    """How much of a case goes into a packet."""

    ALL = "all"
    FIRST = "first"


@dataclass(frozen=True)
class Candidate:
    """A record that could go along. `kind` is a confirmed one or anything else; `size` in bytes as it would go."""

    id: int
    kind: str
    date: str
    size: int


def first_part(candidates: Sequence[Candidate], made: int = MADE_PAGES, limit: int = FIRST_LIMIT) -> frozenset[int]:
    """The ids of what goes into the first part, together with `made` bytes of pages less than `limit`.

    Taken in the order of kinds, of each kind the newest first and undated ones last; what does not fit is passed over.
    """
    chosen: set[int] = set()
    for one in _in_order(candidates):
        if made + one.size < limit:
            chosen.add(one.id)
            made += one.size
    return frozenset(chosen)


def _in_order(candidates: Sequence[Candidate]) -> list[Candidate]:
    known = [one for one in candidates if one.kind in _RANKS]
    newest_first = sorted(known, key=lambda one: (one.date, one.id), reverse=True)
    newest = next((one for one in newest_first if one.kind == _NEWEST_ONLY), None)
    return sorted(
        (one for one in newest_first if one.kind != _NEWEST_ONLY or one is newest), key=lambda one: _RANKS[one.kind]
    )


def later_said(later: Mapping[str, int]) -> Say:
    """What a first part says of the second: `later` counts documents by kind, and image files under 'images'."""
    images = later.get(IMAGES, 0)
    return Say("packet.page_later", {"documents": sum(later.values()) - images, "images": images})
