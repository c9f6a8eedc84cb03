"""Images of discs are listed with the names people gave, unpacked from where the bytes lie, and never trusted."""

from __future__ import annotations

import io
import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pycdlib
import pytest
from image_builders import SECTOR, disc_image, plain_image

import peers
from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake import disc_image_reader
from carenav_desktop.intake.archive_reader import Archives
from carenav_desktop.intake.identify import HEAD_BYTES, identify

_FILES = {
    "DICOM/IM000001": b"one" * 100_000,
    "DICOM/deeper/影像资料.dcm": b"two",
    "Befund Müller, Élodie.pdf": b"three",
    "empty.txt": b"",
}


class _Disc:
    """What Archives says of an image."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._archives = folder, Archives()

    def listed(self, image: bytes | Path) -> dict[str, int] | Reason:
        with self._path(image).open("rb") as file:
            members = self._archives.members(file)
        return members if isinstance(members, Reason) else {one.name: one.size for one in members}

    def unpacked(self, image: bytes | Path) -> dict[str, bytes | Reason]:
        """Each member whole, or why it is not."""
        found: dict[str, bytes | Reason] = {}
        with self._path(image).open("rb") as file:
            members = self._archives.members(file)
            assert not isinstance(members, Reason)
            for one in members:
                pieces = list(self._archives.extract(file, one.index))
                assert b"" not in pieces  # whoever takes them takes that for a lie
                reasons = [piece for piece in pieces if isinstance(piece, Reason)]
                found[one.name] = reasons[0] if reasons else b"".join(pieces)  # type: ignore[arg-type]
        return found

    def close(self) -> None:
        self._archives.close()

    def _path(self, image: bytes | Path) -> Path:
        if isinstance(image, Path):
            return image
        path = self._folder / f"{len(list(self._folder.iterdir()))}.iso"
        path.write_bytes(image)
        return path


def _both(number: int) -> bytes:
    """A number as discs write it, in both orders."""
    return struct.pack("<L", number) + struct.pack(">L", number)


@pytest.fixture
def disc(tmp_path: Path) -> Iterator[_Disc]:
    made = _Disc(tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize(
    "names", [{"joliet": True, "rock_ridge": True}, {"rock_ridge": False}, {"joliet": False}, {"udf": True}], ids=str
)
def test_a_disc_is_unpacked_under_the_names_people_gave(disc: _Disc, names: dict[str, bool]) -> None:
    image = disc_image(_FILES, **names)
    assert identify(image[:HEAD_BYTES], len(image)) is FileFormat.DISC_IMAGE
    assert disc.unpacked(image) == _FILES


def test_plain_names_lose_what_only_the_disc_needs(disc: _Disc) -> None:
    image = plain_image({"DICOMDIR.": b"1", "IMAGES/IM1.DCM": b"2"})
    assert disc.unpacked(image) == {"DICOMDIR": b"1", "IMAGES/IM1.DCM": b"2"}


def test_plain_names_in_chinese_bytes_are_read(disc: _Disc) -> None:
    image = plain_image({"XXXXXXXX.DCM": b"1"}).replace(b"XXXXXXXX", "影像资料".encode("gbk"))
    assert disc.unpacked(image) == {"影像资料.DCM": b"1"}


@pytest.mark.parametrize("names", ["-J -r", "-J", "-r", "", "-J -r -udf"])
def test_discs_of_another_maker_are_read(disc: _Disc, tmp_path: Path, names: str) -> None:
    tree = tmp_path / "tree"
    for number in range(40):
        path = tree / "DICOM" / f"SER{number // 10}" / f"IM{number:06}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"%d" % number * 3000)
    image = tmp_path / "other.iso"
    words = [peers.need("genisoimage"), "-quiet", *names.split(), "-o", image, tree]
    subprocess.run(words, check=True, capture_output=True)
    expected = {str(one.relative_to(tree)): one.read_bytes() for one in tree.rglob("IM*")}
    assert disc.unpacked(image) == expected


def test_folders_moved_for_their_depth_and_links_are_listed_once(disc: _Disc, tmp_path: Path) -> None:
    deep = tmp_path / "tree" / "/".join(f"level{number}" for number in range(12))
    deep.mkdir(parents=True)
    (deep / "IM1").write_bytes(b"deep")
    (tmp_path / "tree" / "link").symlink_to("/etc/passwd")
    image = tmp_path / "deep.iso"
    words = [peers.need("genisoimage"), "-quiet", "-R", "-o", image, tmp_path / "tree"]
    subprocess.run(words, check=True, capture_output=True)
    found = disc.unpacked(image)
    assert found.pop("link") is Reason.LINK
    assert list(found.values()) == [b"deep"]


def test_files_that_only_udf_shows_are_found(disc: _Disc) -> None:
    """As on discs whose older tree has but a note that UDF is needed."""
    image = pycdlib.PyCdlib()
    image.new(udf="2.60")
    image.add_fp(io.BytesIO(b"needs UDF"), 9, "/README.;1", udf_path="/README")
    image.add_directory("/DICOM", udf_path="/DICOM")
    for number in range(3):
        content = b"%d" % number * 5000
        image.add_fp(io.BytesIO(content), 5000, f"/DICOM/F{number}.;1", udf_path=f"/DICOM/影像 {number}")
        image.rm_hard_link(iso_path=f"/DICOM/F{number}.;1")
    target = io.BytesIO()
    image.write_fp(target)
    found = {f"DICOM/影像 {number}": b"%d" % number * 5000 for number in range(3)}
    assert disc.unpacked(target.getvalue()) == {"README": b"needs UDF", **found}


def test_a_broken_udf_spoils_nothing(disc: _Disc) -> None:
    image = disc_image(_FILES, udf=True)
    anchor = 256 * SECTOR
    assert image[anchor : anchor + 2] == b"\2\0"
    broken = image[:anchor] + bytes(SECTOR) + image[anchor + SECTOR :]
    assert disc.unpacked(broken) == _FILES


def test_a_disc_in_udf_alone_is_named_as_such(disc: _Disc) -> None:
    image = bytes(16 * SECTOR) + b"\0BEA01\1".ljust(SECTOR, b"\0") + b"\0NSR03\1".ljust(300 * SECTOR, b"\0")
    assert identify(image[:HEAD_BYTES], len(image)) is FileFormat.DISC_IMAGE
    assert disc.listed(image) is Reason.IMAGE_UNKNOWN


def test_an_image_cut_short_loses_the_files_behind_the_cut_and_no_others(disc: _Disc) -> None:
    image = disc_image({"a": b"a" * 100_000, "b": b"b" * 100_000})
    cut = image[: image.index(b"b" * 5000) + 5000]
    assert disc.unpacked(cut) == {"a": b"a" * 100_000, "b": Reason.ARCHIVE_DAMAGED}


@pytest.mark.parametrize("at", [17, 18, 19, 22])
def test_an_image_cut_within_its_directories_is_damaged(disc: _Disc, at: int) -> None:
    assert disc.listed(disc_image(_FILES)[: at * SECTOR]) is Reason.ARCHIVE_DAMAGED


def test_a_file_that_claims_more_than_the_image_holds_is_damaged(disc: _Disc) -> None:
    image = plain_image({"SMALL": b"x" * 77})
    lie = image.replace(
        struct.pack("<L", 77) + struct.pack(">L", 77), struct.pack("<L", 7777) + struct.pack(">L", 7777)
    )
    assert lie != image
    assert disc.unpacked(lie) == {"SMALL": Reason.ARCHIVE_DAMAGED}


def test_folders_that_lead_in_a_circle_are_damaged(disc: _Disc) -> None:
    image = plain_image({"A/B/F": b"x"})
    places = {name: image.index(bytes([1]) + name, 20 * SECTOR) - 32 for name in (b"A", b"B")}
    extent = image[places[b"A"] + 2 : places[b"A"] + 10]
    circle = image[: places[b"B"] + 2] + extent + image[places[b"B"] + 10 :]
    assert disc.listed(circle) is Reason.ARCHIVE_DAMAGED


def test_files_that_share_their_bytes_many_times_over_are_refused(disc: _Disc) -> None:
    size = 2 << 20
    image = plain_image({f"F{number:07}": b"" for number in range(300)})
    wide = image
    place = len(image) // SECTOR
    for number in range(300):
        at = wide.index(b"F%07d;1" % number, 20 * SECTOR) - 33
        wide = wide[: at + 2] + _both(place) + _both(size) + wide[at + 18 :]
    assert disc.listed(wide + bytes(size)) is Reason.ARCHIVE_TOO_LARGE


def test_more_than_the_limits_is_refused(disc: _Disc, monkeypatch: pytest.MonkeyPatch) -> None:
    image = disc_image({f"{number}.dcm": b"x" for number in range(30)})
    for limit, value in (("ARCHIVE_ENTRIES", 29), ("ARCHIVE_BYTES", 29), ("IMAGE_DIRECTORY_BYTES", 20 * SECTOR)):
        with monkeypatch.context() as patched:
            patched.setattr(disc_image_reader, limit, value)
            assert disc.listed(image) is Reason.ARCHIVE_TOO_LARGE
    deep = plain_image({"/".join(["D"] * 6) + "/F": b"x"})
    monkeypatch.setattr(disc_image_reader, "WALK_DEPTH", 5)
    assert disc.listed(deep) is Reason.ARCHIVE_TOO_LARGE


def test_a_file_in_two_parts_is_one(disc: _Disc, monkeypatch: pytest.MonkeyPatch) -> None:
    """As files of 4 GB and more are written: each part has a record, all but the last say that more follows."""
    image = plain_image({"PART": b"1" * SECTOR, "PARX": b"2" * 700})
    at = image.index(b"PARX;1", 20 * SECTOR)
    first = image.index(b"PART;1", 20 * SECTOR)
    joined = bytearray(image)
    joined[at : at + 6] = b"PART;1"
    joined[first - 8] |= 0x80
    assert disc.unpacked(bytes(joined)) == {"PART": b"1" * SECTOR + b"2" * 700}
