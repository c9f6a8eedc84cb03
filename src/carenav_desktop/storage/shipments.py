"""What was sent by post or courier, case by case."""

from __future__ import annotations

from sqlalchemy import Connection, select

from ..domain.shipping import Shipment
from ..errors import CaseError, Code
from . import tables as t

_ASKED = "asked"


class Shipments:
    """The shipments of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, case_id: int) -> tuple[Shipment, ...]:
        """The shipments of a case in the order in which they were sent, those not sent yet last."""
        row = t.shipment
        chosen = select(row).where(row.c.case_id == case_id).order_by(row.c.sent == "", row.c.sent, row.c.id)
        return tuple(
            Shipment(
                one.id, one.what, one.count_, one.numbers, one.courier, one.tracking, one.permit == _ASKED, one.sent,
                one.received, one.returned, one.note,
            )
            for one in self._connection.execute(chosen.add_columns(row.c["count"].label("count_")))
        )  # fmt: skip

    def keep(self, case_id: int, shipment: Shipment) -> int:
        """Store a shipment, a new one where its id is 0; gives its id. Raises `CaseError` for an unknown id."""
        if shipment.id and shipment.id not in {one.id for one in self.all(case_id)}:
            raise CaseError(Code.SHIPMENT_UNKNOWN, shipment=shipment.id)
        values = {name: value for name, value in vars(shipment).items() if name not in ("id", "permit_asked")}
        values["permit"] = _ASKED if shipment.permit_asked else ""
        return t.keep_row(self._connection, t.shipment, shipment.id, {**values, "case_id": case_id})
