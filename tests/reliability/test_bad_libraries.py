"""A folder that is no library, or one that was damaged, is refused in one sentence and kept as it is."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from source_builders import text_pdf
from storage_disks import read_only_folder

from carenav_desktop.cli import main
from carenav_desktop.storage.folder import APPLICATION_ID


def write(folder: Path, at: int, content: bytes) -> None:
    with (folder / "library.sqlite").open("r+b") as file:
        file.seek(at)
        file.write(content)


def foreign(version: int) -> Callable[[Path], None]:
    """Another program's database in the place of ours."""

    def replace(folder: Path) -> None:
        (folder / "library.sqlite").unlink()
        made = sqlite3.connect(folder / "library.sqlite")
        made.execute("CREATE TABLE bookmarks (place TEXT)")
        made.execute(f"PRAGMA user_version={version}")
        made.commit()
        made.close()

    return replace


def emptied(folder: Path) -> None:
    """A database that bears our mark and holds nothing."""
    foreign(0)(folder)
    made = sqlite3.connect(folder / "library.sqlite")
    made.execute(f"PRAGMA application_id={APPLICATION_ID}")
    made.execute("PRAGMA journal_mode=WAL")
    made.close()


def manifest(text: str) -> Callable[[Path], object]:
    """`library.json` and its copy with this in them."""
    return lambda folder: [file.write_text(text) for file in manifests(folder)]


def manifests(folder: Path) -> list[Path]:
    return [folder / "library.json", folder / "backups" / "library.json"]


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (lambda folder: write(folder, 20, os.urandom(80)), "library_damaged"),
        (lambda folder: write(folder, 0, bytes(100)), "library_damaged"),
        (lambda folder: [write(folder, at, b"\xa5" * 4096) for at in range(4096, 90_000, 8192)], "library_damaged"),
        (lambda folder: os.truncate(folder / "library.sqlite", 5000), "library_damaged"),
        (lambda folder: (folder / "library.sqlite").unlink(), "library_damaged"),
        (foreign(0), "library_damaged"),
        (foreign(1), "library_damaged"),
        (emptied, "library_damaged"),
        (manifest('{"format": 1, "minimum_reader": 1e999}'), "library_damaged"),
        (manifest("[" * 200_000), "library_damaged"),
        (manifest('{"format": "one"}'), "library_damaged"),
        (manifest('{"format": 99, "minimum_reader": 1}'), "library_newer"),
        (lambda folder: [file.unlink() for file in manifests(folder)], "library_not_a_library"),
    ],
)
def test_what_is_wrong_with_a_library_is_said_and_nothing_is_written_over(
    console: Callable, library: Path, harm: Callable[[Path], object], code: str
) -> None:
    harm(library)
    before = {path: path.read_bytes() for path in library.rglob("*") if path.is_file() and path.suffix != ".lock"}
    assert console("case", "list").refusal() == code
    assert {path: path.read_bytes() for path in before} == before


def test_a_folder_that_cannot_be_written_is_said_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with read_only_folder(tmp_path) as folder:
        assert main(["--json", "--library", str(folder / "library"), "case", "list"]) == 1
    assert json.loads(capsys.readouterr().out)["error"] == "library_not_writable"


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (lambda original: original.unlink(), "original_missing"),
        (lambda original: original.write_bytes(original.read_bytes()[:-1]), "original_size"),
        (lambda original: original.write_bytes(original.read_bytes().replace(b"%%EOF", b"%%EOG")), "original_changed"),
    ],
)
def test_a_harmed_original_is_named_and_nothing_is_handed_over(
    console: Callable, library: Path, tmp_path: Path, harm: Callable[[Path], object], code: str
) -> None:
    paper = tmp_path / "letter.pdf"
    paper.write_bytes(text_pdf("Clinic letter, 12 Sep 2026"))
    console("import", 1, paper)
    console("identity", 1, "--same", 1)
    console("question", 1, "--set", "Is surgery on 3 Dec 2026 right, or is waiting?")
    harm(next(one for one in (library / "originals").rglob("*") if one.is_file()))
    said = console("check", "--full")
    assert (said.status, [one["code"] for one in said.answer["problems"]]) == (3, [code])
    assert said.answer["problems"][0]["says"].endswith(".")
    out = tmp_path / "out"
    assert console("export", 1, out, "--recipient", RECIPIENT).refusal() == "export_original_damaged"
    assert list(out.iterdir()) == []
    if code != "original_changed":  # looks whole without reading all of it: from a backup, says the check
        assert console("import", 1, paper).answer["failed"] == 0
        assert console("check", "--full").answer["ok"]


RECIPIENT = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
