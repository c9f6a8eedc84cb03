"""A photo leaves without the place it was taken at, and with every pixel it had."""

from __future__ import annotations

import io
from pathlib import Path

import photo_builders as photos
import pytest
from PIL import Image

from carenav_desktop.domain.facts import FileFacts, FileFormat
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake import image_reader
from carenav_desktop.intake.limits import PATCH_BYTES

_DAMAGE = pytest.mark.filterwarnings("ignore::UserWarning")  # what Pillow says of damaged EXIF
_FORMATS = {"JPEG": FileFormat.JPEG, "PNG": FileFormat.PNG, "WEBP": FileFormat.WEBP, "HEIF": FileFormat.HEIC}


def _read(data: bytes, format: FileFormat) -> tuple[FileFacts, bytes]:
    """The facts of a photo, and what of it goes into a packet."""
    facts = image_reader.read(io.BytesIO(data), format)
    assert (facts.unreadable, len(facts.export_prefix) <= PATCH_BYTES) == ("", True)
    return facts, facts.export_prefix + data[facts.export_skip :]


def _same_pixels(one: bytes, other: bytes) -> bool:
    with Image.open(io.BytesIO(one)) as first, Image.open(io.BytesIO(other)) as second:
        return first.tobytes() == second.tobytes()


def _without(data: bytes, format: FileFormat) -> bytes:
    """What goes into a packet of a photo that has a place and loses it."""
    assert any(trace in data for trace in photos.TRACES) or format is FileFormat.PNG
    facts, leaving = _read(data, format)
    assert facts.remarks == (Reason.LOCATION_REMOVED,)
    assert [trace for trace in photos.TRACES if trace in leaving] == []
    assert _same_pixels(data, leaving)
    again, unchanged = _read(leaving, format)
    assert (again.remarks, unchanged) == ((), leaving)
    return leaving


@pytest.mark.parametrize("kind", _FORMATS)
@pytest.mark.parametrize("order", ["<", ">"])
def test_exif_loses_its_place_and_nothing_else(kind: str, order: str) -> None:
    data = photos.saved(kind, exif=photos.placed_exif(order))
    leaving = _without(data, _FORMATS[kind])
    assert len(leaving) == len(data)
    with Image.open(io.BytesIO(leaving)) as image:
        exif = image.getexif()
        assert (exif[0x010F], exif[0x0112], photos.GPS in exif) == ("Own", 1 if kind == "HEIF" else 6, False)


def test_a_large_photo_is_changed_in_its_beginning_only() -> None:
    data = photos.saved("JPEG", (1600, 1200), exif=photos.placed_exif(), quality=95)
    facts, leaving = _read(data, FileFormat.JPEG)
    assert facts.export_skip == len(facts.export_prefix) < 1000
    assert leaving[facts.export_skip :] == data[facts.export_skip :]


def test_xmp_and_a_film_behind_the_photo_lose_it_too() -> None:
    data = photos.saved("JPEG", xmp=photos.XMP) + photos.FILM
    leaving = _without(data, FileFormat.JPEG)
    assert b"exif:Flash='0'" in leaving
    assert b"GPS" not in leaving


@pytest.mark.parametrize("packed", [True, False])
def test_every_text_of_a_png_that_names_a_place_is_left_out(packed: bool) -> None:
    xmp = photos.png_text("XML:com.adobe.xmp", photos.XMP.decode(), packed=packed)
    leaving = _without(xmp, FileFormat.PNG)
    assert b"XML:com" not in leaving
    assert b"Raw profile" not in _without(photos.raw_profile(), FileFormat.PNG)


def test_a_photo_without_a_place_goes_out_as_it_came() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Own"
    exif.get_ifd(photos.GPS)[0x1D] = "2024:05:18"  # a day is no place
    for kind, format in _FORMATS.items():
        data = photos.saved(kind, exif=exif)
        facts, leaving = _read(data, format)
        assert (facts.remarks, facts.export_prefix, leaving) == ((), b"", data)


def test_a_place_too_far_inside_stays_and_is_said() -> None:
    data = photos.saved("WEBP", (900, 900), exif=photos.placed_exif(), lossless=True)
    facts, leaving = _read(data, FileFormat.WEBP)
    assert (facts.remarks, leaving) == ((Reason.LOCATION_STAYS,), data)
    second = photos.saved("JPEG", (900, 900), quality=95) + photos.saved("JPEG", exif=photos.placed_exif())
    assert _read(second, FileFormat.JPEG)[0].remarks == (Reason.LOCATION_STAYS,)


def test_a_scan_that_names_a_place_says_so() -> None:
    """In a TIFF the place may lie between the samples: nothing is taken out of one."""
    data = photos.saved("TIFF", exif=photos.placed_exif())
    facts, leaving = _read(data, FileFormat.TIFF)
    assert (facts.remarks, leaving) == ((Reason.LOCATION_STAYS,), data)


@_DAMAGE
def test_harm_to_the_place_never_fails_and_never_touches_a_pixel() -> None:
    """Every byte of the EXIF of a photo changed in turn: it is read all the same, and its picture stays."""
    data = photos.saved("JPEG", exif=photos.placed_exif())
    begin = data.index(b"Exif\0\0") + 6
    for place in range(begin, begin + len(photos.placed_exif()) - 6):
        for change in (0xFF, 0x01, 0x80):
            broken = data[:place] + bytes([data[place] ^ change]) + data[place + 1 :]
            facts, leaving = _read(broken, FileFormat.JPEG)
            assert len(leaving) == len(broken)
            assert leaving[begin + len(photos.placed_exif()) :] == broken[begin + len(photos.placed_exif()) :]
            assert Reason.INCOMPLETE not in facts.remarks


@_DAMAGE
@pytest.mark.corpus
def test_no_photo_of_the_corpus_loses_a_pixel(corpus: Path) -> None:
    kinds = {".jpg": FileFormat.JPEG, ".jpeg": FileFormat.JPEG, ".heic": FileFormat.HEIC, ".webp": FileFormat.WEBP}
    changed = 0
    for path in sorted(one for one in corpus.rglob("*") if one.suffix.lower() in kinds):
        data = path.read_bytes()
        facts = image_reader.read(io.BytesIO(data), kinds[path.suffix.lower()])
        if facts.export_skip:
            changed += 1
            assert _same_pixels(data, facts.export_prefix + data[facts.export_skip :]), path
    assert changed
