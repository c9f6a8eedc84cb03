"""The command line as another process, the way scripts use it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1] / "src"), "LC_ALL": "C.UTF-8"}


def start(*words: object) -> subprocess.Popen[bytes]:
    """Start a command and come back at once."""
    return subprocess.Popen(
        [sys.executable, "-m", "carenav_desktop", *map(str, words)],
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def run(*words: object) -> tuple[int, dict[str, Any], str]:
    """Run a command with --json: its exit status, its answer, what it said on standard error."""
    done = subprocess.run(
        [sys.executable, "-m", "carenav_desktop", "--json", *map(str, words)],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, json.loads(done.stdout) if done.stdout else {}, done.stderr


def answer(*words: object) -> dict[str, Any]:
    """The answer of a command that must succeed."""
    status, said, error = run(*words)
    assert status in (0, 3), error
    return said


def decide_all(library: Path, case: int) -> None:
    """Say of everyone still open that it is the same person."""
    people = answer("--library", library, "identity", case)["people"]
    still_open = [one["id"] for one in people if one["decision"] == "open"]
    if still_open:
        answer("--library", library, "identity", case, "--same", *still_open)
