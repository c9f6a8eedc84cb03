"""A table of ours is never a program in somebody's spreadsheet, and no text is lost by that."""

from __future__ import annotations

import csv
import io
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carenav_desktop.domain.cells import neutral

SIGNS = "=+-@"
#: Text that often begins like a formula, behind whatever may stand in front of one.
texts = st.builds(
    str.__add__,
    st.text(st.sampled_from(" \t\r\n\u00a0\u3000\u200b\u202e\ufeff\0'=+-@＝＋－＠﹢﹣﹦﹫⁺⁻⁼−"), max_size=4),
    st.text(st.characters(exclude_categories=["Cs"])),
)
hundreds = settings(max_examples=400, deadline=None, database=None)


def begins_a_formula(cell: str) -> bool:
    """What the most liberal spreadsheet does: skip what cannot be seen, take any width of a sign for the sign."""
    seen = "".join(sign for sign in cell if unicodedata.category(sign)[0] not in "ZC")
    return unicodedata.normalize("NFKC", seen)[:1] in tuple(SIGNS)


@given(texts)
@hundreds
def test_no_cell_begins_a_formula(text: str) -> None:
    cell = neutral(text)
    assert not begins_a_formula(cell)
    assert not cell.startswith(("\t", "\r", "\n"))


@given(texts)
@hundreds
def test_every_text_comes_back(text: str) -> None:
    cell = neutral(text)
    assert (cell[1:] if cell.startswith("'") else cell) == text


@given(st.lists(texts, min_size=1, max_size=5))
@hundreds
def test_every_text_comes_back_through_a_table(cells: list[str]) -> None:
    table = io.StringIO(newline="")
    csv.writer(table).writerow(map(neutral, cells))
    (read,) = csv.reader(io.StringIO(table.getvalue(), newline=""))
    assert [cell.removeprefix("'") for cell in read] == cells


@pytest.mark.parametrize("text", ["", "12 Sep 2026", "1-2", "CT = good", "王小东", "a@b", "(=1)"])
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert neutral(text) == text
