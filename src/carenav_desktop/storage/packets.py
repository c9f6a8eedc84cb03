"""The register of packets that were handed over."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import Connection, select

from ..domain.case import PacketEntry
from . import tables as t


class Packets:
    """The register of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, case_id: int, entry: PacketEntry, reply_identity: str) -> PacketEntry:
        """Enter a packet; its id is given here. `reply_identity` is the secret that opens the reviewer's answer."""
        row = {**asdict(entry), "id": t.next_id(self._connection, t.packet)}
        self._connection.execute(t.packet.insert().values(**row, case_id=case_id, reply_identity=reply_identity))
        return PacketEntry(**row)

    def all(self, case_id: int) -> tuple[PacketEntry, ...]:
        """The packets of a case, newest first."""
        columns = [column for column in t.packet.c if column.name not in ("case_id", "reply_identity")]
        rows = self._connection.execute(
            select(*columns).where(t.packet.c.case_id == case_id).order_by(t.packet.c.id.desc())
        )
        return tuple(PacketEntry(**row._mapping) for row in rows)
