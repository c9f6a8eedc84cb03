"""A write-ahead log that another library left is whole, so SQLite would take it over: it is refused unopened."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from locked_builders import PASSPHRASE, files_of, quick_slots
from recovery_builders import before_lines, dump
from storage_builders import a_case, a_document, bring_in

from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.errors import Code, LibraryError
from carenav_desktop.services.locking import begin_locked
from carenav_desktop.services.safekeeping import rebuild
from carenav_desktop.storage.keys import LibraryKey
from carenav_desktop.storage.library import Library


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    quick_slots(monkeypatch)


def worked_in(folder: Path, killed: Path, name: str, papers: int = 1, key: LibraryKey | None = None) -> Path:
    """A session in the library `folder`; gives `killed`, the same library as a program killed at its end leaves it."""
    with Library.open(folder, key) as library:
        case = a_case(library, name)
        for number in range(papers):
            bring_in(library, case, [(f"{name}{number}.pdf", f"{name} {number}".encode(), a_document(name))])
        shutil.copytree(folder, killed)
    assert log_of(killed).stat().st_size > 0
    return killed


def log_of(folder: Path) -> Path:
    return next(folder.glob("*.sqlite-wal"), folder / "library.sqlite-wal")


def names(folder: Path, key: LibraryKey | None = None) -> list[str]:
    with Library.open(folder, key) as library, library.unit_of_work() as unit:
        return [line.case.name for line in unit.cases.all()]


def refusal(folder: Path, key: LibraryKey | None = None) -> LibraryError:
    """Why the library does not open; nothing of it may have changed by that."""
    before = {file: file.read_bytes() for file in files_of(folder) if not file.name.endswith((".lock", "-shm"))}
    with pytest.raises(LibraryError) as refused:
        Library.open(folder, key)
    assert {file: file.read_bytes() for file in before} == before
    return refused.value


@pytest.mark.parametrize("own", [False, True], ids=["closed", "killed"])
@pytest.mark.parametrize("papers", [1, 2, 9], ids=["of the same length", "longer", "much longer"])
def test_the_log_of_another_plain_library_is_refused_and_everything_is_rebuilt(
    tmp_path: Path, own: bool, papers: int
) -> None:
    folder = tmp_path / "library"
    killed = worked_in(folder, tmp_path / "killed", "Li Ming")
    right = dump(folder)
    other = worked_in(tmp_path / "second", tmp_path / "other", "Wang Fang", papers)
    library = killed if own else folder
    shutil.copy(log_of(other), log_of(library))
    said = refusal(library)
    assert (said.code, Path(str(said.params["path"]))) == (Code.LIBRARY_DAMAGED, log_of(library))
    rebuild(library, None, SilentContext())
    assert [one.read_bytes() for one in (library / "damaged").rglob("*-wal")] == [log_of(other).read_bytes()]
    assert names(library) == ["Li Ming"]
    assert before_lines(dump(library), "library.rebuild") == right


@pytest.mark.parametrize("begun", [Library.open, lambda folder: Library.open(folder, begin_locked(folder, PASSPHRASE))])
def test_the_log_of_a_copy_that_went_another_way_is_refused(tmp_path: Path, begun: Callable[[Path], Library]) -> None:
    """As a program that copies folders between two computers may mix them; a locked copy has the same key."""
    folder = tmp_path / "library"
    with begun(folder) as made:
        key = made.key
    shutil.copytree(folder, tmp_path / "copy")
    killed = worked_in(folder, tmp_path / "killed", "Li Ming", key=key)
    other = worked_in(tmp_path / "copy", tmp_path / "other", "Wang Fang", key=key)
    shutil.copy(log_of(other), log_of(killed))
    assert refusal(killed, key).code is Code.LIBRARY_DAMAGED
    rebuild(killed, key, SilentContext())
    assert names(killed, key) == ["Li Ming"]


def test_the_cipher_of_a_locked_library_refuses_the_log_of_another(tmp_path: Path) -> None:
    keys = [begin_locked(tmp_path / name, PASSPHRASE) for name in ("library", "second")]
    killed = worked_in(tmp_path / "library", tmp_path / "killed", "Li Ming", key=keys[0])
    other = worked_in(tmp_path / "second", tmp_path / "other", "Wang Fang", key=keys[1])
    shutil.copy(log_of(other), log_of(killed))
    assert refusal(killed, keys[0]).code is Code.LIBRARY_DAMAGED
    rebuild(killed, keys[0], SilentContext())
    assert names(killed, keys[0]) == ["Li Ming"]


@pytest.mark.parametrize("locked", [False, True])
def test_a_librarys_own_log_is_taken_over(tmp_path: Path, locked: bool) -> None:
    folder = tmp_path / "100 % 王芳 #1?"
    key = begin_locked(folder, PASSPHRASE) if locked else None
    assert names(worked_in(folder, tmp_path / "killed?", "Li Ming", key=key), key) == ["Li Ming"]
