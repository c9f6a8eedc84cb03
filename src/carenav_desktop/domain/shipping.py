"""Parcels: slides, blocks and discs that were sent by post or courier, and where they are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Shipment:
    """One parcel. `id` 0 is a new one; dates are ISO or empty; `numbers` are those on the slides, blocks or discs.

    `permit_asked` when somebody asked whether an import or export permit is needed.
    """

    id: int = 0
    what: str = ""
    count: int = 0
    numbers: str = ""
    courier: str = ""
    tracking: str = ""
    permit_asked: bool = False
    sent: str = ""
    received: str = ""
    returned: str = ""
    note: str = ""

    @property
    def is_under_way(self) -> bool:
        """Whether it was sent and nobody has it yet."""
        return bool(self.sent) and not self.received and not self.returned
