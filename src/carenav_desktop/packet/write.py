"""Writes a packet: plan, archive and seal in one pass into the files, then all of it read back from the disk."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from .. import assets
from ..domain.progress import Context
from ..errors import Code, PacketError
from ..failpoints import failpoint
from ..sealing.seal import BUFFER, SealReader, SealWriter, sealed_size
from .archive import ArchiveWriter
from .disk import make_durable
from .key import Key
from .members import Member
from .new_folder import new_folder, remove_leftovers
from .plan import PacketPlan
from .read_back import reporter
from .receipt import receipt
from .side_lane import ReadAhead, WriteBehind
from .volume_reader import Passed, read_volume
from .volumes import Volume, plan_volumes

__all__ = ["PacketResult", "ReadingPage", "SealedVolume", "write_packet"]


@dataclass(frozen=True)
class SealedVolume:
    """One sealed file as it lies in the packet's folder; `sha256` is that of the sealed bytes, `size` theirs."""

    name: str
    size: int
    sha256: str
    files: int
    instances: int


@dataclass(frozen=True)
class ReadingPage:
    """The page that lies beside the sealed files."""

    size: int
    sha256: str


@dataclass(frozen=True)
class PacketResult:
    """A packet that was written, read back and compared: what its certificate says.

    `files` counts the members of all volumes, `instances` the DICOM files among them. `sha256` is that of
    `packet.age`; of several volumes it is that of the lines `sha256sum packet-*.age` prints.
    """

    folder: Path
    code: str
    receipt: str
    files: int
    instances: int
    sha256: str
    volumes: tuple[SealedVolume, ...]
    page: ReadingPage


def write_packet(plan: PacketPlan, out: Path, key: Key, volume_size: int | None, context: Context) -> PacketResult:
    """Write the folder `Review packet <made> <code>` inside `out`, no volume larger than `volume_size` bytes.

    Beside the sealed files lie the page that opens them without a network, OPEN-ME.html, and README.txt.
    Everything is written into a hidden folder, made durable, read back from the disk, decrypted and compared with the
    plan before it gets its name; when anything fails or is cancelled, nothing stays. Raises `PacketError`:
    `EXPORT_PAGE_MISSING`, `EXPORT_TARGET_EXISTS`, `EXPORT_TWO_KEYS`, `EXPORT_RECIPIENT_INVALID`,
    `EXPORT_VOLUME_TOO_SMALL`, `EXPORT_ORIGINAL_DAMAGED`, `EXPORT_READ_BACK_FAILED` and what `new_folder` raises.
    """
    page = _reading_room()
    volumes = plan_volumes(plan, partial(sealed_size, recipients=len(key.recipients)), volume_size)
    folder = out / f"Review packet {plan.made} {plan.code}"
    total = sum(volume.size for volume in volumes)
    writing, checking = reporter(context, total, "packet.writing"), reporter(context, total)
    remove_leftovers(out, ".Review packet *.part")
    with new_folder(folder, Code.EXPORT_TARGET_EXISTS, total + len(page)) as part:
        sealed = []
        for volume, name in zip(volumes, _names(len(volumes)), strict=True):
            entry, file_key = _write(volume, part / name, plan.made, key, writing)
            failpoint("packet.sealed")
            _read_back(volume, part / name, key, file_key, checking)
            failpoint("packet.read_back")
            sealed.append(entry)
        _write_beside(part / "OPEN-ME.html", page)
        _write_beside(part / "README.txt", _readme())
    hashes = [(member.path, member.form.sha256) for volume in volumes for member in volume.members]
    return PacketResult(
        folder=folder,
        code=plan.code,
        receipt=receipt(hashes),
        files=len(hashes),
        instances=sum(volume.instances for volume in volumes),
        sha256=_sha256_of(sealed),
        volumes=tuple(sealed),
        page=ReadingPage(len(page), hashlib.sha256(page).hexdigest()),
    )


class _HashedFile:
    """A file being written of which size and SHA-256 are known at the end."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._own = hashlib.sha256()
        self.size = 0

    def write(self, data: bytes) -> None:
        self._file.write(data)
        self._own.update(data)
        self.size += len(data)

    @property
    def sha256(self) -> str:
        return self._own.hexdigest()


def _sha256_of(volumes: Sequence[SealedVolume]) -> str:
    """One hash for the whole packet, as `PacketResult` defines it."""
    if len(volumes) == 1:
        return volumes[0].sha256
    return hashlib.sha256("".join(f"{one.sha256}  {one.name}\n" for one in volumes).encode("ascii")).hexdigest()


def _names(count: int) -> list[str]:
    """File names of the volumes, which sort in their order."""
    digits = max(2, len(str(count)))
    return ["packet.age"] if count == 1 else [f"packet-{number:0{digits}}.age" for number in range(1, count + 1)]


def _write(volume: Volume, path: Path, made: str, key: Key, passed: Passed) -> tuple[SealedVolume, bytes]:
    """One sealed file, durable on the disk, and its file key."""
    with path.open("xb") as file, WriteBehind(target := _HashedFile(file)) as behind:
        seal = SealWriter(behind, passphrase=key.passphrase or None, recipients=key.recipients)
        archive = ArchiveWriter(seal, made)
        for member in volume.members:
            archive.add(member.in_archive, _watched(member, passed))
        archive.close()
        seal.close()
        behind.close()
        make_durable(file)
    return SealedVolume(path.name, target.size, target.sha256, len(volume.members), volume.instances), seal.file_key


def _watched(member: Member, passed: Passed) -> Iterator[bytes]:
    for piece in member.pieces():
        passed(len(piece))
        yield piece


def _read_back(volume: Volume, path: Path, key: Key, file_key: bytes, passed: Passed) -> None:
    """Open the sealed file as its receiver will and compare all of it with the plan.

    What is sealed for somebody else's key cannot be opened with that key here: then the file key opens it.
    """
    try:
        with path.open("rb", buffering=BUFFER) as sealed:
            reader = SealReader(
                sealed, passphrase=key.passphrase or None, file_key=None if key.passphrase else file_key
            )
            with ReadAhead(reader) as ahead:
                content = read_volume(ahead, passed)
    except PacketError as error:
        raise _failure(volume, str(error.params.get("member", path.name))) from error
    planned = {member.path: member.form.sha256 for member in volume.members}
    different = dict(planned.items() ^ content.hashes.items())
    if different or content.instances != volume.instances:
        raise _failure(volume, min(different, default=path.name))


def _failure(volume: Volume, path: str) -> PacketError:
    """Whether it was the library or the disk that gave other bytes than were planned."""
    member = next((one for one in volume.members if one.path == path), None)
    code = Code.EXPORT_READ_BACK_FAILED if member is None or member.is_as_stored() else Code.EXPORT_ORIGINAL_DAMAGED
    return PacketError(code, member=path)


def _reading_room() -> bytes:
    """The page that opens the packet; a packet whose README.txt names a page that is not there is not written."""
    try:
        return assets.reading_room().read_bytes()
    except OSError as error:
        raise PacketError(Code.EXPORT_PAGE_MISSING) from error


def _readme() -> bytes:
    return assets.text("packet/README.txt").replace("\n", "\r\n").encode("utf-8-sig")


def _write_beside(path: Path, content: bytes) -> None:
    """What lies unsealed beside the sealed files; it names nobody, and it is on the disk as it was meant."""
    with path.open("xb") as file:
        file.write(content)
        make_durable(file)
    if path.read_bytes() != content:
        raise PacketError(Code.EXPORT_READ_BACK_FAILED, member=path.name)
