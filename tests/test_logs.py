"""The log tells what happened in codes and numbers, holds no text of anybody, and never stops the program."""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from carenav_desktop import logs
from carenav_desktop.domain.dates import parse_date
from carenav_desktop.errors import Code

SECRET = "Doe, Jane"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    logs.start(tmp_path / "deep" / "log")
    yield tmp_path / "deep" / "log"
    logs.stop()
    faulthandler.enable(sys.__stderr__)


def test_an_event_is_one_line_of_moment_name_and_figures(folder: Path) -> None:
    logs.event("import.finished", imported=12, share=0.25, full=True, code=Code.DISK_FULL, program=(0, 1, 2))
    (line,) = (folder / "events.log").read_text().splitlines()
    moment, said = line.split(" ", 1)
    assert len(moment) == len("2026-11-20T10:11:12Z")
    assert said == "import.finished imported=12 share=0.25 full=True code=disk_full program=0.1.2"


@pytest.mark.parametrize("value", [SECRET, b"x", Path("/x"), ["x"], ("x",), None, ValueError("x")])
def test_a_text_has_no_way_into_the_log(folder: Path, value: object, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(TypeError):
        logs.event("import.finished", imported=1, name=value)  # type: ignore[arg-type]
    monkeypatch.setattr(logs, "strict", False)
    logs.event("import.finished", imported=1, name=value)  # type: ignore[arg-type]
    assert [line.split(" ", 1)[1] for line in logs.lines(9)] == ["import.finished imported=1"]


@pytest.mark.parametrize("name", [SECRET, "import", "", "import.finished\nx.y", "import.Finished", "../x.y"])
def test_the_name_of_an_event_is_no_way_in_either(folder: Path, name: str) -> None:
    with pytest.raises(ValueError, match="name of an event"):
        logs.event(name)
    assert logs.lines(9) == []


def test_a_bug_is_told_by_kind_and_place_without_its_words(folder: Path) -> None:
    def fail() -> None:
        try:
            parse_date(SECRET)
        except Exception as error:
            raise RuntimeError(SECRET) from error

    with pytest.raises(RuntimeError) as caught:
        fail()
    logs.bug("app.bug", caught.value)
    (line,) = logs.lines(9)
    assert "app.bug RuntimeError" in line
    assert "< CaseError domain.dates:" in line
    assert SECRET not in line
    assert "/" not in line


def test_full_files_are_set_aside_and_three_are_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_LARGEST", 2000)
    for number in range(500):
        logs.event("import.finished", imported=number)
    kept = sorted(folder.glob("events*"))
    assert [one.name for one in kept] == ["events.1.log", "events.2.log", "events.log"]
    assert all(one.stat().st_size < 2100 for one in kept)
    assert logs.lines(1)[0].endswith("imported=499")
    assert (folder / "events.1.log").read_text().splitlines()[-1].split("=")[1] == str(
        int((folder / "events.log").read_text().splitlines()[0].split("=")[1]) - 1
    )


def test_many_threads_write_whole_lines(folder: Path) -> None:
    threads = [
        threading.Thread(target=lambda: [logs.event("import.finished", imported=1) for _ in range(50)])
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    said = [line.split(" ", 1)[1] for line in logs.lines(1000)]
    assert said == ["import.finished imported=1"] * 400


def test_a_log_that_cannot_be_written_stops_nothing(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    logs.start(tmp_path / "file" / "log")
    logs.event("import.finished", imported=1)
    assert logs.lines(9) == []
    logs.start(folder)
    (folder / "events.log").mkdir()
    logs.event("import.finished", imported=1)
    logs.bug("app.bug", ValueError(SECRET))


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a disk that is always full")
def test_a_full_disk_stops_nothing(folder: Path) -> None:
    (folder / "events.log").symlink_to("/dev/full")
    logs.event("import.finished", imported=1)


def test_nothing_is_written_before_the_log_begins_and_after_it_ends(folder: Path) -> None:
    logs.stop()
    logs.event("import.finished", imported=1)
    assert not (folder / "events.log").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")
def test_a_crash_of_compiled_code_leaves_its_frames_and_no_memory(tmp_path: Path) -> None:
    program = (
        "import ctypes, resource, sys; from pathlib import Path; from carenav_desktop import logs\n"
        "logs.start(Path(sys.argv[1]))\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE), flush=True)\n"
        f"def broken(name): ctypes.string_at(0)\nbroken({SECRET!r})"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert done.stdout == "(0, 0)\n"
    assert done.returncode < 0
    fault = (tmp_path / "faults.log").read_text()
    assert "in broken" in fault
    assert SECRET not in fault
    assert [one.name for one in tmp_path.iterdir()] == ["faults.log"]
