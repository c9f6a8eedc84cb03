"""A sentence to come: a code of `resources/messages/` and its parameters. Rooms below the surface never write words."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Say:
    """`code` names the sentence, `params` fill its blanks; a `Say` or a text per language in them is a phrase."""

    code: str
    params: dict[str, object] = field(default_factory=dict)
