"""What the review place needs to know before it draws: one look at the case, taken off the main thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...domain.case import PacketEntry, Record, Study
from ...domain.display import visible
from ...domain.items import CheckList
from ...domain.reviewer import Reviewer
from .. import words
from ..records.shelf import record_title

if TYPE_CHECKING:
    from ...services.reviews import ReviewView
    from ...services.workspace import Workspace


@dataclass(frozen=True)
class Outlook:
    """The reviews of a case, every reviewer card, the packets made, the lists there are, its records and studies."""

    reviews: tuple[ReviewView, ...] = ()
    reviewers: tuple[Reviewer, ...] = ()
    register: tuple[PacketEntry, ...] = ()
    lists: tuple[CheckList, ...] = ()
    records: tuple[Record, ...] = ()
    studies: tuple[Study, ...] = field(default=())

    def targets(self) -> list[tuple[str, str]]:
        """Every record and study as ('record:3', what it is called), newest first as they are listed."""
        papers = [(f"record:{one.id}", _named(record_title(one), one.date, one.place)) for one in self.records]
        return papers + [(f"study:{one.id}", _study(one)) for one in self.studies]


def look(ws: Workspace, case_id: int) -> Outlook:
    """Read it all; raises `CaseError` for an unknown case."""
    from ...services.exporting import packet_register
    from ...services.lists import list_lists
    from ...services.records import list_records, list_studies
    from ...services.reviewers import list_reviewers
    from ...services.reviews import list_reviews

    return Outlook(
        list_reviews(ws, case_id),
        list_reviewers(ws),
        packet_register(ws, case_id),
        list_lists(ws),
        list_records(ws, case_id),
        list_studies(ws, case_id),
    )


def _study(one: Study) -> str:
    kinds = words.listed([words.modality_and_letters(kind) for kind in one.modalities])
    return _named(kinds, one.date, one.description)


def _named(what: str, date: str, more: str) -> str:
    return words.listed([part for part in (what, words.date(date), visible(more, 60)) if part])
