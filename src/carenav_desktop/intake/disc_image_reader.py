"""Images of optical discs: ISO 9660 (ECMA-119) with Joliet or Rock Ridge names, UDF where it has more files.

pycdlib reads the directories; the bytes of a file are then read from their place in the image. Names are for showing.
"""

from __future__ import annotations

import os
import re
import struct
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

import pycdlib
from pycdlib.pycdlibexception import PyCdlibException

from ..domain.report import Reason
from .limits import (
    ARCHIVE_BYTES,
    ARCHIVE_ENTRIES,
    ARCHIVE_RATIO,
    ARCHIVE_RATIO_BEGINS,
    CHUNK_BYTES,
    IMAGE_DIRECTORY_BYTES,
    WALK_DEPTH,
)
from .member_names import member_name
from .wire import Member

#: The first volume descriptor, and what it says of a disc that has UDF.
_DESCRIPTORS, _UDF_BEGINS = 16 * 2048, b"BEA01"
_VERSION = re.compile(r"\.?;\d+$")
_NO_END = 1 << 62
time.strptime("2000", "%Y")  # loads what it needs; a confined process cannot do that any more
#: What pycdlib raises over a broken image, its own errors apart, is whatever its arithmetic runs into.
_BROKEN = (PyCdlibException, struct.error, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


class _TooLargeError(Exception):
    """More than is safe to unpack."""


@dataclass(frozen=True)
class _Entry:
    """One file: where its bytes lie as (offset, length) in bytes, or why it cannot be taken."""

    name: str
    extents: tuple[tuple[int, int], ...] = ()
    problem: Reason = Reason.NONE

    @property
    def size(self) -> int:
        return sum(length for _, length in self.extents)


def open_image(file: BinaryIO, size: int) -> DiscImage | Reason:
    """The image in `file`, which is closed with it, or why nothing can be taken from it. Raises OSError."""
    file.seek(_DESCRIPTORS)
    if file.read(6)[1:] == _UDF_BEGINS:
        return Reason.IMAGE_UNKNOWN
    try:
        entries = _entries(file, size)
    except _TooLargeError:
        return Reason.ARCHIVE_TOO_LARGE
    except _BROKEN:
        return Reason.ARCHIVE_DAMAGED
    total = sum(one.size for one in entries)
    if total > ARCHIVE_BYTES or (total > ARCHIVE_RATIO_BEGINS and total > ARCHIVE_RATIO * size):
        return Reason.ARCHIVE_TOO_LARGE
    return DiscImage(file, entries)


class DiscImage:
    """An image that is open."""

    def __init__(self, file: BinaryIO, entries: tuple[_Entry, ...]) -> None:
        self._file, self._entries = file, entries

    def close(self) -> None:
        """Let go of the handle."""
        self._file.close()

    def members(self) -> tuple[Member, ...]:
        """The files of the disc, folder by folder."""
        return tuple(Member(index, one.name, one.size) for index, one in enumerate(self._entries))

    def extract(self, index: int) -> Iterator[bytes | Reason]:
        """One file in pieces of 1 MiB, the last one shorter; `ARCHIVE_DAMAGED` last where the image ends too soon."""
        entry = self._entries[index]
        if entry.problem:
            yield entry.problem
            return
        piece = bytearray()
        for start, left in entry.extents:
            self._file.seek(start)
            while left:
                part = self._file.read(min(left, CHUNK_BYTES - len(piece)))
                piece += part
                left -= len(part)
                if piece and (len(piece) == CHUNK_BYTES or not part):
                    yield bytes(piece)
                    piece.clear()
                if not part:
                    yield Reason.ARCHIVE_DAMAGED
                    return
        if piece:
            yield bytes(piece)


class _Image(pycdlib.PyCdlib):
    """A disc whose files keep the length they claim: pycdlib would quietly shorten one that ends behind the image."""

    def _get_iso_size(self) -> int:
        return _NO_END


class _Bounded:
    """The image as pycdlib reads it: no further than its end, and no more than directories may take.

    Unless `udf`, it looks like a disc without UDF.
    """

    def __init__(self, file: BinaryIO, size: int, *, udf: bool) -> None:
        self._file, self._size, self._udf = file, size, udf
        self._left = IMAGE_DIRECTORY_BYTES

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._file.tell(), os.SEEK_END: self._size}[whence]
        if not 0 <= base + offset < _NO_END:
            raise ValueError("place in an image")
        return self._file.seek(base + offset)

    def tell(self) -> int:
        return self._file.tell()

    def read(self, length: int = -1) -> bytes:
        there = max(0, self._size - self._file.tell())
        wanted = there if length < 0 else min(length, there)
        self._left -= wanted
        if self._left < 0:
            raise _TooLargeError
        piece = self._file.read(wanted)
        return bytes(len(piece)) if piece[1:6] == _UDF_BEGINS and not self._udf else piece


def _entries(file: BinaryIO, size: int) -> tuple[_Entry, ...]:
    """The files of the tree with the best names; a broken UDF tree does not spoil the others."""
    try:
        image = _opened(file, size, udf=True)
        udf = _udf_tree(image) if image.has_udf() else []
    except _BROKEN:
        image, udf = _opened(file, size, udf=False), []
    tree = _best_tree(image)
    return tuple(udf if len(udf) > len(tree) else tree)


def _opened(file: BinaryIO, size: int, *, udf: bool) -> _Image:
    image = _Image()
    image.open_fp(cast(BinaryIO, _Bounded(file, size, udf=udf)))
    return image


def _best_tree(image: _Image) -> list[_Entry]:
    if image.has_joliet():
        return _tree(image, image.get_record(joliet_path="/"), _joliet_name)
    if image.has_rock_ridge():
        return _tree(image, image.get_record(rr_path="/"), _rock_ridge_name)
    return _tree(image, image.get_record(iso_path="/"), _plain_name)


def _tree(image: _Image, root: Any, name_of: Callable[[Any], str]) -> list[_Entry]:
    """The files below a directory record, those of a folder before those of its subfolders."""
    found: list[_Entry] = []
    waiting = [(root, "", 0)]
    while waiting:
        folder, path, depth = waiting.pop()
        if depth > WALK_DEPTH:
            raise _TooLargeError
        below = []
        for record in _children(folder):
            name = path + name_of(record)
            if record.is_dir():
                below.append((record, f"{name}/", depth + 1))
            elif record.is_symlink():
                found.append(_Entry(member_name(name), problem=Reason.LINK))
            else:
                found.append(_Entry(member_name(name), _extents(image, record)))
        waiting += reversed(below)
        _check_count(found)
    return found


def _children(folder: Any) -> Iterator[Any]:
    """What lies in a folder: a file in several parts once, a folder that was moved only where it lies now."""
    last = b""
    for record in folder.children:
        identifier = record.file_identifier()
        moved = record.rock_ridge is not None and record.rock_ridge.child_link_record_exists()
        if not (record.is_dot() or record.is_dotdot() or moved or identifier == last):
            yield record
        last = identifier


def _extents(image: _Image, record: Any) -> tuple[tuple[int, int], ...]:
    """A file beyond 4 GB has a record for each of its parts (ECMA-119 section 6.5.1)."""
    extents = []
    while record is not None:
        start = (record.extent_location() + record.data_extent_offset) * image.logical_block_size
        if record.data_length:
            extents.append((start, record.data_length))
        record = record.data_continuation
    return tuple(extents)


def _udf_tree(image: _Image) -> list[_Entry]:
    found: list[_Entry] = []
    for folder, _, names in image.walk(udf_path="/"):
        for name in names:
            path = f"{folder.rstrip('/')}/{name}"
            extents = image.get_file_byte_extents(udf_path=path)
            found.append(_Entry(member_name(path.lstrip("/")), tuple(one for one in extents if one[1])))
        _check_count(found)
    return found


def _check_count(found: list[_Entry]) -> None:
    if len(found) > ARCHIVE_ENTRIES:
        raise _TooLargeError


def _joliet_name(record: Any) -> str:
    return _VERSION.sub("", record.file_identifier().decode("utf-16_be", "replace"))


def _rock_ridge_name(record: Any) -> str:
    name = record.rock_ridge.name() if record.rock_ridge is not None else b""
    return member_name(name) if name else _plain_name(record)


def _plain_name(record: Any) -> str:
    return _VERSION.sub("", member_name(record.file_identifier()))
