"""Forms that only other programs open, told by their first bytes: what a person can do about each. Opens nothing."""

from __future__ import annotations

import re

from ..domain.report import Reason

#: Archives that are kept as they are.
_PACKED = (
    b"Rar!\x1a\x07",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b\x08",  # gzip
    b"\xfd7zXZ\0",
    b"BZh",
    b"\x28\xb5\x2f\xfd",  # Zstandard
)
_TAR = slice(257, 262)
#: Sectors of a disc with what surrounds their data (ECMA-130 section 14), as .bin and .img files of CD writers.
_RAW_SECTORS = b"\0" + b"\xff" * 10 + b"\0"
#: Pictures in forms of their makers: GE Genesis, GE Voluson (Kretz), Heidelberg and Topcon eye scanners.
_OWN = (b"IMGF", b"KRETZFILE 1.0", b"HSF-OCT-", b"CMDb", b"FOCT")
#: CMS enveloped data (RFC 5652 section 6), as secure DICOM media have it (PS3.15 section D.1): tag, length, what it is.
_ENCRYPTED = re.compile(rb"\x30(?:[\x80-\x84].{0,4}?|.)\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03", re.DOTALL)
#: J. Morita, dental volumes: a length comes first.
_OWN_SOON = re.compile(rb".{0,8}JmVolumeVersion=", re.DOTALL)


def other_form(head: bytes) -> Reason:
    """What is known of a file that nothing here opens, by its beginning; `NONE` when that says nothing."""
    if head.startswith(_PACKED) or head[_TAR] == b"ustar":
        return Reason.UNPACK_FIRST
    if head.startswith(_RAW_SECTORS):
        return Reason.IMAGE_UNKNOWN
    if head.startswith(_OWN) or _OWN_SOON.match(head):
        return Reason.MAKERS_OWN_FORM
    if _ENCRYPTED.match(head):
        return Reason.ENCRYPTED
    return Reason.NONE
