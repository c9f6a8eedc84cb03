"""The command line inside the process of the tests, over a library with one case."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from carenav_desktop.cli import main


class Said(NamedTuple):
    """What a command gave back: exit status, the JSON object, standard error."""

    status: int
    answer: dict[str, Any]
    error: str

    @property
    def reasons(self) -> dict[str, tuple[str, str]]:
        """Of an import: (outcome, reason) of each file by its name."""
        return {one["path"].rpartition("/")[2]: (one["outcome"], one["reason"]) for one in self.answer["files"]}

    def refusal(self) -> str:
        """The code of what could not be done, which must come with one sentence and nothing else."""
        assert self.status == 1
        assert self.error.count("\n") == 1
        assert self.answer["says"]
        assert not re.search(r"[{}]|Errno|Traceback", self.answer["says"])
        return str(self.answer["error"])


Console = Callable[..., Said]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def console(library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Console:
    """Run a command with --json on the library, which has case 1."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def run(*words: object) -> Said:
        capsys.readouterr()
        status = main(["--json", "--library", str(library), *map(str, words)])
        out, error = capsys.readouterr()
        return Said(status, json.loads(out), error)

    assert run("case", "new", "--name", "Doe, Jane", "--born", "1970-01-01").answer == {"case": 1}
    return run
