"""What lies in the trash, as a value. Nothing here or below ever deletes by the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

_OLD = timedelta(days=30)


@dataclass(frozen=True)
class TrashLine:
    """One thing in the trash. `kind` is record, study or case; `since` an ISO moment in UTC; `files` counts its files.

    `old` says that it lies there for 30 days or more. That is only said: nothing leaves the trash by itself.
    """

    kind: str
    id: int
    case_name: str
    title: str
    since: str
    files: int
    old: bool


def is_old(since: str, now: str) -> bool:
    """Whether 30 days lie between two ISO moments; no when `since` is later or one of them is no moment."""
    try:
        return datetime.fromisoformat(now) - datetime.fromisoformat(since) >= _OLD
    except (ValueError, TypeError):
        return False
