"""What a disc's own list names is held against what came from it, series by series; the files alone are believed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import directory_builders as d
import pytest
from source_builders import ct_series

import dicom_builders
from carenav_desktop.domain.list_check import ListCheck
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.report import ImportReport, Outcome, Reason
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.importing import import_records, last_report
from carenav_desktop.services.trash import empty_trash, restore_from_trash, trash_case, trash_study
from carenav_desktop.services.workspace import Workspace, workspace
from carenav_desktop.storage import tables as t

CASE = 1


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        create_case(opened, "Jane Doe")
        yield opened


@pytest.fixture
def disc(tmp_path: Path) -> Path:
    """A disc with a series of six slices and the list of it."""
    folder = tmp_path / "disc"
    ct_series(folder / "IMAGES" / "CT", count=6)
    (folder / "DICOMDIR").write_bytes(d.index_of(folder))
    return folder


def _take(ws: Workspace, *paths: Path) -> ImportReport:
    report = import_records(ws, CASE, paths, SilentContext())
    assert report.found == sum(report.count(one) for one in Outcome)
    assert last_report(ws, CASE) == report
    return report


def _counts(report: ImportReport) -> list[tuple[int, int, str]]:
    return [(one.here, one.listed, one.example) for one in report.lists.absent]


def _rows(ws: Workspace) -> dict[str, int]:
    with ws.library.unit_of_work() as unit:
        tables = (t.medium, t.listed_series, t.listed_instance)
        return {one.name: len(unit.media._connection.execute(one.select()).all()) for one in tables}


def _without(disc: Path, *numbers: int) -> None:
    for number in numbers:
        (disc / f"IMAGES/CT/IM{number:06d}").unlink()


def test_a_disc_that_has_what_it_lists_needs_no_word(ws: Workspace, disc: Path) -> None:
    report = _take(ws, disc)
    assert report.lists == ListCheck()
    assert report.count(Outcome.IMPORTED) == 7


def test_images_that_are_listed_and_not_there_are_said_by_series(ws: Workspace, disc: Path) -> None:
    _without(disc, 3, 5)
    absent = _take(ws, disc).lists.absent
    assert [(one.modality, one.study_date, one.here, one.listed) for one in absent] == [("CT", "2026-03-02", 4, 6)]
    assert absent[0].example == "IMAGES/CT/IM000003"


def test_a_series_that_its_list_leaves_without_a_name_is_called_as_its_files_call_it(
    ws: Workspace, tmp_path: Path
) -> None:
    disc = tmp_path / "lung"
    disc.mkdir()
    for number in (1, 2):
        made = dicom_builders.ct(InstanceNumber=number, SeriesDescription="Lung 5 mm")
        (disc / f"IM{number}").write_bytes(dicom_builders.part10(made))
    (disc / "DICOMDIR").write_bytes(d.index_of(disc).replace(b"Lung 5 mm", b"         "))
    (disc / "IM2").unlink()
    absent = _take(ws, disc).lists.absent
    assert [(one.description, one.here, one.listed) for one in absent] == [("Lung 5 mm", 1, 2)]


def test_a_good_copy_of_the_disc_fills_the_hole_and_the_remark_is_gone(ws: Workspace, disc: Path) -> None:
    whole = shutil.copytree(disc, disc.parent / "whole")
    _without(disc, 3, 5)
    half = shutil.copytree(disc, disc.parent / "half")
    (half / "IMAGES/CT/IM000003").write_bytes((whole / "IMAGES/CT/IM000003").read_bytes())
    assert _counts(_take(ws, disc)) == [(4, 6, "IMAGES/CT/IM000003")]
    assert _counts(_take(ws, half)) == [(5, 6, "IMAGES/CT/IM000005")]
    assert _counts(_take(ws, disc)) == [(5, 6, "IMAGES/CT/IM000005")]
    assert _counts(_take(ws, whole)) == []
    assert _counts(_take(ws, disc)) == []


@pytest.mark.parametrize("uids", [True, False])
def test_names_in_other_letters_with_endings_and_versions_are_the_listed_ones(
    ws: Workspace, disc: Path, *, uids: bool
) -> None:
    names = iter(("im000001", "IM000002.DCM", "im000003.dcm", "IM000004;1", "Im000005.", "IM000006.IMA"))
    folder = disc / "images" / "ct"
    folder.mkdir(parents=True, exist_ok=True)
    listed = d.index_of(disc / "IMAGES", uids=uids)
    for one in sorted((disc / "IMAGES/CT").glob("IM*")):
        one.rename(folder / next(names))
    (disc / "DICOMDIR").unlink()
    (disc / "images" / "dicomdir").write_bytes(listed)
    assert _take(ws, disc / "images").lists == ListCheck()


def test_a_list_without_uids_is_filled_by_a_good_copy_of_the_same_study(ws: Workspace, disc: Path) -> None:
    listed = d.index_of(disc / "IMAGES", uids=False)
    (disc / "DICOMDIR").unlink()
    (disc / "IMAGES/DICOMDIR").write_bytes(listed)
    whole = shutil.copytree(disc, disc.parent / "whole")
    _without(disc, 2)
    assert _counts(_take(ws, disc)) == [(5, 6, "CT/IM000002")]
    (whole / "IMAGES/DICOMDIR").unlink()
    assert _counts(_take(ws, whole)) == []
    assert _counts(_take(ws, disc)) == []


def test_files_that_no_line_names_are_taken_in_and_said(ws: Workspace, disc: Path) -> None:
    ct_series(disc / "IMAGES" / "MORE", count=2, study="1.2.826.0.1.8")
    report = _take(ws, disc)
    assert [(one.modality, one.count) for one in report.lists.unlisted] == [("CT", 2)]
    assert (report.lists.absent, report.instances) == ((), 8)


def test_files_of_a_folder_without_a_list_are_expected_by_nobody(ws: Workspace, disc: Path) -> None:
    _take(ws, disc)
    other = ct_series(disc.parent / "other", count=2, study="1.2.826.0.1.8")
    assert _take(ws, other).lists == ListCheck()


def test_lists_inside_and_beside_one_another_are_lists_of_their_own(ws: Workspace, disc: Path) -> None:
    inner = disc / "OLD"
    ct_series(inner / "CT", count=3, study="1.2.826.0.1.8")
    (inner / "DICOMDIR").write_bytes(d.index_of(inner))
    beside = disc.parent / "beside"
    ct_series(beside / "CT", count=2, study="1.2.826.0.1.9")
    (beside / "DICOMDIR").write_bytes(d.index_of(beside))
    (inner / "CT/IM000002").unlink()
    both = disc.parent / "both"
    both.mkdir()
    shutil.move(disc, both)
    shutil.move(beside, both)
    report = _take(ws, both)
    assert _counts(report) == [(2, 3, "CT/IM000002")]
    assert report.lists.unlisted == ()
    assert report.instances == 6 + 2 + 2
    assert _rows(ws)["medium"] == 4  # each place of a list, and the folder that was brought in


def test_a_list_alone_says_that_nothing_it_names_is_here(ws: Workspace, disc: Path) -> None:
    assert _counts(_take(ws, disc / "DICOMDIR")) == [(0, 6, "IMAGES/CT/IM000001")]


def test_a_broken_list_costs_nothing_but_the_list(ws: Workspace, disc: Path) -> None:
    whole = (disc / "DICOMDIR").read_bytes()
    (disc / "DICOMDIR").write_bytes(whole[: len(whole) * 2 // 3])
    report = _take(ws, disc)
    ends = {Path(one.path).name: (one.outcome, one.reason) for one in report.files}
    assert ends["DICOMDIR"] == (Outcome.IMPORTED, Reason.INDEX_DAMAGED)
    assert (report.instances, report.documents) == (6, 0)
    assert report.lists.absent == ()


def test_a_list_of_rubbish_is_kept_and_no_paper(ws: Workspace, disc: Path) -> None:
    whole = (disc / "DICOMDIR").read_bytes()
    (disc / "DICOMDIR").write_bytes(whole[:400] + bytes(range(256)) * 8)
    report = _take(ws, disc)
    ends = {Path(one.path).name: (one.outcome, one.reason) for one in report.files}
    assert ends["DICOMDIR"] == (Outcome.IMPORTED, Reason.INDEX_DAMAGED)
    assert (report.instances, report.documents) == (6, 0)


def test_one_series_twice_in_a_list_is_one_series(ws: Workspace, disc: Path) -> None:
    twice = [*d.study("1.9"), *d.series("1.9.1", "A"), *d.series("1.9.1", "B"), *d.series("1.9.1", "A")]
    (disc / "DICOMDIR").write_bytes(d.directory(twice))
    report = _take(ws, disc / "DICOMDIR")
    assert [(one.series_uid, one.listed) for one in report.lists.absent] == [("1.9.1", 1)]


def test_what_lies_in_the_trash_lacks_nowhere(ws: Workspace, disc: Path) -> None:
    _take(ws, disc)
    trash_study(ws, 1)
    assert _take(ws, disc / "IMAGES/CT/IM000001").lists.absent == ()
    restore_from_trash(ws, "study", 1)
    assert _take(ws, disc).lists == ListCheck()


def test_emptying_the_trash_forgets_what_lists_said_of_a_study(ws: Workspace, disc: Path) -> None:
    ct_series(disc / "IMAGES" / "MORE", count=2, study="1.2.826.0.1.8")
    (disc / "DICOMDIR").unlink()
    (disc / "DICOMDIR").write_bytes(d.index_of(disc))
    _take(ws, disc)
    assert _rows(ws) == {"medium": 1, "listed_series": 2, "listed_instance": 8}
    trash_study(ws, 2)
    empty_trash(ws)
    assert _rows(ws) == {"medium": 1, "listed_series": 1, "listed_instance": 6}
    trash_study(ws, 1)
    empty_trash(ws)
    assert _rows(ws) == {"medium": 0, "listed_series": 0, "listed_instance": 0}


def test_a_case_that_is_emptied_leaves_no_list(ws: Workspace, disc: Path) -> None:
    _without(disc, 3)
    _take(ws, disc)
    trash_case(ws, CASE)
    empty_trash(ws)
    assert _rows(ws) == {"medium": 0, "listed_series": 0, "listed_instance": 0}


@pytest.mark.corpus
def test_the_known_discs_are_told_as_they_are(ws: Workspace, corpus: Path) -> None:
    assert _take(ws, corpus / "made/dicom/CD_MULTI").lists == ListCheck()


@pytest.mark.corpus
def test_the_damaged_disc_names_what_it_lacks(ws: Workspace, corpus: Path) -> None:
    report = _take(ws, corpus / "made/dicom/CD_DAMAGED")
    assert sum(one.listed for one in report.lists.absent) - sum(one.here for one in report.lists.absent) == 38 - 19
    assert report.lists.unlisted == ()


def test_an_image_below_the_list_under_another_uid_is_here(ws: Workspace, disc: Path) -> None:
    other = dicom_builders.ct(StudyInstanceUID="1.2.826.0.1.7", SeriesInstanceUID="1.2.826.0.1.7.1")
    (disc / "IMAGES/CT/IM000002").write_bytes(dicom_builders.part10(other))
    assert _take(ws, disc).lists == ListCheck()
