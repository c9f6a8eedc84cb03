"""What several fixtures are made of: files in a folder, slices, an index."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from pathlib import Path
from zlib import crc32

from pydicom import Dataset, config, dcmread
from pydicom.dataset import FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRLittleEndian

import dicom_builders

DIRECTORY = "1.2.840.10008.1.3.10"
Content = bytes | Dataset
STUDY = "1.2.826.0.1.7"


def put(folder: Path, path: str, content: Content) -> None:
    """One file, its folders included."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(as_file(content))


def as_file(content: Content) -> bytes:
    """Bytes as they are, an object as a file."""
    return content if isinstance(content, bytes) else dicom_builders.part10(content)


def slice_(number: int, *, series: str = "Axial", at: float | None = None, **values: object) -> Dataset:
    """One slice of a series, 5 mm from the next."""
    return dicom_builders.ct(
        **{
            "StudyInstanceUID": STUDY,
            "SeriesInstanceUID": f"{STUDY}.{crc32(series.encode())}",
            "SeriesDescription": series,
            "SOPInstanceUID": f"{STUDY}.{crc32(series.encode())}.{number}",
            "InstanceNumber": number,
            "ImagePositionPatient": [0, 0, 5 * number if at is None else at],
            "ImageOrientationPatient": [1, 0, 0, 0, 1, 0],
            **values,
        }
    )


def slices(count: int, **values: object) -> list[Dataset]:
    """A series."""
    return [slice_(number, **values) for number in range(1, count + 1)]  # type: ignore[arg-type]


def put_all(folder: Path, made: list[Dataset], stem: str = "IM", first: int = 1) -> list[tuple[str, Dataset]]:
    """The objects as files with numbers; gives what an index needs to know of them."""
    named = [(f"{stem}{number:06d}", one) for number, one in enumerate(made, first)]
    for path, one in named:
        put(folder, path, one)
    return named


def index(files: list[tuple[str, Dataset]], *, without: tuple[str, ...] = (), one_patient: bool = False) -> bytes:
    """A DICOMDIR (PS3.3 annex F) of files by their path on the medium; keywords of `without` are left out of it."""
    if one_patient:
        files = [(path, _of_patient(one, files[0][1])) for path, one in files]
    records: list[Dataset] = []
    links: list[tuple[int, list[int]]] = []
    level: list[int] = []

    def place(made: list[tuple[str, Dataset]], keys: list[tuple[str, str, tuple[str, ...]]]) -> list[int]:
        (kind, uid, told), *below = keys
        here: list[int] = []
        for value in dict.fromkeys(str(one.get(uid, "")) for _, one in made):
            inside = [pair for pair in made if str(pair[1].get(uid, "")) == value]
            here.append(len(records))
            records.append(_record(kind, inside[0][1], [word for word in told if word not in without]))
            links.append((len(records) - 1, []))
            if below:
                links[here[-1]] = (here[-1], place(inside, below))
            else:
                _refer(records[-1], *inside[0])
        return here

    level = place(files, _LEVELS)
    return _linked(records, level, dict(links))


_LEVELS = [
    ("PATIENT", "PatientID", ("PatientID", "PatientName")),
    ("STUDY", "StudyInstanceUID", ("StudyInstanceUID", "StudyID", "StudyDate", "StudyTime", "AccessionNumber")),
    ("SERIES", "SeriesInstanceUID", ("SeriesInstanceUID", "Modality", "SeriesNumber", "SeriesDescription")),
    ("IMAGE", "SOPInstanceUID", ("InstanceNumber",)),
]


def _of_patient(one: Dataset, other: Dataset) -> Dataset:
    changed = Dataset(one)
    changed.PatientID, changed.PatientName = other.PatientID, other.PatientName
    return changed


def _record(kind: str, of: Dataset, told: list[str]) -> Dataset:
    made = Dataset()
    made.OffsetOfTheNextDirectoryRecord = made.OffsetOfReferencedLowerLevelDirectoryEntity = 0
    made.RecordInUseFlag, made.DirectoryRecordType = 0xFFFF, kind
    made.SpecificCharacterSet = "ISO_IR 192"
    for word in told:
        setattr(made, word, of.get(word, ""))
    return made


def _refer(record: Dataset, path: str, one: Dataset) -> None:
    record.ReferencedFileID = path.split("/")
    record.ReferencedSOPClassUIDInFile = one.SOPClassUID
    record.ReferencedSOPInstanceUIDInFile = one.SOPInstanceUID
    record.ReferencedTransferSyntaxUIDInFile = ExplicitVRLittleEndian


def _linked(records: list[Dataset], top: list[int], below: dict[int, list[int]]) -> bytes:
    """The records as a file whose offsets are right: written once to see where each lies, then again."""
    made = Dataset()
    made.FileSetID = "DISC"
    made.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity = 0
    made.OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity = 0
    made.FileSetConsistencyFlag = 0
    made.DirectoryRecordSequence = Sequence(records)
    places = [one.seq_item_tell for one in dcmread(BytesIO(_written(made))).DirectoryRecordSequence]
    for siblings in (top, *below.values()):
        for one, following in pairwise(siblings):
            records[one].OffsetOfTheNextDirectoryRecord = places[following]
    for one, children in below.items():
        records[one].OffsetOfReferencedLowerLevelDirectoryEntity = places[children[0]] if children else 0
    made.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity = places[top[0]]
    made.OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity = places[top[-1]]
    return _written(made)


def _written(made: Dataset) -> bytes:
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID = DIRECTORY, "2.25.1"
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    made.file_meta, made.preamble = meta, bytes(128)
    target = BytesIO()
    with config.disable_value_validation():
        made.save_as(target, enforce_file_format=True)
    return target.getvalue()
