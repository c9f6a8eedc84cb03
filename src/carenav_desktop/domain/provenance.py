"""How a record or a study came into the library: when, from which medium, by whose hand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Provenance:
    """`added` is an ISO moment in UTC, of a study that of its first file. `by` are the initials of who added it, empty
    where nobody signed. `media` are labels of discs and sticks, or names of folders, the largest share first.
    """

    added: str = ""
    by: str = ""
    media: tuple[str, ...] = ()
