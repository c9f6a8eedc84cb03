"""The support report: everything that helps to find a fault, nothing that names anybody."""

from __future__ import annotations

import faulthandler
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from carenav_desktop import __version__, logs
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.support import support_report
from carenav_desktop.services.workspace import workspace

FAULT = """Fatal Python error: Segmentation fault

Current thread 0x00007f (most recent call first):
  File "/home/jane doe/app/lib/python3.11/site-packages/PIL/Image.py", line 7 in load
  File "C:\\Users\\Jane Doe\\AppData\\carenav_desktop\\gui\\session.py", line 9 in call
  File "/home/jane doe/odd.py", line 1 in <module>
"""


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    logs.start(tmp_path / "log")
    yield tmp_path / "log"
    logs.stop()
    faulthandler.enable(sys.__stderr__)


def test_the_report_tells_of_program_library_protection_log_and_fault(tmp_path: Path, log: Path) -> None:
    (log / "faults.log").write_text(FAULT)
    with workspace(tmp_path / "Jane Doe's library") as ws:
        create_case(ws, "Doe, Jane")
        text = support_report(ws)
    assert f"program: {__version__}" in text
    assert "cases: 1\n" in text
    assert "locked: no\n" in text
    assert "protection.process" in text
    assert "library.opened locked=False" in text
    assert 'File "PIL/Image.py", line 7 in load' in text
    assert 'File "carenav_desktop\\gui\\session.py", line 9 in call' in text
    assert 'File "odd.py", line 1' in text
    assert "jane" not in text.lower()
    assert str(tmp_path) not in text


def test_the_report_is_there_when_no_library_is_open_and_nothing_was_logged() -> None:
    text = support_report(None)
    assert "[library]\nnot open\n" in text
    assert "[log]\nempty\n" in text
    assert "[last fault]\nnone\n" in text
