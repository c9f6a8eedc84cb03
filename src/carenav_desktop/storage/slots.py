"""The slots of a locked library: small age files in `keys/`, each holding the library's key under one passphrase.

A new slot is whole on the disk before `library.json` names it, and an old one goes only after it is no longer named,
so that at every moment what is named opens. Knows no rows and no originals.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from ..errors import Code, LibraryError, SealError
from ..failpoints import failpoint
from ..sealing import header
from ..sealing.seal import SealReader, SealWriter
from ..sealing.wrapping import WORK_FACTOR
from .durability import write_durably
from .folder import Layout, inspect, layout_of, library_disk
from .frame_copy import keep_frame
from .keys import LibraryKey
from .lock import LibraryLock
from .manifest import KeySlot, Manifest, changed_outside, hash_of, new_manifest, prove, read, slot_bytes, write
from .place import refuse_share
from .sweep import sweep_slots


@dataclass(frozen=True)
class Slot:
    """One passphrase that opens the library. `label` says whose; it is readable with the key alone, else empty."""

    file: str
    label: str


def slots(layout: Layout, key: LibraryKey | None) -> tuple[Slot, ...]:
    """The slots `library.json` lists."""
    return tuple(Slot(one.file, _read_label(one, key)) for one in read(layout.manifest).slots)


def key_from_passphrase(layout: Layout, passphrase: str) -> LibraryKey:
    """The key in whichever slot `passphrase` opens.

    `LIBRARY_WRONG_PASSPHRASE` when it opens none, whichever it was meant for; `LIBRARY_CHANGED_OUTSIDE` when a slot
    is not as it was, or made cheaper to guess, or holds another library's key.
    """
    manifest = _locked_manifest(layout)
    contents = [_unchanged(layout, one) for one in manifest.slots]
    for content in contents:
        key = _opened(layout, content, passphrase)
        if key is not None:
            prove(layout.root, manifest, key)
            return key
    raise LibraryError(Code.LIBRARY_WRONG_PASSPHRASE)


def key_from_recovery(layout: Layout, text: str) -> LibraryKey:
    """The key on a recovery sheet; `LIBRARY_WRONG_RECOVERY` when it is none, or another library's.

    Slots are not looked at: who has the sheet gets in when they are damaged, and can then write them anew.
    """
    manifest = _locked_manifest(layout)
    try:
        key = LibraryKey.from_recovery(text)
    except SealError as error:
        raise LibraryError(Code.LIBRARY_WRONG_RECOVERY) from error
    if key.id != manifest.key:
        raise LibraryError(Code.LIBRARY_WRONG_RECOVERY)
    prove(layout.root, manifest, key)
    return key


def begin(root: Path, passphrase: str) -> LibraryKey:
    """Make an empty folder a locked library; `LIBRARY_ALREADY_LOCKED` or others when something is there."""
    refuse_share(root)
    key = LibraryKey.new()
    with library_disk(root):
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _held(Layout(root)) as layout:
        if inspect(layout):
            raise LibraryError(Code.LIBRARY_NOT_A_LIBRARY, path=str(root))
        with library_disk(root):
            slot = write_slot(layout, key, "", passphrase)
            write(layout.manifest, replace(new_manifest(), slots=(slot,)).signed(key))
    return key


def add(root: Path, key: LibraryKey, label: str, passphrase: str) -> None:
    """Let one more passphrase open the library."""
    with _changing(root, key) as (layout, manifest):
        added = write_slot(layout, key, label, passphrase)
        write(layout.manifest, replace(manifest, slots=(*manifest.slots, added)).signed(key))


def remove(root: Path, key: LibraryKey, file: str) -> None:
    """Take a passphrase back; `LIBRARY_LAST_SLOT` when no other is left. Who copied the slot before keeps the copy."""
    with _changing(root, key) as (layout, manifest):
        left = tuple(one for one in manifest.slots if one.file != file)
        if not left:
            raise LibraryError(Code.LIBRARY_LAST_SLOT)
        write(layout.manifest, replace(manifest, slots=left).signed(key))


def change(root: Path, key: LibraryKey, passphrase: str) -> None:
    """Put a new passphrase in the place of the one without a label, which is the library's own."""
    with _changing(root, key) as (layout, manifest):
        others = tuple(one for one in manifest.slots if one.label)
        own = write_slot(layout, key, "", passphrase)
        write(layout.manifest, replace(manifest, slots=(own, *others)).signed(key))


def write_slot(layout: Layout, key: LibraryKey, label: str, passphrase: str) -> KeySlot:
    """Make a slot durable under a name that no file has."""
    sealed = io.BytesIO()
    with SealWriter(sealed, passphrase=passphrase, work_factor=WORK_FACTOR) as writer:
        writer.write(key.recovery.encode("ascii") + b"\n")
    layout.keys.mkdir(mode=0o700, exist_ok=True)
    names = (f"passphrase{f'-{number}' if number > 1 else ''}.age" for number in count(1))
    name = next(one for one in names if not (layout.keys / one).exists())
    write_durably(layout.keys / name, sealed.getvalue())
    failpoint("slots.written")
    sealed_label = base64.b64encode(key.seal(label.encode())).decode("ascii") if label else ""
    return KeySlot(f"{layout.keys.name}/{name}", sealed_label, hash_of(sealed.getvalue()))


@contextmanager
def _changing(root: Path, key: LibraryKey) -> Iterator[tuple[Layout, Manifest]]:
    """Hold a locked library that nobody has open while its slots change."""
    with _held(layout_of(root)) as layout:
        manifest = _locked_manifest(layout)
        prove(root, manifest, key)
        with library_disk(root):
            sweep_slots(layout)
            yield layout, manifest
            failpoint("slots.named")
            keep_frame(layout)
            sweep_slots(layout)


@contextmanager
def _held(layout: Layout) -> Iterator[Layout]:
    lock = LibraryLock(layout)
    try:
        yield layout_of(layout.root)
    finally:
        lock.release()


def _locked_manifest(layout: Layout) -> Manifest:
    if not inspect(layout) or not layout.locked:
        raise LibraryError(Code.LIBRARY_NOT_LOCKED, path=str(layout.root))
    return read(layout.manifest)


def _unchanged(layout: Layout, slot: KeySlot) -> bytes:
    """What a slot holds, once it is the file `library.json` speaks of and as dear to guess as we make it."""
    content = slot_bytes(layout.root, slot)
    if hash_of(content) != slot.sha256:
        raise changed_outside(layout.root)
    try:
        stanzas = header.read(io.BytesIO(content)).stanzas
    except SealError as error:
        raise changed_outside(layout.root) from error
    if [(one.kind, *one.arguments[1:]) for one in stanzas] != [("scrypt", str(WORK_FACTOR))]:
        raise changed_outside(layout.root)
    return content


def _opened(layout: Layout, content: bytes, passphrase: str) -> LibraryKey | None:
    """The key in a slot, None when the passphrase is another one."""
    try:
        text = SealReader(io.BytesIO(content), passphrase=passphrase).read()
        return LibraryKey.from_recovery(text.decode("ascii"))
    except SealError as error:
        if error.code is Code.SEAL_WRONG_PASSPHRASE:
            return None
        raise changed_outside(layout.root) from error
    except UnicodeDecodeError as error:
        raise changed_outside(layout.root) from error


def _read_label(slot: KeySlot, key: LibraryKey | None) -> str:
    if key is None or not slot.label:
        return ""
    try:
        return key.open(base64.b64decode(slot.label)).decode()
    except (SealError, ValueError):
        return ""
