"""The command line does the whole job, and says in one sentence what it could not do."""

from __future__ import annotations

import os
import stat
import zipfile
from pathlib import Path

import pytest
from source_builders import ct_series, text_pdf

import command_line
import dicom_builders

QUESTION = "Is the operation planned for 3 Dec 2026 the right next step, or should treatment with tablets come first?"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    said = command_line.answer("--library", folder, "case", "new", "--name", "Rivera, Elena", "--born", "1961-05-09")
    assert said == {"case": 1}
    return folder


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """One CT series, a paper, the same paper again, an empty file and a ZIP with another paper."""
    folder = tmp_path / "source"
    ct_series(folder / "disc", count=5, name="RIVERA^ELENA", born="19610509")
    (folder / "report.pdf").write_bytes(text_pdf("CT report", "Exam date: 2026-09-14"))
    (folder / "again.pdf").write_bytes(text_pdf("CT report", "Exam date: 2026-09-14"))
    (folder / "empty.pdf").touch()
    with zipfile.ZipFile(folder / "mail.zip", "w") as archive:
        archive.writestr("letter.pdf", text_pdf("Clinic letter, 2 Oct 2026"))
    return folder


def test_an_import_reports_every_file_and_adds_up(library: Path, source: Path) -> None:
    status, report, _ = command_line.run("--library", library, "import", 1, source)
    assert status == 0
    assert (report["found"], report["imported"], report["duplicate"], report["skipped"], report["failed"]) == (
        9, 7, 1, 1, 0,
    )  # fmt: skip
    assert len(report["files"]) == report["found"]
    assert (report["studies"], report["series"], report["instances"], report["documents"]) == (1, 1, 5, 2)
    assert [one["reason"] for one in report["files"] if one["outcome"] == "skipped"] == ["empty_file"]


def test_the_same_source_again_imports_nothing(library: Path, source: Path) -> None:
    command_line.answer("--library", library, "import", 1, source)
    again = command_line.answer("--library", library, "import", 1, source)
    assert again["imported"] == 0
    assert again["duplicate"] == 8


def test_the_name_of_the_case_needs_no_decision_and_files_without_a_name_need_one(library: Path, source: Path) -> None:
    command_line.answer("--library", library, "import", 1, source)
    people = command_line.answer("--library", library, "identity", 1)["people"]
    assert {(tuple(one["names"]), one["files"], one["decision"]) for one in people} == {
        (("RIVERA^ELENA",), 5, "same"),
        ((), 2, "open"),
    }


def test_an_undecided_person_and_a_missing_question_block_the_export(
    library: Path, source: Path, tmp_path: Path
) -> None:
    command_line.answer("--library", library, "import", 1, source)
    status, said, error = command_line.run("--library", library, "export", 1, tmp_path / "out")
    assert (status, said["error"]) == (1, "export_identity_open")
    assert error.count("\n") == 1
    command_line.decide_all(library, 1)
    status, said, _ = command_line.run("--library", library, "export", 1, tmp_path / "out")
    assert (status, said["error"]) == (1, "export_no_question")


def test_from_files_to_a_packet_that_opens(library: Path, source: Path, tmp_path: Path) -> None:
    command_line.answer("--library", library, "import", 1, source)
    command_line.decide_all(library, 1)
    question = command_line.answer("--library", library, "question", 1, "--set", QUESTION)
    assert (question["version"], question["checks"]) == (1, [])
    records = command_line.answer("--library", library, "records", 1)["records"]
    record = next(one for one in records if one["name"] == "again.pdf")
    said = command_line.answer(
        "--library", library, "record", "set", record["id"], "--kind", "imaging_report", "--date", "2026-09-14",
        "--place", "City Hospital", "--modality", "CT", "--region", "chest",
    )  # fmt: skip
    assert said["confirmed"]
    passphrase = tmp_path / "secret" / "pass.txt"
    passphrase.parent.mkdir()
    done = command_line.answer("--library", library, "export", 1, tmp_path / "out", "--passphrase-file", passphrase)
    assert done["verified"]
    assert done["instances"] == 5
    if os.name == "posix":
        assert stat.S_IMODE(passphrase.stat().st_mode) == 0o600
    first = command_line.answer("--library", library, "export", 1, tmp_path / "first", "--stage", "first")
    assert (first["instances"], first["stage"], first["verified"]) == (0, "first", True)
    checked = command_line.answer("verify", done["packet"], "--passphrase-file", passphrase)
    assert checked == {"ok": True, "files": done["files"], "receipt": done["receipt"]}
    opened = tmp_path / "opened"
    command_line.answer("open", done["packet"], opened, "--passphrase-file", passphrase)
    assert (opened / "DICOM/PA000001/ST000001/SE000001/IM000005").is_file()
    assert (opened / "COVER.PDF").read_bytes().startswith(b"%PDF-")
    assert command_line.answer("--library", library, "question", 1)["version"] == 1
    assert command_line.answer("--library", library, "question", 1, "--set", QUESTION + " Why?")["version"] == 2


def test_a_wrong_passphrase_is_one_sentence_and_nothing_is_written(library: Path, source: Path, tmp_path: Path) -> None:
    command_line.answer("--library", library, "import", 1, source)
    command_line.decide_all(library, 1)
    command_line.answer("--library", library, "question", 1, "--set", QUESTION)
    done = command_line.answer("--library", library, "export", 1, tmp_path / "out")
    assert len(done["passphrase"]) == 29
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("0000-0000-0000-0000-0000-0000")
    status, said, error = command_line.run("open", done["packet"], tmp_path / "opened", "--passphrase-file", wrong)
    assert (status, said["error"], error.count("\n")) == (1, "seal_wrong_passphrase", 1)
    assert not (tmp_path / "opened").exists()


def test_a_passphrase_file_inside_the_packet_folder_is_refused(library: Path, source: Path, tmp_path: Path) -> None:
    command_line.answer("--library", library, "import", 1, source)
    out = tmp_path / "out"
    status, said, _ = command_line.run("--library", library, "export", 1, out, "--passphrase-file", out / "pass.txt")
    assert (status, said["error"]) == (1, "export_passphrase_inside")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("import", 1, "no such folder"), "source_missing"),
        (("import", 7, "."), "case_unknown"),
        (("record", "set", 9, "--kind", "lab_report"), "record_unknown"),
        (("record", "set", 9, "--kind", "poem"), "kind_unknown"),
        (("record", "set", 9, "--kind", "lab_report", "--date", "31 Feb"), "date_invalid"),
        (("case", "new", "--name", "  "), "case_name_empty"),
        (("identity", 1, "--same", 99), "person_unknown"),
        (("names", 1, "--set", "morse"), "character_set_unknown"),
        (("names", 1, "--set", "big5", "--medium", "nowhere"), "medium_unknown"),
        (("verify", "no such packet", "--passphrase-file", __file__), "packet_missing"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(library: Path, words: tuple[object, ...], code: str) -> None:
    status, said, error = command_line.run("--library", library, *words)
    assert (status, said["error"]) == (1, code)
    assert error == said["says"] + "\n"


def test_names_read_wrongly_are_shown_in_each_set_and_read_again(library: Path, tmp_path: Path) -> None:
    garbled = "王^大明".encode("big5").decode("latin_1")
    made = dicom_builders.ct(SpecificCharacterSet="ISO_IR 100", PatientName=garbled)
    (tmp_path / "IM1").write_bytes(dicom_builders.part10(made))
    command_line.answer("--library", library, "import", 1, tmp_path / "IM1")
    [medium] = command_line.answer("--library", library, "names", 1)["media"]
    assert (medium["set"], medium["files"], medium["doubtful"]) == ("as_written", 1, 1)
    assert medium["reads"]["big5"] == [{"what": "name", "text": "王^大明", "fits": True}]
    [medium] = command_line.answer("--library", library, "names", 1, "--set", "big5", "--medium", tmp_path)["media"]
    assert (medium["set"], medium["doubtful"]) == ("big5", 0)
    [person] = command_line.answer("--library", library, "identity", 1)["people"]
    assert person["names"] == ["王^大明"]


def test_wrong_words_are_wrong_usage(tmp_path: Path) -> None:
    assert command_line.run("--library", tmp_path, "fly")[0] == 2


def test_an_empty_folder_is_said_so(library: Path, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    status, said, _ = command_line.run("--library", library, "import", 1, tmp_path / "nothing")
    assert (status, said["error"]) == (1, "source_empty")


def test_files_of_somebody_else_stay_at_home(library: Path, tmp_path: Path) -> None:
    ct_series(tmp_path / "ours", count=2, name="RIVERA^ELENA", born="19610509")
    ct_series(tmp_path / "theirs", count=3, name="SMITH^JOHN", born="19500101", study="1.2.826.0.1.8")
    command_line.answer("--library", library, "import", 1, tmp_path / "ours", tmp_path / "theirs")
    people = command_line.answer("--library", library, "identity", 1)["people"]
    other = next(one["id"] for one in people if one["names"] == ["SMITH^JOHN"])
    command_line.answer("--library", library, "identity", 1, "--not-ours", other)
    command_line.answer("--library", library, "question", 1, "--set", QUESTION)
    done = command_line.answer("--library", library, "export", 1, tmp_path / "out")
    assert (done["instances"], done["stage"]) == (2, "all")
    words = ("--library", library, "export", 1, tmp_path / "first", "--stage", "first")
    assert command_line.run(*words)[1]["error"] == "export_no_key_report"


def test_the_desk_reads_a_disc_and_says_who_is_on_it_without_taking_anything_in(library: Path, source: Path) -> None:
    status, said, _ = command_line.run("--library", library, "intake", source)
    assert (status, said["media"], said["papers"], said["unreadable"]) == (0, ["source"], 3, [])
    (person,) = said["people"]
    assert (person["names"], person["born"], person["files"]) == (["RIVERA^ELENA"], "19610509", 5)
    assert [one["name"] for one in person["cases"]] == ["Rivera, Elena"]
    assert [(one["series"], one["instances"]) for one in person["studies"]] == [(1, 5)]
    assert command_line.answer("--library", library, "case", "list")["cases"][0]["studies"] == 0


def test_a_stranger_is_described_marked_not_ours_and_put_away_whole(library: Path, source: Path) -> None:
    ct_series(source / "disc" / "B", count=2, name="OKAFOR^DANIEL", born="19590711", study="1.2.9")
    command_line.answer("--library", library, "import", 1, source)
    people = command_line.answer("--library", library, "identity", 1)["people"]
    (other,) = [one for one in people if one["names"] == ["OKAFOR^DANIEL"]]
    assert (other["studies"], other["seen_on"]) == (1, [{"name": "source", "files": 2}])
    assert {"person.other_name", "person.other_birth"} <= {one["code"] for one in other["remarks"]}
    command_line.answer("--library", library, "identity", 1, "--not-ours", other["id"])
    command_line.answer("--library", library, "trash", "put", "person", other["id"])
    left = command_line.answer("--library", library, "identity", 1)["people"]
    assert other["id"] not in {one["id"] for one in left}
    assert command_line.answer("--library", library, "trash", "empty") == {"deleted": 1}


def test_a_scan_is_marked_and_the_name_on_a_paper_said(library: Path, source: Path) -> None:
    command_line.answer("--library", library, "import", 1, source)
    study = command_line.answer("--library", library, "case", "show", 1)["studies"][0]["id"]
    assert command_line.answer("--library", library, "study", "mark", study, "baseline")["before"] == ""
    assert command_line.answer("--library", library, "case", "show", 1)["studies"][0]["role"] == "baseline"
    paper = command_line.answer("--library", library, "records", 1)["records"][0]["id"]
    words = ("record", "set", paper, "--kind", "other", "--name", "Daniel Okafor")
    command_line.answer("--library", library, *words)
    people = command_line.answer("--library", library, "identity", 1)["people"]
    assert ["Daniel Okafor"] in [one["names"] for one in people]
