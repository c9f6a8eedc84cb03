"""The whole program, reading process and all, killed at a random moment: the next run completes the work."""

from __future__ import annotations

import random
import subprocess
from contextlib import suppress
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


def new_library(folder: Path) -> Path:
    """A library with one empty case."""
    command_line.answer("--library", folder, "case", "new", "--name", "Test Person")
    return folder


def killed_with(copies: int, library: Path, *words: object) -> bool:
    """Start a command, kill it when so many copies wait for their names; true when it had not ended by itself."""
    process = command_line.start("--library", library, *words)
    while len(list((library / "tmp").glob("*.part"))) < copies:
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.002)
            return False
    process.kill()
    process.wait()
    return True


def test_a_killed_import_leaves_a_whole_library_and_the_next_one_completes(source: Path, tmp_path: Path) -> None:
    dice = random.Random(20261123)
    killed = 0
    for number in range(KILLS):
        library = new_library(tmp_path / f"library {number}")
        killed += killed_with(dice.randrange(1, 90), library, "import", 1, source)
        assert command_line.answer("--library", library, "check", "--full")["problems"] == []
        report = command_line.answer("--library", library, "import", 1, source)
        assert report["found"] == 100 == report["imported"] + report["duplicate"]
        held = command_line.answer("--library", library, "case", "show", 1)
        assert sum(one["instances"] for one in held["studies"]) == 80
        assert held["records"] == 20
        assert list((library / "tmp").iterdir()) == []
    assert killed, "the import was too quick to be killed"
