"""Where everything of a packet lies (IHE PDI, PS3.10 section 8): the one place that makes member names.

DICOM files that a directory can list get File IDs of 1 to 8 characters A-Z 0-9 under `DICOM`; the others go
to `DICOM_X` with a note, nothing is dropped. Every other name is 8.3. Original names are never used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass

from ..domain.case import Instance
from ..domain.facts import FileFormat
from ..domain.say import Say
from .dicomdir import DirectoryEntry, obstacle
from .directory_values import clean
from .plan import PacketPlan, PlanDocument

MANIFEST_JSON = "MANIFEST.JSN"
MANIFEST_TABLE = "MANIFEST.CSV"
INDEX_PAGE = "INDEX.HTM"
README = "README.TXT"
COVER = "COVER.PDF"
GAPS = "GAPS.PDF"
DICOMDIR = "DICOMDIR"
DOCUMENT_FOLDER = "DOCS"
DICOM_FOLDER = "DICOM"
UNLISTED_FOLDER = "DICOM_X"

# Markup is named as text: a browser must show a foreign page, never run it.
EXTENSIONS: dict[FileFormat, str] = {
    FileFormat.DICOM: "DCM",
    FileFormat.DICOMDIR: "DCM",
    FileFormat.PDF: "PDF",
    FileFormat.JPEG: "JPG",
    FileFormat.PNG: "PNG",
    FileFormat.TIFF: "TIF",
    FileFormat.HEIC: "HIF",
    FileFormat.WEBP: "WBP",
    FileFormat.GIF: "GIF",
    FileFormat.BMP: "BMP",
    FileFormat.DOCX: "DOC",
    FileFormat.RTF: "RTF",
    FileFormat.HTML: "TXT",
    FileFormat.XML: "TXT",
    FileFormat.TEXT: "TXT",
    FileFormat.VIDEO: "MP4",
    FileFormat.ZIP: "ZIP",
    FileFormat.DISC_IMAGE: "ISO",
    FileFormat.JUNK: "BIN",
    FileFormat.EMPTY: "BIN",
    FileFormat.UNKNOWN: "BIN",
}


@dataclass(frozen=True)
class Tree:
    """Member paths with forward slashes, in the order of the plan's documents and instances.

    `notes` says for each path under `DICOM_X` why it lies there; `directory` is what the DICOMDIR lists.
    """

    documents: tuple[str, ...]
    instances: tuple[str, ...]
    notes: dict[str, Say]
    directory: tuple[DirectoryEntry, ...]


def lay_out(plan: PacketPlan) -> Tree:
    """The place of every document and every DICOM file of `plan`."""
    patients = _patients(plan)
    names = _Names()
    seen: set[str] = set()
    places: list[str] = []
    notes: dict[str, Say] = {}
    listed: list[DirectoryEntry] = []
    for instance in (one.instance for one in plan.instances):
        why = obstacle(instance) or _shared(instance, seen)
        if why is None:
            place = names.listed(patients[_study_key(instance)], instance)
            listed.append(DirectoryEntry(tuple(place.split("/")), instance))
        else:
            place = names.unlisted()
            notes[place] = why
        seen.add(instance.sop_instance_uid)
        places.append(place)
    return Tree(tuple(map(_document_path, plan.documents)), tuple(places), notes, tuple(listed))


def _document_path(document: PlanDocument) -> str:
    return f"{DOCUMENT_FOLDER}/{document.number}.{EXTENSIONS[document.record.format]}"


def _shared(instance: Instance, seen: Set[str]) -> Say | None:
    """A directory finds files by SOP Instance UID, so the first file that has one keeps it and the others are noted."""
    if instance.sop_instance_uid in seen:
        return Say("packet.not_indexed_shared_uid")
    return None


def _study_key(instance: Instance) -> tuple[int, str]:
    return instance.study_id, instance.study_uid


def _patients(plan: PacketPlan) -> dict[tuple[int, str], object]:
    """For each study whose it is: the person and the patient ID of its first file that has one.

    A study stays in one place though its files may disagree. One person with the numbers of two hospitals is
    two patients of the directory, as a PATIENT record holds one number.
    """
    people = {study.id: study.person_id for study in plan.studies}
    numbers: dict[tuple[int, str], str] = {}
    for instance in (one.instance for one in plan.instances):
        study = _study_key(instance)
        numbers[study] = numbers.get(study) or clean("PatientID", instance.keys.get("PatientID"))
    return {study: (people.get(study[0]), number) for study, number in numbers.items()}


class _Names:
    """Hands out File IDs: a counter in each folder, one folder for each patient, study and series."""

    def __init__(self) -> None:
        self._folders: dict[tuple[str, object], str] = {}
        self._counts: Counter[str] = Counter()

    def listed(self, patient: object, instance: Instance) -> str:
        place = self._folder(DICOM_FOLDER, "PA", patient)
        place = self._folder(place, "ST", instance.study_uid)
        place = self._folder(place, "SE", instance.series_uid)
        return f"{place}/IM{self._next(place):06}"

    def unlisted(self) -> str:
        return f"{UNLISTED_FOLDER}/X{self._next(UNLISTED_FOLDER):07}"

    def _folder(self, above: str, prefix: str, key: object) -> str:
        if (above, key) not in self._folders:
            self._folders[above, key] = f"{above}/{prefix}{self._next(above):06}"
        return self._folders[above, key]

    def _next(self, folder: str) -> int:
        self._counts[folder] += 1
        return self._counts[folder]
