from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from storage_builders import ANOTHER, LI_MING, a_case, a_document, a_slice, bring_in, original_path

from carenav_desktop.domain.case import Case, Decision
from carenav_desktop.domain.facts import FileFacts, FileFormat, Seen
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.storage.files import Added
from carenav_desktop.storage.library import Library

_DOSE_REPORT = "1.2.840.10008.5.1.4.1.1.88.67"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(library: Library) -> Case:
    return a_case(library)


def test_a_batch_tells_what_was_new(library: Library, case: Case) -> None:
    added = bring_in(
        library,
        case,
        [
            ("1", b"1", a_slice(1)),
            ("2", b"2", a_slice(2)),
            ("3", b"3", a_slice(3, series_uid="1.2.3.9")),
            ("report.pdf", b"%PDF", a_document()),
        ],
    )
    assert added == Added(studies=1, series=2, instances=3, documents=1)
    assert bring_in(library, case, [("4", b"4", a_slice(4))]) == Added(instances=1)


def test_a_file_the_case_has_is_passed_over(library: Library, case: Case) -> None:
    files = [("1", b"same", a_slice(1)), ("copy", b"same", a_slice(1))]
    assert bring_in(library, case, files).instances == 1
    assert bring_in(library, case, files) == Added()
    with library.unit_of_work() as unit:
        (study,) = unit.imaging.studies(case.id)
    assert (study.instances, study.conflicts) == (1, 0)


def test_a_case_knows_its_own_files_and_not_those_of_another_case(library: Library, case: Case) -> None:
    other = a_case(library, "Wang Fang")
    bring_in(library, case, [("1", b"content", a_document())])
    with library.unit_of_work() as unit:
        (sha256,) = unit.files.known(case.id)
        assert unit.files.fingerprints(case.id) == {library.originals.fingerprint(7, b"content")}
        assert unit.files.known(other.id) == frozenset()
    assert bring_in(library, other, [("1", b"content", a_document())]).documents == 1
    with library.unit_of_work() as unit:
        assert unit.files.known(other.id) == {sha256}


def test_a_file_that_was_lost_may_be_brought_in_again(library: Library, case: Case) -> None:
    files = [("1", b"content", a_document())]
    bring_in(library, case, files)
    with library.unit_of_work() as unit:
        (record,) = unit.records.all(case.id)
    original_path(library, record.original).unlink()
    with library.unit_of_work() as unit:
        assert unit.files.known(case.id) == frozenset()
    assert bring_in(library, case, files) == Added()
    assert original_path(library, record.original).read_bytes() == b"content"


def test_one_uid_with_other_bytes_keeps_both_and_marks_both(library: Library, case: Case) -> None:
    bring_in(library, case, [("1", b"first", a_slice(1)), ("2", b"second", a_slice(2))])
    added = bring_in(library, case, [("1b", b"other", a_slice(1))])
    with library.unit_of_work() as unit:
        marked = {one.original: one.conflict for one in unit.imaging.instances(case.id)}
        (study,) = unit.imaging.studies(case.id)
    assert added.conflicts < marked.keys()
    assert sorted(marked.values()) == [False, True, True]
    assert study.conflicts == 2


def test_one_uid_twice_in_one_batch_is_a_conflict_too(library: Library, case: Case) -> None:
    added = bring_in(library, case, [("1", b"first", a_slice(1)), ("2", b"second", a_slice(1))])
    assert len(added.conflicts) == 2


def test_the_same_uid_in_another_case_is_no_conflict(library: Library, case: Case) -> None:
    bring_in(library, case, [("1", b"first", a_slice(1))])
    other = a_case(library, "Wang Fang")
    assert bring_in(library, other, [("1", b"second", a_slice(1))]).conflicts == frozenset()
    with library.unit_of_work() as unit:
        assert not any(one.conflict for one in unit.imaging.instances(case.id))


def test_two_people_with_one_study_uid_stay_apart(library: Library, case: Case) -> None:
    bring_in(library, case, [("1", b"1", a_slice(1)), ("2", b"2", a_slice(2, seen=ANOTHER))])
    with library.unit_of_work() as unit:
        studies = unit.imaging.studies(case.id)
        people = unit.people.all(case.id)
    assert [one.instances for one in studies] == [1, 1]
    assert {one.person_id for one in studies} == {one.id for one in people}


def test_files_without_uids_stay_with_their_person(library: Library, case: Case) -> None:
    nameless: dict[str, object] = {"study_uid": "", "series_uid": "", "sop_instance_uid": ""}
    bring_in(library, case, [("1", b"1", a_slice(1, **nameless)), ("2", b"2", a_slice(2, **nameless))])
    bring_in(library, case, [("3", b"3", a_slice(3, seen=ANOTHER, **nameless))])
    with library.unit_of_work() as unit:
        studies = unit.imaging.studies(case.id)
    assert sorted(one.instances for one in studies) == [1, 2]
    assert [one.conflicts for one in studies] == [0, 0]


def test_spellings_of_one_person_are_one_person_with_all_of_them(library: Library, case: Case) -> None:
    other_spelling = Seen(names=("Ming^Li",), born="1960-01-01", patient_id="P2", sex="F")
    bring_in(library, case, [("1", b"1", a_slice(1)), ("2", b"2", a_slice(2, seen=other_spelling))])
    bring_in(library, case, [("3", b"3", a_document(seen=LI_MING))])
    with library.unit_of_work() as unit:
        (person,) = unit.people.all(case.id)
    assert person.names == ("LI^MING", "Ming^Li")
    assert person.ids == ("P1", "P2")
    assert (person.sex, person.files, person.decision) == ("F", 3, Decision.OPEN)


def test_whoever_is_the_same_by_itself_needs_no_decision(library: Library, case: Case) -> None:
    bring_in(library, case, [("1", b"1", a_slice(1))], same=True)
    bring_in(library, case, [("2", b"2", a_slice(2, seen=ANOTHER))])
    with library.unit_of_work() as unit:
        assert [one.decision for one in unit.people.all(case.id)] == [Decision.SAME, Decision.OPEN]


def test_a_decision_reaches_records_and_studies_and_outlives_later_files(library: Library, case: Case) -> None:
    bring_in(library, case, [("1", b"1", a_slice(1)), ("2", b"2", a_document())])
    with library.unit_of_work() as unit:
        (person,) = unit.people.all(case.id)
        unit.people.decide(case.id, [person.id], Decision.NOT_OURS)
    bring_in(library, case, [("3", b"3", a_document())], same=True)
    with library.unit_of_work() as unit:
        assert {one.decision for one in unit.records.all(case.id)} == {Decision.NOT_OURS}
        assert {one.decision for one in unit.imaging.studies(case.id)} == {Decision.NOT_OURS}
        (line,) = unit.cases.all()
    assert (line.records, line.studies, line.unsorted) == (0, 0, 0)


def test_a_person_of_another_case_cannot_be_decided_on(library: Library, case: Case) -> None:
    other = a_case(library, "Wang Fang")
    bring_in(library, case, [("1", b"1", a_slice(1))])
    with library.unit_of_work() as unit:
        (person,) = unit.people.all(case.id)
    with pytest.raises(CaseError) as refusal, library.unit_of_work() as unit:
        unit.people.decide(other.id, [person.id], Decision.SAME)
    assert refusal.value.code is Code.PERSON_UNKNOWN


def test_an_unreadable_file_is_a_record_and_an_index_file_is_none(library: Library, case: Case) -> None:
    damaged = FileFacts(FileFormat.DICOM, unreadable="damaged")
    bring_in(library, case, [("IM1", b"x", damaged), ("DICOMDIR", b"y", FileFacts(FileFormat.DICOMDIR))])
    with library.unit_of_work() as unit:
        (record,) = unit.records.all(case.id)
        assert len(unit.files.known(case.id)) == 2
        (line,) = unit.cases.all()
    assert (record.name, record.unreadable, record.format) == ("IM1", "damaged", FileFormat.DICOM)
    assert line.unsorted == 0


def test_instances_come_in_packet_order_with_all_keys(library: Library, case: Case) -> None:
    shuffled = [3, 1, 10, 2]
    bring_in(library, case, [(str(one), b"%d" % one, a_slice(one)) for one in shuffled])
    bring_in(library, case, [("0", b"first series", a_slice(99, series_uid="1.2.3.8", series_number=1))])
    with library.unit_of_work() as unit:
        instances = list(unit.imaging.instances(case.id))
    assert [one.keys["InstanceNumber"] for one in instances] == [99, 1, 2, 3, 10]
    keys = instances[1].keys
    assert (keys["PatientName"], keys["PatientBirthDate"], keys["PatientID"]) == ("LI^MING", "19600101", "P1")
    assert (keys["StudyDate"], keys["Modality"], keys["SeriesNumber"]) == ("20240512", "CT", 2)
    assert instances[1].export.size == 1


def test_what_the_file_says_itself_goes_before_what_was_made_of_it(library: Library, case: Case) -> None:
    said = {"PatientName": "LI^MING=李^明", "ReferencedSeriesSequence": [{"SeriesInstanceUID": "1.2"}]}
    bring_in(library, case, [("1", b"1", a_slice(1, directory=said))])
    with library.unit_of_work() as unit:
        (instance,) = unit.imaging.instances(case.id)
    assert instance.keys.items() >= said.items()


def test_the_middle_of_a_series_goes_by_position(library: Library, case: Case) -> None:
    positions = {1: 50.0, 2: 10.0, 3: 30.0, 4: 20.0, 5: 40.0}
    bring_in(
        library, case, [(str(number), b"%d" % number, a_slice(number, position=at)) for number, at in positions.items()]
    )
    with library.unit_of_work() as unit:
        (study,) = unit.imaging.studies(case.id)
        (series,) = study.series
        assert unit.imaging.series_middle(series.id) == (series.middle, 0)
    with library.originals.open(series.middle) as file:
        assert file.read() == b"3"


def test_without_positions_the_middle_goes_by_instance_number(library: Library, case: Case) -> None:
    bring_in(library, case, [(str(one), b"%d" % one, a_slice(one, position=None)) for one in (9, 4, 5)])
    with library.unit_of_work() as unit:
        (study,) = unit.imaging.studies(case.id)
    with library.originals.open(study.series[0].middle) as file:
        assert file.read() == b"5"


def test_a_series_that_is_not_there_has_no_middle(library: Library) -> None:
    with pytest.raises(CaseError), library.unit_of_work() as unit:
        unit.imaging.series_middle(1)


def test_localizers_and_dose_reports_alone_are_no_pictures_of_the_study(library: Library, case: Case) -> None:
    scout: dict[str, object] = {"series_uid": "1.2.3.7", "image_type": ("ORIGINAL", "PRIMARY", "LOCALIZER")}
    dose: dict[str, object] = {"series_uid": "1.2.3.6", "modality": "SR", "sop_class_uid": _DOSE_REPORT}
    bring_in(library, case, [("1", b"1", a_slice(1)), ("2", b"2", a_slice(2, image_type=("LOCALIZER",)))])
    bring_in(library, case, [("3", b"3", a_slice(3, **scout)), ("4", b"4", a_slice(4, **dose))])
    with library.unit_of_work() as unit:
        (study,) = unit.imaging.studies(case.id)
    assert {one.series_uid: one.scout_only for one in study.series} == {
        "1.2.3.0": False,
        "1.2.3.7": True,
        "1.2.3.6": True,
    }
    assert study.modalities == ("CT", "SR")


def test_a_later_file_fills_in_what_an_earlier_one_did_not_say(library: Library, case: Case) -> None:
    bring_in(library, case, [("1", b"1", a_slice(1, study_date="", series_number=None))])
    bring_in(library, case, [("2", b"2", a_slice(2, study_description="CT Thorax", body_part="CHEST"))])
    bring_in(library, case, [("3", b"3", a_slice(3, study_description="something else"))])
    with library.unit_of_work() as unit:
        (study,) = unit.imaging.studies(case.id)
    assert (study.date, study.description, study.region) == ("2024-05-12", "CT Thorax", "chest")
    assert (study.series[0].number, study.series[0].body_part) == (2, "CHEST")


def test_a_series_uid_used_for_two_modalities_is_two_series(library: Library, case: Case) -> None:
    bring_in(library, case, [("1", b"1", a_slice(1)), ("2", b"2", a_slice(2, modality="PT"))])
    with library.unit_of_work() as unit:
        (study,) = unit.imaging.studies(case.id)
    assert [(one.modality, one.instances, one.frames) for one in study.series] == [("CT", 1, 1), ("PT", 1, 1)]
