"""Archives: what is inside, and one member at a time in pieces. Names are for showing; nothing is written here.

ZIP is read here, images of discs by `disc_image_reader`.
"""

from __future__ import annotations

import errno
import lzma
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO, Protocol

from ..domain.report import Reason
from .identify import HEAD_BYTES, is_disc_image
from .limits import ARCHIVE_BYTES, ARCHIVE_ENTRIES, ARCHIVE_RATIO, ARCHIVE_RATIO_BEGINS, CHUNK_BYTES, KIB
from .member_names import member_name
from .wire import Member

_ENCRYPTED, _UTF8_NAMES = 0x1, 0x800
_END, _END64_PLACE, _END64 = b"PK\5\6", b"PK\6\7", b"PK\6\6"
_KEPT_OPEN = 4
_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, struct.error, LookupError, ValueError)


class Archive(Protocol):
    """An archive that is open, over a handle of its own."""

    def close(self) -> None:
        """Let go of it."""

    def members(self) -> tuple[Member, ...] | Reason:
        """Its files, or why none can be taken."""

    def extract(self, index: int) -> Iterator[bytes | Reason]:
        """One member in pieces of 1 MiB, the last one shorter; a reason, if it comes, comes last."""


class Archives:
    """The archives that were asked for lately; they stay open, for reading the list for each member is quadratic."""

    def __init__(self) -> None:
        self._open: dict[tuple[int, int, int], Archive] = {}

    def close(self) -> None:
        """Let go of all of them."""
        while self._open:
            self._open.popitem()[1].close()

    def members(self, file: BinaryIO) -> tuple[Member, ...] | Reason:
        """The files of an archive in its own order; folders are left out."""
        archive = self._opened(file)
        return archive if isinstance(archive, Reason) else archive.members()

    def extract(self, file: BinaryIO, index: int) -> Iterator[bytes | Reason]:
        """One member in pieces of at most 1 MiB; a reason, if it comes, comes last: the rest is missing."""
        archive = self._opened(file)
        if isinstance(archive, Reason):
            yield archive
            return
        try:
            yield from archive.extract(index)
        except Exception as error:
            yield _reason(error)

    def _opened(self, file: BinaryIO) -> Archive | Reason:
        """The archive behind a handle; a file is the same one as long as our own handle keeps it alive."""
        about = os.fstat(file.fileno())
        key = (about.st_dev, about.st_ino, about.st_size)
        if key not in self._open:
            while len(self._open) >= _KEPT_OPEN:
                self._open.pop(next(iter(self._open))).close()
            opened = _open_archive(file, about.st_size)
            if isinstance(opened, Reason):
                return opened
            self._open[key] = opened
        return self._open[key]


def _open_archive(file: BinaryIO, size: int) -> Archive | Reason:
    own = os.fdopen(os.dup(file.fileno()), "rb")
    try:
        own.seek(0)
        opened = _open_image if is_disc_image(own.read(HEAD_BYTES)) else _open_zip
        archive = opened(own, size)
    except BaseException as error:
        own.close()
        return _reason(error)
    if isinstance(archive, Reason):
        own.close()
    return archive


def _reason(error: BaseException) -> Reason:
    """What an error says of the archive; one that is not the archive's is raised again."""
    if isinstance(error, NotImplementedError):
        return Reason.ARCHIVE_METHOD
    # Archives that point before their beginning are refused by the system, broken streams by bz2, both as OSError.
    if isinstance(error, _BROKEN) or (isinstance(error, OSError) and error.errno in (None, errno.EINVAL)):
        return Reason.ARCHIVE_DAMAGED
    raise error


def _open_image(file: BinaryIO, size: int) -> Archive | Reason:
    from . import disc_image_reader  # only a process that is to read discs has it

    return disc_image_reader.open_image(file, size)


def _open_zip(file: BinaryIO, size: int) -> Archive | Reason:
    if _entry_count(file) > ARCHIVE_ENTRIES:
        return Reason.ARCHIVE_TOO_LARGE
    return _Zip(file, size)


class _Zip:
    """A ZIP archive (APPNOTE.TXT) that is open."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file, self._size = file, size
        self._zip = zipfile.ZipFile(file)
        self._entries = tuple(self._zip.infolist())

    def close(self) -> None:
        """Let go of it."""
        self._zip.close()
        self._file.close()

    def members(self) -> tuple[Member, ...] | Reason:
        """The files in the order of the list; folders are left out."""
        files = [(index, one) for index, one in enumerate(self._entries) if not one.is_dir()]
        if files and all(one.flag_bits & _ENCRYPTED for _, one in files):
            return Reason.ARCHIVE_LOCKED
        total = sum(one.file_size for _, one in files)
        too_dense = total > ARCHIVE_RATIO_BEGINS and total > ARCHIVE_RATIO * self._size
        if len(files) > ARCHIVE_ENTRIES or total > ARCHIVE_BYTES or too_dense:
            return Reason.ARCHIVE_TOO_LARGE
        return tuple(Member(index, _shown(one), one.file_size) for index, one in files)

    def extract(self, index: int) -> Iterator[bytes | Reason]:
        """One member; it is damaged when its bytes are not those of its checksum."""
        entry = self._entries[index]
        if entry.flag_bits & _ENCRYPTED:
            yield Reason.ARCHIVE_LOCKED
        elif stat.S_ISLNK(entry.external_attr >> 16):
            yield Reason.LINK
        else:
            with self._zip.open(entry) as member:
                while piece := member.read(CHUNK_BYTES):
                    yield piece


def _entry_count(file: BinaryIO) -> int:
    """How many entries the end record claims (APPNOTE.TXT 4.3.14 to 4.3.16), known before a list is built of them."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - 65 * KIB))
    tail = file.read()
    end = tail.rfind(_END)
    if end < 0 or end + 22 > len(tail):
        return 0
    place = tail.rfind(_END64_PLACE, 0, end)
    if place >= 0:
        file.seek(min(int.from_bytes(tail[place + 8 : place + 16], "little"), size))
        record = file.read(56)
        if record.startswith(_END64):
            return int.from_bytes(record[32:40], "little")
    return int.from_bytes(tail[end + 10 : end + 12], "little")


def _shown(entry: zipfile.ZipInfo) -> str:
    """The name as text: UTF-8 where flagged, else what its bytes look like."""
    declared = entry.flag_bits & _UTF8_NAMES or entry.filename.isascii()
    return member_name(entry.filename if declared else entry.filename.encode("cp437", "replace"))
