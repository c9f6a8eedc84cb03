"""The table of what goes wrong with patients' discs: our import gives what stands there, row by row."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from media_cases.__main__ import write
from media_cases.ours import outcome
from media_cases.table import TABLE

from carenav_desktop.services.workspace import Workspace, workspace


@pytest.fixture(scope="module")
def ws(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with workspace(tmp_path_factory.mktemp("cases") / "library") as opened:
        yield opened


#: The cases of the list that an exporter alone can prevent: a slow viewer on the disc, and those of packets.
_OF_EXPORTERS = {38, *range(40, 49)}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What another importer gets."""
    folder = tmp_path_factory.mktemp("table") / "cases"
    write(folder)
    return folder


def test_every_case_that_an_importer_meets_has_a_row() -> None:
    assert TABLE.keys() == set(range(1, 59)) - _OF_EXPORTERS


@pytest.mark.parametrize("number", sorted(TABLE))
def test_the_import_gives_what_the_table_says(number: int, ws: Workspace, written: Path) -> None:
    row = TABLE[number]
    assert outcome(ws, row, written / f"{number:02d}") == row.expected


def test_another_importer_gets_every_fixture_and_what_is_expected(written: Path) -> None:
    listed = json.loads((written / "expected.json").read_text(encoding="utf-8"))
    assert [one["case"] for one in listed] == sorted(TABLE)
    for one in listed:
        folder = written / one["folder"]
        assert {folder / path for path in one["faults"]} <= set(folder.rglob("*"))
        assert one["expected"] == TABLE[one["case"]].expected
