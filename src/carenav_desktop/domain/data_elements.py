"""Tags and value representations (PS3.6) of the elements that a header is read for, by keyword.

A DICOMDIR is written from the same elements. No values, no files.
"""

from __future__ import annotations

from typing import NamedTuple


class Key(NamedTuple):
    """An element of the data dictionary; `several` when it may hold more than one value."""

    tag: int
    vr: str
    several: bool = False


KEYS: dict[str, Key] = {
    "SpecificCharacterSet": Key(0x00080005, "CS", True),
    "ImageType": Key(0x00080008, "CS", True),
    "InstanceCreationDate": Key(0x00080012, "DA"),
    "InstanceCreationTime": Key(0x00080013, "TM"),
    "SOPClassUID": Key(0x00080016, "UI"),
    "SOPInstanceUID": Key(0x00080018, "UI"),
    "StudyDate": Key(0x00080020, "DA"),
    "ContentDate": Key(0x00080023, "DA"),
    "StudyTime": Key(0x00080030, "TM"),
    "ContentTime": Key(0x00080033, "TM"),
    "AccessionNumber": Key(0x00080050, "SH"),
    "Modality": Key(0x00080060, "CS"),
    "ConversionType": Key(0x00080064, "CS"),
    "InstitutionName": Key(0x00080080, "LO"),
    "CodeValue": Key(0x00080100, "SH"),
    "CodingSchemeDesignator": Key(0x00080102, "SH"),
    "CodingSchemeVersion": Key(0x00080103, "SH"),
    "CodeMeaning": Key(0x00080104, "LO"),
    "LongCodeValue": Key(0x00080119, "UC"),
    "URNCodeValue": Key(0x00080120, "UR"),
    "StudyDescription": Key(0x00081030, "LO"),
    "SeriesDescription": Key(0x0008103E, "LO"),
    "ReferencedSeriesSequence": Key(0x00081115, "SQ"),
    "ReferencedImageSequence": Key(0x00081140, "SQ"),
    "ReferencedSOPClassUID": Key(0x00081150, "UI"),
    "ReferencedSOPInstanceUID": Key(0x00081155, "UI"),
    "ReferencedFrameNumber": Key(0x00081160, "IS", True),
    "ReferencedSOPSequence": Key(0x00081199, "SQ"),
    "ReferencedImageEvidenceSequence": Key(0x00089092, "SQ"),
    "PatientName": Key(0x00100010, "PN"),
    "PatientID": Key(0x00100020, "LO"),
    "PatientBirthDate": Key(0x00100030, "DA"),
    "PatientSex": Key(0x00100040, "CS"),
    "BodyPartExamined": Key(0x00180015, "CS"),
    "EchoNumbers": Key(0x00180086, "IS", True),
    "StudyInstanceUID": Key(0x0020000D, "UI"),
    "SeriesInstanceUID": Key(0x0020000E, "UI"),
    "StudyID": Key(0x00200010, "SH"),
    "SeriesNumber": Key(0x00200011, "IS"),
    "InstanceNumber": Key(0x00200013, "IS"),
    "ImagePositionPatient": Key(0x00200032, "DS", True),
    "ImageOrientationPatient": Key(0x00200037, "DS", True),
    "TemporalPositionIdentifier": Key(0x00200100, "IS"),
    "PlanePositionSequence": Key(0x00209113, "SQ"),
    "PlaneOrientationSequence": Key(0x00209116, "SQ"),
    "NumberOfFrames": Key(0x00280008, "IS"),
    "Rows": Key(0x00280010, "US"),
    "Columns": Key(0x00280011, "US"),
    "BurnedInAnnotation": Key(0x00280301, "CS"),
    "DataPointRows": Key(0x00289001, "UL"),
    "DataPointColumns": Key(0x00289002, "UL"),
    "RelationshipType": Key(0x0040A010, "CS"),
    "VerificationDateTime": Key(0x0040A030, "DT"),
    "ValueType": Key(0x0040A040, "CS"),
    "ConceptNameCodeSequence": Key(0x0040A043, "SQ"),
    "ConceptCodeSequence": Key(0x0040A168, "SQ"),
    "CompletionFlag": Key(0x0040A491, "CS"),
    "VerificationFlag": Key(0x0040A493, "CS"),
    "ContentSequence": Key(0x0040A730, "SQ"),
    "HL7InstanceIdentifier": Key(0x0040E001, "ST"),
    "DocumentTitle": Key(0x00420010, "ST"),
    "EncapsulatedDocument": Key(0x00420011, "OB"),
    "MIMETypeOfEncapsulatedDocument": Key(0x00420012, "LO"),
    "EncapsulatedDocumentLength": Key(0x00420015, "UL"),
    "ContentLabel": Key(0x00700080, "CS"),
    "ContentDescription": Key(0x00700081, "LO"),
    "PresentationCreationDate": Key(0x00700082, "DA"),
    "PresentationCreationTime": Key(0x00700083, "TM"),
    "ContentCreatorName": Key(0x00700084, "PN"),
    "BlendingSequence": Key(0x00700402, "SQ"),
    "DoseSummationType": Key(0x3004000A, "CS"),
    "StructureSetLabel": Key(0x30060002, "SH"),
    "StructureSetDate": Key(0x30060008, "DA"),
    "StructureSetTime": Key(0x30060009, "TM"),
    "TreatmentDate": Key(0x30080250, "DA"),
    "TreatmentTime": Key(0x30080251, "TM"),
    "RTPlanLabel": Key(0x300A0002, "SH"),
    "RTPlanDate": Key(0x300A0006, "DA"),
    "RTPlanTime": Key(0x300A0007, "TM"),
    "UserContentLabel": Key(0x30100033, "SH"),
    "UserContentLongLabel": Key(0x30100034, "LO"),
    "SharedFunctionalGroupsSequence": Key(0x52009229, "SQ"),
    "PerFrameFunctionalGroupsSequence": Key(0x52009230, "SQ"),
}
