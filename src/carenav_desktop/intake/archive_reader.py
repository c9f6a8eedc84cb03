"""ZIP archives: what is inside, and one member at a time in pieces. Names are for showing; nothing is written here."""

from __future__ import annotations

import os
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from ..domain.report import Reason
from .dicom_text import is_chinese, tidy
from .limits import (
    ARCHIVE_BYTES,
    ARCHIVE_ENTRIES,
    ARCHIVE_NAME_CHARACTERS,
    ARCHIVE_RATIO,
    ARCHIVE_RATIO_BEGINS,
    CHUNK_BYTES,
    KIB,
)
from .wire import Member

_ENCRYPTED, _UTF8_NAMES = 0x1, 0x800
_END, _END64_PLACE, _END64 = b"PK\5\6", b"PK\6\7", b"PK\6\6"
_KEPT_OPEN = 4
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, struct.error, NotImplementedError, ValueError, OSError)


@dataclass(frozen=True)
class _Archive:
    """An archive that is open, over a handle of its own."""

    file: BinaryIO
    zip: zipfile.ZipFile
    entries: tuple[zipfile.ZipInfo, ...]
    size: int

    def close(self) -> None:
        self.zip.close()
        self.file.close()


class Archives:
    """The archives that were asked for lately; they stay open, for reading the list for each member is quadratic."""

    def __init__(self) -> None:
        self._open: dict[tuple[int, int, int], _Archive] = {}

    def close(self) -> None:
        """Let go of all of them."""
        while self._open:
            self._open.popitem()[1].close()

    def members(self, file: BinaryIO) -> tuple[Member, ...] | Reason:
        """The files of an archive in its own order; folders are left out."""
        if _entry_count(file) > ARCHIVE_ENTRIES:
            return Reason.ARCHIVE_TOO_LARGE
        try:
            archive = self._opened(file)
        except _BROKEN:
            return Reason.ARCHIVE_DAMAGED
        files = [(index, one) for index, one in enumerate(archive.entries) if not one.is_dir()]
        if files and all(one.flag_bits & _ENCRYPTED for _, one in files):
            return Reason.ARCHIVE_LOCKED
        total = sum(one.file_size for _, one in files)
        too_dense = total > ARCHIVE_RATIO_BEGINS and total > ARCHIVE_RATIO * archive.size
        if len(files) > ARCHIVE_ENTRIES or total > ARCHIVE_BYTES or too_dense:
            return Reason.ARCHIVE_TOO_LARGE
        return tuple(Member(index, _shown(one), one.file_size) for index, one in files)

    def extract(self, file: BinaryIO, index: int) -> Iterator[bytes | Reason]:
        """One member in pieces of at most 1 MiB; a reason, if it comes, comes last: the rest is missing."""
        try:
            archive = self._opened(file)
            entry = archive.entries[index]
            if entry.flag_bits & _ENCRYPTED:
                yield Reason.ARCHIVE_LOCKED
            elif stat.S_ISLNK(entry.external_attr >> 16):
                yield Reason.LINK
            else:
                with archive.zip.open(entry) as member:
                    while piece := member.read(CHUNK_BYTES):
                        yield piece
        except (*_BROKEN, IndexError):
            yield Reason.ARCHIVE_DAMAGED

    def _opened(self, file: BinaryIO) -> _Archive:
        """The archive behind a handle; a file is the same one as long as our own handle keeps it alive."""
        about = os.fstat(file.fileno())
        key = (about.st_dev, about.st_ino, about.st_size)
        if key not in self._open:
            while len(self._open) >= _KEPT_OPEN:
                self._open.pop(next(iter(self._open))).close()
            self._open[key] = _open_archive(file, about.st_size)
        return self._open[key]


def _open_archive(file: BinaryIO, size: int) -> _Archive:
    own = os.fdopen(os.dup(file.fileno()), "rb")
    try:
        opened = zipfile.ZipFile(own)
    except BaseException:
        own.close()
        raise
    return _Archive(own, opened, tuple(opened.infolist()), size)


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
    """The name as text: UTF-8 where flagged, else what its bytes look like - UTF-8, Chinese, or the old DOS set."""
    name = entry.filename
    if not entry.flag_bits & _UTF8_NAMES and not name.isascii():
        name = _decoded(name.encode("cp437", "replace"))
    name = name.encode("utf-8", "backslashreplace").decode().replace("\\", "/")
    return tidy(unicodedata.normalize("NFC", name)[:ARCHIVE_NAME_CHARACTERS]) or "?"


def _decoded(name: bytes) -> str:
    try:
        return name.decode()
    except UnicodeDecodeError:
        return name.decode("gb18030" if is_chinese(name) else "cp437")
