"""Ctrl-C and the end of the session: the job ends at a safe point, says so, and leaves nothing half-made."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from source_builders import ct_series, text_pdf

import command_line
from carenav_desktop.domain.case import Decision
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.questions import write_question
from carenav_desktop.services.workspace import workspace

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no signals between processes")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Large enough that the signal comes long before the end."""
    folder = ct_series(tmp_path / "source", count=120, rows=256, columns=256)
    for number in range(20):
        (folder / f"A paper {number}.pdf").write_bytes(text_pdf(f"Clinic letter {number}, 12 Sep 2026"))
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    command_line.answer("--library", folder, "case", "new", "--name", "Doe")
    return folder


@contextmanager
def running(*words: object) -> Iterator[subprocess.Popen[str]]:
    """A command in a process group of its own, as a terminal starts it: it hears Ctrl-C even if these tests do not."""
    with subprocess.Popen(
        [sys.executable, "-m", "carenav_desktop", "--json", *map(str, words)],
        env=command_line.ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    ) as process:
        yield process


def wait_for(process: subprocess.Popen[str], folder: Path, pattern: str) -> None:
    """Return when the command has made something; no sleep, for the file system is what is waited for."""
    while not any(folder.glob(pattern)):
        assert process.poll() is None, "the command ended before it was stopped"


def end_of(process: subprocess.Popen[str]) -> tuple[dict[str, Any], str]:
    out, error = process.communicate()
    assert process.returncode == 1
    assert error.count("\n") == 1
    return json.loads(out), error


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_import_keeps_what_it_took_and_blames_no_file(
    source: Path, library: Path, number: signal.Signals
) -> None:
    with running("--library", library, "import", 1, source) as process:
        wait_for(process, library / "tmp", "*.part")
        os.killpg(process.pid, number)
        said, error = end_of(process)
    assert said["stopped"]
    assert said["found"] + said["left"] == 140
    assert said["failed"] == 0
    assert str(said["left"]) in error
    assert list((library / "tmp").iterdir()) == []
    assert command_line.answer("--library", library, "check", "--full")["checked"] == said["imported"]
    again = command_line.answer("--library", library, "import", 1, source)
    assert (again["found"], again["duplicate"]) == (140, said["imported"])


def test_a_stopped_export_leaves_nothing(source: Path, library: Path, tmp_path: Path) -> None:
    with workspace(library) as ws:
        import_records(ws, 1, [source], SilentContext())
        decide_people(ws, 1, [one.id for one in list_people(ws, 1)], Decision.SAME)
        write_question(ws, 1, "Is surgery on 3 Dec 2026 right, or is waiting?")
    out, secret = tmp_path / "out", tmp_path / "passphrase.txt"
    with running("--library", library, "export", 1, out, "--passphrase-file", secret) as process:
        wait_for(process, out, ".Review packet *.part/packet.age")
        os.killpg(process.pid, signal.SIGTERM)
        said, error = end_of(process)
    assert said == {"error": "stopped", "says": error.rstrip("\n")}
    assert list(out.iterdir()) == []
    assert not secret.exists()
    assert command_line.answer("--library", library, "check", "--full")["ok"]
