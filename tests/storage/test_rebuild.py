from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from recovery_builders import REPLY, Dump, before_lines, dump, fill, rows_of
from storage_builders import a_case, a_document, bring_in, original_path

from carenav_desktop import failpoints
from carenav_desktop.domain.progress import Progress, SilentContext
from carenav_desktop.errors import Cancelled, Code, LibraryError
from carenav_desktop.services.locking import begin_locked
from carenav_desktop.services.safekeeping import RebuildResult, rebuild
from carenav_desktop.storage.library import Library


class StoppedError(Exception):
    """Raised by a hook."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed library with something in every table; a copy of its catalogue was made half way."""
    with Library.open(tmp_path / "library") as library:
        fill(library)
    with Library.open(tmp_path / "library") as library:
        a_case(library, "The last one")
    return tmp_path / "library"


@pytest.fixture
def before(folder: Path) -> Dump:
    """What the catalogue held."""
    return dump(folder)


def _rebuild(folder: Path) -> RebuildResult:
    return rebuild(folder, None, SilentContext())


def _without_told(dumped: Dump) -> Dump:
    """What a rebuild has made, without the line about it in the trail."""
    return before_lines(dumped, "library.rebuild")


def _codes(result: RebuildResult) -> list[str]:
    return [one.code for one in result.problems]


def _is_clean(folder: Path) -> bool:
    with Library.open(folder) as library:
        return library.check(True, SilentContext()).problems == ()


def _flip(file: Path, at: int) -> None:
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)


def _spoil(database: Path, how: str) -> None:
    if how == "missing":
        database.unlink()
    elif how == "empty":
        database.write_bytes(b"")
    elif how == "noise":
        database.write_bytes(random.Random(1).randbytes(50_000))
    elif how == "cut":
        database.write_bytes(database.read_bytes()[:5000])
    else:
        at = database.read_bytes().index(b"Radiation first, or surgery?")
        _flip(database, at)


@pytest.mark.parametrize("how", ["missing", "empty", "noise", "cut", "flipped"])
@pytest.mark.parametrize("copies", [True, False])
def test_every_field_comes_back_whatever_became_of_the_database(
    folder: Path, before: Dump, how: str, copies: bool
) -> None:
    database = folder / "library.sqlite"
    _spoil(database, how)
    spoilt = database.read_bytes() if database.exists() else None
    if not copies:
        for copy in (folder / "backups").glob("*.db"):
            copy.unlink()
    result = _rebuild(folder)
    assert result.problems == ()
    assert _without_told(dump(folder)) == before
    assert result.rows == rows_of(before)
    assert _is_clean(folder)
    kept = [one.read_bytes() for one in folder.glob("damaged/*/library.sqlite")]
    assert kept == ([] if spoilt is None else [spoilt])


def test_the_secret_that_opens_a_reply_comes_back(folder: Path) -> None:
    (folder / "library.sqlite").unlink()
    _rebuild(folder)
    assert REPLY in dump(folder)["packet"][0]


def test_a_rebuilt_library_goes_on_and_can_be_rebuilt_again(folder: Path) -> None:
    (folder / "library.sqlite").unlink()
    _rebuild(folder)
    with Library.open(folder) as library:
        bring_in(library, a_case(library, "Another"), [("new.pdf", b"new", a_document("new words"))])
    before = dump(folder)
    (folder / "library.sqlite").write_bytes(b"")
    assert _rebuild(folder).problems == ()
    assert _without_told(dump(folder)) == before
    assert _is_clean(folder)


def test_a_damaged_line_is_named_and_the_rest_comes_back_from_the_copy(folder: Path, before: Dump) -> None:
    journal = folder / "journal" / "catalogue.jsonl"
    lines = journal.read_bytes().splitlines(keepends=True)
    at = len(b"".join(lines[:2])) + 300
    _flip(journal, at)
    (folder / "library.sqlite").unlink()
    result = _rebuild(folder)
    (said,) = result.problems
    assert (said.code, said.params["lines"]) == ("rebuild.lines_damaged", "3")
    assert _without_told(dump(folder)) == before
    assert _is_clean(folder)
    assert [one.read_bytes() for one in folder.glob("damaged/*/catalogue.jsonl")]


def test_a_damaged_line_without_a_copy_costs_that_line_alone(folder: Path, before: Dump) -> None:
    for copy in (folder / "backups").glob("*.db"):
        copy.unlink()
    journal = folder / "journal" / "catalogue.jsonl"
    content = journal.read_bytes()
    _flip(journal, content.index(b"The last one"))
    (folder / "library.sqlite").unlink()
    result = _rebuild(folder)
    assert _codes(result) == ["rebuild.lines_damaged", "rebuild.incomplete"]
    after = _without_told(dump(folder))
    assert [row[1] for row in after["case"]] == ["Li Ming", "王芳"]
    assert {name: rows for name, rows in after.items() if name != "case"} == {
        name: rows for name, rows in before.items() if name != "case"
    }
    assert _is_clean(folder)


def test_bytes_whose_rows_are_lost_are_kept_and_told_of(folder: Path) -> None:
    for copy in (folder / "backups").glob("*.db"):
        copy.unlink()
    journal = folder / "journal" / "catalogue.jsonl"
    _flip(journal, journal.read_bytes().index(b"report.pdf"))
    (folder / "library.sqlite").unlink()
    originals = {one.name for one in folder.glob("originals/*/*")}
    result = _rebuild(folder)
    (unknown,) = [one for one in result.problems if one.code == "rebuild.originals_unknown"]
    with Library.open(folder) as library:
        known = {row[0] for row in dump_rows(library)}
    assert {one.name for one in folder.glob("originals/*/*")} == originals
    assert unknown.params["count"] == len(originals - known) > 0


def dump_rows(library: Library) -> list[tuple[str]]:
    """The originals the catalogue knows."""
    with library._transaction() as connection:
        return [tuple(row) for row in connection.exec_driver_sql("SELECT sha256 FROM original")]


def test_a_damaged_copy_is_not_trusted(folder: Path, before: Dump) -> None:
    journal = folder / "journal" / "catalogue.jsonl"
    (copy,) = (folder / "backups").glob("*.db")
    _flip(copy, copy.read_bytes().index(b"Radiation first, or surgery?"))
    (folder / "library.sqlite").unlink()
    assert _rebuild(folder).problems == ()
    assert _without_told(dump(folder)) == before
    assert journal.exists()


def test_without_journal_the_newest_copy_is_taken_and_that_is_said(folder: Path, before: Dump) -> None:
    (folder / "journal" / "catalogue.jsonl").unlink()
    (folder / "library.sqlite").unlink()
    result = _rebuild(folder)
    assert dump(folder)["packet"] == before["packet"]
    assert _codes(result) == ["rebuild.incomplete"]
    assert _is_clean(folder)


def test_a_sound_database_without_its_journal_is_taken_as_it_is(folder: Path, before: Dump) -> None:
    (folder / "journal" / "catalogue.jsonl").unlink()
    assert _rebuild(folder).problems == ()
    assert _without_told(dump(folder)) == before


def test_with_journal_and_copies_gone_it_says_how_many_originals_there_are(folder: Path) -> None:
    (folder / "journal" / "catalogue.jsonl").unlink()
    for copy in (folder / "backups").glob("*.db"):
        copy.unlink()
    (folder / "library.sqlite").write_bytes(b"")
    with pytest.raises(LibraryError) as refused:
        _rebuild(folder)
    assert refused.value.code is Code.LIBRARY_NOTHING_TO_REBUILD_FROM
    assert refused.value.params["count"] == 6
    assert (folder / "library.sqlite").read_bytes() == b""


def test_an_open_library_is_not_rebuilt(folder: Path) -> None:
    with Library.open(folder), pytest.raises(LibraryError) as refused:
        _rebuild(folder)
    assert refused.value.code is Code.LIBRARY_BUSY


def test_a_rebuild_that_is_stopped_changes_nothing(folder: Path) -> None:
    class Stopping(SilentContext):
        def report(self, progress: Progress) -> None:
            self.cancel()

    (folder / "library.sqlite").write_bytes(b"spoilt")
    with pytest.raises(Cancelled):
        rebuild(folder, None, Stopping())
    assert (folder / "library.sqlite").read_bytes() == b"spoilt"
    assert not (folder / "damaged").exists()


@pytest.fixture
def stop_at() -> Iterator[list[str]]:
    """Moments at which the program raises."""
    names: list[str] = []

    def hook(name: str) -> None:
        if name in names:
            raise StoppedError(name)

    failpoints.hook = hook
    yield names
    failpoints.hook = None


@pytest.mark.parametrize(
    "moment",
    [
        "rebuild.replayed",
        "rebuild.made",
        "journal.set_aside",
        "rebuild.set_aside",
        "rebuild.replaced",
        "rebuild.placed",
    ],
)
def test_a_rebuild_stopped_at_any_step_can_be_begun_again(
    folder: Path, before: Dump, stop_at: list[str], moment: str
) -> None:
    _spoil(folder / "library.sqlite", "noise")
    stop_at.append(moment)
    with pytest.raises(StoppedError):
        _rebuild(folder)
    stop_at.clear()
    _rebuild(folder)
    assert _without_told(dump(folder)) == before
    assert _is_clean(folder)


def test_a_locked_library_is_rebuilt_with_its_key(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    key = begin_locked(folder, "seven words nobody would guess at all here")
    with Library.open(folder, key) as library:
        fill(library)
    before = dump(folder, key)
    (folder / "locked.sqlite").write_bytes(b"")
    with pytest.raises(LibraryError) as refused:
        rebuild(folder, None, SilentContext())
    assert refused.value.code is Code.LIBRARY_LOCKED
    assert rebuild(folder, key, SilentContext()).problems == ()
    assert _without_told(dump(folder, key)) == before
    with Library.open(folder, key) as library:
        assert library.check(True, SilentContext()).problems == ()


def test_originals_are_not_touched_by_a_rebuild(folder: Path) -> None:
    with Library.open(folder) as library, library.unit_of_work() as unit:
        sha256 = unit.records.all(1)[0].original
        path = original_path(library, sha256)
    stamp = path.stat().st_mtime_ns
    (folder / "library.sqlite").unlink()
    _rebuild(folder)
    assert path.stat().st_mtime_ns == stamp
