from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from storage_builders import a_case
from storage_disks import read_only_folder

from carenav_desktop.errors import CaseError, Code, LibraryError
from carenav_desktop.storage.folder import FORMAT
from carenav_desktop.storage.library import Library
from carenav_desktop.storage.migrations import HEAD

_HOLDER = """
import sys, time
from pathlib import Path
from carenav_desktop.storage.library import Library
library = Library.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def _refused(folder: Path) -> LibraryError:
    with pytest.raises(LibraryError) as refusal:
        Library.open(folder)
    return refusal.value


def _edit_manifest(folder: Path, **values: object) -> None:
    manifest = folder / "library.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | values))


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """The folder of a library with one case that nobody has open."""
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        a_case(library)
    return folder


def test_a_missing_folder_becomes_an_empty_library(tmp_path: Path) -> None:
    with Library.open(tmp_path / "a" / "library") as library, library.unit_of_work() as unit:
        assert unit.cases.all() == ()


def test_what_was_stored_is_there_after_opening_again(closed: Path) -> None:
    with Library.open(closed) as library, library.unit_of_work() as unit:
        assert [line.case.name for line in unit.cases.all()] == ["Li Ming"]


def test_an_exception_undoes_the_whole_unit_of_work(closed: Path) -> None:
    with Library.open(closed) as library:
        with pytest.raises(CaseError), library.unit_of_work() as unit:
            unit.cases.create("Wang Fang")
            unit.cases.get(99)
        with library.unit_of_work() as unit:
            assert [line.case.name for line in unit.cases.all()] == ["Li Ming"]


def test_units_of_work_from_many_threads_wait_for_one_another(closed: Path) -> None:
    def count_up(_turn: int) -> None:
        with library.unit_of_work() as unit:
            number = len(unit.cases.all())
            unit.cases.create(f"case {number}")

    with Library.open(closed) as library:
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(count_up, range(40)))
        with library.unit_of_work() as unit:
            names = {line.case.name for line in unit.cases.all()}
    assert names == {"Li Ming", *(f"case {number}" for number in range(1, 41))}


def test_closing_twice_does_no_harm(closed: Path) -> None:
    library = Library.open(closed)
    library.close()
    with Library.open(closed) as next_one:
        library.close()
        with next_one.unit_of_work() as unit:
            assert len(unit.cases.all()) == 1


def test_a_folder_of_other_things_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"sea")
    before = _tree(tmp_path)
    assert _refused(tmp_path).code is Code.LIBRARY_NOT_A_LIBRARY
    assert _tree(tmp_path) == before


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "library").write_bytes(b"text")
    assert _refused(tmp_path / "library").code is Code.LIBRARY_NOT_A_LIBRARY


def test_a_folder_with_only_the_litter_of_a_file_manager_becomes_a_library(tmp_path: Path) -> None:
    (tmp_path / ".DS_Store").write_bytes(b"")
    Library.open(tmp_path).close()
    assert (tmp_path / "library.json").is_file()


def test_a_start_that_was_killed_before_the_first_row_is_taken_up_again(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    Library.open(folder).close()
    (folder / "library.sqlite").unlink()
    _edit_manifest(folder, minimum_reader=0)
    with Library.open(folder) as library:
        a_case(library)


@pytest.mark.parametrize("newer", [{"format": 3}, {"minimum_reader": HEAD + 1}])
def test_a_newer_library_is_refused_with_both_versions_and_not_touched(closed: Path, newer: dict[str, int]) -> None:
    _edit_manifest(closed, **newer)
    before = _tree(closed)
    refusal = _refused(closed)
    assert refusal.code is Code.LIBRARY_NEWER
    assert refusal.params["known"] == f"{FORMAT}.{HEAD}"
    assert refusal.params["found"] == f"{newer.get('format', 1)}.{newer.get('minimum_reader', HEAD)}"
    assert _tree(closed) == before


def test_a_newer_database_is_refused_even_when_the_manifest_does_not_say_so(closed: Path) -> None:
    with (closed / "library.sqlite").open("r+b") as file:
        file.seek(60)
        file.write((42).to_bytes(4, "big"))
    before = _tree(closed)
    assert _refused(closed).code is Code.LIBRARY_NEWER
    assert _tree(closed) == before


def test_a_database_with_overwritten_pages_is_refused_and_kept(closed: Path) -> None:
    database = closed / "library.sqlite"
    content = bytearray(database.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = b"\xaa" * 64
    database.write_bytes(content)
    refusal = _refused(closed)
    assert (refusal.code, refusal.params["path"]) == (Code.LIBRARY_DAMAGED, str(database))
    assert database.read_bytes() == bytes(content)


@pytest.mark.parametrize("content", [b"", b"this is a letter, not a database" * 200])
def test_a_lost_or_foreign_database_never_becomes_an_empty_library(closed: Path, content: bytes) -> None:
    (closed / "library.sqlite").write_bytes(content)
    assert _refused(closed).code is Code.LIBRARY_DAMAGED
    assert (closed / "library.sqlite").read_bytes() == content


def test_an_unreadable_manifest_whose_copy_is_lost_is_damage(closed: Path) -> None:
    (closed / "library.json").write_text("{")
    (closed / "backups" / "library.json").unlink()
    assert _refused(closed).code is Code.LIBRARY_DAMAGED


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with read_only_folder(tmp_path) as folder:
        assert _refused(folder).code is Code.LIBRARY_NOT_WRITABLE
        assert _refused(folder / "library").code is Code.LIBRARY_NOT_WRITABLE


def test_a_second_opener_is_told_who_has_it_and_writes_nothing(closed: Path) -> None:
    with Library.open(closed):
        before = _tree(closed)
        refusal = _refused(closed)
        assert refusal.code is Code.LIBRARY_BUSY
        assert " @ " in str(refusal.params["who"])
        assert str(refusal.params["since"])[:2] == "20"
        assert _tree(closed) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_library_held_by_another_program_is_free_once_that_was_killed(closed: Path) -> None:
    command = [sys.executable, "-c", _HOLDER, str(closed)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        assert _refused(closed).code is Code.LIBRARY_BUSY
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait()
    with Library.open(closed) as library, library.unit_of_work() as unit:
        assert len(unit.cases.all()) == 1
