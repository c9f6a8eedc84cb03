from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from recovery_builders import before_lines, dump, fill
from storage_builders import a_case, a_document, bring_in, original_path
from storage_disks import small_disk

from carenav_desktop import failpoints
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.errors import Cancelled, Code, KnownError, LibraryError
from carenav_desktop.services.locking import begin_locked, key_from_passphrase, lock_library
from carenav_desktop.services.safekeeping import back_up, back_up_and_erase, erase, last_backup, restore
from carenav_desktop.services.workspace import open_workspace
from carenav_desktop.storage.check import Problem
from carenav_desktop.storage.folder import layout_of
from carenav_desktop.storage.library import Library
from carenav_desktop.storage.stick import BackupResult, Stick

_WORDS = "seven words nobody would guess at all here"
_FRAME = 3  # library.json, the database, the journal


class StoppedError(Exception):
    """Raised by a hook."""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        fill(opened)
        yield opened


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "stick" / "backup"


@pytest.fixture
def stop_at() -> Iterator[dict[str, int]]:
    """Moments at which the program raises, and which time each is reached."""
    moments: dict[str, int] = {}

    def hook(name: str) -> None:
        if name in moments:
            moments[name] -= 1
            if moments[name] == 0:
                raise StoppedError(name)

    failpoints.hook = hook
    yield moments
    failpoints.hook = None


def _back_up(library: Library, stick: Path) -> BackupResult:
    return library.back_up(stick, SilentContext())


def _code(wrong: pytest.ExceptionInfo[LibraryError]) -> Code:
    return wrong.value.code


def _restored(stick: Path, folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """What the catalogue of a library made from the stick holds; everything in it must be sound."""
    assert restore(stick, folder, SilentContext()).damaged == ()
    with Library.open(folder) as again:
        assert again.check(True, SilentContext()).problems == ()
    return dump(folder)


def _stored(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.glob("originals/*/*")}


def test_a_library_comes_back_from_a_backup_as_it_was(library: Library, stick: Path, tmp_path: Path) -> None:
    done = _back_up(library, stick)
    assert (done.copied, done.kept, done.damaged) == (6 + _FRAME, 0, ())
    library.close()
    before = dump(library.folder) | {"backup": []}
    assert before_lines(_restored(stick, tmp_path / "again"), "library.restore") == before
    assert _stored(tmp_path / "again") == _stored(library.folder)


def test_the_originals_lie_on_the_stick_as_in_the_library(library: Library, stick: Path) -> None:
    _back_up(library, stick)
    assert _stored(stick) == _stored(library.folder)


def test_a_second_backup_copies_only_what_is_new(library: Library, stick: Path, tmp_path: Path) -> None:
    _back_up(library, stick)
    stamps = {one: one.stat().st_mtime_ns for one in stick.glob("originals/*/*")}
    bring_in(library, a_case(library, "New"), [("new.pdf", b"new bytes", a_document("new"))])
    done = _back_up(library, stick)
    assert (done.copied, done.kept) == (1 + _FRAME, 6)
    assert {one: one.stat().st_mtime_ns for one in stamps} == stamps
    assert len(list((stick / "sets").iterdir())) == 1
    with library.unit_of_work() as unit:
        names = {line.case.name for line in unit.cases.all()}
    assert {row[1] for row in _restored(stick, tmp_path / "again")["case"]} == names


def test_what_was_deleted_for_good_leaves_the_next_backup(library: Library, stick: Path) -> None:
    case = a_case(library, "Deleted")
    bring_in(library, case, [("gone.pdf", b"to be deleted", a_document("gone"))])
    _back_up(library, stick)
    with library.unit_of_work() as unit:
        (record,) = unit.records.all(case.id)
        name = original_path(library, record.original).relative_to(library.folder)
        unit.trash.put("record", record.id)
        unit.trash.empty()
    library.delete_unneeded()
    assert (stick / name).exists()
    _back_up(library, stick)
    assert not (stick / name).exists()


@pytest.mark.parametrize(
    ("moment", "nth"),
    [
        ("library.frozen", 1),
        ("stick.written", 1),
        ("stick.written", 4),
        ("stick.settled", 2),
        ("stick.named", 3),
        ("stick.folders_settled", 1),
        ("durability.written", 1),
        ("durability.settled", 1),
        ("stick.listed", 1),
    ],
)
def test_a_pulled_stick_keeps_a_backup_that_can_be_restored(
    library: Library, stick: Path, tmp_path: Path, stop_at: dict[str, int], moment: str, nth: int
) -> None:
    _back_up(library, stick)
    bring_in(library, a_case(library, "New"), [("new.pdf", b"new bytes", a_document("new"))])
    stop_at[moment] = nth
    with pytest.raises(StoppedError):
        _back_up(library, stick)
    stop_at.clear()
    _restored(stick, tmp_path / "again")
    done = _back_up(library, stick)
    assert done.damaged == ()
    assert len(_restored(stick, tmp_path / "last")["case"]) == 3
    assert not list(stick.rglob("*.part"))


def test_a_first_backup_that_was_stopped_is_refused_and_can_be_gone_on_with(
    library: Library, stick: Path, tmp_path: Path, stop_at: dict[str, int]
) -> None:
    stop_at["stick.named"] = 3
    with pytest.raises(StoppedError):
        _back_up(library, stick)
    stop_at.clear()
    with pytest.raises(LibraryError) as refused:
        restore(stick, tmp_path / "again", SilentContext())
    assert _code(refused) is Code.BACKUP_NOT_FINISHED
    done = _back_up(library, stick)
    assert done.kept == 3
    _restored(stick, tmp_path / "again")


@pytest.mark.parametrize("moment", ["durability.written", "durability.settled", "durability.named", "stick.begun"])
def test_a_first_backup_that_was_stopped_in_its_first_step_can_be_made(
    library: Library, stick: Path, tmp_path: Path, stop_at: dict[str, int], moment: str
) -> None:
    stop_at[moment] = 1
    with pytest.raises(StoppedError):
        Stick(layout_of(library.folder), None, stick, SilentContext())
    stop_at.clear()
    _back_up(library, stick)
    _restored(stick, tmp_path / "again")


def test_a_new_stick_with_what_systems_leave_on_it_counts_as_empty(library: Library, stick: Path) -> None:
    (stick / "System Volume Information").mkdir(parents=True)
    _back_up(library, stick)
    assert _stored(stick) == _stored(library.folder)


def test_a_backup_can_be_stopped_by_hand(library: Library, stick: Path) -> None:
    context = SilentContext()
    context.cancel()
    with pytest.raises(Cancelled):
        library.back_up(stick, context)
    assert not list(library.scratch.iterdir())


def test_a_full_stick_says_so_and_leaves_the_backup_before_it(library: Library, tmp_path: Path) -> None:
    with small_disk(tmp_path, 3) as disk:
        _back_up(library, disk / "backup")
        bring_in(library, a_case(library, "Big"), [("big.pdf", os.urandom(4_000_000), a_document("big"))])
        with pytest.raises(LibraryError) as refused:
            _back_up(library, disk / "backup")
        assert _code(refused) is Code.DISK_FULL
        assert len(_restored(disk / "backup", tmp_path / "again")["case"]) == 2


def test_a_stick_that_goes_away_is_an_error_of_the_stick(library: Library, tmp_path: Path) -> None:
    with small_disk(tmp_path, 30) as disk:

        def pull(name: str) -> None:
            if name == "stick.written":
                subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)

        failpoints.hook = pull
        try:
            with pytest.raises(LibraryError) as refused:
                _back_up(library, disk / "backup")
        finally:
            failpoints.hook = None
        assert _code(refused) is Code.LIBRARY_NOT_WRITABLE
        assert str(refused.value.params["path"]).startswith(str(disk))
    assert library.check(True, SilentContext()).problems == ()


@pytest.mark.parametrize("place", ["", "inside", ".."])
def test_a_backup_never_lies_in_the_library_nor_around_it(library: Library, place: str) -> None:
    with pytest.raises(LibraryError) as refused:
        _back_up(library, library.folder / place)
    assert _code(refused) is Code.BACKUP_TARGET_IN_LIBRARY


def test_a_folder_with_other_things_is_refused(library: Library, stick: Path) -> None:
    stick.mkdir(parents=True)
    (stick / "holiday.jpg").write_bytes(b"")
    with pytest.raises(LibraryError) as refused:
        _back_up(library, stick)
    assert _code(refused) is Code.BACKUP_TARGET_NOT_EMPTY
    assert [one.name for one in stick.iterdir()] == ["holiday.jpg"]


def test_the_backup_of_another_library_is_not_overwritten(library: Library, stick: Path, tmp_path: Path) -> None:
    with Library.open(tmp_path / "other") as other:
        _back_up(other, stick)
    before = {one: one.read_bytes() for one in stick.rglob("*") if one.is_file()}
    with pytest.raises(LibraryError) as refused:
        _back_up(library, stick)
    assert _code(refused) is Code.BACKUP_OF_ANOTHER_LIBRARY
    assert {one: one.read_bytes() for one in stick.rglob("*") if one.is_file()} == before


def test_a_damaged_original_does_not_replace_the_good_copy(library: Library, stick: Path) -> None:
    _back_up(library, stick)
    good = _stored(stick)
    for file in library.folder.glob("originals/*/*"):
        file.write_bytes(bytes(len(file.read_bytes())))
    _back_up(library, stick)
    assert _stored(stick) == good


def test_a_damaged_original_without_a_good_copy_is_named(library: Library, stick: Path) -> None:
    lost = next(library.folder.glob("originals/*/*"))
    lost.write_bytes(bytes(len(lost.read_bytes())))
    assert _back_up(library, stick).damaged == (lost.name,)


def test_what_a_backup_had_to_leave_out_is_named_by_the_restore_too(
    library: Library, stick: Path, tmp_path: Path
) -> None:
    lost = next(library.folder.glob("originals/*/*"))
    lost.write_bytes(bytes(len(lost.read_bytes())))
    _back_up(library, stick)
    named = restore(stick, tmp_path / "again", SilentContext()).damaged
    assert named == (lost.relative_to(library.folder).as_posix(),)


def test_a_check_says_where_a_good_copy_is(library: Library, stick: Path) -> None:
    _back_up(library, stick)
    with library.unit_of_work() as unit:
        sha256 = next(iter(unit.imaging.instances(1))).original
    mine = original_path(library, sha256)
    theirs = stick / mine.relative_to(library.folder)
    mine.write_bytes(b"slice X")
    assert library.check(True, SilentContext()).problems == (
        Problem("instance:3", "check.original_changed", str(theirs)),
    )
    theirs.write_bytes(b"slice X")
    assert library.check(True, SilentContext()).problems == (Problem("instance:3", "check.original_changed"),)


def test_every_damaged_file_of_a_backup_is_named_and_the_rest_restored(
    library: Library, stick: Path, tmp_path: Path
) -> None:
    _back_up(library, stick)
    spoilt, lost = sorted(stick.glob("originals/*/*"))[:2]
    spoilt.write_bytes(bytes(len(spoilt.read_bytes())))
    lost.unlink()
    done = restore(stick, tmp_path / "again", SilentContext())
    assert set(done.damaged) == {one.relative_to(stick).as_posix() for one in (spoilt, lost)}
    with Library.open(tmp_path / "again") as again:
        problems = again.check(True, SilentContext()).problems
    assert {one.code for one in problems} == {"check.original_missing"}


def test_a_damaged_catalogue_in_a_backup_is_rebuilt_from_its_journal(
    library: Library, stick: Path, tmp_path: Path
) -> None:
    from carenav_desktop.services.safekeeping import rebuild

    _back_up(library, stick)
    library.close()
    before = dump(library.folder) | {"backup": []}
    (database,) = stick.glob("sets/*/library.sqlite")
    database.write_bytes(b"noise")
    done = restore(stick, tmp_path / "again", SilentContext())
    assert done.damaged == ("library.sqlite",)
    assert rebuild(tmp_path / "again", None, SilentContext()).problems == ()
    assert before_lines(dump(tmp_path / "again"), "library.restore", "library.rebuild") == before


@pytest.mark.parametrize(
    "moment",
    [
        *("durability.written", "durability.settled"),
        *("restoring.claimed", "restoring.copied", "restoring.named", "restoring.settled"),
    ],
)
def test_a_restore_that_was_stopped_is_no_library_yet_and_goes_on(
    library: Library, stick: Path, tmp_path: Path, stop_at: dict[str, int], moment: str
) -> None:
    _back_up(library, stick)
    stop_at[moment] = 1
    with pytest.raises(StoppedError):
        restore(stick, tmp_path / "again", SilentContext())
    stop_at.clear()
    with pytest.raises(LibraryError) as refused:
        Library.open(tmp_path / "again")
    assert _code(refused) is Code.LIBRARY_NOT_A_LIBRARY
    _restored(stick, tmp_path / "again")


def test_a_restore_whose_last_step_cannot_be_read_is_no_success(library: Library, stick: Path, tmp_path: Path) -> None:
    _back_up(library, stick)
    (frame,) = stick.glob("sets/*/library.json")
    whole = frame.read_bytes()

    def spoil(name: str) -> None:
        if name == "restoring.settled":
            frame.write_bytes(bytes(len(whole)))

    failpoints.hook = spoil
    try:
        with pytest.raises(LibraryError) as refused:
            restore(stick, tmp_path / "again", SilentContext())
    finally:
        failpoints.hook = None
    assert _code(refused) is Code.BACKUP_DAMAGED
    frame.write_bytes(whole)
    _restored(stick, tmp_path / "again")


def test_a_restored_library_that_was_used_is_not_restored_over(
    library: Library, stick: Path, tmp_path: Path, stop_at: dict[str, int]
) -> None:
    _back_up(library, stick)
    stop_at["restoring.framed"] = 1
    with pytest.raises(StoppedError):
        restore(stick, tmp_path / "again", SilentContext())
    with Library.open(tmp_path / "again") as again:
        a_case(again, "Written since")
    with pytest.raises(LibraryError) as refused:
        restore(stick, tmp_path / "again", SilentContext())
    assert _code(refused) is Code.RESTORE_TARGET_NOT_EMPTY


def test_a_backup_is_restored_into_an_empty_folder_only(library: Library, stick: Path, tmp_path: Path) -> None:
    _back_up(library, stick)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    for taken in (tmp_path / "full", library.folder, stick):
        with pytest.raises(LibraryError) as refused:
            restore(stick, taken, SilentContext())
        assert _code(refused) is Code.RESTORE_TARGET_NOT_EMPTY


def test_a_backup_is_not_opened_as_a_library(library: Library, stick: Path) -> None:
    _back_up(library, stick)
    before = {one: one.read_bytes() for one in stick.rglob("*") if one.is_file()}
    with pytest.raises(LibraryError) as refused:
        Library.open(stick)
    assert _code(refused) is Code.LIBRARY_IS_BACKUP
    assert {one: one.read_bytes() for one in stick.rglob("*") if one.is_file()} == before


def test_a_folder_without_a_backup_says_so(tmp_path: Path) -> None:
    with pytest.raises(LibraryError) as refused:
        restore(tmp_path, tmp_path / "again", SilentContext())
    assert _code(refused) is Code.BACKUP_NOT_A_BACKUP


@pytest.mark.parametrize("path", ["../outside", "/etc/passwd", "originals/../../x", "library.sqlite/../x", "C:\\x"])
def test_a_list_that_leads_out_of_the_folder_is_refused(
    library: Library, stick: Path, tmp_path: Path, path: str
) -> None:
    from carenav_desktop.storage.backup_list import BackupList, Listed, write_list

    _back_up(library, stick)
    write_list(stick, BackupList("x", "2024", complete=True, files=(Listed(path, path, 1, "0" * 64),)))
    with pytest.raises(LibraryError) as refused:
        restore(stick, tmp_path / "again", SilentContext())
    assert _code(refused) is Code.BACKUP_DAMAGED
    assert not (tmp_path / "again").exists()


@pytest.mark.parametrize("spoilt", [b"", b"[]", b"{", b"[" * 100_000, b'{"files": 1, "sha256": ""}', b"\xff\xfe"])
def test_a_list_that_is_spoilt_is_named(library: Library, stick: Path, tmp_path: Path, spoilt: bytes) -> None:
    _back_up(library, stick)
    (stick / "backup.json").write_bytes(spoilt)
    for action in (lambda: restore(stick, tmp_path / "again", SilentContext()), lambda: _back_up(library, stick)):
        with pytest.raises(LibraryError) as refused:
            action()
        assert _code(refused) is Code.BACKUP_DAMAGED


def test_every_changed_field_of_the_list_is_noticed(library: Library, stick: Path, tmp_path: Path) -> None:
    _back_up(library, stick)
    whole = json.loads((stick / "backup.json").read_text())
    for change in ({"library": "x"}, {"made": "x"}, {"complete": False}, {"format": 2}, {"files": whole["files"][1:]}):
        (stick / "backup.json").write_text(json.dumps(whole | change))
        with pytest.raises(LibraryError) as refused:
            restore(stick, tmp_path / "again", SilentContext())
        assert _code(refused) is Code.BACKUP_DAMAGED


def test_a_locked_library_stays_locked_on_the_stick_and_after_it(tmp_path: Path, stick: Path) -> None:
    folder, again = tmp_path / "library", tmp_path / "again"
    key = begin_locked(folder, _WORDS)
    with Library.open(folder, key) as library:
        fill(library)
        assert _back_up(library, stick).damaged == ()
        assert _back_up(library, stick).kept == 6
    everything = b"".join(one.read_bytes() for one in stick.rglob("*") if one.is_file())
    for word in ("Radiation", "王芳", "LI^MING", "report.pdf", "the tumour"):
        assert word.encode() not in everything
    assert restore(stick, again, SilentContext()).damaged == ()
    with pytest.raises(LibraryError) as refused:
        Library.open(again)
    assert _code(refused) is Code.LIBRARY_LOCKED
    with Library.open(again, key_from_passphrase(again, _WORDS)) as library:
        assert library.check(True, SilentContext()).problems == ()


def test_once_the_library_is_locked_the_next_backup_takes_the_open_one_away(
    library: Library, stick: Path, tmp_path: Path
) -> None:
    _back_up(library, stick)
    library.close()
    key = lock_library(library.folder, _WORDS, SilentContext())
    with Library.open(library.folder, key) as locked:
        _back_up(locked, stick)
    everything = b"".join(one.read_bytes() for one in stick.rglob("*") if one.is_file())
    assert b"Radiation" not in everything
    assert not list(stick.glob("originals/*/*"))
    assert restore(stick, tmp_path / "again", SilentContext()).damaged == ()


def test_the_last_backup_is_remembered_and_written_in_the_trail(tmp_path: Path, stick: Path) -> None:
    ws = open_workspace(tmp_path / "library")
    try:
        assert last_backup(ws) == ""
        back_up(ws, stick, SilentContext())
        assert last_backup(ws).startswith("20")
        with pytest.raises(KnownError):
            back_up(ws, tmp_path / "library" / "x", SilentContext())
        with ws.library.unit_of_work() as unit:
            assert [(one.what, one.result.split()[0]) for one in unit.trail.last(2)] == [
                ("library.back_up", "failed"),
                ("library.back_up", "done"),
            ]
    finally:
        ws.close()


def test_an_erased_library_leaves_no_file_and_other_peoples_things(library: Library) -> None:
    (library.folder / "mine.txt").write_text("mine")
    with pytest.raises(LibraryError) as refused:
        erase(library.folder, SilentContext())
    assert _code(refused) is Code.LIBRARY_BUSY
    library.close()
    done = erase(library.folder, SilentContext())
    assert [one.code for one in done.remarks] == ["erase.left", "erase.may_remain"]
    assert [one.name for one in library.folder.rglob("*")] == ["mine.txt"]


def test_a_library_is_not_erased_when_anything_could_not_be_backed_up(library: Library, stick: Path) -> None:
    next(library.folder.glob("originals/*/*")).write_bytes(b"altered")
    library.close()
    before = dump(library.folder)
    with pytest.raises(LibraryError) as refused:
        back_up_and_erase(library.folder, None, stick, SilentContext())
    assert _code(refused) is Code.BACKUP_INCOMPLETE
    assert dump(library.folder)["file"] == before["file"]


def test_an_erased_library_takes_its_folder_along(tmp_path: Path) -> None:
    key = begin_locked(tmp_path / "library", _WORDS)
    with Library.open(tmp_path / "library", key) as library:
        fill(library)
    erase(tmp_path / "library", SilentContext())
    assert not (tmp_path / "library").exists()


def test_what_is_erased_is_overwritten_first(library: Library, tmp_path: Path) -> None:
    library.close()
    watched = tmp_path / "watched"
    os.link(library.folder / "library.sqlite", watched)
    before = watched.read_bytes()
    erase(library.folder, SilentContext())
    assert len(watched.read_bytes()) == len(before)
    assert b"Radiation" in before
    assert b"Radiation" not in watched.read_bytes()


@pytest.mark.parametrize("moment", ["erase.overwritten", "erase.removed", "erase.unlocked"])
def test_erasing_that_was_stopped_is_finished_by_erasing_again(
    library: Library, tmp_path: Path, stop_at: dict[str, int], moment: str
) -> None:
    library.close()
    for nth in count(1):
        copy = tmp_path / f"copy {nth}"
        shutil.copytree(library.folder, copy)
        stop_at[moment] = nth
        try:
            erase(copy, SilentContext())
        except StoppedError:
            erase(copy, SilentContext())
            assert not copy.exists()
        else:
            assert nth > 1
            break
