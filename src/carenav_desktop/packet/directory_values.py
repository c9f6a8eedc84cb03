"""Values of a DICOM directory: foreign facts in, encoded data elements out.

Facts come from files of any origin, so every value is checked against its value representation (PS3.5 section
6.2), cut to its length and freed of control characters; what cannot be made valid counts as missing. Encoding
is explicit VR little endian (PS3.5 section 7.1.2), text UTF-8. Knows nothing of records or files.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from ..domain.data_elements import KEYS
from ..domain.data_elements import Key as ElementKey
from ..domain.directory_keys import Key, Need

CHARACTER_SET = "ISO_IR 192"
_UID = re.compile(r"[0-9]+(\.[0-9]+)*")
_TIME = re.compile(r"([01]\d|2[0-3])([0-5]\d(([0-5]\d|60)(\.\d{1,6})?)?)?")
_MOMENT = re.compile(r"\d{4}(\d{2}){0,5}(\.\d{1,6})?([+-]\d{4})?")
_NOT_CODE = re.compile(r"[^A-Z0-9 _]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_LENGTH = {"CS": 16, "SH": 16, "LO": 64, "ST": 1024, "UC": 1024, "UR": 1024}
_LONG_FORM = frozenset({"OB", "SQ", "UC", "UR"})
_BINARY = {"US": "<H", "UL": "<I"}
_LONGEST = 0xFFFE - 1
_INTEGER = range(-(2**31), 2**31)
_NAME_GROUPS = 3
_NAME_GROUP_LENGTH = 64
_ITEM = 0xE000FFFE
#: Elements that only file meta information and directories have (PS3.6 tables 6-1 and 7-1).
_OWN = {
    "FileMetaInformationGroupLength": ElementKey(0x00020000, "UL"),
    "FileMetaInformationVersion": ElementKey(0x00020001, "OB"),
    "MediaStorageSOPClassUID": ElementKey(0x00020002, "UI"),
    "MediaStorageSOPInstanceUID": ElementKey(0x00020003, "UI"),
    "TransferSyntaxUID": ElementKey(0x00020010, "UI"),
    "ImplementationClassUID": ElementKey(0x00020012, "UI"),
    "ImplementationVersionName": ElementKey(0x00020013, "SH"),
    "FileSetID": ElementKey(0x00041130, "CS"),
    "OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity": ElementKey(0x00041200, "UL"),
    "OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity": ElementKey(0x00041202, "UL"),
    "FileSetConsistencyFlag": ElementKey(0x00041212, "US"),
    "DirectoryRecordSequence": ElementKey(0x00041220, "SQ"),
    "OffsetOfTheNextDirectoryRecord": ElementKey(0x00041400, "UL"),
    "RecordInUseFlag": ElementKey(0x00041410, "US"),
    "OffsetOfReferencedLowerLevelDirectoryEntity": ElementKey(0x00041420, "UL"),
    "DirectoryRecordType": ElementKey(0x00041430, "CS"),
    "ReferencedFileID": ElementKey(0x00041500, "CS", True),
    "ReferencedSOPClassUIDInFile": ElementKey(0x00041510, "UI"),
    "ReferencedSOPInstanceUIDInFile": ElementKey(0x00041511, "UI"),
    "ReferencedTransferSyntaxUIDInFile": ElementKey(0x00041512, "UI"),
}


class Form(NamedTuple):
    """How a keyword is written: `head` is the tag in bytes, `several` whether it takes many values."""

    tag: int
    head: bytes
    vr: str
    several: bool


@cache
def form(keyword: str) -> Form:
    """The form of a keyword that directories have; KeyError for any other."""
    tag, vr, several = _OWN.get(keyword) or KEYS[keyword]
    return Form(tag, struct.pack("<HH", tag >> 16, tag & 0xFFFF), vr, several)


def is_uid(text: str) -> bool:
    """Whether `text` can be written as a UID. A leading zero, though wrong, occurs on real discs."""
    return len(text) <= 64 and _UID.fullmatch(text) is not None


def element(keyword: str, value: object, items: Sequence[Key] = ()) -> bytes:
    """The encoded element, or nothing when `value` is missing or cannot be made valid."""
    written = form(keyword)
    if written.vr == "SQ":
        return _sequence(written, value, items)
    if written.vr in _BINARY:
        return _binary(written, value)
    content = clean(keyword, value).encode()
    return encode(written, content) if 0 < len(content) <= _LONGEST else b""


def empty(keyword: str) -> bytes:
    """The encoded element without a value."""
    return encode(form(keyword), b"")


def encode(written: Form, content: bytes) -> bytes:
    """The element with this content, padded to even length as its representation wants."""
    if len(content) % 2:
        content += b"\0" if written.vr == "UI" else b" "
    if written.vr in _LONG_FORM:
        return written.head + written.vr.encode() + struct.pack("<HI", 0, len(content)) + content
    return written.head + written.vr.encode() + struct.pack("<H", len(content)) + content


def item(content: bytes) -> bytes:
    """One item of a sequence, its length written out."""
    return struct.pack("<II", _ITEM, len(content)) + content


def clean(keyword: str, value: object) -> str:
    """`value` as valid text for `keyword`, many joined by a backslash; empty if nothing is left."""
    if value is None:
        return ""
    written = form(keyword)
    if not isinstance(value, list | tuple):
        return _clean_one(written.vr, value)
    kept = [text for one in value if (text := _clean_one(written.vr, one))]
    return "\\".join(kept if written.several else kept[:1])


def _clean_one(vr: str, value: object) -> str:
    if vr == "IS":
        return _integer(value)
    text = str(value).encode("utf-8", "replace").decode()
    text = _CONTROL.sub(" ", text).replace("\\", "/").strip()
    match vr:
        case "UI":
            return text if is_uid(text) else ""
        case "DA":
            return _date(text)
        case "TM":
            return _matching(_TIME, text.replace(":", ""))
        case "DT":
            return _matching(_MOMENT, text)
        case "PN":
            return _name(text)
        case "CS":
            return _NOT_CODE.sub("_", text.upper())[: _LENGTH[vr]].strip()
        case _:
            return text[: _LENGTH[vr]].strip()


def _binary(written: Form, value: object) -> bytes:
    """An unsigned number in binary, nothing when it does not fit."""
    layout = _BINARY[written.vr]
    number = _integer(value)
    if not number or not 0 <= int(number) < 2 ** (8 * struct.calcsize(layout)):
        return b""
    return encode(written, struct.pack(layout, int(number)))


def _integer(value: object) -> str:
    """A whole number of 32 bits as text."""
    try:
        number = int(str(value).strip()[:12])
    except ValueError:
        return ""
    return str(number) if number in _INTEGER else ""


def _date(text: str) -> str:
    """A day of the calendar as YYYYMMDD; the forms 2024-05-01 and 2024.05.01 are understood."""
    digits = text.replace("-", "").replace(".", "")
    if re.fullmatch(r"[0-9]{8}", digits) is None:
        return ""
    try:
        date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return ""
    return digits


def _matching(pattern: re.Pattern[str], text: str) -> str:
    return text if text.isascii() and pattern.fullmatch(text) else ""


def _name(text: str) -> str:
    """A person name: at most three component groups of at most 64 characters each."""
    groups = [one[:_NAME_GROUP_LENGTH].strip() for one in text.split("=")[:_NAME_GROUPS]]
    return "=".join(groups).rstrip("=")


def _sequence(written: Form, value: object, keys: Sequence[Key]) -> bytes:
    """The sequence of those items that have every value they need; nothing when none has."""
    found = value if isinstance(value, list | tuple) else []
    items = [_item_content(one, keys) for one in found if isinstance(one, Mapping)]
    content = b"".join(item(one) for one in items if one)
    return encode(written, content) if content else b""


def _item_content(values: Mapping[str, object], keys: Sequence[Key]) -> bytes:
    """The elements of one item by tag, or nothing when a needed value is missing."""
    elements: dict[int, bytes] = {}
    for key in keys:
        content = element(key.keyword, values.get(key.keyword), key.items)
        if content:
            elements[form(key.keyword).tag] = content
        elif key.need is Need.VALUE:
            return b""
    return b"".join(elements[tag] for tag in sorted(elements))
