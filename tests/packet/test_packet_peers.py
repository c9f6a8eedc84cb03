"""A receiver without our program: age, and whatever opens a ZIP file."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from packet_builders import document, instance, noise, packet_plan, small_plan
from sealed_packets import written
from sealing_builders import IDENTITY, at_terminal

import peers
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.packet.key import Key
from carenav_desktop.packet.receipt import receipt
from carenav_desktop.packet.write import write_packet


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A packet opened by age, with enough files that names and sizes vary."""
    folder = tmp_path_factory.mktemp("packet")
    plan = packet_plan(
        [document(number, noise(number, number * 7_000)) for number in range(1, 12)],
        [instance(1, series, number, noise(number, 3_000)) for series in (1, 2) for number in range(1, 30)],
    )
    packet = written(folder, plan).folder / "packet.age"
    (folder / "key.txt").write_text(f"# reviewer\n{IDENTITY.secret}\n")
    command = [peers.need("age"), "-d", "-i", str(folder / "key.txt"), "-o", str(folder / "packet.zip"), str(packet)]
    subprocess.run(command, check=True, capture_output=True)
    return folder / "packet.zip"


def test_unzip_and_the_standard_library_find_no_fault(archive: Path) -> None:
    subprocess.run([peers.need("unzip"), "-tq", archive], check=True, capture_output=True)
    subprocess.run([sys.executable, "-m", "zipfile", "-t", str(archive)], check=True, capture_output=True)


def test_java_unpacks_what_the_manifest_lists(archive: Path, tmp_path: Path) -> None:
    subprocess.run([peers.need("jar"), "x"], input=archive.read_bytes(), cwd=tmp_path, check=True, capture_output=True)
    manifest = json.loads((tmp_path / "MANIFEST.JSN").read_bytes())
    series = [one for study in manifest["studies"] for one in study["series"]]
    listed = [*manifest["items"], *manifest["made_files"], *(file for one in series for file in one["files"])]
    assert len(listed) == 11 + 58 + 6
    assert {one["path"]: (tmp_path / one["path"]).stat().st_size for one in listed} == {
        one["path"]: one["size"] for one in listed
    }


def test_the_receipt_can_be_made_again_with_standard_tools(tmp_path: Path) -> None:
    result = written(tmp_path, small_plan())
    (tmp_path / "key.txt").write_text(IDENTITY.secret)
    age, packet = peers.need("age"), result.folder / "packet.age"
    script = (
        f"'{age}' -d -i key.txt -o packet.zip '{packet}' && unzip -q packet.zip -d all && cd all"
        " && find . -type f | sed 's|^./||' | LC_ALL=C sort | xargs sha256sum | sed 's|  | |' | sha256sum"
    )
    made = subprocess.run(["sh", "-c", script], cwd=tmp_path, check=True, capture_output=True, text=True).stdout.upper()
    assert f"{made[:4]}-{made[4:8]}" == result.receipt


def test_the_receipt_does_not_depend_on_the_order_or_on_repeats() -> None:
    lines = [("B.TXT", "1" * 64), ("A.TXT", "2" * 64), ("A.TXT", "1" * 64)]
    assert receipt(lines) == receipt([*reversed(lines), lines[0]])
    assert receipt(lines) != receipt(lines[:2])


def test_age_opens_a_packet_with_the_passphrase_that_is_printed(tmp_path: Path) -> None:
    passphrase = "0123-4567-8901-2345-6789-0123"
    plan = packet_plan([document(1, b"x")])
    result = write_packet(plan, tmp_path, Key(passphrase=passphrase), None, SilentContext())
    command = [peers.need("age"), "-d", "-o", "packet.zip", "packet.age"]
    assert at_terminal(command, [passphrase], result.folder) == 0
    subprocess.run([peers.need("unzip"), "-tq", "packet.zip"], cwd=result.folder, check=True, capture_output=True)
