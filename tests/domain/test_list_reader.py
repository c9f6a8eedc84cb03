import copy
import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from carenav_desktop import assets
from carenav_desktop.domain.layers import joined_problems
from carenav_desktop.domain.list_fields import ListError
from carenav_desktop.domain.list_reader import read_list

SCHEMA = assets.document("checklists/checklist.schema.json")
PACK = assets.document("checklists/packs/lung.json")


def codes(document: object) -> set[tuple[str, str]]:
    """Place and code of everything the reader and the base list find wrong with a document."""
    try:
        found = joined_problems(read_list(assets.document("checklists/base.json")), read_list(document))
    except ListError as error:
        found = error.problems
    return {(one.place, one.say.code) for one in found}


def item(**fields: object) -> Callable[[dict[str, Any]], None]:
    """Change the second item of the pack, LU02; None takes a field away."""

    def change(document: dict[str, Any]) -> None:
        one = document["items"][1]
        for name, value in fields.items():
            one.pop(name.rstrip("_"), None) if value is None else one.update({name.rstrip("_"): value})

    return change


def top(**fields: object) -> Callable[[dict[str, Any]], None]:
    return lambda document: document.update(fields)


def change(**fields: object) -> Callable[[dict[str, Any]], None]:
    why = {"en": "A reason.", "zh-Hans": "原因。"}
    return lambda document: document.update(changes=[{"item": "B08", "why": why, **fields}])


HERE = "items 2, LU02"
SHOP = {"title": "A shop", "url": "https://example.org", "seen": "2026-11", "commercial": True}
#: What was broken, where and how the linter says so, and whether the schema alone can see it.
BROKEN: dict[str, tuple[Callable[[dict[str, Any]], None], tuple[str, str], bool]] = {
    "no schema": (lambda one: one.pop("schema"), ("", "list.not_a_list"), True),
    "a newer schema": (top(schema=2), ("", "list.newer"), True),
    "an unknown kind": (top(kind="bundle"), ("", "list.not_known"), True),
    "no name in Chinese": (top(label={"en": "Lung"}), ("", "list.no_text"), True),
    "an unknown field": (top(colour="red"), ("", "list.unknown_field"), True),
    "no date": (top(date="yesterday"), ("", "list.field"), True),
    "nothing inside": (lambda one: [one.pop("items"), one.pop("changes", 0)], ("", "list.empty"), True),
    "an item without an id": (item(id=None), ("items 2", "list.no_id"), True),
    "an id twice": (item(id="LU01"), ("items", "list.twice"), False),
    "an id of the base list": (item(id="B08"), ("items", "list.taken"), False),
    "an unknown field of an item": (item(colour="red"), (HERE, "list.unknown_field"), True),
    "an empty reason": (item(why={"en": " ", "zh-Hans": "信"}), (HERE, "list.no_text"), False),
    "an unknown kind of record": (item(satisfied_by=["x-ray"]), (HERE, "list.not_known"), True),
    "no kind of record": (item(satisfied_by=None), (HERE, "list.nothing_satisfies"), True),
    "an unknown level": (item(level="wishes"), (HERE, "list.not_known"), True),
    "an unknown kind of scan": (item(modalities=["CTA"]), (HERE, "list.not_known"), True),
    "no days": (item(window_days=0), (HERE, "list.count"), True),
    "yes for a number": (item(min_count=True), (HERE, "list.count"), True),
    "a condition without a question": (item(level="if_relevant"), (HERE, "list.no_condition"), True),
    "a question nobody asks": (item(level="if_relevant", if_="scan"), ("items", "list.no_such_question"), False),
    "a question of what is always wanted": (item(if_="operation"), (HERE, "list.needless_condition"), True),
    "two questions": (
        item(level="if_relevant", if_="operation", ask={"en": "Was it?", "zh-Hans": "有吗？"}),
        (HERE, "list.two_questions"),
        True,
    ),
    "a window of an answer": (item(type="marked", satisfied_by=None, modalities=None, regions=None, window_days=3),
                              (HERE, "list.only_documents"), True),
    "records of a paper": (item(about=["other"]), (HERE, "list.only_marked"), True),
    "an address without https": (
        item(sources=[{"title": "A page", "url": "http://example.org", "seen": "2026-11"}]),
        (HERE, "list.address"),
        True,
    ),
    "only a shop as a source": (item(sources=[SHOP]), (HERE, "list.only_commercial"), False),
    "a change of nothing": (change(), ("changes 1, B08", "list.changes_nothing"), True),
    "a change without a reason": (change(level="ask", why={}), ("changes 1, B08", "list.no_text"), True),
    "a change of an item nobody has": (change(item="B99", level="ask"), ("changes", "list.no_such_item"), False),
    "the question turned off": (
        change(item="B01", level="forbidden"), ("changes", "list.level_not_possible"), False
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", BROKEN)
def test_each_fault_of_a_list_is_named_with_its_place(what: str) -> None:
    document = copy.deepcopy(PACK)
    breaking, expected, _ = BROKEN[what]
    breaking(document)
    assert expected in codes(document)


@pytest.mark.parametrize("what", BROKEN)
def test_the_schema_refuses_what_it_can_see(what: str) -> None:
    document = copy.deepcopy(PACK)
    breaking, _, is_seen = BROKEN[what]
    breaking(document)
    found = list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(document))
    assert bool(found) == is_seen


def test_all_faults_are_told_at_once() -> None:
    document = copy.deepcopy(PACK)
    for what in ("an unknown field", "no days", "an unknown level"):
        BROKEN[what][0](document)
    assert {("", "list.unknown_field"), (HERE, "list.count"), (HERE, "list.not_known")} <= codes(document)


@pytest.mark.parametrize("document", [None, [], "text", 3, {}, {"schema": 1}, {"schema": True}, {"schema": "1"}])
def test_what_is_no_list_is_refused(document: object) -> None:
    assert codes(document)


def test_values_of_any_type_in_any_place_are_refused_and_never_crash() -> None:
    for bad in (None, 3, -1, 1e400, "x", [], [3], {}, {"en": 3}, True):
        for name in (*SCHEMA["properties"], *SCHEMA["$defs"]["item"]["properties"]):
            for place in (lambda one: one, lambda one: one["items"][1], lambda one: one["items"][1]["sources"][0]):
                document = copy.deepcopy(PACK)
                place(document)[name] = bad
                codes(document)


def test_every_sentence_of_the_linter_exists_in_both_languages() -> None:
    said = {code for _, (_, code), _ in BROKEN.values()} | {"list.not_json", "list.base_ships", "list.base_changes"}
    messages = json.loads(assets.text("messages/lists.json"))["messages"]
    assert said <= messages.keys()
    assert {code for code in messages if code.startswith("list.")} == said
