"""Every library a released program wrote opens with nothing lost, whatever its size and whenever it was stopped."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from released_libraries import RELEASED, columns_of, pragma, released, rows

from carenav_desktop.domain.case import Decision
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.errors import Code, LibraryError
from carenav_desktop.services.checklist import evaluate_checklist
from carenav_desktop.services.workspace import workspace
from carenav_desktop.storage import folder as folder_module
from carenav_desktop.storage.library import Library
from carenav_desktop.storage.migrations import HEAD

FORMS = sorted(one.name for one in RELEASED.iterdir() if one.is_dir())
#: Files beyond the sixteen of the library as released: about a thousand, and about ten thousand.
ROUNDS = (0, 62, 624)

_OPENS = """
import os, shutil, sys
from pathlib import Path
from carenav_desktop import failpoints
from carenav_desktop.storage.library import Library

def opened(source, target, last):
    shutil.copytree(source, target)
    reached = []
    def step(name):
        reached.append(name)
        if len(reached) == last:
            os._exit(9)
    failpoints.hook = step
    library = Library.open(Path(target))
    failpoints.hook = None
    library.close()
    return reached

source, target = sys.argv[1:]
steps = opened(source, target + "/0", 0)
for last in range(1, len(steps) + 1):
    child = os.fork()
    if not child:
        opened(source, f"{target}/{last}", last)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
print("\\n".join(steps))
"""


def _number(form: str) -> int:
    return int(form.removeprefix("v"))


@pytest.mark.parametrize("rounds", ROUNDS)
@pytest.mark.parametrize("form", FORMS)
def test_a_library_of_any_size_comes_along_with_every_row(tmp_path: Path, form: str, rounds: int) -> None:
    library = released(form, tmp_path / "library", rounds=rounds)
    columns = columns_of(library / "library.sqlite")
    before = rows(library / "library.sqlite")
    assert len(before["file"]) == 16 * (1 + rounds)
    with Library.open(library) as opened:
        assert opened.check(not rounds, SilentContext()).problems == ()
        with opened.unit_of_work() as unit:
            assert len(unit.cases.all()) == len(before["case"])
            assert unit.trash.lines() == ()
    assert rows(library / "library.sqlite", columns) == before
    assert pragma(library / "library.sqlite", "user_version") == HEAD


@pytest.mark.parametrize("form", FORMS)
def test_what_was_said_and_found_before_is_said_and_found_after(tmp_path: Path, form: str) -> None:
    with workspace(released(form, tmp_path / "library")) as ws:
        with ws.library.unit_of_work() as unit:
            names = [line.case.name for line in unit.cases.all()]
            elena, ming = (next(line.case.id for line in unit.cases.all() if line.case.name == name)
                           for name in ("Elena Rivera", "李明"))  # fmt: skip
            assert [one.title for one in unit.records.all(ming, "病理")] == ["病理报告"]
            assert [one.notes for one in unit.records.all(elena, "second reading")] == ["second reading wanted"]
            decisions = {one.names: one.decision for one in unit.people.all(elena)}
            question = unit.questions.current(elena)
            (packet,) = unit.packets.all(elena)
            report = unit.imports.latest(elena)
        assert names == ["Empty so far", "李明", "Elena Rivera"]
        assert decisions["Wang^Fang",] is Decision.NOT_OURS
        assert (question.version, question.frozen) == (2, False)
        assert (packet.question_version, packet.instances) == (1, 4)
        assert report is not None
        assert report.found == 12
        states = {line.id: line.state for line in evaluate_checklist(ws, elena).lines}
        assert (states["B02"], states["B04"]) == ("requested", "does_not_exist")


@pytest.mark.skipif(sys.platform == "win32", reason="made of fork")
@pytest.mark.parametrize("form", FORMS)
def test_a_library_whose_move_was_killed_at_any_step_comes_along_all_the_same(tmp_path: Path, form: str) -> None:
    before, columns = rows(RELEASED / form / "library.sqlite"), columns_of(RELEASED / form / "library.sqlite")
    done = subprocess.run(
        [sys.executable, "-c", _OPENS, str(RELEASED / form), str(tmp_path)],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    steps = done.stdout.split()
    assert {"upgrade.copied", "upgrade.run", "upgrade.proven", "upgrade.committed", "manifest.written"} <= set(steps)
    for killed, step in enumerate(steps, start=1):
        library = tmp_path / str(killed)
        with Library.open(library) as opened:
            assert opened.check(True, SilentContext()).problems == (), step
        assert rows(library / "library.sqlite", columns) == before, step
        assert pragma(library / "library.sqlite", "user_version") == HEAD


@pytest.mark.parametrize("form", FORMS)
def test_the_copy_made_before_is_the_library_as_it_was(tmp_path: Path, form: str) -> None:
    library = released(form, tmp_path / "library")
    before = rows(library / "library.sqlite")
    Library.open(library).close()
    copy = library / "backups" / f"pre-v{_number(form) + 1}.db"
    assert rows(copy) == before
    assert pragma(copy, "user_version") == _number(form)
    assert _schema(copy) == _schema(RELEASED / form / "library.sqlite")
    again = released(form, tmp_path / "again")
    shutil.copyfile(copy, again / "library.sqlite")
    with Library.open(again) as opened:
        assert opened.check(True, SilentContext()).problems == ()
    assert rows(again / "library.sqlite", columns_of(copy)) == before


@pytest.mark.parametrize("form", FORMS)
def test_the_program_of_then_refuses_what_it_no_longer_understands(
    tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = released(form, tmp_path / "library")
    Library.open(library).close()
    everything = {one: one.read_bytes() for one in library.rglob("*") if one.is_file()}
    monkeypatch.setattr(folder_module, "HEAD", _number(form))
    with pytest.raises(LibraryError) as refused:
        Library.open(library)
    assert refused.value.code is Code.LIBRARY_NEWER
    assert refused.value.params["found"].endswith(f".{HEAD}")  # type: ignore[attr-defined]
    assert refused.value.params["known"].endswith(f".{_number(form)}")  # type: ignore[attr-defined]
    assert {one: one.read_bytes() for one in library.rglob("*") if one.is_file()} == everything


def _schema(database: Path) -> list[str]:
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(database)
    try:
        return sorted(row[0] for row in connection.execute("SELECT sql FROM sqlite_schema WHERE sql NOT NULL"))
    finally:
        connection.close()
