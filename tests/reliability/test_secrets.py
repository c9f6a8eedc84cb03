"""What people type, and what their files say, reaches no log, no report, no command line and no environment."""

from __future__ import annotations

import faulthandler
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fuzz import planted
from source_builders import text_pdf

import command_line
import dicom_builders
import peers
from carenav_desktop import logs
from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.intake import reading
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.support import support_report
from carenav_desktop.services.workspace import workspace

MARK = "Qzx7vj"
#: A program with a fault: the first question that is written raises with all that it knows.
FAULTY = """
import sys
from carenav_desktop.services import questions
def broken(ws, case_id, text, *more, **named):
    raise RuntimeError(f"{ws.library.folder}: {text}") from ValueError(text)
questions.write_question = broken
import carenav_desktop.cli.cases as cases
if hasattr(cases, "write_question"):
    cases.write_question = broken
from carenav_desktop.__main__ import command_line
sys.exit(command_line())
"""
_EXEC = re.compile(r"execve(?:at)?\(.*")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="looks at processes as POSIX shows them")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder whose very name is marked, with 200 KB of marks in names, tags and texts."""
    folder = tmp_path / f"{MARK} source"
    folder.mkdir()
    for number in range(20):
        (folder / f"{MARK * 10} {number}.txt").write_text(f"{number} " + f"{MARK} " * 1500)
    (folder / f"{MARK}.pdf").write_bytes(text_pdf(f"{MARK} letter", "12 Sep 2026"))
    tags = dict.fromkeys(("PatientName", "PatientID", "StudyDescription", "InstitutionName", "AccessionNumber"), MARK)
    (folder / "IM1").write_bytes(dicom_builders.part10(dicom_builders.ct(**tags)))
    (folder / f"{MARK} broken.dcm").write_bytes(dicom_builders.part10(dicom_builders.ct(**tags))[:300])
    (folder / f"{MARK} broken.zip").write_bytes(b"PK\3\4" + MARK.encode() * 100)
    (tmp_path / f"{MARK}.json").write_text(json.dumps({"schema": 1, "kind": MARK, "items": [{"id": MARK}]}))
    (tmp_path / "pass.txt").write_text(f"{MARK} one two three four five six")
    (tmp_path / "wrong.txt").write_text(f"{MARK} no")
    return folder


def environment(tmp_path: Path) -> dict[str, str]:
    return {**command_line.ENVIRONMENT, "XDG_STATE_HOME": str(tmp_path / "state"), "HOME": str(tmp_path / "home")}


def written(tmp_path: Path) -> dict[Path, bytes]:
    """Everything in the folders where programs of this user keep state."""
    folders = (tmp_path / "state", tmp_path / "home")
    return {path: path.read_bytes() for one in folders for path in one.rglob("*") if path.is_file()}


def test_a_whole_job_with_failures_leaves_no_mark_outside_the_library(place: Path, tmp_path: Path) -> None:
    """Every program that is started is watched by strace: its words, its environment, and what it writes."""
    library, out = tmp_path / f"{MARK} library", tmp_path / f"{MARK} out"
    trace = tmp_path / "trace"
    started: list[str] = []

    def run(*words: object, program: tuple[str, ...] = ("-m", "carenav_desktop")) -> tuple[int, dict[str, object]]:
        watch = [
            peers.need("strace"),
            "-f",
            "--seccomp-bpf",
            "-qq",
            "-v",
            "-s",
            "100000",
            "-e",
            "trace=execve,execveat",
            "-o",
        ]
        done = subprocess.run(
            [*watch, str(trace), sys.executable, *program, "--json", "--library", str(library), *map(str, words)],
            env=environment(tmp_path),
            capture_output=True,
            text=True,
            check=False,
        )
        started.extend(_EXEC.findall(trace.read_text(errors="replace"))[1:])  # the first is what the user typed
        return done.returncode, json.loads(done.stdout) if done.stdout else {}

    assert run("case", "new", "--name", MARK, "--born", "1970-01-01")[0] == 0
    status, report = run("import", 1, place)
    assert (status, report["failed"]) == (3, 2)
    assert run("import", 1, tmp_path / MARK)[1]["error"] == "source_missing"
    people = run("identity", 1)[1]["people"]
    assert run("identity", 1, "--same", *(one["id"] for one in people if one["decision"] == "open"))[0] == 0  # type: ignore[attr-defined]
    status, _ = run("question", 1, "--set", MARK, program=("-c", FAULTY))
    assert status == 1
    assert run("question", 1, "--set", f"Is {MARK} right?")[0] == 0
    to = ("--to", MARK, "--line", "B09")
    assert run("intake", place)[0] == 3
    assert run("lists", "add", tmp_path / f"{MARK}.json")[1]["error"] == "list_not_usable"
    assert run("checklist", 1, "--level", "B11", "forbidden", MARK)[0] == 0
    assert run("letter", 1, tmp_path / f"{MARK}.txt", *to, "--address", MARK, "--contact", MARK)[0] == 0
    assert run("letter", 1, tmp_path / f"{MARK}.txt", *to)[0] == 1
    assert run("requests", "add", 1, *to, "--person", MARK, "--note", MARK, "--reminder", "2026-12-01")[0] == 0
    assert run("requests", "end", 1, 1, "refused", "--note", MARK)[0] == 0
    assert run("report", 1, "--csv", tmp_path / MARK / "report.csv")[1]["error"] == "report_not_saved"
    status, packet = run("export", 1, out, "--passphrase-file", tmp_path / "pass.txt")
    assert status == 0
    assert run("verify", packet["packet"], "--passphrase-file", tmp_path / "wrong.txt")[1]["error"] == (
        "seal_wrong_passphrase"
    )
    assert run("check", "--full")[0] == 0
    locked = run("library", "lock", "--passphrase-file", tmp_path / "pass.txt")[1]
    wrong = run("--library-passphrase-file", tmp_path / "wrong.txt", "case", "list")[1]
    assert wrong["error"] == "library_wrong_passphrase"
    status, support = run("--library-passphrase-file", tmp_path / "pass.txt", "support")
    assert status == 0

    said = json.dumps(support)
    for event in ("app.started", "library.opened", "import.finished", "export.finished", "library.checked"):
        assert event in said
    assert "app.bug RuntimeError" in said
    assert "< ValueError" in said
    assert "error.shown code=seal_wrong_passphrase" in said
    assert "error.shown code=library_wrong_passphrase" in said
    secrets = (MARK, str(locked["recovery"]), str(tmp_path))
    assert [one for one in secrets if one in said] == []
    assert len(started) >= 2, "no reading process was seen"
    assert [one for one in started if MARK in one or secrets[1] in one] == []
    log = written(tmp_path)
    assert any(path.name == "events.log" for path in log)
    assert [path for path, content in log.items() if any(one.encode() in content for one in secrets)] == []


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    logs.start(tmp_path / "log")
    yield tmp_path / "log"
    logs.stop()
    faulthandler.enable(sys.__stderr__)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_reading_processes_are_told_nothing_and_leave_no_memory_behind(place: Path, tmp_path: Path, log: Path) -> None:
    with workspace(tmp_path / f"{MARK} library") as ws:
        create_case(ws, MARK)
        import_records(ws, 1, [place], SilentContext())
        assert ws.reader.protection
        assert ws.reader._child is not None
        shown = Path(f"/proc/{ws.reader._child._process.pid}")
        for name in ("cmdline", "environ", "comm"):
            assert MARK.encode() not in (shown / name).read_bytes()
        for limits in (shown / "limits", Path("/proc/self/limits")):
            core = next(line for line in limits.read_text().splitlines() if line.startswith("Max core file size"))
            assert core.split()[4:6] == ["0", "0"]
        assert MARK not in support_report(ws)
    assert MARK.encode() not in b"".join(one.read_bytes() for one in log.iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="children that meet no crash reporter")
def test_the_death_of_a_reading_process_is_logged_by_its_cause(
    tmp_path: Path, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "serve", planted.crashing)
    paper = tmp_path / f"{MARK}.txt"
    paper.write_bytes(MARK.encode() + planted.TRIGGER)
    with reading.ReadingProcess() as process, paper.open("rb") as file:
        assert process.facts(file, FileFormat.TEXT, 7).unreadable
    assert [line.split(" ", 1)[1] for line in logs.lines(9)] == ["reading.died cause=signal status=-11"]
    assert MARK.encode() not in b"".join(one.read_bytes() for one in log.iterdir())
