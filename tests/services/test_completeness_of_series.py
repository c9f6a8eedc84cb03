"""Holes in series are found in real files, and nothing that only looks like one is called a hole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import directory_builders as d
import pydicom
import pytest
from pydicom.errors import InvalidDicomError
from source_builders import ct_series

import dicom_builders
from carenav_desktop.domain.case import Series
from carenav_desktop.domain.completeness import Gap
from carenav_desktop.domain.progress import Progress, SilentContext
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.checklist import evaluate_checklist
from carenav_desktop.services.collecting import packet_content
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.records import list_studies
from carenav_desktop.services.workspace import Workspace, workspace

CASE = 1


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        create_case(opened, "Jane Doe")
        yield opened


def _take(ws: Workspace, *paths: Path) -> list[Series]:
    import_records(ws, CASE, paths, SilentContext())
    return [series for study in list_studies(ws, CASE) for series in study.series]


def test_a_missing_slice_is_told_until_it_comes(ws: Workspace, tmp_path: Path) -> None:
    folder, late = ct_series(tmp_path / "disc", count=12), tmp_path / "late"
    late.mkdir()
    for name in ("IM000004", "IM000005"):
        (folder / name).rename(late / name)
    [series] = _take(ws, folder)
    assert series.gaps == (Gap(2, 3, 6),)
    [line] = [one for one in evaluate_checklist(ws, CASE).lines if one.id == "CR3:1"]
    assert line.why.code == "series.gap"
    gaps = [one.reason[0] for one in packet_content(ws, CASE).gaps]
    assert "May be incomplete: nothing between image 3 and image 6 (2 are missing)." in gaps
    [series] = _take(ws, late)
    assert series.gaps == ()
    assert "CR3:1" not in {one.id for one in evaluate_checklist(ws, CASE).lines}


def test_nothing_lacks_while_files_are_coming_in(ws: Workspace, tmp_path: Path) -> None:
    disc = tmp_path / "disc"
    ct_series(disc / "CT", count=300, rows=2, columns=2)
    (disc / "DICOMDIR").write_bytes(d.index_of(disc))
    (disc / "CT/IM000200").unlink()
    seen: list[tuple[int, bool]] = []

    class Watching(SilentContext):
        def report(self, progress: Progress) -> None:
            if progress.done > 250:
                seen.extend((one.instances, one.may_be_incomplete) for one in list_studies(ws, CASE))

    import_records(ws, CASE, [disc], Watching())
    assert {doubtful for _, doubtful in seen} == {False}
    assert 0 < min(count for count, _ in seen) < 299
    assert [one.may_be_incomplete for one in list_studies(ws, CASE)] == [True]


@pytest.mark.corpus
@pytest.mark.parametrize("folder", ["dcm_qa_ct-GE", "dcm_qa_nih", "dcm_qa_enh", "dcm_qa_deident-melon"])
def test_real_series_that_are_whole_are_silent(ws: Workspace, corpus: Path, folder: str) -> None:
    found = _take(ws, corpus / folder)
    assert [(one.gaps, one.repeated) for one in found if one.may_be_incomplete or one.repeated] == []
    assert found


@pytest.mark.corpus
@pytest.mark.parametrize("folder", ["dcm_qa_ct-GE", "dcm_qa_deident-melon"])
def test_a_slice_taken_out_of_a_real_series_is_missed(ws: Workspace, corpus: Path, tmp_path: Path, folder: str) -> None:
    files = [one for one in (corpus / folder).rglob("*") if one.is_file()]
    for one in files:
        with suppress(InvalidDicomError):
            if pydicom.dcmread(one, stop_before_pixels=True).InstanceNumber != 17:
                (tmp_path / one.name).write_bytes(one.read_bytes())
    [series] = _take(ws, *(one for one in tmp_path.iterdir() if one.is_file()))
    assert series.gaps == (Gap(1, 16, 18),)


def test_images_at_one_place_are_told_and_two_files_of_one_uid_only_as_such(ws: Workspace, tmp_path: Path) -> None:
    folder = ct_series(tmp_path / "disc", count=6)
    again = pydicom.dcmread(folder / "IM000003")
    again.ImageComments = "sent twice"
    again.save_as(folder / "AGAIN")
    [series] = _take(ws, folder)
    assert (series.instances, series.repeated) == (7, 0)
    again.SOPInstanceUID = again.file_meta.MediaStorageSOPInstanceUID = dicom_builders.uid()
    again.save_as(tmp_path / "OTHER")
    [series] = _take(ws, tmp_path / "OTHER")
    assert (series.instances, series.repeated, series.may_be_incomplete) == (8, 0, False)
    again.SOPInstanceUID = again.file_meta.MediaStorageSOPInstanceUID = dicom_builders.uid()
    again.save_as(tmp_path / "THIRD")
    [series] = _take(ws, tmp_path / "THIRD")
    assert (series.repeated, series.may_be_incomplete) == (1, False)


def test_a_list_that_names_more_than_came_makes_the_series_doubtful(ws: Workspace, tmp_path: Path) -> None:
    disc = tmp_path / "disc"
    ct_series(disc / "CT", count=6)
    ct_series(disc / "MR", count=2, study="1.2.826.0.1.7.9")
    (disc / "DICOMDIR").write_bytes(d.index_of(disc))
    (disc / "CT/IM000006").unlink()  # the last: only the list knows of it
    found = {one.series_uid: one for one in _take(ws, disc)}
    listed = found["1.2.826.0.1.7.1"].listed
    assert listed is not None
    assert (listed.here, listed.listed) == (5, 6)
    assert [one for one in found.values() if one.may_be_incomplete] == [found["1.2.826.0.1.7.1"]]


def test_a_whole_series_that_a_list_names_and_that_did_not_come_is_known_of_its_study(
    ws: Workspace, tmp_path: Path
) -> None:
    disc = tmp_path / "disc"
    ct_series(disc / "CT", count=2)
    other = dicom_builders.ct(StudyInstanceUID="1.2.826.0.1.7", SeriesInstanceUID="1.2.826.0.1.7.2", SeriesNumber=3)
    (disc / "OTHER").write_bytes(dicom_builders.part10(other))
    (disc / "DICOMDIR").write_bytes(d.index_of(disc))
    (disc / "OTHER").unlink()
    _take(ws, disc)
    [study] = list_studies(ws, CASE)
    assert [(one.series_uid, one.listed) for one in study.absent] == [("1.2.826.0.1.7.2", 1)]
    assert study.may_be_incomplete


def test_images_of_one_series_number_belong_together_by_uid_alone(ws: Workspace, tmp_path: Path) -> None:
    for number, (series, place) in enumerate((("1.1", 1), ("1.2", 1), ("1.1", 2), ("1.2", 2))):
        made = dicom_builders.ct(
            StudyInstanceUID="1", SeriesInstanceUID=series, SeriesNumber=1, InstanceNumber=place, SeriesDescription="A"
        )
        (tmp_path / f"IM{number}").write_bytes(dicom_builders.part10(made))
    assert [(one.series_uid, one.instances) for one in _take(ws, tmp_path)] == [("1.1", 2), ("1.2", 2)]


@pytest.mark.parametrize(
    "other", [{"StudyInstanceUID": "2"}, {"Modality": "MR"}, {"PatientID": "9", "PatientName": "Roe^Jim"}]
)
def test_one_series_uid_with_other_content_is_two_series(
    ws: Workspace, tmp_path: Path, other: dict[str, object]
) -> None:
    same: dict[str, object] = {"StudyInstanceUID": "1", "SeriesInstanceUID": "1.1"}
    for number, values in enumerate((same, same | other)):
        made = dicom_builders.ct(**values)
        (tmp_path / f"IM{number}").write_bytes(dicom_builders.part10(made))
    assert [(one.series_uid, one.instances) for one in _take(ws, tmp_path)] == [("1.1", 1), ("1.1", 1)]
