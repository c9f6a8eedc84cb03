"""Discs and archives that lie: about where their files are, whose they are, which they are and how large."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import bad_dicom_builders
import pytest

import dicom_builders

ELSEWHERE = (["..", "..", "SECRET"], ["C:", "SECRET"], ["", "etc", "passwd"], ["A" * 40], [".", "..\\..\\SECRET"])


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "disc"
    folder.mkdir()
    return folder


def test_a_disc_is_read_by_what_lies_on_it_and_not_by_its_list(console: Callable, source: Path) -> None:
    """References are never followed, so none can lead anywhere; a link on the disc is named and left alone."""
    (source.parent / "SECRET").write_bytes(dicom_builders.part10(dicom_builders.ct(PatientName="Not^Asked For")))
    (source / "DICOMDIR").write_bytes(bad_dicom_builders.hostile_directory(*ELSEWHERE))
    (source / "LINK").symlink_to(source.parent / "SECRET")
    (source / "IMAGE").write_bytes(dicom_builders.part10(dicom_builders.ct()))
    said = console("import", 1, source)
    assert said.reasons == {
        "DICOMDIR": ("imported", "index_outside"),
        "LINK": ("skipped", "link"),
        "IMAGE": ("imported", ""),
    }
    assert [one["instances"] for one in console("case", "show", 1).answer["studies"]] == [1]
    assert "Not" not in str(console("identity", 1).answer)


def test_two_people_on_one_disc_are_asked_about(console: Callable, source: Path) -> None:
    for number, name in enumerate(("Doe^Jane", "Roe^Richard")):
        made = dicom_builders.ct(PatientName=name, PatientID=str(number), PatientBirthDate=f"19{number}00101")
        (source / f"IM{number}").write_bytes(dicom_builders.part10(made))
    console("import", 1, source)
    people = console("identity", 1).answer["people"]
    assert {one["decision"] for one in people} >= {"open"}
    assert len(people) == 2
    console("question", 1, "--set", "Is surgery on 3 Dec 2026 right, or is waiting?")
    assert console("export", 1, source.parent / "out").refusal() == "export_identity_open"


def test_one_number_with_two_contents_is_kept_twice_and_said(console: Callable, source: Path) -> None:
    for number, description in enumerate(("first", "second")):
        made = dicom_builders.ct(SOPInstanceUID="1.2.826.0.1.9", StudyDescription=description)
        (source / f"IM{number}").write_bytes(dicom_builders.part10(made))
    said = console("import", 1, source)
    assert said.answer["imported"] == 2
    assert ("imported", "same_uid_other_bytes") in said.reasons.values()
    assert [one["instances"] for one in console("case", "show", 1).answer["studies"]] == [2]


def archive(*members: tuple[str, bytes], method: int = zipfile.ZIP_STORED) -> bytearray:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as written:
        for name, content in members:
            written.writestr(zipfile.ZipInfo(name), content, compress_type=method)
    return bytearray(made.getvalue())


def in_both_headers(data: bytearray, at_local: int, at_central: int, value: bytes) -> bytes:
    """The same field changed in the header before the member and in the list at the end."""
    for start, place in ((data.index(b"PK\3\4"), at_local), (data.index(b"PK\1\2"), at_central)):
        data[start + place : start + place + len(value)] = value
    return bytes(data)


def test_archives_that_lie_cost_themselves_alone(console: Callable, source: Path) -> None:
    letter, size = b"Clinic letter, 12 Sep 2026. " * 50, struct.pack("<L", 1 << 29)
    packed = archive(("letter.txt", letter), method=zipfile.ZIP_DEFLATED)
    (source / "size.zip").write_bytes(in_both_headers(packed[:], 22, 24, size))
    (source / "small.zip").write_bytes(in_both_headers(packed[:], 22, 24, struct.pack("<L", 10)))
    (source / "method.zip").write_bytes(in_both_headers(packed[:], 8, 10, struct.pack("<H", 77)))
    (source / "locked.zip").write_bytes(in_both_headers(packed[:], 6, 8, struct.pack("<H", 1)))
    with pytest.warns(UserWarning, match="Duplicate"):
        (source / "twice.zip").write_bytes(archive(("a.txt", letter), ("a.txt", letter[::-1])))
    (source / "own list.zip").write_bytes(bytes(packed)[:-22] + b"PK\5\6" + bytes(4) + b"\xff" * 4 + bytes(10))
    (source / "zz.txt").write_bytes(b"Clinic letter that is good")
    said = console("import", 1, source)
    ended = {one["path"][len(str(source)) + 1 :]: one["reason"] or one["outcome"] for one in said.answer["files"]}
    assert ended.pop("zz.txt") == "imported"
    assert ended.pop("locked.zip") == "archive_locked"
    assert ended.pop("size.zip/letter.txt", "archive_too_large") in ("archive_damaged", "archive_too_large")
    assert ended.pop("small.zip/letter.txt") == "archive_damaged"
    assert ended.pop("method.zip/letter.txt") == "archive_method"
    assert len([one for one in said.answer["files"] if "twice.zip" in one["path"]]) == 2
    assert console("check", "--full").answer["ok"]
