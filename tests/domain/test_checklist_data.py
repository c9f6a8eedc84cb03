import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from carenav_desktop import assets
from carenav_desktop.domain.items import Level, Rule, items_from
from carenav_desktop.domain.kinds import RecordKind

BASE = assets.document("checklists/base.json")
SCHEMA = assets.document("checklists/checklist.schema.json")
#: Titles and addresses that were read when the list was made; a line may name no other.
SOURCES = json.loads(Path(__file__).with_name("known_sources.json").read_text(encoding="utf-8"))


def test_the_base_list_fits_its_schema_and_its_reader() -> None:
    jsonschema.validate(BASE, SCHEMA)
    assert [one.id for one in items_from(BASE)] == [f"B{number:02d}" for number in range(1, 23)]


def test_nobody_claims_that_a_clinician_read_the_list() -> None:
    assert BASE["reviewed_by"] == ""


def test_the_schema_knows_the_kinds_rules_and_levels_of_the_code() -> None:
    assert set(SCHEMA["$defs"]["kinds"]["items"]["enum"]) == set(RecordKind)
    assert set(SCHEMA["$defs"]["item"]["properties"]["type"]["enum"]) == set(Rule)
    assert set(SCHEMA["$defs"]["item"]["properties"]["level"]["enum"]) == set(Level)


def test_every_line_names_sources_that_were_read() -> None:
    for item in items_from(BASE):
        assert item.sources or "public list" in item.why["en"], item.id
        for source in item.sources:
            assert SOURCES[source.title] == source.url, item.id


@pytest.mark.parametrize(
    ("id", "level", "days"),
    [
        ("B02", Level.REQUIRED, 90),
        ("B04", Level.REQUIRED, None),
        ("B07", Level.REQUIRED, 90),
        ("B09", Level.REQUIRED, 30),
        ("B10", Level.REQUIRED, 14),
        ("B11", Level.REQUIRED, 30),
        ("B12", Level.IF_RELEVANT, None),
        ("B16", Level.REQUIRED, 60),
        ("B18", Level.AT_SEND, 365),
    ],
)
def test_default_windows(id: str, level: Level, days: int | None) -> None:
    item = next(one for one in items_from(BASE) if one.id == id)
    assert (item.level, item.window_days) == (level, days)
    if days is not None:
        assert str(days) in item.why["en"]
        assert str(days) in item.why["zh-Hans"]


def set_field(name: str, value: object) -> Callable[[dict[str, Any]], None]:
    def change(document: dict[str, Any]) -> None:
        document["items"][1][name] = value

    return change


BROKEN: dict[str, Callable[[dict[str, Any]], None]] = {
    "schema": lambda one: one.update(schema=2),
    "items": lambda one: one.update(items=[]),
    "no id": lambda one: one["items"][1].pop("id"),
    "twice": lambda one: one["items"].append(one["items"][0]),
    "B02.*unknown field": set_field("colour", "red"),
    "B02.*no text in zh-Hans": set_field("label", {"en": "Letter"}),
    "B02.*no text in en": set_field("why", {"en": " ", "zh-Hans": "信"}),
    "B02.*x-ray": set_field("satisfied_by", ["x-ray"]),
    "B02.*satisfied_by": set_field("satisfied_by", []),
    "B02.*wishes": set_field("level", "wishes"),
    "B02.*window_days": set_field("window_days", 0),
    "B02.*min_count": set_field("min_count", True),
    "B02.*https": set_field("sources", [{"title": "A page", "url": "http://example.org", "seen": "2026-11"}]),
}


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_list_is_refused_with_its_place(text: str) -> None:
    document = copy.deepcopy(BASE)
    BROKEN[text](document)
    with pytest.raises(ValueError, match=text):
        items_from(document)
