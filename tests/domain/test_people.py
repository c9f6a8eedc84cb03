"""What is said of everyone seen on files beside the case: differences in words, proposals, never a decision."""

import pytest

from carenav_desktop.domain.case import Case, Decision, Person
from carenav_desktop.domain.people import Sighting, compare
from carenav_desktop.domain.say import Say

CASE = Case(1, "Zhou Qiming", "1960-01-12")
OURS = Person(1, ("Zhou^QiMing",), "19600112", ("778812",), "M", 9, Decision.SAME)


def look(*people: Person, case: Case = CASE) -> list[Sighting]:
    return list(compare(case, [Sighting(one) for one in people]))


def a_person(
    *names: str, born: str = "19600112", ids: tuple[str, ...] = (), sex: str = "", decision: Decision = Decision.OPEN
) -> Person:
    return Person(2, names, born, ids, sex, 1, decision)


def remarks(person: Person, *others: Person, case: Case = CASE) -> dict[str, dict[str, object]]:
    return {one.code: one.params for one in look(person, *others, case=case)[0].remarks}


def test_a_differing_birth_date_is_said_with_both_dates() -> None:
    said = remarks(a_person("ZHOU^QIMING", born="19600102"))
    assert said["person.other_birth"] == {"seen": "1960-01-02", "known": "1960-01-12"}
    assert said["person.may_be"] == {"name": "Zhou Qiming", "why": Say("person.why_name")}


def test_a_birth_date_that_is_missing_or_partial_is_no_difference() -> None:
    assert "person.no_birth" in remarks(a_person("Zhou^QiMing", born=""))
    assert "person.birth_in_part" in remarks(a_person("Zhou^QiMing", born="1960"))
    assert "person.case_without_birth" in remarks(a_person("Okafor^Daniel"), case=Case(1, "Zhou Qiming"))


def test_sex_and_number_are_held_against_the_files_that_are_ours() -> None:
    said = remarks(a_person("Zhou^QiMing", sex="F", ids=("X1",)), OURS)
    assert said["person.other_sex"] == {"seen": Say("person.female"), "known": Say("person.male")}
    assert said["person.other_number"] == {"seen": "X1", "known": "778812"}
    assert "person.same_number" in remarks(a_person("Chow^Kai", ids=("778812",)), OURS)
    assert not {"person.other_sex", "person.other_number"} & remarks(a_person("Zhou^QiMing", sex="O")).keys()


@pytest.mark.parametrize(
    ("name", "born", "why"),
    [
        ("周^启明", "19600112", "person.why_birth"),
        ("周启明", "", "person.why_family_name"),
        ("Zhou^Qi Ming", "", "person.why_letters"),
        ("Zhou^Q", "19600112", "person.why_part"),
    ],
)
def test_who_may_be_the_same_is_proposed_and_left_open(name: str, born: str, why: str) -> None:
    (seen,) = look(a_person(name, born=born))
    assert Say("person.may_be", {"name": "Zhou Qiming", "why": Say(why)}) in seen.remarks
    assert seen.person.decision is Decision.OPEN
    assert not seen.other


@pytest.mark.parametrize(
    ("name", "born"),
    [("Okafor^Daniel", "19590711"), ("Okafor^Daniel", ""), ("欧阳建国", "19700101"), ("قباني^لنزار", "19700101")],
)
def test_somebody_clearly_other_is_told_apart(name: str, born: str) -> None:
    (seen,) = look(a_person(name, born=born))
    assert seen.other
    assert "person.may_be" not in {one.code for one in seen.remarks}


def test_nobody_is_other_by_too_little_or_once_somebody_has_spoken() -> None:
    assert not look(a_person("Okafor^Daniel", decision=Decision.NOT_OURS))[0].other
    assert not look(a_person("Okafor^Daniel", decision=Decision.SAME))[0].other
    assert not look(a_person("Okafor^Daniel"))[0].other  # born on the same day
    assert not look(a_person())[0].other  # files without a name
    assert not look(a_person("Zhou^Meiling", born="19710101"))[0].other  # the family name
    assert look(a_person())[0].remarks == ()


def test_two_open_people_with_one_number_are_proposed_to_be_one() -> None:
    one, two = (
        a_person("Yamada^Tarou", born="", ids=("J7",)),
        Person(3, ("山田^太郎",), "", ("J7",), "", 1, Decision.OPEN),
    )
    assert {"name": "山田太郎", "why": Say("person.why_number")} == remarks(one, two)["person.may_be"]
