"""What of a case goes along: what a person left at home, and what an earlier packet has brought already.

Decides by items as the register names them ('record:3', 'study:2'); writes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..domain.case import PacketEntry, PacketMember, Record
from ..domain.kinds import RecordKind
from ..domain.scope import Scope
from ..errors import CaseError, Code
from ..storage.unit_of_work import UnitOfWork

_STUDY = "study:"
#: Confirmed records of these kinds stay at home unless somebody asks for them: a reviewer needs no passport.
_AT_HOME = {RecordKind.IDENTITY_DOCUMENT}


def item_of_record(record_id: int) -> str:
    """The name of a record in the register."""
    return f"record:{record_id}"


def item_of_study(study_id: int) -> str:
    """The name of a study in the register."""
    return f"{_STUDY}{study_id}"


def is_study(item: str) -> bool:
    """Whether an item is a study."""
    return item.startswith(_STUDY)


def digest(hashes: Iterable[str]) -> str:
    """One hash for the files of an item, whatever their order (see `PacketMember`)."""
    return hashlib.sha256("".join(sorted(hashes)).encode("ascii")).hexdigest()


@dataclass(frozen=True)
class Earlier:
    """The packet that is added to, and what it and those before it brought: the digest of each item, maybe empty."""

    packet: PacketEntry
    brought: Mapping[str, str]

    def has(self, item: str, files: str) -> bool:
        """Whether the reviewer has an item in the form it has now; `files` is its digest."""
        return item in self.brought and self.brought[item] in ("", files)


@dataclass(frozen=True)
class Selection:
    """`chosen` go along, `left` could and stay at home, `brought` the reviewer has."""

    chosen: frozenset[str]
    left: frozenset[str] = field(default_factory=frozenset)
    brought: frozenset[str] = field(default_factory=frozenset)


def goes_by_itself(record: Record) -> bool:
    """Whether a record goes along without being asked for."""
    return not (record.confirmed and record.kind in _AT_HOME)


def select(offered: Mapping[str, str], at_home: Iterable[str], scope: Scope, earlier: Earlier | None) -> Selection:
    """Part what is `offered`, each item with its digest; `at_home` are those that do not go by themselves."""
    stay = set(at_home)
    taken = {item for item in offered if scope.takes(item, by_itself=item not in stay)}
    brought = {item for item in taken if earlier is not None and earlier.has(item, offered[item])}
    return Selection(frozenset(taken - brought), frozenset(offered.keys() - taken), frozenset(brought))


def earlier_packet(unit: UnitOfWork, case_id: int, packet_id: int) -> Earlier | None:
    """The packet `packet_id` of a case with all it added to; None for 0. Raises `CaseError` for one it has not."""
    if not packet_id:
        return None
    packets = {one.id: one for one in unit.packets.all(case_id)}
    if packet_id not in packets:
        raise CaseError(Code.EXPORT_PACKET_UNKNOWN, packet=packet_id)
    members = unit.packets.members(case_id)
    brought: dict[str, str] = {}
    at = packet_id
    while at in packets:
        brought = _digests(members.get(at, ())) | brought
        at = packets[at].since
    return Earlier(packets[packet_id], brought)


def _digests(members: Iterable[PacketMember]) -> dict[str, str]:
    return {one.item: one.digest for one in members}
