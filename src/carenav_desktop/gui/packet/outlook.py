"""What the packet place needs to know before it draws: one look at the case, taken off the main thread."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ...domain.case import PacketEntry, Record, Study
from ...domain.reviewer import Reviewer
from ...domain.scope import WHOLE, Scope

if TYPE_CHECKING:
    from ...services.forecast import Forecast
    from ...services.preflight import Preflight
    from ...services.workspace import Workspace


@dataclass(frozen=True)
class Outlook:
    """The packet that would be made now, the records and studies in it, the packets made before, and the cards of
    reviewers for whom one can be sealed.

    `later` counts by kind what a first part leaves out; `left` are the items that are not ticked; `ahead` says how
    large it becomes, `free` how many bytes the target has. `flagged` are studies with the series alone whose pictures
    are looked at before they go along without names.
    """

    preflight: Preflight
    records: tuple[Record, ...]
    studies: tuple[Study, ...]
    register: tuple[PacketEntry, ...]
    scope: Scope = WHOLE
    later: Mapping[str, int] = field(default_factory=dict)
    reviewers: tuple[Reviewer, ...] = ()
    left: frozenset[str] = frozenset()
    ahead: Forecast | None = None
    free: int = 0
    flagged: tuple[Study, ...] = ()


def look(ws: Workspace, case_id: int, scope: Scope, folder: Path, volume_size: int | None) -> Outlook:
    """Read it all, for a packet in `folder`; raises `CaseError` for an unknown case."""
    from ...services.collecting import packet_content
    from ...services.exporting import packet_register
    from ...services.forecast import forecast
    from ...services.preflight import look_over
    from ...services.records import list_records, list_studies
    from ...services.reviewers import list_reviewers

    content, studies = packet_content(ws, case_id, scope=scope), list_studies(ws, case_id)
    going = {one.record.id for one in content.documents}
    shown = {f"record:{one}" for one in going} | content.left
    return Outlook(
        look_over(content),
        tuple(one for one in list_records(ws, case_id) if f"record:{one.id}" in shown),
        (*content.studies, *(one for one in studies if f"study:{one.id}" in content.left)),
        packet_register(ws, case_id),
        scope,
        content.later,
        list_reviewers(ws),
        content.left,
        forecast(content, volume_size),
        _free(folder),
        _flagged(studies, {one.id for one in content.flagged}),
    )


def _flagged(studies: Iterable[Study], wanted: Set[int]) -> tuple[Study, ...]:
    """The studies with these series alone."""
    reduced = (replace(one, series=tuple(series for series in one.series if series.id in wanted)) for one in studies)
    return tuple(one for one in reduced if one.series)


def _free(folder: Path) -> int:
    """Bytes that can be written there; 0 where nobody can say."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return 0
