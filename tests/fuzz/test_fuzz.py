"""Broken and hostile input: no promise of the parent is broken, and what would break one is noticed.

The same inputs each time, a few for each target; `python3 dev.py fuzz` feeds as many others as one has time for.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import reduction
from pathlib import Path

import pytest
from fuzz import planted, seeds
from fuzz.havoc import havoc
from fuzz.parsers import PARSERS
from fuzz.readers import READERS, facts_of, reader
from fuzz.running import Check, Target, run

from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake import reading
from carenav_desktop.intake import watch as watch_module
from carenav_desktop.intake.identify import identify

_SEED = 1
_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and resource counts of POSIX")
pytestmark = _POSIX


@pytest.mark.parametrize("target", PARSERS, ids=lambda one: one.name)
def test_a_parser_of_ours_raises_only_what_it_documents(target: Target, tmp_path: Path) -> None:
    tally = run(target, _SEED, tmp_path, inputs=200)
    assert dict(tally.findings) == {}


@pytest.mark.parametrize("target", READERS, ids=lambda one: one.name)
def test_a_hostile_file_costs_itself_alone(target: Target, tmp_path: Path) -> None:
    tally = run(target, _SEED, tmp_path, inputs=40)
    assert dict(tally.findings) == {}


def test_an_input_can_be_made_again_from_its_seed_and_number() -> None:
    target = PARSERS[0]
    assert target.input(7, 3) == target.input(7, 3)
    assert len({target.input(seed, number) for seed in (7, 8) for number in range(20)}) > 30


def a_parser(parse: Check, steps: tuple[int, int] | None = None) -> Target:
    @contextmanager
    def opened() -> Iterator[Check]:
        yield parse

    return Target("planted", seeds.everything, havoc, opened, steps)


def test_a_parser_that_raises_something_else_is_noticed_and_its_input_kept(tmp_path: Path) -> None:
    def parse(data: bytes) -> None:
        identify(data, len(data))
        if b"\x00\xff" in data:
            raise KeyError("planted")

    tally = run(a_parser(parse), _SEED, tmp_path, inputs=200)
    assert [kind.split()[0] for kind in tally.findings] == ["KeyError"]
    kept = sorted(tmp_path.glob("planted-*.bin"))
    assert 0 < len(kept) <= 3
    with pytest.raises(KeyError, match="planted"):
        parse(kept[0].read_bytes())
    assert "KeyError" in kept[0].with_suffix(".txt").read_text()


def test_a_parser_whose_work_grows_with_the_square_of_its_input_is_noticed(tmp_path: Path) -> None:
    def parse(data: bytes) -> None:
        for at in range(min(len(data), 3000)):
            for _ in range(at):
                pass

    tally = run(a_parser(parse, (10_000, 20)), _SEED, tmp_path, inputs=16)
    assert [kind.split()[0] for kind in tally.findings] == ["TooManyStepsError"]


@pytest.mark.skipif(sys.platform != "linux", reason="children that meet no faulthandler and no crash reporter")
def test_a_reader_that_crashes_is_noticed_by_its_signal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "serve", planted.crashing)
    target = reader("planted", seeds.texts(FileFormat.TEXT), havoc, facts_of(FileFormat.TEXT))
    tally = run(target, _SEED, tmp_path, inputs=12)
    assert dict(tally.findings) == {"Crash SIGSEGV": tally.deaths["SIGSEGV"]}
    assert tally.inputs == 12
    kept = sorted(tmp_path.glob("planted-*.bin"))
    assert kept
    assert all(planted.TRIGGER in one.read_bytes() for one in kept)


def test_a_captured_process_cannot_keep_the_parent_by_telling_little_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "serve", planted.dripping)
    monkeypatch.setattr(watch_module, "WALL_SECONDS", 1.0)
    (tmp_path / "archive").write_bytes(b"PK")
    with reading.ReadingProcess() as process, (tmp_path / "archive").open("rb") as file:
        assert process.members(file, FileFormat.ZIP) is Reason.TOOK_TOO_LONG


def test_a_captured_process_that_does_not_take_the_handle_properly_costs_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """macOS wants each handle acknowledged; here the parent waits for that and the process has never heard of it."""
    (tmp_path / "paper").write_text("some words")
    with reading.ReadingProcess() as process, (tmp_path / "paper").open("rb") as file:
        process.warm()
        monkeypatch.setattr(reduction, "ACKNOWLEDGE", True)
        assert process.facts(file, FileFormat.TEXT, 10).unreadable == Reason.NOT_SAFE_TO_OPEN
        monkeypatch.undo()
        assert process.facts(file, FileFormat.TEXT, 10).unreadable == ""
