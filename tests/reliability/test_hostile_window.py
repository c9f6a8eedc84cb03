"""The window over a case of hostile text: nothing becomes markup, nothing hides, no picture is opened for it."""

from __future__ import annotations

import importlib
import inspect
import json
import os
import pkgutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtWidgets import QWidget

import carenav_desktop.gui
import peers

TESTS = Path(__file__).parents[1]
BAIT = (254, 1, 2)
#: Only ever a part of something else that was looked at.
PARTS = {
    "carenav_desktop.gui.library.page.Page",
    "carenav_desktop.gui.review.part_panel.PartPanel",
    "carenav_desktop.gui.typed_dialog.TypedDialog",
    "carenav_desktop.gui.opinion.page.OpinionPage",
    "carenav_desktop.gui.widgets.labels._Named",
}


@dataclass(frozen=True)
class Seen:
    """What the driver saw, and the system calls that opened a file."""

    said: dict[str, Any]
    opened: list[str]


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    room = tmp_path_factory.mktemp("window")
    for name in ("bait", "control"):
        Image.new("RGB", (120, 120), BAIT).save(room / f"{name}.png")
    traced = [peers.need("strace"), "-f", "--seccomp-bpf", "-s", "300", "-e", "trace=open,openat", "-o", room / "calls"]
    done = subprocess.run(
        [*traced, sys.executable, TESTS / "reliability" / "hostile_window.py", room],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": f"{TESTS.parent / 'src'}:{TESTS}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    calls = (room / "calls").read_text(encoding="utf-8", errors="replace").splitlines()
    return Seen(json.loads(done.stdout.splitlines()[-1]), calls)


def test_no_picture_named_in_a_text_is_shown(seen: Seen) -> None:
    assert seen.said["strings"] > 200
    assert seen.said["looks"] > 50
    assert seen.said["red"] == {}


def test_no_picture_named_in_a_text_is_opened(seen: Seen) -> None:
    assert [one for one in seen.opened if "bait.png" in one] == []


def test_a_label_that_guesses_would_have_been_seen(seen: Seen) -> None:
    assert seen.said["control"] > 1000
    assert [one for one in seen.opened if "control.png" in one] != []


def test_nothing_is_hidden_turned_around_or_swallowed(seen: Seen) -> None:
    assert seen.said["wrong"] == []


def test_every_widget_of_the_window_was_looked_at(seen: Seen) -> None:
    ours = set()
    for module in pkgutil.walk_packages(carenav_desktop.gui.__path__, "carenav_desktop.gui."):
        for _, one in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(one, QWidget) and one.__module__.startswith("carenav_desktop.gui."):
                ours.add(f"{one.__module__}.{one.__qualname__}")
    assert len(ours) > 90
    assert ours - set(seen.said["classes"]) == PARTS
