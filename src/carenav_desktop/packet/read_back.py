"""Checks and opens packets that exist, ours or handed in: one sealed volume or the folder that holds all of them."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from ..domain.progress import Context, Progress
from ..domain.say import Say
from ..errors import Code, PacketError
from ..sealing.seal import BUFFER, SealReader
from .archive_reader import NotAnArchiveError
from .key import Key
from .new_folder import new_folder
from .receipt import receipt
from .side_lane import ReadAhead
from .tree import MANIFEST_JSON
from .volume_reader import Passed, Store, VolumeContent, nowhere, read_volume
from .zipped_volume import opened_zip

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer as Buffer


@dataclass(frozen=True)
class Verification:
    """A packet found whole. `files` counts members.

    `receipt` is empty for one volume of many, and `problems` says so.
    """

    ok: bool
    files: int
    receipt: str
    problems: tuple[Say, ...] = ()


def verify_packet(path: Path, key: Key, context: Context) -> Verification:
    """Compare every file in the packet folder or `.age` file `path` with its manifest; nothing is written.

    Raises `PacketError` at the first thing that is wrong: `SealError` for the seal, `PACKET_CHANGED` with the member,
    `PACKET_VOLUME_MISSING`, `PACKET_MISSING`, `PACKET_NOT_A_PACKET`, `PACKET_CANNOT_READ`.
    """
    volumes = _volumes(path)
    passed = reporter(context, _size_of(volumes))
    contents = [_read(volume, key, passed) for volume in volumes]
    if path.is_dir():
        _check_set(volumes, contents)
    return _verification(contents)


def open_packet(path: Path, outdir: Path, key: Key, context: Context) -> int:
    """Put every file of a packet into the new folder `outdir` and return how many there are.

    Several volumes become folders `VOLUME01` and so on. The folder appears only when all of it proved genuine.
    Raises as `verify_packet`, `OPEN_TARGET_EXISTS`, and what `new_folder` raises.
    """
    volumes = _volumes(path)
    size = _size_of(volumes)
    passed = reporter(context, size, "packet.opening")
    with new_folder(outdir, Code.OPEN_TARGET_EXISTS, size) as part:
        contents: list[VolumeContent] = []
        for volume in volumes:
            folder = part if len(volumes) == 1 else part / f"VOLUME{len(contents) + 1:02}"
            contents.append(_read(volume, key, passed, _into(folder)))
        if path.is_dir():
            _check_set(volumes, contents)
    return sum(len(content.hashes) for content in contents)


def reporter(context: Context, total: int, step: str = "packet.checking") -> Passed:
    """What hears of bytes passed: asks whether to go on, and reports how many of `total` there were."""
    done = 0

    def passed(size: int) -> None:
        nonlocal done
        context.checkpoint()
        done += size
        context.report(Progress(step, done, total, "bytes"))

    return passed


def _volumes(path: Path) -> tuple[Path, ...]:
    """The sealed files to read, in order."""
    try:
        if not path.exists():
            raise PacketError(Code.PACKET_MISSING, path=str(path))
        volumes = _in_folder(path) if path.is_dir() else (path,)
        readable = all(one.is_file() for one in volumes)  # a pipe would be waited for, for ever
    except OSError as error:
        raise PacketError(Code.PACKET_CANNOT_READ, path=str(path)) from error
    if not volumes:
        raise PacketError(Code.PACKET_NOT_A_PACKET, path=str(path))
    if not readable:
        raise PacketError(Code.PACKET_CANNOT_READ, path=str(path))
    return volumes


def _in_folder(folder: Path) -> tuple[Path, ...]:
    """The age files of a packet, or else its encrypted ZIPs."""
    return tuple(sorted(folder.glob("packet*.age")) or sorted(folder.glob("packet*.zip")))


def _size_of(volumes: Sequence[Path]) -> int:
    return sum(volume.stat().st_size for volume in volumes)


def _read(volume: Path, key: Key, passed: Passed, store: Store = nowhere) -> VolumeContent:
    if volume.suffix == ".zip":
        with opened_zip(volume, key) as inside:
            return read_volume(inside, passed, store)
    with _opened(volume) as sealed:
        reader = SealReader(sealed, passphrase=key.passphrase or None, identities=key.identities)
        try:
            with ReadAhead(reader) as ahead:
                return read_volume(ahead, passed, store)
        except NotAnArchiveError as error:
            raise PacketError(Code.PACKET_NOT_A_PACKET, path=str(volume)) from error


class _VolumeFile(io.FileIO):
    """A file whose failing disk is told apart from one that is written to at the same time."""

    def readinto(self, buffer: Buffer, /) -> int | None:
        try:
            return super().readinto(buffer)
        except OSError as error:
            raise PacketError(Code.PACKET_CANNOT_READ, path=str(self.name)) from error


def _opened(volume: Path) -> BinaryIO:
    try:
        return cast(BinaryIO, io.BufferedReader(_VolumeFile(volume), BUFFER))
    except OSError as error:
        raise PacketError(Code.PACKET_CANNOT_READ, path=str(volume)) from error


def _check_set(volumes: Sequence[Path], contents: Sequence[VolumeContent]) -> None:
    """All volumes of one packet, each once, in the order of their names."""
    first = contents[0]
    for place, (volume, content) in enumerate(zip(volumes, contents, strict=True), 1):
        if content.hashes[MANIFEST_JSON] != first.hashes[MANIFEST_JSON]:
            raise PacketError(Code.PACKET_CHANGED, member=volume.name)
        if content.number > place:
            raise PacketError(Code.PACKET_VOLUME_MISSING, volume=place)
        if content.number < place:
            raise PacketError(Code.PACKET_CHANGED, member=volume.name)
    if len(contents) < first.manifest.volumes:
        raise PacketError(Code.PACKET_VOLUME_MISSING, volume=len(contents) + 1)


def _verification(contents: Sequence[VolumeContent]) -> Verification:
    files = sum(len(content.hashes) for content in contents)
    volumes = contents[0].manifest.volumes
    if len(contents) < volumes:
        only = Say("packet.one_volume_of_many", {"volume": contents[0].number, "volumes": volumes})
        return Verification(True, files, "", (only,))
    return Verification(True, files, receipt(pair for content in contents for pair in content.hashes.items()))


def _into(folder: Path) -> Callable[[str], AbstractContextManager[BinaryIO]]:
    """Opens new files below `folder` by member path, which is a safe one."""

    def store(path: str) -> AbstractContextManager[BinaryIO]:
        target = folder.joinpath(*path.split("/"))
        target.parent.mkdir(parents=True, exist_ok=True)
        return target.open("xb")

    return store
