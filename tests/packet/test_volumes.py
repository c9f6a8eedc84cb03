"""Packets cut into volumes."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest
from packet_builders import many
from sealed_packets import OPEN, members_of, written

from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.errors import Code, KnownError
from carenav_desktop.packet.read_back import open_packet, verify_packet
from carenav_desktop.packet.write import PacketResult

LIMIT = 120_000


@pytest.fixture(scope="module")
def packet(tmp_path_factory: pytest.TempPathFactory) -> PacketResult:
    """Two documents and four series of two files of 20 kB, in volumes of 120 kB."""
    return written(tmp_path_factory.mktemp("packet"), many(2, 4, 2, 20_000), LIMIT)


def names(path: Path) -> list[str]:
    return [name for name, _ in members_of(path)]


def volumes(packet: PacketResult) -> list[Path]:
    return [packet.folder / one.name for one in packet.volumes]


def test_no_volume_is_larger_than_the_limit_and_they_are_named_in_order(packet: PacketResult) -> None:
    assert [one.name for one in packet.volumes] == ["packet-01.age", "packet-02.age", "packet-03.age"]
    assert all(path.stat().st_size <= LIMIT for path in volumes(packet))


def test_every_volume_has_the_same_whole_manifest_and_its_own_directory(packet: PacketResult) -> None:
    contents = [dict(members_of(path)) for path in volumes(packet)]
    assert len({one["MANIFEST.JSN"] for one in contents}) == 1
    assert all({"README.TXT", "INDEX.HTM", "COVER.PDF", "MANIFEST.CSV"} <= one.keys() for one in contents)
    for one in contents:
        images = [name for name in one if name.startswith("DICOM/")]
        # ReferencedFileID of the four last components and no more than this volume has
        assert one["DICOMDIR"].count(b"IM0000") == len(images)


def test_documents_come_first_and_a_series_stays_together(packet: PacketResult) -> None:
    assert [name for name in names(volumes(packet)[0]) if name.startswith("DOCS/")] == [
        "DOCS/D001.PDF",
        "DOCS/D002.PDF",
    ]
    homes: dict[str, set[int]] = {}
    for number, path in enumerate(volumes(packet)):
        for name in names(path):
            if name.startswith("DICOM/"):
                homes.setdefault(name.rpartition("/")[0], set()).add(number)
    assert [len(one) for one in homes.values()] == [1, 1, 1, 1]


def test_a_series_larger_than_a_volume_is_cut_between_its_files(tmp_path: Path) -> None:
    result = written(tmp_path, many(1, 1, 9, 20_000), LIMIT)
    held = [[name for name in names(path) if name.startswith("DICOM/")] for path in volumes(result)]
    assert len(held) > 1
    assert [name for one in held for name in one] == [
        f"DICOM/PA000001/ST000001/SE000001/IM{number:06}" for number in range(1, 10)
    ]
    assert [one.instances for one in result.volumes] == [len(one) for one in held]


def test_all_volumes_together_give_the_receipt_and_the_count_of_the_certificate(packet: PacketResult) -> None:
    found = verify_packet(packet.folder, OPEN, SilentContext())
    assert (found.ok, found.receipt, found.files, found.problems) == (True, packet.receipt, packet.files, ())
    lines = "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in volumes(packet))
    assert packet.sha256 == hashlib.sha256(lines.encode()).hexdigest()


def test_one_volume_alone_is_checked_but_has_no_receipt(packet: PacketResult) -> None:
    found = verify_packet(volumes(packet)[1], OPEN, SilentContext())
    assert (found.ok, found.receipt, found.files) == (True, "", packet.volumes[1].files)
    assert [(one.code, one.params) for one in found.problems] == [
        ("packet.one_volume_of_many", {"volume": 2, "volumes": 3})
    ]


def test_volumes_open_into_a_folder_each(packet: PacketResult, tmp_path: Path) -> None:
    assert open_packet(packet.folder, tmp_path / "out", OPEN, SilentContext()) == packet.files
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == ["VOLUME01", "VOLUME02", "VOLUME03"]
    for number, path in enumerate(volumes(packet), 1):
        for name, data in members_of(path):
            assert (tmp_path / "out" / f"VOLUME{number:02}" / name).read_bytes() == data


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_missing_volume_is_named(packet: PacketResult, tmp_path: Path, number: int) -> None:
    shutil.copytree(packet.folder, tmp_path / "copy")
    (tmp_path / "copy" / f"packet-0{number}.age").unlink()
    with pytest.raises(KnownError) as caught:
        verify_packet(tmp_path / "copy", OPEN, SilentContext())
    assert caught.value.code == Code.PACKET_VOLUME_MISSING
    assert caught.value.params == {"volume": number}


def test_a_volume_under_the_name_of_another_is_refused(packet: PacketResult, tmp_path: Path) -> None:
    shutil.copytree(packet.folder, tmp_path / "copy")
    shutil.copy(tmp_path / "copy" / "packet-02.age", tmp_path / "copy" / "packet-03.age")
    with pytest.raises(KnownError) as caught:
        verify_packet(tmp_path / "copy", OPEN, SilentContext())
    assert (caught.value.code, caught.value.params) == (Code.PACKET_CHANGED, {"member": "packet-03.age"})


def test_a_volume_of_another_packet_is_refused(packet: PacketResult, tmp_path: Path) -> None:
    other = written(tmp_path, many(1, 4, 2, 20_000), LIMIT)
    shutil.copytree(packet.folder, tmp_path / "copy")
    shutil.copy(other.folder / "packet-02.age", tmp_path / "copy" / "packet-02.age")
    with pytest.raises(KnownError) as caught:
        verify_packet(tmp_path / "copy", OPEN, SilentContext())
    assert (caught.value.code, caught.value.params) == (Code.PACKET_CHANGED, {"member": "packet-02.age"})


def test_a_limit_too_small_for_a_file_names_the_least_that_is_enough(tmp_path: Path) -> None:
    plan = many(1, 1, 2, 50_000)
    with pytest.raises(KnownError) as caught:
        written(tmp_path, plan, 20_000)
    assert caught.value.code == Code.EXPORT_VOLUME_TOO_SMALL
    least = caught.value.params["least"]
    assert isinstance(least, int)
    result = written(tmp_path, plan, least)
    assert all(one.size <= least for one in result.volumes)
