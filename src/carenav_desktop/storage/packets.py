"""The register of packets that were handed over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from ..domain.case import PacketEntry, PacketMember
from ..domain.scope import PacketForm
from ..domain.stages import Stage
from . import tables as t


class Packets:
    """The register of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self,
        case_id: int,
        entry: PacketEntry,
        reply_identity: str,
        members: Sequence[PacketMember] = (),
        uid_secret: str = "",
    ) -> PacketEntry:
        """Enter a packet and what it holds; its id is given here. `reply_identity` is the secret that opens the
        reviewer's answer, `uid_secret` the one that made its UIDs where it names nobody."""
        entry = replace(entry, id=t.next_id(self._connection, t.packet), deidentified=bool(uid_secret))
        row = {name: value for name, value in asdict(entry).items() if name != "deidentified"}
        secrets = {"reply_identity": reply_identity, "uid_secret": uid_secret}
        self._connection.execute(t.packet.insert().values(**row, **secrets, case_id=case_id))
        rows = [{"packet_id": entry.id, **asdict(one)} for one in members]
        if rows:
            self._connection.execute(t.packet_member.insert(), rows)
        return entry

    def uid_secret(self, packet_id: int) -> str:
        """The secret that made the UIDs of a packet, empty for one with names and for none."""
        wanted = select(t.packet.c.uid_secret).where(t.packet.c.id == packet_id)
        return self._connection.execute(wanted).scalar() or ""

    def reply_identities(self) -> tuple[tuple[int, int, str], ...]:
        """Of every packet of the library: its case, its id, and the secret that opens the reviewer's answer to it."""
        row = t.packet.c
        found = self._connection.execute(select(row.case_id, row.id, row.reply_identity).order_by(row.id.desc()))
        return tuple((one.case_id, one.id, one.reply_identity) for one in found)

    def members(self, case_id: int) -> dict[int, tuple[PacketMember, ...]]:
        """What each packet of a case holds, by the packet's id, in the order of numbers."""
        found: defaultdict[int, list[PacketMember]] = defaultdict(list)
        row = t.packet_member
        of_case = select(row).join_from(row, t.packet).where(t.packet.c.case_id == case_id).order_by(row.c.number)
        for one in self._connection.execute(of_case):
            told = {name: value for name, value in one._mapping.items() if name != "packet_id"}
            found[one.packet_id].append(PacketMember(**told))
        return {packet: tuple(members) for packet, members in found.items()}

    def all(self, case_id: int) -> tuple[PacketEntry, ...]:
        """The packets of a case, newest first."""
        row = t.packet.c
        columns = [one for one in row if one.name not in ("case_id", "reply_identity", "uid_secret")]
        nameless = (row.uid_secret != "").label("deidentified")
        wanted: Select[Any] = select(*columns, nameless).where(row.case_id == case_id).order_by(row.id.desc())
        rows = self._connection.execute(wanted)
        return tuple(_entry(row) for row in rows)


def _entry(row: Row[Any]) -> PacketEntry:
    kinds = {"stage": Stage(row.stage), "form": PacketForm(row.form), "deidentified": bool(row.deidentified)}
    return PacketEntry(**{**row._mapping, **kinds})
