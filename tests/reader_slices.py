"""A small series of image files, and its pictures as the program paints them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom import Dataset

from carenav_desktop.domain.frame import Frame, Window
from carenav_desktop.intake.dicom_frames import read_frame
from carenav_desktop.intake.dicom_object import DicomObject
from carenav_desktop.intake.shading import shade
from dicom_builders import ct, part10

SIDE = 64


def slices(folder: Path, count: int = 5, **values: object) -> list[Path]:
    """A small series, each picture another one, with two windows in the header; file names go backwards."""
    return [saved(folder / f"{count - n:02}.dcm", sliced(n, **values)) for n in range(count)]


def sliced(number: int, z: float | None = None, **values: object) -> Dataset:
    made = ct(InstanceNumber=number + 1, ImagePositionPatient=[0, 0, 3.0 * number if z is None else z])
    made.ImageOrientationPatient, made.FrameOfReferenceUID = [1, 0, 0, 0, 1, 0], "1.2.3"
    made.Rows = made.Columns = SIDE
    made.RescaleIntercept, made.RescaleSlope = -1024, 1
    made.WindowCenter, made.WindowWidth = [100, 600], [700, 2000]
    made.WindowCenterWidthExplanation = ["FIRST", "SECOND"]
    ramp = (np.arange(SIDE * SIDE) + 37 * number) % 4096
    made.PixelData = ramp.astype("<u2").tobytes()
    for keyword, value in values.items():
        setattr(made, keyword, value)
    return made


def saved(path: Path, made: Dataset) -> Path:
    path.write_bytes(part10(made))
    return path


def frame_of(path: Path) -> Frame:
    with path.open("rb") as file:
        opened = DicomObject(file)
        frame = read_frame(opened, 0)
        opened.close()
    assert isinstance(frame, Frame)
    return frame


def shaded(path: Path, window: Window | None = None, *, invert: bool = False) -> NDArray[Any]:
    """The picture as the program paints it."""
    picture = shade(frame_of(path), window, invert=invert)
    pixels = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.width, picture.channels)
    return np.broadcast_to(pixels, (picture.height, picture.width, 3))
