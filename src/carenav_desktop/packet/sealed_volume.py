"""A volume as an age file: the archive written into a seal, and opened again with the same key."""

from __future__ import annotations

from pathlib import Path

from ..sealing.seal import BUFFER, SealReader, SealWriter, sealed_size
from .archive import ArchiveWriter
from .disk import make_durable
from .hashed_file import HashedFile
from .key import Key
from .side_lane import ReadAhead, WriteBehind
from .vessel import Written, numbered, watched
from .volume_reader import Passed, read_volume
from .volumes import Volume


class SealedVolumes:
    """Volumes sealed for a passphrase or for recipients."""

    def __init__(self, key: Key) -> None:
        self._key = key
        self._file_key = b""

    def names(self, count: int) -> list[str]:
        """`packet.age`, or `packet-01.age` and so on."""
        return numbered("packet", ".age", count)

    def size(self, volume: Volume) -> int:
        """Bytes of the sealed file."""
        return sealed_size(volume.size, recipients=len(self._key.recipients))

    def write(self, volume: Volume, path: Path, made: str, passed: Passed) -> Written:
        """One sealed file, durable on the disk."""
        key = self._key
        with path.open("xb") as file, WriteBehind(target := HashedFile(file)) as behind:
            seal = SealWriter(behind, passphrase=key.passphrase or None, recipients=key.recipients)
            archive = ArchiveWriter(seal, made)
            for member in volume.members:
                archive.add(member.in_archive, watched(member, passed))
            archive.close()
            seal.close()
            behind.close()
            make_durable(file)
        self._file_key = seal.file_key
        return Written(target.size, target.sha256)

    def read(self, path: Path, passed: Passed) -> dict[str, str]:
        """What its receiver will find: the SHA-256 of each member.

        What is sealed for somebody else's key cannot be opened with that key here: then the file key opens it.
        """
        passphrase = self._key.passphrase
        with path.open("rb", buffering=BUFFER) as sealed:
            reader = SealReader(sealed, passphrase=passphrase or None, file_key=None if passphrase else self._file_key)
            with ReadAhead(reader) as ahead:
                return read_volume(ahead, passed).hashes
