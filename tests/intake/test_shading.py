"""From stored values to shades of grey, by the formulas of PS3.3 section C.11."""

from __future__ import annotations

import math
import struct
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from carenav_desktop.domain.frame import Curve, Frame, Table, Window
from carenav_desktop.intake.dicom_frames import read_frame
from carenav_desktop.intake.dicom_object import DicomObject
from carenav_desktop.intake.shading import default_window, shade
from peers import need


def _frame(*values: int, signed: bool = False) -> Frame:
    samples = struct.pack(f"<{len(values)}{'h' if signed else 'H'}", *values)
    return Frame(len(values), 1, 1, samples, signed)


def _table(first: int, bits: int, *values: int) -> Table:
    return Table(first, bits, struct.pack(f"<{len(values)}H", *values))


def _shades(frame: Frame, window: Window | None = None, *, invert: bool = False) -> list[int]:
    return list(shade(frame, window, invert=invert).pixels)


@pytest.mark.parametrize("width", [1.0, 2.0, 100.0, 4096.0])
@pytest.mark.parametrize("centre", [0.0, 40.5, 2048.0])
def test_a_window_is_the_formula_of_the_standard(centre: float, width: float) -> None:
    values = range(0, 4096, 7)
    found = _shades(_frame(*values), Window(centre, width))
    for value, shown in zip(values, found, strict=True):
        if value <= centre - 0.5 - (width - 1) / 2:
            assert shown == 0
        elif value > centre - 0.5 + (width - 1) / 2:
            assert shown == 255
        else:
            assert shown == int(((value - (centre - 0.5)) / (width - 1) + 0.5) * 255)


def test_the_other_curves_are_those_of_the_standard() -> None:
    values = range(0, 200, 3)
    window = Window(100, 50)
    exact = _shades(replace(_frame(*values), curve=Curve.EXACT), window)
    assert exact == [int(min(1, max(0, (value - 100) / 50 + 0.5)) * 255) for value in values]
    sigmoid = _shades(replace(_frame(*values), curve=Curve.SIGMOID), window)
    assert sigmoid == [int(255 / (1 + math.exp(-4 * (value - 100) / 50))) for value in values]


def test_fractions_are_windowed_although_the_window_is_narrower_than_one() -> None:
    frame = replace(_frame(0, 5, 10), slope=0.1)
    assert _shades(frame, Window(0.5, 0.8)) == [0, 127, 255]


def test_a_window_counts_in_values_after_slope_and_intercept() -> None:
    frame = replace(_frame(0, 1000, 1100), intercept=-1024.0, windows=(Window(40, 81, "Soft"), Window(0, 9)))
    assert _shades(frame) == _shades(frame, Window(40, 81)) == [0, 0, 243]
    assert default_window(frame) == Window(40, 81, "Soft")


def test_without_a_window_all_that_occurs_is_spread_but_not_what_lies_outside_the_picture() -> None:
    assert _shades(_frame(100, 150, 200)) == [0, 127, 255]
    padded = replace(_frame(-2000, 100, 150, 200, signed=True), padding=(-2000, -2000))
    assert _shades(padded) == [0, 0, 127, 255]
    assert default_window(padded) == Window(150.5, 101)
    assert _shades(padded, default_window(padded)) == [0, 0, 127, 255]
    assert _shades(replace(_frame(7, 7), padding=(7, 7))) == [0, 0]


def test_the_background_of_numbered_areas_is_told_from_the_first_of_them() -> None:
    assert _shades(replace(_frame(0, 1, 2), padding=(0, 0))) == [0, 127, 255]
    assert _shades(replace(_frame(0, 5, 5), padding=(0, 0))) == [0, 255, 255]


def test_padding_never_hides_a_value() -> None:
    frame = replace(_frame(10, 20, 30), padding=(20, 20))
    assert _shades(frame, Window(20.5, 21)) == [0, 127, 255]


def test_darkness_is_turned_around_by_the_file_and_by_the_person() -> None:
    frame = replace(_frame(0, 50, 100), inverted=True)
    assert _shades(frame) == [255, 128, 0]
    assert _shades(frame, invert=True) == _shades(replace(frame, inverted=False)) == [0, 127, 255]


def test_tables_hold_their_ends_and_are_as_deep_as_they_say() -> None:
    voi = replace(_frame(0, 1, 2, 3, 9), voi_table=_table(1, 12, 4095, 0, 2048))
    assert _shades(voi) == [255, 255, 0, 127, 127]
    assert _shades(voi, Window(2, 2)) == [0, 0, 255, 255, 255]  # a person's window is stronger than the table
    modality = replace(_frame(0, 1, 2), modality_table=_table(0, 16, 300, 100, 200))
    assert _shades(modality) == [255, 0, 127]
    below = replace(_frame(-2, -1, 0, signed=True), modality_table=_table(-2, 16, 0, 10, 20))
    assert _shades(below) == [0, 127, 255]


def test_signed_values_keep_their_order() -> None:
    assert _shades(_frame(-32768, 0, 32767, signed=True)) == [0, 127, 255]
    assert _shades(_frame(-5, 5, signed=True), Window(0.5, 1)) == [0, 255]


def test_colours_are_left_alone_or_turned_around() -> None:
    frame = Frame(2, 1, 3, bytes([255, 0, 10, 1, 2, 3]))
    assert _shades(frame, Window(1, 1)) == [255, 0, 10, 1, 2, 3]
    assert _shades(frame, invert=True) == [0, 255, 245, 254, 253, 252]


def test_a_frame_larger_than_a_block_is_whole() -> None:
    values = [number % 60_000 for number in range(300_000)]
    frame = Frame(1000, 300, 1, struct.pack("<300000H", *values))
    shades = shade(frame, Window(30_000.5, 60_000)).pixels
    assert (len(shades), shades[0], shades[59_999], shades[60_000], shades[-1]) == (300_000, 0, 254, 0, 254)


_AS_DCMTK = (
    ("cornerstone3D/CTImage.dcm", "+Wi 1"),
    ("dcmqi/segmentations/24x38x3/image/*", "+Wi 1"),
    ("deid-data/**/*.dcm", ""),
    ("fo-dicom/CR-MONO1-10-chest", "+Wi 1"),
    ("fo-dicom/GH133.dcm", "+Wi 1"),
    ("highdicom/dx_image.dcm", "+Wi 1"),
    ("pydicom-data/mlut_18.dcm", "+Wm"),
    ("pydicom-data/vlut_04.dcm", "+Wl 1"),
    ("pydicom-data/OT-PAL-8-face.dcm", ""),
    ("pydicom-data/color-pl.dcm", ""),
    ("pydicom-data/SC_ybr_full_uncompressed.dcm", ""),
    ("pydicom-data/liver.dcm", "+Wm"),
    ("suyashkumar-dicom/*", "+Wi 1"),
)


@pytest.mark.corpus
@pytest.mark.parametrize(("name", "options"), _AS_DCMTK, ids=[name for name, _ in _AS_DCMTK])
def test_a_picture_looks_as_dcmtk_draws_it(corpus: Path, tmp_path: Path, name: str, options: str) -> None:
    path = sorted(corpus.glob(name))[0]
    command = [need("dcmj2pnm"), *options.split(), "+F", "1", "+op", path, tmp_path / "drawn.pnm"]
    subprocess.run(command, check=True, capture_output=True)
    with Image.open(tmp_path / "drawn.pnm") as image:
        expected = np.asarray(image).astype(np.int16)
    with path.open("rb") as file:
        opened = DicomObject(file)
    frame = read_frame(opened, 0)
    opened.close()
    assert isinstance(frame, Frame)
    found = np.frombuffer(shade(frame).pixels, np.uint8).reshape(expected.shape)
    assert int(np.abs(found - expected).max()) <= 2
