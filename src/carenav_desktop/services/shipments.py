"""What was sent by post or courier: written down, changed, and listed while it is under way."""

from __future__ import annotations

from dataclasses import replace

from ..domain.dates import parse_date
from ..domain.shipping import Shipment
from ..errors import CaseError, Code
from .workspace import Workspace


def list_shipments(ws: Workspace, case_id: int) -> tuple[Shipment, ...]:
    """Every shipment of a case in the order in which they were sent."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        return unit.shipments.all(case_id)


def get_shipment(ws: Workspace, case_id: int, shipment_id: int) -> Shipment:
    """One shipment. Raises `CaseError` for an unknown one."""
    found = next((one for one in list_shipments(ws, case_id) if one.id == shipment_id), None)
    if found is None:
        raise CaseError(Code.SHIPMENT_UNKNOWN, shipment=shipment_id)
    return found


def keep_shipment(ws: Workspace, case_id: int, shipment: Shipment) -> int:
    """Store a shipment, a new one where its id is 0; gives its id.

    Raises `CaseError` for an unknown id, without a word on what it is, and for dates that are none.
    """
    if not shipment.what.strip():
        raise CaseError(Code.SHIPMENT_EMPTY)
    kept = replace(
        shipment,
        count=max(0, shipment.count),
        sent=parse_date(shipment.sent),
        received=parse_date(shipment.received),
        returned=parse_date(shipment.returned),
    )
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        number = unit.shipments.keep(case_id, kept)
        unit.trail.add("shipment.set", f"shipment:{number}")
        return number
