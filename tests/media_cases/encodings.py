"""How files, texts and pixels are written."""

from __future__ import annotations

import struct
from pathlib import Path

import photo_builders
from pydicom import Dataset
from pydicom.encaps import encapsulate
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLosslessSV1,
    JPEGLSLossless,
    RLELossless,
)

import dicom_builders

from . import codestreams
from .codestreams import RAMP
from .fixtures import put, slice_
from .row import case


def ramp(series: str, number: int = 1, **values: object) -> Dataset:
    """An object whose pixels are the ramp, without a window."""
    made = slice_(number, series=series, rows=64, columns=64)
    made.PixelData = struct.pack("<4096H", *RAMP)
    for keyword, value in values.items():
        setattr(made, keyword, value)
    return made


def packed(series: str, syntax: str, codestream: bytes, **values: object) -> bytes:
    """A file whose only frame is that codestream."""
    made = ramp(series, **values)
    made.PixelData = encapsulate([codestream])
    made["PixelData"].VR = "OB"
    made["PixelData"].is_undefined_length = True
    return dicom_builders.part10(made, transfer_syntax=syntax)


@case(
    13,
    "No preamble, no meta header",
    {
        "series": {"No preamble": 1, "Bare implicit": 1, "Bare explicit": 1},
        "pictures": {"No preamble": "drawn", "Bare implicit": "drawn", "Bare explicit": "drawn"},
        "not taken in": {},
    },
)
def no_shell(folder: Path) -> None:
    put(folder, "disc/A", dicom_builders.part10(ramp("No preamble"))[132:])
    put(folder, "disc/B", dicom_builders.bare(ramp("Bare implicit")))
    put(folder, "disc/C", _in_two(dicom_builders.part10(ramp("Bare explicit")))[1])


@case(
    14,
    "Another transfer syntax than the file says",
    {
        "series": {"Explicit": 1, "Implicit": 1, "Big": 1, "JPEG named otherwise": 1},
        "said": {
            "disc/A": "other transfer syntax than it says",
            "disc/B": "other transfer syntax than it says",
            "disc/C": "other transfer syntax than it says",
        },
        "pictures": {"Explicit": "drawn", "Implicit": "drawn", "Big": "drawn", "JPEG named otherwise": "drawn"},
        "brightness": {"Explicit": [0, 255], "Implicit": [0, 255], "Big": [0, 255], "JPEG named otherwise": [0, 255]},
    },
)
def wrong_syntax(folder: Path) -> None:
    put(folder, "disc/A", _declared(ramp("Explicit"), ExplicitVRLittleEndian, ImplicitVRLittleEndian))
    put(folder, "disc/B", _declared(ramp("Implicit"), ImplicitVRLittleEndian, ExplicitVRLittleEndian))
    put(folder, "disc/C", _declared(_big("Big"), ExplicitVRBigEndian, ExplicitVRLittleEndian))
    put(folder, "disc/D", packed("JPEG named otherwise", JPEG2000Lossless, codestreams.jpeg_lossless()))


def _declared(made: Dataset, true: str, said: str) -> bytes:
    """The file with the meta header of another transfer syntax."""
    head = _in_two(dicom_builders.part10(ramp("Head", SOPInstanceUID=made.SOPInstanceUID), transfer_syntax=said))[0]
    return head + _in_two(dicom_builders.part10(made, transfer_syntax=true))[1]


def _in_two(whole: bytes) -> tuple[bytes, bytes]:
    """Shell and data set."""
    begin = 144 + int.from_bytes(whole[140:144], "little")
    return whole[:begin], whole[begin:]


def _big(series: str) -> Dataset:
    made = ramp(series)
    made.PixelData = struct.pack(">4096H", *RAMP)
    return made


@case(
    15,
    "Big endian and deflated files",
    {
        "series": {"Big endian": 1, "Deflated": 1, "Implicit VR": 1},
        "said": {},
        "pictures": {"Big endian": "drawn", "Deflated": "drawn", "Implicit VR": "drawn"},
        "brightness": {"Big endian": [0, 255], "Deflated": [0, 255], "Implicit VR": [0, 255]},
    },
)
def uncommon_syntaxes(folder: Path) -> None:
    put(folder, "disc/A", dicom_builders.part10(_big("Big endian"), transfer_syntax=ExplicitVRBigEndian))
    put(folder, "disc/B", dicom_builders.part10(ramp("Deflated"), transfer_syntax=DeflatedExplicitVRLittleEndian))
    put(folder, "disc/C", dicom_builders.part10(ramp("Implicit VR"), transfer_syntax=ImplicitVRLittleEndian))


_EIGHT = {"BitsAllocated": 8, "BitsStored": 8, "HighBit": 7}


@case(
    16,
    "Compressed pixels",
    {
        "series": {"RLE": 1, "JPEG": 1, "JPEG lossless": 1, "JPEG-LS": 1, "JPEG 2000": 1, "Film": 1},
        "pictures": {
            "RLE": "drawn",
            "JPEG": "drawn",
            "JPEG lossless": "drawn",
            "JPEG-LS": "drawn",
            "JPEG 2000": "drawn",
            "Film": "cannot be drawn here",
        },
        "brightness": {
            "RLE": [0, 255],
            "JPEG lossless": [0, 255],
            "JPEG-LS": [0, 255],
            "JPEG 2000": [0, 255],
        },
        "not taken in": {},
    },
)
def compressed(folder: Path) -> None:
    put(folder, "disc/RLE", packed("RLE", RLELossless, codestreams.rle(RAMP)))
    put(folder, "disc/J1", packed("JPEG", JPEGBaseline8Bit, photo_builders.saved("JPEG", (64, 64)), **_COLOUR))
    put(folder, "disc/JL", packed("JPEG lossless", JPEGLosslessSV1, codestreams.jpeg_lossless()))
    put(folder, "disc/JLS", packed("JPEG-LS", JPEGLSLossless, codestreams.jpeg_ls()))
    put(folder, "disc/J2K", packed("JPEG 2000", JPEG2000Lossless, codestreams.jpeg_2000(RAMP)))
    put(folder, "disc/MPG", packed("Film", "1.2.840.10008.1.2.4.102", b"\0\0\0\1\x67\x42" + bytes(200)))


_COLOUR = {**_EIGHT, "SamplesPerPixel": 3, "PhotometricInterpretation": "YBR_FULL_422", "PlanarConfiguration": 0}


@case(
    17,
    "Damaged pixels that a decoder may hand out as black",
    {"series": {"Cut": 1, "Whole": 1}, "pictures": {"Cut": "cannot be drawn here", "Whole": "drawn"}},
)
def zeros(folder: Path) -> None:
    whole = codestreams.jpeg_2000(RAMP)
    put(folder, "disc/CUT", packed("Cut", JPEG2000Lossless, whole[: whole.index(b"\xff\x90")]))
    put(folder, "disc/WHOLE", packed("Whole", JPEG2000Lossless, whole))


@case(
    18,
    "Bits stored differ from the codestream",
    {
        "series": {"Sixteen in the stream": 1},
        "said of pictures": {"Sixteen in the stream": "other depth of pixels than it says"},
        "pictures": {"Sixteen in the stream": "drawn"},
    },
)
def other_bits(folder: Path) -> None:
    stream = codestreams.jpeg_2000([one * 16 for one in RAMP], bits=16)
    put(folder, "disc/IM1", packed("Sixteen in the stream", JPEG2000Lossless, stream))


NAME, STUDY_TEXT = "欧阳^建国", "胸部平扫"


@case(
    30,
    "Chinese text that says it is Latin, or says nothing; text of other sets that a person chooses",
    {
        "texts": {
            "latin": [NAME, STUDY_TEXT],
            "silent": [NAME, STUDY_TEXT],
            "cyrillic": ["Иванов^Иван", "Грудная клетка"],
        },
    },
    done=({"texts of": "cyrillic", "are": "windows-1251"},),
)
def characters(folder: Path) -> None:
    for place, declared, codec, name, text in (
        ("latin", "ISO_IR 100", "gbk", NAME, STUDY_TEXT),
        ("silent", None, "gbk", NAME, STUDY_TEXT),
        ("cyrillic", "ISO_IR 100", "cp1251", "Иванов^Иван", "Грудная клетка"),
    ):
        made = slice_(1, series=place)
        made.StudyInstanceUID = f"1.2.826.0.1.7.{len(place)}"
        made.SpecificCharacterSet = "ISO_IR 6"
        made.PatientName, made.StudyDescription = "@@N", "@@T"
        whole = dicom_builders.part10(made)
        for mark, tag, vr, value in (("@@N", b"\x10\0\x10\0", b"PN", name), ("@@T", b"\x08\0\x30\x10", b"LO", text)):
            whole = _replaced(whole, tag + vr, mark, value.encode(codec))
        wanted = (declared or "").encode()
        put(folder, f"{place}/IM000001", _replaced(whole, b"\x08\0\5\0CS", "ISO_IR 6", wanted))


def _replaced(whole: bytes, element: bytes, text: str, value: bytes) -> bytes:
    """A text of the file exchanged for bytes, without any character set being asked."""
    before = text.encode() + b" " * (len(text) % 2)
    after = value + b" " * (len(value) % 2)
    old = element + struct.pack("<H", len(before)) + before
    assert whole.count(old) == 1
    return whole.replace(old, element + struct.pack("<H", len(after)) + after)


@case(
    36,
    "A program in the preamble",
    {
        "series": {"Axial": 3},
        "said": {"disc/IM000001": "also a program", "disc/IM000002": "also a program"},
    },
)
def program(folder: Path) -> None:
    for number, magic in enumerate((b"MZ\x90\0", b"\x7fELF\2\1\1", b""), 1):
        made = dicom_builders.part10(slice_(number), preamble=magic.ljust(128, b"\0"))
        put(folder, f"disc/IM{number:06d}", made)
