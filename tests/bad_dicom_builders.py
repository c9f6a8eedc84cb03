"""DICOM files that no device writes: bombs, lies about sizes, elements of the wrong kind, programs in the preamble."""

from __future__ import annotations

import struct
import zlib

from pydicom import Dataset, config
from pydicom.uid import DeflatedExplicitVRLittleEndian

from dicom_builders import CT, SECONDARY_CAPTURE, ct, dataset, image, part10

DIRECTORY = "1.2.840.10008.1.3.10"
_DEFLATED = str(DeflatedExplicitVRLittleEndian)
_PIXELS = b"\xe0\x7f\x10\x00OW\0\0"


def nested_sequences(levels: int = 50_000) -> bytes:
    """Sequences of undefined length inside one another."""
    start = b"\x40\x00\x30\xa7SQ\0\0\xff\xff\xff\xff" + b"\xfe\xff\x00\xe0\xff\xff\xff\xff"
    return part10(dataset(CT, "CT")) + start * levels


def countless_elements(count: int = 400_000) -> bytes:
    """`count` tiny elements."""
    made = bytearray(part10(dataset(CT, "CT")))
    for number in range(count):
        made += struct.pack("<HH2sH", 0x41 + 2 * (number // 50_000), 0x1000 + number % 50_000, b"LO", 2) + b"ab"
    return bytes(made)


def deflated_bomb(megabytes: int = 300) -> bytes:
    """A deflated file that inflates to zeros."""
    made = part10(dataset(CT, "CT"), transfer_syntax=_DEFLATED)
    packer = zlib.compressobj(1, wbits=-15)
    body = b"".join(packer.compress(bytes(1 << 20)) for _ in range(megabytes)) + packer.flush()
    group_length = int.from_bytes(made[140:144], "little")
    return made[: 144 + group_length] + body


def petabytes() -> bytes:
    """A file of 1 KB that says it holds 65535 x 65535 x 3 x 2,000,000,000 samples."""
    made = ct(SamplesPerPixel=3, NumberOfFrames="2000000000")
    made.Rows = made.Columns = 65535
    return part10(made)


def endless_pixels() -> bytes:
    """Pixels said to be 0xFFFFFFF0 bytes long, with 16 there."""
    made = ct()
    del made.PixelData
    return part10(made) + _PIXELS + struct.pack("<L", 0xFFFFFFF0) + bytes(16)


def endless_element() -> bytes:
    """An element before the pixels said to be 0xFFFFFFF0 bytes long."""
    return part10(dataset(CT, "CT")) + struct.pack("<HH2s2xL", 0x40, 0xA160, b"UT", 0xFFFFFFF0) + b"cut"


def program(magic: bytes) -> bytes:
    """An image whose preamble begins like a program."""
    return part10(ct(), preamble=magic.ljust(128, b"\x90"))


def long_dimensions() -> bytes:
    """Rows and columns as numbers of 32 bits."""
    return _retyped(part10(ct()), {b"\x28\x00\x10\x00": b"UL", b"\x28\x00\x11\x00": b"UL"})


def _retyped(data: bytes, tags: dict[bytes, bytes]) -> bytes:
    """US elements of one value made longer by two bytes."""
    for tag, vr in tags.items():
        at = data.index(tag + b"US\x02\0")
        data = data[:at] + tag + vr + b"\x04\0" + data[at + 8 : at + 10] + b"\0\0" + data[at + 10 :]
    return data


def fewer_frames() -> bytes:
    """A thousand frames announced and one there."""
    return part10(ct(NumberOfFrames="1000"))


def wild_palette() -> bytes:
    """A palette of three colours, and samples that ask for the two hundredth."""
    made = image(SECONDARY_CAPTURE, "OT", PhotometricInterpretation="PALETTE COLOR", BitsAllocated=8, BitsStored=8)
    made.HighBit, made.PixelData = 7, bytes([200]) * 64
    made["PixelData"].VR = "OB"
    for colour in ("Red", "Green", "Blue"):
        setattr(made, f"{colour}PaletteColorLookupTableDescriptor", [3, 0, 16])
        setattr(made, f"{colour}PaletteColorLookupTableData", struct.pack("<3H", 0, 0x8000, 0xFFFF))
    return part10(made)


def odd_lengths() -> bytes:
    """Values of an odd number of bytes, which the standard forbids."""
    data = part10(ct(StudyDescription="Odd!"))
    return data.replace(b"LO\x04\0Odd!", b"LO\x03\0Odd")


def wrong_kinds() -> bytes:
    """A name said to be numbers, a date said to be a name, rows said to be text."""
    data = part10(ct())
    return data.replace(b"\x10\0\x10\0PN", b"\x10\0\x10\0US").replace(b"\x08\0\x20\0DA", b"\x08\0\x20\0PN")


def unknown_syntax() -> bytes:
    """A transfer syntax that nobody knows."""
    data = part10(ct())
    return data.replace(b"1.2.840.10008.1.2.1\0", b"1.2.840.10008.9.9.9\0", 1)


def long_name() -> bytes:
    """A description of a million letters with a script in it."""
    text = (b"<script>alert(1)</script>" * 40_000)[:1_000_000]
    return part10(dataset(CT, "CT")) + struct.pack("<HH2s2xL", 0x32, 0x1060, b"UT", len(text)) + text


def hostile_directory(*places: list[str]) -> bytes:
    """A DICOMDIR whose references lead out of the disc."""
    made = dataset(DIRECTORY, "")
    with config.disable_value_validation():
        made.DirectoryRecordSequence = [_reference(place) for place in places]
        return part10(made)


def _reference(place: list[str]) -> Dataset:
    made = Dataset()
    made.DirectoryRecordType, made.ReferencedFileID = "IMAGE", place
    made.OffsetOfTheNextDirectoryRecord = 0xFFFFFFF0
    return made
