from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from recovery_builders import dump, fill
from sqlalchemy import Connection
from storage_builders import a_case, a_document, bring_in
from storage_disks import small_disk

from carenav_desktop import failpoints
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.errors import Code, LibraryError
from carenav_desktop.storage import tables as t
from carenav_desktop.storage.journal_lines import survey
from carenav_desktop.storage.keys import LibraryKey
from carenav_desktop.storage.library import Library
from carenav_desktop.storage.row_changes import KEPT


class StoppedError(Exception):
    """Raised by a hook."""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def _journal(library: Library) -> Path:
    return library.folder / "journal" / "catalogue.jsonl"


def _lines(library: Library) -> list[dict[str, object]]:
    return [json.loads(line) for line in _journal(library).read_bytes().splitlines()]


def _names(library: Library) -> list[str]:
    with library.unit_of_work() as unit:
        return sorted(line.case.name for line in unit.cases.all())


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


def test_every_transaction_that_changes_something_is_one_line(library: Library) -> None:
    before = len(_lines(library))
    a_case(library, "One")
    _names(library)
    a_case(library, "Two")
    assert len(_lines(library)) == before + 2
    found = survey(_journal(library))
    assert found.whole
    assert [one.seq for one in found.marks] == list(range(1, found.last + 1))


def test_a_line_holds_the_rows_as_they_are_at_the_end_of_the_transaction(library: Library) -> None:
    with library.unit_of_work() as unit:
        case = unit.cases.create("One")
        unit.questions.set(case.id, "first")
        unit.questions.set(case.id, "second")
        unit.marks.set(case.id, "B01", "have", "")
        unit.marks.clear(case.id, "B01")
    line = _lines(library)[-1]
    rows = line["rows"]
    assert isinstance(rows, dict)
    assert set(rows) == {"case", "question"}
    assert rows["question"]["values"][0][1] == "second"
    assert line["gone"] == {"item_mark": [[case.id, "B01"]]}


def test_every_table_is_watched_but_the_place_in_the_journal() -> None:
    assert {one.name for one in KEPT} == set(t.metadata.tables) - {"journal_position"}


def test_a_row_that_gets_another_key_leaves_the_old_one(library: Library) -> None:
    with library.unit_of_work() as unit:
        case = unit.cases.create("One")
        unit.marks.set(case.id, "B01", "have", "")
    with library._transaction() as connection:
        connection.execute(t.item_mark.update().values(item="B02"))
    line = _lines(library)[-1]
    assert line["gone"] == {"item_mark": [[case.id, "B01"]]}
    assert library.check(True, SilentContext()).problems == ()


def test_nothing_of_a_transaction_that_failed_is_in_the_journal(library: Library) -> None:
    before = _journal(library).read_bytes()
    with pytest.raises(ZeroDivisionError), library.unit_of_work() as unit:
        unit.cases.create("One")
        raise ZeroDivisionError
    assert _journal(library).read_bytes() == before


@pytest.mark.parametrize("moment", ["journal.begun", "journal.written", "journal.settled"])
def test_stopped_before_the_commit_neither_side_has_the_change(
    library: Library, stop_at: list[str], moment: str
) -> None:
    a_case(library, "Before")
    before = _journal(library).read_bytes()
    stop_at.append(moment)
    with pytest.raises(StoppedError):
        a_case(library, "Lost")
    stop_at.clear()
    assert _journal(library).read_bytes() == before
    a_case(library, "After")
    assert _names(library) == ["After", "Before"]
    assert library.check(True, SilentContext()).problems == ()


def test_an_error_raised_after_the_commit_keeps_the_line(library: Library, stop_at: list[str]) -> None:
    stop_at.append("journal.resolved")
    with pytest.raises(StoppedError):
        a_case(library, "Kept")
    stop_at.clear()
    assert _names(library) == ["Kept"]
    a_case(library, "Next")
    assert survey(_journal(library)).whole
    assert library.check(True, SilentContext()).problems == ()


def test_a_commit_that_fails_takes_its_line_back(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _journal(library).read_bytes()

    def refuse(_: Connection) -> None:
        raise StoppedError

    monkeypatch.setattr(library._engine.dialect, "do_commit", refuse)
    with pytest.raises(StoppedError):
        a_case(library, "Lost")
    monkeypatch.undo()
    a_case(library, "Next")
    assert _names(library) == ["Next"]
    assert _journal(library).read_bytes().startswith(before)
    assert survey(_journal(library)).whole


def test_a_line_cut_short_by_a_power_cut_is_cut_off(library: Library) -> None:
    a_case(library, "One")
    library.close()
    whole = _journal(library).read_bytes()
    _journal(library).write_bytes(whole + b'{"sha256":"00')
    with Library.open(library.folder) as again:
        assert _names(again) == ["One"]
    assert _journal(library).read_bytes() == whole


def test_a_transaction_that_was_written_down_is_done_at_the_next_start(library: Library) -> None:
    a_case(library, "One")
    library.close()
    database = library.folder / "library.sqlite"
    older = database.read_bytes()
    with Library.open(library.folder) as again:
        bring_in(again, a_case(again, "Two"), [("report.pdf", b"report", a_document("words to find"))])
        lines = _journal(again).read_bytes().splitlines(keepends=True)
    database.write_bytes(older)
    _journal(library).write_bytes(b"".join(lines[:-1]))
    with Library.open(library.folder) as again:
        assert _names(again) == ["One", "Two"]
        assert again.check(True, SilentContext()).problems == ()


def test_a_database_older_than_its_journal_is_refused(library: Library) -> None:
    library.close()
    database = library.folder / "library.sqlite"
    older = database.read_bytes()
    with Library.open(library.folder) as again:
        a_case(again, "One")
        a_case(again, "Two")
    database.write_bytes(older)
    with pytest.raises(LibraryError) as refused:
        Library.open(library.folder)
    assert refused.value.code is Code.LIBRARY_DAMAGED
    assert database.read_bytes() == older


@pytest.mark.parametrize("how", ["deleted", "older", "damaged"])
def test_a_journal_that_cannot_be_gone_on_with_is_written_anew(library: Library, how: str) -> None:
    fill(library)
    older = _journal(library).read_bytes()
    a_case(library, "Last")
    library.close()
    before = dump(library.folder)
    if how == "deleted":
        _journal(library).unlink()
    elif how == "older":
        _journal(library).write_bytes(older)
    else:
        content = bytearray(_journal(library).read_bytes())
        content[len(content) // 2] ^= 4
        _journal(library).write_bytes(content)
    with Library.open(library.folder) as again:
        assert again.check(True, SilentContext()).problems == ()
    assert dump(library.folder) == before
    kept = [one.read_bytes() for one in library.folder.glob("damaged/*/catalogue.jsonl")]
    assert kept == ([bytes(content)] if how == "damaged" else [])


@pytest.mark.parametrize("moment", ["journal.part_written", "journal.part_committed", "journal.replaced"])
def test_a_journal_written_anew_can_be_stopped_at_each_step(library: Library, stop_at: list[str], moment: str) -> None:
    fill(library)
    library.close()
    before = dump(library.folder)
    opened = Library.open(library.folder)
    stop_at.append(moment)
    with pytest.raises(StoppedError):
        opened.compact_journal()
    stop_at.clear()
    opened.close()
    with Library.open(library.folder) as again:
        assert again.check(True, SilentContext()).problems == ()
        a_case(again, "After")
        assert survey(_journal(again)).whole
    assert len(dump(library.folder)["case"]) == len(before["case"]) + 1


def test_a_full_disk_stores_neither_the_line_nor_the_change(tmp_path: Path) -> None:
    with small_disk(tmp_path, 3) as disk, closing(Library.open(disk / "library")) as library:
        a_case(library, "Before")
        filler = disk / "filler"
        with filler.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space"):
            while True:
                file.write(b"0" * 4096)
        with pytest.raises(LibraryError) as refused:
            a_case(library, "x" * 100_000)
        assert refused.value.code is Code.DISK_FULL
        filler.unlink()
        a_case(library, "After")
        assert _names(library) == ["After", "Before"]
        assert library.check(True, SilentContext()).problems == ()


def test_the_journal_of_a_locked_library_shows_no_word_and_follows_as_well(tmp_path: Path) -> None:
    from carenav_desktop.services.locking import begin_locked

    key: LibraryKey = begin_locked(tmp_path / "library", "seven words nobody would guess at all here")
    with Library.open(tmp_path / "library", key) as library:
        fill(library)
        assert library.check(True, SilentContext()).problems == ()
        journal = library.folder / "locked-journal" / "catalogue.jsonl"
        content = journal.read_bytes()
        assert survey(journal).whole
    for word in ("Radiation", "王芳", "LI^MING", "item_mark"):
        assert word.encode() not in content
