"""The intake desk: a disc is surveyed without a trace, one person's files are taken in, and the receipt adds up."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from locked_builders import files_of, holding
from PIL import Image
from sheet_builders import pages_of
from source_builders import ct_series, text_pdf

from carenav_desktop.domain.case import Decision
from carenav_desktop.domain.progress import Progress, SilentContext
from carenav_desktop.domain.report import Outcome, Reason
from carenav_desktop.domain.survey import Survey, SurveyedPerson
from carenav_desktop.errors import Cancelled, CaseError, Code
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.intake_desk import cases_for, print_receipt, take_in_person
from carenav_desktop.services.people import list_people
from carenav_desktop.services.records import list_records, list_studies
from carenav_desktop.services.survey import survey
from carenav_desktop.services.workspace import Workspace, workspace
from dicom_builders import ct, encapsulated_pdf, part10

OTHER = "Zyxomma^Daniel"


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        opened.sign_as("ML")
        yield opened


@pytest.fixture
def disc(tmp_path: Path) -> Path:
    """Three slices of Jane Doe, two of somebody else with a report inside, a paper, a program, a broken file."""
    folder = ct_series(tmp_path / "CITYHOSP" / "A", count=3, study="1.2.1").parent
    ct_series(folder / "B", count=2, name=OTHER, born="19590711", study="1.2.2")
    report = encapsulated_pdf(text_pdf(OTHER), PatientName=OTHER, PatientBirthDate="19590711", StudyInstanceUID="1.2.2")
    (folder / "B" / "REPORT").write_bytes(part10(report))
    (folder / "letter.pdf").write_bytes(text_pdf("A letter"))
    (folder / "AUTORUN.INF").write_bytes(b"[autorun]\r\nopen=view.exe\r\n")
    (folder / "A" / "BROKEN").write_bytes(part10(ct())[:140] + b"\xff" * 40)
    return folder


def look(ws: Workspace, *paths: Path) -> Survey:
    return survey(ws, paths, SilentContext())


def person(surveyed: Survey, name: str) -> SurveyedPerson:
    return next(one for one in surveyed.people if name in one.names)


def test_a_survey_says_who_and_what_is_there(ws: Workspace, disc: Path) -> None:
    seen = look(ws, disc)
    assert seen.labels == ("CITYHOSP",)
    assert [(one.names, one.files) for one in seen.named] == [(("Doe^Jane",), 3), ((OTHER,), 3)]
    (study,) = person(seen, "Doe^Jane").studies
    assert (study.date, study.modalities, study.series, study.instances) == ("2026-03-02", ("CT",), 1, 3)
    assert (seen.papers, seen.left_out) == (1, 1)
    assert [one.path.rpartition("/")[2] for one in seen.problems] == ["BROKEN"]


def test_a_survey_leaves_nothing_behind(ws: Workspace, disc: Path) -> None:
    with zipfile.ZipFile(disc / "B.zip", "w") as archive:
        archive.write(disc / "B" / "IM000001", "IM1")
    before = files_of(ws.library.folder)
    look(ws, disc)
    assert files_of(ws.library.folder) == before
    assert holding(ws.library.folder, b"Zyxomma") == []


def test_what_lies_in_an_archive_is_seen_too(ws: Workspace, disc: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "sent.zip", "w") as archive:
        archive.write(disc / "A" / "IM000001", "disc/IM1")
    seen = look(ws, tmp_path / "sent.zip")
    assert ([one.names for one in seen.named], seen.labels) == ([("Doe^Jane",)], ("sent.zip",))


def test_what_a_survey_counts_is_what_an_import_takes_in(ws: Workspace, disc: Path, tmp_path: Path) -> None:
    """A viewer's own texts are no papers, in an archive too; what it saved beside itself is."""
    (disc / "Viewer").mkdir()
    for name, inside in (("viewer.exe", b"MZ\x90\0"), ("HELP.HTM", b"<html>Help</html>"), ("README.TXT", b"Press F1.")):
        (disc / "Viewer" / name).write_bytes(inside)
    for number in range(1, 6):
        Image.new("L", (64, 64), number).save(disc / f"CT_{number:04d}.png")
    with zipfile.ZipFile(tmp_path / "sent.zip", "w") as archive:
        for one in sorted(disc.rglob("*")):
            archive.write(one, f"disc/{one.relative_to(disc)}")
    for path in (disc, tmp_path / "sent.zip"):
        case = create_case(ws, "Doe, Jane", "1970-01-01")
        seen, report = look(ws, path), import_records(ws, case.id, [path], SilentContext())
        beside = 2  # the report inside an image file, which only an import takes out, and the broken file it keeps
        assert (seen.left_out, seen.papers) == (report.count(Outcome.SKIPPED), report.documents - beside)
        assert (seen.left_out, seen.papers) == (4, 6)


def test_a_survey_can_be_stopped_and_says_when_there_is_nothing(ws: Workspace, disc: Path, tmp_path: Path) -> None:
    class Stops(SilentContext):
        def report(self, progress: Progress) -> None:
            if progress.done == 2:
                raise Cancelled

    with pytest.raises(Cancelled):
        survey(ws, [disc], Stops())
    (tmp_path / "empty").mkdir()
    for path, code in ((tmp_path / "empty", Code.SOURCE_EMPTY), (tmp_path / "gone", Code.SOURCE_MISSING)):
        with pytest.raises(CaseError) as refused:
            look(ws, path)
        assert refused.value.code is code


def test_the_case_of_a_person_is_found_by_name_and_birth_date(ws: Workspace, disc: Path) -> None:
    seen = person(look(ws, disc), "Doe^Jane")
    assert cases_for(ws, seen) == ()
    undated = create_case(ws, "Doe, Jane")
    create_case(ws, "Doe, Jane", "1971-01-01")
    ours = create_case(ws, "JANE DOE", "1970-01-01")
    assert cases_for(ws, seen) == (ours, undated)


def test_only_the_confirmed_persons_files_come_in_and_need_no_more_asking(ws: Workspace, disc: Path) -> None:
    seen = look(ws, disc)
    jane = person(seen, "Doe^Jane")
    case = create_case(ws, "Doe-Smith, Jane", "1970-01-01")  # married since: nobody but a person can know
    report = take_in_person(ws, case.id, [disc], jane, SilentContext(), frozenset({jane.key}))
    reasons = {one.path.rpartition("/")[2]: one.reason for one in report.files if one.outcome is Outcome.SKIPPED}
    assert reasons["REPORT"] is reasons["letter.pdf"] is Reason.OTHER_PERSON
    assert report.found == sum(report.count(outcome) for outcome in Outcome)
    assert [one.instances for one in list_studies(ws, case.id)] == [3]
    assert list_records(ws, case.id) == ()
    assert [(one.names, one.decision) for one in list_people(ws, case.id)] == [(("Doe^Jane",), Decision.SAME)]
    originals = {one.read_bytes() for one in files_of(ws.library.folder / "originals")}
    assert not originals & {one.read_bytes() for one in (disc / "B").iterdir()}


def test_an_index_that_names_everybody_is_left_out_with_the_others(ws: Workspace, disc: Path, corpus: Path) -> None:
    folder = corpus / "made" / "dicom" / "CD_MULTI"
    seen = look(ws, folder)
    case = create_case(ws, "Zhou Qiming", "1970-01-01")
    zhou = person(seen, "Zhou^QiMing")
    report = take_in_person(ws, case.id, [folder], zhou, SilentContext(), frozenset({zhou.key, ""}))
    assert report.instances == zhou.files == 24
    assert holding(ws.library.folder, b"Yamada") == holding(ws.library.folder, b"Holloway") == []


def test_everything_on_a_disc_can_come_in_with_the_others_left_open(ws: Workspace, disc: Path) -> None:
    seen = look(ws, disc)
    case = create_case(ws, "Doe, Jane", "1970-01-01")
    take_in_person(ws, case.id, [disc], person(seen, "Doe^Jane"), SilentContext())
    decided = {one.names: one.decision for one in list_people(ws, case.id)}
    assert decided[("Doe^Jane",)] is Decision.SAME
    assert decided[(OTHER,)] is decided[()] is Decision.OPEN


def test_a_receipt_is_one_page_that_adds_up_and_names_nobody_else(ws: Workspace, disc: Path) -> None:
    seen = look(ws, disc)
    jane = person(seen, "Doe^Jane")
    case = create_case(ws, "Doe, Jane", "1970-01-01")
    report = take_in_person(ws, case.id, [disc], jane, SilentContext(), frozenset({jane.key}))
    (page,) = pages_of(print_receipt(ws, case.id, seen, jane, report, "2026-11-25"))
    assert [report.count(outcome) for outcome in Outcome] == [3, 0, 5, 1]
    for figure in ("9files", "=3copied", "+0already", "+5left", "+1could", "BROKEN"):
        assert figure in page
    for told in ("Doe,Jane", "1970-01-01", "2026-11-25", "ML", "CITYHOSP", "Recordsreceived", "资料接收回执", "Chest"):
        assert told in page
    assert "Readingadiscisnotlookingatthepictures" in page and "读取光盘不等于看片" in page
    assert "itiskeptasitis;askforanewcopy." in page.casefold()
    assert "zyxomma" not in page.casefold()


def test_a_receipt_of_a_very_full_disc_is_still_one_page(ws: Workspace, tmp_path: Path) -> None:
    for number in range(30):
        ct_series(tmp_path / "disc" / str(number), count=1, study=f"1.2.{number}")
        (tmp_path / "disc" / f"{'long name ' * 9}{number}").write_bytes(
            part10(ct())[:140] + b"\xff" * 40 + bytes([number])
        )
    seen = look(ws, tmp_path / "disc")
    case = create_case(ws, "Doe, Jane " * 20, "1970-01-01")
    report = import_records(ws, case.id, [tmp_path / "disc"], SilentContext())
    assert report.count(Outcome.FAILED) == 30
    (page,) = pages_of(print_receipt(ws, case.id, seen, seen.named[0], report, "2026-11-25"))
    assert "and24morescans" in page and "and27more" in page
