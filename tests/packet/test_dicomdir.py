"""The directory of a packet, read back by pydicom."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import plan_builders as plans
import pytest
from directory_walk import Node, leaves, roots
from pydicom import Dataset, dcmread
from pydicom.datadict import tag_for_keyword
from pydicom.uid import UID_dictionary

import dicom_builders as dicom
from carenav_desktop.domain.case import Instance
from carenav_desktop.domain.directory_keys import LEAF_KEYS, LEAF_TYPES, REQUIRED_KEYWORDS, Key
from carenav_desktop.packet.dicomdir import DirectoryEntry, DirectoryResult, build
from carenav_desktop.packet.tree import lay_out

KINDS: dict[str, Callable[..., Dataset]] = {
    "IMAGE": dicom.ct,
    "SR DOCUMENT": dicom.report,
    "KEY OBJECT DOC": dicom.key_objects,
    "PRESENTATION": dicom.presentation,
    "ENCAP DOC": dicom.encapsulated_pdf,
    "RT DOSE": dicom.rt_dose,
    "RT STRUCTURE SET": dicom.rt_structures,
    "RT PLAN": dicom.rt_plan,
    "WAVEFORM": dicom.waveform,
}
KEYS_ALL_MAY_LACK = ("PatientID", "StudyDate", "StudyTime", "StudyID", "Modality", "SeriesNumber", "InstanceNumber")

EVERY_LEVEL = (
    *("PatientID", "PatientName", "StudyDescription", "StudyID", "AccessionNumber", "StudyDate", "StudyTime"),
    *("Modality", "SeriesNumber", "InstitutionName", "InstanceNumber"),
)


def _built(*objects: Dataset) -> DirectoryResult:
    return build(lay_out(plans.plan([dicom.instance_of(one) for one in objects])).directory)


def _only(result: DirectoryResult) -> tuple[Node, Node, Node, Node]:
    (found,) = leaves(roots(result.data))
    return found


def _instance(sop_class: str, **keys: object) -> Instance:
    made = dicom.instance_of(dicom.dataset(sop_class, "OT"))
    made.keys.update(keys)
    return made


def test_every_file_is_listed_once_with_its_identity() -> None:
    objects = [dicom.ct(InstanceNumber=1), dicom.ct(InstanceNumber=2), dicom.mr(), dicom.report()]
    entries = lay_out(plans.plan([dicom.instance_of(one) for one in objects])).directory
    result = build(entries)
    assert result.placed == entries
    assert result.unplaced == ()
    assert result.placeholders == {}
    listed = [
        (leaf.path, leaf.record.ReferencedSOPInstanceUIDInFile, leaf.record.ReferencedSOPClassUIDInFile)
        for *_, leaf in leaves(roots(result.data))
    ]
    assert listed == [
        ("/".join(one.path), one.instance.sop_instance_uid, one.instance.sop_class_uid) for one in entries
    ]


def test_the_hierarchy_is_that_of_the_files() -> None:
    objects = [
        dicom.ct(PatientID=patient, StudyInstanceUID=f"1.{n}", SeriesInstanceUID=f"1.{n}.{series}", SeriesNumber=series)
        for n, patient in enumerate(("A", "B"))
        for series in (1, 2)
        for _ in range(3)
    ]
    found = list(leaves(roots(_built(*objects).data)))
    assert [(p.record.PatientID, s.record.StudyInstanceUID, e.record.SeriesInstanceUID) for p, s, e, _ in found] == [
        (one.PatientID, one.StudyInstanceUID, one.SeriesInstanceUID) for one in objects
    ]
    assert len(roots(_built(*objects).data)) == 2


def test_the_file_is_a_part_10_file_with_an_empty_preamble() -> None:
    data = _built(dicom.ct()).data
    assert data[:132] == bytes(128) + b"DICM"
    read = dcmread(BytesIO(data))
    assert read.file_meta.MediaStorageSOPClassUID == "1.2.840.10008.1.3.10"
    assert read.file_meta.TransferSyntaxUID == "1.2.840.10008.1.2.1"
    assert read.file_meta.FileMetaInformationVersion == b"\0\1"
    assert read.FileSetConsistencyFlag == 0
    assert all(one.RecordInUseFlag == 0xFFFF for one in read.DirectoryRecordSequence)


def test_the_same_entries_make_the_same_bytes_and_others_another_uid() -> None:
    entries = lay_out(plans.plan([dicom.instance_of(dicom.ct()), dicom.instance_of(dicom.ct())])).directory
    first, again, less = (build(one).data for one in (entries, entries, entries[:1]))
    assert first == again
    uids = [dcmread(BytesIO(one)).file_meta.MediaStorageSOPInstanceUID for one in (first, less)]
    assert uids[0] != uids[1]


def test_a_packet_without_dicom_files_has_an_empty_directory() -> None:
    assert roots(build([]).data) == ()


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_object_has_its_record_type_and_its_keys(kind: str) -> None:
    made = KINDS[kind]()
    *_, leaf = _only(_built(made))
    assert leaf.kind == kind
    for key in LEAF_KEYS[kind]:
        if key.keyword in made and key.keyword != "ContentSequence":
            assert leaf.record[key.keyword].value == made[key.keyword].value


def test_of_a_report_only_what_modifies_its_title_is_in_the_directory() -> None:
    *_, leaf = _only(_built(dicom.report()))
    assert [one.RelationshipType for one in leaf.record.ContentSequence] == ["HAS CONCEPT MOD"]
    assert "Nothing else" not in str(leaf.record)


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_standard_demands_and_a_file_lacks_gets_a_counted_placeholder(kind: str) -> None:
    demanded = [key.keyword for key in LEAF_KEYS[kind] if key.need == "1"]
    lacking = dict.fromkeys([*KEYS_ALL_MAY_LACK, *demanded])
    result = _built(KINDS[kind](**lacking))
    patient, study, series, leaf = _only(result)
    assert result.placeholders == dict.fromkeys(lacking, 1)
    assert patient.record.PatientID == "NOID0001"
    assert (study.record.StudyDate, study.record.StudyTime, study.record.StudyID) == ("19000101", "000000", "1")
    assert (series.record.Modality, series.record.SeriesNumber) == ("OT", 1)
    assert all(leaf.record[keyword].value not in ("", None) for keyword in demanded)


def test_a_value_that_one_file_lacks_is_taken_from_its_neighbour() -> None:
    result = _built(dicom.ct(StudyDate="", StudyDescription=None), dicom.ct(InstanceNumber=2))
    _, study, _, _ = next(leaves(roots(result.data)))
    assert (study.record.StudyDate, study.record.StudyDescription) == ("20260302", "Chest")
    assert result.placeholders == {}


def test_patients_without_a_number_are_not_merged_and_take_no_number_in_use() -> None:
    result = _built(dicom.ct(PatientID="NOID0002", StudyInstanceUID="1"), dicom.ct(PatientID="", StudyInstanceUID="2"))
    ids = [one.record.PatientID for one in roots(result.data)]
    assert ids[0] == "NOID0002"
    assert len(set(ids)) == 2


def test_numbers_given_to_files_without_one_are_free_in_their_series() -> None:
    result = _built(*(dicom.ct(InstanceNumber=one) for one in (2, None, 1, None)))
    assert [int(leaf.record.InstanceNumber) for *_, leaf in leaves(roots(result.data))] == [2, 3, 1, 4]


def test_a_series_number_of_zero_is_a_number() -> None:
    result = _built(*(dicom.ct(SeriesInstanceUID=f"1.{n}", SeriesNumber=one) for n, one in enumerate((0, None, 1))))
    assert [int(series.record.SeriesNumber) for *_, series, _ in leaves(roots(result.data))] == [0, 2, 1]


def test_two_series_with_the_same_number_stay_two_series() -> None:
    result = _built(dicom.ct(SeriesInstanceUID="1.1"), dicom.ct(SeriesInstanceUID="1.2"))
    found = [
        (series.record.SeriesInstanceUID, series.record.SeriesNumber) for *_, series, _ in leaves(roots(result.data))
    ]
    assert found == [("1.1", 1), ("1.2", 1)]


@pytest.mark.parametrize("written", ["20241399", "1970.13.01", "today", "2026030", "２０２６０３０２", "99999999"])
def test_a_date_that_is_none_counts_as_missing(written: str) -> None:
    _, study, _, _ = _only(_built(dicom.ct(StudyDate=written)))
    assert study.record.StudyDate == "19000101"


@pytest.mark.parametrize(("written", "kept"), [("2026.03.02", "20260302"), ("2026-03-02", "20260302")])
def test_an_old_form_of_date_is_understood(written: str, kept: str) -> None:
    _, study, _, _ = _only(build([_entry(_instance(dicom.CT, StudyDate=written))]))
    assert study.record.StudyDate == kept


@pytest.mark.parametrize("written", ["25", "10:75", "noon", "101500.1234567"])
def test_a_time_that_is_none_counts_as_missing(written: str) -> None:
    _, study, _, _ = _only(build([_entry(_instance(dicom.CT, StudyTime=written))]))
    assert study.record.StudyTime == "000000"


@pytest.mark.parametrize(
    "name", ["周^启明=周^启明", "Zhou^Qiming=周^启明=zhou^qiming", "محمد^علي", "Ñandú^Ğül", "김^희중"]
)
def test_names_of_every_script_survive(name: str) -> None:
    patient, *_ = _only(_built(dicom.ct(PatientName=name)))
    assert str(patient.record.PatientName) == name
    assert patient.record.SpecificCharacterSet == "ISO_IR 192"


def _entry(instance: Instance) -> DirectoryEntry:
    return DirectoryEntry(("DICOM", "PA000001", "ST000001", "SE000001", "IM000001"), instance)


@pytest.mark.parametrize(
    "value", ["A" * 1_000_000, "a\\b\\c", "\x1b[31m\x00\r\n", "<script>", "é" * 70, "\ud800", 7, ["x", "y"], {"a": 1}]
)
def test_a_hostile_value_makes_a_valid_directory(value: object) -> None:
    keys = dict.fromkeys(EVERY_LEVEL, value)
    patient, study, series, _ = _only(build([_entry(_instance(dicom.CT, **keys))]))
    assert len(patient.record.PatientID) <= 64
    assert len(study.record.StudyID) <= 16
    text = f"{patient.record}{study.record}{series.record}"
    assert not {one for one in text if ord(one) < 32} - {"\n"}
    assert "\\" not in f"{patient.record.PatientID}{study.record.StudyDescription}"


@pytest.mark.parametrize(
    "content", [None, "text", 5, [], [None], ["x"], [{}], [{"CodeMeaning": ""}], {"CodeMeaning": "x"}]
)
def test_a_title_of_the_wrong_shape_counts_as_missing(content: object) -> None:
    result = build(
        [_entry(_instance(dicom.COMPREHENSIVE_SR, ConceptNameCodeSequence=content, ContentSequence=content))]
    )
    *_, leaf = _only(result)
    assert leaf.record.ConceptNameCodeSequence[0].CodeMeaning == "Not stated in the file"
    assert "ContentSequence" not in leaf.record


@pytest.mark.parametrize(
    ("flag", "moment", "expected"),
    [
        ("VERIFIED", "20260302112233", "20260302112233"),
        ("VERIFIED", None, "19000101000000"),
        ("UNVERIFIED", "20260302112233", None),
    ],
)
def test_a_moment_of_verification_stands_with_verified_reports_only(
    flag: str, moment: str | None, expected: str | None
) -> None:
    *_, leaf = _only(_built(dicom.report(VerificationFlag=flag, VerificationDateTime=moment)))
    assert leaf.record.get("VerificationDateTime") == expected


def test_frame_numbers_beyond_what_an_element_can_hold_are_left_out() -> None:
    made = dicom.presentation()
    image = made.ReferencedSeriesSequence[0].ReferencedImageSequence[0]
    image.ReferencedFrameNumber = list(range(1, 20_001))
    *_, leaf = _only(_built(made))
    assert "ReferencedFrameNumber" not in leaf.record.ReferencedSeriesSequence[0].ReferencedImageSequence[0]


def test_what_cannot_be_listed_is_named_with_a_reason() -> None:
    strange = _entry(_instance("1.2.3.4"))
    result = build([strange])
    assert result.placed == ()
    assert [(entry, why.code) for entry, why in result.unplaced] == [(strange, "packet.not_indexed_class")]
    assert roots(result.data) == ()


def test_a_path_outside_the_tree_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="not a place"):
        build([DirectoryEntry(("DICOM", "IM000001"), _instance(dicom.CT))])


def test_the_tables_use_real_keywords_and_agree_on_the_record_types() -> None:
    def keywords(keys: tuple[Key, ...]) -> set[str]:
        return {key.keyword for key in keys}.union(*(keywords(key.items) for key in keys))

    every = REQUIRED_KEYWORDS.union(*(keywords(keys) for keys in LEAF_KEYS.values()))
    assert [one for one in every if tag_for_keyword(one) is None] == []
    assert set(LEAF_TYPES.values()) == set(LEAF_KEYS)


def test_every_current_class_of_stored_images_and_reports_has_a_record_type() -> None:
    belongs_elsewhere = ("DICOS", "Eddy Current", "Procedure Protocol", "Inventory", "Protocol Approval")
    current = {
        uid: name
        for uid, (name, kind, _, retired, _) in UID_dictionary.items()
        if kind == "SOP Class" and uid.startswith("1.2.840.10008.5.1.4.1.1.") and "Storage" in name and not retired
    }
    missing = {name for uid, name in current.items() if uid not in LEAF_TYPES}
    assert {name for name in missing if not any(word in name for word in belongs_elsewhere)} == set()
