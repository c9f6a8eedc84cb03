"""The report of the latest import as a table and as a text, from the command line, in both languages."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from source_builders import text_pdf

import command_line


@pytest.fixture
def library(tmp_path: Path) -> Path:
    command_line.answer("--library", tmp_path / "library", "case", "new", "--name", "Rivera, Elena")
    return tmp_path / "library"


def test_the_report_of_the_latest_import_is_a_table_and_a_text(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disc = tmp_path / "disc"
    disc.mkdir()
    (disc / "letter.pdf").write_bytes(text_pdf("Letter"))
    (disc / "=cmd.txt").write_bytes(b"")
    (disc / "AUTORUN.INF").write_bytes(b"x")
    (disc / "view.exe").write_bytes(b"MZ\x90\0\3\0\0\0" + bytes(200))
    done = command_line.answer("--library", library, "import", 1, disc)
    table, text = tmp_path / "report.csv", tmp_path / "report.txt"
    assert command_line.answer("--library", library, "report", 1, "--csv", table, "--text", text) == done
    rows = list(csv.reader(table.read_text(encoding="utf-8-sig").splitlines()))
    assert rows[0] == ["File", "Outcome", "Why"]
    assert [row[:2] for row in rows[1:]] == [
        [f"{disc}/=cmd.txt", "Left out"],
        [f"{disc}/AUTORUN.INF", "Left out"],
        [f"{disc}/letter.pdf", "Copied in"],
        [f"{disc}/view.exe", "Left out"],
    ]
    said = text.read_text(encoding="utf-8-sig").splitlines()
    assert said[0] == "Found 4 = Copied in 1 + Already here 0 + Left out 3 + Failed 0"
    assert said[1].startswith("A program for looking at pictures")
    assert f"  {disc}/=cmd.txt: The file is empty." in said
    assert [one["reason"] for one in done["remarks"]] == ["viewer_without_images"]
    monkeypatch.setitem(command_line.ENVIRONMENT, "LC_ALL", "zh_CN.UTF-8")
    command_line.answer("--library", library, "report", 1, "--text", text)
    assert text.read_text(encoding="utf-8-sig").startswith("共找到 4 = 已导入 1 + 已有 0 + 未导入 3 + 失败 0\n")


def test_no_report_and_no_place_for_one_are_said(library: Path, tmp_path: Path) -> None:
    assert command_line.run("--library", library, "report", 1)[1]["error"] == "report_none"
    (tmp_path / "letter.pdf").write_bytes(text_pdf("Letter"))
    command_line.answer("--library", library, "import", 1, tmp_path / "letter.pdf")
    nowhere = tmp_path / "nothing" / "report.csv"
    status, said, _ = command_line.run("--library", library, "report", 1, "--csv", nowhere)
    assert (status, said["error"]) == (1, "report_not_saved")
