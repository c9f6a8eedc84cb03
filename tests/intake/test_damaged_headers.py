"""Headers of files with a few bytes wrong: what is whole of them is taken, and nothing unforeseen is raised."""

from __future__ import annotations

import struct
from tempfile import TemporaryFile

import dicom_builders
from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.intake.dicom_elements import Syntax, items, scan
from carenav_desktop.intake.dicom_reader import read
from carenav_desktop.intake.location import Cleaned, without_location
from carenav_desktop.intake.reading import ReadingProcess

_SEQUENCE = 0x00081140


def test_control_characters_in_codes_cost_the_characters_and_not_the_file() -> None:
    """The parent believes no text with control characters, so none may be sent."""
    uid = "1.2.826.0.1.3680043.77"
    damaged = dicom_builders.part10(dicom_builders.ct(SOPInstanceUID=uid, SpecificCharacterSet="ISO_IR 100"))
    for whole, broken in ((b"ISO_IR 100", b"ISO_IR\x07100"), (b"1.2.840.10008.1.2.1\0", b"1.2.840.10008.1.2.1\x1b")):
        damaged = damaged.replace(whole, broken)
    with ReadingProcess() as process, TemporaryFile() as file:
        file.write(damaged)
        file.flush()
        found = process.facts(file, FileFormat.DICOM, len(damaged))
    assert found.unreadable == ""
    assert found.instance is not None
    assert found.instance.sop_instance_uid == uid
    assert found.instance.transfer_syntax_uid == "1.2.840.10008.1.2.1"
    assert found.instance.character_set == "ISO_IR100"
    assert found == read(damaged, len(damaged))


def test_a_sequence_that_ends_within_the_head_of_an_item_ends_there() -> None:
    item = b"\xfe\xff\x00\xe0" + struct.pack("<L", 4) + b"abcd"
    cut = struct.pack("<HH2sHL", 0x0008, 0x1140, b"SQ", 0, len(item) + 9) + item + b"\x08\x00\x05\x00UT\0\0\1"
    outer = scan(cut, 0, len(cut), Syntax.EXPLICIT_LITTLE, (_SEQUENCE,))
    assert len(list(items(outer, _SEQUENCE, ()))) == 1


def test_places_written_side_by_side_without_a_blank_all_go() -> None:
    place = b'exif:GPSLatitude="52,30N"'
    photo = b"\xff\xd8\xff\xe1 " + place + place + place
    found = without_location(photo, FileFormat.JPEG)
    assert isinstance(found, Cleaned)
    assert b"GPS" not in found.prefix + photo[found.skip :]
