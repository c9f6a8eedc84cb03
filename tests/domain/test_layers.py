import pytest
from domain_builders import lines_of, record, report, shipped, study

from carenav_desktop.domain.checklist import Answer, State
from carenav_desktop.domain.items import Item, Level
from carenav_desktop.domain.layers import Edit, layered, may_be_set


def item(layers_of: tuple[str, ...], id: str, *edits: Edit) -> Item:
    return next(one for one in layered([shipped(), *map(shipped, layers_of)], edits).items if one.id == id)


def test_the_last_layer_wins_and_every_change_keeps_its_reason() -> None:
    plain = item((), "B09")
    pack = item(("packs/leukaemia",), "B09")
    assert (plain.window_days, pack.window_days) == (30, 14)
    assert [one.layer["en"] for one in pack.changes] == ["Acute leukaemia"]
    edited = item(("packs/leukaemia",), "B08", Edit("B08", Level.FORBIDDEN, "no scans were done"))
    assert edited.level is Level.FORBIDDEN
    assert [one.wanted.why["en"] for one in edited.changes][1:] == ["no scans were done"]


def test_the_order_in_which_lists_are_given_does_not_matter() -> None:
    names = ["packs/leukaemia", "profiles/reports-first", "base"]
    there = layered([shipped(one) for one in names])
    back = layered([shipped(one) for one in reversed(names)])
    assert there.items == back.items
    assert next(one for one in there.items if one.id == "B08").level is Level.FORBIDDEN


def test_an_edit_of_an_item_that_went_with_its_pack_is_passed_over() -> None:
    edit = Edit("BR02", Level.FORBIDDEN, "not here")
    assert layered([shipped()], [edit]).items == shipped().items


@pytest.mark.parametrize("images", ["none", "here", "missing"])
def test_a_profile_that_forbids_images_turns_their_line_off_and_says_why(images: str) -> None:
    records = [] if images == "none" else [report(3)]
    studies = [study(2)] if images == "here" else []
    line = lines_of("profiles/reports-first", records=records, studies=studies)["B08"]
    assert (line.state, line.may_say) == (State.NOT_RELEVANT, ())
    assert line.why.code == "checklist.forbidden"
    assert line.why.params["layer"]["en"] == "Reports first, images later (example)"
    assert line.why.params["reason"]["en"] == "This reviewer wants no image files at first contact."


def test_where_images_are_forbidden_no_report_lacks_them() -> None:
    assert "CR1:3" in lines_of(records=[report(3)])
    assert "CR1:3" not in lines_of("profiles/reports-first", records=[report(3)])


def test_what_a_pack_makes_conditional_waits_for_its_question() -> None:
    line = lines_of("packs/leukaemia")["B08"]
    assert (line.asks, lines_of("packs/leukaemia")["B07"].asks) == ("", "scan")
    assert line.why.code == "checklist.asked_above"
    assert lines_of("packs/leukaemia", answers={"scan": Answer.YES})["B08"].state is State.MISSING
    assert lines_of("packs/leukaemia", answers={"scan": Answer.NO})["B07"].state is State.NOT_RELEVANT


def test_what_is_found_in_a_record_is_missing_without_it_and_a_question_with_it() -> None:
    assert lines_of("packs/breast")["BR01"].state is State.MISSING
    line = lines_of("packs/breast", records=[record(4, "pathology_report")])["BR01"]
    assert (line.state, line.why.code, line.evidence) == (State.ATTENTION, "checklist.look_in", ("record:4",))


def test_only_the_right_scan_of_the_right_region_fills_a_line_of_a_pack() -> None:
    def ultrasound(modality: str, region: str) -> State:
        papers = [report(1, modality=modality, region=region)]
        return lines_of("packs/breast", records=papers)["BR03"].state

    assert ultrasound("US", "breast") is State.HAVE
    assert ultrasound("US", "") is State.HAVE
    assert ultrasound("US", "abdomen") is State.MISSING
    assert ultrasound("MG", "breast") is State.MISSING


def test_the_question_and_the_names_are_always_wanted() -> None:
    assert {one.id for one in shipped().items if not may_be_set(one)} == {"B01", "B03"}
    assert Level.IF_RELEVANT in may_be_set(item((), "B12"))
    assert Level.IF_RELEVANT not in may_be_set(item((), "B04"))
