"""Runs the reading room's own code under Node: the programs of `tests/reader/programs`."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

import peers

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "ui" / "reader"
PAGE = ROOT / "src" / "carenav_desktop" / "_generated" / "reader" / "OPEN-ME.html"


def need_node() -> str:
    """Node, with the packages of the reading room; a named skip where they are not installed."""
    node = peers.need("node")
    if not (SOURCE / "node_modules" / "esbuild").is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail("the packages of ui/reader are not installed")
        pytest.skip("the packages of ui/reader are not installed")
    return node


def answer(program: str, *words: object) -> Any:
    """What a program of `tests/reader/programs` prints as JSON."""
    command = [need_node(), str(SOURCE / "run.mjs"), str(ROOT / "tests" / "reader" / "programs" / f"{program}.ts")]
    done = subprocess.run([*command, *map(str, words)], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def age_answers(folder: Path, jobs: list[dict[str, object]]) -> list[dict[str, Any]]:
    """What the page's code makes of sealed files: `code`, `sha256` and `released` of each."""
    return _answers("age_open", folder, jobs)


def packet_answers(folder: Path, jobs: list[dict[str, object]]) -> list[dict[str, Any]]:
    """What the page's code finds in packets: `code` and `details`, or `files` and `receipt` of each."""
    return _answers("packet_check", folder, jobs)


def _answers(program: str, folder: Path, jobs: list[dict[str, object]]) -> list[dict[str, Any]]:
    listed = folder / "jobs.json"
    listed.write_text(json.dumps(jobs), encoding="utf-8")
    answers: list[dict[str, Any]] = answer(program, listed)
    return answers
