"""What of a case goes into one packet, and the form it is handed over in. Values only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .say import Say
from .stages import Stage


class PacketForm(StrEnum):
    """How a packet is handed over: sealed with its reading room, as an AES-256 ZIP, or open for an import desk."""

    SEALED = "sealed"
    ZIP = "zip"
    FOLDER = "folder"
    IMAGE = "image"


#: Forms that whoever finds them can read.
PLAIN = frozenset({PacketForm.FOLDER, PacketForm.IMAGE})


@dataclass(frozen=True)
class Scope:
    """How much of a case goes along.

    Items are named as in the register, 'record:3' and 'study:2'. `without` stay at home although they would go by
    themselves, `also` go although they would not. `since` is the id of an earlier packet whose items are left out, 0
    for none.
    """

    stage: Stage = Stage.ALL
    without: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    since: int = 0
    deidentified: bool = False
    looked_at: frozenset[int] = frozenset()

    def takes(self, item: str, *, by_itself: bool) -> bool:
        """Whether an item goes along that would, or would not, go by itself."""
        return item not in self.without and (by_itself or item in self.also)


def adds_to_said(code: str, made: str) -> Say:
    """What a packet says that holds only what is new since another."""
    return Say("packet.adds_to", {"packet": code, "made": made})


#: All there is, but for what never goes by itself.
WHOLE = Scope()
