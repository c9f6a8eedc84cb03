import copy
import json
from pathlib import Path

import jsonschema
import pytest
from domain_builders import shipped

from carenav_desktop import assets
from carenav_desktop.domain.asking import Facility
from carenav_desktop.domain.checklist import Answer, State
from carenav_desktop.domain.items import Item, Level
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.checklist import answer_question, choose_lists, evaluate_checklist, set_level
from carenav_desktop.services.letters import write_letter
from carenav_desktop.services.lists import import_list, list_lists, problems_of, remove_list
from carenav_desktop.services.trash import empty_trash, trash_case
from carenav_desktop.services.workspace import Workspace, workspace


@pytest.fixture
def ws(tmp_path: Path):
    with workspace(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(ws: Workspace) -> int:
    return create_case(ws, "Elena Rivera").id


def states(ws: Workspace, case: int) -> dict[str, State]:
    return {one.id: one.state for one in evaluate_checklist(ws, case).lines}


def a_pack(folder: Path, **fields: object) -> Path:
    """A small pack of a clinic in a file."""
    pack = copy.deepcopy(assets.document("checklists/packs/myeloma.json"))
    pack.update(id="our-clinic", **fields)
    for number, item in enumerate(pack["items"], start=1):
        item["id"] = f"OC{number:02d}"
    path = folder / "our.json"
    path.write_text(json.dumps(pack), encoding="utf-8")
    return path


def test_a_case_gets_the_lines_of_its_pack_and_keeps_them_after_a_restart(tmp_path: Path) -> None:
    with workspace(tmp_path / "library") as ws:
        case = create_case(ws, "李明").id
        choose_lists(ws, case, "lung", "reports-first")
    with workspace(tmp_path / "library") as ws:
        view = evaluate_checklist(ws, case)
        assert [one.id for one in view.layered.lists] == ["base", "lung", "reports-first"]
        found = {one.id: one.state for one in view.lines}
        assert (found["LU02"], found["B08"]) == (State.MISSING, State.NOT_RELEVANT)
        choose_lists(ws, case, "", "")
        assert "LU02" not in states(ws, case)


@pytest.mark.parametrize(("pack", "profile"), [("lungs", ""), ("reports-first", ""), ("", "lung"), ("base", "")])
def test_only_a_pack_is_a_pack_and_only_a_profile_a_profile(ws: Workspace, case: int, pack: str, profile: str) -> None:
    with pytest.raises(CaseError) as refused:
        choose_lists(ws, case, pack, profile)
    assert refused.value.code is Code.LIST_UNKNOWN
    assert [one.id for one in evaluate_checklist(ws, case).layered.lists] == ["base"]


def test_an_answer_counts_and_can_be_taken_back(ws: Workspace, case: int) -> None:
    before = states(ws, case)["B12"]
    answer_question(ws, case, "operation", Answer.YES)
    assert states(ws, case)["B12"] is State.MISSING
    answer_question(ws, case, "operation", Answer.NO)
    assert states(ws, case)["B12"] is State.NOT_RELEVANT
    answer_question(ws, case, "operation", None)
    assert states(ws, case)["B12"] is before


def test_a_question_nobody_asks_has_no_answer(ws: Workspace, case: int) -> None:
    with pytest.raises(CaseError):
        answer_question(ws, case, "weather", Answer.YES)


def test_a_level_of_this_case_needs_a_reason_and_shows_it(ws: Workspace, case: int) -> None:
    with pytest.raises(CaseError) as refused:
        set_level(ws, case, "B11", Level.FORBIDDEN, " ")
    assert refused.value.code is Code.MARK_NEEDS_REASON
    set_level(ws, case, "B11", Level.FORBIDDEN, "the reviewer has them")
    line = next(one for one in evaluate_checklist(ws, case).lines if one.id == "B11")
    assert line.why.params["reason"] == {"en": "the reviewer has them", "zh-Hans": "the reviewer has them"}
    assert line.why.params["layer"] == {"en": "Your own change", "zh-Hans": "您自己的改动"}
    set_level(ws, case, "B11", None)
    assert states(ws, case)["B11"] is State.MISSING


def test_how_old_a_paper_may_be_is_set_for_this_case(ws: Workspace, case: int) -> None:
    def labs() -> Item:
        return next(one for one in evaluate_checklist(ws, case).layered.items if one.id == "B11")

    set_level(ws, case, "B11", Level.REQUIRED, "this reviewer says 90 days", 90)
    assert (labs().window_days, labs().changes[0].wanted.why["en"]) == (90, "this reviewer says 90 days")
    for item, days in (("B11", 0), ("B11", 10**9), ("B04", 30)):
        with pytest.raises(CaseError) as refused:
            set_level(ws, case, item, Level.REQUIRED, "because", days)
        assert refused.value.code is Code.LEVEL_NOT_POSSIBLE
    set_level(ws, case, "B11", None)
    assert labs().window_days == 30


@pytest.mark.parametrize(("item", "level"), [("B01", Level.FORBIDDEN), ("B04", Level.IF_RELEVANT), ("B99", Level.ASK)])
def test_what_cannot_be_set_is_refused(ws: Workspace, case: int, item: str, level: Level) -> None:
    with pytest.raises(CaseError):
        set_level(ws, case, item, level, "because")


def test_a_list_of_ones_own_can_be_chosen_replaced_and_taken_away(ws: Workspace, case: int, tmp_path: Path) -> None:
    assert import_list(ws, a_pack(tmp_path)).id == "our-clinic"
    choose_lists(ws, case, "our-clinic", "")
    assert states(ws, case)["OC01"] is State.MISSING
    import_list(ws, a_pack(tmp_path, version="2027.1"))
    assert [one.version for one in list_lists(ws) if one.id == "our-clinic"] == ["2027.1"]
    remove_list(ws, "our-clinic")
    assert "OC01" not in states(ws, case)
    assert states(ws, case)["B04"] is State.MISSING


def test_a_list_of_ones_own_takes_the_place_of_a_shipped_one(ws: Workspace, tmp_path: Path) -> None:
    path = a_pack(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("our-clinic", "lung"), encoding="utf-8")
    import_list(ws, path)
    assert [len(one.items) for one in list_lists(ws) if one.id == "lung"] == [5]
    remove_list(ws, "lung")
    assert [len(one.items) for one in list_lists(ws) if one.id == "lung"] == [len(shipped("packs/lung").items)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "list.not_json"),
        (b"\xff\xfe\x00", "list.not_json"),
        (b"[" * 100_000, "list.not_json"),
        (b'{"schema": 9}', "list.newer"),
        (b"{}" + b" " * (1 << 20), "list.not_json"),
    ],
)
def test_a_file_that_is_no_list_of_today_is_refused_and_changes_nothing(
    ws: Workspace, tmp_path: Path, data: bytes, code: str
) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(data)
    before = list_lists(ws)
    with pytest.raises(CaseError) as refused:
        import_list(ws, path)
    assert refused.value.code is Code.LIST_NOT_USABLE
    assert refused.value.params["problem"].code == code
    assert list_lists(ws) == before


def test_the_base_list_cannot_be_replaced() -> None:
    data = assets.text("checklists/base.json").encode()
    assert [one.say.code for one in problems_of(data)] == ["list.base_ships"]


def test_emptying_the_trash_of_a_case_takes_its_answers_and_levels_along(ws: Workspace, case: int) -> None:
    answer_question(ws, case, "operation", Answer.YES)
    set_level(ws, case, "B11", Level.FORBIDDEN, "no labs were made")
    trash_case(ws, case)
    empty_trash(ws)
    with ws.library.unit_of_work() as unit:
        assert (unit.wishes.answers(case), unit.wishes.levels(case)) == ({}, {})


def test_a_letterhead_of_a_clinic_stands_above_every_letter(ws: Workspace, case: int, tmp_path: Path) -> None:
    head = {
        "schema": 1,
        "kind": "letterhead",
        "name": {"en": "Hill Clinic", "zh-Hans": "山丘诊所"},
        "phone": "555 0100",
    }
    jsonschema.validate(head, assets.document("letters/letterhead.schema.json"))
    path = tmp_path / "head.json"
    path.write_text(json.dumps(head), encoding="utf-8")
    lists = list_lists(ws)
    import_list(ws, path)
    assert list_lists(ws) == lists
    letter = write_letter(ws, case, Facility(name="City Hospital"), ["B10"])
    assert [one.texts for one in letter.blocks[:2]] == [("Hill Clinic", "山丘诊所"), ("555 0100", "555 0100")]
    remove_list(ws, "letterhead")
    assert write_letter(ws, case, Facility(name="City Hospital"), ["B10"]).blocks[0].texts == letter.title


@pytest.mark.parametrize(
    ("change", "code"),
    [({"schema": 2}, "list.newer"), ({"name": {"en": "Hill"}}, "list.no_text"), ({"logo": "x"}, "list.unknown_field"),
     ({"phone": 5}, "list.field")],
)  # fmt: skip
def test_a_broken_letterhead_is_refused(change: dict[str, object], code: str) -> None:
    head = {"schema": 1, "kind": "letterhead", "name": {"en": "Hill Clinic", "zh-Hans": "山丘诊所"}, **change}
    assert [one.say.code for one in problems_of(json.dumps(head).encode())] == [code]


def test_lists_and_letterheads_of_a_newer_program_are_left_out(ws: Workspace, case: int) -> None:
    with ws.library.unit_of_work() as unit:
        unit.wishes.keep_list("letterhead", "letterhead", '{"schema": 9, "kind": "letterhead"}')
        unit.wishes.keep_list("newer", "pack", '{"schema": 9}')
    assert write_letter(ws, case, Facility(name="City Hospital"), ["B10"]).blocks[0].texts[0].startswith("Request")
    assert "newer" not in [one.id for one in list_lists(ws)]
