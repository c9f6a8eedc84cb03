"""What the packet place needs to know before it draws: one look at the case, taken off the main thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...domain.case import Decision, PacketEntry, Record, Study
from ...domain.reviewer import Reviewer

if TYPE_CHECKING:
    from ...services.preflight import Preflight
    from ...services.workspace import Workspace


@dataclass(frozen=True)
class Outlook:
    """The packet that would be made now, the records and studies in it, the packets made before, and the cards of
    reviewers for whom one can be sealed."""

    preflight: Preflight
    records: tuple[Record, ...]
    studies: tuple[Study, ...]
    register: tuple[PacketEntry, ...]
    reviewers: tuple[Reviewer, ...] = ()


def look(ws: Workspace, case_id: int) -> Outlook:
    """Read it all; raises `CaseError` for an unknown case."""
    from ...services.exporting import packet_register
    from ...services.preflight import preflight
    from ...services.records import list_records, list_studies
    from ...services.reviewers import list_reviewers

    return Outlook(
        preflight(ws, case_id),
        tuple(one for one in list_records(ws, case_id) if _goes_along(one) and not one.unreadable),
        tuple(one for one in list_studies(ws, case_id) if _goes_along(one)),
        packet_register(ws, case_id),
        list_reviewers(ws),
    )


def _goes_along(one: Record | Study) -> bool:
    return one.decision is not Decision.NOT_OURS
