"""A disk without room: a clear error, nothing half stored, and on it goes once there is room."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from storage_builders import a_case, a_document, bring_in, stage
from storage_disks import small_disk

from carenav_desktop.domain.case import Case
from carenav_desktop.domain.picture import Picture
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.errors import Code, LibraryError
from carenav_desktop.storage.library import Library

_LONG_TEXT = " ".join(f"word{number}" for number in range(40_000))


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path, megabytes=6) as point:
        yield point


def _fill(disk: Path) -> Path:
    """Take all the room there is left."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (1 << 16, 1 << 12):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue
    return ballast


def _is_sound(library: Library, case: Case, records: int) -> None:
    assert library.check(True, SilentContext()).problems == ()
    with library.unit_of_work() as unit:
        assert len(unit.records.all(case.id)) == records
        assert len(unit.records.all(case.id, "word39999")) == 0


def test_copying_into_a_full_disk_is_a_known_error_and_leaves_nothing(disk: Path) -> None:
    with Library.open(disk / "library") as library:
        case = a_case(library)
        bring_in(library, case, [("1", b"small", a_document())])
        ballast = _fill(disk)
        with pytest.raises(LibraryError) as refusal:
            stage(library, os.urandom(1 << 20))
        assert refusal.value.code is Code.DISK_FULL
        assert list(library.scratch.iterdir()) == []
        _is_sound(library, case, 1)
        ballast.unlink()
        bring_in(library, case, [("2", os.urandom(1 << 20), a_document())])
        _is_sound(library, case, 2)


def test_rows_that_do_not_fit_are_not_stored_by_half(disk: Path) -> None:
    with Library.open(disk / "library") as library:
        case = a_case(library)
        bring_in(library, case, [("1", b"small", a_document())])
        ballast = _fill(disk)
        with pytest.raises(LibraryError) as refusal:
            for number in range(100):
                with library.unit_of_work() as unit:
                    unit.questions.set(case.id, f"{number} {_LONG_TEXT}")
        assert refusal.value.code is Code.DISK_FULL
        _is_sound(library, case, 1)
        ballast.unlink()
        with library.unit_of_work() as unit:
            unit.questions.set(case.id, "Surgery first?")
    with Library.open(disk / "library") as library, library.unit_of_work() as unit:
        assert unit.questions.current(case.id).text == "Surgery first?"


def test_a_preview_that_does_not_fit_is_not_kept(disk: Path) -> None:
    with Library.open(disk / "library") as library:
        _fill(disk)
        library.previews.put("key", Picture(400, 400, 3, os.urandom(480_000)))
        assert library.previews.get("key") is None
        assert list(library.scratch.iterdir()) == []


def test_a_library_cannot_be_begun_on_a_full_disk_and_can_be_later(disk: Path) -> None:
    ballast = _fill(disk)
    with pytest.raises(LibraryError) as refusal:
        Library.open(disk / "library")
    assert refusal.value.code is Code.DISK_FULL
    ballast.unlink()
    with Library.open(disk / "library") as library:
        a_case(library)
