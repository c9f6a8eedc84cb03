from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from storage_builders import a_case, a_document, a_slice, bring_in, original_path

from carenav_desktop.domain.case import Case
from carenav_desktop.domain.facts import FileFacts, FileFormat
from carenav_desktop.domain.progress import Progress, SilentContext
from carenav_desktop.errors import Cancelled, LibraryError
from carenav_desktop.storage.check import CheckResult, Problem
from carenav_desktop.storage.engine import open_engine
from carenav_desktop.storage.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(library: Library) -> Case:
    begun = a_case(library)
    bring_in(
        library,
        begun,
        [
            ("report.pdf", b"report", a_document()),
            ("IM1", b"slice", a_slice(1)),
            ("DICOMDIR", b"index", FileFacts(FileFormat.DICOMDIR)),
        ],
    )
    return begun


def _originals(library: Library, case: Case) -> tuple[Path, Path]:
    """The file of the document and the file of the slice."""
    with library.unit_of_work() as unit:
        (record,) = unit.records.all(case.id)
        (instance,) = unit.imaging.instances(case.id)
    return original_path(library, record.original), original_path(library, instance.original)


def _check(library: Library, full: bool) -> CheckResult:
    return library.check(full, SilentContext())


@pytest.mark.parametrize("full", [False, True])
def test_a_sound_library_has_no_problems(library: Library, case: Case, full: bool) -> None:
    assert _check(library, full) == CheckResult(3, ())


@pytest.mark.parametrize("full", [False, True])
def test_missing_and_cut_originals_are_named_by_record(library: Library, case: Case, full: bool) -> None:
    document, image = _originals(library, case)
    document.unlink()
    image.write_bytes(b"slic")
    assert set(_check(library, full).problems) == {
        Problem("record:1", "check.original_missing"),
        Problem("instance:2", "check.original_size"),
    }


def test_every_record_of_a_lost_original_is_named(library: Library, case: Case) -> None:
    bring_in(library, a_case(library, "Wang Fang"), [("again.pdf", b"report", a_document())])
    document, _ = _originals(library, case)
    document.unlink()
    assert [one.record for one in _check(library, False).problems] == ["record:1", "record:4"]


def test_a_lost_index_file_is_named_too(library: Library, case: Case) -> None:
    with library.unit_of_work() as unit:
        known = unit.files.known(case.id)
    (index,) = {original_path(library, one) for one in known} - set(_originals(library, case))
    index.unlink()
    assert _check(library, False).problems == (Problem("file:3", "check.original_missing"),)


def test_one_flipped_bit_is_found_by_the_full_check_only(library: Library, case: Case) -> None:
    _, image = _originals(library, case)
    content = bytearray(image.read_bytes())
    content[2] ^= 1
    image.write_bytes(content)
    assert _check(library, False).problems == ()
    assert _check(library, True).problems == (Problem("instance:2", "check.original_changed"),)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs symbolic links")
def test_an_original_that_cannot_be_read_is_a_problem_not_a_crash(library: Library, case: Case) -> None:
    document, _ = _originals(library, case)
    document.unlink()
    document.symlink_to(document)
    assert _check(library, True).problems == (Problem("record:1", "check.original_unreadable"),)


def test_a_row_that_points_nowhere_is_a_problem_of_the_library(library: Library, case: Case) -> None:
    folder = library.folder
    library.close()
    engine = open_engine(folder / "library.sqlite")
    driver = engine.raw_connection()
    driver.cursor().execute("PRAGMA foreign_keys=0")
    driver.cursor().execute("INSERT INTO item_mark VALUES (999, 'B01', 'have', '', '')")
    driver.close()
    engine.dispose()
    with Library.open(folder) as opened:
        assert _check(opened, False).problems == (Problem("library", "check.database_links"),)


def test_a_check_tells_how_far_it_is_and_can_be_stopped(library: Library, case: Case) -> None:
    class Watching(SilentContext):
        def __init__(self) -> None:
            super().__init__()
            self.seen: list[Progress] = []

        def report(self, progress: Progress) -> None:
            self.seen.append(progress)
            self.cancel()

    watching = Watching()
    with pytest.raises(Cancelled):
        library.check(True, watching)
    (only,) = watching.seen
    assert (only.step, only.done, only.total, only.unit) == ("check", 6, 16, "bytes")


def _change(folder: Path, statement: str) -> None:
    """Change the closed database of a library as another program would."""
    engine = open_engine(folder / "library.sqlite")
    driver = engine.raw_connection()
    driver.cursor().execute("PRAGMA foreign_keys=0")
    driver.cursor().execute(statement)
    driver.close()
    engine.dispose()


@pytest.mark.parametrize(
    ("statement", "problems"),
    [
        ("UPDATE document SET title = 'Another'", {("record:1", "check.row_changed")}),
        ("UPDATE document_text SET text = 'other words'", {("record:1", "check.row_changed")}),
        ("UPDATE instance SET position = position + 0.25", {("instance:2", "check.row_changed")}),
        ("DELETE FROM item_mark", {("item_mark:1,B01", "check.row_missing")}),
        ("INSERT INTO item_mark VALUES (1, 'B09', 'have', '', '')", {("item_mark:1,B09", "check.row_unknown")}),
        ("UPDATE person SET decision = 'same' WHERE id = 1", {("person:1", "check.row_changed")}),
        ("UPDATE journal_position SET seq = seq", set()),
        ("DELETE FROM document_index WHERE rowid = 1", {("library", "check.search_index")}),
        ("CREATE INDEX another ON file (name)", {("library", "check.database_damaged")}),
        ("UPDATE file SET name = CAST(x'ff' AS TEXT) WHERE id = 3", {("file:3", "check.row_changed")}),
    ],
)
def test_a_full_check_names_every_row_that_somebody_else_changed(
    library: Library, case: Case, statement: str, problems: set[tuple[str, str]]
) -> None:
    with library.unit_of_work() as unit:
        unit.marks.set(case.id, "B01", "have", "")
    library.close()
    _change(library.folder, statement)
    with Library.open(library.folder) as opened:
        assert {(one.record, one.code) for one in _check(opened, True).problems} == problems
        assert _check(opened, False).problems == ()


def test_a_full_check_names_the_journal_when_that_is_damaged(library: Library, case: Case) -> None:
    journal = library.folder / "journal" / "catalogue.jsonl"
    content = bytearray(journal.read_bytes())
    content[len(content) // 2] ^= 1
    journal.write_bytes(content)
    assert _check(library, True).problems == (Problem("library", "check.journal_damaged"),)


def test_the_right_row_is_in_the_journal_that_a_problem_names(library: Library, case: Case) -> None:
    library.close()
    _change(library.folder, "UPDATE document SET title = 'Another'")
    with Library.open(library.folder) as opened:
        (problem,) = _check(opened, True).problems
    assert problem.good_copy == str(library.folder / "journal" / "catalogue.jsonl")


def test_an_original_found_altered_is_taken_in_again_and_then_sound(library: Library, case: Case) -> None:
    document, _ = _originals(library, case)
    document.write_bytes(b"repoXt")
    with library.unit_of_work() as unit:
        assert document.name in unit.files.known(case.id)
    assert _check(library, True).problems == (Problem("record:1", "check.original_changed"),)
    with library.unit_of_work() as unit:
        assert document.name not in unit.files.known(case.id)
    added = bring_in(library, case, [("report.pdf", b"report", a_document())])
    assert added.documents == 0
    assert document.read_bytes() == b"report"
    assert _check(library, True) == CheckResult(3, ())
    with library.unit_of_work() as unit:
        assert document.name in unit.files.known(case.id)


def test_an_original_that_is_sound_again_is_no_longer_asked_for(library: Library, case: Case) -> None:
    document, _ = _originals(library, case)
    document.write_bytes(b"repoXt")
    _check(library, True)
    document.write_bytes(b"report")
    assert _check(library, True).problems == ()
    with library.unit_of_work() as unit:
        assert document.name in unit.files.known(case.id)


def test_one_wrong_reference_never_makes_a_needed_original_look_unneeded(library: Library, case: Case) -> None:
    document, _ = _originals(library, case)
    library.close()
    _change(library.folder, f"UPDATE file SET original = '{'0' * 64}' WHERE id = 1")
    with Library.open(library.folder) as opened:
        assert document.read_bytes() == b"report"
        with pytest.raises(LibraryError):
            opened.delete_unneeded()
    assert document.read_bytes() == b"report"
