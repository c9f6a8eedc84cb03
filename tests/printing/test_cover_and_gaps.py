"""What a reader finds on the printed cover and gap list, read back from the PDF."""

from __future__ import annotations

import io
import logging

import pypdf
import pytest
from sheet_builders import GAP, cover_sheet, documents, lowest_edge, pages_of, right_edges

from carenav_desktop.printing.canvas import PAGE_WIDTH
from carenav_desktop.printing.cover import cover
from carenav_desktop.printing.gaps import gaps
from carenav_desktop.printing.page import MARGIN
from carenav_desktop.printing.sheets import ConsentLine, FamilyLine, FurtherLine, GapSheet, RestLine

HOSTILE = "مريم 😀 \u202egnp.exe\u202c 𠮷野家 𪚥 한국어 \x00\x07 " + "W" * 300


def test_page_one_begins_with_the_question_and_says_whose_it_is() -> None:
    first = pages_of(cover(cover_sheet()))[0]
    question = first.index("Shouldtheoperationplannedfor7December2026goahead?")
    assert question < first.index("Rivera,Elena") < first.index("D001")
    assert "1961-05-09" in first
    assert "K7QP" in first
    assert "2026-11-23" in first


def test_a_chinese_question_can_be_read_back() -> None:
    text = "原定2026年12月7日的手术，是现在就做，还是先做化疗？"
    assert text in pages_of(cover(cover_sheet(question=text)))[0]


def test_the_longest_question_stays_on_page_one() -> None:
    text = "Should the operation that is planned for December go ahead as it is? " * 10
    assert pages_of(cover(cover_sheet(question=text)))[0].count("goaheadasitis?") == 10


def test_page_one_has_every_question_with_what_it_rests_on() -> None:
    rests = (
        RestLine(("Pathology report", "病理报告"), ("D001", "D002"), ("Here", "已有")),
        RestLine(("Medication list", "用药清单"), (), ("Missing", "还缺")),
    )
    scan = RestLine(("Latest scans", "最近的影像"), ("S001",), ("Here", "已有"))
    further = (FurtherLine("Is a trial open?", (scan,)), FurtherLine("还需要做别的检查吗？"))
    remote = ("This may be the answer.", "可以这样回答。")
    first = pages_of(cover(cover_sheet(rests=rests, further=further, remote=remote)))[0]
    parts = (
        "goahead?", "D001,D002:Pathologyreport病理报告", "Missing还缺:Medicationlist用药清单", "1.", "Isatrialopen?",
        "S001:Latestscans", "2.", "还需要做别的检查吗？", "Thismaybetheanswer.", "Rivera,Elena",
    )  # fmt: skip
    places = [first.index(part) for part in parts]
    assert places == sorted(places)


def test_the_words_of_the_family_come_after_the_questions_and_before_the_documents() -> None:
    family = (FamilyLine(("What do you have to decide?", "需要决定什么？"), "Surgery\nor waiting"),)
    reasons = (("Our doctors do not agree.", "医生看法不一。"),)
    text = "".join(pages_of(cover(cover_sheet(family=family, reasons=reasons, reason="For my mother"))))
    parts = ("goahead?", "Surgery", "orwaiting", "doctorsdonotagree", "医生看法不一", "Formymother", "D001")
    assert [text.index(part) for part in parts] == sorted(text.index(part) for part in parts)
    assert "Whatthefamilywrote" not in "".join(pages_of(cover(cover_sheet())))


def test_a_consent_says_who_agreed_to_whom_for_what_and_until_when() -> None:
    given = ConsentLine("Rivera, Elena, herself", "University Hospital", "All reports", "2026-11-01", "2027-11-01")
    text = "".join(pages_of(cover(cover_sheet(consents=(given,)))))
    parts = ("Rivera,Elena,herself", "UniversityHospital", "Allreports", "2026-11-01", "2027-11-01")
    assert all(part in text for part in parts)
    assert "AgreedonA" not in text and "Agreedby" not in "".join(pages_of(cover(cover_sheet())))


def test_the_limits_are_said_once_in_both_languages() -> None:
    text = "".join(pages_of(cover(cover_sheet())))
    assert text.count("Theypromiseneitheracertainspecialist") == 1
    assert text.count("不保证由某位专家审阅") == 1


@pytest.mark.parametrize("word", [HOSTILE, "家" * 3000, "long words " * 900, "one line\n" * 300])
def test_no_text_of_the_family_leaves_the_page_however_long(word: str) -> None:
    label = ("Label", "标签")
    rests = (RestLine(label, (), label),) * 8
    consent = ConsentLine(word, word, word, word, word)
    made = cover(
        cover_sheet(
            question=word, rests=rests, further=(FurtherLine(word, rests),) * 3, family=(FamilyLine(label, word),) * 5,
            reason=word, consents=(consent, consent),
        )
    )  # fmt: skip
    assert max(right_edges(made)) <= PAGE_WIDTH - MARGIN + 1
    assert lowest_edge(made) >= 80 - 1
    assert "D001" in "".join(pages_of(made))


def test_two_hundred_documents_and_sixty_gaps_are_all_listed_once() -> None:
    pages = pages_of(cover(cover_sheet(papers=documents(200), gaps=(GAP,) * 60)))
    assert [f"D{at:03d}" for at in range(1, 201) if "".join(pages).count(f"D{at:03d}") != 1] == []
    assert "".join(pages).count("Itisnothereyet.") == 60


def test_each_page_says_which_it_is_what_it_belongs_to_and_what_the_program_does_not_do() -> None:
    pages = pages_of(cover(cover_sheet(papers=documents(120))))
    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        assert f"Page{number}of{len(pages)}·第{number}页，共{len(pages)}页" in page
        assert "K7QP" in page
        assert "Itdoesnotgivemedicaladvice." in page
        assert "不提供医疗建议" in page


def test_a_list_that_goes_on_repeats_its_heads_and_its_kind() -> None:
    pages = pages_of(cover(cover_sheet(papers=documents(150))))
    middle = pages[1]
    assert middle.index("Date日期") < middle.index("Pathologyreport病理报告") < middle.index("D0")


@pytest.mark.parametrize("name", [HOSTILE, "x", "里维拉 埃琳娜"])
def test_no_name_breaks_the_frame_or_hides_in_it(name: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        made = cover(cover_sheet(case_name=name, papers=documents(4, title=name)))
    assert max(right_edges(made)) <= PAGE_WIDTH - MARGIN + 1
    assert caplog.records == []


def test_a_character_that_turns_text_around_is_shown() -> None:
    assert "‹U+202E›gnp.exe" in "".join(pages_of(cover(cover_sheet(case_name=HOSTILE))))


def test_a_character_no_font_has_is_a_box() -> None:
    assert "a□b" in pages_of(cover(cover_sheet(case_name="a😀b")))[0]


def test_a_cover_without_anything_says_so() -> None:
    text = "".join(pages_of(cover(cover_sheet(papers=(), gaps=()))))
    assert "None." in text
    assert "Nothingonthechecklistismissing." in text


def test_the_same_sheet_gives_the_same_bytes_and_another_date_does_not() -> None:
    assert cover(cover_sheet()) == cover(cover_sheet())
    assert cover(cover_sheet()) != cover(cover_sheet(made="2026-11-24"))


def test_every_font_is_embedded() -> None:
    reader = pypdf.PdfReader(io.BytesIO(cover(cover_sheet(case_name="里维拉"))))
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    descriptors = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts]
    assert all("/FontFile2" in one or "/FontFile3" in one for one in descriptors)
    assert {"/FontFile2", "/FontFile3"} <= {key for one in descriptors for key in one}


def test_the_gap_list_says_what_how_and_why_in_both_languages() -> None:
    text = "".join(pages_of(gaps(GapSheet("K7QP", "2026-11-23", "Rivera, Elena", (GAP,)))))
    assert all(part.replace(" ", "") in text for pair in (GAP.label, GAP.state, GAP.reason) for part in pair)
