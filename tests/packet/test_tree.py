"""Where things lie in a packet."""

from __future__ import annotations

import re
from dataclasses import replace

import plan_builders as plans
import pytest

import dicom_builders as dicom
from carenav_desktop.domain.case import Instance
from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.packet.tree import EXTENSIONS, Tree, lay_out


def _tree(*instances: Instance, **fields: object) -> Tree:
    return lay_out(plans.plan(instances, **fields))


def _slice(**values: object) -> Instance:
    return dicom.instance_of(dicom.ct(**values))


def test_each_study_and_series_has_a_folder_and_files_count_within_it() -> None:
    tree = _tree(
        _slice(SeriesInstanceUID="1.1", StudyInstanceUID="1"),
        _slice(SeriesInstanceUID="1.2", StudyInstanceUID="1"),
        _slice(SeriesInstanceUID="1.1", StudyInstanceUID="1"),
        _slice(SeriesInstanceUID="2.1", StudyInstanceUID="2"),
    )
    assert tree.instances == (
        "DICOM/PA000001/ST000001/SE000001/IM000001",
        "DICOM/PA000001/ST000001/SE000002/IM000001",
        "DICOM/PA000001/ST000001/SE000001/IM000002",
        "DICOM/PA000001/ST000002/SE000001/IM000001",
    )
    assert ["/".join(one.path) for one in tree.directory] == list(tree.instances)
    assert tree.notes == {}


def test_two_patient_numbers_of_one_person_are_two_patients_of_the_directory() -> None:
    tree = _tree(_slice(PatientID="A", StudyInstanceUID="1"), _slice(PatientID="B", StudyInstanceUID="2"))
    assert [one.split("/")[1] for one in tree.instances] == ["PA000001", "PA000002"]


def test_two_people_with_the_same_patient_number_stay_apart() -> None:
    first, second = _slice(StudyInstanceUID="1"), _slice(StudyInstanceUID="2")
    studies = plans.studies_of([first], person_id=1) + plans.studies_of([second], person_id=2)
    tree = _tree(first, second, studies=studies)
    assert [one.split("/")[1] for one in tree.instances] == ["PA000001", "PA000002"]


def test_a_study_whose_files_disagree_on_the_patient_number_stays_together() -> None:
    tree = _tree(_slice(PatientID="", InstanceNumber=1), _slice(PatientID="A"), _slice(PatientID="B"))
    assert {one.rsplit("/", 1)[0] for one in tree.instances} == {"DICOM/PA000001/ST000001/SE000001"}


@pytest.mark.parametrize("keyword", ["StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID", "SOPClassUID"])
@pytest.mark.parametrize("value", ["", "1.2.x", "../../etc", "1." * 40])
def test_a_file_without_a_valid_uid_lies_beside_the_directory_with_a_note(keyword: str, value: str) -> None:
    field = {
        "StudyInstanceUID": "study_uid",
        "SeriesInstanceUID": "series_uid",
        "SOPInstanceUID": "sop_instance_uid",
        "SOPClassUID": "sop_class_uid",
    }[keyword]
    tree = _tree(_slice(), replace(_slice(), **{field: value}), _slice())
    assert tree.instances[1] == "DICOM_X/X0000001"
    assert tree.notes["DICOM_X/X0000001"].code == "packet.not_indexed_no_uid"
    assert tree.instances[2].endswith("IM000002")


def test_an_object_that_belongs_to_no_patient_lies_beside_the_directory() -> None:
    tree = _tree(dicom.instance_of(dicom.dataset(dicom.HANGING_PROTOCOL, "")))
    note = tree.notes[tree.instances[0]]
    assert note.code == "packet.not_indexed_class"
    assert note.params == {"sop_class_uid": dicom.HANGING_PROTOCOL}


def test_of_files_with_the_same_uid_only_one_is_listed_and_none_is_dropped() -> None:
    tree = _tree(_slice(SOPInstanceUID="1.5"), _slice(SOPInstanceUID="1.5"), _slice(SOPInstanceUID="1.6"))
    assert tree.instances[1] == "DICOM_X/X0000001"
    assert len(set(tree.instances)) == 3
    assert [one.instance.sop_instance_uid for one in tree.directory] == ["1.5", "1.6"]


def test_every_format_has_a_name_of_three_capital_letters_and_markup_is_not_a_page() -> None:
    assert set(EXTENSIONS) == set(FileFormat)
    assert all(re.fullmatch("[A-Z0-9]{3}", one) for one in EXTENSIONS.values())
    assert EXTENSIONS[FileFormat.HTML] == EXTENSIONS[FileFormat.XML] == "TXT"


def test_documents_are_named_by_their_number_not_by_their_name() -> None:
    documents = [
        plans.document("D001", name="../../a.exe"),
        plans.document("D002", format=FileFormat.HEIC, name="x.pdf"),
    ]
    assert lay_out(plans.plan(documents=documents)).documents == ("DOCS/D001.PDF", "DOCS/D002.HIF")


def test_file_ids_are_eight_characters_a_level_and_at_most_eight_levels() -> None:
    tree = _tree(*(_slice(SeriesInstanceUID=f"1.{n}") for n in range(30)))
    for entry in tree.directory:
        assert len(entry.path) <= 8
        assert all(re.fullmatch("[A-Z0-9_]{1,8}", one) for one in entry.path)
