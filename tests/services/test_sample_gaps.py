"""The gaps of the sample case are exactly these lines."""

import datetime
from collections.abc import Iterator

import pytest

from carenav_desktop.domain.checklist import State
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.services.checklist import choose_lists, evaluate_checklist
from carenav_desktop.services.sample import open_sample
from carenav_desktop.services.workspace import Workspace, workspace

TODAY = datetime.date(2026, 11, 25)


@pytest.fixture(scope="module")
def ws(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with workspace(tmp_path_factory.mktemp("sample") / "library") as opened:
        open_sample(opened, SilentContext())
        yield opened


def lines(ws: Workspace, state: State) -> list[str]:
    return [one.id for one in evaluate_checklist(ws, 1, TODAY).lines if one.state is state]


def test_what_is_here_missing_and_to_be_answered(ws: Workspace) -> None:
    view = evaluate_checklist(ws, 1, TODAY)
    records = {one.title: one.id for one in _records(ws)}
    follow_up = records["CT chest with contrast, follow-up"]
    biopsies = [records["淋巴结穿刺病理报告"], records["Biopsy of the left upper lobe"]]
    assert lines(ws, State.HAVE) == ["B01", "B02", "B03", "B04", "B07", "B11", "B13"]
    assert lines(ws, State.MISSING) == ["B08", f"CR1:{follow_up}", "B09", "B10", "B18"]
    attention = [one.id for one in view.lines if one.state is State.ATTENTION and not one.asks]
    assert attention == ["B16", "B05", *(f"CR5:{one}" for one in biopsies), "B20", "B22"]
    assert [one.id for one in view.lines if one.asks] == ["B06", "B12", "B14", "B15", "B17", "B19", "B21"]


def test_the_lung_pack_adds_what_a_lung_reviewer_asks_for(ws: Workspace) -> None:
    choose_lists(ws, 1, "lung", "")
    added = [one for one in lines(ws, State.MISSING) if one.startswith("LU")]
    here = [one for one in lines(ws, State.HAVE) if one.startswith("LU")]
    choose_lists(ws, 1, "", "")
    assert (added, here) == (["LU07"], ["LU01", "LU02"])


def _records(ws: Workspace):
    with ws.library.unit_of_work() as unit:
        return unit.records.all(1)
