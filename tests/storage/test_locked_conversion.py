"""Locking and unlocking a whole library: everything comes along, and stopped at any moment nothing is lost."""

from __future__ import annotations

import errno
import hashlib
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from locked_builders import PASSPHRASE, files_of, holding, killed_at, moments_of, quick_slots
from storage_builders import a_case, a_document, a_slice, bring_in, original_path, stage

from carenav_desktop import failpoints
from carenav_desktop.domain.picture import Picture
from carenav_desktop.domain.progress import Progress, SilentContext
from carenav_desktop.errors import Cancelled, Code, LibraryError
from carenav_desktop.services import locking
from carenav_desktop.storage import folder as space
from carenav_desktop.storage.backups import copies, is_proven
from carenav_desktop.storage.keys import LibraryKey
from carenav_desktop.storage.library import Library

CONTENTS = {"report.pdf": b"marker-in-a-report " * 400, "IM01": b"marker-in-a-slice " * 5_000, "IM02": b"marker 2"}
PLAIN_FORM = {"library.sqlite", "originals", "previews", "journal", "backups", "orphans", "damaged"}
LOCKED_FORM = {"locked.sqlite", "blobs", "keys"} | {f"locked-{one}" for one in PLAIN_FORM if "." not in one}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    quick_slots(monkeypatch)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plain, closed library with a paper, two slices, a preview, a copy of its catalogue, and an original extra."""
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        facts = (a_document("marker in the text"), a_slice(1), a_slice(2))
        files = [(name, data, said) for (name, data), said in zip(CONTENTS.items(), facts, strict=True)]
        bring_in(library, a_case(library, "Marker, Jane"), files)
        library.originals.place([stage(library, b"marker without a row")])
        library.previews.put("one", Picture(2, 2, 1, b"1234"))
    return folder


def state(folder: Path, key: LibraryKey | None) -> tuple[object, ...]:
    """Everything a library holds, whatever its form; proves that it is whole."""
    with Library.open(folder, key) as library:
        assert library.check(True, SilentContext()).problems == ()
        with library.unit_of_work() as unit:
            cases = unit.cases.all()
            (study,) = unit.imaging.studies(1)
            records = unit.records.all(1)
        originals = [record.original for record in records] + [one.middle for one in study.series]
        for sha256 in originals:
            with library.originals.open(sha256) as file:
                assert hashlib.sha256(file.read()).hexdigest() == sha256
        with library.originals.open(hashlib.sha256(b"marker without a row").hexdigest()) as file:
            file.read()
        return cases, records, study


def _forms(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()} & (PLAIN_FORM | LOCKED_FORM)


def test_everything_comes_along_there_and_back(folder: Path) -> None:
    before = state(folder, None)
    key = locking.lock_library(folder, PASSPHRASE, SilentContext())
    assert state(folder, key) == before
    assert locking.key_from_passphrase(folder, PASSPHRASE).recovery == key.recovery
    locking.unlock_library(folder, key, SilentContext())
    assert state(folder, None) == before
    assert not _forms(folder) & LOCKED_FORM


def test_nothing_plain_is_left_of_a_library_that_was_locked(folder: Path) -> None:
    assert holding(folder, b"marker")
    locking.lock_library(folder, PASSPHRASE, SilentContext())
    assert not _forms(folder) & PLAIN_FORM
    assert holding(folder, b"marker") == []


def test_copies_of_the_catalogue_come_along_and_still_prove_themselves(folder: Path) -> None:
    for locked in (True, False):
        if locked:
            key = locking.lock_library(folder, PASSPHRASE, SilentContext())
        else:
            locking.unlock_library(folder, key, SilentContext())
        found = copies(space.layout_of(folder))
        assert found
        assert all(is_proven(one) for one in found)


def test_files_kept_as_evidence_of_damage_come_along(folder: Path) -> None:
    kept = folder / "damaged" / "20261123T101500Z" / "library.sqlite"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"marker in a broken page")
    key = locking.lock_library(folder, PASSPHRASE, SilentContext())
    assert holding(folder, b"marker") == []
    locking.unlock_library(folder, key, SilentContext())
    assert kept.read_bytes() == b"marker in a broken page"


def test_a_damaged_original_stays_the_damaged_original_it_was(folder: Path) -> None:
    sha256 = hashlib.sha256(CONTENTS["report.pdf"]).hexdigest()
    with Library.open(folder) as library:
        original_path(library, sha256).write_bytes(b"rotten")
    key = locking.lock_library(folder, PASSPHRASE, SilentContext())
    locking.unlock_library(folder, key, SilentContext())
    with Library.open(folder) as library:
        assert original_path(library, sha256).read_bytes() == b"rotten"
        (problem,) = library.check(True, SilentContext()).problems
    assert problem.record == "record:1"


def test_a_library_with_a_sealed_original_that_does_not_open_stays_locked(folder: Path) -> None:
    key = locking.lock_library(folder, PASSPHRASE, SilentContext())
    blob = max((folder / "blobs").rglob("*.age"), key=lambda one: one.stat().st_size)
    whole = blob.read_bytes()
    blob.write_bytes(whole[:-1])
    with pytest.raises(LibraryError) as refused:
        locking.unlock_library(folder, key, SilentContext())
    assert refused.value.code is Code.LIBRARY_DAMAGED
    assert not _forms(folder) & PLAIN_FORM
    blob.write_bytes(whole)
    state(folder, key)


class _Cancelling(SilentContext):
    def report(self, progress: Progress) -> None:
        if progress.done == 1:
            self.cancel()


@pytest.mark.parametrize("locked", [False, True])
def test_a_conversion_that_is_cancelled_leaves_the_library_as_it_was(folder: Path, locked: bool) -> None:
    key = locking.lock_library(folder, PASSPHRASE, SilentContext()) if locked else None
    before = state(folder, key), _forms(folder)
    with pytest.raises(Cancelled):
        if key:
            locking.unlock_library(folder, key, _Cancelling())
        else:
            locking.lock_library(folder, PASSPHRASE, _Cancelling())
    assert (state(folder, key), _forms(folder)) == before


def test_room_is_asked_for_before_anything_is_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files_of(folder)
    monkeypatch.setattr(space, "RESERVE", 1 << 60)
    with pytest.raises(LibraryError) as refused:
        locking.lock_library(folder, PASSPHRASE, SilentContext())
    assert refused.value.code is Code.DISK_FULL
    assert files_of(folder) == before


def test_what_is_already_so_is_refused(folder: Path) -> None:
    for work, code in (
        (lambda: locking.unlock_library(folder, LibraryKey.new(), SilentContext()), Code.LIBRARY_NOT_LOCKED),
        (lambda: locking.lock_library(folder, PASSPHRASE, SilentContext()), None),
        (lambda: locking.lock_library(folder, PASSPHRASE, SilentContext()), Code.LIBRARY_LOCKED),
    ):
        if code is None:
            work()
            continue
        with pytest.raises(LibraryError) as refused:
            work()
        assert refused.value.code is code


@pytest.mark.skipif(sys.platform == "win32", reason="made of fork and SIGKILL")
@pytest.mark.parametrize("locked", [False, True], ids=["locking", "unlocking"])
def test_killed_at_any_moment_a_library_is_whole_in_one_form(folder: Path, tmp_path: Path, locked: bool) -> None:
    key = locking.lock_library(folder, PASSPHRASE, SilentContext()) if locked else None
    wanted = state(folder, key)
    template = folder.rename(tmp_path / "template")
    moments = _moments(shutil.copytree(template, tmp_path / "watched"), key)
    for number, moment in enumerate(moments):
        copy = shutil.copytree(template, tmp_path / str(number))
        killed_at(moment, lambda: _converted(copy, key))  # noqa: B023
        shown = _whole_in_one_form(copy, key)
        assert shown == wanted, moment
        shutil.rmtree(copy)


@pytest.mark.parametrize("locked", [False, True], ids=["locking", "unlocking"])
def test_an_error_at_any_moment_leaves_a_library_whole_in_one_form(
    folder: Path, tmp_path: Path, locked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = locking.lock_library(folder, PASSPHRASE, SilentContext()) if locked else None
    wanted = state(folder, key)
    for moment in ("originals.placed", "conversion.built", "conversion.changed_over", "sweep.folder_removed"):
        copy = shutil.copytree(folder, tmp_path / moment)
        with monkeypatch.context() as patched:
            patched.setattr(failpoints, "hook", _failing_at(moment))
            with pytest.raises(LibraryError):
                _converted(copy, key)
        assert _whole_in_one_form(copy, key) == wanted, moment


def _failing_at(moment: str) -> Callable[[str], None]:
    def strike(name: str) -> None:
        if name == moment:
            raise OSError(errno.EIO, "the disk does not answer")

    return strike


def _moments(folder: Path, key: LibraryKey | None) -> list[tuple[str, int]]:
    """The moments of a conversion itself; those of opening and closing belong to other tests."""
    rooms = {"conversion", "manifest", "originals", "rekeying", "slots", "sweep"}
    found = [one for one in moments_of(lambda: _converted(folder, key)) if one[0].partition(".")[0] in rooms]
    assert {"conversion.built", "conversion.changed_over", "conversion.swept"} <= {name for name, _ in found}
    return found


def _converted(folder: Path, key: LibraryKey | None) -> None:
    if key is None:
        locking.lock_library(folder, PASSPHRASE, SilentContext())
    else:
        locking.unlock_library(folder, key, SilentContext())


def _whole_in_one_form(folder: Path, key: LibraryKey | None) -> object:
    locked = locking.library_state(folder).locked
    if locked and key is None:
        key = locking.key_from_passphrase(folder, PASSPHRASE)
    found = state(folder, key if locked else None)
    assert not _forms(folder) & (PLAIN_FORM if locked else LOCKED_FORM)
    assert not list((folder / "tmp").iterdir())
    assert locked is False or holding(folder, b"marker") == []
    return found
