"""Two programs at one library, and one library in the hands of a program that was killed."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest
from source_builders import ct_series

import command_line
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.packet.key import Key
from carenav_desktop.sealing.identities import new_identity
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.exporting import export_packet
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.questions import write_question
from carenav_desktop.services.workspace import workspace


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    command_line.answer("--library", folder, "case", "new", "--name", "Doe")
    return folder


@pytest.mark.parametrize(("language", "end"), [("C.UTF-8", "."), ("zh_CN.UTF-8", "。")])
def test_a_library_that_is_open_elsewhere_is_said_so_and_not_touched(library: Path, language: str, end: str) -> None:
    with workspace(library):
        before = {path: path.stat().st_mtime_ns for path in library.rglob("*")}
        done = subprocess.run(
            [sys.executable, "-m", "carenav_desktop", "--library", library, "import", "1", __file__],
            env={**command_line.ENVIRONMENT, "LC_ALL": language},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert {path: path.stat().st_mtime_ns for path in library.rglob("*")} == before
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.endswith(end + "\n")
    assert done.stderr.count("\n") == 1
    assert command_line.run("--library", library, "import", 1, __file__)[0] == 0


def test_two_imports_at_once_take_turns_or_one_is_told_to_wait(library: Path, tmp_path: Path) -> None:
    source = ct_series(tmp_path / "source", count=40)
    both = [
        subprocess.Popen(
            [sys.executable, "-m", "carenav_desktop", "--json", "--library", library, "import", "1", source],
            env=command_line.ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        for _ in range(2)
    ]
    answers = [json.loads(one.communicate()[0]) for one in both]
    assert any(one.get("imported") == 40 for one in answers)
    assert all(one.get("imported") in (0, 40) or one["error"] == "library_busy" for one in answers)
    assert command_line.answer("--library", library, "check", "--full") == {"ok": True, "checked": 40, "problems": []}


def test_two_exports_at_once_into_one_folder_do_not_meet(tmp_path: Path) -> None:
    """Two libraries, one stick."""
    stick, key = tmp_path / "stick", Key(recipients=(new_identity().recipient,))
    stick.mkdir()
    with ExitStack() as stack:
        opened = [stack.enter_context(workspace(tmp_path / name)) for name in ("one", "two")]
        for ws in opened:
            create_case(ws, "Doe, Jane", "1970-01-01")
            import_records(ws, 1, [ct_series(tmp_path / "source", count=2)], SilentContext())
            write_question(ws, 1, "Is it right to operate on 3 Dec 2026?")
        with ThreadPoolExecutor(2) as pool:
            exports = [pool.submit(export_packet, ws, 1, stick, key, None, SilentContext()) for ws in opened]
        packets = {one.result().packet.folder for one in exports}
    assert set(stick.iterdir()) == packets
    assert len(packets) == 2
