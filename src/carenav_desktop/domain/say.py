"""A sentence to come: a code of `resources/messages/` and its parameters. Rooms below the surface never write words."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Say:
    """`code` names the sentence, `params` fill its blanks; a nested `Say` is a phrase inside the sentence."""

    code: str
    params: dict[str, object] = field(default_factory=dict)
