"""A DICOMDIR is read as a list and nothing more, however it is written and whatever it says."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import directory_builders as d
import pytest
from bad_dicom_builders import hostile_directory
from pydicom import Dataset

import dicom_builders
from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.domain.listed import ListedFile, MediaIndex
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake import dicomdir_reader
from carenav_desktop.intake.reading import ReadingProcess

VARIANTS = ("bigEnd", "implicit", "nooffset", "nopatient", "reordered")


def _read(data: bytes) -> MediaIndex:
    return dicomdir_reader.read(data, len(data))


def _paths(records: list[Dataset]) -> list[str]:
    return [one.path for one in _read(d.directory(records)).files]


@pytest.mark.corpus
@pytest.mark.parametrize("variant", VARIANTS)
def test_every_way_of_writing_the_same_list_reads_the_same(corpus: Path, variant: str) -> None:
    folder = corpus / "pydicom/test_files/dicomdirtests"
    plain = _read((folder / "DICOMDIR").read_bytes())
    assert len(plain.files) == 31
    assert len({one.series_uid for one in plain.files}) == 13
    assert set(_read((folder / f"DICOMDIR-{variant}").read_bytes()).files) == set(plain.files)


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("place", "images", "series"),
    [
        ("pydicom/test_files/dicomdirtests/DICOMDIR-empty.dcm", 0, 0),
        ("pydicom/test_files/dicomdirtests/TINY_ALPHA/DICOMDIR", 50, 1),
        ("made/dicom/CD_MULTI/DICOMDIR", 38, 8),
        ("made/dicom/CD_DAMAGED/dicomdir", 38, 8),
    ],
)
def test_lists_of_known_discs_have_their_known_lines(corpus: Path, place: str, images: int, series: int) -> None:
    found = _read((corpus / place).read_bytes())
    assert (len(found.files), len({one.series_uid for one in found.files}), found.remarks) == (images, series, ())


def test_a_line_has_its_image_its_series_and_its_study() -> None:
    found = _read(d.directory([*d.study(), *d.series("1.2.3.1", "IMAGES/CT1/IM1")]))
    line = ListedFile("1.2.3", "20240518", "1.2.3.1", "CT", 2, "chest", "1.2.3.1.1", "IMAGES/CT1/IM1")
    assert found == MediaIndex((line,))


def test_descriptions_come_in_the_character_set_of_their_record() -> None:
    records = [*d.study(), *d.series("1.2.3.1", "IM1", description="胸部")]
    records[2].SpecificCharacterSet = "GB18030"
    assert _read(d.directory(records)).files[0].description == "胸部"


@pytest.mark.parametrize(
    "path",
    [
        "../../SECRET",
        "A/../../SECRET",
        "C:/SECRET",
        "/etc/passwd",
        "//server/share/IM1",
        "IM1:stream",
        "A" * 600,
        "../",
    ],
)
def test_a_line_that_leads_elsewhere_is_passed_over_and_said(path: str) -> None:
    found = _read(d.directory([*d.study(), *d.series("1.2.3.1", "IM1", path)]))
    assert [one.path for one in found.files] == ["IM1"]
    assert found.remarks == (Reason.INDEX_OUTSIDE,)


def test_a_path_written_with_slashes_dots_or_an_end_is_plain() -> None:
    assert _paths([*d.study(), *d.series("1.2.3.1", "./A/IM1")]) == ["A/IM1"]
    records = [*d.study(), *d.series("1.2.3.1", "A")]
    records[-1].ReferencedFileID = ["A/IM2", ""]
    assert _paths(records) == ["A/IM2"]


def test_records_not_in_use_and_of_no_series_are_not_expected() -> None:
    unused = d.image("9", "GONE")
    unused.RecordInUseFlag = 0
    hanging = d.image("8", "HANGING", "HANGING PROTOCOL")
    assert _paths([*d.study(), *d.series("1.2.3.1", "IM1"), unused, d.image("7", "IM2"), hanging]) == ["IM1", "IM2"]


def test_reports_and_states_are_expected_like_images() -> None:
    assert _paths(
        [*d.study(), *d.series(), d.image("7", "SR1", "SR DOCUMENT"), d.image("8", "PR1", "PRESENTATION")]
    ) == [
        "SR1",
        "PR1",
    ]


def test_what_lacks_uids_is_listed_without_them() -> None:
    records = [d.record("STUDY"), d.record("SERIES"), d.record("IMAGE", ReferencedFileID=["IM1"])]
    assert _read(d.directory(records)).files == (ListedFile("", "", "", "", None, "", "", "IM1"),)


def test_an_image_above_every_series_is_listed_without_one() -> None:
    found = _read(d.directory([d.image("7", "IM1"), *d.study()]))
    assert found.files == (ListedFile("", "", "", "", None, "", "7", "IM1"),)


@pytest.mark.parametrize("lower", [False, True])
def test_offsets_that_run_in_a_circle_end(lower: bool) -> None:
    data = bytearray(d.directory([*d.study(), *d.series("1.2.3.1", "IM1", "IM2")]))
    items = list(_items(data))
    for at in items:
        for tag in (0x1400, 0x1420):
            place = data.index(struct.pack("<HH", 4, tag), at) + 8
            data[place : place + 4] = struct.pack("<L", items[0] if lower else at)
    assert {one.path for one in _read(bytes(data)).files} == {"IM1", "IM2"}


def _items(data: bytearray) -> Iterator[int]:
    at = data.find(b"\xfe\xff\x00\xe0")
    while at >= 0:
        yield at
        at = data.find(b"\xfe\xff\x00\xe0", at + 1)


def test_a_list_cut_anywhere_gives_what_came_before_and_says_so() -> None:
    whole = d.directory([*d.study(), *d.series("1.2.3.1", *(f"IM{n}" for n in range(20)))])
    start = whole.index(struct.pack("<HH", 4, 0x1220))
    counts = []
    for end in range(start, len(whole) - 1, 7):
        found = _read(whole[:end])
        assert Reason.INDEX_DAMAGED in found.remarks
        counts.append(len(found.files))
    assert counts == sorted(counts)
    assert counts[-1] >= 18
    assert len(_read(whole).files) == 20


@pytest.mark.parametrize(
    "data", [b"", b"\0" * 200, b"DICM", hostile_directory()[:300], dicom_builders.part10(dicom_builders.ct())]
)
def test_what_is_no_list_lists_nothing_and_says_so(data: bytes) -> None:
    assert _read(data) == MediaIndex(remarks=(Reason.INDEX_DAMAGED,))


def test_twenty_thousand_lines_come_through_the_reading_process(tmp_path: Path) -> None:
    path = tmp_path / "DICOMDIR"
    path.write_bytes(_long_directory(20_000))
    with ReadingProcess() as reader, path.open("rb") as file:
        size = path.stat().st_size
        assert reader.facts(file, FileFormat.DICOMDIR, size).format is FileFormat.DICOMDIR
        found = reader.index(file, size)
    assert (len(found.files), found.remarks) == (20_000, ())
    assert found.files[-1].path == "IMAGES/IM019999"


def _long_directory(count: int) -> bytes:
    """A list too long to be made record by record: one record's bytes, again and again under another name."""
    made = d.directory([*d.study(), *d.series("1.2.3.1", "IMAGES/IM000000")])
    last = list(_items(bytearray(made)))[-1]
    head, one = made[:last], made[last:]
    sequence = head.index(struct.pack("<HH", 4, 0x1220)) + 8
    body = b"".join(one.replace(b"IM000000", b"IM%06d" % n) for n in range(count))
    size = len(head) + len(body) - sequence - 4
    return head[:sequence] + struct.pack("<L", size) + head[sequence + 4 :] + body
