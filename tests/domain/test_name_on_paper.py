import pytest

from carenav_desktop.domain.name_on_paper import name_on_paper


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SURGICAL PATHOLOGY REPORT\nPatient: HOLLOWAY, MARIANNE E    DOB: 02/19/1968", "HOLLOWAY, MARIANNE E"),
        ("Patient: HOLLOWAY, MARIANNE E DOB: 02/19/1968 Sex: F", "HOLLOWAY, MARIANNE E"),
        ("DISCHARGE SUMMARY\nPatient Name: Daniel Okafor Date of Birth: 07/11/1959", "Daniel Okafor"),
        ("Re: Priya RAMAN, DOB 30/09/1988\nDear Colleague,", "Priya RAMAN"),
        ("IMMUNIZATION RECORD\nName: Tomas Lindgren    DOB: 2019-05-17", "Tomas Lindgren"),
        ("病理号：B2024-06613    姓名：周启明    性别：男", "周启明"),
        ("姓 名: 欧阳建国 性别: 男", "欧阳建国"),
        ("交款人：周启明    业务流水号：778812-0606", "周启明"),
        ("患者姓名：阿依古丽·买买提\n年龄：58岁", "阿依古丽·买买提"),
    ],
)
def test_the_name_after_its_label_is_suggested(text: str, name: str) -> None:
    assert name_on_paper(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The patient presented with left flank pain.",
        "Drug name: Levothyroxine 50 microgram",
        "Patient: 00812277",
        "Name:",
        "Patient: see the letter of the twelfth of March about everything that was said there",
        "Patient: " + "a" * 5000,
        "姓名：",
    ],
)
def test_nothing_is_made_of_a_text_without_one(text: str) -> None:
    assert name_on_paper(text) == ""


def test_a_hostile_text_is_read_in_no_time() -> None:
    for piece in ("Patient: ", "Name:\n  ", "a " * 3, "姓名：", "re: x  "):
        assert len(name_on_paper(piece * 40_000)) < 65
