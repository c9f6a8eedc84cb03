"""Small real DICOM objects made by pydicom, and the values our own rooms would hold of them.

Every maker takes DICOM keywords to set (`PatientName="A^B"`) or, with None, to leave out.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence as SequenceOf
from io import BytesIO
from itertools import count

from pydicom import Dataset, config
from pydicom.dataset import FileMetaDataset
from pydicom.multival import MultiValue
from pydicom.sequence import Sequence
from pydicom.uid import UID, ExplicitVRLittleEndian, generate_uid
from pydicom.valuerep import PersonName

from carenav_desktop.domain.case import Instance
from carenav_desktop.domain.directory_keys import PATIENT_KEYS, SERIES_KEYS, STUDY_KEYS, Key, leaf_keys
from carenav_desktop.domain.facts import ExportForm

CT = "1.2.840.10008.5.1.4.1.1.2"
MR = "1.2.840.10008.5.1.4.1.1.4"
SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7"
COMPREHENSIVE_SR = "1.2.840.10008.5.1.4.1.1.88.33"
KEY_OBJECTS = "1.2.840.10008.5.1.4.1.1.88.59"
GRAYSCALE_STATE = "1.2.840.10008.5.1.4.1.1.11.1"
SEGMENTATION = "1.2.840.10008.5.1.4.1.1.66.4"
ENCAPSULATED_PDF = "1.2.840.10008.5.1.4.1.1.104.1"
RT_DOSE = "1.2.840.10008.5.1.4.1.1.481.2"
RT_STRUCTURES = "1.2.840.10008.5.1.4.1.1.481.3"
RT_PLAN = "1.2.840.10008.5.1.4.1.1.481.5"
ECG = "1.2.840.10008.5.1.4.1.1.9.1.1"
HANGING_PROTOCOL = "1.2.840.10008.5.1.4.38.1"

_ids = count(1)


def uid() -> str:
    """A fresh UID."""
    return str(generate_uid())


def dataset(sop_class: str, modality: str, **values: object) -> Dataset:
    """An object of one patient with the keys every object has; UTF-8."""
    made = Dataset()
    made.SpecificCharacterSet = "ISO_IR 192"
    defaults: dict[str, object] = {
        "SOPClassUID": sop_class,
        "SOPInstanceUID": uid(),
        "PatientName": "Doe^Jane",
        "PatientID": "12345",
        "PatientBirthDate": "19700101",
        "PatientSex": "F",
        "StudyInstanceUID": "1.2.826.0.1.1",
        "StudyDate": "20260302",
        "StudyTime": "101500",
        "StudyDescription": "Chest",
        "StudyID": "1",
        "AccessionNumber": "A1",
        "ReferringPhysicianName": "",
        "Modality": modality,
        "SeriesInstanceUID": f"1.2.826.0.1.1.{_series_suffix(sop_class)}",
        "SeriesNumber": 1,
        "Manufacturer": "Maker",
        "InstanceNumber": 1,
    }
    _set(made, defaults | values)
    return made


def _series_suffix(sop_class: str) -> str:
    return sop_class.removeprefix("1.2.840.10008.5.1.4.").replace(".", "0")


def _set(made: Dataset, values: dict[str, object]) -> None:
    with config.disable_value_validation():
        for keyword, value in values.items():
            if value is not None:
                setattr(made, keyword, value)


def image(sop_class: str, modality: str, *, rows: int = 8, columns: int = 8, **values: object) -> Dataset:
    """A grey image of 16 bits with a ramp in it."""
    made = dataset(sop_class, modality, **values)
    _set(
        made,
        {
            "ImageType": ["ORIGINAL", "PRIMARY", "AXIAL"],
            "SamplesPerPixel": 1,
            "PhotometricInterpretation": "MONOCHROME2",
            "Rows": rows,
            "Columns": columns,
            "BitsAllocated": 16,
            "BitsStored": 12,
            "HighBit": 11,
            "PixelRepresentation": 0,
        },
    )
    made.add_new("PixelData", "OW", struct.pack(f"<{rows * columns}H", *(n % 4096 for n in range(rows * columns))))
    return made


def ct(**values: object) -> Dataset:
    """A CT slice."""
    return image(CT, "CT", **{"ImagePositionPatient": [0, 0, 0], "SliceThickness": 5, **values})


def mr(**values: object) -> Dataset:
    """An MR slice."""
    return image(MR, "MR", **{"ImagePositionPatient": [0, 0, 0], "SliceThickness": 5, **values})


def code(value: str, meaning: str, scheme: str = "DCM") -> Dataset:
    """A coded entry."""
    made = Dataset()
    made.CodeValue, made.CodingSchemeDesignator, made.CodeMeaning = value, scheme, meaning
    return made


def report(**values: object) -> Dataset:
    """A structured report with a title modifier and one line of text."""
    modifier = Dataset()
    modifier.RelationshipType, modifier.ValueType = "HAS CONCEPT MOD", "CODE"
    modifier.ConceptNameCodeSequence = Sequence([code("121049", "Language of Content Item and Descendants")])
    modifier.ConceptCodeSequence = Sequence([code("en", "English", "RFC5646")])
    line = Dataset()
    line.RelationshipType, line.ValueType, line.TextValue = "CONTAINS", "TEXT", "Nothing else."
    line.ConceptNameCodeSequence = Sequence([code("121071", "Finding")])
    defaults: dict[str, object] = {
        "CompletionFlag": "COMPLETE",
        "VerificationFlag": "VERIFIED",
        "VerificationDateTime": "20260302112233",
        "ContentDate": "20260302",
        "ContentTime": "111500",
        "ValueType": "CONTAINER",
        "ConceptNameCodeSequence": Sequence([code("126000", "Imaging Measurement Report")]),
        "ContentSequence": Sequence([modifier, line]),
    }
    return dataset(COMPREHENSIVE_SR, "SR", **(defaults | values))


def key_objects(**values: object) -> Dataset:
    """A key object selection."""
    defaults: dict[str, object] = {
        "ContentDate": "20260302",
        "ContentTime": "111500",
        "ConceptNameCodeSequence": Sequence([code("113000", "Of Interest")]),
    }
    return dataset(KEY_OBJECTS, "KO", **(defaults | values))


def presentation(**values: object) -> Dataset:
    """A grayscale presentation state of one image."""
    reference = Dataset()
    reference.ReferencedSOPClassUID, reference.ReferencedSOPInstanceUID = CT, "1.2.826.0.1.9"
    series = Dataset()
    series.SeriesInstanceUID, series.ReferencedImageSequence = "1.2.826.0.1.8", Sequence([reference])
    defaults: dict[str, object] = {
        "PresentationCreationDate": "20260302",
        "PresentationCreationTime": "111500",
        "ContentLabel": "LUNG",
        "ContentDescription": "Lung window",
        "ContentCreatorName": "Reader^A",
        "ReferencedSeriesSequence": Sequence([series]),
    }
    return dataset(GRAYSCALE_STATE, "PR", **(defaults | values))


def segmentation(**values: object) -> Dataset:
    """A segmentation; its frames are one bit deep in name only."""
    defaults: dict[str, object] = {"ContentDate": "20260302", "ContentTime": "1115", "ContentLabel": "SEG"}
    return image(SEGMENTATION, "SEG", **(defaults | values))


def encapsulated_pdf(document: bytes = b"%PDF-1.4\n%%EOF\n", **values: object) -> Dataset:
    """A PDF inside DICOM."""
    defaults: dict[str, object] = {
        "ContentDate": "20260302",
        "ContentTime": "111500",
        "DocumentTitle": "CT report",
        "BurnedInAnnotation": "YES",
        "ConceptNameCodeSequence": Sequence([code("18748-4", "Diagnostic imaging report", "LN")]),
        "MIMETypeOfEncapsulatedDocument": "application/pdf",
        "EncapsulatedDocument": document + b"\0" * (len(document) % 2),
    }
    return dataset(ENCAPSULATED_PDF, "DOC", **(defaults | values))


def rt_dose(**values: object) -> Dataset:
    """A dose grid."""
    return image(RT_DOSE, "RTDOSE", **{"DoseSummationType": "PLAN", "DoseUnits": "GY", **values})


def rt_structures(**values: object) -> Dataset:
    """A structure set."""
    defaults: dict[str, object] = {
        "StructureSetLabel": "Plan 1",
        "StructureSetDate": "20260302",
        "StructureSetTime": "1115",
    }
    return dataset(RT_STRUCTURES, "RTSTRUCT", **(defaults | values))


def rt_plan(**values: object) -> Dataset:
    """A plan."""
    defaults: dict[str, object] = {"RTPlanLabel": "Plan 1", "RTPlanDate": "20260302", "RTPlanTime": "1115"}
    return dataset(RT_PLAN, "RTPLAN", **(defaults | values))


def waveform(**values: object) -> Dataset:
    """An ECG without samples."""
    return dataset(ECG, "ECG", **{"ContentDate": "20260302", "ContentTime": "111500", **values})


def part10(made: Dataset, *, transfer_syntax: str = ExplicitVRLittleEndian, preamble: bytes = bytes(128)) -> bytes:
    """The object as a file: preamble, `DICM`, meta header, data set."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = made.get("SOPClassUID", "1.2.3")
    meta.MediaStorageSOPInstanceUID = made.get("SOPInstanceUID", "1.2.3")
    meta.TransferSyntaxUID = UID(transfer_syntax)
    made.file_meta, made.preamble = meta, preamble
    target = BytesIO()
    with config.disable_value_validation():
        made.save_as(target, enforce_file_format=True)
    return target.getvalue()


def bare(made: Dataset) -> bytes:
    """The data set alone, without preamble and meta header: implicit VR little endian."""
    target = BytesIO()
    with config.disable_value_validation():
        made.save_as(target, implicit_vr=True, little_endian=True, enforce_file_format=False)
    return target.getvalue()


def instance_of(made: Dataset, *, transfer_syntax: str = ExplicitVRLittleEndian) -> Instance:
    """What the library would hold of the object, read back by pydicom. Study and series ids are made of the UIDs."""
    sop_class = _text(made, "SOPClassUID")
    study, series = _text(made, "StudyInstanceUID"), _text(made, "SeriesInstanceUID")
    keys = (*PATIENT_KEYS, *STUDY_KEYS, *SERIES_KEYS, *leaf_keys(sop_class))
    return Instance(
        id=next(_ids),
        study_id=hash(study),
        series_id=hash((study, series)),
        original="",
        sop_class_uid=sop_class,
        sop_instance_uid=_text(made, "SOPInstanceUID"),
        transfer_syntax_uid=str(transfer_syntax),
        study_uid=study,
        series_uid=series,
        conflict=False,
        export=ExportForm(b"", 0, "", 0, 0),
        keys=_values(made, keys),
    )


def _text(made: Dataset, keyword: str) -> str:
    return str(made.get(keyword) or "")


def _values(made: Dataset, keys: SequenceOf[Key]) -> dict[str, object]:
    return {key.keyword: _value(made[key.keyword].value, key) for key in keys if key.keyword in made}


def _value(value: object, key: Key) -> object:
    if isinstance(value, Sequence):
        return [_values(one, key.items) for one in value]
    if isinstance(value, MultiValue | list):
        return [str(one) for one in value]
    if isinstance(value, PersonName):
        return str(value)
    return value if isinstance(value, int) else "" if value is None else str(value)
