"""`library.json`: what form a library has, who may read it, and, of a locked one, its slots and the seal over it all.

A locked library's `mac` is HMAC-SHA256 under a key derived from the library's own, over the rest as JSON with sorted
keys and no blanks. Knows no other file but the slots, whose hashes it holds.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from ..errors import Code, LibraryError
from ..failpoints import failpoint
from .durability import write_durably
from .keys import LibraryKey

#: The formats of the folder. A change that an older program would misread raises the number.
PLAIN, LOCKED = 1, 2
FORMAT = LOCKED
NO_DATABASE_YET = 0
#: Where a slot may lie: nothing that `library.json` says leads out of the folder of keys.
_SLOT_FILE = re.compile(r"keys/passphrase(-[0-9]{1,4})?\.age")
_MOST_SLOT_BYTES = 4096


@dataclass(frozen=True)
class KeySlot:
    """A file that holds the library's key, sealed with a passphrase. `label` is sealed for the library, in Base64."""

    file: str
    label: str
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """`minimum_reader` is the oldest revision a reader must know, 0 while there is no database; `key` names the key."""

    library: str
    format: int = PLAIN
    minimum_reader: int = NO_DATABASE_YET
    key: str = ""
    slots: tuple[KeySlot, ...] = ()
    mac: str = ""

    @property
    def locked(self) -> bool:
        """Whether the library is sealed at rest."""
        return self.format >= LOCKED

    def content(self) -> dict[str, object]:
        """What is written, without the mac."""
        plain: dict[str, object] = {
            "format": self.format,
            "library": self.library,
            "minimum_reader": self.minimum_reader,
        }
        return {**plain, "key": self.key, "slots": [vars(one) for one in self.slots]} if self.locked else plain

    def signed(self, key: LibraryKey) -> Manifest:
        """The same with the mac that belongs to it."""
        named = replace(self, format=LOCKED, key=key.id)
        return replace(named, mac=key.mac(named._canonical()))

    def is_signed_by(self, key: LibraryKey) -> bool:
        """Whether nothing was changed since it was signed."""
        return hmac.compare_digest(key.mac(self._canonical()), self.mac)

    def _canonical(self) -> bytes:
        return json.dumps(self.content(), sort_keys=True, separators=(",", ":")).encode()


def new_manifest() -> Manifest:
    """What a plain library begins with."""
    return Manifest(str(uuid4()))


def read(file: Path) -> Manifest:
    """What `library.json` says; `LIBRARY_DAMAGED` when it says nothing usable."""
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
        slots = tuple(_slot(one) for one in said.get("slots", ()))
        words = (str(said.get(name, "")) for name in ("key", "mac"))
        key, mac = (one if one.isascii() else "" for one in words)
        return Manifest(str(said.get("library", "")), int(said["format"]), int(said["minimum_reader"]), key, slots, mac)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        raise LibraryError(Code.LIBRARY_DAMAGED, path=str(file)) from error


def write(file: Path, manifest: Manifest) -> None:
    """Put `library.json` in place, whole or not at all."""
    shown = manifest.content() | ({"mac": manifest.mac} if manifest.locked else {})
    failpoint("manifest.begun")
    write_durably(file, json.dumps(shown, indent=1).encode() + b"\n")
    failpoint("manifest.written")


def prove(root: Path, manifest: Manifest, key: LibraryKey) -> None:
    """Raise `LIBRARY_CHANGED_OUTSIDE` unless `library.json` is as a holder of this key left it."""
    if manifest.key != key.id or not manifest.is_signed_by(key):
        raise changed_outside(root)


def slot_bytes(root: Path, slot: KeySlot) -> bytes:
    """A slot as it lies there; `LIBRARY_CHANGED_OUTSIDE` when it is gone or no slot."""
    if not _SLOT_FILE.fullmatch(slot.file):
        raise changed_outside(root)
    try:
        with (root / slot.file).open("rb") as file:
            return file.read(_MOST_SLOT_BYTES)
    except OSError as error:
        raise changed_outside(root) from error


def hash_of(content: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(content).hexdigest()


def changed_outside(root: Path) -> LibraryError:
    """The error for a library whose frame somebody else edited."""
    return LibraryError(Code.LIBRARY_CHANGED_OUTSIDE, path=str(root))


def _slot(said: dict[str, object]) -> KeySlot:
    return KeySlot(str(said["file"]), str(said["label"]), str(said["sha256"]))
