"""What a DICOM directory says of each kind of object: record type per SOP Class, keys per record type.

Pure tables after PS3.3 section F.4 (which record type) and F.5 (which keys, of which type). The reader of
files learns from them what to collect, the writer of the DICOMDIR what to write. No values, no files.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple


class Need(StrEnum):
    """How much the standard wants a key: `1` a value, `2` the element maybe empty, else only when known."""

    VALUE = "1"
    PRESENT = "2"
    IF_KNOWN = "1C"


class Key(NamedTuple):
    """One key by keyword. `items` are the keys inside each item of a sequence, empty for plain elements."""

    keyword: str
    need: Need
    items: tuple[Key, ...] = ()


def _value(*keywords: str) -> tuple[Key, ...]:
    return tuple(Key(one, Need.VALUE) for one in keywords)


def _present(*keywords: str) -> tuple[Key, ...]:
    return tuple(Key(one, Need.PRESENT) for one in keywords)


def _if_known(*keywords: str) -> tuple[Key, ...]:
    return tuple(Key(one, Need.IF_KNOWN) for one in keywords)


_CODE = (
    *_if_known("CodeValue", "CodingSchemeDesignator", "CodingSchemeVersion"),
    *_value("CodeMeaning"),
    *_if_known("LongCodeValue", "URNCodeValue"),
)
_IMAGE_REFERENCE = (
    *_value("ReferencedSOPClassUID", "ReferencedSOPInstanceUID"),
    *_if_known("ReferencedFrameNumber"),
)
_SERIES_IMAGES = Key(
    "ReferencedSeriesSequence",
    Need.IF_KNOWN,
    (*_value("SeriesInstanceUID"), Key("ReferencedImageSequence", Need.IF_KNOWN, _IMAGE_REFERENCE)),
)
_EVIDENCE = Key(
    "ReferencedImageEvidenceSequence",
    Need.IF_KNOWN,
    (
        *_value("StudyInstanceUID"),
        Key(
            "ReferencedSeriesSequence",
            Need.VALUE,
            (*_value("SeriesInstanceUID"), Key("ReferencedSOPSequence", Need.VALUE, _IMAGE_REFERENCE)),
        ),
    ),
)
_TITLE = Key("ConceptNameCodeSequence", Need.VALUE, _CODE)
_TITLE_MODIFIERS = Key(
    "ContentSequence",
    Need.IF_KNOWN,
    (
        *_value("RelationshipType", "ValueType"),
        Key("ConceptNameCodeSequence", Need.VALUE, _CODE),
        Key("ConceptCodeSequence", Need.VALUE, _CODE),
    ),
)
"""Of a report's root content only the items whose RelationshipType is HAS CONCEPT MOD (F.5.25, F.5.26)."""

_CONTENT_MOMENT = _value("ContentDate", "ContentTime")
_IDENTIFICATION = (
    *_value("InstanceNumber", "ContentLabel"),
    *_present("ContentDescription", "ContentCreatorName"),
)
_PRESENTATION = (
    *_value("PresentationCreationDate", "PresentationCreationTime"),
    *_IDENTIFICATION,
    _SERIES_IMAGES,
)
_IDENTIFIED_CONTENT = (*_CONTENT_MOMENT, *_IDENTIFICATION)

LEAF_KEYS: dict[str, tuple[Key, ...]] = {
    "IMAGE": _value("InstanceNumber"),
    "RT DOSE": _value("InstanceNumber", "DoseSummationType"),
    "RT STRUCTURE SET": (
        *_value("InstanceNumber", "StructureSetLabel"),
        *_present("StructureSetDate", "StructureSetTime"),
    ),
    "RT PLAN": (*_value("InstanceNumber", "RTPlanLabel"), *_present("RTPlanDate", "RTPlanTime")),
    "RT TREAT RECORD": (*_value("InstanceNumber"), *_present("TreatmentDate", "TreatmentTime")),
    "PRESENTATION": (
        *_PRESENTATION,
        Key("BlendingSequence", Need.IF_KNOWN, (*_value("StudyInstanceUID"), _SERIES_IMAGES)),
    ),
    "WF PRESENTATION": _PRESENTATION,
    "WAVEFORM": (*_value("InstanceNumber"), *_CONTENT_MOMENT),
    "SR DOCUMENT": (
        *_value("InstanceNumber", "CompletionFlag", "VerificationFlag"),
        *_CONTENT_MOMENT,
        *_if_known("VerificationDateTime"),
        _TITLE,
        _TITLE_MODIFIERS,
    ),
    "KEY OBJECT DOC": (*_value("InstanceNumber"), *_CONTENT_MOMENT, _TITLE, _TITLE_MODIFIERS),
    "SPECTROSCOPY": (
        *_value("ImageType"),
        *_CONTENT_MOMENT,
        *_value("InstanceNumber"),
        _EVIDENCE,
        *_value("NumberOfFrames", "Rows", "Columns", "DataPointRows", "DataPointColumns"),
    ),
    "RAW DATA": (*_CONTENT_MOMENT, *_value("InstanceNumber")),
    "REGISTRATION": _IDENTIFIED_CONTENT,
    "FIDUCIAL": _IDENTIFIED_CONTENT,
    "VALUE MAP": _IDENTIFIED_CONTENT,
    "MEASUREMENT": _IDENTIFIED_CONTENT,
    "SURFACE": _IDENTIFIED_CONTENT,
    "TRACT": _IDENTIFIED_CONTENT,
    "ANNOTATION": _IDENTIFIED_CONTENT,
    "SURFACE SCAN": _CONTENT_MOMENT,
    "STEREOMETRIC": (),
    "PLAN": (),
    "ENCAP DOC": (
        *_present("ContentDate", "ContentTime"),
        *_value("InstanceNumber"),
        *_present("DocumentTitle"),
        *_if_known("HL7InstanceIdentifier"),
        Key("ConceptNameCodeSequence", Need.PRESENT, _CODE),
        *_value("MIMETypeOfEncapsulatedDocument"),
    ),
    "ASSESSMENT": (*_value("InstanceNumber", "InstanceCreationDate"), *_present("InstanceCreationTime")),
    "RADIOTHERAPY": (
        *_value("InstanceNumber"),
        *_if_known("UserContentLabel", "UserContentLongLabel"),
        *_present("ContentDescription", "ContentCreatorName"),
    ),
}
"""Keys of each leaf record type, in the order of its table in F.5."""

PATIENT_KEYS = (*_present("PatientName"), *_value("PatientID"), *_if_known("PatientBirthDate", "PatientSex"))
STUDY_KEYS = (
    *_value("StudyDate", "StudyTime"),
    *_present("StudyDescription"),
    *_value("StudyInstanceUID", "StudyID"),
    *_present("AccessionNumber"),
)
SERIES_KEYS = (
    *_value("Modality", "SeriesInstanceUID", "SeriesNumber"),
    *_if_known("InstitutionName", "SeriesDescription"),
)
"""Keys of the levels above. Birth date, sex, institution, series description are extra, for import desks."""

_STORAGE = "1.2.840.10008.5.1.4.1.1."
_CLASSES = {
    "IMAGE": (
        "1 1.1 1.1.1 1.2 1.2.1 1.3 1.3.1 2 2.1 2.2 3 3.1 4 4.1 4.3 4.4 5 6 6.1 6.2 6.3 7 7.1 7.2 7.3 7.4 "
        "12.1 12.1.1 12.2 12.2.1 12.3 13.1.1 13.1.2 13.1.3 13.1.4 13.1.5 14.1 14.2 20 30 66.4 66.7 66.8 "
        "77.1 77.2 77.1.1 77.1.1.1 77.1.2 77.1.2.1 77.1.3 77.1.4 77.1.4.1 77.1.5.1 77.1.5.2 77.1.5.4 "
        "77.1.5.5 77.1.5.6 77.1.5.7 77.1.5.8 77.1.6 77.1.7 77.1.8 77.1.9 81.1 82.1 128 128.1 130 "
        "481.1 481.23 481.24"
    ),
    "RT DOSE": "481.2",
    "RT STRUCTURE SET": "481.3",
    "RT PLAN": "481.5 481.8",
    "RT TREAT RECORD": "481.4 481.6 481.7 481.9",
    "RADIOTHERAPY": (
        "481.10 481.11 481.12 481.13 481.14 481.15 481.16 481.17 481.18 481.19 481.20 481.21 481.22 481.25"
    ),
    "PRESENTATION": "11.1 11.2 11.3 11.4 11.5 11.6 11.7 11.8 11.9 11.10 11.11 11.12 131",
    "WF PRESENTATION": "9.100.1 9.100.2",
    "WAVEFORM": ("9.1.1 9.1.2 9.1.3 9.1.4 9.2.1 9.3.1 9.4.1 9.4.2 9.5.1 9.6.1 9.6.2 9.7.1 9.7.2 9.7.3 9.7.4 9.8.1"),
    "SR DOCUMENT": (
        "78.6 79.1 88.11 88.22 88.33 88.34 88.35 88.40 88.50 88.65 88.67 88.68 88.69 88.70 88.71 88.72 88.73 "
        "88.74 88.75 88.76 88.77"
    ),
    "KEY OBJECT DOC": "88.59",
    "SPECTROSCOPY": "4.2",
    "RAW DATA": "66",
    "REGISTRATION": "66.1 66.3",
    "FIDUCIAL": "66.2",
    "SURFACE": "66.5",
    "TRACT": "66.6",
    "VALUE MAP": "67",
    "SURFACE SCAN": "68.1 68.2",
    "STEREOMETRIC": "77.1.5.3",
    "MEASUREMENT": "78.1 78.2 78.3 78.4 78.5 78.7 78.8 80.1",
    "ASSESSMENT": "90.1",
    "ANNOTATION": "91.1",
    "ENCAP DOC": "104.1 104.2 104.3 104.4 104.5",
}
_DELIVERY_INSTRUCTIONS = ("1.2.840.10008.5.1.4.34.7", "1.2.840.10008.5.1.4.34.10")

LEAF_TYPES: dict[str, str] = {
    **{_STORAGE + one: kind for kind, suffixes in _CLASSES.items() for one in suffixes.split()},
    **dict.fromkeys(_DELIVERY_INSTRUCTIONS, "PLAN"),
}
"""Record type by SOP Class UID. A class that is not here is private, belongs to no patient or has no type."""


def leaf_type(sop_class_uid: str) -> str:
    """The directory record type of objects of this class, empty when the standard names none."""
    return LEAF_TYPES.get(sop_class_uid, "")


def leaf_keys(sop_class_uid: str) -> tuple[Key, ...]:
    """What to collect from an object of this class for its own record, beyond patient, study and series."""
    return LEAF_KEYS.get(leaf_type(sop_class_uid), ())


def _keywords() -> Iterator[str]:
    for keys in (PATIENT_KEYS, STUDY_KEYS, SERIES_KEYS, *LEAF_KEYS.values()):
        yield from (one.keyword for one in keys)


REQUIRED_KEYWORDS: frozenset[str] = frozenset(_keywords())
"""Every key of any record, top level, by keyword."""
