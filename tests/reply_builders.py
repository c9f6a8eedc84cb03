"""Replies as the reading room writes them, sealed for the packet they answer. The seals are real."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from opinion_builders import MEMBERS

from carenav_desktop.domain.case import PacketEntry, PacketMember
from carenav_desktop.sealing.identities import Identity, new_identity
from carenav_desktop.sealing.seal import SealWriter
from carenav_desktop.services.workspace import Workspace

RECEIPT = "7F3A-21CC"


def document(**changes: object) -> dict[str, Any]:
    """A reply to packet K7QP that says something everywhere."""
    return {
        "format": "carenavigator-reply",
        "version": 1,
        "packet": "K7QP",
        "receipt": RECEIPT,
        "question_version": 1,
        "written": "2026-11-18",
        "reviewer": {"name": "Prof. Lin Wei", "specialty": "肿瘤内科", "institution": "Harbour Clinic"},
        "answers": [
            {"position": 0, "said": "yes", "text": "Yes, we would keep the order."},
            {"position": 1, "said": "no", "text": ""},
        ],
        "reviewed": ["D001", "S001"],
        "images": "viewed",
        "pathology": "report",
        "alternatives": "Tablets first.",
        "uncertainties": "The second slide was not there.",
        "next": "A visit before the operation.",
        "limits": "",
        "records": ["The molecular report of the biopsy", "PET images of May"],
        **changes,
    }


def as_bytes(found: object) -> bytes:
    return json.dumps(found, ensure_ascii=False).encode()


def sealed_for(recipient: str, data: bytes) -> bytes:
    target = io.BytesIO()
    with SealWriter(target, recipients=[recipient]) as writer:
        writer.write(data)
    return target.getvalue()


def a_reply(folder: Path, identity: Identity, **changes: object) -> Path:
    """The file a reviewer sends back."""
    path = folder / "reply-K7QP.age"
    path.write_bytes(sealed_for(identity.recipient, as_bytes(document(**changes))))
    return path


def a_sent_packet(
    ws: Workspace, case: int, code: str = "K7QP", members: Sequence[PacketMember] = MEMBERS
) -> tuple[int, Identity]:
    """A packet in the register with a reply key, and that key."""
    identity = new_identity()
    with ws.library.unit_of_work() as unit:
        version = unit.questions.freeze(case).version
        entry = PacketEntry(0, code, "2026-11-01", "", RECEIPT, "0" * 64, 5, 90, version, "passphrase")
        return unit.packets.add(case, entry, identity.secret, members).id, identity
