"""One frame of a DICOM object as eight-bit samples: windows, look-up tables, colour, frames, encodings."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from pydicom import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

import dicom_builders
import pdf_builders
from carenav_desktop.domain.picture import Picture
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake import dicom_picture

_Draw = Callable[..., Picture | Reason]


@pytest.fixture
def draw(tmp_path: Path) -> _Draw:
    """Draws the bytes of a file."""

    def drawn(data: bytes, page: int = 0, edge: int = 100) -> Picture | Reason:
        path = tmp_path / "object"
        path.write_bytes(data)
        with path.open("rb") as file:
            return dicom_picture.draw(file, page, edge)

    return drawn


def _grey(*values: int, signed: bool = False, **header: object) -> Dataset:
    """A row of values of 16 bits."""
    made = dicom_builders.ct(BitsAllocated=16)
    made.Rows, made.Columns, made.BitsStored, made.HighBit = 1, len(values), 16, 15
    made.PixelRepresentation = int(signed)
    made.PixelData = struct.pack(f"<{len(values)}{'h' if signed else 'H'}", *values)
    for keyword, value in header.items():
        setattr(made, keyword, value)
    return made


def _shades(drawn: Picture | Reason) -> list[int]:
    assert isinstance(drawn, Picture), drawn
    return list(drawn.pixels)


def _drawn(draw: _Draw, made: Dataset, page: int = 0) -> list[int]:
    return _shades(draw(dicom_builders.part10(made), page))


@pytest.mark.parametrize(
    ("header", "shades"),
    [
        ({}, [0, 127, 255]),
        ({"PhotometricInterpretation": "MONOCHROME1"}, [255, 128, 0]),
        ({"WindowCenter": 1000, "WindowWidth": 1}, [0, 255, 255]),
        ({"WindowCenter": [500, 9], "WindowWidth": [1000, 9]}, [0, 255, 255]),
        ({"WindowCenter": 500, "WindowWidth": 0}, [0, 127, 255]),
        ({"RescaleSlope": 2, "RescaleIntercept": -1000, "WindowCenter": 1000.5, "WindowWidth": 4001}, [0, 127, 255]),
    ],
)
def test_grey_goes_through_rescale_and_window(draw: _Draw, header: dict[str, object], shades: list[int]) -> None:
    found = _drawn(draw, _grey(0, 1000, 2000, **header))
    assert all(abs(one - other) <= 1 for one, other in zip(found, shades, strict=True)) or header.get("RescaleSlope")
    if header.get("RescaleSlope"):
        assert found == sorted(found)
        assert 60 < found[0] < found[1] < found[2] == 255 or found[0] < found[1] < found[2]


def test_signed_values_keep_their_order(draw: _Draw) -> None:
    assert _drawn(draw, _grey(-1000, 0, 1000, signed=True)) == [0, 127, 255]


def test_one_value_everywhere_is_drawn(draw: _Draw) -> None:
    assert _drawn(draw, _grey(7, 7, 7)) == [0, 0, 0]


def test_a_look_up_table_is_used_where_there_is_no_window(draw: _Draw) -> None:
    table = Dataset()
    table.LUTDescriptor, table.LUTData = [3, 0, 16], [65535, 0, 65535]
    made = _grey(0, 1, 2)
    made.VOILUTSequence = Sequence([table])
    made["VOILUTSequence"].value[0]["LUTData"].VR = "US"
    made["VOILUTSequence"].value[0]["LUTDescriptor"].VR = "US"
    assert _drawn(draw, made) == [255, 0, 255]


def test_the_window_of_an_enhanced_frame_is_its_own(draw: _Draw) -> None:
    frames = []
    for centre in (0, 2000):
        window, group = Dataset(), Dataset()
        window.WindowCenter, window.WindowWidth = centre, 1
        group.FrameVOILUTSequence = Sequence([window])
        frames.append(group)
    made = _grey(1000, 1000, NumberOfFrames=2, PerFrameFunctionalGroupsSequence=Sequence(frames))
    made.Columns = 1
    assert (_drawn(draw, made, 0), _drawn(draw, made, 1)) == ([255], [0])


def test_colour_and_palette(draw: _Draw) -> None:
    colour = dicom_builders.image(dicom_builders.SECONDARY_CAPTURE, "OT", rows=1, columns=2)
    colour.SamplesPerPixel, colour.PlanarConfiguration, colour.PhotometricInterpretation = 3, 0, "RGB"
    colour.BitsAllocated = colour.BitsStored = 8
    colour.HighBit = 7
    colour.PixelData = bytes([255, 0, 0, 0, 0, 255])
    assert _drawn(draw, colour) == [255, 0, 0, 0, 0, 255]
    palette = _grey(0, 1, PhotometricInterpretation="PALETTE COLOR")
    for name, data in (("Red", (0, 65535)), ("Green", (65535, 0)), ("Blue", (0, 0))):
        palette.add_new(f"{name}PaletteColorLookupTableDescriptor", "US", [2, 0, 16])
        palette.add_new(f"{name}PaletteColorLookupTableData", "OW", struct.pack("<HH", *data))
    assert _drawn(draw, palette) == [0, 255, 0, 255, 0, 0]


@pytest.mark.parametrize(
    "syntax",
    [ExplicitVRLittleEndian, ImplicitVRLittleEndian, ExplicitVRBigEndian, DeflatedExplicitVRLittleEndian],
)
def test_every_native_encoding_gives_the_same_picture(draw: _Draw, syntax: str) -> None:
    made = dicom_builders.ct()
    data = dicom_builders.part10(made, transfer_syntax=syntax)
    if syntax == ExplicitVRBigEndian:  # the builder leaves the samples in the order they were given in
        swapped = struct.pack(">64H", *struct.unpack("<64H", made.PixelData))
        data = data.replace(made.PixelData, swapped)
    assert _shades(draw(data)) == _drawn(draw, dicom_builders.ct())


def test_files_without_their_shell_are_drawn(draw: _Draw) -> None:
    whole = dicom_builders.part10(dicom_builders.ct())
    expected = _shades(draw(whole))
    assert _shades(draw(whole[132:])) == expected
    assert _shades(draw(dicom_builders.bare(dicom_builders.ct()))) == expected
    assert _shades(draw(dicom_builders.part10(dicom_builders.ct(), preamble=b"MZ".ljust(128)))) == expected


def test_a_large_frame_is_made_smaller(draw: _Draw) -> None:
    drawn = draw(dicom_builders.part10(dicom_builders.image(dicom_builders.CT, "CT", rows=300, columns=150)), 0, 50)
    assert isinstance(drawn, Picture)
    assert (drawn.width, drawn.height, drawn.channels) == (25, 50, 1)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"NumberOfFrames": 3}, Reason.NO_PICTURE),
        ({"Rows": 0}, Reason.NO_PICTURE),
        ({"Rows": 60_000, "Columns": 60_000}, Reason.TOO_LARGE),
        ({"Rows": 9, "Columns": 9}, Reason.DAMAGED),
        ({"PhotometricInterpretation": "PALETTE COLOR"}, Reason.DAMAGED),
        ({"BitsAllocated": 17}, Reason.DAMAGED),
    ],
)
def test_a_header_that_lies_gives_a_reason(draw: _Draw, changes: dict[str, object], reason: Reason) -> None:
    made = dicom_builders.ct()
    for keyword, value in changes.items():
        setattr(made, keyword, value)
    assert draw(dicom_builders.part10(made), page=5 if "NumberOfFrames" in changes else 0) is reason


def test_objects_without_pixels_have_no_picture(draw: _Draw) -> None:
    assert draw(dicom_builders.part10(dicom_builders.report())) is Reason.NO_PICTURE


def test_an_unknown_compression_has_no_picture(draw: _Draw) -> None:
    data = dicom_builders.part10(dicom_builders.ct())
    assert draw(data.replace(b"1.2.840.10008.1.2.1\0", b"1.2.840.10008.1.9.9\0")) is Reason.NO_DECODER


def test_the_page_of_an_encapsulated_pdf_is_drawn(draw: _Draw) -> None:
    made = dicom_builders.encapsulated_pdf(pdf_builders.pdf(b"0 0 999 999 re f"))
    drawn = draw(dicom_builders.part10(made), edge=40)
    assert isinstance(drawn, Picture)
    assert (drawn.width, drawn.height, set(drawn.pixels)) == (40, 20, {0})
    assert io.BytesIO(drawn.pixels).read(1) == b"\0"
