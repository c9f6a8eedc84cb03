"""The archive as other programs see it."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from packet_builders import MADE, noise

import peers
from carenav_desktop.errors import Code, PacketError
from carenav_desktop.packet.archive import ArchiveWriter, archive_size
from carenav_desktop.packet.zip_records import ArchiveMember, central, ending, local

CONTENT = [("MANIFEST.JSN", b"{}"), ("DOCS/D001.PDF", noise(1, 100_000)), ("EMPTY.TXT", b""), ("影像.TXT", b"text")]


class OneWay:
    """A target that can only be appended to."""

    def __init__(self) -> None:
        self.data = bytearray()

    def write(self, data: bytes) -> None:
        self.data += data


def member(name: str, data: bytes) -> ArchiveMember:
    return ArchiveMember(name, len(data), zlib.crc32(data))


def archive(content: Sequence[tuple[str, bytes]]) -> bytes:
    target = OneWay()
    writer = ArchiveWriter(target, MADE)
    for name, data in content:
        writer.add(member(name, data), [data[:1_000], data[1_000:]])
    writer.close()
    return bytes(target.data)


def test_the_standard_library_reads_every_member(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(archive(CONTENT))) as found:
        assert [(one, found.read(one)) for one in found.namelist()] == CONTENT
        assert {one.date_time for one in found.infolist()} == {(2026, 11, 23, 0, 0, 0)}
        assert {one.compress_type for one in found.infolist()} == {zipfile.ZIP_STORED}


def test_flags_and_versions_claim_no_more_than_needed() -> None:
    with zipfile.ZipFile(io.BytesIO(archive(CONTENT))) as found:
        flags = {one.filename: one.flag_bits for one in found.infolist()}
        assert flags == {"MANIFEST.JSN": 0, "DOCS/D001.PDF": 0, "EMPTY.TXT": 0, "影像.TXT": 0x800}
        assert {one.extract_version for one in found.infolist()} == {20}
        assert {one.extra for one in found.infolist()} == {b""}


def test_the_size_of_an_archive_is_known_beforehand() -> None:
    assert archive_size(member(*one) for one in CONTENT) == len(archive(CONTENT))


def test_other_programs_find_no_fault(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(archive(CONTENT))
    subprocess.run([peers.need("unzip"), "-tq", "a.zip"], cwd=tmp_path, check=True, capture_output=True)
    subprocess.run([sys.executable, "-m", "zipfile", "-t", "a.zip"], cwd=tmp_path, check=True, capture_output=True)


def test_java_unpacks_it_as_a_stream(tmp_path: Path) -> None:
    jar = peers.need("jar")
    (tmp_path / "a.zip").write_bytes(archive(CONTENT[:3]))
    # Given on standard input, jar uses the stream reader that refuses data descriptors on stored members.
    subprocess.run([jar, "x"], input=(tmp_path / "a.zip").read_bytes(), cwd=tmp_path, check=True, capture_output=True)
    assert [(name, (tmp_path / name).read_bytes()) for name, _ in CONTENT[:3]] == CONTENT[:3]


def test_more_than_65535_members_are_all_listed(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(archive([(f"F{number:07}", b"x") for number in range(66_000)]))
    with zipfile.ZipFile(tmp_path / "a.zip") as found:
        assert len(found.namelist()) == 66_000
        assert found.read("F0065999") == b"x"
    listed = subprocess.run([peers.need("unzip"), "-Z1", "a.zip"], cwd=tmp_path, check=True, capture_output=True)
    assert len(listed.stdout.splitlines()) == 66_000


@pytest.mark.parametrize("size", [0xFFFFFFFE, 0xFFFFFFFF, 0x100000000, 5 * 2**30 + 3])
def test_members_and_offsets_beyond_4_gib_are_found(tmp_path: Path, size: int) -> None:
    large, small = ArchiveMember("LARGE", size, 0), member("SMALL", b"behind it")
    first, second = local(large, 0), local(small, 0)
    directory = central(large, 0, 0) + central(small, len(first) + size, 0)
    with (tmp_path / "a.zip").open("wb") as file:  # sparse: the large content is a hole
        file.write(first)
        file.seek(size, io.SEEK_CUR)
        start = file.write(second + b"behind it") + len(first) + size
        file.write(directory + ending(2, len(directory), start))
        assert file.tell() == archive_size([large, small])
    with zipfile.ZipFile(tmp_path / "a.zip") as found:
        assert [one.file_size for one in found.infolist()] == [size, 9]
        assert found.getinfo("SMALL").header_offset == len(first) + size
        assert found.read("SMALL") == b"behind it"


def test_zip64_fields_appear_exactly_when_a_value_needs_them() -> None:
    assert len(local(ArchiveMember("A", 0xFFFFFFFE, 0), 0)) == 31
    assert len(local(ArchiveMember("A", 0xFFFFFFFF, 0), 0)) == 31 + 20
    assert len(central(ArchiveMember("A", 1, 0), 0xFFFFFFFE, 0)) == 47
    assert len(central(ArchiveMember("A", 1, 0), 0xFFFFFFFF, 0)) == 47 + 12
    assert len(ending(0xFFFE, 1, 1)) == 22
    assert len(ending(0xFFFF, 1, 1)) == 22 + 76


@pytest.mark.parametrize("given", [b"shor", b"longer", b"othes"])
def test_content_that_is_not_what_was_announced_is_refused(given: bytes) -> None:
    writer = ArchiveWriter(OneWay(), MADE)
    with pytest.raises(PacketError) as caught:
        writer.add(member("DOCS/D001.PDF", b"other"), [given])
    assert caught.value.code == Code.EXPORT_ORIGINAL_DAMAGED
    assert caught.value.params == {"member": "DOCS/D001.PDF"}
