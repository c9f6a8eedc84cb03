"""DICOMDIR files made record by record: as a disc would bring them, and as no disc should."""

from __future__ import annotations

from collections.abc import Sequence as SequenceOf
from pathlib import Path

import pydicom
from bad_dicom_builders import DIRECTORY
from pydicom import Dataset, config
from pydicom.sequence import Sequence

from dicom_builders import part10


def directory(records: SequenceOf[Dataset]) -> bytes:
    """A DICOMDIR whose records have no offsets: their order alone tells what belongs where."""
    made = Dataset()
    made.SOPClassUID, made.SOPInstanceUID, made.DirectoryRecordSequence = DIRECTORY, "1.2.3", Sequence(records)
    with config.disable_value_validation():
        data = part10(made)
    return data[: data.rindex(b"\x08\0\x16\0UI")]  # no object of its own: nothing but the list


def record(kind: str, **values: object) -> Dataset:
    """One record in use."""
    made = Dataset()
    made.OffsetOfTheNextDirectoryRecord, made.RecordInUseFlag = 0, 0xFFFF
    made.OffsetOfReferencedLowerLevelDirectoryEntity, made.DirectoryRecordType = 0, kind
    with config.disable_value_validation():
        for keyword, value in values.items():
            setattr(made, keyword, value)
    return made


def study(uid: str = "1.2.3", date: str = "20240518") -> list[Dataset]:
    """A patient and a study."""
    return [record("PATIENT", PatientName="Doe^Jane"), record("STUDY", StudyInstanceUID=uid, StudyDate=date)]


def series(uid: str = "1.2.3.1", *paths: str, description: str = "chest", number: int = 2) -> list[Dataset]:
    """A series with an image at each path, UIDs counted from the series' own."""
    head = record("SERIES", SeriesInstanceUID=uid, Modality="CT", SeriesNumber=number, SeriesDescription=description)
    return [head, *(image(f"{uid}.{number}", path) for number, path in enumerate(paths, start=1))]


def image(uid: str, path: str, kind: str = "IMAGE") -> Dataset:
    """An image at a path with forward slashes."""
    return record(kind, ReferencedFileID=path.split("/"), ReferencedSOPInstanceUIDInFile=uid)


def index_of(folder: Path, *, uids: bool = True) -> bytes:
    """A DICOMDIR of every DICOM file below `folder`; without `uids` it names their places only."""
    records: list[Dataset] = []
    before: tuple[str, ...] = ()
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        found = pydicom.dcmread(path, stop_before_pixels=True)
        here = (str(found.StudyInstanceUID), str(found.SeriesInstanceUID))
        if here[:1] != before[:1]:
            records += study(here[0], found.StudyDate)
        if here != before:
            number, description = found.SeriesNumber, found.get("SeriesDescription", "")
            values = {"Modality": found.Modality, "SeriesNumber": number, "SeriesDescription": description}
            records.append(record("SERIES", SeriesInstanceUID=here[1], **values))
        uid = str(found.SOPInstanceUID) if uids else ""
        records.append(image(uid, path.relative_to(folder).as_posix()))
        before = here
    return directory(records)
