"""Packets that are not sealed with age: as an AES-256 ZIP, as a plain folder, as an image of a disc."""

from __future__ import annotations

import hashlib
import subprocess
import zipfile
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from packet_builders import many, small_plan
from sealed_packets import SEAL

import peers
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.scope import PacketForm
from carenav_desktop.errors import Code, KnownError
from carenav_desktop.packet.key import Key
from carenav_desktop.packet.plan import PacketPlan
from carenav_desktop.packet.read_back import open_packet, verify_packet
from carenav_desktop.packet.write import PacketResult, write_packet

DIGITS = "4821-0937-5526-1180-7743-2096"
TYPED = Key(passphrase=DIGITS)


def made(
    out: Path, form: PacketForm, plan: PacketPlan | None = None, volume: int | None = None, key: Key = TYPED
) -> PacketResult:
    return write_packet(plan or small_plan(), out, key, volume, SilentContext(), form)


def hashes(folder: Path) -> dict[str, str]:
    files = (one for one in folder.rglob("*") if one.is_file())
    return {one.relative_to(folder).as_posix(): hashlib.sha256(one.read_bytes()).hexdigest() for one in files}


def tree(tmp_path: Path, plan: PacketPlan) -> dict[str, str]:
    """What the sealed packet of the same plan holds."""
    (tmp_path / "sealed").mkdir()
    done = made(tmp_path / "sealed", PacketForm.SEALED, plan)
    open_packet(done.folder, tmp_path / "opened", TYPED, SilentContext())
    return hashes(tmp_path / "opened")


# -- AES-256 ZIP


def test_another_program_opens_the_zip_and_finds_the_very_tree(tmp_path: Path) -> None:
    plan = small_plan()
    done = made(tmp_path, PacketForm.ZIP, plan)
    assert sorted(one.name for one in done.folder.iterdir()) == ["README.txt", "packet.zip"]
    seven = peers.need("7zz")
    listed = subprocess.run(
        [seven, "l", "-slt", done.folder / "packet.zip"], capture_output=True, text=True, check=True
    )
    assert "Method = AES-256" in listed.stdout and "MANIFEST" not in listed.stdout
    command = [seven, "x", f"-p{DIGITS}", f"-o{tmp_path / 'out'}", done.folder / "packet.zip"]
    subprocess.run(command, capture_output=True, check=True)
    with zipfile.ZipFile(tmp_path / "out" / "packet-inside.zip") as inside:
        inside.extractall(tmp_path / "tree")
    assert hashes(tmp_path / "tree") == tree(tmp_path, plan)
    wrong = subprocess.run([*command[:2], "-p1234", *command[3:], "-y"], capture_output=True, check=False)
    assert wrong.returncode != 0


def test_the_zip_is_checked_and_opened_by_the_program_too(tmp_path: Path) -> None:
    done = made(tmp_path, PacketForm.ZIP, many(4, 2, 3, 30_000), 200_000)
    assert len(done.volumes) > 1
    assert max(one.size for one in done.volumes) <= 200_000
    found = verify_packet(done.folder, TYPED, SilentContext())
    assert (found.ok, found.files, found.receipt) == (True, done.files, done.receipt)
    for one in done.volumes:
        assert hashlib.sha256((done.folder / one.name).read_bytes()).hexdigest() == one.sha256


@pytest.mark.parametrize("place", [0.001, 0.3, 0.6, 0.97, 0.9995])
def test_a_changed_or_cut_zip_is_refused_or_holds_the_same(tmp_path: Path, place: float) -> None:
    done = made(tmp_path, PacketForm.ZIP)
    path = done.folder / "packet.zip"
    whole = path.read_bytes()
    at = int(len(whole) * place)
    for broken in (whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :], whole[:at]):
        path.write_bytes(broken)
        try:
            found = verify_packet(done.folder, TYPED, SilentContext())
        except KnownError as refused:
            assert refused.code in (Code.PACKET_CHANGED, Code.SEAL_WRONG_PASSPHRASE, Code.PACKET_NOT_A_PACKET)
        else:  # a date in the outer archive, of which nothing depends
            assert len(broken) == len(whole) and found.receipt == done.receipt


def test_a_wrong_passphrase_and_a_foreign_zip_are_told_apart(tmp_path: Path) -> None:
    done = made(tmp_path, PacketForm.ZIP)
    with pytest.raises(KnownError) as refused:
        verify_packet(done.folder, Key(passphrase="1234"), SilentContext())
    assert refused.value.code is Code.SEAL_WRONG_PASSPHRASE
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as other:
        other.writestr("a.txt", "a")
    with pytest.raises(KnownError) as refused:
        verify_packet(tmp_path / "other.zip", TYPED, SilentContext())
    assert refused.value.code is Code.PACKET_NOT_A_PACKET


def test_a_zip_is_for_a_passphrase_only(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as refused:
        made(tmp_path, PacketForm.ZIP, key=SEAL)
    assert refused.value.code is Code.EXPORT_ZIP_WANTS_PASSPHRASE
    assert list(tmp_path.iterdir()) == []


# -- not sealed


def test_a_folder_is_the_tree_itself(tmp_path: Path) -> None:
    plan = small_plan()
    done = made(tmp_path, PacketForm.FOLDER, plan)
    assert hashes(done.folder) == tree(tmp_path, plan)
    assert done.page.sha256 == ""
    lines = sorted(f"{sha256}  {path}\n" for path, sha256 in hashes(done.folder).items())
    assert done.sha256 == hashlib.sha256("".join(lines).encode()).hexdigest()


def test_folders_in_pieces_each_have_their_directory_and_the_whole_manifest(tmp_path: Path) -> None:
    done = made(tmp_path, PacketForm.FOLDER, many(4, 2, 3, 30_000), 200_000)
    discs = sorted(done.folder.iterdir())
    assert [one.name for one in discs] == [f"DISC{at:02}" for at in range(1, len(done.volumes) + 1)]
    assert len({hashes(one)["MANIFEST.JSN"] for one in discs}) == 1
    assert sum(len(hashes(one)) for one in discs) == done.files


def test_an_image_holds_the_very_tree_for_other_programs(tmp_path: Path) -> None:
    plan = many(2, 1, 3, 5_000)
    done = made(tmp_path, PacketForm.IMAGE, plan)
    (image,) = done.folder.iterdir()
    assert image.name == "packet.iso" and image.stat().st_size == done.volumes[0].size
    subprocess.run([peers.need("7zz"), "x", f"-o{tmp_path / 'out'}", image], capture_output=True, check=True)
    assert hashes(tmp_path / "out") == tree(tmp_path, plan)
    listed = subprocess.run([peers.need("isoinfo"), "-d", "-i", image], capture_output=True, text=True, check=True)
    assert f"Volume id: REVIEW_{plan.code}" in listed.stdout
    assert "Joliet" not in listed.stdout.replace("NO Joliet", "")
    names = subprocess.run([peers.need("isoinfo"), "-f", "-i", image], capture_output=True, text=True, check=True)
    for name in names.stdout.split():
        assert all(len(part.partition(".")[0]) <= 8 for part in name.split("/"))


def test_images_stay_below_the_size_of_a_disc(tmp_path: Path) -> None:
    done = made(tmp_path, PacketForm.IMAGE, many(6, 3, 20, 20_000), 900_000)
    assert len(done.volumes) > 1
    assert max(one.size for one in done.volumes) <= 900_000


@pytest.mark.parametrize("form", [PacketForm.ZIP, PacketForm.FOLDER, PacketForm.IMAGE])
def test_an_original_that_changed_meanwhile_leaves_nothing_behind(tmp_path: Path, form: PacketForm) -> None:
    plan = small_plan()
    first = plan.documents[0]
    with first.open() as file:
        data = bytearray(file.read())
    data[-1] ^= 1
    (tmp_path / "other").write_bytes(data)
    (tmp_path / "out").mkdir()
    spoilt = replace(
        plan, documents=(replace(first, open=partial((tmp_path / "other").open, "rb")), *plan.documents[1:])
    )
    with pytest.raises(KnownError) as refused:
        made(tmp_path / "out", form, spoilt)
    assert refused.value.code is Code.EXPORT_ORIGINAL_DAMAGED
    assert list((tmp_path / "out").iterdir()) == []
