"""The fixed lists: kinds of record, modality groups, marks on the timeline, body regions."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache


class RecordKind(StrEnum):
    """What a document is. A study of image files is not a document and has no kind."""

    PATHOLOGY_REPORT = "pathology_report"
    BIOMARKER_REPORT = "biomarker_report"
    IMAGING_REPORT = "imaging_report"
    ENDOSCOPY_REPORT = "endoscopy_report"
    OTHER_TEST_REPORT = "other_test_report"
    LAB_REPORT = "lab_report"
    OPERATIVE_NOTE = "operative_note"
    ADMISSION_NOTE = "admission_note"
    DISCHARGE_SUMMARY = "discharge_summary"
    CLINIC_LETTER = "clinic_letter"
    TREATMENT_SUMMARY = "treatment_summary"
    RADIOTHERAPY_SUMMARY = "radiotherapy_summary"
    MEDICATION_LIST = "medication_list"
    CHECKUP_REPORT = "checkup_report"
    PLAN = "plan"
    CONSENT = "consent"
    IDENTITY_DOCUMENT = "identity_document"
    OPINION = "opinion"
    TRANSLATION = "translation"
    PICTURES_OF_SCAN = "pictures_of_scan"
    OTHER = "other"


class ModalityGroup(StrEnum):
    """Modalities that answer the same request; a report and its images must share one."""

    CT = "CT"
    MR = "MR"
    PET = "PET"
    XRAY = "XRAY"
    MAMMOGRAPHY = "MAMMOGRAPHY"
    ULTRASOUND = "ULTRASOUND"
    NUCLEAR = "NUCLEAR"
    OTHER = "OTHER"


_GROUPS = {
    ModalityGroup.CT: {"CT"},
    ModalityGroup.MR: {"MR", "MRI"},
    ModalityGroup.PET: {"PT", "PET", "PET-CT", "PETCT", "PET/CT"},
    ModalityGroup.XRAY: {"CR", "DX", "RF", "XA", "XR", "RG"},
    ModalityGroup.MAMMOGRAPHY: {"MG"},
    ModalityGroup.ULTRASOUND: {"US", "IVUS"},
    ModalityGroup.NUCLEAR: {"NM"},
}


@lru_cache(maxsize=256)
def modality_group(modality: str) -> ModalityGroup:
    """The group of a DICOM modality code (PS3.3 C.7.3.1.1.1) or of a word people write for it."""
    word = modality.strip().upper()
    return next((group for group, words in _GROUPS.items() if word in words), ModalityGroup.OTHER)


class StudyRole(StrEnum):
    """What a person marked a study as on the timeline: to compare with, in between, or what it is about now."""

    BASELINE = "baseline"
    PRIOR = "prior"
    CURRENT = "current"


class Region(StrEnum):
    """Body regions as far as pairing a report with its images needs them."""

    HEAD = "head"
    NECK = "neck"
    CHEST = "chest"
    BREAST = "breast"
    ABDOMEN = "abdomen"
    PELVIS = "pelvis"
    SPINE = "spine"
    LIMB = "limb"
    WHOLE_BODY = "whole_body"
