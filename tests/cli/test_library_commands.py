"""The library on the command line: locked and unlocked, copied and brought back, made anew, its trash and its trail."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from source_builders import text_pdf

import command_line

PASSPHRASE = "seven quiet rivers under the orange bridge"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with one case and one paper."""
    folder = tmp_path / "library"
    command_line.answer("--library", folder, "case", "new", "--name", "李明", "--born", "1961-05-09")
    (tmp_path / "report.pdf").write_bytes(text_pdf("CT report", "Exam date: 2026-09-14"))
    command_line.answer("--library", folder, "import", 1, tmp_path / "report.pdf")
    return folder


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase.txt"
    file.write_text(PASSPHRASE + "\n", encoding="utf-8")
    return file


def test_a_locked_library_opens_with_its_passphrase_or_its_recovery_key_and_nothing_else(
    library: Path, secret: Path, tmp_path: Path
) -> None:
    locked = command_line.answer("--library", library, "library", "lock", "--passphrase-file", secret)
    status, _, said = command_line.run("--library", library, "case", "list")
    assert (status, "passphrase" in said) == (1, True)
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("another one\n")
    assert command_line.run("--library", library, "--library-passphrase-file", wrong, "case", "list")[0] == 1
    recovery = tmp_path / "key.txt"
    recovery.write_text(locked["recovery"].lower())
    for key in (secret, recovery):
        cases = command_line.answer("--library", library, "--library-passphrase-file", key, "case", "list")["cases"]
        assert [one["name"] for one in cases] == ["李明"]


def test_a_passphrase_for_a_new_library_locks_it_and_one_for_an_open_library_is_refused(
    library: Path, secret: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new"
    words = ("--library", new, "--library-passphrase-file", secret)
    command_line.answer(*words, "case", "new", "--name", "Ann")
    assert command_line.answer("--library", new, "library", "show")["locked"] is True
    status, answer, _ = command_line.run("--library", library, "--library-passphrase-file", secret, "case", "list")
    assert (status, answer["error"]) == (1, "library_not_locked")


def test_further_passphrases_come_and_go_and_the_lock_comes_off(library: Path, secret: Path, tmp_path: Path) -> None:
    command_line.answer("--library", library, "library", "lock", "--passphrase-file", secret)
    second = tmp_path / "second.txt"
    second.write_text("eleven green lanterns along the frozen harbour")
    words = ("--library", library, "--library-passphrase-file")
    slots = command_line.answer(*words, secret, "library", "add-slot", "Anna", "--passphrase-file", second)["slots"]
    added = next(one["slot"] for one in slots if one["label"] == "Anna")
    assert command_line.answer(*words, second, "case", "list")["cases"] != []
    command_line.answer(*words, secret, "library", "remove-slot", added)
    assert command_line.run(*words, second, "case", "list")[0] == 1
    command_line.answer(*words, secret, "library", "sheet", tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    command_line.answer(*words, secret, "library", "unlock")
    assert command_line.answer("--library", library, "check", "--full")["ok"] is True


def test_a_backup_is_brought_back_whole_and_only_then_the_library_is_removed(library: Path, tmp_path: Path) -> None:
    stick, again = tmp_path / "stick", tmp_path / "again"
    assert command_line.answer("--library", library, "library", "backup", stick)["copied"] > 0
    command_line.answer("--library", library, "library", "erase", stick)
    assert not (library / "library.sqlite").exists()
    command_line.answer("--library", again, "library", "restore", stick)
    assert command_line.answer("--library", again, "check", "--full")["ok"] is True
    assert [one["name"] for one in command_line.answer("--library", again, "records", 1)["records"]] == ["report.pdf"]


def test_a_catalogue_that_is_gone_is_made_anew(library: Path) -> None:
    (library / "library.sqlite").unlink()
    assert command_line.run("--library", library, "case", "list")[1]["error"] == "library_damaged"
    assert command_line.answer("--library", library, "library", "rebuild")["rows"] > 0
    assert command_line.answer("--library", library, "check", "--full")["ok"] is True
    assert command_line.answer("--library", library, "case", "list")["cases"][0]["records"] == 1


def test_the_trash_keeps_a_record_until_it_is_emptied(library: Path) -> None:
    record = command_line.answer("--library", library, "records", 1)["records"][0]["id"]
    command_line.answer("--library", library, "trash", "put", "record", record)
    assert command_line.answer("--library", library, "records", 1)["records"] == []
    command_line.answer("--library", library, "trash", "restore", "record", record)
    assert command_line.answer("--library", library, "records", 1)["records"][0]["id"] == record
    command_line.answer("--library", library, "trash", "put", "record", record)
    assert [one["kind"] for one in command_line.answer("--library", library, "trash", "list")["trash"]] == ["record"]
    assert command_line.answer("--library", library, "trash", "empty") == {"deleted": 1}
    assert list((library / "originals").rglob("*/*")) == []


def test_a_changed_trail_is_found_out(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "trail.jsonl"
    command_line.answer("--library", library, "trail", "--export", file)
    assert command_line.answer("--library", library, "trail", "--verify", file)["ok"] is True
    lines = file.read_text().splitlines()
    lines[0] = json.dumps({**json.loads(lines[0]), "item": "case:9"})
    file.write_text("\n".join(lines) + "\n")
    status, answer, _ = command_line.run("--library", library, "trail", "--verify", file)
    assert (status, answer["ok"], answer["first_bad"]) == (3, False, 1)


def test_a_report_for_those_who_help_holds_no_name(library: Path) -> None:
    report = "\n".join(command_line.answer("--library", library, "support")["report"])
    assert "李明" not in report
    assert str(library) not in report
