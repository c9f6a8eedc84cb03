"""Draws one frame of a DICOM object: decodes it by pydicom and applies what its header says of grey and colour.

For checking what arrived, not for reading a scan. Sizes are checked by arithmetic before anything is decoded.
"""

from __future__ import annotations

import mmap
from io import BytesIO
from typing import Any, BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from pydicom import Dataset, dcmread
from pydicom import config as pydicom_config
from pydicom.pixels import apply_color_lut, apply_modality_lut, apply_voi, get_decoder, pixel_array

from ..domain.picture import Picture
from ..domain.report import Reason
from . import pdf_reader
from .dicom_elements import DamagedDataSetError, scan
from .dicom_part10 import DEFLATED, NotSafeError, inflated, open_shell
from .image_reader import picture_of
from .limits import DICOM_HEADER_BYTES, FRAME_BYTES, PICTURE_EDGE

_SOP_CLASS = 0x00080016
_ENCAPSULATED_PDF = b"1.2.840.10008.5.1.4.1.1.104.1"
_COLOUR = ("RGB", "YBR")
_LEVELS = 256
pydicom_config.settings.reading_validation_mode = pydicom_config.IGNORE


def draw(file: BinaryIO, page: int, edge: int) -> Picture | Reason:
    """Frame `page`, counted from 0, at most `edge` pixels wide and high, or why there is no picture of it."""
    try:
        source = _source(file)
        if source.pixels == 0:
            return _page_inside(source, page, edge)
        dataset = dcmread(source.file, stop_before_pixels=True)
        reason = _obstacle(dataset, source.pixels, page)
        if reason is not None:
            return reason
        source.file.seek(0)
        image = Image.fromarray(_shades(pixel_array(source.file, index=page, ds_out=dataset), dataset, page))
        image.thumbnail((min(edge, PICTURE_EDGE),) * 2)
        return picture_of(image)
    except NotSafeError:
        return Reason.NOT_SAFE_TO_OPEN
    except (RuntimeError, NotImplementedError):  # no decoder can do it, which need not be the file's fault
        return Reason.NO_PICTURE
    except (DamagedDataSetError, ValueError, AttributeError, KeyError, IndexError, TypeError, EOFError):
        return Reason.DAMAGED


class _Source(NamedTuple):
    """A proper Part 10 file to decode from, how many bytes of pixels are there, and what kind of object it is."""

    file: BinaryIO
    pixels: int
    sop_class: bytes


def _source(file: BinaryIO) -> _Source:
    """The file, copied into memory where it lacks its shell or is deflated; its elements once checked for depth."""
    size = file.seek(0, 2)
    with mmap.mmap(file.fileno(), min(size, DICOM_HEADER_BYTES), access=mmap.ACCESS_READ) as data:
        shell = open_shell(data, size)
        is_deflated = shell.declared == DEFLATED
        content, start = (inflated(data, shell.start), 0) if is_deflated else (data, shell.start)
        header = scan(content, start, len(content), shell.syntax, (_SOP_CLASS,))
        there = len(content) if is_deflated else size
        pixels = min(there, header.pixels.end) - header.pixels.start if header.pixels else 0
        sop_class = header.value(_SOP_CLASS).strip(b"\0 ")
        if shell.preamble and not is_deflated and not shell.is_misdeclared:
            file.seek(0)
            return _Source(file, pixels, sop_class)
        return _Source(BytesIO(shell.written_anew() + content[start:]), pixels, sop_class)


def _obstacle(dataset: Dataset, there: int, page: int) -> Reason | None:
    """Why frame `page` cannot be decoded, by what the header says and the bytes of pixels that are `there`."""
    syntax = dataset.file_meta.TransferSyntaxUID
    rows, columns, frames = (_whole(dataset, keyword) for keyword in ("Rows", "Columns", "NumberOfFrames"))
    if not rows or not columns or not 0 <= page < max(1, frames):
        return Reason.NO_PICTURE
    samples = 2 if dataset.get("PhotometricInterpretation") == "YBR_FULL_422" else _whole(dataset, "SamplesPerPixel")
    bits = rows * columns * max(1, samples) * max(1, _whole(dataset, "BitsAllocated"))
    if bits > 8 * FRAME_BYTES:
        return Reason.TOO_LARGE
    try:
        if not get_decoder(syntax).is_available:
            return Reason.NO_PICTURE
    except (NotImplementedError, ValueError):
        return Reason.NO_PICTURE
    return Reason.DAMAGED if not syntax.is_compressed and 8 * there < bits * (page + 1) else None


def _page_inside(source: _Source, page: int, edge: int) -> Picture | Reason:
    """The page of a PDF that travels in a DICOM file (PS3.3 section A.45.1); no other object without pixels has any."""
    if source.sop_class != _ENCAPSULATED_PDF:
        return Reason.NO_PICTURE
    return pdf_reader.draw(dcmread(source.file).EncapsulatedDocument, page, edge)


def _shades(frame: NDArray[Any], dataset: Dataset, page: int) -> NDArray[np.uint8]:
    """Samples of 8 bits: colour as it is, grey through window or look-up table, stretched where none is given."""
    photometric = str(dataset.get("PhotometricInterpretation") or "MONOCHROME2")
    if photometric == "PALETTE COLOR":
        frame = apply_color_lut(frame, dataset)
        return _eight_bits(frame, 8 * frame.dtype.itemsize)
    if photometric.startswith(_COLOUR):
        return _eight_bits(frame, int(dataset.get("BitsStored") or 8))
    shown = _windowed(frame, dataset, page)
    return (255 - shown).astype(np.uint8) if photometric == "MONOCHROME1" else shown


def _eight_bits(frame: NDArray[Any], bits: int) -> NDArray[np.uint8]:
    return (frame >> max(0, bits - 8)).astype(np.uint8)


def _windowed(frame: NDArray[Any], dataset: Dataset, page: int) -> NDArray[np.uint8]:
    """Grey values after PS3.3 section C.11.2, computed once for every value there can be, not for every pixel."""
    if frame.dtype.kind not in "iu" or frame.dtype.itemsize > 2:
        return _stretched(frame.astype(np.float64), None)
    lowest = int(frame.min())
    values = np.arange(lowest, int(frame.max()) + 1).astype(frame.dtype)
    if "VOILUTSequence" in dataset and "WindowWidth" not in dataset:
        table = apply_voi(apply_modality_lut(values, dataset), dataset)
        shades = _stretched(table.astype(np.float64), None)
    else:
        groups = _groups(dataset, page)
        shades = _stretched(_rescaled(values, dataset, groups), _window(dataset, groups))
    return shades[frame.astype(np.int64) - lowest]


def _stretched(values: NDArray[np.float64], window: tuple[float, float] | None) -> NDArray[np.uint8]:
    """Values to shades between the ends of `window` (centre, width), or between their least and greatest."""
    if window:
        low, high = window[0] - 0.5 - (window[1] - 1) / 2, window[0] - 0.5 + (window[1] - 1) / 2
    else:
        low, high = float(values.min()), float(values.max())
    scaled = (values - low) / (high - low) if high > low else (values > low).astype(np.float64)
    return (np.clip(scaled, 0, 1) * (_LEVELS - 1)).astype(np.uint8)


def _groups(dataset: Dataset, page: int) -> list[Dataset]:
    """The functional groups of a frame, its own before those shared by all (PS3.3 section C.7.6.16)."""
    own = list(dataset.get("PerFrameFunctionalGroupsSequence") or [])
    shared = list(dataset.get("SharedFunctionalGroupsSequence") or [])
    return own[page : page + 1] + shared[:1]


def _in_groups(groups: list[Dataset], sequence: str) -> Dataset | None:
    return next((group[sequence].value[0] for group in groups if group.get(sequence)), None)


def _rescaled(values: NDArray[Any], dataset: Dataset, groups: list[Dataset]) -> NDArray[np.float64]:
    if "ModalityLUTSequence" in dataset:
        return apply_modality_lut(values, dataset).astype(np.float64)
    source = _in_groups(groups, "PixelValueTransformationSequence") or dataset
    slope, intercept = _first(source, "RescaleSlope"), _first(source, "RescaleIntercept")
    return values.astype(np.float64) * (slope or 1.0) + (intercept or 0.0)


def _window(dataset: Dataset, groups: list[Dataset]) -> tuple[float, float] | None:
    """The first window of the frame or of the whole, None when there is none that can be used."""
    source = _in_groups(groups, "FrameVOILUTSequence") or dataset
    centre, width = _first(source, "WindowCenter"), _first(source, "WindowWidth")
    return (centre, width) if centre is not None and width is not None and width >= 1 else None


def _whole(dataset: Dataset, keyword: str) -> int:
    """A whole number of the header, 0 when it is none."""
    try:
        return int(dataset.get(keyword) or 0)
    except (TypeError, ValueError):
        return 0


def _first(source: Dataset, keyword: str) -> float | None:
    value = source.get(keyword)
    if value is None or value == "":
        return None
    return float(value[0] if isinstance(value, list | tuple) or hasattr(value, "append") else value)
