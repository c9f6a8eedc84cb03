"""The page for the home doctor: one page whatever was written, cut so that it can be seen, the page always named."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile_strings import hostile
from opinion_builders import a_case, a_packet, a_review, full, weak
from sheet_builders import pages_of

from carenav_desktop import assets
from carenav_desktop.printing.brief import brief
from carenav_desktop.printing.opinion_sheets import BriefAnswer, BriefSheet, Quote
from carenav_desktop.services.briefs import print_brief
from carenav_desktop.services.workspace import Workspace, workspace

TODAY = datetime.date(2026, 11, 26)
LIMITS = ["".join(assets.sentence("limits.all", language).split()) for language in assets.LANGUAGES]


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        yield opened


def a_sheet(text: str, count: int) -> BriefSheet:
    quotes = tuple(Quote(text, "12") for _ in range(count))
    pairs = tuple((f"D{at:03} · {text}", f"D{at:03} · {text}") for at in range(count))
    answers = tuple(BriefAnswer(text, ("Answered", "有回答"), Quote(text, "7")) for _ in range(min(count, 4)))
    return BriefSheet(
        "2026-11-26", text, text, text, text, text, text, text, count, answers, pairs, pairs, quotes, quotes
    )


def test_it_says_what_was_asked_reviewed_answered_and_is_open(ws: Workspace) -> None:
    case = a_case(ws)
    number = full(ws, a_review(ws, case, packets=[a_packet(ws, case)]))
    (page,) = pages_of(print_brief(ws, number, TODAY))
    for text in (
        "Rivera,Elena", "HarbourClinic,DrAdaMora", "Prof.LinWei,肿瘤内科", "2026-11-12", "K7QP",
        "wouldyoukeepthisorder?", "先手术，再做化疗也可以考虑。", "page2·第2页",
        "Thereareseveral,dependingonthetissue.", "4of5thatweresent", "发出5项，提到4项", "D001·Pathologyreport",
        "D001·病理报告", "Sent,butnotmentioned(1):D003", "已发出，但意见里没有提到（1项）：D003",
        "Thesecondslidewasnotavailabletome.", "Pleaseaskforthemolecularreport.", "inthereviewer'swords", *LIMITS,
    ):  # fmt: skip
        assert text in page, text


def test_a_weak_opinion_says_what_was_not_answered_and_that_nothing_was_copied(ws: Workspace) -> None:
    case = a_case(ws)
    (page,) = pages_of(print_brief(ws, weak(ws, a_review(ws, case, packets=[a_packet(ws, case)])), TODAY))
    assert "Notanswered没有回答" in page
    assert page.count("Nothingwascopiedfromtheopinion.") == 2
    assert "0of5thatweresent" in page


@pytest.mark.parametrize("count", [1, 5, 60])
@pytest.mark.parametrize(
    "text", ["word " * 600, "请补做并寄来分子检测报告，" * 90, "W" * 3000, "\u202e" * 900], ids=len
)
def test_it_is_one_page_with_the_limits_whatever_was_written(text: str, count: int) -> None:
    (page,) = pages_of(brief(a_sheet(text, count)))
    assert all(one in page for one in LIMITS)
    assert "…" in page or "⋯" in page
    assert "page12·第12页" in page and "page7·第7页" in page


def test_hostile_words_are_shown_as_their_letters(tmp_path: Path) -> None:
    for text in hostile(tmp_path / "bait.png")[::40]:
        assert len(pages_of(brief(a_sheet(text, 2)))) == 1
