"""Odd places, long names, foreign locales: the program starts and takes in what it can."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import command_line
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake.limits import WALK_ENTRIES
from carenav_desktop.intake.walk import walk


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    folder.mkdir()
    return folder


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows its processes as files")
def test_files_that_the_system_makes_up_are_named_and_never_waited_for(console: Callable) -> None:
    """They say they are empty and hold what they like; some can be opened and not read."""
    for path in ("/proc/self/status", "/proc/self/mem", "/proc/kmsg", "/dev/null", "/dev/full", "/dev/tty"):
        if Path(path).exists():
            (ended,) = console("import", 1, path).answer["files"]
            assert ended["reason"] in ("empty_file", "cannot_read", "not_a_regular_file")


@pytest.mark.skipif(sys.platform == "win32", reason="names that Windows does not allow")
def test_names_that_other_systems_refuse_are_taken_in(console: Callable, source: Path) -> None:
    deep = source.joinpath(*["a folder of a name of fifty letters, more or less"] * 12)
    deep.mkdir(parents=True)
    names = (
        "x:stream.pdf",
        "CON.pdf",
        "COM1",
        "a.pdf.",
        "trailing ",
        "A.txt",
        "a.txt",
        "q?.txt",
        "\\\\host\\share.txt",
    )
    for number, name in enumerate(names):
        (deep / name).write_text(f"Clinic letter {number}")
    assert len(str(deep)) > 500
    said = console("import", 1, source)
    assert {one["outcome"] for one in said.answer["files"]} == {"imported"}
    assert {one["name"] for one in console("records", 1).answer["records"]} == set(names)
    assert console("check", "--full").answer["ok"]


@pytest.mark.torture
def test_three_hundred_thousand_files_end_at_the_limit(source: Path) -> None:
    for folder in range(300):
        (source / f"{folder}").mkdir()
        for number in range(1000):
            (source / f"{folder}" / f"{number}").touch()
    found = list(walk([source]))
    assert (len(found), found[-1].problem) == (WALK_ENTRIES + 1, Reason.TOO_MANY)


@pytest.mark.parametrize(
    ("locale", "utf_8"), [("tr_TR.UTF-8", ""), ("zh_CN.GB18030", "0"), ("C", "0"), ("xx_YY.nonsense", "")]
)
def test_no_locale_changes_what_is_read(
    console: Callable, library: Path, source: Path, locale: str, utf_8: str
) -> None:
    """In Turkish an i has no capital I; in C there is no letter beyond ASCII."""
    (source / "İSTANBUL ı 病历.TXT").write_text("出院小结 Discharge Date: 2024-05-18", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "carenav_desktop", "--json", "--library", str(library), "import", "1", str(source)],
        env={**command_line.ENVIRONMENT, "LC_ALL": locale, "LANG": locale, "PYTHONUTF8": utf_8},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said = console("records", 1).answer["records"]
    assert [(one["name"], one["kind"]) for one in said] == [("İSTANBUL ı 病历.TXT", "discharge_summary")]
