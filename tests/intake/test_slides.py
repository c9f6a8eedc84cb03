"""Scanned slides are kept as they are, named as what they are, and shown small, however large they are."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest
from PIL import Image, TiffImagePlugin

from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.domain.picture import Picture
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake.junk import program_folders
from carenav_desktop.intake.reading import ReadingProcess

GIGABYTE = 1 << 30


@pytest.fixture(scope="module")
def reader() -> Iterator[ReadingProcess]:
    with ReadingProcess() as process:
        yield process


def pyramid(description: str = "", maker: str = "", *, base: tuple[int, int] = (20_000, 6_000)) -> bytes:
    """A TIFF of the large picture, a small one in pink and a label in white."""
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[270], tags[271] = description, maker
    label = TiffImagePlugin.ImageFileDirectory_v2()
    label[270] = "label 387x463"
    small, white = Image.new("RGB", (600, 180), (200, 120, 160)), Image.new("RGB", (700, 400), "white")
    white.encoderinfo = {"tiffinfo": label}
    target = io.BytesIO()
    Image.new("1", base).save(
        target, "TIFF", compression="tiff_lzw", tiffinfo=tags, save_all=True, append_images=[small, white]
    )
    return target.getvalue()


@pytest.mark.parametrize(
    ("description", "maker", "reason"),
    [
        ("Aperio Image Library v11.2.1\r\n46000x32914", "", Reason.WHOLE_SLIDE),
        ("", "Hamamatsu", Reason.WHOLE_SLIDE),
        ('<?xml version="1.0"?><scn xmlns="http://www.leica-microsystems.com/scn/2010/10/01">', "", Reason.WHOLE_SLIDE),
        ("level=0 mag=40 quality=95", "", Reason.WHOLE_SLIDE),
        ("a large drawing", "", Reason.TOO_LARGE_TO_DRAW),
    ],
)
def test_a_pyramid_is_one_record_with_an_overview(
    reader: ReadingProcess, tmp_path: Path, description: str, maker: str, reason: Reason
) -> None:
    path = tmp_path / "a.svs"
    path.write_bytes(pyramid(description, maker))
    with path.open("rb") as file:
        facts = reader.facts(file, FileFormat.TIFF, path.stat().st_size)
        drawn = reader.picture(file, FileFormat.TIFF, edge=300)
    assert (facts.remarks, facts.unreadable) == ((reason,), "")
    assert facts.document is not None
    assert (facts.document.pages, facts.document.width, facts.document.height) == (1, 20_000, 6_000)
    assert isinstance(drawn, Picture)
    assert (drawn.width, drawn.pixels[:3]) == (300, bytes((200, 120, 160)))


def test_a_slide_of_many_gigabytes_is_read_in_no_time_and_never_decoded(reader: ReadingProcess, tmp_path: Path) -> None:
    """Within the limits of the reading process, or the answer were another one."""
    path = tmp_path / "large.tif"
    path.write_bytes(pyramid("Aperio Image Library"))
    with path.open("r+b") as file:
        file.truncate(3 * GIGABYTE)
    with path.open("rb") as file:
        facts = reader.facts(file, FileFormat.TIFF, 3 * GIGABYTE)
        drawn = reader.picture(file, FileFormat.TIFF, edge=300)
    assert facts.remarks == (Reason.WHOLE_SLIDE,)
    assert isinstance(drawn, Picture)


def test_a_large_tiff_of_an_unknown_kind_is_kept_and_a_small_broken_one_is_damaged(
    reader: ReadingProcess, tmp_path: Path
) -> None:
    path = tmp_path / "odd.tif"
    path.write_bytes(b"II*\0" + struct.pack("<L", 8) + b"\xff" * 64)
    with path.open("rb") as file:
        assert reader.facts(file, FileFormat.TIFF, 72).unreadable == Reason.DAMAGED
    with path.open("r+b") as file:
        file.truncate(GIGABYTE)
    with path.open("rb") as file:
        facts = reader.facts(file, FileFormat.TIFF, GIGABYTE)
    assert (facts.unreadable, facts.remarks) == ("", (Reason.TOO_LARGE_TO_DRAW,))


@dataclass(frozen=True)
class File:
    path: str
    size: int = 1

    @property
    def name(self) -> str:
        return PurePosixPath(self.path).name


def test_the_parts_of_a_mirax_slide_are_no_parts_of_a_viewer() -> None:
    disc = [File("/d/autorun.inf"), File("/d/viewer/view.exe"), File("/d/viewer/slides/a.mrxs")]
    parts = [File(f"/d/viewer/slides/a/{name}") for name in ("Slidedat.ini", "Index.dat", "Data0000.dat")]
    assert PurePosixPath("/d/viewer/slides/a") not in program_folders([*disc, *parts])
    assert PurePosixPath("/d/viewer/slides") in program_folders([*disc, *parts])
