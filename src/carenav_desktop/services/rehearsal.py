"""A packet as its reviewer will see it: the page beside it, as long as it is the one that was written there."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ..domain.case import PacketEntry
from ..errors import Code, PacketError
from ..packet.write import PAGE


def rehearsal_page(entry: PacketEntry) -> Path:
    """The page of a packet, to be opened in a browser. Raises `PacketError`: `PACKET_GONE`, `PACKET_PAGE_CHANGED`."""
    page = Path(entry.folder) / PAGE
    try:
        found = hashlib.sha256(page.read_bytes()).hexdigest()
    except OSError as error:
        raise PacketError(Code.PACKET_GONE, path=entry.folder) from error
    if entry.page_sha256 not in ("", found):
        raise PacketError(Code.PACKET_PAGE_CHANGED, path=entry.folder)
    return page
