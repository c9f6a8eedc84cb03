import datetime
import json

import pytest
from domain_builders import lines_of, record, report, study

from carenav_desktop import assets
from carenav_desktop.domain.asking import Ended, Facility, Request, Wanted, Wish, askable, wishes
from carenav_desktop.domain.items import LANGUAGES
from carenav_desktop.domain.letter import Letter, Look, Sender, request_letter, summary_letter
from carenav_desktop.services.wording import spoken

TODAY = datetime.date(2026, 11, 25)
CITY = Facility(1, "City Hospital", "Radiology", "1 Main Street")
ELENA = Sender("Rivera, Elena", "1961-05-09", "elena@example.org")


def template(name: str = "records") -> dict[str, dict[str, str]]:
    return assets.document(f"letters/{name}.json")["texts"]


def letter(*asked: Wish, facility: Facility = CITY, sender: Sender = ELENA) -> Letter:
    return request_letter(template(), facility, sender, asked, TODAY, spoken)


def asked_for(**case: object) -> dict[str, Wish]:
    found = askable(lines_of(**case).values())
    return {one.line: one for one in wishes(found, case.get("records", ()), case.get("studies", ()))}


@pytest.mark.parametrize("name", ["records", "summary", "consent"])
def test_every_text_of_a_template_stands_in_both_languages_with_the_same_blanks(name: str) -> None:
    for key, texts in template(name).items():
        blanks = [{part.split("}")[0] for part in texts[language].split("{")[1:]} for language in LANGUAGES]
        assert blanks[0] == blanks[1], key


def test_a_report_without_images_is_asked_for_as_image_files_with_date_and_number() -> None:
    wish = asked_for(records=[report(3, "2026-09-14", accession_number="CH26-7")])["CR1:3"]
    assert (wish.wanted, wish.date, wish.accession_number) == (Wanted.IMAGES, "2026-09-14", "CH26-7")
    shown = letter(wish)
    items = [one.texts for one in shown.blocks if one.look is Look.ITEM]
    assert items == [
        (
            "Image files (DICOM): CT, 2026-09-14, number CH26-7",
            "影像文件（DICOM）：CT，2026-09-14，编号 CH26-7",
        )
    ]
    assert "Screenshots, photos, printed film" in shown.as_text()


def test_a_scan_without_a_report_is_asked_for_by_its_number() -> None:
    scan = study(2, "2026-06-02", accession_number="CH26-4")
    wish = asked_for(studies=[scan])["CR2:2"]
    assert (wish.wanted, wish.date, wish.accession_number) == (Wanted.PAPER, "2026-06-02", "CH26-4")


def test_tissue_is_asked_for_as_slides_not_photos() -> None:
    wish = asked_for(records=[record(3, "pathology_report", "2026-06-18")])["CR5:3"]
    assert wish.wanted is Wanted.SLIDES
    text = letter(wish).as_text()
    assert "block number, number of slides, charged or plain, thickness" in text
    assert "Photos of slides cannot take their place" in text
    assert "切片照片不能代替" in text


def test_what_sums_up_other_lines_and_what_only_the_family_knows_is_not_asked_for() -> None:
    found = asked_for(records=[report(3, "2026-09-14"), record(4, "pathology_report")])
    assert not {"B01", "B03", "B08", "B05", "B12"} & found.keys()
    assert {"CR1:3", "CR5:4", "B10"} <= found.keys()
    assert "B08" in asked_for()


def test_each_form_is_explained_once_behind_what_is_wanted_so() -> None:
    asked = [
        Wish("B10", Wanted.PAPER, {"en": "Medication list", "zh-Hans": "用药清单"}),
        Wish("CR1:3", Wanted.IMAGES, {"en": "CT", "zh-Hans": "CT"}, "2026-09-14"),
        Wish("CR1:4", Wanted.IMAGES, {"en": "MRI", "zh-Hans": "磁共振"}),
    ]
    looks = [(one.look, one.texts[0][:12]) for one in letter(*asked).blocks]
    at = [text for look, text in looks if look in (Look.ITEM, Look.PLAIN)]
    assert at.index("Image files ") < at.index("Please give ") < at.index("Record: Medi") < at.index("Please copy ")
    assert letter(*asked).lines == ("B10", "CR1:3", "CR1:4")


def test_the_letter_names_place_person_date_release_and_signature_in_both_languages() -> None:
    text = letter(Wish("B10", Wanted.PAPER, {"en": "Medication list", "zh-Hans": "用药清单"})).as_text()
    english, chinese = text.split("----------")
    for words in ("City Hospital 1 Main Street", "Radiology", "2026-11-25", "Rivera, Elena", "1961-05-09",
                  "I agree that these copies", "Signature of the patient", "elena@example.org"):  # fmt: skip
        assert words in english
    for words in ("City Hospital", "患者：Rivera, Elena", "1961-05-09", "本人同意", "签名日期"):
        assert words in chinese
    assert "1. Record: Medication list" in english
    assert "1. 资料：用药清单" in chinese


def test_what_is_not_known_leaves_no_empty_line() -> None:
    wish = Wish("B10", Wanted.PAPER, {"en": "Medication list", "zh-Hans": "用药清单"})
    text = letter(wish, facility=Facility(name="City Hospital"), sender=Sender("Li Ming", "")).as_text()
    assert "Department" not in text
    assert "Date of birth" not in text
    assert "To reach me" not in text


def test_braces_in_a_name_are_only_letters() -> None:
    wish = Wish("B10", Wanted.PAPER, {"en": "List {x}", "zh-Hans": "清单 {x}"}, accession_number="{0}")
    text = letter(wish, facility=Facility(name="{name} {born}"), sender=Sender("{contact}", "")).as_text()
    assert "To: {name} {born}" in text
    assert "Record: List {x}, number {0}" in text


def test_the_letter_to_the_treating_doctor_asks_for_a_summary_with_consent() -> None:
    shown = summary_letter(template("summary"), CITY, ELENA, TODAY, spoken)
    text = shown.as_text()
    assert [one.look for one in shown.blocks].count(Look.ITEM) == 4
    assert "4. results that are still to come" in text
    assert "I agree that you answer questions" in text
    assert shown.lines == ("B02",)


@pytest.mark.parametrize(
    ("promised", "reminder", "ended", "due"),
    [
        ("2026-11-25", "", Ended.OPEN, True),
        ("2026-11-26", "", Ended.OPEN, False),
        ("2026-11-20", "2026-12-01", Ended.OPEN, False),
        ("2026-12", "2026-11-24", Ended.OPEN, True),
        ("2026-11", "", Ended.OPEN, False),
        ("2026-11-20", "", Ended.RECEIVED, False),
        ("", "", Ended.OPEN, False),
    ],
)
def test_when_to_ask_again(promised: str, reminder: str, ended: Ended, due: bool) -> None:
    request = Request(1, 1, ("B10",), "2026-11-03", promised=promised, reminder=reminder, ended=ended)
    assert request.is_due(TODAY) is due


def test_templates_are_data_with_a_version() -> None:
    for name in ("records", "summary"):
        document = json.loads(assets.text(f"letters/{name}.json"))
        assert (document["schema"], document["id"], document["version"]) == (1, name, "2026.11")
