"""One frame of a DICOM object as stored values (PS3.3 section C.7.6.3, PS3.5 chapter 8).

Sizes are checked by arithmetic before anything is decoded.
"""

from __future__ import annotations

import math
import warnings
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom import Dataset
from pydicom.pixels import apply_color_lut, get_decoder
from pydicom.uid import UID, ExplicitVRBigEndian, ExplicitVRLittleEndian

from ..domain.frame import Frame
from ..domain.report import Reason
from .codestream import syntax_of
from .dicom_decoding import Decoded, DoubtfulError, NoDecoderError, can_decode, decode, differs_from, is_video
from .dicom_grey import PLAIN, Described, describe
from .dicom_object import BROKEN, DicomObject, whole
from .dicom_part10 import BIG_ENDIAN, DEFLATED, EXPLICIT, GE_PRIVATE, IMPLICIT
from .limits import FRAME_BYTES, FRAME_PIXELS

_KEYWORDS = {0x7FE00008: "FloatPixelData", 0x7FE00009: "DoubleFloatPixelData", 0x7FE00010: "PixelData"}
_NATIVE = frozenset({IMPLICIT, EXPLICIT, BIG_ENDIAN, DEFLATED, GE_PRIVATE})
_HALVED, _PALETTE = "YBR_FULL_422", "PALETTE COLOR"
#: Kinds of colour (PS3.3 section C.7.6.3.1.2) of one and of three samples; GDCM ends the process over any other word.
_PHOTOMETRICS = frozenset(
    {"MONOCHROME1", "MONOCHROME2", _PALETTE, "RGB", "YBR_FULL", _HALVED, "YBR_PARTIAL_422", "YBR_PARTIAL_420"}
    | {"YBR_ICT", "YBR_RCT"}
)
_USUAL = {1: "MONOCHROME2"}
_ICON_PIXELS = 512 * 512
_SIXTEEN, _GREATEST = 16, 0xFFFF


def read_frame(opened: DicomObject, number: int) -> Frame | Reason:
    """Frame `number`, counted from 0, or why there is none."""
    try:
        with warnings.catch_warnings(action="ignore"):
            options = _options(opened.dataset, _KEYWORDS.get(opened.pixels_tag, ""))
            reason = _obstacle(opened, options, number)
            if reason is not None:
                return reason
            # Pixels in pieces are compressed, whatever the file says.
            is_native = opened.transfer_syntax in _NATIVE and not (opened.pixels and opened.pixels.undefined)
            decoded = _native(opened, options, number) if is_native else _compressed(opened, options, number)
            return _frame(opened, number, decoded)
    except NoDecoderError:
        return Reason.NO_DECODER
    except DoubtfulError:
        return Reason.DECODERS_DISAGREE
    except BROKEN:
        return Reason.DAMAGED


def read_icon(opened: DicomObject) -> Frame | Reason:
    """The small picture that an object may bring of itself (PS3.3 section C.7.6.1.1.6)."""
    try:
        with warnings.catch_warnings(action="ignore"):
            icon = opened.dataset.IconImageSequence[0]
            options = _options(icon, "PixelData")
            if options["rows"] * options["columns"] > _ICON_PIXELS:
                return Reason.TOO_LARGE
            decoder = get_decoder(ExplicitVRLittleEndian)
            values, properties = decoder.as_array(icon.PixelData, index=0, validate=False, **options)
            values = apply_color_lut(values, icon) if properties["photometric_interpretation"] == _PALETTE else values
            return _colours(values, 8, PLAIN, ()) if values.ndim == 3 else _grey(values, PLAIN, ())
    except BROKEN:
        return Reason.NO_PICTURE


def _options(dataset: Dataset, keyword: str) -> dict[str, Any]:
    """What pydicom's decoders want to know; what a header leaves out is what it mostly is."""
    allocated, stored = whole(dataset, "BitsAllocated"), whole(dataset, "BitsStored")
    samples = max(1, whole(dataset, "SamplesPerPixel"))
    photometric = str(dataset.get("PhotometricInterpretation"))
    return {
        "rows": whole(dataset, "Rows"),
        "columns": whole(dataset, "Columns"),
        "samples_per_pixel": samples,
        "photometric_interpretation": photometric if photometric in _PHOTOMETRICS else _USUAL.get(samples, "RGB"),
        "bits_allocated": allocated,
        "bits_stored": stored if 0 < stored <= allocated else allocated,
        "pixel_representation": int(whole(dataset, "PixelRepresentation") == 1),
        "planar_configuration": int(whole(dataset, "PlanarConfiguration") == 1),
        "number_of_frames": 1,
        "pixel_keyword": keyword,
    }


def _obstacle(opened: DicomObject, options: dict[str, Any], number: int) -> Reason | None:
    """Why frame `number` cannot be decoded, by what the header says and the bytes of pixels that are there."""
    rows, columns = options["rows"], options["columns"]
    if not opened.there or rows <= 0 or columns <= 0 or not 0 <= number < opened.frames:
        return Reason.NO_PICTURE
    if is_video(opened.transfer_syntax):
        return Reason.VIDEO
    if options["samples_per_pixel"] not in (1, 3) or options["bits_allocated"] > 64:
        return Reason.DAMAGED
    bits = rows * columns * options["samples_per_pixel"] * max(1, options["bits_allocated"])
    if bits > 8 * FRAME_BYTES or rows * columns > FRAME_PIXELS:
        return Reason.TOO_LARGE
    if opened.transfer_syntax not in _NATIVE and not can_decode(opened.transfer_syntax):
        return Reason.NO_DECODER
    return None


def _compressed(opened: DicomObject, options: dict[str, Any], number: int) -> Decoded:
    places = opened.frame_places
    if number >= len(places):
        raise ValueError("not so many frames are there")
    fragments = [opened.read(one.start, one.size) for one in places[number]]
    if any(len(data) != one.size for data, one in zip(fragments, places[number], strict=True)):
        raise ValueError("the file ends too early")
    data = b"".join(fragments)
    return decode(data, syntax_of(data, opened.transfer_syntax), options)


def _native(opened: DicomObject, options: dict[str, Any], number: int) -> Decoded:
    """A frame that is not compressed, by reading its own bytes only."""
    assert opened.pixels is not None
    if _is_not_halved(opened, options):
        options = {**options, "photometric_interpretation": "YBR_FULL"}
    samples = 2 if options["photometric_interpretation"] == _HALVED else options["samples_per_pixel"]
    bits = options["rows"] * options["columns"] * samples * options["bits_allocated"]
    if opened.pixels.undefined or 8 * opened.there < bits * (number + 1):
        raise ValueError("the file ends too early, or its pixels are compressed all the same")
    syntax = ExplicitVRBigEndian if opened.transfer_syntax == GE_PRIVATE else opened.transfer_syntax
    is_swapped = syntax == ExplicitVRBigEndian and options["bits_allocated"] == 8 and opened.pixels.vr == b"OW"
    start, skip = divmod(bits * number, 8)
    size = -(-(skip + bits) // 8)
    if is_swapped:
        data = _swapped(opened.read(opened.pixels.start + start - start % 2, size + 2))[start % 2 :][:size]
    else:
        data = opened.read(opened.pixels.start + start, size)
    if options["bits_allocated"] == 1:
        shape = options["rows"], options["columns"]
        values = np.unpackbits(np.frombuffer(data, np.uint8), bitorder="little")[skip:][: shape[0] * shape[1]]
        return Decoded(values.reshape(shape), str(options["photometric_interpretation"]))
    values, properties = get_decoder(UID(syntax)).as_array(
        data, index=0, validate=False, **_by_high_bit(opened, options)
    )
    return Decoded(_aligned(values, opened, options), str(properties["photometric_interpretation"]))


def _is_not_halved(opened: DicomObject, options: dict[str, Any]) -> bool:
    """Whether colours said to be halved are all there: then the pixels are half as long again as they should be."""
    if options["photometric_interpretation"] != _HALVED or opened.pixels is None:
        return False
    whole_size = options["rows"] * options["columns"] * 3 * options["bits_allocated"] // 8 * opened.frames
    return opened.there in (whole_size, whole_size + whole_size % 2)


def _swapped(data: bytes) -> bytes:
    """Bytes that were written as words in big endian order."""
    return np.frombuffer(data[: len(data) // 2 * 2], ">u2").astype("<u2").tobytes()


def _lowest_bit(opened: DicomObject, options: dict[str, Any]) -> int:
    """How far the values lie above the lowest bit: 0 but for old files (PS3.5 of 2004 section 8.1.1)."""
    high = whole(opened.dataset, "HighBit")
    is_other = options["bits_stored"] <= high < options["bits_allocated"]
    return high + 1 - options["bits_stored"] if is_other else 0


def _by_high_bit(opened: DicomObject, options: dict[str, Any]) -> dict[str, Any]:
    """The options to decode all bits by, where values do not begin at the lowest one."""
    return {**options, "bits_stored": options["bits_allocated"]} if _lowest_bit(opened, options) else options


def _aligned(values: NDArray[Any], opened: DicomObject, options: dict[str, Any]) -> NDArray[Any]:
    """Values moved down to the lowest bit, what lies above them gone."""
    lowest = _lowest_bit(opened, options)
    if not lowest:
        return values
    unused = options["bits_allocated"] - options["bits_stored"]
    return np.right_shift(np.left_shift(values, unused - lowest), unused)


def _frame(opened: DicomObject, number: int, decoded: Decoded) -> Frame:
    described = describe(opened, number, decoded.head)
    values = decoded.values
    remarks = (Reason.BITS_DIFFER,) * _is_other_than_said(opened, decoded)
    remarks += (Reason.PICTURE_FAULTY,) * decoded.faulty
    if decoded.photometric == _PALETTE and values.ndim == 2:
        colours = apply_color_lut(values, opened.dataset)
        deep = colours.dtype.itemsize > 1 and int(colours.max(initial=0)) > 255
        return _colours(colours, 16 if deep else 8, described, remarks)
    if values.ndim == 3:
        return _colours(values, whole(opened.dataset, "BitsStored") or 8, described, remarks)
    return _grey(values, described, remarks)


def _is_other_than_said(opened: DicomObject, decoded: Decoded) -> bool:
    """Whether a reader might mistake the values: fewer bits or another sign than said, or values beyond those bits."""
    options = _options(opened.dataset, "")
    stored, signed = options["bits_stored"], decoded.values.dtype.kind == "i"
    if decoded.head is None or not differs_from(decoded.head, options):
        return False
    low, high = (-1 << stored - 1, (1 << stored - 1) - 1) if signed else (0, (1 << stored) - 1)
    beyond = int(decoded.values.min()) < low or int(decoded.values.max()) > high
    return beyond or decoded.head.precision < stored or decoded.head.signed not in (None, signed)


def _colours(values: NDArray[Any], bits: int, described: Described, remarks: tuple[Reason, ...]) -> Frame:
    height, width, _ = values.shape
    samples = (values >> max(0, bits - 8)).astype(np.uint8).tobytes()
    return Frame(width, height, 3, samples, aspect=described.aspect, lossy=described.lossy, remarks=remarks)


def _grey(values: NDArray[Any], described: Described, remarks: tuple[Reason, ...]) -> Frame:
    height, width = values.shape
    fields = vars(described)
    signed = values.dtype.kind == "i"
    exact = True
    if values.dtype.kind not in "iu" or values.dtype.itemsize > 2:
        values, slope, intercept, exact = _in_sixteen_bits(values)
        signed = False
        fields = fields | {
            "slope": described.slope * slope,
            "intercept": described.slope * intercept + described.intercept,
            "modality_table": None,
            "padding": None,
        }
    samples = values.astype("<i2" if signed else "<u2").tobytes()
    return Frame(width, height, 1, samples, signed, exact=exact, remarks=remarks, **fields)


def _in_sixteen_bits(values: NDArray[Any]) -> tuple[NDArray[Any], float, float, bool]:
    """Values as whole numbers of 16 bits, with slope and intercept that lead back to them, and whether exactly."""
    if values.dtype.kind == "f":
        real = np.isfinite(values)
        low, high = (float(one) for one in (values[real].min(), values[real].max())) if real.any() else (0.0, 0.0)
        values = np.where(real, values, low).astype(np.float64)
        exact = low == high
    else:
        low, high = int(values.min()), int(values.max())
        exact = high - low <= _GREATEST
        if exact:
            return values.astype(np.int64 if values.dtype.kind == "i" else np.uint64) - low, 1.0, float(low), True
        values = values.astype(np.float64)
    slope = (high - low) / _GREATEST
    if not math.isfinite(slope) or slope <= 0:
        return np.zeros(values.shape, np.uint16), 1.0, float(low), exact
    return np.rint((values - low) / slope), slope, float(low), False
