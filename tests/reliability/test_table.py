"""No line of the table of bad inputs is only a promise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bad_files import FILES
from bad_inputs import TABLE, Row

_TESTS = Path(__file__).parents[1]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.what[:60])
def test_every_line_is_shown_by_tests_or_says_why_not(row: Row) -> None:
    assert row.tests or row.files or row.not_shown
    assert set(row.files) <= FILES.keys()
    for one in row.tests:
        place, _, name = one.partition("::")
        room, _, file = place.rpartition("/")
        code = (_TESTS / room.strip("/") / f"test_{file}.py").read_text(encoding="utf-8")
        assert re.search(rf"^def test_{name}\(", code, re.MULTILINE), one


def test_every_bad_file_stands_in_a_line() -> None:
    assert {name for row in TABLE for name in row.files} == FILES.keys()
