from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError
from storage_builders import a_case

from carenav_desktop.domain.trail import TrailLine, chain, check, read, written
from carenav_desktop.errors import CaseError
from carenav_desktop.storage import trail
from carenav_desktop.storage.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def _written(library: Library, count: int) -> list[TrailLine]:
    for number in range(1, count + 1):
        with library.unit_of_work() as unit:
            unit.trail.add("record.set", f"record:{number}")
    with library.unit_of_work() as unit:
        return list(unit.trail.all())


def test_lines_count_from_one_name_who_it_was_and_hold_together(library: Library) -> None:
    library.operator = "AB"
    lines = _written(library, 3)
    assert [(one.seq, one.operator, one.item, one.result) for one in lines] == [
        (number, "AB", f"record:{number}", "done") for number in (1, 2, 3)
    ]
    assert all(one.user for one in lines)
    assert check(lines).ok


def test_a_line_of_something_that_was_not_done_is_not_there_either(library: Library) -> None:
    with pytest.raises(CaseError), library.unit_of_work() as unit:
        unit.trail.add("record.set", "record:9")
        unit.records.get(9)
    with library.unit_of_work() as unit:
        assert unit.trail.last(10) == ()


@pytest.mark.parametrize("statement", ["UPDATE trail SET operator = 'X'", "DELETE FROM trail WHERE seq = 2"])
def test_the_database_itself_refuses_to_change_or_drop_a_line(library: Library, statement: str) -> None:
    before = _written(library, 3)
    with pytest.raises(DatabaseError, match="the trail only grows"), library.unit_of_work() as unit:
        unit.trail._connection.exec_driver_sql(statement)
    with library.unit_of_work() as unit:
        assert list(unit.trail.all()) == before


@pytest.mark.parametrize(
    ("what", "item", "result"),
    [
        ("record.set", "Li Ming", "done"),
        ("record.set", "record:3", "/home/li/ct.pdf"),
        ("record.set", "record:李明", "done"),
        ("Operate?", "case:1", "done"),
        ("record.set", "record:3\n", "done"),
        ("import.end", "case:1", "imported=3 name=Li"),
    ],
)
def test_names_paths_and_texts_are_refused(library: Library, what: str, item: str, result: str) -> None:
    with pytest.raises(ValueError, match="codes, ids and counts"), library.unit_of_work() as unit:
        unit.trail.add(what, item, result)


def test_the_order_is_that_of_the_numbers_when_the_clock_jumps(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for at in ("2031-01-01T00:00:00+00:00", "1970-01-01T00:00:00+00:00", "2026-11-23T00:00:00+00:00"):
        monkeypatch.setattr(trail, "moment", lambda at=at: at)
        a_case(library)
        with library.unit_of_work() as unit:
            unit.trail.add("case.create", "case:1")
    with library.unit_of_work() as unit:
        lines = list(unit.trail.all())
    assert [one.at[:4] for one in lines] == ["2031", "1970", "2026"]
    assert check(lines).ok


def test_a_name_of_the_account_that_is_no_text_harms_nothing(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trail, "user_name", lambda: "an\udce4 " * 100)
    (line,) = _written(library, 1)
    assert check([line]).ok
    assert len(line.user) <= 64


def _changed(lines: list[TrailLine]) -> list[TrailLine]:
    return [*lines[:4], replace(lines[4], item="record:77"), *lines[5:]]


def _changed_with_a_new_chain(lines: list[TrailLine]) -> list[TrailLine]:
    other = replace(lines[4], item="record:77")
    return [*lines[:4], replace(other, chain=chain(lines[3].chain, other)), *lines[5:]]


def _inserted(lines: list[TrailLine]) -> list[TrailLine]:
    extra = replace(lines[4], item="record:78")
    return [*lines[:4], replace(extra, chain=chain(lines[3].chain, extra)), *lines[4:]]


@pytest.mark.parametrize(
    ("forge", "first_bad"),
    [
        (_changed, 5),
        (_changed_with_a_new_chain, 6),
        (lambda lines: [*lines[:4], *lines[5:]], 5),
        (lambda lines: lines[1:], 1),
        (lambda lines: [*lines[:3], lines[4], lines[3], *lines[5:]], 4),
        (_inserted, 6),
        (lambda lines: [*lines, lines[-1]], 10),
        (lambda lines: [replace(lines[0], at="2020-01-01T00:00:00+00:00"), *lines[1:]], 1),
    ],
)
def test_a_line_changed_taken_out_moved_or_put_in_is_named(library: Library, forge: object, first_bad: int) -> None:
    lines = _written(library, 9)
    assert check(lines).ok
    found = check(forge(lines))  # type: ignore[operator]
    assert (found.ok, found.first_bad) == (False, first_bad)


def test_a_written_line_is_read_back_and_nothing_else_is(library: Library) -> None:
    library.operator = "李"
    (line,) = _written(library, 1)
    text = written(line)
    assert read(text) == line
    for other in (
        text + " ",
        text.replace(":", ": ", 1),
        text.replace('"seq":1', '"seq":1,"seq":1'),
        text.replace("李", "\\u674e"),
        text.replace('"seq":1', '"seq":"1"'),
        text.replace('"done"', "null"),
        "[]",
        "{}",
        "[" * 100_000,
        "9" * 10_000,
        "",
    ):
        assert read(other) is None
