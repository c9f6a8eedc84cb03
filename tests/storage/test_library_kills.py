"""Killed at any moment: whatever was acknowledged is whole, and the harness sees when it is not."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest

from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.storage.library import Library

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")

_KILLS = 25
_SECONDS = (0.02, 0.15)
#: A kill may cut the last line written down; shorter than this is no SHA-256.
_WHOLE = 64

#: Waits for orders and forks a writer for each, so that a round costs no new start of Python. A writer brings in small
#: batches until it is killed, and writes down which contents are safe after each commit.
_NURSERY = """
import os, sys
from pathlib import Path
from storage_builders import a_case, a_document, a_file, stage
from carenav_desktop.storage.library import Library

def write(folder, order, safe):
    library = Library.open(Path(folder))
    case = a_case(library)
    acknowledgements = os.open(safe, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    print(os.getpid(), flush=True)
    while True:
        staged = [stage(library, os.urandom(20_000 + 50_000 * number)) for number in range(5)]
        batch = [a_file(library, one, one.sha256, a_document("some words")) for one in staged]
        if order == "files first":
            library.originals.place(staged)
        with library.unit_of_work() as unit:
            unit.files.add(case.id, unit.imports.begin(case.id), batch)
        if order == "rows first":
            library.originals.place(staged)
        os.write(acknowledgements, b"\\n" + "".join(f"{one.sha256}\\n" for one in staged).encode())

for line in sys.stdin:
    child = os.fork()
    if not child:
        write(*line.rstrip("\\n").split("\\t"))
    os.waitpid(child, 0)
    print("ended", flush=True)
"""


@pytest.fixture(scope="module")
def nursery() -> Iterator[subprocess.Popen[str]]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", _NURSERY]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True
    ) as process:
        yield process


def _kill_a_writer(nursery: subprocess.Popen[str], folder: Path, order: str, seconds: float) -> set[str]:
    """Let a writer work on the library for a moment, kill it, and give all that was ever acknowledged."""
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    safe = folder.parent / "acknowledged"
    print(folder, order, safe, sep="\t", file=nursery.stdin, flush=True)
    Timer(seconds, os.kill, (int(nursery.stdout.readline()), signal.SIGKILL)).start()
    assert nursery.stdout.readline() == "ended\n"
    return {line for line in safe.read_text().splitlines() if len(line) == _WHOLE}


def _damage(folder: Path, acknowledged: set[str]) -> list[str]:
    """What is lost or damaged after a new start: every acknowledged content is hashed, every row is checked."""
    with Library.open(folder) as library:
        found = [f"{one.record} {one.code}" for one in library.check(False, SilentContext()).problems]
        with library.unit_of_work() as unit:
            known = {sha256 for line in unit.cases.all() for sha256 in unit.files.known(line.case.id)}
        for sha256 in acknowledged:
            if sha256 not in known:
                found.append(f"{sha256} has no row")
                continue
            with library.originals.open(sha256) as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
                    found.append(f"{sha256} has other bytes")
        found += [f"{left.name} was not swept" for left in library.scratch.iterdir()]
    return found


def test_nothing_acknowledged_is_lost_or_damaged_by_a_kill(nursery: subprocess.Popen[str], tmp_path: Path) -> None:
    folder, moment = tmp_path / "library", random.Random(7)
    for kill in range(_KILLS):
        acknowledged = _kill_a_writer(nursery, folder, "files first", moment.uniform(*_SECONDS))
        assert _damage(folder, acknowledged) == [], f"after kill {kill + 1}"
    assert len(acknowledged) >= _KILLS


def test_the_same_kills_catch_a_writer_that_stores_rows_before_files(
    nursery: subprocess.Popen[str], tmp_path: Path
) -> None:
    folder, moment = tmp_path / "library", random.Random(7)
    kills = (_kill_a_writer(nursery, folder, "rows first", moment.uniform(*_SECONDS)) for _ in range(60))
    caught = (problem for acknowledged in kills for problem in _damage(folder, acknowledged))
    assert any(problem.endswith("check.original_missing") for problem in caught)
