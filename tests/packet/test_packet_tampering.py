"""Packets changed by somebody who has the key: the seal is right, the content is not."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from packet_builders import small_plan
from sealed_packets import OPEN, Members, members_of, resealed, with_manifest, written, zipped

from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.errors import Code, KnownError
from carenav_desktop.packet.key import Key
from carenav_desktop.packet.read_back import open_packet, verify_packet
from carenav_desktop.sealing.identities import new_identity

IMAGE = "DICOM/PA000001/ST000001/SE000001/IM000001"
OTHER_IMAGE = "DICOM/PA000001/ST000001/SE000001/IM000002"


@pytest.fixture(scope="module")
def members(tmp_path_factory: pytest.TempPathFactory) -> Members:
    return members_of(written(tmp_path_factory.mktemp("packet"), small_plan()).folder / "packet.age")


def changed(members: Members, name: str, data: bytes) -> Members:
    return [(one, data if one == name else old) for one, old in members]


def refusal(path: Path) -> tuple[Code, object]:
    """The error of both who checks and who opens; opening leaves nothing behind."""
    errors = []
    for job in (verify_packet, lambda *given: open_packet(given[0], path.parent / "out", *given[1:])):
        with pytest.raises(KnownError) as caught:
            job(path, OPEN, SilentContext())
        errors.append((caught.value.code, caught.value.params.get("member")))
    assert errors[0] == errors[1]
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    return errors[0]


def swapped(members: Members) -> Members:
    content = dict(members)
    return changed(changed(members, IMAGE, content[OTHER_IMAGE]), OTHER_IMAGE, content[IMAGE])


def renamed(members: Members) -> Members:
    return [("DOCS/D009.PDF" if name == "DOCS/D001.PDF" else name, data) for name, data in members]


TAMPERED: dict[str, tuple[Callable[[Members], Members], str]] = {
    "a member added": (lambda all_: [*all_, ("DOCS/D003.PDF", b"new")], "DOCS/D003.PDF"),
    "a member added outside": (lambda all_: [*all_, ("../../evil.sh", b"new")], "../../evil.sh"),
    "a member removed": (lambda all_: [one for one in all_ if one[0] != IMAGE], IMAGE),
    "the last member removed": (lambda all_: all_[:-1], "DICOM/PA000001/ST000001/SE000002/IM000003"),
    "a member renamed": (renamed, "DOCS/D009.PDF"),
    "two members swapped": (swapped, IMAGE),
    "a member changed": (lambda all_: changed(all_, "COVER.PDF", b"%PDF-1.7 other"), "COVER.PDF"),
    "a member emptied": (lambda all_: changed(all_, "INDEX.HTM", b""), "INDEX.HTM"),
    "the directory changed": (lambda all_: changed(all_, "DICOMDIR", bytes(132)), "DICOMDIR"),
    "the manifest missing": (lambda all_: all_[1:], "MANIFEST.JSN"),
    "the manifest last": (lambda all_: [*all_[1:], all_[0]], "MANIFEST.JSN"),
    "the manifest not JSON": (lambda all_: changed(all_, "MANIFEST.JSN", b"{"), "MANIFEST.JSN"),
    "a manifest too deep": (lambda all_: changed(all_, "MANIFEST.JSN", b"[" * 100_000), "MANIFEST.JSN"),
    "a manifest too large": (lambda all_: changed(all_, "MANIFEST.JSN", bytes(64 * 2**20 + 1)), "MANIFEST.JSN"),
    "nothing at all": (lambda all_: [], "MANIFEST.JSN"),
}


def test_a_packet_put_together_again_unchanged_is_whole(members: Members, tmp_path: Path) -> None:
    path = resealed(tmp_path / "packet.age", zipped(members))
    assert verify_packet(path, OPEN, SilentContext()).files == len(members)


@pytest.mark.parametrize(("change", "named"), TAMPERED.values(), ids=TAMPERED.keys())
def test_a_change_is_refused_and_its_member_named(
    members: Members, tmp_path: Path, change: Callable[[Members], Members], named: str
) -> None:
    path = resealed(tmp_path / "packet.age", zipped(change(members)))
    assert refusal(path) == (Code.PACKET_CHANGED, named)


@pytest.mark.parametrize("name", ["MANIFEST.JSN", "DOCS/D001.PDF", IMAGE])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_member_that_stands_twice_is_refused(members: Members, tmp_path: Path, name: str) -> None:
    twice = [*members, (name, dict(members)[name])]
    assert refusal(resealed(tmp_path / "packet.age", zipped(twice))) == (Code.PACKET_CHANGED, name)


def test_a_manifest_that_names_a_file_twice_or_leaves_one_out_is_refused(members: Members, tmp_path: Path) -> None:
    twice = with_manifest(members, lambda found: found["items"].append(found["items"][0]))
    assert refusal(resealed(tmp_path / "packet.age", zipped(twice))) == (Code.PACKET_CHANGED, "DOCS/D001.PDF")
    without = with_manifest(members, lambda found: found["items"].pop(0))
    assert refusal(resealed(tmp_path / "packet.age", zipped(without))) == (Code.PACKET_CHANGED, "DOCS/D001.PDF")


@pytest.mark.parametrize("field", [{"size": 2_999}, {"sha256": "0" * 64}])
def test_a_manifest_with_another_size_or_hash_is_refused(
    members: Members, tmp_path: Path, field: dict[str, object]
) -> None:
    wrong = with_manifest(members, lambda found: found["items"][0].update(field))
    assert refusal(resealed(tmp_path / "packet.age", zipped(wrong))) == (Code.PACKET_CHANGED, "DOCS/D001.PDF")


def test_a_manifest_cannot_send_a_file_out_of_the_folder(members: Members, tmp_path: Path) -> None:
    (name, data), *rest = with_manifest(members, lambda found: found["items"][0].update(path="../../evil.sh"))
    moved = [("../../evil.sh" if one == "DOCS/D001.PDF" else one, content) for one, content in rest]
    path = resealed(tmp_path / "packet.age", zipped([(name, data), *moved]))
    assert refusal(path) == (Code.PACKET_CHANGED, "../../evil.sh")


def test_a_checksum_that_other_programs_would_refuse_is_refused_here(members: Members, tmp_path: Path) -> None:
    archive = bytearray(zipped(members))
    for mark, place in ((b"PK\x03\x04", 14), (b"PK\x01\x02", 16)):
        at = archive.index(mark) + place
        archive[at] ^= 1
    path = resealed(tmp_path / "packet.age", bytes(archive))
    assert refusal(path) == (Code.PACKET_CHANGED, "MANIFEST.JSN")


def test_a_sealed_file_that_is_no_archive_is_refused(tmp_path: Path) -> None:
    for other in (b"", b"just a letter", b"PK"):
        assert refusal(resealed(tmp_path / "packet.age", other))[0] == Code.PACKET_NOT_A_PACKET


def test_a_cut_packet_leaves_nothing_that_looks_whole(members: Members, tmp_path: Path) -> None:
    path = resealed(tmp_path / "packet.age", zipped(members))
    path.write_bytes(path.read_bytes()[:-1])
    assert refusal(path)[0] == Code.SEAL_DAMAGED


def test_every_file_of_a_whole_packet_comes_out_as_it_went_in(members: Members, tmp_path: Path) -> None:
    path = resealed(tmp_path / "packet.age", zipped(members))
    assert open_packet(path, tmp_path / "out", OPEN, SilentContext()) == len(members)
    out = {
        str(one.relative_to(tmp_path / "out")): one.read_bytes()
        for one in (tmp_path / "out").rglob("*")
        if one.is_file()
    }
    assert out == dict(members)
    assert json.loads(out["MANIFEST.JSN"])["code"] == "K7QP"


def test_what_a_killed_opening_left_is_replaced_whatever_the_folder_is_called(members: Members, tmp_path: Path) -> None:
    path = resealed(tmp_path / "packet.age", zipped(members))
    (tmp_path / ".out [1].part").mkdir()
    (tmp_path / ".out [1].part" / "half").write_bytes(b"half")
    assert open_packet(path, tmp_path / "out [1]", OPEN, SilentContext()) == len(members)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["out [1]", "packet.age"]


def test_a_folder_that_exists_is_not_opened_into(members: Members, tmp_path: Path) -> None:
    path = resealed(tmp_path / "packet.age", zipped(members))
    (tmp_path / "out").mkdir()
    with pytest.raises(KnownError) as caught:
        open_packet(path, tmp_path / "out", OPEN, SilentContext())
    assert caught.value.code == Code.OPEN_TARGET_EXISTS
    assert list((tmp_path / "out").iterdir()) == []


def test_what_is_not_there_or_no_packet_is_named(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "gone", Code.PACKET_MISSING), (tmp_path, Code.PACKET_NOT_A_PACKET)):
        with pytest.raises(KnownError) as caught:
            verify_packet(path, OPEN, SilentContext())
        assert caught.value.code == code


def test_a_packet_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "packet.age").mkdir()
    with pytest.raises(KnownError) as caught:
        verify_packet(tmp_path, OPEN, SilentContext())
    assert caught.value.code == Code.PACKET_CANNOT_READ


def test_another_key_opens_nothing(members: Members, tmp_path: Path) -> None:
    path = resealed(tmp_path / "packet.age", zipped(members))
    with pytest.raises(KnownError) as caught:
        open_packet(path, tmp_path / "out", Key(identities=(new_identity().secret,)), SilentContext())
    assert caught.value.code == Code.SEAL_WRONG_KEY
    assert [one.name for one in tmp_path.iterdir()] == ["packet.age"]
