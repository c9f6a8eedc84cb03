"""`library.json` lost or unreadable: its copy takes its place, and the library opens as if nothing had happened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from locked_builders import PASSPHRASE, quick_slots
from storage_builders import a_case, a_document, bring_in

from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.errors import Code, LibraryError
from carenav_desktop.services import locking, safekeeping
from carenav_desktop.storage.folder import layout_of
from carenav_desktop.storage.library import Library
from carenav_desktop.storage.manifest import read

CONTENT = b"what the hospital gave " * 900
GARBAGE = [b"", b"\0" * 200, b"{", b'{"format": "one"}']


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    quick_slots(monkeypatch)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plain library that holds one record."""
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        bring_in(library, a_case(library), [("report.pdf", CONTENT, a_document("text"))])
    return folder


def lose(file: Path) -> None:
    file.unlink()


def spoil(content: bytes) -> Callable[[Path], None]:
    return lambda file: file.write_bytes(content) and None


@pytest.mark.parametrize("harm", [lose, *map(spoil, GARBAGE)])
def test_a_plain_library_opens_with_all_it_had(folder: Path, harm: Callable[[Path], None]) -> None:
    before = (folder / "library.json").read_bytes()
    harm(folder / "library.json")
    with Library.open(folder) as library:
        assert library.check(full=True, context=SilentContext()).problems == ()
        with library.unit_of_work() as unit:
            assert [one.name for one in unit.records.all(1)] == ["report.pdf"]
    assert (folder / "library.json").read_bytes() == before


def test_what_was_unreadable_is_kept_aside(folder: Path) -> None:
    (folder / "library.json").write_bytes(b"{ half")
    Library.open(folder).close()
    (kept,) = (folder / "damaged").rglob("library.json")
    assert kept.read_bytes() == b"{ half"


@pytest.mark.parametrize("harm", [lose, spoil(b"\0" * 200)])
def test_a_locked_library_asks_for_its_passphrases_of_today(folder: Path, harm: Callable[[Path], None]) -> None:
    key = locking.lock_library(folder, PASSPHRASE, SilentContext())
    locking.change_passphrase(folder, key, "an entirely different sentence, 1962")
    harm(folder / "library.json")
    with pytest.raises(LibraryError) as refused:
        Library.open(folder)
    assert refused.value.code is Code.LIBRARY_LOCKED
    again = locking.key_from_passphrase(folder, "an entirely different sentence, 1962")
    with Library.open(folder, again) as library:
        assert library.check(full=True, context=SilentContext()).problems == ()
    with pytest.raises(LibraryError) as wrong:
        locking.key_from_passphrase(folder, PASSPHRASE)
    assert wrong.value.code is Code.LIBRARY_WRONG_PASSPHRASE


def test_a_library_just_unlocked_is_plain_again(folder: Path) -> None:
    key = locking.lock_library(folder, PASSPHRASE, SilentContext())
    Library.open(folder, key).close()
    locking.unlock_library(folder, key, SilentContext())
    lose(folder / "library.json")
    with Library.open(folder) as library, library.unit_of_work() as unit:
        assert len(unit.records.all(1)) == 1
    assert not read(folder / "library.json").locked


def test_a_catalogue_can_be_made_anew_when_both_are_lost(folder: Path) -> None:
    lose(folder / "library.json")
    lose(layout_of(folder).database)
    safekeeping.rebuild(folder, None, SilentContext())
    with Library.open(folder) as library, library.unit_of_work() as unit:
        assert len(unit.records.all(1)) == 1


def test_nothing_is_put_back_where_the_copy_is_unreadable_too(folder: Path) -> None:
    lose(folder / "library.json")
    (folder / "backups" / "library.json").write_bytes(b"\0" * 40)
    with pytest.raises(LibraryError) as refused:
        Library.open(folder)
    assert refused.value.code is Code.LIBRARY_NOT_A_LIBRARY
    assert not (folder / "library.json").exists()


def test_a_newer_library_stays_newer(folder: Path) -> None:
    (folder / "library.json").write_text('{"format": 99, "minimum_reader": 99, "library": "x"}')
    with pytest.raises(LibraryError) as refused:
        Library.open(folder)
    assert refused.value.code is Code.LIBRARY_NEWER
    assert "99" in (folder / "library.json").read_text()
