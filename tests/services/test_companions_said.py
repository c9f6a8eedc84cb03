from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from storage_builders import ANOTHER, a_document, a_slice, bring_in

from carenav_desktop.domain.case import Case
from carenav_desktop.domain.mentions import Mention, Mentioned
from carenav_desktop.domain.tissue import Release, Specimen
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.checklist import evaluate_checklist
from carenav_desktop.services.companions import (
    forget_specimen,
    keep_specimen,
    list_parts,
    list_specimens,
    pair_by_hand,
    set_parts,
)
from carenav_desktop.services.questions import rest_question_on
from carenav_desktop.services.records import set_record
from carenav_desktop.services.trash import empty_trash, trash_record
from carenav_desktop.services.workspace import Workspace, workspace
from carenav_desktop.storage.companions import Part


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(ws: Workspace) -> Case:
    return create_case(ws, "Li Ming", "1960-01-01")


def a_paper(ws: Workspace, case: Case, kind: str, text: str = "", name: str = "paper.pdf") -> int:
    """A confirmed paper of the case with these words; gives its ID."""
    bring_in(ws.library, case, [(name, f"%PDF-1.7 {name}".encode(), a_document(text, pages=6))], same=True)
    with ws.library.unit_of_work() as unit:
        number = next(one.id for one in unit.records.all(case.id) if one.name == name)
    set_record(ws, number, kind=kind, date="2026-09-14")
    return number


def ids(ws: Workspace, case: Case) -> set[str]:
    return {one.id for one in evaluate_checklist(ws, case.id).lines}


def test_what_a_text_names_is_known_once_it_came_in(ws: Workspace, case: Case) -> None:
    number = a_paper(ws, case, "imaging_report", "Comparison: CT 2 Jun 2026. PRELIMINARY REPORT. CEA 4")
    with ws.library.unit_of_work() as unit:
        assert unit.companions.mentions(case.id) == {
            number: {
                Mention(Mentioned.PRIOR, "2026-06-02"),
                Mention(Mentioned.PRELIMINARY),
                Mention(Mentioned.MARKER, "CEA"),
            }
        }
    assert {f"CR4:{number}:2026-06-02", f"CR12:{number}"} <= ids(ws, case)


def test_tissue_is_written_down_changed_and_taken_off(ws: Workspace, case: Case) -> None:
    report = a_paper(ws, case, "pathology_report")
    assert f"CR5:{report}" in ids(ws, case)
    number = keep_specimen(ws, case.id, Specimen(0, "P26-1", "liver", "2026-05", slides=3, reports=(report,)))
    (kept,) = list_specimens(ws, case.id)
    assert (kept.id, kept.date, kept.slides, kept.reports) == (number, "2026-05", 3, (report,))
    keep_specimen(ws, case.id, Specimen(number, holder="City Hospital", release=Release.NO, reports=(report,)))
    assert f"CR5:{report}" not in ids(ws, case)
    forget_specimen(ws, case.id, number)
    assert list_specimens(ws, case.id) == ()
    assert f"CR5:{report}" in ids(ws, case)


def test_tissue_of_another_case_cannot_be_changed(ws: Workspace, case: Case) -> None:
    number = keep_specimen(ws, case.id, Specimen(0, site="liver"))
    other = create_case(ws, "Wang Fang").id
    for change in (lambda: keep_specimen(ws, other, Specimen(number)), lambda: forget_specimen(ws, other, number)):
        with pytest.raises(CaseError) as refused:
            change()
        assert refused.value.code is Code.SPECIMEN_UNKNOWN
    assert [one.site for one in list_specimens(ws, case.id)] == ["liver"]


def test_one_document_satisfies_several_items_by_its_pages(ws: Workspace, case: Case) -> None:
    whole = a_paper(ws, case, "discharge_summary")
    set_parts(ws, whole, [Part(0, whole, 2, 3, "operative_note", "2026-09-01")])
    lines = {one.id: one for one in evaluate_checklist(ws, case.id).lines}
    assert (lines["B13"].evidence, lines["B12"].evidence) == ((f"record:{whole}",), (f"record:{whole}#2",))
    (part,) = list_parts(ws, whole)
    set_parts(ws, whole, [part, Part(0, whole, 4, 6, "lab_report", "2026-09")])
    assert [(one.id, one.kind) for one in list_parts(ws, whole)] == [(1, "operative_note"), (2, "lab_report")]
    set_parts(ws, whole, [])
    assert list_parts(ws, whole) == ()


@pytest.mark.parametrize(
    ("first", "last", "kind", "date"),
    [(0, 1, "lab_report", ""), (3, 2, "lab_report", ""), (5, 7, "lab_report", ""), (1, 1, "x", ""),
     (1, 1, "lab_report", "soon")],
)  # fmt: skip
def test_pages_that_are_not_there_are_refused(
    ws: Workspace, case: Case, first: int, last: int, kind: str, date: str
) -> None:
    whole = a_paper(ws, case, "discharge_summary")
    with pytest.raises(CaseError):
        set_parts(ws, whole, [Part(0, whole, first, last, kind, date)])
    assert list_parts(ws, whole) == ()


def test_a_report_and_a_scan_of_two_cases_cannot_be_paired(ws: Workspace, case: Case) -> None:
    report = a_paper(ws, case, "imaging_report")
    with pytest.raises(CaseError) as refused:
        pair_by_hand(ws, report, 77, True)
    assert refused.value.code is Code.STUDY_UNKNOWN


def test_what_the_question_rests_on_is_the_next_step(ws: Workspace, case: Case) -> None:
    a_paper(ws, case, "other")
    rest_question_on(ws, case.id, {"B10"})
    missing = [one.id for one in evaluate_checklist(ws, case.id).lines if one.state == "missing"]
    assert missing[0] == "B10"
    rest_question_on(ws, case.id, ())
    missing = [one.id for one in evaluate_checklist(ws, case.id).lines if one.state == "missing"]
    assert missing[0] == "B01"


def test_emptying_the_trash_takes_along_what_was_said_of_a_paper(ws: Workspace, case: Case) -> None:
    whole = a_paper(ws, case, "pathology_report", "PRELIMINARY REPORT CEA")
    keep_specimen(ws, case.id, Specimen(0, site="liver", reports=(whole,)))
    set_parts(ws, whole, [Part(0, whole, 2, 3, "operative_note", "")])
    trash_record(ws, whole)
    empty_trash(ws)
    with ws.library.unit_of_work() as unit:
        assert unit.companions.mentions(case.id) == {}
        assert unit.companions.parts(case.id) == ()
        assert [one.reports for one in unit.companions.specimens(case.id)] == [()]


def test_scans_of_somebody_else_ask_for_nothing_before_anybody_decides(ws: Workspace, case: Case) -> None:
    bring_in(ws.library, case, [("ours", b"DICM ours", a_slice(1))], same=True)
    theirs = a_slice(2, seen=replace(ANOTHER, patient_id="X-9"), study_uid="9.9", series_uid="9.9.1")
    bring_in(ws.library, case, [("theirs", b"DICM theirs", theirs)])
    reports = [one for one in evaluate_checklist(ws, case.id).lines if one.id.startswith("CR2")]
    assert [one.evidence for one in reports] == [("study:1",)]
    with ws.library.unit_of_work() as unit:
        assert len(unit.imaging.studies(case.id)) == 2
