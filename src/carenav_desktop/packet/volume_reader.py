"""Reads one opened volume as a stream and holds it against its own manifest, member by member."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import BinaryIO

from ..errors import Code, PacketError
from .archive_reader import Source, read_archive
from .manifest_reader import LARGEST, Manifest, parse_manifest
from .tree import MANIFEST_JSON
from .zip_records import ArchiveMember

Passed = Callable[[int], None]
Store = Callable[[str], AbstractContextManager[BinaryIO | None]]


@dataclass(frozen=True)
class VolumeContent:
    """A volume that holds what its manifest says: `hashes` by path, MANIFEST.JSN included; `instances` are DICOM."""

    manifest: Manifest
    number: int
    hashes: dict[str, str]

    @property
    def instances(self) -> int:
        """How many DICOM files it holds."""
        return sum(one.instance for one in self.manifest.of_volume(self.number).values())


def nowhere(path: str) -> AbstractContextManager[None]:
    """The store of whoever only wants to check."""
    return nullcontext()


def read_volume(source: Source, passed: Passed, store: Store = nowhere) -> VolumeContent:
    """Read `source` to its end. `passed` hears of every piece, in bytes; `store` opens where a member's bytes go.

    Raises `PacketError`: `PACKET_CHANGED` with the first member that is too many, twice, missing or different;
    `NotAnArchiveError` when it is something else altogether. A path reaches `store` only after the manifest was found
    to list it, so it is a safe one.
    """
    archive = read_archive(source)
    manifest, sha256 = _manifest(archive, passed, store)
    hashes = {MANIFEST_JSON: sha256}
    candidates = set(range(1, manifest.volumes + 1))
    for member, content in archive:
        listed = manifest.files.get(member.name, {})
        if member.name in hashes or not listed:
            raise PacketError(Code.PACKET_CHANGED, member=member.name[:80])
        found = _passed_on(member, content, passed, store)
        candidates &= {at for at, one in listed.items() if (one.size, one.sha256) == (member.size, found)}
        if not candidates:
            raise PacketError(Code.PACKET_CHANGED, member=member.name)
        hashes[member.name] = found
    number = min(candidates)
    missing = manifest.of_volume(number).keys() - hashes.keys()
    if missing:
        raise PacketError(Code.PACKET_CHANGED, member=min(missing))
    return VolumeContent(manifest, number, hashes)


def _manifest(
    archive: Iterator[tuple[ArchiveMember, Iterator[memoryview]]], passed: Passed, store: Store
) -> tuple[Manifest, str]:
    """The manifest, which must be the first member, and its SHA-256."""
    member, content = next(archive, (None, None))
    if member is None or content is None or member.name != MANIFEST_JSON or member.size > LARGEST:
        raise PacketError(Code.PACKET_CHANGED, member=MANIFEST_JSON)
    data = b"".join(content)
    manifest = parse_manifest(data)
    return manifest, _passed_on(member, iter([memoryview(data)]), passed, store)


def _passed_on(member: ArchiveMember, content: Iterator[memoryview], passed: Passed, store: Store) -> str:
    """The SHA-256 of one member, its bytes handed to `store`; its CRC must be what the archive says."""
    digest = hashlib.sha256()
    crc = 0
    with store(member.name) as target:
        for piece in content:
            digest.update(piece)
            crc = zlib.crc32(piece, crc)
            if target is not None:
                target.write(piece)
            passed(len(piece))
    if crc != member.crc32:
        raise PacketError(Code.PACKET_CHANGED, member=member.name)
    return digest.hexdigest()
