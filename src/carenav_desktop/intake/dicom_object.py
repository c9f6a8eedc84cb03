"""One DICOM file opened for its pixels: the header by pydicom, and where in the file the pixels lie.

Kept open between requests, so that the next frame of the same file costs its own bytes only. Sizes are checked by
arithmetic before anything is decoded.
"""

from __future__ import annotations

import mmap
import os
import struct
import warnings
from functools import cached_property
from io import BytesIO
from itertools import islice
from typing import IO, BinaryIO

from pydicom import Dataset, dcmread
from pydicom import config as pydicom_config
from pydicom.filereader import read_dataset

from ..domain.report import Reason
from .dicom_elements import DamagedDataSetError, DataSet, Element, ItemPlace, Syntax, item_places, scan
from .dicom_fragments import Fragment, frame_places
from .dicom_part10 import DEFLATED, NotSafeError, inflated, open_shell
from .limits import DICOM_HEADER_BYTES, FRAMES

_SOP_CLASS, _PER_FRAME = 0x00080016, 0x52009230
_LONG_HEAD, _SHORT_HEAD, _DELIMITER = 12, 8, 8
#: What our scanner, pydicom and the decoders raise for broken files.
BROKEN: tuple[type[Exception], ...] = (
    *(DamagedDataSetError, RuntimeError, NotImplementedError, ValueError, ArithmeticError),
    *(AttributeError, KeyError, IndexError, TypeError, EOFError, struct.error),
)
pydicom_config.settings.reading_validation_mode = pydicom_config.IGNORE


class DicomObject:
    """A file whose header was read. Raises `DamagedDataSetError`, `NotSafeError` when it cannot be.

    `pixels` is where they lie in `file`, None when there are none; their end is where they say it is, be it beyond
    `size`. `transfer_syntax` is what the data are, whatever the file says.
    """

    def __init__(self, file: BinaryIO) -> None:
        self.size = file.seek(0, os.SEEK_END)
        with mmap.mmap(file.fileno(), min(self.size, DICOM_HEADER_BYTES), access=mmap.ACCESS_READ) as data:
            shell = open_shell(data, self.size)
            is_deflated = shell.declared == DEFLATED
            content, start = (inflated(data, shell.start), 0) if is_deflated else (data, shell.start)
            found = scan(content, start, len(content), shell.syntax, (_SOP_CLASS, _PER_FRAME))
            self.syntax = shell.syntax
            self.transfer_syntax = shell.transfer_syntax
            self.sop_class = found.value(_SOP_CLASS).strip(b"\0 ").decode("ascii", "replace")
            self.pixels, self.pixels_tag = found.pixels, found.pixels_tag
            self._per_frame, self._groups = _per_frame(found)
            self._head = shell.written_anew() + _without_per_frame(found, start)
            if is_deflated:
                self.file: IO[bytes] = BytesIO(content)
                self.size = len(content)
            else:
                # Without a buffer: handles of one file share their place in it, so each piece is looked for anew.
                handle = os.dup(file.fileno())
                self.file = open(handle, "rb", buffering=0)  # noqa: PTH123, SIM115 - a handle, for as long as this

    def close(self) -> None:
        """Let go of the file."""
        self.file.close()

    @cached_property
    def dataset(self) -> Dataset:
        """The header up to the pixels, without what it says of single frames."""
        with warnings.catch_warnings(action="ignore"):
            return dcmread(BytesIO(self._head), stop_before_pixels=True)

    @property
    def there(self) -> int:
        """How many bytes of pixels really are in the file."""
        return max(0, min(self.size, self.pixels.end) - self.pixels.start) if self.pixels else 0

    @property
    def frames(self) -> int:
        """How many frames the header says there are, at least 1."""
        return max(1, whole(self.dataset, "NumberOfFrames"))

    def groups(self, frame: int) -> list[Dataset]:
        """The functional groups of a frame, its own before those shared by all (PS3.3 section C.7.6.16)."""
        own = [self._own_groups(frame)] if frame < len(self._groups) else []
        return own + list(self.dataset.get("SharedFunctionalGroupsSequence") or [])[:1]

    @cached_property
    def frame_places(self) -> list[tuple[Fragment, ...]]:
        """Where each frame of compressed pixels lies. Raises `DamagedDataSetError`."""
        table = self.dataset.get("ExtendedOffsetTable") or b""
        extended = [one for (one,) in struct.iter_unpack("<Q", table[: len(table) // 8 * 8][: 8 * FRAMES])]
        start = self.pixels.start if self.pixels else self.size
        return frame_places(self.read, start, self.size, self.frames, extended)

    def read(self, start: int, count: int) -> bytes:
        """Bytes of the file, fewer where it ends."""
        self.file.seek(start)
        data = self.file.read(count) or b""
        while 0 < len(data) < count and (more := self.file.read(count - len(data))):
            data += more
        return data

    def _own_groups(self, frame: int) -> Dataset:
        start, end, syntax = self._groups[frame]
        item = BytesIO(self._per_frame[start:end])
        return read_dataset(item, syntax.implicit, syntax is not Syntax.EXPLICIT_BIG)


def open_object(file: BinaryIO) -> DicomObject | Reason:
    """The file with its header read, or why that cannot be done."""
    try:
        return DicomObject(file)
    except NotSafeError:
        return Reason.NOT_SAFE_TO_OPEN
    except (DamagedDataSetError, ValueError):
        return Reason.DAMAGED


def whole(dataset: Dataset, keyword: str) -> int:
    """A whole number of the header, 0 when it is none."""
    try:
        return int(dataset.get(keyword) or 0)
    except (TypeError, ValueError, OverflowError):
        return 0


def _per_frame(found: DataSet) -> tuple[bytes, list[ItemPlace]]:
    """The sequence of groups that each frame has of its own, and where in it the items lie."""
    data = found.value(_PER_FRAME)
    if not data:
        return b"", []
    base = found.elements[_PER_FRAME].start
    places = islice(item_places(found, _PER_FRAME), FRAMES)
    return data, [ItemPlace(one.start - base, one.end - base, one.syntax) for one in places]


def _without_per_frame(found: DataSet, start: int) -> bytes:
    """The header from `start` to where the pixels begin, without that sequence, which may be longer than all the rest.

    Reading it takes seconds where there are thousands of frames, and each frame needs its own item only.
    """
    end = found.pixels.start - _head_size(found.pixels, found.syntax) if found.pixels else len(found.data)
    groups = found.elements.get(_PER_FRAME)
    if groups is None:
        return bytes(found.data[start:end])
    before = groups.start - _head_size(groups, found.syntax)
    after = groups.end + (_DELIMITER if groups.undefined else 0)
    return bytes(found.data[start:before]) + bytes(found.data[after:end])


def _head_size(element: Element, syntax: Syntax) -> int:
    """How many bytes an element of a long form has before its value (PS3.5 section 7.1)."""
    return _SHORT_HEAD if syntax.implicit or not element.vr else _LONG_HEAD
