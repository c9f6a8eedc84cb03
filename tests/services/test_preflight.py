"""The check before a packet is made: what it says of a case, and what it no longer says once that is settled."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from carenav_desktop.domain.checklist import State
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.scope import WHOLE, Scope
from carenav_desktop.services.checklist import evaluate_checklist
from carenav_desktop.services.collecting import packet_content
from carenav_desktop.services.preflight import Preflight, look_over
from carenav_desktop.services.questions import write_question
from carenav_desktop.services.records import list_records, set_record
from carenav_desktop.services.sample import open_sample
from carenav_desktop.services.workspace import Workspace, workspace

TODAY = datetime.date(2026, 11, 26)


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        open_sample(opened, SilentContext())
        yield opened


def preflight(ws: Workspace, scope: Scope = WHOLE) -> Preflight:
    return look_over(packet_content(ws, 1, TODAY, scope))


def said(seen: Preflight) -> dict[str, object]:
    return {one.say.code: one.say.params.get("count") for one in seen.remarks}


def test_the_sample_is_told_what_does_not_fit_together_and_in_how_many_languages_it_is(ws: Workspace) -> None:
    found = preflight(ws)
    lines = evaluate_checklist(ws, 1, TODAY).lines
    apart = [one for one in lines if ":" in one.id and one.state in (State.MISSING, State.ATTENTION)]
    assert not found.blocked
    assert said(found)["preflight.companions"] == len(apart) > 0
    assert "preflight.languages" in said(found)


def test_papers_of_one_language_are_no_remark(ws: Workspace) -> None:
    other = {f"record:{one.id}" for one in list_records(ws, 1) if one.language == "zh-Hans"}
    assert other
    assert "preflight.languages" not in said(preflight(ws, Scope(without=frozenset(other))))


def test_a_paper_older_than_the_list_asks_for_is_told(ws: Workspace) -> None:
    lab = next(one for one in list_records(ws, 1) if one.kind == "lab_report")
    assert "preflight.older" not in said(preflight(ws))
    set_record(ws, lab.id, kind="lab_report", date="2019-01-01", place=lab.place)
    assert said(preflight(ws))["preflight.older"] == 1


def test_without_a_question_the_packet_waits(ws: Workspace) -> None:
    write_question(ws, 1, "")
    assert preflight(ws).blocked
    assert "preflight.no_question" in said(preflight(ws))
