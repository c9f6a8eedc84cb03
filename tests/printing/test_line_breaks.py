"""Lines of mixed text: nothing lost, nothing too wide, punctuation where a Chinese reader expects it."""

from __future__ import annotations

import pytest

from carenav_desktop.printing.line_breaks import lines_of


def _cells(text: str) -> float:
    """Chinese characters are twice as wide as others."""
    return float(sum(2 if ord(sign) > 0x2E7F else 1 for sign in text))


MIXED = "原定2026年12月7日做的手术（City Hospital 提出的方案），是现在就做，还是先做化疗？Or wait a little."


@pytest.mark.parametrize("room", [6, 9, 14, 23, 40])
def test_no_line_is_wider_than_its_room(room: int) -> None:
    assert max(map(_cells, lines_of(MIXED, room, _cells))) <= room


@pytest.mark.parametrize("room", [6, 9, 14, 23, 40])
def test_no_character_gets_lost(room: int) -> None:
    assert "".join("".join(lines_of(MIXED, room, _cells)).split()) == "".join(MIXED.split())


@pytest.mark.parametrize("room", [9, 10, 11, 12, 13, 14, 23])
def test_no_line_begins_with_a_closing_sign_or_ends_with_an_opening_one(room: int) -> None:
    lines = lines_of("一二三四，五六七八。九十（一二三）四五；六七八九“十一二”三四、五六？", room, _cells)
    assert not [line for line in lines if line[0] in "，。；、？）”" or line[-1] in "（“"]


def test_english_breaks_between_words() -> None:
    assert lines_of("the plan of the doctor", 9, _cells) == ("the plan", "of the", "doctor")


def test_a_word_longer_than_a_line_is_cut() -> None:
    assert lines_of("see " + "x" * 25, 10, _cells) == ("see", "x" * 10, "x" * 10, "x" * 5)


def test_an_empty_text_is_one_empty_line() -> None:
    assert lines_of("", 10, _cells) == ("",)
