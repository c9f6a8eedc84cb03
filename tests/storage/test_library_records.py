from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from storage_builders import a_case, a_document, bring_in

from carenav_desktop.domain.case import Case
from carenav_desktop.domain.facts import ExportForm
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.storage.files import NewFile
from carenav_desktop.storage.library import Library
from carenav_desktop.storage.search import expression, indexed


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(library: Library) -> Case:
    return a_case(library)


def _texts(library: Library, case: Case, texts: Sequence[str]) -> None:
    """One record per text, named after its place in the list."""
    bring_in(library, case, [(f"n{at}", f"{at}{text}".encode(), a_document(text)) for at, text in enumerate(texts)])


def _found(library: Library, case: Case, typed: str) -> set[str]:
    with library.unit_of_work() as unit:
        return {one.name for one in unit.records.all(case.id, typed)}


def test_a_new_record_has_suggestions_and_waits_to_be_confirmed(library: Library, case: Case) -> None:
    bring_in(library, case, [("r.pdf", b"%PDF", a_document("text", title="CT report", date="2024-05"))])
    with library.unit_of_work() as unit:
        (record,) = unit.records.all(case.id)
        assert unit.records.get(record.id) == record
        (line,) = unit.cases.all()
    assert (record.title, record.date, record.confirmed, record.pages) == ("CT report", "2024-05", False, 1)
    assert (record.name, record.source, record.size, record.kind) == ("r.pdf", "disc/r.pdf", 4, "")
    assert (line.records, line.unsorted) == (1, 1)


def test_what_a_person_says_is_kept_and_settles_the_record(library: Library, case: Case) -> None:
    bring_in(library, case, [("r.pdf", b"%PDF", a_document(title="CT report", date="2024-05"))])
    with library.unit_of_work() as unit:
        (record,) = unit.records.all(case.id)
        said = unit.records.set(record.id, kind="imaging_report", date="2024-05-12", notes="from the ward")
    assert (said.kind, said.date, said.notes, said.title) == (
        "imaging_report",
        "2024-05-12",
        "from the ward",
        "CT report",
    )
    assert said.confirmed
    with library.unit_of_work() as unit:
        assert not unit.records.set(record.id, confirmed=False).confirmed


def test_only_what_a_person_can_say_is_set(library: Library, case: Case) -> None:
    _texts(library, case, ["a"])
    with library.unit_of_work() as unit:
        (record,) = unit.records.all(case.id)
        with pytest.raises(TypeError, match="original"):
            unit.records.set(record.id, original="0" * 64)


def test_a_record_that_is_not_there_is_a_known_error(library: Library) -> None:
    for ask in ("get", "set"):
        with pytest.raises(CaseError) as refusal, library.unit_of_work() as unit:
            getattr(unit.records, ask)(77)
        assert refusal.value.code is Code.RECORD_UNKNOWN


def test_records_come_newest_first_and_undated_last(library: Library, case: Case) -> None:
    dates = ["", "2023-12-31", "2024-05", "2024-05-12", "2024"]
    bring_in(library, case, [(one or "none", one.encode(), a_document(date=one)) for one in dates])
    with library.unit_of_work() as unit:
        names = [one.name for one in unit.records.all(case.id)]
    assert names == ["2024-05-12", "2024-05", "2024", "2023-12-31", "none"]


def test_each_record_knows_how_it_goes_into_a_packet(library: Library, case: Case) -> None:
    _texts(library, case, ["a", "b"])
    with library.unit_of_work() as unit:
        forms = unit.records.exports(case.id)
        records = unit.records.all(case.id)
    assert {forms[one.id].sha256 for one in records} == {one.original for one in records}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("adenocarcinoma", {"n0"}),
        ("ADENO", {"n0"}),
        ("carcinoma", set()),
        ("invasive lung", {"n0"}),
        ("resume", {"n3"}),
        ("肺癌", {"n1"}),
        ("癌", {"n1"}),
        ("病理报告", {"n1", "n2"}),
        ("告病", set()),
        ("CT检查", {"n2"}),
        ("检查CT", {"n2"}),
        ("２０２４", {"n2"}),
        ("S24-118", {"n0"}),
        ("S24-11 invasive", {"n0"}),
        ("n3", {"n3"}),
        ("", {"n0", "n1", "n2", "n3", "n4"}),
        ("   ", {"n0", "n1", "n2", "n3", "n4"}),
        ("---", set()),
        ("%", set()),
    ],
)
def test_search_finds_words_of_both_languages(library: Library, case: Case, typed: str, found: set[str]) -> None:
    _texts(
        library,
        case,
        [
            "Invasive adenocarcinoma of the lung, specimen S24-1182",
            "病理报告：右上肺癌",
            "2024年CT检查，见病理报告",
            "Résumé of the stay",
            "nothing of note",
        ],
    )
    assert _found(library, case, typed) == found


@pytest.mark.parametrize(
    "typed",
    [
        "title: lung",
        "lung OR stay",
        "lu*",
        '"lung',
        "lung)",
        "NEAR(lung stay)",
        "-lung",
        "lung\0stay",
        "^lung",
        "' --",
        "𠀀",
    ],
)
def test_what_looks_like_search_syntax_is_taken_literally(library: Library, case: Case, typed: str) -> None:
    _texts(library, case, ["the lung", "the stay", "title: of no use", "near lung or stay"])
    assert _found(library, case, typed) <= {"n0", "n3"}


def test_search_reaches_title_place_notes_and_file_name_and_follows_changes(library: Library, case: Case) -> None:
    bring_in(library, case, [("scan0815.pdf", b"%PDF", a_document("kept text", title="old title"))])
    with library.unit_of_work() as unit:
        (record,) = unit.records.all(case.id)
        unit.records.set(record.id, title="出院小结", place="City Hospital", notes="ask Dr Wu")
    for typed in ("出院", "小结", "city hosp", "Wu", "scan0815", "kept"):
        assert _found(library, case, typed) == {"scan0815.pdf"}, typed
    assert _found(library, case, "old") == set()


def test_search_stays_inside_the_case(library: Library, case: Case) -> None:
    _texts(library, case, ["lung"])
    other = a_case(library, "Wang Fang")
    assert _found(library, other, "lung") == set()


def test_ten_thousand_records_are_listed_and_searched(library: Library, case: Case) -> None:
    def paper(number: int) -> NewFile:
        sha256 = hashlib.sha256(b"%d" % number).hexdigest()
        facts = a_document(f"第{number}份病理报告 page {number}", title=f"Report {number}", date="2024-05-12")
        form = ExportForm(b"", 0, sha256, 0, 9)
        return NewFile(f"disc/{number}", f"{number}.pdf", "DISC", sha256, 9, "0", form, facts, same=True)

    with library.unit_of_work() as unit:
        import_id = unit.imports.begin(case.id)
        assert unit.files.add(case.id, import_id, [paper(one) for one in range(10_000)]).documents == 10_000
        assert len(unit.records.all(case.id)) == 10_000
        assert len(unit.records.all(case.id, "病理")) == 10_000
        assert [one.title for one in unit.records.all(case.id, "page 9876")] == ["Report 9876"]


def test_a_run_of_chinese_is_indexed_as_pairs_closed_by_its_last_character() -> None:
    assert indexed("见病理报告。CT").split() == ["见病", "病理", "理报", "报告", "告", "。CT"]
    assert expression("病理报告 CT") == '"病理 理报 报告" AND "CT" *'
