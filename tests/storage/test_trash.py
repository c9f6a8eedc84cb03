from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from review_builders import a_review
from storage_builders import ANOTHER, a_case, a_document, a_slice, bring_in, original_path

from carenav_desktop.domain.case import Case, Decision, PacketEntry, PacketMember
from carenav_desktop.domain.facts import FileFacts, FileFormat
from carenav_desktop.domain.picture import Picture
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.storage import tables as t
from carenav_desktop.storage import trash
from carenav_desktop.storage.library import Library

#: Tables of what belongs to the reviews of a case.
_OF_REVIEWS = (
    "packet_member", "question_part", "review", "review_event", "review_answer", "consent", "wanted_record", "opinion",
    "opinion_line", "opinion_reviewed", "opinion_passage", "follow_up",
)  # fmt: skip
PACKET = PacketEntry(0, "ABCD", "2026-11-20", "/stick", "r", "00", 1, 1, 1, "passphrase")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(library: Library) -> Case:
    """A case with two papers, a study of three slices, another person's slice and the index of the disc."""
    made = a_case(library)
    bring_in(library, made, [("paper.pdf", b"a paper", a_document("hemoglobin 病理"))], same=True)
    bring_in(library, made, [("other.pdf", b"another", a_document("second", title="Letter"))], same=True)
    images = [(f"IM{n}", b"slice %d" % n, a_slice(n)) for n in (1, 2, 3)]
    strange = a_slice(9, seen=ANOTHER, study_uid="9", series_uid="9.1")
    index = ("DICOMDIR", b"index", FileFacts(FileFormat.DICOMDIR))
    bring_in(library, made, [*images, ("IM9", b"slice 9", strange), index])
    return made


def _rows(library: Library, *leave_out: str) -> dict[str, list[Any]]:
    """Every row of every table but those named."""
    with library.unit_of_work() as unit:
        connection = unit.trash._connection
        return {
            table.name: sorted(tuple(row) for row in connection.execute(table.select()))
            for table in t.metadata.sorted_tables
            if table.name not in {"trail", "journal_position", *leave_out}
        }


def _seen(library: Library, case: Case) -> dict[str, Any]:
    """What anybody can see of a case."""
    with library.unit_of_work() as unit:
        line = unit.cases.all()[-1]
        return {
            "counts": (line.records, line.studies, line.unsorted),
            "records": unit.records.all(case.id),
            "exports": unit.records.exports(case.id),
            "found": [one.name for one in unit.records.all(case.id, "hemoglobin")],
            "studies": unit.imaging.studies(case.id),
            "instances": list(unit.imaging.instances(case.id)),
            "people": unit.people.all(case.id),
            "known": unit.files.known(case.id),
            "fingerprints": unit.files.fingerprints(case.id),
        }


def _put(library: Library, kind: str, number: int) -> None:
    with library.unit_of_work() as unit:
        unit.trash.put(kind, number)


def _restore(library: Library, kind: str, number: int) -> None:
    with library.unit_of_work() as unit:
        unit.trash.restore(kind, number)


def _empty(library: Library) -> None:
    with library.unit_of_work() as unit:
        unit.trash.empty()
    library.delete_unneeded()


def _refusal(library: Library, verb: str, kind: str, number: int) -> Code:
    with pytest.raises(CaseError) as refused, library.unit_of_work() as unit:
        getattr(unit.trash, verb)(kind, number)
    return refused.value.code


def _paper(library: Library, case: Case, name: str = "paper.pdf") -> int:
    with library.unit_of_work() as unit:
        return next(one.id for one in unit.records.all(case.id) if one.name == name)


def _study(library: Library, case: Case) -> int:
    with library.unit_of_work() as unit:
        return next(one.id for one in unit.imaging.studies(case.id) if one.instances == 3)


def test_a_record_in_the_trash_is_nowhere_else(library: Library, case: Case) -> None:
    before, paper = _seen(library, case), _paper(library, case)
    _put(library, "record", paper)
    now = _seen(library, case)
    assert [one.id for one in now["records"]] == [one.id for one in before["records"] if one.id != paper]
    assert now["counts"] == (1, 2, 1)
    assert paper not in now["exports"]
    assert now["found"] == []
    assert [one.files for one in now["people"]] == [one.files - (one.id == 1) for one in before["people"]]
    assert len(before["known"] - now["known"]) == len(before["fingerprints"] - now["fingerprints"]) == 1
    with pytest.raises(CaseError) as refused, library.unit_of_work() as unit:
        unit.records.set(paper, title="new")
    assert refused.value.code is Code.IN_TRASH


def test_a_study_in_the_trash_takes_all_its_files_along_and_those_only(library: Library, case: Case) -> None:
    before, study = _seen(library, case), _study(library, case)
    _put(library, "study", study)
    now = _seen(library, case)
    assert [one.id for one in now["studies"]] == [one.id for one in before["studies"] if one.id != study]
    assert [one.study_id for one in now["instances"]] == [one.id for one in now["studies"]]
    assert now["counts"] == (2, 1, 2)
    assert now["records"] == before["records"]


@pytest.mark.parametrize("kind", ["record", "study", "case"])
def test_what_comes_back_is_exactly_what_was_put_aside(library: Library, case: Case, kind: str) -> None:
    rows, seen = _rows(library), _seen(library, case)
    number = {"record": _paper, "study": _study, "case": lambda _library, one: one.id}[kind](library, case)
    _put(library, kind, number)
    assert _rows(library) != rows
    _restore(library, kind, number)
    assert _rows(library) == rows
    assert _seen(library, case) == seen


def test_a_case_in_the_trash_is_not_listed_and_answers_that_it_is_there(library: Library, case: Case) -> None:
    other = a_case(library, "Wang Fang")
    paper = _paper(library, case)
    _put(library, "case", case.id)
    with library.unit_of_work() as unit:
        assert [line.case for line in unit.cases.all()] == [other]
    for ask in ("cases.get", "records.get"):
        room, verb = ask.split(".")
        with pytest.raises(CaseError) as refused, library.unit_of_work() as unit:
            getattr(getattr(unit, room), verb)(case.id if room == "cases" else paper)
        assert (refused.value.code, refused.value.params) == (Code.IN_TRASH, {"item": f"case:{case.id}"})


def test_what_cannot_be_put_or_brought_back_is_said(library: Library, case: Case) -> None:
    paper, study = _paper(library, case), _study(library, case)
    assert _refusal(library, "put", "record", 999) is Code.RECORD_UNKNOWN
    assert _refusal(library, "put", "record", study + 900) is Code.RECORD_UNKNOWN
    assert _refusal(library, "put", "study", 999) is Code.RECORD_UNKNOWN
    assert _refusal(library, "put", "case", 999) is Code.CASE_UNKNOWN
    assert _refusal(library, "restore", "record", paper) is Code.NOT_IN_TRASH
    assert _refusal(library, "restore", "case", case.id) is Code.NOT_IN_TRASH
    _put(library, "record", paper)
    assert _refusal(library, "put", "record", paper) is Code.IN_TRASH
    _put(library, "case", case.id)
    assert _refusal(library, "put", "study", study) is Code.IN_TRASH
    assert _refusal(library, "restore", "record", paper) is Code.IN_TRASH


def test_the_trash_lists_what_was_put_there_and_not_what_is_inside_a_case(library: Library, case: Case) -> None:
    paper, study = _paper(library, case), _study(library, case)
    _put(library, "record", paper)
    _put(library, "study", study)
    with library.unit_of_work() as unit:
        lines = {(one.kind, one.id): one for one in unit.trash.lines()}
    assert lines.keys() == {("record", paper), ("study", study)}
    assert lines["record", paper].title == "paper.pdf"
    assert lines["study", study].files == 3
    assert {one.case_name for one in lines.values()} == {"Li Ming"}
    _put(library, "case", case.id)
    with library.unit_of_work() as unit:
        assert [(one.kind, one.id, one.files) for one in unit.trash.lines()] == [("case", case.id, 7)]
    _restore(library, "case", case.id)
    with library.unit_of_work() as unit:
        assert {(one.kind, one.id) for one in unit.trash.lines()} == lines.keys()


def test_a_new_file_of_a_study_in_the_trash_stands_alone_until_the_study_comes_back(
    library: Library, case: Case
) -> None:
    study = _study(library, case)
    _put(library, "study", study)
    added = bring_in(library, case, [("IM4", b"slice 4", a_slice(4))])
    assert (added.instances, added.restored) == (1, frozenset())
    assert [one.instances for one in _seen(library, case)["studies"] if one.id == study] == [1]
    _restore(library, "study", study)
    assert [one.instances for one in _seen(library, case)["studies"] if one.id == study] == [4]


def test_a_file_that_is_brought_in_again_comes_back_from_the_trash_as_it_was(library: Library, case: Case) -> None:
    paper, study = _paper(library, case), _study(library, case)
    with library.unit_of_work() as unit:
        unit.records.set(paper, title="Pathology", notes="keep")
    rows, seen = _rows(library, "import_run"), _seen(library, case)
    _put(library, "record", paper)
    _put(library, "study", study)
    again = [("x.pdf", b"a paper", a_document()), *((f"{n}", b"slice %d" % n, a_slice(n)) for n in (1, 2, 3))]
    added = bring_in(library, case, again)
    assert (added.studies, added.series, added.instances, added.documents) == (1, 1, 3, 1)
    assert len(added.restored) == 4
    assert _rows(library, "import_run") == rows
    assert _seen(library, case) == seen


def test_images_that_share_a_uid_conflict_only_while_both_are_here(library: Library, case: Case) -> None:
    twin = a_slice(1, study_uid="7", series_uid="7.1", sop_instance_uid="1.2.3.1")
    bring_in(library, case, [("twin", b"other bytes", twin)])
    before = _seen(library, case)
    assert sorted(one.conflicts for one in before["studies"]) == [0, 1, 1]
    number = next(one.id for one in before["studies"] if one.study_uid == "7")
    _put(library, "study", number)
    assert [one.conflicts for one in _seen(library, case)["studies"]] == [0, 0]
    _restore(library, "study", number)
    assert _seen(library, case) == before


def test_an_emptied_trash_leaves_no_row_no_byte_and_no_word(library: Library, case: Case) -> None:
    paper = _paper(library, case)
    with library.unit_of_work() as unit:
        unit.records.set(paper, notes="a word nobody else writes: quetzalcoatlus")
        unit.marks.set(case.id, f"CR1:{paper}", "requested", "asked for axolotl")
        sha256 = unit.records.get(paper).original
    library.previews.put(f"{sha256}-0-400", Picture(1, 1, 3, b"\x07\x08\x09"))
    _put(library, "record", paper)
    _empty(library)
    assert not original_path(library, sha256).exists()
    assert library.previews.get(f"{sha256}-0-400") is None
    with library.unit_of_work() as unit:
        assert unit.trash.lines() == ()
        assert unit.marks.all(case.id) == {}
    everything = b"".join(one.read_bytes() for one in library.folder.rglob("*") if one.is_file())
    assert b"quetzalcoatlus" not in everything
    assert b"axolotl" not in everything
    assert "病理".encode() not in everything


def test_a_content_that_another_case_needs_stays(library: Library, case: Case) -> None:
    other = a_case(library, "Wang Fang")
    bring_in(library, other, [("copy.pdf", b"a paper", a_document())])
    _put(library, "record", _paper(library, case))
    _empty(library)
    with library.unit_of_work() as unit:
        (kept,) = unit.records.all(other.id)
    assert original_path(library, kept.original).read_bytes() == b"a paper"
    _put(library, "case", other.id)
    _empty(library)
    assert not original_path(library, kept.original).exists()


def test_a_content_that_came_in_again_before_its_bytes_were_deleted_stays(library: Library, case: Case) -> None:
    with library.unit_of_work() as unit:
        sha256 = unit.records.get(1).original
        unit.trash.put("record", 1)
        unit.trash.empty()
    bring_in(library, case, [("again.pdf", b"a paper", a_document())])
    library.delete_unneeded()
    assert original_path(library, sha256).read_bytes() == b"a paper"
    assert library.check(True, SilentContext()).problems == ()


def test_bytes_are_never_deleted_only_because_a_row_is_missing(library: Library, case: Case) -> None:
    with library.unit_of_work() as unit:
        sha256 = unit.records.get(1).original
        for table in ("document_text", "document", "file"):
            unit.trash._connection.exec_driver_sql(f"DELETE FROM {table} WHERE id = 1")
    library.delete_unneeded()
    library.close()
    with Library.open(library.folder) as later:
        assert original_path(later, sha256).exists()


def test_what_a_packet_held_is_forgotten_with_the_record_and_the_scan(library: Library, case: Case) -> None:
    paper, study = _paper(library, case), _study(library, case)
    held = [
        PacketMember("D001", f"record:{paper}", "plan", "Zyxomma", ""),
        PacketMember("D002", "record:99", "", "", ""),
    ]
    held.append(PacketMember("S001", f"study:{study}", "CT", "Zyxomma", ""))
    with library.unit_of_work() as unit:
        packet = unit.packets.add(case.id, PACKET, "secret", held).id
    _put(library, "record", paper)
    _put(library, "study", study)
    _empty(library)
    with library.unit_of_work() as unit:
        assert [one.number for one in unit.packets.members(case.id)[packet]] == ["D002"]


def test_a_purged_case_takes_everything_of_it_and_nothing_of_others(library: Library, case: Case) -> None:
    other = a_case(library, "Wang Fang")
    bring_in(library, other, [("IM1", b"slice 1", a_slice(1)), ("own.pdf", b"own", a_document("own words"))])
    with library.unit_of_work() as unit:
        for one in (case.id, other.id):
            unit.questions.set(one, "Operate?")
            unit.questions.freeze(one)
            unit.marks.set(one, "B04", "requested", "")
            packet = unit.packets.add(one, PACKET, "secret", [PacketMember("D001", "record:99", "plan", "", "")]).id
            a_review(unit, one, packet)
    rows = _rows(library)
    kept = {
        name: [row for row in table if row[t.metadata.tables[name].columns.keys().index("case_id")] == other.id]
        for name, table in rows.items()
        if "case_id" in t.metadata.tables[name].columns
    }
    _put(library, "case", case.id)
    _empty(library)
    left = _rows(library)
    assert {name: left[name] for name in kept} == kept
    assert [row[0] for row in left["case"]] == [other.id]
    assert {len(left[name]) for name in ("document", "document_text", "instance", "series", "question")} == {1}
    for name in _OF_REVIEWS:
        assert len(left[name]) * 2 == len(rows[name]) > 0, name
    assert {row[0] for row in left["original"]} == {row[4] for row in left["file"]}
    assert library.check(True, SilentContext()).problems == ()
    with library.unit_of_work() as unit:
        assert [one.name for one in unit.records.all(other.id, "own")] == ["own.pdf"]


def test_another_persons_name_goes_with_the_last_of_their_files(library: Library, case: Case) -> None:
    with library.unit_of_work() as unit:
        theirs = next(one for one in unit.people.all(case.id) if "WANG^FANG" in one.names)
        unit.people.decide(case.id, [theirs.id], Decision.NOT_OURS)
        study = next(one.id for one in unit.imaging.studies(case.id) if one.person_id == theirs.id)
    _put(library, "study", study)
    with library.unit_of_work() as unit:
        assert theirs.id not in {one.id for one in unit.people.all(case.id)}
    _empty(library)
    assert b"WANG" not in (library.folder / "library.sqlite").read_bytes()


def test_the_index_of_a_disc_goes_with_the_last_image_of_its_import(library: Library, case: Case) -> None:
    def files() -> int:
        return len(_rows(library)["file"])

    _put(library, "study", _study(library, case))
    _empty(library)
    assert files() == 4
    with library.unit_of_work() as unit:
        (last,) = unit.imaging.studies(case.id)
    _put(library, "study", last.id)
    _empty(library)
    assert files() == 2


def test_an_id_is_never_given_twice(library: Library, case: Case) -> None:
    last = a_case(library, "Wang Fang")
    bring_in(library, last, [("own.pdf", b"own", a_document()), ("IM1", b"one", a_slice(1))])
    before = _rows(library)
    _put(library, "case", last.id)
    _empty(library)
    fresh = a_case(library, "Zhao Lei")
    bring_in(library, fresh, [("own.pdf", b"own", a_document()), ("IM1", b"one", a_slice(1))])
    after = _rows(library)
    for name in ("case", "file", "study", "series", "person", "import_run"):
        assert {row[0] for row in after[name]} - {row[0] for row in before[name]}, name
        assert max(row[0] for row in after[name]) > max(row[0] for row in before[name]), name


def _line(library: Library) -> Any:
    with library.unit_of_work() as unit:
        return unit.trash.lines()[0]


def test_the_trash_says_after_thirty_days_that_something_lies_there_for_long(
    library: Library, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    _put(library, "record", _paper(library, case))
    assert not _line(library).old
    monkeypatch.setattr(trash, "moment", lambda: "2099-01-01T00:00:00+00:00")
    assert _line(library).old


@pytest.mark.parametrize("wrong", ["1970-01-01T00:00:00+00:00", "2099-01-01T00:00:00+00:00"])
def test_a_clock_that_jumped_makes_nothing_old(
    library: Library, case: Case, monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    with monkeypatch.context() as jumped:
        jumped.setattr(trash, "moment", lambda: wrong)
        _put(library, "record", _paper(library, case))
        assert not _line(library).old
    assert not _line(library).old
