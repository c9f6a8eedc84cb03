"""The program never uses a network: it works where there is none, and never asks for an internet socket."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import peers

TESTS = Path(__file__).parents[1]
_SOCKET = re.compile(r"\b(?:socket|connect)\((?:\d+, \{sa_family=)?(?P<family>[AP]F_\w+)")


@cache
def strace() -> str:
    """The tracer; a named skip where tracing is not allowed."""
    found = peers.need("strace")
    if subprocess.run([found, "-o", os.devnull, "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("this computer lets nobody trace a program")
    return found


def families(what: str, room: Path) -> Counter[str]:
    """Run the driver without a network and under a tracer; gives how often it asked for each family of sockets."""
    calls = room / "calls"
    done = subprocess.run(
        [
            *peers.without_network(), strace(), "-f", "--seccomp-bpf", "-e", "trace=socket,connect", "-o", calls,
            sys.executable, TESTS / "reliability" / "silent_run.py", what, room,
        ],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": f"{TESTS.parent / 'src'}:{TESTS}"},
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-4000:]
    text = calls.read_text(encoding="utf-8", errors="replace")
    assert "exited with 0" in text  # the tracer saw it to its end
    return Counter(one["family"] for one in _SOCKET.finditer(text))


def test_the_whole_work_by_command_line_is_silent(tmp_path: Path) -> None:
    found = families("line", tmp_path)
    assert set(found) <= {"AF_UNIX"}
    for made in ("opened/INDEX.HTM", "letter.pdf", "letter.txt", "days.ics", "report.csv"):
        assert (tmp_path / made).is_file()
    assert "disc.iso/IM1" in (tmp_path / "report.csv").read_text(encoding="utf-8-sig")


def test_the_whole_work_by_window_is_silent(tmp_path: Path) -> None:
    found = families("window", tmp_path)
    assert set(found) <= {"AF_UNIX"}
    assert list((tmp_path / "stick").rglob("*.age"))
    assert (tmp_path / "receipt.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF")


def test_a_program_that_asks_would_have_been_heard(tmp_path: Path) -> None:
    assert families("loud", tmp_path) == {"AF_INET": 1, "AF_INET6": 1}
