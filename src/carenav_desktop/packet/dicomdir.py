"""The DICOMDIR of a packet: Basic Directory of PS3.3 Annex F in the file format of PS3.10.

Written from stored facts alone; no DICOM file is opened. The hierarchy is that of the folders: one PATIENT
record a `PA` folder, one STUDY an `ST`, one SERIES an `SE` (see `tree`). All lengths are known before the
first byte is written, so offsets are computed, not patched, and the work grows with the number of files only.
"""

from __future__ import annotations

import hashlib
import struct
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ..domain.case import Instance
from ..domain.directory_keys import PATIENT_KEYS, SERIES_KEYS, STUDY_KEYS, leaf_keys, leaf_type
from ..domain.say import Say
from .directory_records import Numbers, RecordContent
from .directory_values import clean, element, encode, form, is_uid, item

FILE_SET_ID = "CARENAVIGATOR"
_DEPTH = 5
_IN_USE = 0xFFFF
_ITEM_HEAD = 8
_EXPLICIT_LITTLE = "1.2.840.10008.1.2.1"
_DIRECTORY_CLASS = "1.2.840.10008.1.3.10"
_IMPLEMENTATION_UID = "2.25.15442672789969901700890934532257221954"
_IMPLEMENTATION_NAME = "CARENAVIGATOR"


@dataclass(frozen=True)
class DirectoryEntry:
    """One file to list. `path` has five File ID components: DICOM, patient, study, series and file."""

    path: tuple[str, ...]
    instance: Instance


@dataclass(frozen=True)
class DirectoryResult:
    """A finished DICOMDIR. `unplaced` says why a file is not in it; `placeholders` counts invented keys."""

    data: bytes
    placed: tuple[DirectoryEntry, ...]
    unplaced: tuple[tuple[DirectoryEntry, Say], ...]
    placeholders: dict[str, int]


@dataclass
class _Record:
    """A record on its way: everything after its offsets, encoded; lower records; where it will start."""

    content: bytes
    lower: list[_Record] = field(default_factory=list)
    offset: int = 0


def obstacle(instance: Instance) -> Say | None:
    """Why no directory can list this file, or nothing when one can."""
    uids = (
        instance.study_uid,
        instance.series_uid,
        instance.sop_class_uid,
        instance.sop_instance_uid,
        instance.transfer_syntax_uid,
    )
    if not all(is_uid(one) for one in uids):
        return Say("packet.not_indexed_no_uid")
    if not leaf_type(instance.sop_class_uid):
        return Say("packet.not_indexed_class", {"sop_class_uid": instance.sop_class_uid})
    return None


def build(entries: Iterable[DirectoryEntry]) -> DirectoryResult:
    """The directory of `entries`; files of one folder become neighbours, the order is otherwise kept.

    Raises ValueError for a path that is not five components deep.
    """
    placed: list[DirectoryEntry] = []
    unplaced: list[tuple[DirectoryEntry, Say]] = []
    for entry in entries:
        if len(entry.path) != _DEPTH:
            raise ValueError(f"not a place in the tree: {entry.path}")
        why = obstacle(entry.instance)
        if why is None:
            placed.append(entry)
        else:
            unplaced.append((entry, why))
    content = RecordContent()
    patients = _patients(_by_folder(placed, 2), content)
    return DirectoryResult(_file(patients), tuple(placed), tuple(unplaced), dict(content.placeholders))


def _by_folder(entries: Iterable[DirectoryEntry], depth: int) -> list[list[DirectoryEntry]]:
    """Entries that share the first `depth` components, in order of first appearance."""
    groups: dict[tuple[str, ...], list[DirectoryEntry]] = {}
    for entry in entries:
        groups.setdefault(entry.path[:depth], []).append(entry)
    return list(groups.values())


def _known(group: Sequence[DirectoryEntry], keys: Iterable[str]) -> dict[str, object]:
    """For each keyword the first usable value among the files of a group."""
    values: dict[str, object] = {}
    for keyword in keys:
        found = (one.instance.keys.get(keyword) for one in group)
        values[keyword] = next((value for value in found if clean(keyword, value)), None)
    return values


def _taken(values: Iterable[Mapping[str, object]], keyword: str) -> frozenset[str]:
    return frozenset(clean(keyword, one.get(keyword)) for one in values)


def _patients(groups: Sequence[list[DirectoryEntry]], content: RecordContent) -> list[_Record]:
    known = [_known(group, (key.keyword for key in PATIENT_KEYS)) for group in groups]
    taken = set(_taken(known, "PatientID"))
    records = []
    for group, values in zip(groups, known, strict=True):
        # Named after its folder, so that it is the same in every volume of a packet.
        missing = _unused(f"NOID{group[0].path[1][-4:]}", taken)
        record = _Record(_level("PATIENT") + content.encode(PATIENT_KEYS, values, {"PatientID": missing}))
        record.lower = _studies(_by_folder(group, 3), content)
        records.append(record)
    return records


def _unused(name: str, taken: set[str]) -> str:
    """`name`, lengthened until nobody carries it, and taken from now on."""
    while name in taken:
        name += "X"
    taken.add(name)
    return name


def _studies(groups: Sequence[list[DirectoryEntry]], content: RecordContent) -> list[_Record]:
    known = [_known(group, (key.keyword for key in STUDY_KEYS)) for group in groups]
    numbers = Numbers(_taken(known, "StudyID"))
    records = []
    for group, values in zip(groups, known, strict=True):
        values["StudyInstanceUID"] = group[0].instance.study_uid
        missing = {} if values["StudyID"] is not None else {"StudyID": numbers.next()}
        record = _Record(_level("STUDY") + content.encode(STUDY_KEYS, values, missing))
        record.lower = _series(_by_folder(group, 4), content)
        records.append(record)
    return records


def _series(groups: Sequence[list[DirectoryEntry]], content: RecordContent) -> list[_Record]:
    known = [_known(group, (key.keyword for key in SERIES_KEYS)) for group in groups]
    numbers = Numbers(_taken(known, "SeriesNumber"))
    records = []
    for group, values in zip(groups, known, strict=True):
        values["SeriesInstanceUID"] = group[0].instance.series_uid
        missing = {} if values["SeriesNumber"] is not None else {"SeriesNumber": numbers.next()}
        record = _Record(_level("SERIES") + content.encode(SERIES_KEYS, values, missing))
        record.lower = _leaves(group, content)
        records.append(record)
    return records


def _leaves(group: Sequence[DirectoryEntry], content: RecordContent) -> list[_Record]:
    numbers = Numbers(_taken((one.instance.keys for one in group), "InstanceNumber"))
    return [_leaf(entry, numbers, content) for entry in group]


def _leaf(entry: DirectoryEntry, numbers: Numbers, content: RecordContent) -> _Record:
    instance = entry.instance
    known = clean("InstanceNumber", instance.keys.get("InstanceNumber"))
    missing = {} if known else {"InstanceNumber": numbers.next()}
    keys = leaf_keys(instance.sop_class_uid)
    return _Record(
        _level(leaf_type(instance.sop_class_uid))
        + encode(form("ReferencedFileID"), "\\".join(entry.path).encode("ascii"))
        + _repeating("ReferencedSOPClassUIDInFile", instance.sop_class_uid)
        + element("ReferencedSOPInstanceUIDInFile", instance.sop_instance_uid)
        + _repeating("ReferencedTransferSyntaxUIDInFile", instance.transfer_syntax_uid)
        + content.encode(keys, instance.keys, missing)
    )


def _level(kind: str) -> bytes:
    return _repeating("DirectoryRecordType", kind)


@lru_cache(maxsize=1024)
def _repeating(keyword: str, value: str) -> bytes:
    """An element that thousands of records share."""
    return element(keyword, value)


def _long(keyword: str, value: int) -> bytes:
    return encode(form(keyword), struct.pack("<I", value))


def _short(keyword: str, value: int) -> bytes:
    return encode(form(keyword), struct.pack("<H", value))


def _linked(following: int, lower: int) -> bytes:
    """The three elements every record starts with (Table F.3-3)."""
    return (
        _long("OffsetOfTheNextDirectoryRecord", following)
        + _short("RecordInUseFlag", _IN_USE)
        + _long("OffsetOfReferencedLowerLevelDirectoryEntity", lower)
    )


def _in_order(records: Iterable[_Record]) -> Iterator[_Record]:
    """Each record before its lower ones: the order in the file."""
    for record in records:
        yield record
        yield from _in_order(record.lower)


def _file(patients: Sequence[_Record]) -> bytes:
    """The whole file. Of its head only the UID depends on the records: it is made of their bytes."""
    ordered = list(_in_order(patients))
    uid = _uid_of(record.content for record in ordered)
    head = bytes(128) + b"DICM" + _meta(uid)
    at = len(head) + len(_file_set(0, 0)) + len(_sequence_head(0))
    start = at
    for record in ordered:
        record.offset = at
        at += _ITEM_HEAD + len(_linked(0, 0)) + len(record.content)
    roots = _file_set(patients[0].offset, patients[-1].offset) if patients else _file_set(0, 0)
    return b"".join([head, roots, _sequence_head(at - start), *_items(patients)])


def _items(level: Sequence[_Record]) -> Iterator[bytes]:
    """The records of one directory entity, each followed by those below it."""
    following = [one.offset for one in level[1:]] + [0]
    for record, after in zip(level, following, strict=False):
        lower = record.lower[0].offset if record.lower else 0
        yield item(_linked(after, lower) + record.content)
        yield from _items(record.lower)


def _uid_of(parts: Iterable[bytes]) -> str:
    """A UID after PS3.5 section B.2 that is the same for the same records."""
    digest = hashlib.sha256()
    for one in parts:
        digest.update(one)
    return f"2.25.{uuid.uuid5(uuid.NAMESPACE_OID, digest.hexdigest()).int}"


def _meta(uid: str) -> bytes:
    """File Meta Information (PS3.10 section 7.1)."""
    elements = (
        encode(form("FileMetaInformationVersion"), b"\0\1")
        + element("MediaStorageSOPClassUID", _DIRECTORY_CLASS)
        + element("MediaStorageSOPInstanceUID", uid)
        + element("TransferSyntaxUID", _EXPLICIT_LITTLE)
        + element("ImplementationClassUID", _IMPLEMENTATION_UID)
        + element("ImplementationVersionName", _IMPLEMENTATION_NAME)
    )
    return _long("FileMetaInformationGroupLength", len(elements)) + elements


def _file_set(first: int, last: int) -> bytes:
    """File-set identification and the roots of the directory (Tables F.3-1 to F.3-3)."""
    return (
        element("FileSetID", FILE_SET_ID)
        + _long("OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity", first)
        + _long("OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity", last)
        + _short("FileSetConsistencyFlag", 0)
    )


def _sequence_head(length: int) -> bytes:
    return encode(form("DirectoryRecordSequence"), b"")[:-4] + struct.pack("<I", length)
