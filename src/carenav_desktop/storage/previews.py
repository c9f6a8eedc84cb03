"""Pictures kept so that they need not be drawn again. Anything here may be lost or damaged: it is drawn anew."""

from __future__ import annotations

import hashlib
import struct
import zlib
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from ..domain.picture import Picture
from ..errors import SealError
from .durability import replace
from .folder import Layout
from .keys import LibraryKey

_HEAD = struct.Struct("<4sIII")
_MAGIC = b"CNP1"
_MOST_SAMPLES = 1 << 26


class Previews:
    """The picture cache of one library, usable from any thread. Sealed in a locked one."""

    def __init__(self, layout: Layout, key: LibraryKey | None = None) -> None:
        self._layout, self._key = layout, key

    def get(self, key: str) -> Picture | None:
        """The picture stored under `key`, None when there is none that is whole."""
        try:
            stored = self._path(key).read_bytes()
            return _unpack(self._key.open(stored) if self._key else stored)
        except (OSError, SealError, ValueError, struct.error, zlib.error):
            return None

    def put(self, key: str, picture: Picture) -> None:
        """Store `picture`; when the disk has no room for it, it is simply drawn again next time."""
        part = self._layout.scratch / f"{uuid4().hex}.part"
        target = self._path(key)
        try:
            target.parent.mkdir(mode=0o700, exist_ok=True)
            packed = _pack(picture)
            part.write_bytes(self._key.seal(packed) if self._key else packed)
            replace(part, target)
        except OSError:
            part.unlink(missing_ok=True)

    def clear(self) -> None:
        """Forget every picture: a name does not tell whose it is. What another program holds stays."""
        for picture in self._layout.previews.glob("*/*"):
            with suppress(OSError):
                picture.unlink()

    def _path(self, key: str) -> Path:
        whole = hashlib.sha256(key.encode()).hexdigest()
        name = self._key.name_of(whole) if self._key else whole[:32]
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
