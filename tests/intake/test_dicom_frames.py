"""Frames of objects made on purpose: depths, signs, colours, fragments, and what decoders are not believed."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from media_cases import codestreams
from PIL import Image
from pydicom import Dataset
from pydicom.encaps import encapsulate
from pydicom.sequence import Sequence
from pydicom.uid import (
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLosslessSV1,
    RLELossless,
)

import dicom_builders
from carenav_desktop.domain.frame import Curve, Frame, Table, Window
from carenav_desktop.domain.picture import Picture
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake import dicom_picture
from carenav_desktop.intake.dicom_frames import read_frame
from carenav_desktop.intake.dicom_object import DicomObject, open_object

_Read = Callable[..., Frame | Reason]


@pytest.fixture
def read(tmp_path: Path) -> Iterator[_Read]:
    """Reads a frame of an object, or of the bytes of a file."""
    opened: list[DicomObject] = []

    def frame(made: Dataset | bytes, number: int = 0, syntax: str = ExplicitVRLittleEndian) -> Frame | Reason:
        data = made if isinstance(made, bytes) else dicom_builders.part10(made, transfer_syntax=syntax)
        (tmp_path / "object").write_bytes(data)
        with (tmp_path / "object").open("rb") as file:
            found = open_object(file)
        assert isinstance(found, DicomObject)
        opened.append(found)
        return read_frame(found, number)

    yield frame
    for one in opened:
        one.close()


def _made(values: bytes, *, rows: int = 1, columns: int, bits: int = 16, **header: object) -> Dataset:
    """An object with these bytes as pixels."""
    made = dicom_builders.image(dicom_builders.CT, "CT")
    made.Rows, made.Columns = rows, columns
    made.BitsAllocated, made.BitsStored, made.HighBit = bits, bits, bits - 1
    made.add_new("PixelData", header.pop("vr", "OW"), values)
    for keyword, value in header.items():
        setattr(made, keyword, value)
    return made


def _packed(
    frames: list[bytes], *, edge: int = 64, fragments: int = 1, table: bool = True, **header: object
) -> Dataset:
    """An object with compressed frames of 64 x 64 values of 12 bits."""
    made = _made(b"", rows=64, columns=64, **{"BitsStored": 12, "HighBit": 11, **header})
    made.NumberOfFrames = header.get("NumberOfFrames", len(frames))
    made.add_new("PixelData", "OB", encapsulate(frames, fragments_per_frame=fragments, has_bot=table))
    made["PixelData"].is_undefined_length = True
    return made


def _values(found: Frame | Reason) -> list[int]:
    assert isinstance(found, Frame), found
    kind = "h" if found.signed else "H"
    return list(struct.unpack(f"<{len(found.samples) // 2}{kind}", found.samples))


def _colours(found: Frame | Reason) -> list[int]:
    assert isinstance(found, Frame), found
    assert found.channels == 3
    return list(found.samples)


_SIGNED, _LOW, _HIGH = {"PixelRepresentation": 1}, {"BitsStored": 12, "HighBit": 11}, {"BitsStored": 12, "HighBit": 15}


@pytest.mark.parametrize(
    ("made", "values"),
    [
        (_made(b"\x01\xff", columns=2, bits=8), [1, 255]),
        (_made(b"\x01\xff", columns=2, bits=8, **_SIGNED), [1, -1]),
        (_made(struct.pack("<2H", 0xF00F, 0x0FFF), columns=2, **_LOW), [15, 4095]),
        (_made(struct.pack("<2H", 0xF00F, 0x0800), columns=2, **_LOW, **_SIGNED), [15, -2048]),
        (_made(struct.pack("<2H", 0xABC7, 0x0010), columns=2, **_HIGH), [0xABC, 1]),
        (_made(struct.pack("<2H", 0xFFF7, 0x0010), columns=2, **_HIGH, **_SIGNED), [-1, 1]),
        (_made(b"\x02\x01\x04\x03", columns=2), [258, 772]),
        (_made(b"\x05", columns=3, bits=1), [1, 0, 1]),
    ],
    ids=["8", "8 signed", "overlay above", "12 signed", "high bit", "high bit signed", "16", "bits"],
)
def test_values_of_every_depth_and_sign(read: _Read, made: Dataset, values: list[int]) -> None:
    found = read(made)
    assert _values(found) == values
    assert isinstance(found, Frame)
    assert found.exact


def test_masks_whose_frames_share_bytes_are_kept_apart(read: _Read) -> None:
    made = _made(b"\x55\x01", rows=3, columns=1, bits=1, NumberOfFrames=3)
    assert [_values(read(made, number)) for number in range(3)] == [[1, 0, 1], [0, 1, 0], [1, 0, 1]]


def test_thirty_two_bits_are_shifted_where_they_can_be_and_spread_where_they_cannot(read: _Read) -> None:
    near = read(_made(struct.pack("<2L", 4_000_000_000, 4_000_065_535), columns=2, bits=32, RescaleSlope="2"))
    assert isinstance(near, Frame)
    assert (_values(near), near.slope, near.intercept, near.exact) == ([0, 65535], 2.0, 8_000_000_000.0, True)
    far = read(_made(struct.pack("<3l", -1_000_000, 0, 1_000_000), columns=3, bits=32, PixelRepresentation=1))
    assert isinstance(far, Frame)
    led_back = [value * far.slope + far.intercept for value in _values(far)]
    assert led_back == pytest.approx([-1_000_000, 0, 1_000_000], abs=far.slope / 2 + 1)
    assert not far.exact


@pytest.mark.parametrize(
    ("keyword", "kind", "vr"), [("FloatPixelData", "f", "OF"), ("DoubleFloatPixelData", "d", "OD")]
)
def test_fractions_lead_back_to_themselves_and_no_number_is_the_least(
    read: _Read, keyword: str, kind: str, vr: str
) -> None:
    values = (0.25, float("nan"), 1.0, float("inf"))
    made = _made(b"", columns=4, bits=32 if kind == "f" else 64)
    del made.PixelData
    made.add_new(keyword, vr, struct.pack(f"<4{kind}", *values))
    found = read(made)
    assert isinstance(found, Frame)
    assert [value * found.slope + found.intercept for value in _values(found)] == pytest.approx([0.25, 0.25, 1.0, 0.25])


def test_colours_by_pixel_and_by_plane_and_deeper_than_eight_bits(read: _Read) -> None:
    colour = {"SamplesPerPixel": 3, "PhotometricInterpretation": "RGB", "PlanarConfiguration": 0}
    assert _colours(read(_made(b"\x01\x02\x03\x04\x05\x06", columns=2, bits=8, **colour))) == [1, 2, 3, 4, 5, 6]
    planes = colour | {"PlanarConfiguration": 1}
    assert _colours(read(_made(b"\x01\x04\x02\x05\x03\x06", columns=2, bits=8, **planes))) == [1, 2, 3, 4, 5, 6]
    deep = struct.pack("<3H", 4095, 2048, 16)
    assert _colours(read(_made(deep, columns=1, **colour, BitsStored=12, HighBit=11))) == [255, 128, 1]


def test_ybr_becomes_rgb_and_halved_colours_that_are_whole_are_noticed(read: _Read) -> None:
    colour = {"SamplesPerPixel": 3, "PlanarConfiguration": 0}
    grey_and_red = bytes([128, 128, 128, 76, 85, 255])
    whole = _made(grey_and_red, columns=2, bits=8, **colour, PhotometricInterpretation="YBR_FULL")
    assert _colours(read(whole)) == [128, 128, 128, 254, 0, 0]
    lying = _made(grey_and_red, columns=2, bits=8, **colour, PhotometricInterpretation="YBR_FULL_422")
    assert _colours(read(lying)) == [128, 128, 128, 254, 0, 0]
    halved = _made(bytes([128, 76, 85, 255]), columns=2, bits=8, **colour, PhotometricInterpretation="YBR_FULL_422")
    assert len(_colours(read(halved))) == 6


def _palette(*entries: int, bits: int, segmented: bool = False) -> Dataset:
    made = _made(bytes([0, 1, 2, 3]), columns=4, bits=8, PhotometricInterpretation="PALETTE COLOR")
    kind = "Segmented" if segmented else ""
    for name in ("Red", "Green", "Blue"):
        made.add_new(f"{name}PaletteColorLookupTableDescriptor", "US", [4, 0, bits])
        data = struct.pack(f"<{len(entries)}H", *entries) if bits == 16 else bytes(entries)
        made.add_new(f"{kind and 'Segmented'}{name}PaletteColorLookupTableData", "OW", data)
    return made


def test_palettes_of_every_depth(read: _Read) -> None:
    assert _colours(read(_palette(0, 0x4000, 0x8000, 0xFFFF, bits=16)))[::3] == [0, 0x40, 0x80, 0xFF]
    assert _colours(read(_palette(0, 10, 20, 255, bits=8)))[::3] == [0, 10, 20, 255]
    # Values of eight bits in entries of sixteen, as some writers have it, are not made black.
    assert _colours(read(_palette(0, 10, 20, 255, bits=16)))[::3] == [0, 10, 20, 255]
    # A discrete segment of one entry, then a line of three to the last.
    assert _colours(read(_palette(0, 1, 0, 1, 3, 0xFFFF, bits=16, segmented=True)))[::3] == [0, 0x55, 0xAA, 0xFF]
    missing = _palette(0, 1, 2, 3, bits=8)
    del missing.RedPaletteColorLookupTableData
    assert read(missing) is Reason.DAMAGED


@pytest.mark.parametrize("vr", ["OW", "OB"])
def test_bytes_written_as_big_endian_words_are_put_back_in_order_frame_by_frame(read: _Read, vr: str) -> None:
    plain = bytes(range(1, 10))  # three frames of three bytes, so that two of them begin in the middle of a word
    words = b"".join(bytes([b, a]) for a, b in zip(plain[::2] + b"\0", (plain[1::2] + b"\0"), strict=False))
    made = _made(words if vr == "OW" else plain + b"\0", columns=3, bits=8, NumberOfFrames=3, vr=vr)
    found = [_values(read(made, number, syntax=ExplicitVRBigEndian)) for number in range(3)]
    assert found == [[1, 2, 3], [4, 5, 6], [7, 8, 9]]


def _group(sequence: str, **values: object) -> Dataset:
    inner, outer = Dataset(), Dataset()
    for keyword, value in values.items():
        setattr(inner, keyword, value)
    setattr(outer, sequence, Sequence([inner]))
    return outer


@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, ImplicitVRLittleEndian])
@pytest.mark.parametrize("undefined", [False, True])
def test_each_frame_of_an_enhanced_object_is_described_by_its_own_groups(
    read: _Read, syntax: str, undefined: bool
) -> None:
    groups = [_group("FrameVOILUTSequence", WindowCenter=n, WindowWidth=10) for n in range(3)]
    shared = _group("PixelValueTransformationSequence", RescaleSlope=2, RescaleIntercept=-5, RescaleType="HU")
    shared.update(_group("PixelMeasuresSequence", PixelSpacing=[2, 1]))
    made = _made(struct.pack("<3H", 7, 8, 9), columns=1, NumberOfFrames=3, PatientComments="after")
    made.PerFrameFunctionalGroupsSequence = Sequence(groups)
    made.SharedFunctionalGroupsSequence = Sequence([shared])
    if undefined:
        made["PerFrameFunctionalGroupsSequence"].is_undefined_length = True
        for one in groups:
            one.is_undefined_length_sequence_item = True
    for number in range(3):
        found = read(made, number, syntax=syntax)
        assert isinstance(found, Frame)
        assert (_values(found), found.windows) == ([7 + number], (Window(number, 10),))
        assert (found.slope, found.intercept, found.aspect) == (2.0, -5.0, 2.0)


def test_what_a_header_says_of_shades_is_carried(read: _Read) -> None:
    modality, voi = Dataset(), Dataset()
    modality.add_new("LUTDescriptor", "US", [2, 0, 8])
    modality.add_new("LUTData", "OW", b"\x05\x09")
    voi.add_new("LUTDescriptor", "US", [2, 65535, 12])
    voi.add_new("LUTData", "US", [0, 4095])
    made = _made(
        struct.pack("<2h", -1, 0), columns=2, PixelRepresentation=1, WindowCenter="1\\2", WindowWidth="3\\-4",
        VOILUTFunction="SIGMOID", ModalityLUTSequence=Sequence([modality]), VOILUTSequence=Sequence([voi]),
        PhotometricInterpretation="MONOCHROME1", PixelAspectRatio="3\\2", LossyImageCompression="01",
    )  # fmt: skip
    made.add_new("PixelPaddingValue", "SS", -1)
    made.add_new("PixelPaddingRangeLimit", "SS", -9)
    found = read(made)
    assert isinstance(found, Frame)
    assert (found.windows, found.curve) == ((Window(1, 3),), Curve.SIGMOID)
    assert found.modality_table == Table(0, 8, struct.pack("<2H", 5, 9))
    assert found.voi_table == Table(-1, 12, struct.pack("<2H", 0, 4095))  # signed like the values, whatever its VR
    assert (found.inverted, found.aspect, found.padding, found.lossy) == (True, 1.5, (-9, -1), True)


def test_a_header_of_nonsense_is_a_picture_all_the_same(read: _Read) -> None:
    made = _made(struct.pack("<2H", 1, 2), columns=2, WindowCenter=1, WindowWidth=1)
    data = dicom_builders.part10(made)
    for element in (b"\x28\x00\x50\x10DS", b"\x28\x00\x51\x10DS"):
        begin = data.index(element) + 8
        end = begin + int.from_bytes(data[begin - 2 : begin], "little")
        data = data[:begin] + b"x" * (end - begin) + data[end:]
    found = read(data)
    assert isinstance(found, Frame)
    assert (_values(found), found.windows, found.slope, found.aspect) == ([1, 2], (), 1.0, 1.0)


_FRAMES = [codestreams.jpeg_2000([(number + row) % 4096 for row in range(64 * 64)]) for number in (0, 1000, 2000)]


@pytest.mark.parametrize("fragments", [1, 2, 5])
@pytest.mark.parametrize("table", [True, False])
def test_frames_are_found_in_one_and_several_fragments_with_and_without_a_table(
    read: _Read, fragments: int, table: bool
) -> None:
    made = _packed(_FRAMES, fragments=fragments, table=table)
    for number, first in enumerate((0, 1000, 2000)):
        assert _values(read(made, number, syntax=JPEG2000Lossless))[:3] == [first, first + 1, first + 2]
    assert read(made, 3, syntax=JPEG2000Lossless) is Reason.NO_PICTURE


def test_an_offset_table_that_lies_is_not_believed(read: _Read) -> None:
    made = _packed(_FRAMES)
    wrong = bytearray(made.PixelData)
    struct.pack_into("<3L", wrong, 8, 0, 4, 9)
    made.PixelData = bytes(wrong)
    assert _values(read(made, 2, syntax=JPEG2000Lossless))[0] == 2000


def test_an_extended_offset_table_is_followed(read: _Read) -> None:
    made = _packed(_FRAMES, fragments=2, table=False)
    sizes = [-(-len(one) // 4) * 2 for one in _FRAMES]
    offsets, at = [], 0
    for size, one in zip(sizes, _FRAMES, strict=True):
        offsets.append(at)
        rest = len(one) - size
        at += 16 + size + rest + rest % 2
    made.ExtendedOffsetTable = struct.pack("<3Q", *offsets)
    made.ExtendedOffsetTableLengths = struct.pack("<3Q", *map(len, _FRAMES))
    assert [_values(read(made, n, syntax=JPEG2000Lossless))[0] for n in range(3)] == [0, 1000, 2000]


def test_fewer_frames_than_the_header_says_are_given_as_far_as_they_go(read: _Read) -> None:
    made = _packed(_FRAMES, NumberOfFrames=2_000_000_000)
    assert _values(read(made, 1, syntax=JPEG2000Lossless))[0] == 1000
    assert read(made, 5, syntax=JPEG2000Lossless) is Reason.DAMAGED


def test_a_frame_that_ends_with_the_file_is_damaged(read: _Read) -> None:
    data = dicom_builders.part10(_packed(_FRAMES[:1]), transfer_syntax=JPEG2000Lossless)
    assert read(data[:-40]) is Reason.DAMAGED


_FORMS = {
    "JPEG 2000": lambda: codestreams.jpeg_2000(codestreams.RAMP),
    "JPEG lossless": codestreams.jpeg_lossless,
    "JPEG-LS": codestreams.jpeg_ls,
}


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize(
    "said", [ExplicitVRLittleEndian, JPEG2000Lossless, JPEGBaseline8Bit, JPEGLosslessSV1, "1.2.840.10008.1.2.4.80"]
)
def test_a_picture_is_decoded_as_what_it_is_and_not_as_what_the_file_says(read: _Read, form: str, said: str) -> None:
    data = dicom_builders.part10(_packed([_FORMS[form]()]), transfer_syntax=JPEG2000Lossless)
    named = data.replace(JPEG2000Lossless.encode(), said.encode().ljust(len(JPEG2000Lossless), b"\0"))
    assert _values(read(named)) == codestreams.RAMP


def test_pixels_in_pieces_that_are_of_no_known_form_are_no_noise(read: _Read) -> None:
    data = dicom_builders.part10(_packed([bytes(range(256)) * 32]), transfer_syntax=JPEG2000Lossless)
    plain = data.replace(JPEG2000Lossless.encode(), ExplicitVRLittleEndian.encode().ljust(len(JPEG2000Lossless), b"\0"))
    assert read(plain) is Reason.DAMAGED


def test_a_lossless_picture_that_comes_out_blank_is_not_shown(read: _Read) -> None:
    """Its Huffman table says that every difference is nothing: a decoder gives one grey and does not complain."""
    frame = b"\xff\xc3\x00\x0b" + struct.pack(">BHHB", 12, 64, 64, 1) + b"\1\x11\0"
    table = b"\xff\xc4\x00\x23" + b"\0" + bytes([1] * 16) + bytes(16)  # a code of each length, all for category 0
    scan = b"\xff\xda\x00\x08\1\1\0\1\0\0"
    body = np.random.default_rng(1).bytes(2048).replace(b"\xff", b"\xfe")
    found = read(_packed([b"\xff\xd8" + frame + table + scan + body + b"\xff\xd9"]), syntax=JPEGLosslessSV1)
    assert found is Reason.DECODERS_DISAGREE


def test_a_picture_that_really_is_blank_is_shown(read: _Read) -> None:
    assert set(_values(read(_packed([codestreams.jpeg_2000([77] * 4096)]), syntax=JPEG2000Lossless))) == {77}
    assert set(_values(read(_packed([codestreams.rle([0] * 4096)]), syntax=RLELossless))) == {0}


def test_fewer_bits_than_the_header_says_are_right_and_remarked_on(read: _Read) -> None:
    samples = [number % 4096 for number in range(4096)]
    made = _packed([codestreams.jpeg_2000(samples, bits=12)], BitsStored=16, HighBit=15)
    found = read(made, syntax=JPEG2000Lossless)
    assert _values(found) == samples
    assert isinstance(found, Frame)
    assert found.remarks == (Reason.BITS_DIFFER,)


def test_more_bits_than_the_header_has_room_for_are_right_and_remarked_on(read: _Read) -> None:
    samples = [number % 4096 for number in range(4096)]
    made = _packed([codestreams.jpeg_2000(samples, bits=12)], BitsAllocated=8, BitsStored=8, HighBit=7)
    found = read(made, syntax=JPEG2000Lossless)
    assert _values(found) == samples
    assert isinstance(found, Frame)
    assert found.remarks == (Reason.BITS_DIFFER,)


def test_a_picture_of_another_size_than_its_header_is_not_decoded(read: _Read) -> None:
    huge = bytearray(_FRAMES[0])
    at = huge.index(b"\xff\x51")
    struct.pack_into(">2L", huge, at + 6, 60_000, 60_000)
    assert read(_packed([bytes(huge)]), syntax=JPEG2000Lossless) is Reason.DAMAGED


def test_a_picture_without_its_end_is_shown_with_a_remark(read: _Read) -> None:
    target = io.BytesIO()
    Image.linear_gradient("L").resize((64, 64)).save(target, "JPEG", quality=95)
    eight = {"BitsAllocated": 8, "BitsStored": 8, "HighBit": 7}
    whole = read(_packed([target.getvalue()], **eight), syntax=JPEGBaseline8Bit)
    assert isinstance(whole, Frame)
    assert (whole.remarks, whole.lossy) == ((), True)
    cut = read(_packed([target.getvalue()[:-2] + b"\0\0"], **eight), syntax=JPEGBaseline8Bit)
    assert isinstance(cut, Frame)
    assert cut.remarks == (Reason.PICTURE_FAULTY,)


def test_a_deflated_frame_that_never_ends_costs_one_frame(read: _Read) -> None:
    packer = zlib.compressobj(9, wbits=-15)
    bomb = packer.compress(bytes(50_000_000)) + packer.flush()
    assert set(_values(read(_deflated(bomb)))) == {0}
    assert read(_deflated(b"\xff" * 64)) is Reason.DAMAGED


def _deflated(frame: bytes) -> bytes:
    """A file of one deflated frame, a compression that pydicom does not know how to write."""
    data = dicom_builders.part10(_packed([frame]), transfer_syntax=JPEG2000Lossless)
    return data.replace(JPEG2000Lossless.encode(), b"1.2.840.10008.1.2.8.1\0")


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ({"Rows": 65535, "Columns": 65535}, Reason.TOO_LARGE),
        ({"SamplesPerPixel": 4}, Reason.DAMAGED),
        ({"BitsAllocated": 12}, Reason.DAMAGED),
        ({"BitsAllocated": 65535}, Reason.DAMAGED),
        ({"Columns": 0}, Reason.NO_PICTURE),
        ({"Columns": 3}, Reason.DAMAGED),
        ({"NumberOfFrames": "-1"}, None),
    ],
)
def test_headers_that_lie_are_found_out_by_arithmetic(
    read: _Read, header: dict[str, object], reason: Reason | None
) -> None:
    found = read(_made(struct.pack("<2H", 1, 2), columns=2, **header))
    assert found is reason if reason else isinstance(found, Frame)


def test_a_video_is_named_and_shows_the_icon_it_brings(read: _Read, tmp_path: Path) -> None:
    icon = _made(bytes([0, 128, 255, 64]), rows=2, columns=2, bits=8)
    made = _packed([b"\0\0\1\xb3" + bytes(60)], IconImageSequence=Sequence([_only_pixels(icon)]))
    data = dicom_builders.part10(made, transfer_syntax="1.2.840.10008.1.2.4.102")
    assert read(data) is Reason.VIDEO
    with (tmp_path / "object").open("rb") as file:
        drawn = dicom_picture.draw(file, 0, 100)
    assert drawn == Picture(2, 2, 1, bytes([0, 128, 255, 64]))


def _only_pixels(made: Dataset) -> Dataset:
    kept = Dataset()
    for element in made:
        if element.tag.group in (0x28, 0x7FE0):
            kept.add(element)
    return kept


def test_a_thumbnail_has_square_pixels(tmp_path: Path) -> None:
    made = dicom_builders.image(dicom_builders.CT, "CT", rows=20, columns=80, PixelSpacing=[4, 1])
    (tmp_path / "object").write_bytes(dicom_builders.part10(made))
    with (tmp_path / "object").open("rb") as file:
        drawn = dicom_picture.draw(file, 0, 40)
    assert isinstance(drawn, Picture)
    assert (drawn.width, drawn.height) == (40, 40)
