"""Pictures of a scan are told from papers, photos and screens of other kinds."""

from __future__ import annotations

import io

import photo_builders
import pytest
from PIL import Image, ImageDraw

from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.domain.kinds import RecordKind
from carenav_desktop.intake import image_reader


def kind_of(image: Image.Image, format: str = "PNG", **options: object) -> str:
    target = io.BytesIO()
    image.save(target, format, **options)
    facts = image_reader.read(target, FileFormat[format]).document
    assert facts is not None
    return facts.suggestion.kind


@pytest.mark.parametrize("format", ["JPEG", "PNG", "BMP"])
@pytest.mark.parametrize("mode", ["L", "RGB"])
@pytest.mark.parametrize("size", [(128, 128), (512, 512), (1024, 768)])
def test_a_slice_that_a_viewer_exported_is_suggested_as_a_picture_of_a_scan(
    format: str, mode: str, size: tuple[int, int]
) -> None:
    assert kind_of(photo_builders.slice_picture(size).convert(mode), format) == RecordKind.PICTURES_OF_SCAN


def test_a_capture_with_coloured_marks_is_one_too() -> None:
    made = photo_builders.slice_picture().convert("RGB")
    ImageDraw.Draw(made).text((20, 20), "R 12 / 40", fill="yellow")
    assert kind_of(made) == RecordKind.PICTURES_OF_SCAN


def paper() -> Image.Image:
    made = Image.new("L", (600, 850), 250)
    for line in range(60, 800, 20):
        ImageDraw.Draw(made).line((50, line, 550, line), fill=40, width=4)
    return made


def dark_screen() -> Image.Image:
    """A chat at night: white words on black."""
    made = Image.new("RGB", (600, 1200))
    for line in range(60, 1150, 40):
        ImageDraw.Draw(made).text((40, line), "Come at nine, bring the films", fill="white")
    return made


@pytest.mark.parametrize(
    "image",
    [paper(), dark_screen(), photo_builders.picture((300, 400)), Image.new("L", (512, 512)), paper().convert("1")],
    ids=["paper", "dark screen", "noise", "black", "fax"],
)
def test_nothing_is_suggested_for_other_pictures(image: Image.Image) -> None:
    assert kind_of(image) == ""


def test_a_photo_of_a_film_taken_with_a_camera_is_left_to_the_person() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Maker of phones"
    assert kind_of(photo_builders.slice_picture(), "JPEG", exif=exif.tobytes()) == ""
