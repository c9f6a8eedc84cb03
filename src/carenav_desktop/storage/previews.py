"""Pictures kept so that they need not be drawn again. Anything here may be lost or damaged: it is drawn anew."""

from __future__ import annotations

import hashlib
import struct
import zlib
from pathlib import Path
from uuid import uuid4

from ..domain.picture import Picture
from .durability import replace
from .folder import Layout

_HEAD = struct.Struct("<4sIII")
_MAGIC = b"CNP1"
_MOST_SAMPLES = 1 << 26


class Previews:
    """The picture cache of one library, usable from any thread."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout

    def get(self, key: str) -> Picture | None:
        """The picture stored under `key`, None when there is none that is whole."""
        try:
            return _unpack(self._path(key).read_bytes())
        except (OSError, ValueError, struct.error, zlib.error):
            return None

    def put(self, key: str, picture: Picture) -> None:
        """Store `picture`; when the disk has no room for it, it is simply drawn again next time."""
        part = self._layout.scratch / f"{uuid4().hex}.part"
        target = self._path(key)
        try:
            target.parent.mkdir(mode=0o700, exist_ok=True)
            part.write_bytes(_pack(picture))
            replace(part, target)
        except OSError:
            part.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        name = hashlib.sha256(key.encode()).hexdigest()[:32]
        return self._layout.previews / name[:2] / name


def _pack(picture: Picture) -> bytes:
    head = _HEAD.pack(_MAGIC, picture.width, picture.height, picture.channels)
    return head + zlib.compress(picture.pixels, 1)


def _unpack(stored: bytes) -> Picture:
    """Raises ValueError, struct.error or zlib.error for anything `_pack` did not write."""
    magic, width, height, channels = _HEAD.unpack_from(stored)
    samples = width * height * channels
    if magic != _MAGIC or samples > _MOST_SAMPLES:
        raise ValueError("not a stored picture")
    unpacking = zlib.decompressobj()
    pixels = unpacking.decompress(stored[_HEAD.size :], samples + 1)
    if not unpacking.eof:
        raise ValueError("cut short or longer than it says")
    return Picture(width, height, channels, pixels)
