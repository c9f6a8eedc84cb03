"""Writes a packet: plan, archive and vessel in one pass into the files, then all of it read back from the disk."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import assets
from ..domain.progress import Context
from ..domain.scope import PacketForm
from ..errors import Code, PacketError
from ..failpoints import failpoint
from .disk import make_durable
from .key import Key
from .new_folder import new_folder, remove_leftovers
from .plain_volume import FolderVolumes, ImageVolumes
from .plan import PacketPlan
from .read_back import reporter
from .receipt import receipt
from .sealed_volume import SealedVolumes
from .vessel import Vessel
from .volume_reader import Passed
from .volumes import Volume, plan_volumes
from .zipped_volume import ZippedVolumes

__all__ = ["PAGE", "PacketResult", "ReadingPage", "SealedVolume", "write_packet"]

#: The page that opens a sealed packet.
PAGE = "OPEN-ME.html"


@dataclass(frozen=True)
class SealedVolume:
    """One volume as it lies in the packet's folder; `sha256` is that of the bytes on the disk, `size` theirs.

    A plain folder is named '.', or `DISC01` and so on; its hash is that of the lines `sha256sum` prints for its files.
    """

    name: str
    size: int
    sha256: str
    files: int
    instances: int


@dataclass(frozen=True)
class ReadingPage:
    """The page that lies beside the sealed files; no bytes and no hash where nothing is sealed."""

    size: int = 0
    sha256: str = ""


@dataclass(frozen=True)
class PacketResult:
    """A packet that was written, read back and compared: what its certificate says.

    `files` counts the members of all volumes, `instances` the DICOM files among them. `sha256` is that of
    the one volume; of several volumes it is that of the lines `sha256sum packet-*` prints.
    """

    folder: Path
    code: str
    receipt: str
    files: int
    instances: int
    sha256: str
    volumes: tuple[SealedVolume, ...]
    page: ReadingPage


def write_packet(
    plan: PacketPlan,
    out: Path,
    key: Key,
    volume_size: int | None,
    context: Context,
    form: PacketForm = PacketForm.SEALED,
) -> PacketResult:
    """Write the folder `Review packet <made> <code>` inside `out`, no volume larger than `volume_size` bytes.

    Beside sealed files lie the page that opens them without a network, OPEN-ME.html, and README.txt; beside encrypted
    ZIPs README.txt alone, and the plain forms say in README.TXT what they are. Everything is written into a hidden
    folder, made durable, read back from the disk, decrypted and compared with the plan before it gets its name; when
    anything fails or is cancelled, nothing stays. Raises `PacketError`: `EXPORT_PAGE_MISSING`, `EXPORT_TARGET_EXISTS`,
    `EXPORT_TWO_KEYS`, `EXPORT_RECIPIENT_INVALID`, `EXPORT_ZIP_WANTS_PASSPHRASE`, `EXPORT_VOLUME_TOO_SMALL`,
    `EXPORT_ORIGINAL_DAMAGED`, `EXPORT_READ_BACK_FAILED` and what `new_folder` raises.
    """
    beside, vessel = _beside(form), _vessel(form, key, plan.code)
    volumes = plan_volumes(plan, vessel.size, volume_size)
    folder = out / f"Review packet {plan.made} {plan.code}"
    total = sum(volume.size for volume in volumes)
    writing, checking = reporter(context, total, "packet.writing"), reporter(context, total)
    remove_leftovers(out, ".Review packet *.part")
    needed = sum(map(vessel.size, volumes)) + sum(map(len, beside.values()))
    with new_folder(folder, Code.EXPORT_TARGET_EXISTS, needed) as part:
        made = [
            _volume(vessel, volume, part / name, plan.made, writing, checking)
            for volume, name in zip(volumes, vessel.names(len(volumes)), strict=True)
        ]
        for name, content in beside.items():
            _write_beside(part / name, content)
    hashes = [(member.path, member.form.sha256) for volume in volumes for member in volume.members]
    return PacketResult(
        folder=folder,
        code=plan.code,
        receipt=receipt(hashes),
        files=len(hashes),
        instances=sum(volume.instances for volume in volumes),
        sha256=_sha256_of(made),
        volumes=tuple(made),
        page=_page_of(beside),
    )


def _vessel(form: PacketForm, key: Key, code: str) -> Vessel:
    match form:
        case PacketForm.SEALED:
            return SealedVolumes(key)
        case PacketForm.ZIP:
            return ZippedVolumes(key)
        case PacketForm.FOLDER:
            return FolderVolumes()
        case PacketForm.IMAGE:
            return ImageVolumes(code)


def _beside(form: PacketForm) -> dict[str, bytes]:
    """What lies unsealed beside the volumes, by name; it names nobody."""
    match form:
        case PacketForm.SEALED:
            return {PAGE: _reading_room(), "README.txt": _readme("README.txt")}
        case PacketForm.ZIP:
            return {"README.txt": _readme("README-zip.txt")}
        case PacketForm.FOLDER | PacketForm.IMAGE:
            return {}


def _page_of(beside: Mapping[str, bytes]) -> ReadingPage:
    page = beside.get(PAGE)
    return ReadingPage() if page is None else ReadingPage(len(page), hashlib.sha256(page).hexdigest())


def _volume(vessel: Vessel, volume: Volume, path: Path, made: str, writing: Passed, checking: Passed) -> SealedVolume:
    """Write one volume and compare what then lies there with the plan."""
    written = vessel.write(volume, path, made, writing)
    failpoint("packet.sealed")
    _read_back(vessel, volume, path, checking)
    failpoint("packet.read_back")
    name = "." if path == path.parent / "." else path.name
    return SealedVolume(name, written.size, written.sha256, len(volume.members), volume.instances)


def _sha256_of(volumes: Sequence[SealedVolume]) -> str:
    """One hash for the whole packet, as `PacketResult` defines it."""
    if len(volumes) == 1:
        return volumes[0].sha256
    return hashlib.sha256("".join(f"{one.sha256}  {one.name}\n" for one in volumes).encode("ascii")).hexdigest()


def _read_back(vessel: Vessel, volume: Volume, path: Path, passed: Passed) -> None:
    """Open the volume as its receiver will and compare all of it with the plan."""
    try:
        hashes = vessel.read(path, passed)
    except PacketError as error:
        raise _failure(volume, str(error.params.get("member", path.name))) from error
    planned = {member.path: member.form.sha256 for member in volume.members}
    if different := dict(planned.items() ^ hashes.items()):
        raise _failure(volume, min(different))


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


def _readme(name: str) -> bytes:
    return assets.text(f"packet/{name}").replace("\n", "\r\n").encode("utf-8-sig")


def _write_beside(path: Path, content: bytes) -> None:
    """What lies unsealed beside the sealed files; it names nobody, and it is on the disk as it was meant."""
    with path.open("xb") as file:
        file.write(content)
        make_durable(file)
    if path.read_bytes() != content:
        raise PacketError(Code.EXPORT_READ_BACK_FAILED, member=path.name)
