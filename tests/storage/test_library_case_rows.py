"""Imports, questions, marks, packets: the small tables of a case."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from storage_builders import a_case

from carenav_desktop.domain.case import Case, PacketEntry, Question
from carenav_desktop.domain.report import FileOutcome, ImportReport, Outcome, Reason
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.storage.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(library: Library) -> Case:
    return a_case(library)


def test_a_case_without_a_name_is_not_begun(library: Library) -> None:
    with pytest.raises(CaseError) as refusal, library.unit_of_work() as unit:
        unit.cases.create("  ")
    assert refusal.value.code is Code.CASE_NAME_EMPTY


def test_a_case_that_is_not_there_is_a_known_error(library: Library) -> None:
    with pytest.raises(CaseError) as refusal, library.unit_of_work() as unit:
        unit.cases.get(5)
    assert (refusal.value.code, refusal.value.params) == (Code.CASE_UNKNOWN, {"case": 5})


def test_cases_are_listed_newest_first(library: Library, case: Case) -> None:
    other = a_case(library, "Wang Fang")
    with library.unit_of_work() as unit:
        assert [line.case for line in unit.cases.all()] == [other, case]


def test_a_report_comes_back_line_by_line(library: Library, case: Case) -> None:
    report = ImportReport(
        (
            FileOutcome("disc/1", Outcome.IMPORTED),
            FileOutcome("disc/autorun.inf", Outcome.SKIPPED, Reason.DISC_PROGRAM),
            FileOutcome("disc/名", Outcome.FAILED, Reason.DAMAGED),
        ),
        studies=1,
        series=2,
        instances=3,
        documents=4,
        cancelled=True,
        left=7,
    )
    with library.unit_of_work() as unit:
        first = unit.imports.begin(case.id)
        unit.imports.finish(first, ImportReport(()))
        second = unit.imports.begin(case.id)
        unit.imports.finish(second, report)
        unit.imports.begin(case.id)  # never finished
        assert unit.imports.latest(case.id) == replace(report, id=second)


def test_a_long_report_that_was_entered_in_portions_comes_back_whole_once_it_is_finished(
    library: Library, case: Case
) -> None:
    report = ImportReport(tuple(FileOutcome(f"disc/{number}", Outcome.IMPORTED) for number in range(7)), instances=7)
    with library.unit_of_work() as unit:
        import_id = unit.imports.begin(case.id)
    for first in (0, 3):
        with library.unit_of_work() as unit:
            unit.imports.enter(import_id, first, report.files[first : first + 3])
            assert unit.imports.latest(case.id) is None
    with library.unit_of_work() as unit:
        unit.imports.finish(import_id, report, entered=6)
        assert unit.imports.latest(case.id) == replace(report, id=import_id)


def test_lines_of_an_import_whose_case_is_gone_are_not_entered(library: Library, case: Case) -> None:
    with library.unit_of_work() as unit:
        unit.imports.enter(99, 0, [FileOutcome("disc/1", Outcome.IMPORTED)])
        assert unit.imports.latest(case.id) is None


def test_a_case_without_imports_has_no_report(library: Library, case: Case) -> None:
    with library.unit_of_work() as unit:
        assert unit.imports.latest(case.id) is None


def test_a_question_gets_a_number_when_sent_and_a_new_one_when_changed(library: Library, case: Case) -> None:
    today = datetime.date.today().isoformat()
    with library.unit_of_work() as unit:
        assert unit.questions.current(case.id) == Question()
        unit.questions.set(case.id, "Surgery first?")
        assert unit.questions.current(case.id) == Question("Surgery first?", 1)
        assert unit.questions.freeze(case.id) == Question("Surgery first?", 1, frozen=True, sent=today)
        assert unit.questions.freeze(case.id).version == 1
        assert unit.questions.current(case.id).frozen
        unit.questions.set(case.id, "Radiation first?")
        assert unit.questions.current(case.id) == Question("Radiation first?", 2)
        assert unit.questions.freeze(case.id).version == 2


def test_an_empty_question_cannot_be_sent(library: Library, case: Case) -> None:
    with pytest.raises(CaseError) as refusal, library.unit_of_work() as unit:
        unit.questions.set(case.id, "")
        unit.questions.freeze(case.id)
    assert refusal.value.code is Code.EXPORT_NO_QUESTION


def test_a_mark_replaces_the_one_before_and_can_be_taken_back(library: Library, case: Case) -> None:
    with library.unit_of_work() as unit:
        unit.marks.set(case.id, "B02", "requested", "")
        unit.marks.set(case.id, "B01", "requested", "")
        unit.marks.set(case.id, "B01", "does_not_exist", "never done")
        assert unit.marks.all(case.id) == {"B01": ("does_not_exist", "never done"), "B02": ("requested", "")}
        unit.marks.clear(case.id, "B01")
        assert list(unit.marks.all(case.id)) == ["B02"]


def test_the_register_lists_packets_newest_first_without_their_secrets(library: Library, case: Case) -> None:
    entry = PacketEntry(0, "K7QP", "2026-11-23", "/media/stick", "12345678", "ab" * 32, 3, 2, 1, "passphrase")
    with library.unit_of_work() as unit:
        first = unit.packets.add(case.id, entry, "AGE-SECRET-KEY-1FIRST")
        second = unit.packets.add(case.id, replace(entry, code="M3XW"), "AGE-SECRET-KEY-1SECOND")
        register = unit.packets.all(case.id)
    assert register == (second, first)
    assert first == replace(entry, id=first.id)
    assert "AGE-SECRET" not in repr(register)
