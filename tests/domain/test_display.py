import unicodedata

import pytest

from carenav_desktop.domain.display import elide_name, visible

HOSTILE = [
    "report\u202efdp.exe", "a\u2066b\u2069", "zero\u200bwidth\u200d", "\u200ertl\u200f", "nul\0bell\a", "\x1b[31mred",
    "line\nbreak\r\ttab", "\ufeffbom", "private\ue000", "unassigned\U0003fffd", "\u3164", "tag\U000e0041", "\u2028",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_hidden_is_left(text: str) -> None:
    shown = visible(text)
    assert not {unicodedata.category(sign) for sign in shown} & {"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"}
    assert shown != text
    assert visible(shown) == shown


def test_the_marks_say_what_was_there() -> None:
    assert visible("report\u202efdp.exe") == "report‹U+202E›fdp.exe"
    assert visible("a\tb\x7f") == "a␉b‹U+007F›"


@pytest.mark.parametrize(
    "text", ["José Łukasz", "周启明", "محمد علي", "สมชาย ใจดี", "<b>&amp;</b>", "{x} %n", "👩‍⚕"[:1]]
)
def test_honest_text_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


def test_long_text_ends() -> None:
    assert visible("a" * 1_000_000, 10) == "aaaaaaaaa…"
    assert len(visible("\u202e" * 50, 10)) == 10


def test_a_name_keeps_its_true_extension() -> None:
    shown = elide_name("a" * 80 + "\u202efdp.exe", 40)
    assert len(shown) == 40
    assert shown.endswith(".exe")
    assert "‹U+202E›" in shown
    assert elide_name("scan.pdf", 40) == "scan.pdf"
    assert elide_name("x" * 50 + "." + "y" * 50, 20) == "x" * 13 + "…" + "y" * 6
