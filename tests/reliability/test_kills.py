"""The whole program, reading process and all, killed at a random moment: the next run completes the work."""

from __future__ import annotations

import random
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from source_builders import ct_series, text_pdf

import command_line

KILLS = 2


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A folder large enough that an import takes a while: 80 images and 20 papers."""
    folder = tmp_path / "source"
    ct_series(folder / "disc", count=80, rows=256, columns=256)
    for number in range(20):
        (folder / f"paper {number}.pdf").write_bytes(text_pdf(f"Clinic letter {number}, 12 Sep 2026"))
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return new_library(tmp_path / "library")


def new_library(folder: Path) -> Path:
    """A library with one empty case."""
    command_line.answer("--library", folder, "case", "new", "--name", "Test Person")
    return folder


def killed_after(seconds: float, *words: object) -> bool:
    """Start a command, kill it after a while; true when it had not ended by itself."""
    process = command_line.start(*words)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True
    return False


def duration(*words: object) -> float:
    """How long a command takes when nobody disturbs it, so that a kill can be aimed at its middle."""
    begun = time.monotonic()
    command_line.answer(*words)
    return time.monotonic() - begun


def test_a_killed_import_leaves_a_whole_library_and_the_next_one_completes(source: Path, tmp_path: Path) -> None:
    dice = random.Random(20261123)
    killed = 0
    undisturbed = duration("--library", new_library(tmp_path / "undisturbed"), "import", 1, source)
    for number in range(KILLS):
        library = new_library(tmp_path / f"library {number}")
        moment = dice.uniform(0.3, 0.9) * undisturbed
        killed += killed_after(moment, "--library", library, "import", 1, source)
        assert command_line.answer("--library", library, "check", "--full")["problems"] == []
        report = command_line.answer("--library", library, "import", 1, source)
        assert report["found"] == 100 == report["imported"] + report["duplicate"]
        held = command_line.answer("--library", library, "case", "show", 1)
        assert sum(one["instances"] for one in held["studies"]) == 80
        assert held["records"] == 20
        assert list((library / "tmp").iterdir()) == []
    assert killed, "the moments were too late to hit the import"


def test_a_killed_export_leaves_nothing_under_the_name_of_a_packet(source: Path, library: Path, tmp_path: Path) -> None:
    command_line.answer("--library", library, "import", 1, source)
    command_line.decide_all(library, 1)
    command_line.answer("--library", library, "question", 1, "--set", "Is surgery on 3 Dec 2026 right, or is waiting?")
    usual = duration(
        "--library", library, "export", 1, tmp_path / "undisturbed", "--passphrase-file", tmp_path / "first"
    )
    out = tmp_path / "out"
    dice = random.Random(20261124)
    killed = 0
    for number in range(KILLS):
        words = ("--library", library, "export", 1, out, "--passphrase-file", tmp_path / f"pass {number}")
        if killed_after(dice.uniform(0.3, 0.95) * usual, *words):
            killed += 1
            assert command_line.answer("--library", library, "check", "--full")["problems"] == []
        for packet in out.glob("Review packet*"):
            checked = command_line.answer("verify", packet, "--passphrase-file", tmp_path / f"pass {number}")
            assert checked["ok"]
            shutil.rmtree(packet)
    done = command_line.answer("--library", library, "export", 1, out, "--passphrase-file", tmp_path / "last")
    assert done["verified"]
    assert done["instances"] == 80
    assert [one.name for one in out.iterdir()] == [Path(done["packet"]).name]
    assert killed, "the moments were too late to hit the export"
