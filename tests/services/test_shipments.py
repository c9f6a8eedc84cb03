from collections.abc import Iterator
from pathlib import Path

import pytest

from carenav_desktop.domain.case import Case
from carenav_desktop.domain.shipping import Shipment
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.shipments import get_shipment, keep_shipment, list_shipments
from carenav_desktop.services.workspace import Workspace, workspace
from command_line import answer, run


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(ws: Workspace) -> Case:
    return create_case(ws, "Li Ming", "1960-01-01")


def test_a_parcel_is_under_way_until_it_arrives_or_comes_back(ws: Workspace, case: Case) -> None:
    number = keep_shipment(ws, case.id, Shipment(what="Slides", count=12, numbers="A1, A2", permit_asked=True))
    assert not get_shipment(ws, case.id, number).is_under_way
    keep_shipment(ws, case.id, Shipment(number, "Slides", 12, "A1, A2", "Post", "RR1", True, "2026-11-02"))
    (sent,) = list_shipments(ws, case.id)
    assert (sent.is_under_way, sent.count, sent.permit_asked, sent.tracking) == (True, 12, True, "RR1")
    keep_shipment(ws, case.id, Shipment(number, "Slides", sent="2026-11-02", returned="2026-12-01"))
    assert not get_shipment(ws, case.id, number).is_under_way


@pytest.mark.parametrize(
    ("shipment", "code"),
    [
        (Shipment(what="  "), Code.SHIPMENT_EMPTY),
        (Shipment(9, "Slides"), Code.SHIPMENT_UNKNOWN),
        (Shipment(what="Slides", sent="soon"), None),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_changes(
    ws: Workspace, case: Case, shipment: Shipment, code: Code | None
) -> None:
    with pytest.raises(CaseError) as refused:
        keep_shipment(ws, case.id, shipment)
    assert code in (None, refused.value.code)
    assert list_shipments(ws, case.id) == ()


def test_a_parcel_of_another_case_cannot_be_changed(ws: Workspace, case: Case) -> None:
    number = keep_shipment(ws, case.id, Shipment(what="Slides"))
    other = create_case(ws, "Wang Fang").id
    with pytest.raises(CaseError) as refused:
        keep_shipment(ws, other, Shipment(number, "Blocks"))
    assert refused.value.code is Code.SHIPMENT_UNKNOWN
    assert [one.what for one in list_shipments(ws, case.id)] == ["Slides"]


def test_the_command_line_changes_only_what_is_given(tmp_path: Path) -> None:
    words = ["--library", str(tmp_path / "library")]
    answer(*words, "case", "new", "--name", "Rivera, Elena")
    answer(*words, "shipments", "add", "1", "--what", "Slides", "--count", "12", "--permit-asked", "yes")
    answer(*words, "shipments", "set", "1", "1", "--sent", "2026-11-02", "--courier", "Post")
    (shown,) = answer(*words, "shipments", "show", "1")["shipments"]
    assert (shown["what"], shown["count"], shown["courier"], shown["permit_asked"]) == ("Slides", 12, "Post", True)
    assert shown["under_way"]
    assert run(*words, "shipments", "set", "1", "7", "--sent", "2026-11-02")[1]["error"] == "shipment_unknown"
