"""Packets taken apart and put together again with the right key, by other means than ours."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from packet_builders import small_plan
from sealing_builders import IDENTITY, opened, sealed

from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.packet.key import Key
from carenav_desktop.packet.plan import PacketPlan
from carenav_desktop.packet.write import PacketResult, write_packet

SEAL = Key(recipients=(IDENTITY.recipient,))
OPEN = Key(identities=(IDENTITY.secret,))
Members = list[tuple[str, bytes]]


def written(out: Path, plan: PacketPlan | None = None, volume_size: int | None = None) -> PacketResult:
    """A packet in `out`, sealed for the identity of the tests."""
    return write_packet(plan or small_plan(), out, SEAL, volume_size, SilentContext())


def members_of(sealed_file: Path) -> Members:
    """Names and bytes inside one sealed volume, in their order."""
    with zipfile.ZipFile(io.BytesIO(opened(sealed_file.read_bytes()))) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def zipped(members: Iterable[tuple[str, bytes]]) -> bytes:
    """Stored members as the standard library writes them."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data)
    return target.getvalue()


def resealed(path: Path, archive: bytes) -> Path:
    """The archive sealed again at `path`."""
    path.write_bytes(sealed(archive))
    return path


def with_manifest(members: Members, change: Callable[[dict[str, Any]], None]) -> Members:
    """The members with a changed manifest."""
    (name, data), *rest = members
    document = json.loads(data)
    change(document)
    return [(name, json.dumps(document).encode()), *rest]
