"""Scripts learn what a disc lists and which series may be incomplete, in figures and in words."""

from __future__ import annotations

from pathlib import Path

import directory_builders as d
import pytest
from source_builders import ct_series

import command_line
from carenav_desktop.cli import main


@pytest.fixture
def disc(tmp_path: Path) -> Path:
    """A disc with ten of its twelve slices."""
    folder = tmp_path / "disc"
    ct_series(folder / "CT", count=12)
    (folder / "DICOMDIR").write_bytes(d.index_of(folder))
    for lost in ("IM000004", "IM000012"):
        (folder / "CT" / lost).unlink()
    return folder


def test_what_a_disc_lists_and_what_lacks_is_told_as_figures(
    tmp_path: Path, disc: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = ("--library", tmp_path / "library")
    command_line.answer(*library, "case", "new", "--name", "Jane Doe")
    report = command_line.answer(*library, "import", 1, disc)
    assert report["found"] == report["imported"] == 11
    [listed] = report["lists"]
    assert (listed["here"], listed["listed"], listed["example"]) == (10, 12, "CT/IM000004")
    assert listed["says"] == "CT, part 1: 10 of 12 listed images are here; 2 are not, for example IM000004."
    [study] = command_line.answer(*library, "studies", 1)["studies"]
    [series] = study["series"]
    assert study["may_be_incomplete"]
    assert (series["instances"], series["listed"], series["listed_here"]) == (10, 12, 10)
    assert series["gaps"] == [{"before": 3, "after": 5, "missing": 1, "places": None}]
    assert series["says"][0] == "May be incomplete: nothing between image 3 and image 5 (one is missing)."
    lines = {one["id"]: one for one in command_line.answer(*library, "checklist", 1)["items"]}
    assert lines["CR3:1"]["next"] == "Ask for the missing images"
    table, text = tmp_path / "report.csv", tmp_path / "report.txt"
    command_line.answer(*library, "report", 1, "--csv", table, "--text", text)
    for file in (table, text):
        assert listed["says"] in file.read_text(encoding="utf-8-sig")
    assert main(["--library", str(tmp_path / "library"), "studies", "1"]) == 0
    shown = capsys.readouterr().out
    assert "instances 10" in shown and "may_be_incomplete" in shown and "before 3 | after 5 | missing 1" in shown
    assert "False" not in shown and "True" not in shown
