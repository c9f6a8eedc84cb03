"""The ask-before-paying sheet: one page when everything is open, nothing cut when everything is answered at length."""

import pytest
from sheet_builders import pages_of, right_edges

from carenav_desktop.domain.review import Asked
from carenav_desktop.domain.say import Say
from carenav_desktop.printing.ask_sheet import ask_sheet
from carenav_desktop.printing.sheets import AskSheet
from carenav_desktop.services.wording import both

_PAGE = 595.28


def sheet(answer: str = "", reviewer: str = "Lakeside Hospital") -> AskSheet:
    questions = tuple((both(Say(f"asked.{one}")), answer) for one in Asked)
    return AskSheet("CareNavigator", "2026-11-26", reviewer, questions, both(Say("limits.all")))


def test_a_sheet_to_fill_in_by_hand_is_one_page_with_every_question_and_the_limits() -> None:
    (page,) = pages_of(ask_sheet(sheet()))
    for one in Asked:
        english, chinese = both(Say(f"asked.{one}"))
        assert "".join(english.split()) in page and "".join(chinese.split()) in page
    assert "不保证由某位专家审阅" in page and "Theypromiseneither" in page


@pytest.mark.parametrize("answer", ["word " * 250, "字" * 900, "x" * 1400], ids=["words", "Chinese", "no blanks"])
def test_long_answers_go_on_over_pages_inside_the_margins(answer: str) -> None:
    made = ask_sheet(sheet(answer, reviewer="示例医院 " * 20))
    pages = pages_of(made)
    assert 2 <= len(pages) <= 6
    whole = "".join(pages)
    assert whole.count("".join(answer.split())[-20:]) >= 8
    assert all(edge <= _PAGE - 50 for edge in right_edges(made))


def test_no_answer_hides_or_turns_a_text() -> None:
    (page,) = pages_of(ask_sheet(sheet("a\u202eb\x00c")))
    assert "\u202e" not in page and "\x00" not in page
