import pytest
from domain_builders import lines_of, record, report, said, study

from carenav_desktop.domain.case import Decision
from carenav_desktop.domain.checklist import Action, State
from carenav_desktop.domain.companions import Fit, pair


@pytest.mark.parametrize(
    ("modality", "modalities"),
    [
        ("CT", ("CT",)),
        ("MR", ("MR", "MR", "SR")),
        ("PET-CT", ("PT", "CT")),
        ("PET", ("PT",)),
        ("MG", ("MG",)),
        ("US", ("US",)),
        ("DX", ("CR",)),
    ],
)
def test_a_report_pairs_with_the_same_kind_of_scan_of_the_next_day(modality: str, modalities: tuple[str, ...]) -> None:
    pairs = pair([report(1, "2026-11-19", modality)], [study(2, "2026-11-20", *modalities)])
    assert pairs.studies == {1: (2, Fit.SURE)}
    assert pairs.alone == ()


@pytest.mark.parametrize(
    ("modality", "modalities"), [("CT", ("MR",)), ("CT", ("PT", "CT")), ("MG", ("US",)), ("PET-CT", ("CT",))]
)
def test_another_kind_of_scan_is_no_companion(modality: str, modalities: tuple[str, ...]) -> None:
    there = study(2, "2026-11-20", *modalities)
    assert pair([report(1, "2026-11-20", modality)], [there]).studies == {}


@pytest.mark.parametrize(
    ("date", "fit"),
    [
        ("2026-11-12", Fit.POSSIBLE),
        ("2026-11-13", Fit.POSSIBLE),
        ("2026-11-17", Fit.POSSIBLE),
        ("2026-11-18", Fit.SURE),
        ("2026-11-20", Fit.SURE),
        ("2026-11-26", Fit.POSSIBLE),
        ("2026-11", Fit.POSSIBLE),
        ("", Fit.POSSIBLE),
        ("2026-11-11", None),
        ("2026-11-27", None),
        ("2025", None),
    ],
)
def test_days_apart_decide_between_sure_possible_and_not(date: str, fit: Fit | None) -> None:
    found = pair([report(1, date)], [study(2, "2026-11-19")]).studies
    assert found == ({} if fit is None else {1: (2, fit)})


def test_equal_accession_numbers_pair_at_once() -> None:
    there = study(2, "2020-01-01", "MR", accession_number="A17 ")
    assert pair([report(1, accession_number="a17")], [there]).studies == {1: (2, Fit.ACCESSION)}


def test_unequal_accession_numbers_fall_through_to_the_other_signs() -> None:
    there = study(2, accession_number="B2")
    assert pair([report(1, accession_number="A17")], [there]).studies == {1: (2, Fit.SURE)}


def test_a_known_other_region_is_no_companion() -> None:
    head, unknown = study(2, region="head"), study(3)
    assert pair([report(1, region="chest")], [head]).studies == {}
    assert pair([report(1, region="chest")], [unknown]).studies == {1: (3, Fit.SURE)}


def test_two_reports_of_one_day_get_a_study_each() -> None:
    chest, either = report(1, region="chest"), report(2)
    pairs = pair([either, chest], [study(5, region="chest"), study(6, region="abdomen")])
    assert {one: there for one, (there, _) in pairs.studies.items()} == {1: 5, 2: 6}
    assert pairs.alone == ()


def test_two_reports_may_speak_of_one_study_and_one_report_has_one_study() -> None:
    assert pair([report(1), report(2)], [study(5)]).studies == {1: (5, Fit.SURE), 2: (5, Fit.SURE)}
    pairs = pair([report(1)], [study(5), study(6)])
    assert pairs.studies == {1: (5, Fit.SURE)}
    assert [one.id for one in pairs.alone] == [6]


def test_a_scout_or_a_report_of_dose_is_neither_images_nor_asks_for_a_report() -> None:
    pairs = pair([report(1)], [study(2, scouts=True), study(3, "2026-11-20", "SR"), study(4, "2026-11-20", "RTSTRUCT")])
    assert pairs.studies == {}
    assert pairs.alone == ()


def test_a_report_without_images_is_a_line_of_its_own() -> None:
    lines = lines_of(records=[report(3)])
    assert lines["CR1:3"].state is State.MISSING
    assert lines["CR1:3"].why.code == "companion.no_images"
    assert lines["CR1:3"].evidence == ("record:3",)
    assert lines["B08"].state is State.MISSING
    assert lines["B08"].why.params == {"count": 1, "all": 1}


def test_a_pair_is_no_line_but_the_evidence_of_the_image_item() -> None:
    lines = lines_of(records=[report(3)], studies=[study(2)])
    assert not [one for one in lines if one.startswith("CR")]
    assert lines["B08"].state is State.HAVE
    assert lines["B08"].evidence == ("study:2",)


def test_a_possible_pair_asks_a_person_and_their_word_settles_it() -> None:
    given = {"records": [report(3, "2026-11-15")], "studies": [study(2)]}
    line = lines_of(**given)["CR1:3"]
    assert (line.state, line.action) == (State.ATTENTION, Action.MARK)
    assert line.evidence == ("record:3", "study:2")
    assert lines_of(**given)["B08"].state is State.ATTENTION
    after = lines_of(**given, marks={"CR1:3": said(State.HAVE, "")})
    assert after["CR1:3"].state is State.HAVE
    assert after["B08"].state is State.HAVE
    assert after["B08"].evidence == ("study:2",)


def test_nobody_can_mark_images_as_here_that_are_not() -> None:
    lines = lines_of(records=[report(3)], marks={"CR1:3": said(State.HAVE), "B08": said(State.HAVE)})
    assert lines["CR1:3"].state is State.MISSING
    assert lines["B08"].state is State.MISSING


def test_a_report_that_does_not_say_its_scan_is_to_be_completed() -> None:
    line = lines_of(records=[report(3, modality="")], studies=[study(2)])["CR1:3"]
    assert (line.state, line.action) == (State.ATTENTION, Action.SORT_RECORDS)


def test_images_without_a_date_are_for_a_person_to_judge() -> None:
    line = lines_of(records=[report(3)], studies=[study(2, "")])["CR1:3"]
    assert (line.state, line.action) == (State.ATTENTION, Action.MARK)
    assert line.why.code == "companion.undated_images"


def test_images_without_a_report_are_a_line_of_their_own() -> None:
    lines = lines_of(studies=[study(2, "2026-11-20", "MR")])
    assert lines["CR2:2"].state is State.MISSING
    assert lines["CR2:2"].evidence == ("study:2",)
    assert lines["B08"].state is State.ATTENTION


def test_a_paper_that_may_be_the_report_is_to_be_sorted_first() -> None:
    line = lines_of(records=[report(3, confirmed=False)], studies=[study(2)])["CR2:2"]
    assert (line.state, line.action) == (State.ATTENTION, Action.SORT_RECORDS)
    assert line.evidence == ("record:3", "study:2")


def test_photos_of_a_scan_never_stand_for_its_images() -> None:
    photo = record(4, "pictures_of_scan", modality="CT")
    lines = lines_of(records=[report(3), photo])
    assert lines["CR1:3"].state is State.MISSING
    assert lines["CR1:3"].why.code == "companion.only_pictures"
    assert lines["CR1:3"].evidence == ("record:3", "record:4")
    assert lines["B08"].state is State.MISSING
    assert "CR15:4" not in lines


def test_a_photo_of_a_scan_nobody_has_is_a_line_of_its_own() -> None:
    photo = record(4, "pictures_of_scan", modality="CT")
    assert lines_of(records=[photo])["CR15:4"].state is State.MISSING
    assert "CR15:4" not in lines_of(records=[photo], studies=[study(2)])
    assert "CR15:4" in lines_of(records=[photo], studies=[study(2, "2020-01-01")])


def test_what_is_not_ours_pairs_with_nothing() -> None:
    lines = lines_of(records=[report(3)], studies=[study(2, decision=Decision.NOT_OURS)])
    assert lines["CR1:3"].state is State.MISSING
    assert "CR2:2" not in lines
    lines = lines_of(records=[report(3, decision=Decision.NOT_OURS)], studies=[study(2)])
    assert "CR1:3" not in lines
    assert lines["CR2:2"].state is State.MISSING


def test_a_reason_settles_images_that_will_not_come() -> None:
    given = {"records": [report(3), report(5, "2026-10-01")], "studies": [study(2)]}
    lines = lines_of(**given, marks={"CR1:5": said(State.REFUSED_OR_LOST, "the disc broke")})
    assert lines["CR1:5"].state is State.REFUSED_OR_LOST
    assert lines["CR1:5"].why.params == {"reason": "the disc broke"}
    assert lines["B08"].state is State.HAVE
    assert lines_of(**given, marks={"CR1:5": said(State.REQUESTED, "")})["B08"].state is State.REQUESTED
