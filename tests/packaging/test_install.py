"""A wheel carries all the program needs: installed away from the source tree it does the whole job."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked wheel of this source tree."""
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", out], cwd=ROOT, check=True)
    (wheel,) = out.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(out / "site")
    return out / "site"


def test_the_installed_command_line_makes_a_verified_packet_of_the_sample(installed: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run(
        [sys.executable, "-m", "carenav_desktop", "--json", "demo", tmp_path],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert '"verified": true' in done.stdout
    (page,) = tmp_path.glob("Review packet */OPEN-ME.html")
    assert page.read_bytes() == (installed / "carenav_desktop" / "_generated" / "reader" / "OPEN-ME.html").read_bytes()


def test_the_wheel_names_both_programs(installed: Path) -> None:
    (entry_points,) = installed.glob("*.dist-info/entry_points.txt")
    text = entry_points.read_text(encoding="utf-8")
    assert "carenav = carenav_desktop.__main__:command_line" in text
    assert "carenav-desktop = carenav_desktop.__main__:main" in text


def test_the_wheel_has_forms_and_both_licences_of_fonts_and_no_scripts(installed: Path) -> None:
    generated = installed / "carenav_desktop" / "_generated"
    assert {one.stem for one in (ROOT / "ui" / "forms").glob("*.ui")} == {
        one.stem.removeprefix("ui_") for one in (generated / "forms").glob("ui_*.py")
    }
    assert len(list((generated / "resources" / "fonts").glob("OFL*.txt"))) == 2
    assert not list((generated / "resources").rglob("*.py"))


def test_the_wheel_has_every_resource_but_scripts_and_what_is_compiled(installed: Path) -> None:
    packed = installed / "carenav_desktop" / "_generated" / "resources"
    ours = (one for one in (ROOT / "resources").rglob("*") if one.is_file() and one.suffix not in (".py", ".pyc"))
    names = {one.relative_to(ROOT / "resources").as_posix() for one in ours}
    here = {one.relative_to(packed).as_posix() for one in packed.rglob("*") if one.is_file()}
    assert here == {one for one in names if not one.startswith("translations/")}


def test_a_source_distribution_has_the_reading_room_so_that_its_wheel_needs_no_node(tmp_path: Path) -> None:
    hatchling = [sys.executable, "-m", "hatchling", "build"]
    subprocess.run([*hatchling, "-t", "sdist", "-d", tmp_path], cwd=ROOT, check=True, capture_output=True)
    (packed,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(packed) as archive:
        assert not [one for one in archive.getnames() if "node_modules" in one]
        archive.extractall(tmp_path, filter="data")
    (source,) = (one for one in tmp_path.iterdir() if one.is_dir())
    nowhere = {**os.environ, "PATH": str(tmp_path / "no programs here")}
    subprocess.run(
        [*hatchling, "-t", "wheel", "-d", tmp_path], cwd=source, env=nowhere, check=True, capture_output=True
    )
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        page = archive.read("carenav_desktop/_generated/reader/OPEN-ME.html")
    assert page == (ROOT / "src" / "carenav_desktop" / "_generated" / "reader" / "OPEN-ME.html").read_bytes()
