"""Each companion rule from CR4 on: a case in which it is broken, and one in which it is not."""

from dataclasses import replace

import pytest
from domain_builders import lines_of, person, record, report, said, study

from carenav_desktop.domain.case import Decision, Question, Record
from carenav_desktop.domain.checklist import Action, Answer, State
from carenav_desktop.domain.mentions import Mention, Mentioned
from carenav_desktop.domain.tissue import Release, Specimen


def prior(date: str) -> frozenset[Mention]:
    return frozenset({Mention(Mentioned.PRIOR, date)})


def marker(name: str) -> frozenset[Mention]:
    return frozenset({Mention(Mentioned.MARKER, name)})


PRELIMINARY = frozenset({Mention(Mentioned.PRELIMINARY)})


def test_an_earlier_scan_that_a_report_names_is_asked_for() -> None:
    lines = lines_of(records=[report(3, "2026-09-14")], mentions={3: prior("2026-06-02")})
    line = lines["CR4:3:2026-06-02"]
    assert (line.state, line.evidence) == (State.MISSING, ("record:3",))
    assert (line.label.params["date"], line.label.params["of"]) == ("2026-06-02", "2026-09-14")


@pytest.mark.parametrize(
    "here",
    [
        {"records": [report(3, "2026-09-14"), report(4, "2026-06-02")]},
        {"records": [report(3, "2026-09-14")], "studies": [study(5, "2026-06-01")]},
        {"records": [report(3, "2026-06-02")]},
        {"records": [report(3, "2026-09-14", confirmed=False)]},
    ],
)
def test_an_earlier_scan_that_is_here_is_not(here: dict[str, object]) -> None:
    assert not [one for one in lines_of(mentions={3: prior("2026-06-02")}, **here) if one.startswith("CR4")]


TISSUE = Specimen(8, holder="City Hospital", release=Release.YES, reports=(3,))


@pytest.mark.parametrize(
    ("specimen", "asked"),
    [
        (TISSUE, False),
        (replace(TISSUE, release=Release.NO), False),
        (replace(TISSUE, release=Release.ASKED), True),
        (replace(TISSUE, holder=" "), True),
        (replace(TISSUE, reports=(4,)), True),
    ],
)
def test_each_pathology_report_pairs_with_an_answer_about_its_material(specimen: Specimen, asked: bool) -> None:
    lines = lines_of(records=[record(3, "pathology_report")], specimens=[specimen])
    assert ("CR5:3" in lines) is asked
    assert (lines["B05"].state is State.HAVE) is not asked
    if asked:
        assert (lines["CR5:3"].action, lines["B05"].action) == (Action.OPEN_TISSUE, Action.OPEN_TISSUE)


def test_an_answer_in_words_about_all_material_settles_every_report() -> None:
    records = [record(3, "pathology_report"), record(4, "pathology_report")]
    lines = lines_of(records=records, marks={"B05": said(State.HAVE, "City Hospital lends slides only")})
    assert lines["B05"].state is State.HAVE
    assert not [one for one in lines if one.startswith("CR5")]


def test_material_needs_its_report() -> None:
    assert lines_of(specimens=[TISSUE])["CR6:8"].state is State.MISSING
    assert "CR6:8" not in lines_of(specimens=[TISSUE], records=[record(3, "pathology_report")])


def operation(*others: Record) -> set[str]:
    lines = lines_of(records=[record(3, "operative_note", "2026-05-29"), *others])
    return {one for one in lines if one.startswith("CR7")}


def test_an_operation_has_a_note_a_pathology_report_and_a_discharge_summary() -> None:
    assert operation() == {"CR7:3:pathology", "CR7:3:discharge"}
    assert operation(record(4, "pathology_report", "2026-06-04")) == {"CR7:3:discharge"}
    assert operation(record(4, "pathology_report", "2026-05-28")) == {"CR7:3:pathology", "CR7:3:discharge"}
    assert operation(record(4, "pathology_report", "2026-08-29")) == {"CR7:3:pathology", "CR7:3:discharge"}
    assert operation(record(4, "pathology_report", ""), record(5, "discharge_summary", "2026-06")) == set()


def test_an_admission_has_a_discharge_summary() -> None:
    admitted = record(3, "admission_note", "2026-05-27")
    assert lines_of(records=[admitted])["CR8:3"].state is State.MISSING
    assert "CR8:3" not in lines_of(records=[admitted, record(4, "discharge_summary", "2026-06-06")])
    assert "CR8:3" in lines_of(records=[admitted, record(4, "discharge_summary", "2026-05-01")])


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Is re-irradiation planned on 3 Dec 2026 right?", True),
        ("再程放疗是否合适？", True),
        ("Should radiotherapy start on 3 Dec 2026?", False),
    ],
)
def test_a_question_about_radiotherapy_once_more_needs_the_first_files(text: str, asked: bool) -> None:
    assert ("CR9:question" in lines_of(question=Question(text, 1))) is asked
    assert "CR9:question" not in lines_of(question=Question(text, 1), studies=[study(2, "2025-01-01", "RTPLAN")])


def test_of_a_treatment_summary_somebody_says_why_it_ended() -> None:
    line = lines_of(records=[record(3, "treatment_summary")])["CR10:3"]
    assert (line.state, line.action) == (State.ATTENTION, Action.MARK)
    marks = {"CR10:3": said(State.HAVE, "ended in May, next CT in June")}
    assert lines_of(records=[record(3, "treatment_summary")], marks=marks)["CR10:3"].state is State.HAVE
    assert "CR10:3" not in lines_of(records=[record(3, "clinic_letter")])


def test_a_marker_named_in_a_letter_has_its_page() -> None:
    letter, lab = record(3, "clinic_letter"), record(4, "lab_report")
    lines = lines_of(records=[letter], mentions={3: marker("CA 19-9")})
    assert lines["CR11:3:CA199"].label.params["marker"] == "CA 19-9"
    named = {3: marker("CEA"), 4: marker("CEA")}
    assert not [one for one in lines_of(records=[letter, lab], mentions=named) if one.startswith("CR11")]
    twice = lines_of(records=[letter, record(5, "plan")], mentions={3: marker("CEA"), 5: marker("CEA")})
    assert len([one for one in twice if one.startswith("CR11")]) == 1


@pytest.mark.parametrize(
    ("final", "asked"),
    [
        (report(4, "2026-11-21"), False),
        (report(4, "2026-11-01"), True),
        (report(4, "2026-11-21", "MR"), True),
        (record(4, "lab_report", "2026-11-21"), True),
        (report(4, "2026-11-21", confirmed=False), True),
    ],
)
def test_a_preliminary_report_needs_the_final_one(final: Record, asked: bool) -> None:
    records = [report(3, "2026-11-20"), final]
    assert ("CR12:3" in lines_of(records=records, mentions={3: PRELIMINARY})) is asked


def test_an_equal_number_makes_a_final_report_of_any_day() -> None:
    records = [report(3, "2026-11-20", accession_number="A1"), report(4, "2026-11-19", accession_number="A1")]
    assert "CR12:3" not in lines_of(records=records, mentions={3: PRELIMINARY})
    assert "CR12:4" in lines_of(records=records, mentions={3: PRELIMINARY, 4: PRELIMINARY})


def test_where_a_translation_is_wanted_each_original_has_one_of_its_date() -> None:
    original = record(3, "pathology_report", "2026-06-04")
    yes = {"B19": Answer.YES}
    assert "CR13:3:translation" in lines_of(records=[original], answers=yes)
    assert "CR13:3:translation" in lines_of("profiles/reports-first", records=[original])
    assert "CR13:3:translation" not in lines_of(records=[original])
    translated = [original, record(4, "translation", "2026-06-04")]
    assert "CR13:3:translation" not in lines_of(records=translated, answers=yes)


def test_a_translation_goes_with_its_original() -> None:
    translation = record(4, "translation", "2026-06-04")
    assert "CR13:4:original" in lines_of(records=[translation])
    assert "CR13:4:original" not in lines_of(records=[translation, record(3, "pathology_report", "2026-06-04")])


@pytest.mark.parametrize(
    ("name", "born", "noted"),
    [
        ("Rivera, Elena", "1966-01-01", False),
        ("elena RIVERA", "1966", True),
        ("Elena Rivera", "1966-01-01", False),
        ("艾莲娜", "1966-01-01", True),
        ("Elena Rivera-Gomez", "1966-01-01", True),
        ("Rivera, Elena", "1966-01-11", True),
        ("Rivera, Elena", "", False),
    ],
)
def test_another_name_or_birth_date_on_a_record_is_noted(name: str, born: str, noted: bool) -> None:
    assert ("CR14:1" in lines_of(people=[person()], name=name, born=born)) is noted
    assert "CR14:1" not in lines_of(people=[person(decision=Decision.NOT_OURS)], name=name, born=born)


def test_a_question_that_names_an_option_needs_the_paper_that_offers_it() -> None:
    question = Question("Should surgery planned on 3 Dec 2026 come first?", 1)
    assert lines_of(question=question)["CR16:question"].state is State.MISSING
    assert "CR16:question" not in lines_of(question=question, records=[record(3, "plan")])
    assert "CR16:question" not in lines_of(question=Question("Is the diagnosis complete as of 3 Dec 2026?", 1))


def test_a_person_can_settle_every_breach_with_a_reason() -> None:
    mark = {"CR7:3:discharge": said(State.DOES_NOT_EXIST, "it was done in a day clinic")}
    line = lines_of(records=[record(3, "operative_note")], marks=mark)["CR7:3:discharge"]
    assert (line.state, line.why.params) == (State.DOES_NOT_EXIST, {"reason": "it was done in a day clinic"})


def test_a_person_says_which_report_goes_with_which_scan() -> None:
    reports, scans = [report(3, "2026-09-14")], [study(2, "2024-01-01", "MR")]
    assert "CR1:3" in lines_of(records=reports, studies=scans)
    together = lines_of(records=reports, studies=scans, pairings={(3, 2): True})
    assert not {"CR1:3", "CR2:2"} & together.keys()
    assert together["B08"].state is State.HAVE
    apart = lines_of(records=reports, studies=[study(2, "2026-09-14")], pairings={(3, 2): False})
    assert {"CR1:3", "CR2:2"} <= apart.keys()


def test_a_part_of_a_document_counts_as_a_record_of_its_own() -> None:
    whole = record(3, "discharge_summary", "2026-06-06", pages=9)
    part = replace(whole, id=-1, kind="operative_note", date="2026-05-29", part_of=3, first=4, last=6)
    lines = lines_of(records=[whole, part])
    assert lines["B12"].evidence == ("record:3#4",)
    assert lines["B13"].evidence == ("record:3",)
    assert {one for one in lines if one.startswith("CR7")} == {"CR7:3p1:pathology"}


def test_what_the_question_rests_on_and_lacks_comes_first() -> None:
    plain = [one for one, line in lines_of().items() if line.state is State.MISSING]
    first = [one for one, line in lines_of(basis={"B11"}).items() if line.state is State.MISSING]
    assert (plain[0], first[0]) == ("B01", "B11")
    assert sorted(plain) == sorted(first)
