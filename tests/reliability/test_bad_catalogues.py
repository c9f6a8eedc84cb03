"""A catalogue that somebody exchanged, emptied or half deleted is refused by name and kept; litter beside it is not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import command_line
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.errors import Code, LibraryError
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.checking import check_library
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.records import list_records
from carenav_desktop.services.workspace import open_workspace, workspace

_CRASH = """
import os, sys
from pathlib import Path
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.workspace import open_workspace
ws = open_workspace(Path(sys.argv[1]))
import_records(ws, 1, [Path(sys.argv[2])], SilentContext())
ws.reader.close()
os._exit(9)
"""


class Libraries(NamedTuple):
    """One library with one letter, the same with three, the last in its log file only, and another with four."""

    earlier: Path
    crashed: Path
    other: Path

    def taken(self, which: str, folder: Path) -> Path:
        """A copy of one of them."""
        return shutil.copytree(getattr(self, which), folder / "library")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Libraries:
    folder = tmp_path_factory.mktemp("made")
    letters = [folder / f"{number}.txt" for number in range(8)]
    for one in letters:
        one.write_text(f"Clinic letter {one.stem}")
    libraries = Libraries(folder / "earlier", folder / "crashed", folder / "other")
    for library in (libraries.crashed, libraries.other):
        with workspace(library) as ws:
            create_case(ws, "Doe")
    fill(libraries.crashed, letters[:1])
    shutil.copytree(libraries.crashed, libraries.earlier)
    fill(libraries.crashed, letters[1:2])
    fill(libraries.other, letters[4:])
    crash = [sys.executable, "-c", _CRASH, str(libraries.crashed), str(letters[2])]
    assert subprocess.run(crash, env=command_line.ENVIRONMENT, check=False).returncode == 9
    assert (libraries.crashed / "library.sqlite-wal").stat().st_size > 0
    return libraries


def fill(library: Path, letters: list[Path]) -> None:
    """Take each letter in by an import of its own."""
    with workspace(library) as ws:
        for one in letters:
            import_records(ws, 1, [one], SilentContext())


def refusal(library: Path) -> Code:
    with pytest.raises(LibraryError) as refused:
        open_workspace(library)
    return refused.value.code


def originals(library: Path) -> int:
    return sum(one.is_file() for one in (library / "originals").rglob("*"))


def older(library: Path, made: Libraries) -> None:
    (library / "library.sqlite-wal").unlink()
    shutil.copy(made.earlier / "library.sqlite", library / "library.sqlite")


def emptied(library: Path, made: Libraries) -> None:
    os.truncate(library / "library.sqlite", 0)


def without_log(library: Path, made: Libraries) -> None:
    (library / "library.sqlite-wal").unlink()


@pytest.mark.parametrize("harm", [older, emptied, without_log])
def test_a_catalogue_that_lacks_what_was_saved_is_refused_and_kept(
    made: Libraries, tmp_path: Path, harm: Callable[[Path, Libraries], None]
) -> None:
    library = made.taken("crashed", tmp_path)
    harm(library, made)
    before = (library / "library.sqlite").read_bytes()
    assert refusal(library) is Code.LIBRARY_DAMAGED
    assert (library / "library.sqlite").read_bytes() == before
    assert originals(library) == 3


def test_noise_in_the_place_of_a_log_file_changes_nothing(made: Libraries, tmp_path: Path) -> None:
    library = made.taken("other", tmp_path)
    (library / "library.sqlite-wal").write_bytes(os.urandom(40_000))
    with workspace(library) as ws:
        assert sorted(one.name for one in list_records(ws, 1)) == ["4.txt", "5.txt", "6.txt", "7.txt"]
        assert check_library(ws, full=True, context=SilentContext()).problems == ()


def test_the_log_file_of_another_library_is_refused(made: Libraries, tmp_path: Path) -> None:
    """It is whole, so the database itself would take it for its own."""
    library = made.taken("other", tmp_path)
    shutil.copy(made.crashed / "library.sqlite-wal", library / "library.sqlite-wal")
    assert refusal(library) is Code.LIBRARY_DAMAGED
    assert originals(library) == 4
