"""The pages of the help as values, read from their document (`resources/help/help.schema.json`). Holds no words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from .items import Texts


class PartKind(StrEnum):
    """What a part of a page is; the value is its name in the document."""

    SAY = "say"
    HEAD = "head"
    POINTS = "points"
    MESSAGE = "message"
    KEYS = "keys"


@dataclass(frozen=True)
class HelpPart:
    """One part. `texts` are its sentences, `code` that of a message, `keys` the keys whose meanings `texts` are."""

    kind: PartKind
    texts: tuple[Texts, ...] = ()
    code: str = ""
    keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class HelpPage:
    """A page; `id` is the name by which it is opened."""

    id: str
    title: Texts
    parts: tuple[HelpPart, ...]


def read_pages(document: Mapping[str, Any]) -> tuple[HelpPage, ...]:
    """The pages of a document that ships with the program, in their order. Raises `KeyError` where a field lacks."""
    return tuple(
        HelpPage(one["id"], one["title"], tuple(_part(*part) for row in one["parts"] for part in row.items()))
        for one in document["pages"]
    )


def _part(name: str, given: Any) -> HelpPart:
    kind = PartKind(name)
    match kind:
        case PartKind.MESSAGE:
            return HelpPart(kind, code=given)
        case PartKind.POINTS:
            return HelpPart(kind, tuple(given))
        case PartKind.KEYS:
            return HelpPart(kind, tuple(one["does"] for one in given), keys=tuple(one["keys"] for one in given))
        case _:
            return HelpPart(kind, (given,))
