"""The moment written beside a row. Never used to decide anything: clocks of home computers jump."""

from __future__ import annotations

from datetime import UTC, datetime


def moment() -> str:
    """Now in UTC, ISO 8601 to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
