"""What the packet place needs to know before it draws: one look at the case, taken off the main thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...domain.case import PacketEntry, Record, Study
from ...domain.reviewer import Reviewer
from ...domain.scope import WHOLE, Scope

if TYPE_CHECKING:
    from ...services.preflight import Preflight
    from ...services.workspace import Workspace


@dataclass(frozen=True)
class Outlook:
    """The packet that would be made now, the records and studies in it, the packets made before, and the cards of
    reviewers for whom one can be sealed.

    `later` counts by kind what a first part leaves out.
    """

    preflight: Preflight
    records: tuple[Record, ...]
    studies: tuple[Study, ...]
    register: tuple[PacketEntry, ...]
    scope: Scope = WHOLE
    later: Mapping[str, int] = field(default_factory=dict)
    reviewers: tuple[Reviewer, ...] = ()


def look(ws: Workspace, case_id: int, scope: Scope = WHOLE) -> Outlook:
    """Read it all; raises `CaseError` for an unknown case."""
    from ...services.content import packet_content
    from ...services.exporting import packet_register
    from ...services.preflight import look_over
    from ...services.records import list_records
    from ...services.reviewers import list_reviewers

    content = packet_content(ws, case_id, scope=scope)
    going = {one.record.id for one in content.documents}
    return Outlook(
        look_over(content),
        tuple(one for one in list_records(ws, case_id) if one.id in going),
        content.studies,
        packet_register(ws, case_id),
        scope,
        content.later,
        list_reviewers(ws),
    )
