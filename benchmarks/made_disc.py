"""The disc that the benchmarks read: CT slices of 512x512, written once and kept for the run."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian

_ROOT = "2.25.4000"
_PER_SERIES = 250


def make_disc(folder: Path, slices: int, edge: int = 512) -> Path:
    """Write `slices` square CT images of 16-bit samples (of 512, about 525 KB each) below `folder`, unless there."""
    disc = folder / f"disc-{slices}-{edge}"
    if disc.exists():
        return disc
    part = disc.with_suffix(".part")
    noise = np.random.default_rng(7).integers(0, 2048, (edge, edge), dtype=np.uint16)
    for number in range(slices):
        target = part / "DICOM" / f"SE{number // _PER_SERIES:06d}" / f"IM{number % _PER_SERIES:06d}"
        target.parent.mkdir(parents=True, exist_ok=True)
        _slice(number, np.roll(noise, number * 131)).save_as(target, enforce_file_format=True)
    part.rename(disc)
    return disc


def _slice(number: int, pixels: np.ndarray) -> Dataset:
    ds = Dataset()
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    ds.SOPClassUID = CTImageStorage
    ds.SOPInstanceUID = f"{_ROOT}.9.{number}"
    ds.PatientName, ds.PatientID, ds.PatientBirthDate, ds.PatientSex = "Bench^Mark", "B1", "19600101", "O"
    ds.StudyInstanceUID, ds.StudyID = f"{_ROOT}.1", "1"
    ds.StudyDate, ds.StudyTime, ds.StudyDescription = "20260914", "101500", "CT CHEST"
    ds.AccessionNumber, ds.Modality = "A1", "CT"
    ds.SeriesInstanceUID = f"{_ROOT}.2.{number // _PER_SERIES}"
    ds.SeriesNumber, ds.InstanceNumber = number // _PER_SERIES + 1, number % _PER_SERIES + 1
    ds.ImagePositionPatient = [0.0, 0.0, float(number % _PER_SERIES)]
    ds.ImageOrientationPatient = [1.0, 0.0, 0.0, 0.0, 1.0, 0.0]
    ds.PixelSpacing, ds.SliceThickness = [0.7, 0.7], 1.0
    ds.Rows, ds.Columns = pixels.shape
    ds.SamplesPerPixel, ds.PhotometricInterpretation = 1, "MONOCHROME2"
    ds.BitsAllocated, ds.BitsStored, ds.HighBit, ds.PixelRepresentation = 16, 12, 11, 0
    ds.RescaleIntercept, ds.RescaleSlope = -1024, 1
    ds.PixelData = pixels.tobytes()
    return ds
