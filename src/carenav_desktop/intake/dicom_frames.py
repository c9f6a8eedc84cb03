"""Decodes one frame of a DICOM object by pydicom into stored values (PS3.3 section C.7.6.3, PS3.5 chapter 8)."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.encaps import encapsulate, get_frame
from pydicom.pixels import apply_color_lut, get_decoder
from pydicom.uid import UID

from ..domain.frame import Frame
from ..domain.report import Reason
from .dicom_grey import Described, describe
from .dicom_object import DicomObject, whole
from .limits import FRAME_BYTES, FRAME_PIXELS


def read_frame(opened: DicomObject, number: int) -> Frame | Reason:
    """Frame `number`, counted from 0, or why there is none."""
    try:
        with warnings.catch_warnings(action="ignore"):
            reason = _obstacle(opened, number)
            if reason is not None:
                return reason
            values, photometric = _decoded(opened, number)
            return _frame(opened, number, values, photometric)
    except (RuntimeError, NotImplementedError):  # no decoder can do it, which need not be the file's fault
        return Reason.NO_PICTURE
    except (ValueError, AttributeError, KeyError, IndexError, TypeError, EOFError):
        return Reason.DAMAGED


def _obstacle(opened: DicomObject, number: int) -> Reason | None:
    """Why frame `number` cannot be decoded, by what the header says and the bytes of pixels that are there."""
    dataset = opened.dataset
    rows, columns = whole(dataset, "Rows"), whole(dataset, "Columns")
    if not opened.there or rows <= 0 or columns <= 0 or not 0 <= number < opened.frames:
        return Reason.NO_PICTURE
    bits = _bits(opened)
    if bits > 8 * FRAME_BYTES or rows * columns > FRAME_PIXELS:
        return Reason.TOO_LARGE
    syntax = UID(opened.transfer_syntax)
    try:
        if not get_decoder(syntax).is_available:
            return Reason.NO_PICTURE
    except (NotImplementedError, ValueError):
        return Reason.NO_PICTURE
    return Reason.DAMAGED if not syntax.is_compressed and 8 * opened.there < bits * (number + 1) else None


def _bits(opened: DicomObject) -> int:
    """How many bits a frame has when it is not compressed."""
    dataset = opened.dataset
    halved = dataset.get("PhotometricInterpretation") == "YBR_FULL_422"
    samples = 2 if halved else max(1, whole(dataset, "SamplesPerPixel"))
    return whole(dataset, "Rows") * whole(dataset, "Columns") * samples * max(1, whole(dataset, "BitsAllocated"))


def _decoded(opened: DicomObject, number: int) -> tuple[NDArray[Any], str]:
    """The values of a frame, and what colours they are."""
    assert opened.pixels is not None
    dataset, syntax = opened.dataset, UID(opened.transfer_syntax)
    allocated = whole(dataset, "BitsAllocated")
    options: dict[str, Any] = {
        "rows": whole(dataset, "Rows"),
        "columns": whole(dataset, "Columns"),
        "samples_per_pixel": whole(dataset, "SamplesPerPixel") or 1,
        "photometric_interpretation": str(dataset.get("PhotometricInterpretation") or "MONOCHROME2"),
        "bits_allocated": allocated,
        "bits_stored": whole(dataset, "BitsStored") or allocated,
        "pixel_representation": whole(dataset, "PixelRepresentation"),
        "planar_configuration": whole(dataset, "PlanarConfiguration"),
        "number_of_frames": 1,
        "pixel_keyword": "PixelData",
    }
    if syntax.is_encapsulated:
        opened.file.seek(opened.pixels.start)
        data = encapsulate([get_frame(opened.file, number, number_of_frames=opened.frames)])
    else:
        first_bit = _bits(opened) * number
        data = opened.read(opened.pixels.start + first_bit // 8, -(-_bits(opened) // 8) + 1)
    values, properties = get_decoder(syntax).as_array(data, index=0, validate=False, **options)
    return values, str(properties["photometric_interpretation"])


def _frame(opened: DicomObject, number: int, values: NDArray[Any], photometric: str) -> Frame:
    described = describe(opened, number)
    if photometric == "PALETTE COLOR":
        values = apply_color_lut(values, opened.dataset)
        return _colours(values, 8 * values.dtype.itemsize, described)
    if values.ndim == 3:
        return _colours(values, whole(opened.dataset, "BitsStored") or 8, described)
    return _grey(values, described)


def _colours(values: NDArray[Any], bits: int, described: Described) -> Frame:
    height, width, _ = values.shape
    samples = (values >> max(0, bits - 8)).astype(np.uint8).tobytes()
    return Frame(width, height, 3, samples, aspect=described.aspect, lossy=described.lossy)


def _grey(values: NDArray[Any], described: Described) -> Frame:
    height, width = values.shape
    signed = values.dtype.kind == "i"
    samples = values.astype("<i2" if signed else "<u2").tobytes()
    return Frame(width, height, 1, samples, signed, **vars(described))
