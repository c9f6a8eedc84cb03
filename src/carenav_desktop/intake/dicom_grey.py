"""What a header says of how the values of a frame become shades: slope, windows, tables (PS3.3 section C.11)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from pydicom import Dataset

from ..domain.frame import Curve, Table, Window
from .codestream import Codestream
from .dicom_object import DicomObject, whole
from .dicom_text import tidy
from .limits import TABLE_ENTRIES, WINDOWS

_SPACINGS = ("PixelSpacing", "ImagerPixelSpacing", "NominalScannedPixelSpacing")
_LONGEST_NAME = 64


@dataclass(frozen=True)
class Described:
    """The fields of `domain.frame.Frame` that come from the header."""

    slope: float = 1.0
    intercept: float = 0.0
    windows: tuple[Window, ...] = ()
    curve: Curve = Curve.LINEAR
    modality_table: Table | None = None
    voi_table: Table | None = None
    inverted: bool = False
    aspect: float = 1.0
    padding: tuple[int, int] | None = None
    lossy: bool = False


#: What holds for a picture of which nothing is said.
PLAIN = Described()


def describe(opened: DicomObject, frame: int, head: Codestream | None) -> Described:
    """What holds for frame `frame`: its own groups say more than those of all, and those more than the header.

    `head` is what its codestream says, which knows best whether anything was lost.
    """
    dataset = opened.dataset
    groups = opened.groups(frame)
    transformation = _in_groups(groups, "PixelValueTransformationSequence") or dataset
    voi = _in_groups(groups, "FrameVOILUTSequence") or dataset
    signed = whole(dataset, "PixelRepresentation") == 1
    slope, intercept = numbers(transformation, "RescaleSlope"), numbers(transformation, "RescaleIntercept")
    return Described(
        slope=(slope[0] if slope else 0.0) or 1.0,
        intercept=intercept[0] if intercept else 0.0,
        windows=_windows(voi),
        curve=_curve(voi),
        modality_table=_table(dataset, "ModalityLUTSequence", signed=signed),
        voi_table=_table(voi, "VOILUTSequence", signed=signed or (bool(intercept) and intercept[0] < 0)),
        inverted=dataset.get("PhotometricInterpretation") == "MONOCHROME1",
        aspect=_aspect(dataset, _in_groups(groups, "PixelMeasuresSequence") or dataset),
        padding=_padding(dataset),
        lossy=(head is not None and head.lossy) or str(dataset.get("LossyImageCompression", "")) == "01",
    )


def numbers(source: Dataset, keyword: str) -> list[float]:
    """The numbers of an element, none when one of them is no number."""
    try:
        value = source.get(keyword)
        several = value if isinstance(value, list | tuple) or hasattr(value, "append") else [value]
        found = [float(one) for one in several if one is not None and one != ""]
    except (TypeError, ValueError, OverflowError):
        return []
    return found if all(math.isfinite(one) for one in found) else []


def _in_groups(groups: list[Dataset], sequence: str) -> Dataset | None:
    return next((group[sequence].value[0] for group in groups if group.get(sequence)), None)


def _windows(source: Dataset) -> tuple[Window, ...]:
    centres, widths = numbers(source, "WindowCenter"), numbers(source, "WindowWidth")
    named: Any = source.get("WindowCenterWidthExplanation") or []
    names = [named] if isinstance(named, str) else [str(one) for one in named]
    names += [""] * len(centres)
    found = zip(centres[:WINDOWS], widths, names, strict=False)
    return tuple(Window(centre, width, tidy(name)[:_LONGEST_NAME]) for centre, width, name in found if width > 0)


def _curve(source: Dataset) -> Curve:
    try:
        return Curve(str(source.get("VOILUTFunction") or Curve.LINEAR))
    except ValueError:
        return Curve.LINEAR


def _table(source: Dataset, sequence: str, *, signed: bool) -> Table | None:
    """The first table of a sequence (PS3.3 section C.11.1.1), None when there is none that can be used.

    Whether the values it is for are `signed` says how its first one is meant; its VR is often written wrongly.
    """
    items = source.get(sequence)
    descriptor = [int(one) for one in numbers(items[0], "LUTDescriptor")] if items else []
    if len(descriptor) != 3 or not 0 < descriptor[2] <= 16:
        return None
    entries = np.asarray(_entries(items[0].get("LUTData"), descriptor[0] or TABLE_ENTRIES))
    if not len(entries) or len(entries) > TABLE_ENTRIES:
        return None
    first = descriptor[1] - TABLE_ENTRIES if signed and descriptor[1] >= TABLE_ENTRIES // 2 else descriptor[1]
    return Table(first, descriptor[2], entries.astype("<u2").tobytes())


def _entries(data: Any, count: int) -> Any:
    if isinstance(data, bytes):
        return np.frombuffer(data, np.uint8 if len(data) <= count + 1 else "<u2")[:count]
    return [int(one) & 0xFFFF for one in (data if hasattr(data, "__iter__") else [])][:count]


def _aspect(dataset: Dataset, measures: Dataset) -> float:
    """The height of a pixel divided by its width."""
    found = [numbers(measures, "PixelSpacing")] + [numbers(dataset, one) for one in (*_SPACINGS, "PixelAspectRatio")]
    for pair in found:
        if len(pair) == 2 and pair[0] > 0 and pair[1] > 0 and 0.01 < pair[0] / pair[1] < 100:
            return pair[0] / pair[1]
    return 1.0


def _padding(dataset: Dataset) -> tuple[int, int] | None:
    if "PixelPaddingValue" not in dataset:
        return None
    one = whole(dataset, "PixelPaddingValue")
    other = whole(dataset, "PixelPaddingRangeLimit") if "PixelPaddingRangeLimit" in dataset else one
    return min(one, other), max(one, other)
