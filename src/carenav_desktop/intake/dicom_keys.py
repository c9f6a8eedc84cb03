"""Which of the elements read from a DICOM header have a field of their own in `domain.facts`."""

from __future__ import annotations

#: They are not repeated among the directory's keys.
FIELDS = frozenset(
    {
        "AccessionNumber", "BodyPartExamined", "Columns", "ImageType", "InstanceNumber", "InstitutionName", "Modality",
        "NumberOfFrames", "PatientBirthDate", "PatientID", "PatientName", "PatientSex", "Rows", "SOPClassUID",
        "SOPInstanceUID", "SeriesDescription", "SeriesInstanceUID", "SeriesNumber", "SpecificCharacterSet", "StudyDate",
        "StudyDescription", "StudyID", "StudyInstanceUID", "StudyTime",
    }
)  # fmt: skip
