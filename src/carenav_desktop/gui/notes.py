"""A line on what was just done, shown at the foot of the window until the next one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Note:
    """`link` names what `act` does about it; both are empty when there is nothing to do."""

    sentence: str
    link: str = ""
    act: Callable[[], object] | None = None
