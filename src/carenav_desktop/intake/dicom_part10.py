"""The shell around a DICOM data set: preamble and file meta information (PS3.10 chapter 7), read and written.

Says where the data set begins and how it is encoded, and what must be put before a file that lacks a proper shell.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

from .dicom_elements import DamagedDataSetError, Data, Syntax, element_at, guess_syntax
from .dicom_text import tidy
from .limits import INFLATED_BYTES, MIB

IMPLICIT = "1.2.840.10008.1.2"
EXPLICIT = "1.2.840.10008.1.2.1"
BIG_ENDIAN = "1.2.840.10008.1.2.2"
DEFLATED = "1.2.840.10008.1.2.1.99"
GE_PRIVATE = "1.2.840.113619.5.2"  # implicit little endian, its pixels big endian
_WHOLE_SLIDE = "1.2.840.10008.5.1.4.1.1.77.1.6"
_SYNTAXES = {
    IMPLICIT: Syntax.IMPLICIT_LITTLE,
    GE_PRIVATE: Syntax.IMPLICIT_LITTLE,
    BIG_ENDIAN: Syntax.EXPLICIT_BIG,
}
_UIDS = {
    Syntax.IMPLICIT_LITTLE: IMPLICIT,
    Syntax.EXPLICIT_LITTLE: EXPLICIT,
    Syntax.EXPLICIT_BIG: BIG_ENDIAN,
}
_UNCOMPRESSED = frozenset(_UIDS.values())
_PREAMBLE = bytes(128)
_MAGIC = b"DICM"
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xfe\xed\xfa", b"\xce\xfa\xed\xfe", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"#!")
_TIFF = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_LONGEST_META = 1024
_MEDIA_CLASS, _MEDIA_INSTANCE, _TRANSFER_SYNTAX = 0x00020002, 0x00020003, 0x00020010
_IMPLEMENTATION = b"2.25.15442672789969901700890934532257221954"


class NotSafeError(Exception):
    """Reading on would cost more than any real file does."""


@dataclass(frozen=True)
class Shell:
    """What surrounds the data set, which begins at byte `start` of the file, in `syntax`.

    `transfer_syntax` is what the data are, `declared` what the file says, maybe nothing. `begin` is where the meta
    header is, which is `has_meta` when there is one and `is_standard` when it is written as PS3.10 wants it.
    """

    preamble: bytes
    begin: int
    has_meta: bool
    is_standard: bool
    media_class: str
    media_instance: str
    declared: str
    transfer_syntax: str
    syntax: Syntax
    start: int

    @property
    def is_program(self) -> bool:
        """Whether a system would run this file as a program."""
        return self.preamble.startswith(_PROGRAMS)

    @property
    def is_misdeclared(self) -> bool:
        """Whether the named transfer syntax is missing or another than the data have."""
        return self.has_meta and self.declared != self.transfer_syntax

    def export_form(self, sop_class: str, sop_instance: str) -> tuple[bytes, int]:
        """What makes a proper Part 10 file of this one: bytes to put first, and how many of its own to leave out."""
        if not self.is_standard or self.is_misdeclared:
            return _PREAMBLE + _MAGIC + _file_meta(sop_class, sop_instance, self.transfer_syntax), self.start
        if not self.preamble:
            return _PREAMBLE + _MAGIC, self.begin
        is_tiff_too = self.preamble.startswith(_TIFF) and self.media_class == _WHOLE_SLIDE
        if self.preamble == _PREAMBLE or is_tiff_too:
            return b"", 0
        return _PREAMBLE, len(_PREAMBLE)

    def written_anew(self) -> bytes:
        """A proper shell for the data set as it is once inflated."""
        syntax = EXPLICIT if self.declared == DEFLATED else self.transfer_syntax
        return _PREAMBLE + _MAGIC + _file_meta(self.media_class, self.media_instance, syntax)


def open_shell(data: Data, size: int) -> Shell:
    """Read the shell of a file of `size` bytes. Raises `DamagedDataSetError` when no data set follows."""
    preamble = bytes(data[:128]) if data[128:132] == _MAGIC else b""
    begin = 132 if preamble else 4 if data[:4] == _MAGIC else 0
    meta, start = _meta(data, begin)
    declared = _uid(meta.get(_TRANSFER_SYNTAX, b""))
    expected = _SYNTAXES.get(declared, Syntax.EXPLICIT_LITTLE) if meta else None
    if declared == DEFLATED:
        syntax: Syntax | None = Syntax.EXPLICIT_LITTLE
    else:
        syntax = guess_syntax(data, start, size, expected) or (expected if declared else None)
    if syntax is None or start >= len(data):
        raise DamagedDataSetError("no data set follows")
    return Shell(
        preamble=preamble,
        begin=begin,
        has_meta=bool(meta),
        is_standard=_is_standard(data, begin, start),
        media_class=_uid(meta.get(_MEDIA_CLASS, b"")),
        media_instance=_uid(meta.get(_MEDIA_INSTANCE, b"")),
        declared=declared,
        transfer_syntax=_true_syntax(declared, expected, syntax),
        syntax=syntax,
        start=start,
    )


def inflated(data: Data, start: int) -> bytearray:
    """The data set of a deflated file, all of it. Raises `NotSafeError` beyond 256 MiB."""
    engine = zlib.decompressobj(-zlib.MAX_WBITS)
    result, fed = bytearray(), start
    while not engine.eof and fed < len(data):
        try:
            result += engine.decompress(data[fed : fed + MIB], INFLATED_BYTES - len(result) + 1)
        except zlib.error as error:
            if result:
                break
            raise DamagedDataSetError("not deflated") from error
        if len(result) > INFLATED_BYTES:
            raise NotSafeError("inflates beyond the limit")
        fed += MIB
    return result


def _meta(data: Data, at: int) -> tuple[dict[int, bytes], int]:
    """The elements of group 0002 from `at` on, and where the data set begins."""
    found: dict[int, bytes] = {}
    while data[at : at + 2] == b"\2\0" and at + 8 <= len(data):
        syntax = Syntax.EXPLICIT_LITTLE if data[at + 4 : at + 6].isalpha() else Syntax.IMPLICIT_LITTLE
        tag, element = element_at(data, at, len(data), syntax)
        found[tag] = bytes(data[element.start : element.end][:_LONGEST_META])
        at = element.end
    return found, at


def _is_standard(data: Data, begin: int, start: int) -> bool:
    """Whether the meta header begins with its right length, as UL (PS3.10 table 7.1-1): then so is the rest of it."""
    head = b"\2\0\0\0UL\4\0" + struct.pack("<L", max(start - begin - 12, 0))
    return data[begin : begin + 12] == head


def _true_syntax(declared: str, expected: Syntax | None, found: Syntax) -> str:
    if declared and (found is expected or declared not in _UNCOMPRESSED):
        return declared
    return _UIDS[found]


def _uid(value: bytes) -> str:
    return tidy(value.decode("ascii", "replace"))


def _file_meta(sop_class: str, sop_instance: str, transfer_syntax: str) -> bytes:
    """File meta information of its smallest valid form (PS3.10 table 7.1-1)."""
    content = (
        struct.pack("<HH2sHL", 2, 1, b"OB", 0, 2)
        + b"\0\1"
        + b"".join(
            _uid_element(element, value.encode("ascii", "replace"))
            for element, value in ((0x02, sop_class), (0x03, sop_instance), (0x10, transfer_syntax))
        )
        + _uid_element(0x12, _IMPLEMENTATION)
    )
    return struct.pack("<HH2sHL", 2, 0, b"UL", 4, len(content)) + content


def _uid_element(element: int, value: bytes) -> bytes:
    padded = value + b"\0" * (len(value) % 2)
    return struct.pack("<HH2sH", 2, element, b"UI", len(padded)) + padded
