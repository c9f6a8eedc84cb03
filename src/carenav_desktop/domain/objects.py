"""What kind of thing an image file holds, by its SOP Class (PS3.4 annex B, PS3.6 annex A): pictures, reports, plans.

Every storage class has a kind; what is private or newer than this table is `OTHER` and kept like the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from .directory_keys import leaf_type


class ObjectKind(StrEnum):
    """Kinds of DICOM objects as people may need to tell them apart; the first ones are pictures."""

    IMAGE = "image"
    ENHANCED = "enhanced"
    CLIP = "clip"
    SLIDE = "slide"
    PHOTO = "photo"
    VIDEO = "video"
    CAPTURE = "capture"
    REPORT = "report"
    DOSE_REPORT = "dose_report"
    PDF = "pdf"
    CDA = "cda"
    MODEL = "model"
    PRESENTATION = "presentation"
    KEY_OBJECTS = "key_objects"
    SEGMENTATION = "segmentation"
    MEASUREMENT = "measurement"
    RT_PLAN = "rt_plan"
    RT_DOSE = "rt_dose"
    RT_STRUCTURES = "rt_structures"
    RT_RECORD = "rt_record"
    WAVEFORM = "waveform"
    RAW = "raw"
    OTHER = "other"


#: Kinds that are pictures by themselves.
PICTURES = frozenset(
    {
        *(ObjectKind.IMAGE, ObjectKind.ENHANCED, ObjectKind.CLIP, ObjectKind.SLIDE),
        *(ObjectKind.PHOTO, ObjectKind.VIDEO, ObjectKind.CAPTURE),
    }
)
#: Kinds that carry a document which opens by itself once it is taken out (PS3.3 A.45.1, A.45.2).
ENCLOSING = frozenset({ObjectKind.PDF, ObjectKind.CDA})

_STORAGE = "1.2.840.10008.5.1.4.1.1."
_BY_CLASS = {
    ObjectKind.ENHANCED: (
        "2.1 2.2 4.1 4.3 4.4 6.2 6.3 12.1.1 12.2.1 13.1.1 13.1.2 13.1.3 13.1.4 13.1.5 14.1 14.2 128.1 130"
    ),
    ObjectKind.CLIP: "3 3.1",
    ObjectKind.SLIDE: "77.1.6",
    ObjectKind.PHOTO: (
        "77.1 77.2 77.1.1 77.1.2 77.1.3 77.1.4 77.1.5.1 77.1.5.2 77.1.5.4 77.1.5.5 77.1.5.6 77.1.5.7 77.1.5.8 "
        "77.1.7 77.1.8 77.1.9"
    ),
    ObjectKind.VIDEO: "77.1.1.1 77.1.2.1 77.1.4.1",
    ObjectKind.CAPTURE: "7 7.1 7.2 7.3 7.4 29 29.1 30 30.1",
    ObjectKind.DOSE_REPORT: "88.67 88.68 88.73 88.76",
    ObjectKind.PDF: "104.1",
    ObjectKind.CDA: "104.2",
    ObjectKind.MODEL: "104.3 104.4 104.5 66.5 68.1 68.2",
    ObjectKind.SEGMENTATION: "66.4 66.7 66.8",
    ObjectKind.WAVEFORM: "9.1 10",
    ObjectKind.RT_PLAN: "481.5 481.8 481.10",
}
_BY_RECORD = {
    "IMAGE": ObjectKind.IMAGE,
    "RT DOSE": ObjectKind.RT_DOSE,
    "RT STRUCTURE SET": ObjectKind.RT_STRUCTURES,
    "RT PLAN": ObjectKind.RT_PLAN,
    "RT TREAT RECORD": ObjectKind.RT_RECORD,
    "RADIOTHERAPY": ObjectKind.RT_RECORD,
    "PRESENTATION": ObjectKind.PRESENTATION,
    "WF PRESENTATION": ObjectKind.PRESENTATION,
    "WAVEFORM": ObjectKind.WAVEFORM,
    "SR DOCUMENT": ObjectKind.REPORT,
    "KEY OBJECT DOC": ObjectKind.KEY_OBJECTS,
    "SPECTROSCOPY": ObjectKind.RAW,
    "RAW DATA": ObjectKind.RAW,
    "PLAN": ObjectKind.RT_PLAN,
    **dict.fromkeys(
        ("REGISTRATION", "FIDUCIAL", "VALUE MAP", "MEASUREMENT", "TRACT", "STEREOMETRIC", "ANNOTATION", "ASSESSMENT"),
        ObjectKind.MEASUREMENT,
    ),
}
_KINDS = {_STORAGE + one: kind for kind, suffixes in _BY_CLASS.items() for one in suffixes.split()}

#: Pictures that are made to be looked at on a screen: saved from one they are what they were.
_AS_SEEN = frozenset({"US", "IVUS", "ES", "XC", "GM", "OP", "OPT"})
#: Conversion types (PS3.3 C.8.6.1) of a picture that was on film or paper before.
_FROM_FILM = frozenset({"DF", "SD", "SI"})
_MARKED_BY_HABIT = frozenset({"US", "IVUS"})


def kind_of(sop_class_uid: str) -> ObjectKind:
    """The kind of an object of this class."""
    return _KINDS.get(sop_class_uid) or _BY_RECORD.get(leaf_type(sop_class_uid), ObjectKind.OTHER)


def kinds_of(sop_class_uids: Iterable[str]) -> tuple[ObjectKind, ...]:
    """The kinds of several objects, each once, in order of appearance."""
    return tuple(dict.fromkeys(kind_of(one) for one in sop_class_uids))


def classes_of(kinds: Iterable[ObjectKind]) -> frozenset[str]:
    """The SOP classes of kinds that have a list of their own."""
    wanted = set(kinds)
    return frozenset(uid for uid, kind in _KINDS.items() if kind in wanted)


def is_capture(sop_class_uid: str, modality: str) -> bool:
    """Whether an object is a picture of a scan rather than the scan: saved from a screen, or film put on a scanner."""
    return kind_of(sop_class_uid) is ObjectKind.CAPTURE and modality.upper() not in _AS_SEEN


def may_show_name(sop_class_uid: str, modality: str, conversion: str, burned_in: str) -> bool:
    """Whether a picture may show a name within its pixels: its header says so, or such pictures often do.

    `conversion` and `burned_in` are the values of Conversion Type and Burned In Annotation. Ultrasound, pictures
    saved from a screen and scanned film count whatever their headers say: few programs set that value with care.
    """
    kind = kind_of(sop_class_uid)
    if burned_in.upper() == "YES":
        return True
    return kind in PICTURES and (
        kind in (ObjectKind.CAPTURE, ObjectKind.CLIP)
        or modality.upper() in _MARKED_BY_HABIT
        or conversion.upper() in _FROM_FILM
    )
