"""Papers inside image files: taken out once, linked to their study, and put away and brought back with it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from source_builders import text_pdf

import dicom_builders as dicom
from carenav_desktop.domain.case import Case, Record, Study
from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.domain.objects import ObjectKind
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.report import ImportReport, Outcome, Reason
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.checking import check_library
from carenav_desktop.services.checklist import evaluate_checklist
from carenav_desktop.services.collecting import packet_content
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.locking import begin_locked
from carenav_desktop.services.people import list_people
from carenav_desktop.services.records import list_records, list_studies, set_record
from carenav_desktop.services.trash import empty_trash, list_trash, restore_from_trash, trash_record, trash_study
from carenav_desktop.services.workspace import Workspace, workspace

CDA = "1.2.840.10008.5.1.4.1.1.104.2"
PAPER = text_pdf("RADIOLOGY REPORT", "CT CHEST", "Findings: none.")


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(ws: Workspace) -> Case:
    return create_case(ws, "Jane Doe", "1970-01-01")


@pytest.fixture
def disc(tmp_path: Path) -> Path:
    """A slice, and the report on it as an object of the same study."""
    folder = tmp_path / "disc"
    folder.mkdir()
    (folder / "IM000001").write_bytes(dicom.part10(dicom.ct()))
    (folder / "IM000002").write_bytes(dicom.part10(dicom.encapsulated_pdf(PAPER, InstitutionName="City Hospital")))
    return folder


def bring(ws: Workspace, case: Case, folder: Path) -> ImportReport:
    return import_records(ws, case.id, [folder], SilentContext())


def only_record(ws: Workspace, case: Case) -> Record:
    [record] = list_records(ws, case.id)
    return record


def only_study(ws: Workspace, case: Case) -> Study:
    [study] = list_studies(ws, case.id)
    return study


def ends(report: ImportReport) -> list[tuple[str, Outcome, Reason]]:
    return [(one.path.partition("/disc/")[2], one.outcome, one.reason) for one in report.files]


def test_the_paper_is_a_record_of_its_own_and_the_object_stays(ws: Workspace, case: Case, disc: Path) -> None:
    report = bring(ws, case, disc)
    assert [(path, outcome) for path, outcome, _ in ends(report)] == [
        ("IM000001", Outcome.IMPORTED),
        ("IM000002", Outcome.IMPORTED),
        ("IM000002/IM000002.pdf", Outcome.IMPORTED),
    ]
    assert (report.found, report.instances, report.documents) == (3, 2, 1)
    record, study = only_record(ws, case), only_study(ws, case)
    with ws.library.originals.open(record.original) as stored:
        assert stored.read() == PAPER
    assert (record.study_id, record.format, record.confirmed) == (study.id, FileFormat.PDF, False)
    assert {one.kinds for one in study.series} == {(ObjectKind.IMAGE,), (ObjectKind.PDF,)}


def test_header_and_text_suggest_what_it_is_and_whose(ws: Workspace, case: Case, disc: Path) -> None:
    bring(ws, case, disc)
    record = only_record(ws, case)
    assert (record.kind, record.date, record.modality) == ("imaging_report", "2026-03-02", "CT")
    assert (record.accession_number, record.place) == ("A1", "City Hospital")
    [person] = list_people(ws, case.id)
    assert (person.id, person.files) == (record.person_id, 3)


def test_what_is_confirmed_of_the_paper_pairs_it_with_its_own_images(ws: Workspace, case: Case, disc: Path) -> None:
    bring(ws, case, disc)
    set_record(ws, only_record(ws, case).id, kind="imaging_report", date="2020-01-01", accession_number="")
    assert not [one for one in evaluate_checklist(ws, case.id).lines if one.id.startswith(("CR1:", "CR2:"))]


def test_dropping_the_disc_again_changes_nothing(ws: Workspace, case: Case, disc: Path) -> None:
    bring(ws, case, disc)
    before = list_records(ws, case.id), list_studies(ws, case.id), list_people(ws, case.id)
    again = bring(ws, case, disc)
    assert (again.count(Outcome.DUPLICATE), again.found) == (2, 2)
    assert (list_records(ws, case.id), list_studies(ws, case.id), list_people(ws, case.id)) == before


def test_a_paper_that_also_lies_beside_its_object_is_one_record(ws: Workspace, case: Case, disc: Path) -> None:
    (disc / "A REPORT.PDF").write_bytes(PAPER)
    report = bring(ws, case, disc)
    assert ends(report)[-1] == ("IM000002/IM000002.pdf", Outcome.DUPLICATE, Reason.ALREADY_HERE)
    assert report.found == sum(report.count(one) for one in Outcome) == 4
    assert only_record(ws, case).study_id == only_study(ws, case).id


def test_study_and_paper_go_to_the_trash_and_come_back_together(ws: Workspace, case: Case, disc: Path) -> None:
    bring(ws, case, disc)
    before = list_records(ws, case.id), list_studies(ws, case.id)
    study = only_study(ws, case)
    trash_study(ws, study.id)
    assert (list_records(ws, case.id), list_studies(ws, case.id)) == ((), ())
    assert [(one.kind, one.id) for one in list_trash(ws)] == [("study", study.id)]
    restore_from_trash(ws, "study", study.id)
    assert (list_records(ws, case.id), list_studies(ws, case.id)) == before


def test_a_paper_put_away_before_its_study_stays_away(
    ws: Workspace, case: Case, disc: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(ws, case, disc)
    record, study = only_record(ws, case), only_study(ws, case)
    trash_record(ws, record.id)
    assert only_study(ws, case) == study
    monkeypatch.setattr("carenav_desktop.storage.trash.moment", lambda: "2099-01-01T00:00:00+00:00")
    trash_study(ws, study.id)
    assert [(one.kind, one.id) for one in list_trash(ws)] == [("study", study.id), ("record", record.id)]
    restore_from_trash(ws, "study", study.id)
    assert (only_study(ws, case), list_records(ws, case.id)) == (study, ())


def test_a_paper_in_the_trash_comes_back_with_its_disc(ws: Workspace, case: Case, disc: Path) -> None:
    bring(ws, case, disc)
    record = only_record(ws, case)
    trash_record(ws, record.id)
    report = bring(ws, case, disc)
    assert ends(report)[1:] == [
        ("IM000002", Outcome.DUPLICATE, Reason.ALREADY_HERE),
        ("IM000002/IM000002.pdf", Outcome.IMPORTED, Reason.RESTORED_FROM_TRASH),
    ]
    assert only_record(ws, case) == record


def test_emptying_the_trash_leaves_no_trace_of_either(ws: Workspace, case: Case, disc: Path) -> None:
    bring(ws, case, disc)
    trash_record(ws, only_record(ws, case).id)
    empty_trash(ws)
    assert only_study(ws, case).instances == 2
    bring(ws, case, disc)
    trash_study(ws, only_study(ws, case).id)
    empty_trash(ws)
    assert (list_records(ws, case.id), list_studies(ws, case.id), list_trash(ws)) == ((), (), ())
    assert check_library(ws, True, SilentContext()).problems == ()


def test_paper_and_object_both_go_into_the_packet(ws: Workspace, case: Case, disc: Path) -> None:
    bring(ws, case, disc)
    content = packet_content(ws, case.id)
    assert [one.record.format for one in content.documents] == [FileFormat.PDF]
    assert len(content.instances) == 2


def test_an_electronic_document_becomes_text_and_nothing_in_it_is_followed(
    ws: Workspace, case: Case, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("never to be seen")
    cda = (
        f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}"><!ENTITY b "bomb">]>'
        "<ClinicalDocument xmlns='urn:hl7-org:v3'><title>Discharge summary</title>"
        "<script>alert(1)</script><text>&e;&b;Went home well.</text></ClinicalDocument>"
    ).encode()
    made = dicom.encapsulated_pdf(cda, SOPClassUID=CDA, MIMETypeOfEncapsulatedDocument="text/XML")
    folder = tmp_path / "disc"
    folder.mkdir()
    (folder / "IM1").write_bytes(dicom.part10(made))
    bring(ws, case, folder)
    [found] = list_records(ws, case.id, "went home")
    assert (found.format, found.kind) == (FileFormat.XML, "discharge_summary")
    for word in ("never", "bomb", "alert"):
        assert list_records(ws, case.id, word) == ()


def test_what_is_no_paper_is_not_taken_in_as_one(ws: Workspace, case: Case, tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.pdf", PAPER)
    folder = tmp_path / "disc"
    folder.mkdir()
    (folder / "A").write_bytes(dicom.part10(dicom.encapsulated_pdf(packed.getvalue())))
    (folder / "B").write_bytes(dicom.part10(dicom.encapsulated_pdf(b"MZ" + bytes(200))))
    (folder / "C").write_bytes(dicom.part10(dicom.encapsulated_pdf(b"")))
    (folder / "D").write_bytes(dicom.part10(dicom.encapsulated_pdf(PAPER))[:-40])
    report = bring(ws, case, folder)
    assert report.found == sum(report.count(one) for one in Outcome) == 8
    assert {path: (outcome, reason) for path, outcome, reason in ends(report) if "/" in path} == {
        "A/A.pdf": (Outcome.FAILED, Reason.OTHER_THAN_NAMED),
        "B/B.pdf": (Outcome.SKIPPED, Reason.DISC_PROGRAM),
        "C/C.pdf": (Outcome.FAILED, Reason.DAMAGED),
        "D/D.pdf": (Outcome.FAILED, Reason.INCOMPLETE),
    }
    assert list_records(ws, case.id) == ()
    assert only_study(ws, case).instances == 4


@pytest.mark.parametrize(("syntax", "filler"), [("", b""), (".1", b"\n"), (".2", b"\n"), (".1.99", b"")])
def test_the_paper_comes_out_byte_for_byte_however_the_object_is_written(
    ws: Workspace, case: Case, tmp_path: Path, syntax: str, filler: bytes
) -> None:
    paper = PAPER + filler
    made = dicom.encapsulated_pdf(paper, EncapsulatedDocumentLength=len(paper) if filler else None)
    folder = tmp_path / "disc"
    folder.mkdir()
    (folder / "IM1").write_bytes(dicom.part10(made, transfer_syntax=f"1.2.840.10008.1.2{syntax}"))
    bring(ws, case, folder)
    with ws.library.originals.open(only_record(ws, case).original) as stored:
        assert stored.read() == paper


def test_papers_come_out_of_a_locked_library_too(tmp_path: Path, disc: Path) -> None:
    key = begin_locked(tmp_path / "library", "seven-quiet-otters-build-nine-lamps")
    with workspace(tmp_path / "library", key) as ws:
        case = create_case(ws, "Jane Doe", "1970-01-01")
        bring(ws, case, disc)
        with ws.library.originals.open(only_record(ws, case).original) as stored:
            assert stored.read() == PAPER
