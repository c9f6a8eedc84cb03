"""What a packet held, in words: the kind of a paper or of a scan, in both languages."""

from __future__ import annotations

from ..domain.case import PacketMember
from ..domain.kinds import RecordKind, modality_group
from ..domain.say import Say
from .wording import both


def member_label(member: PacketMember) -> tuple[str, str]:
    """What one record or scan is, as (English, Simplified Chinese)."""
    if member.item.startswith("record:"):
        return both(Say(f"kind.{member.kind}" if member.kind in set(RecordKind) else "kind.unsorted"))
    groups = dict.fromkeys(modality_group(one) for one in member.kind.split() or [""])
    pairs = [both(Say(f"scan.{one}")) for one in groups]
    return ", ".join(one for one, _ in pairs), "、".join(other for _, other in pairs)


def member_line(member: PacketMember) -> tuple[str, str]:
    """One record or scan on one line: its number, what it is, its date and title."""
    more = "".join(f" · {one}" for one in (member.date, member.title) if one)
    english, chinese = member_label(member)
    return f"{member.number} · {english}{more}", f"{member.number} · {chinese}{more}"
