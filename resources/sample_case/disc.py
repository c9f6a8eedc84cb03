"""The sample's hospital disc: one CT study with two series, a DICOMDIR, and the clutter such discs bring."""

from __future__ import annotations

import uuid
from pathlib import Path

import numpy as np
from chest import PIXEL_MM, SIZE, SLICE_MM, SLICES, chest
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.fileset import FileSet
from pydicom.uid import UID, CTImageStorage, ExplicitVRLittleEndian, RLELossless

_NAMESPACE = uuid.UUID("6b1f0d3c-2f57-4c0e-9a53-5d2a4a7b1961")
_SLOPE_ZERO = -1024
_SIDES = {
    "AUTORUN.INF": "[autorun]\r\nopen=VIEWER\\VIEWER.EXE\r\nlabel=CITYHOSP\r\n",
    "README.TXT": "CITY HOSPITAL - IMAGES ON DISC\r\n\r\nInsert the disc and start VIEWER.\r\nFictional sample.\r\n",
    "VIEWER/HELP.HTM": "<html><body><h1>Viewer help</h1><p>Fictional sample. Press F1.</p></body></html>\r\n",
    "VIEWER/VIEWER.EXE": "MZ This is not a program. It only stands where discs carry one.\r\n",
}


def make_disc(folder: Path) -> None:
    """Writes the whole disc into `folder`, which must not exist."""
    volume = chest()
    files = FileSet()
    files.ID, files.UID = "CITYHOSP", _uid("file set")
    for dataset in (*_scouts(volume), *_axials(volume)):
        files.add(dataset)
    files.write(folder)
    files._stage["t"].cleanup()  # pydicom leaves it to the garbage collector, with a warning
    for name, text in _SIDES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(text.encode("ascii"))


def _uid(name: str) -> UID:
    """A UID under 2.25 (PS3.5 B.2) that is the same each time."""
    return UID(f"2.25.{uuid.uuid5(_NAMESPACE, name).int}")


def _axials(volume: NDArray[np.int16]) -> list[Dataset]:
    made = []
    for at, picture in enumerate(volume):
        dataset = _image(picture, series=2, number=at + 1, kind=["ORIGINAL", "PRIMARY", "AXIAL"])
        dataset.SeriesDescription = "Chest with contrast 5.0"
        dataset.PixelSpacing = [PIXEL_MM, PIXEL_MM]
        edge = -SIZE * PIXEL_MM / 2
        dataset.ImagePositionPatient = [edge, edge, -at * SLICE_MM]
        dataset.SliceLocation = -at * SLICE_MM
        dataset.SliceThickness, dataset.SpacingBetweenSlices = 5, SLICE_MM
        dataset.ContrastBolusAgent = "IV"
        dataset.compress(RLELossless, encoding_plugin="pydicom", generate_instance_uid=False)
        made.append(dataset)
    return made


def _scouts(volume: NDArray[np.int16]) -> list[Dataset]:
    """Two overview pictures: the volume seen from the front and from the side."""
    heights = np.linspace(0, SLICES - 1, SIZE)
    made = []
    for number, axis in enumerate((1, 2), start=1):
        mean = volume.astype(np.float64).mean(axis=axis)
        lines = np.stack([np.interp(heights, np.arange(SLICES), mean[:, column]) for column in range(SIZE)], axis=1)
        dataset = _image(
            np.rint(lines).astype(np.int16), series=1, number=number, kind=["ORIGINAL", "PRIMARY", "LOCALIZER"]
        )
        dataset.SeriesDescription = "Scout"
        dataset.PixelSpacing = [SLICES * SLICE_MM / SIZE, PIXEL_MM]
        dataset.ImagePositionPatient = [-SIZE * PIXEL_MM / 2, 0, 0] if axis == 1 else [0, -SIZE * PIXEL_MM / 2, 0]
        dataset.ImageOrientationPatient = [1, 0, 0, 0, 0, -1] if axis == 1 else [0, 1, 0, 0, 0, -1]
        dataset.WindowCenter, dataset.WindowWidth = -350, 900
        made.append(dataset)
    return made


def _image(picture: NDArray[np.int16], *, series: int, number: int, kind: list[str]) -> Dataset:
    """A CT Image object (PS3.3 A.3) with its pixels, not compressed."""
    dataset = _patient_and_study()
    dataset.SOPClassUID, dataset.SOPInstanceUID = CTImageStorage, _uid(f"image {series} {number}")
    dataset.SeriesInstanceUID, dataset.SeriesNumber, dataset.InstanceNumber = _uid(f"series {series}"), series, number
    dataset.FrameOfReferenceUID = _uid("frame of reference")
    dataset.ImageType = kind
    dataset.ContentTime = f"1012{series}{number % 10}"
    dataset.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    dataset.Rows, dataset.Columns = picture.shape
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit, dataset.PixelRepresentation = 16, 12, 11, 0
    dataset.RescaleIntercept, dataset.RescaleSlope, dataset.RescaleType = _SLOPE_ZERO, 1, "HU"
    dataset.WindowCenter, dataset.WindowWidth = [40, -550], [400, 1500]
    dataset.WindowCenterWidthExplanation = ["MEDIASTINUM", "LUNG"]
    dataset.PixelData = (picture - _SLOPE_ZERO).astype("<u2").tobytes()
    dataset["PixelData"].VR = "OW"
    return dataset


def _patient_and_study() -> Dataset:
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.file_meta.ImplementationClassUID = _uid("program")
    dataset.file_meta.ImplementationVersionName = "SAMPLE"
    dataset.SpecificCharacterSet = "ISO_IR 100"
    dataset.PatientName, dataset.PatientID = "RIVERA^ELENA", "CH-204417"
    dataset.PatientBirthDate, dataset.PatientSex = "19610509", "F"
    dataset.StudyInstanceUID, dataset.StudyID = _uid("study"), "4471"
    dataset.StudyDate = dataset.SeriesDate = dataset.AcquisitionDate = dataset.ContentDate = "20260602"
    dataset.StudyTime = dataset.SeriesTime = dataset.AcquisitionTime = "101200"
    dataset.AccessionNumber, dataset.StudyDescription = "CH26-004471", "CT chest with contrast"
    dataset.ReferringPhysicianName = "FICTIONAL^SAMPLE"
    dataset.Modality, dataset.BodyPartExamined, dataset.PatientPosition = "CT", "CHEST", "HFS"
    dataset.InstitutionName, dataset.Manufacturer = "City Hospital", "Fictional sample"
    dataset.KVP, dataset.AcquisitionNumber, dataset.PositionReferenceIndicator = "120", 1, ""
    return dataset
