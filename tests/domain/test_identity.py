import pytest

from carenav_desktop.domain.case import Case
from carenav_desktop.domain.facts import Seen
from carenav_desktop.domain.identity import display, full_name, is_same_by_itself, key

BORN = "1966-01-01"


def seen(*names: str, born: str = BORN, patient_id: str = "") -> Seen:
    return Seen(names, born, patient_id)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zhou^QiMing=周^启明", "ZHOU QIMING"),
        ("Zhou^QiMing=周^启明", "Qiming Zhou"),
        ("=周^启明", "周启明"),
        ("周 启明", "周^启明"),
        ("José^García", "garcia jose"),
        ("Łukasz Żółć", "ZOLC^LUKASZ"),
        ("Okafor, Daniel", "Daniel Okafor"),
        ("O’Brien^Pat", "OBRIEN PAT"),
        ("ＲＩＶＥＲＡ　Ｅｌｅｎａ", "Rivera^Elena"),
        ("Rivera^Elena^^Mrs", "Elena Rivera"),
        ("محمد^علي", "علي محمد"),
        ("مُحَمَّد علي", "محمد علي"),
        ("홍^길동", "홍길동"),
        ("山田^太郎", "山田太郎"),
    ],
)
def test_spellings_of_one_name_are_one_person(one: str, other: str) -> None:
    assert key(seen(one)) == key(seen(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zhou^QiMing", "周启明"),
        ("Rivera^Elena", "Rivera^Elena^M"),
        ("Rivera^Luis^^^Jr", "Rivera^Luis^^^Sr"),
        ("王小明", "明小王"),
        ("ใจดี", "ใจดำ"),
        ("Hong^Gildong", "Hong^Gilsun"),
    ],
)
def test_what_may_be_two_people_is_not_merged(one: str, other: str) -> None:
    assert key(seen(one)) != key(seen(other))


def test_the_birth_date_is_part_of_a_person() -> None:
    assert key(seen("Rivera^Elena")) != key(seen("Rivera^Elena", born="1966-01-02"))
    assert key(seen("Rivera^Elena")) != key(seen("Rivera^Elena", born=""))
    assert key(seen("Rivera^Elena", born="19660101")) == key(seen("Rivera^Elena", born="1966/1/1"))


@pytest.mark.parametrize("names", [(), ("",), ("^^^^",), (" ^ = ",), ("***",)])
def test_files_without_a_name_are_one_group(names: tuple[str, ...]) -> None:
    assert key(Seen(names, BORN, "0001234567")) == key(Seen()) == ""


CASE = Case(1, "Zhou Qiming", BORN)


@pytest.mark.parametrize("name", ["Zhou^QiMing=周^启明", "ZHOU QIMING", "Qiming Zhou", "QIMING^ZHOU"])
def test_the_cases_own_name_and_birth_date_need_no_person(name: str) -> None:
    assert is_same_by_itself(CASE, seen(name))
    assert is_same_by_itself(CASE, seen(name, born="19660101"))


def test_a_case_named_in_both_scripts_is_known_by_either() -> None:
    case = Case(1, "周启明 (Zhou Qiming)", BORN)
    assert is_same_by_itself(case, seen("周^启明"))
    assert is_same_by_itself(case, seen("ZHOU^QIMING"))
    assert not is_same_by_itself(case, seen("Zhou^QiMing=周^其明"))


@pytest.mark.parametrize(
    "other",
    [
        seen("Zhou^QiMing", born=""),
        seen("Zhou^QiMing", born="1966-01"),
        seen("Zhou^QiMing", born="1966-01-02"),
        seen("Zhou^Qi"),
        seen("周启明"),
        seen("Zhou^QiMing", "Rivera^Elena"),
        seen(""),
        seen(patient_id="17"),
    ],
)
def test_everything_less_certain_is_left_to_a_person(other: Seen) -> None:
    assert not is_same_by_itself(CASE, other)


def test_without_a_birth_date_of_the_case_nothing_is_certain() -> None:
    assert not is_same_by_itself(Case(1, "Zhou Qiming"), seen("Zhou^QiMing"))
    assert not is_same_by_itself(Case(1, "Zhou Qiming"), seen("Zhou^QiMing", born=""))


def test_names_are_shown_as_people_read_them() -> None:
    assert display(["Zhou^QiMing=周^启明"]) == "Zhou, QiMing (周启明)"
    assert display(["Rivera^Elena^^Mrs", "RIVERA, ELENA", "Elena Rivera"]) == "Rivera, Elena / Elena Rivera"
    assert display(["", "^^"]) == ""


def test_a_person_is_called_by_the_first_name_and_the_first_in_another_script() -> None:
    assert full_name(("Zhou^QiMing", "ZHOU^QIMING", "周^启明")) == "Zhou, QiMing (周启明)"
    assert full_name(("周^启明",)) == "周启明"
    assert full_name(()) == full_name(("^^",)) == ""
